"""Step 1: the raw string that a visitor typed becomes a `Message`.

Two views of the same words: `folded` is all that was typed, for triage, which must miss nothing;
`words` are the tokens of the first 1,000 characters, for spelling and matching.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import Stemmer

MAX_CHARACTERS = 4000
"""The longest message that triage reads, in characters after normalising (the contract of POST /api/chat)."""

MATCHED_CHARACTERS = 1000
"""How much of it matching reads: beyond that a question is a story, and fuzzy steps would cost too much."""

MAX_WORD_CHARACTERS = 40
"""Longer words are cut: no word that anybody curates is longer, and every later step is linear in it."""

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
    """One visitor's message; every later step reads this and never the raw string."""

    raw: str
    """As typed: NFKC, without control, zero-width and surrogate characters, at most 4,000 characters."""
    folded: str
    """All of `raw`: lower case, no accents, straight quotes, full contractions, single spaces."""
    words: tuple[str, ...]
    """The tokens of the first 1,000 characters of `folded`."""
    corrections: tuple[tuple[str, str], ...] = ()
    """(typed, read as) for every word that the speller changed."""


def clean(raw: str) -> str:
    """What was typed, without characters that nobody can see: line breaks stay, length is not cut."""
    if raw.isascii() and raw.isprintable():
        return raw.strip()
    text = unicodedata.normalize(
        "NFKC", raw.translate(_QUOTES)
    )  # before NFKC makes a space of an accent alone
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c)[0] != "C").strip()


def fold(text: str) -> str:
    """Cleaned text in the one spelling that every rule and every table is written in."""
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text.translate(_QUOTES))
        text = "".join(c for c in decomposed if not unicodedata.combining(c))
    else:
        text = text.replace("`", "'")
    text = " ".join(text.casefold().split())
    if _THRICE.search(text):  # a quarter of the time of the substitution, which few messages need
        text = _STRETCHED.sub(_squeeze, text)
    return _CONTRACTED.sub(_in_full, text)


def _in_full(short: re.Match[str]) -> str:
    word = short[0]
    return _CONTRACTIONS.get(word) or ("can't" if word == "can not" else word.replace(" t", "'t"))


def _squeeze(stretched: re.Match[str]) -> str:
    letter = stretched[1]
    return letter * 2 if letter in "eols" else letter


def tokenise(folded: str) -> tuple[str, ...]:
    """The words of folded text, each at most 40 characters, apostrophes inside words kept."""
    words = _WORD.findall(folded)
    if len(folded) <= MAX_WORD_CHARACTERS or len(max(words, key=len, default="")) <= MAX_WORD_CHARACTERS:
        return tuple(words)
    return tuple(word[:MAX_WORD_CHARACTERS] for word in words)


def stem(word: str) -> str:
    """The Snowball (Porter 2) stem of one English word; half a microsecond, so that no word need be kept."""
    return str(_stemmer.stemWord(word))


def stems(words: Sequence[str]) -> list[str]:
    """The stem of every word, in half the time that one after the other takes."""
    found: list[str] = _stemmer.stemWords(words)
    return found


_stemmer = Stemmer.Stemmer("english", 0)  # 0: it remembers no word


def same_words(text: str) -> str:
    """A key that two texts share when a visitor would call them the same question."""
    return key_of(fold(clean(text)))


def key_of(folded: str) -> str:
    """The `same_words` key of folded text."""
    return " ".join(tokenise(folded))


def as_typed(message: Message) -> str:
    """The `same_words` key of a whole message as it was typed, whatever was corrected since."""
    if message.corrections or len(message.folded) > MATCHED_CHARACTERS:
        return same_words(message.raw)
    return " ".join(message.words)


def read(raw: str) -> Message:
    """Fold whatever was typed; never raises for any string."""
    text = clean(raw)[:MAX_CHARACTERS]
    folded = fold(text)
    return Message(raw=text, folded=folded, words=tokenise(folded[:MATCHED_CHARACTERS]))
