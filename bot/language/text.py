"""Turns the raw string that a visitor typed into a `Message`, and provides tokens and stems.

A message has two views: `folded` is the whole text, for triage, which must miss nothing; `words` are the tokens of the
first 1,000 characters, for spelling and retrieval.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import Stemmer

MAX_CHARACTERS = 4000
"""The longest message that is read, in characters after normalising; part of the contract of POST /api/chat."""

MATCHED_CHARACTERS = 1000
"""The characters of a message that spelling and retrieval read; a longer one is a story and would take too long."""

MAX_WORD_CHARACTERS = 40
"""The characters of a word that are read; no curated word is longer, and later steps take time linear in it."""

_QUOTES = str.maketrans({"’": "'", "‘": "'", "´": "'", "`": "'", "ʼ": "'", "“": '"', "”": '"', "…": "."})
_THRICE = re.compile(r"(.)\1\1")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")

_CONTRACTIONS = {
    "aint": "ain't", "arent": "aren't", "cant": "can't", "cannot": "can't", "couldnt": "couldn't",
    "didnt": "didn't", "doesnt": "doesn't", "dont": "don't", "hadnt": "hadn't", "hasnt": "hasn't",
    "havent": "haven't", "hes": "he's", "im": "i'm", "isnt": "isn't", "ive": "i've", "shes": "she's",
    "shouldnt": "shouldn't", "thats": "that's", "theres": "there's", "theyre": "they're",
    "theyve": "they've", "wasnt": "wasn't", "werent": "weren't", "whats": "what's", "wheres": "where's",
    "hows": "how's", "whos": "who's", "wont": "won't", "wouldnt": "wouldn't", "youre": "you're",
    "youve": "you've", "weve": "we've", "dosent": "doesn't", "doesent": "doesn't", "didint": "didn't",
    "cannt": "can't", "canot": "can't", "cnt": "can't", "dnt": "don't", "icant": "i can't", "idont": "i don't",
}  # fmt: skip
_APART = "can|don|won|isn|didn|doesn|couldn|haven|hasn|wasn|aren|wouldn"
_CONTRACTED = re.compile(rf"\b(?:(?:{_APART}) t|{'|'.join(_CONTRACTIONS)}|can not)\b(?![-'])")


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a visitor; later steps read this instead of the raw string."""

    raw: str
    """As typed: NFKC, without control, zero-width and surrogate characters, at most 4,000 characters."""
    folded: str
    """All of `raw`: lower case, no accents, straight quotes, full contractions, single spaces."""
    words: tuple[str, ...]
    """The tokens of the first 1,000 characters of `folded`."""
    corrections: tuple[tuple[str, str], ...] = ()
    """(typed, corrected) for every word that the speller changed."""


def clean(raw: str) -> str:
    """Normalise text to NFKC and remove invisible characters except line breaks and tabs."""
    if raw.isascii() and raw.isprintable():
        return raw.strip()
    text = unicodedata.normalize(
        "NFKC", raw.translate(_QUOTES)
    )  # before NFKC makes a space of an accent alone
    return "".join(map(_readable, text)).strip()


def _readable(character: str) -> str:
    """The character; a space for a control character that separates words, nothing for any other invisible one."""
    if character in "\n\t" or unicodedata.category(character)[0] != "C":
        return character
    return " " if character.isspace() else ""


def fold(text: str) -> str:
    """Normalise cleaned text to the form in which all rules and tables are written (see `Message.folded`)."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES))
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    else:
        text = text.replace("`", "'")
    text = " ".join(text.casefold().split())
    if _THRICE.search(text):  # takes a quarter of the time of the substitution, which few messages need
        text = _STRETCHED.sub(_squeeze, text)
    return _CONTRACTED.sub(_in_full, text)


def _in_full(short: re.Match[str]) -> str:
    word = short[0]
    return _CONTRACTIONS.get(word) or ("can't" if word == "can not" else word.replace(" t", "'t"))


def _squeeze(stretched: re.Match[str]) -> str:
    letter = stretched[1]  # of stretched letters only these four are often doubled in English: "feel", "too"
    return letter * 2 if letter in "eols" else letter


def tokenise(folded: str) -> tuple[str, ...]:
    """The words of folded text, each cut to 40 characters; apostrophes inside words are kept."""
    words = _WORD.findall(folded)
    if len(folded) <= MAX_WORD_CHARACTERS or len(max(words, key=len, default="")) <= MAX_WORD_CHARACTERS:
        return tuple(words)
    return tuple(word[:MAX_WORD_CHARACTERS] for word in words)


def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of one English word; not cached, because it takes half a microsecond."""
    return str(_stemmer.stemWord(word))


def stems(words: Sequence[str]) -> list[str]:
    """The stem of every word, in half the time of single calls."""
    found: list[str] = _stemmer.stemWords(words)
    return found


_stemmer = Stemmer.Stemmer("english", 0)  # 0: no cache


def same_words(text: str) -> str:
    """A key that is equal for texts that differ only in case, punctuation, spacing and the like."""
    return key_of(fold(clean(text)))


def key_of(folded: str) -> str:
    """The `same_words` key of folded text."""
    return " ".join(tokenise(folded))


def as_typed(message: Message) -> str:
    """The `same_words` key of a whole message as typed, before corrections."""
    if message.corrections or len(message.folded) > MATCHED_CHARACTERS:
        return same_words(message.raw)
    return " ".join(message.words)


def read(raw: str) -> Message:
    """Build the message of a raw string; never raises."""
    text = clean(raw)[:MAX_CHARACTERS]
    folded = fold(text)
    return Message(raw=text, folded=folded, words=tokenise(folded[:MATCHED_CHARACTERS]))
