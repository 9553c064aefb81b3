"""Names that no cue announces: a capital in the middle of a sentence on a word that is none of the language.

"my pt Brennan says" tells a name by its capital alone, "Bill from the garage" by a first name that is no word. What has
a capital and is no name (towns, brands, remedies, days) stands in `personal_words.PROPER`.
"""

import re
from functools import cache

from bot import common_words
from web.storage.personal_words import FIRST_NAMES, PROPER

_FIRST = r"[A-ZÀ-ÖØ-Þ](?:[a-zà-öø-ÿ]|c[A-Z]|['’][A-Z])[\w'’-]{0,28}"
_NEXT = r"[A-ZÀ-ÖØ-Þ](?:\.|['’]?\w[\w'’-]{0,28})(?!\w)"
_CAPITALISED = re.compile(rf"(?<![\w@#/.'’-]){_FIRST}(?: {_NEXT})*")
"""One word with a capital and those with one that follow."""
_STARTERS = frozenset('.?!¿¡:;…("“”*-')
"""What stands before the first word of a sentence, which has a capital whatever it is."""
_SIGNS = re.compile(r"[.]?\s*$|,? \[(?:number|e-mail)\]")
"""What stands after a signature."""
_SAINT_OR_MOUNT = re.compile(r"\b(?:st|saint|mt)\.? $", re.IGNORECASE)
"""What stands before the name of a place."""
_BEFORE = 10
"""Characters before a name that are looked at: not all, so that the time stays linear."""
_ENDING = re.compile(r"['’]s?$")

_OPENING = re.compile(
    r"^((?:(?:hi|hello|hey|hola)[,!.]? )?)([^\W\d_][\w'’-]{1,29})"
    r"(?= here\b(?:[,.!]| again| from|$)| from (?:the|your)\b)",
    re.IGNORECASE,
)
"""Who begins with a first name, whatever its letters: "grace here", "grace from the school". "nurse here" is none."""

FEWEST_WORDS, MOST_CAPITALS = 4, 0.5
"""A text of so many words, half of them with a capital, Is Written Like This and tells nothing by its capitals."""


def without_names(text: str, instead: str) -> str:
    """The text with every such name replaced."""
    text = _OPENING.sub(lambda found: found[1] + instead if _is_first_name(found[2]) else found[0], text)
    words = text.split()
    if len(words) >= FEWEST_WORDS and sum(w[:1].isupper() for w in words) > MOST_CAPITALS * len(words):
        return text
    return _CAPITALISED.sub(lambda found: _replaced(found, text, instead), text)


def _replaced(found: re.Match[str], text: str, instead: str) -> str:
    """The run of capitalised words with its names replaced: from the first that is one to the end of the run."""
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if _SAINT_OR_MOUNT.search(before):
        return found[0]
    begins = not before.strip() or before.rstrip()[-1] in _STARTERS
    signs = found.start() > 0 and bool(_SIGNS.match(text, found.end()))
    words = found[0].split(" ")
    for at, word in enumerate(words):
        if _is_first_name(word) or (not (begins and at == 0 and not signs) and not _is_word(word)):
            kept = [other for other in words[at + 1 :] if _plain(other) in PROPER]
            return " ".join([*words[:at], instead, *kept])
    return found[0]


def _plain(word: str) -> str:
    return _ENDING.sub("", word).casefold()


def _is_first_name(word: str) -> bool:
    return _plain(word) in _first_names()


def _is_word(word: str) -> bool:
    """Whether it is no name: a word of the language, an abbreviation, something known to have a capital."""
    parts = _plain(word).split("-")
    return word.isupper() or all(part in _words() or part.removesuffix("s") in _words() for part in parts)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(FIRST_NAMES.split("|"))


@cache
def _words() -> frozenset[str]:
    return common_words() | PROPER
