"""What a message is made of for matching: stemmed words, pairs of words, pieces of words, and concepts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.language.text import fold, stem, stems, tokenise

GENERIC_FILE = Path(__file__).with_name("generic.txt")
"""Everyday sentences that have nothing to do with any practice: they teach which words carry no meaning."""

CONCEPTS_FILE = Path(__file__).with_name("concepts.txt")
"""Words of one meaning, a line each: shared by every knowledge file, written by hand."""

PIECE = 3
"""Letters of a piece of a word: pieces of 2 to 5 letters are two and a half times as many and no better, clean or
mistyped (validation parts: BANKING77 76.2 against 76.0 %, CLINC150 small 91.1 against 91.2)."""

START, END = "^", "$"
"""Stand in a pair for the edges of a message; no word holds them."""

MOST_HEADS = 40
"""Different words of a message that are paired with one another: a longer message is a story."""

DIGITS = "0"
"""What a number written in digits is looked up as."""

CACHED_WORDS = 50_000
"""Curated words whose pieces are kept while an index is learned."""

Words = tuple[str, ...]
Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.intp]


def generic_sentences() -> tuple[Words, ...]:
    """The generic sentences, as words."""
    lines = GENERIC_FILE.read_text(encoding="utf-8").splitlines()
    return tuple(tokenise(fold(line)) for line in lines if line and not line.startswith("#"))


def pairs(words: Sequence[str]) -> list[str]:
    """Every pair of neighbouring stems, the edges of the message included."""
    if not words:
        return []
    found = [START, *stems(words), END]
    return [f"{left} {right}" for left, right in pairwise(found)]


@lru_cache(maxsize=CACHED_WORDS)
def pieces_of(word: str) -> tuple[str, ...]:
    """The runs of three characters of one word, its edges marked by a space; the same as char_wb of scikit-learn.

    Only learning asks, so that nothing of a visitor is kept here.
    """
    padded = f" {word} "
    return tuple(padded[at : at + PIECE] for at in range(len(padded) - PIECE + 1))


def pieces(words: Iterable[str]) -> list[str]:
    """The pieces of all words."""
    return [piece for word in words for piece in pieces_of(word)]


def concepts(words: Iterable[str]) -> list[str]:
    """The numbers of the lines of the concept list that the words are on."""
    return [number for word in words for number in concepts_of(stem(word))]


def concepts_of(root: str) -> tuple[str, ...]:
    """The numbers of the lines of the concept list that hold a word of this stem."""
    found = _concepts().get(root, ())
    return _concepts().get(DIGITS, ()) if not found and root[:1].isdigit() else found


def together(words: Iterable[str]) -> list[str]:
    """Every two words of the message, in no order: each as its first concept, or else its stem."""
    roots = map(stem, words)
    heads = dict.fromkeys((*concepts_of(root), root)[0] for root in roots)
    return [" & ".join(sorted(both)) for both in combinations(list(heads)[:MOST_HEADS], 2)]


@lru_cache(maxsize=1)
def _concepts() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    lines = CONCEPTS_FILE.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if not line.startswith("#")):
        for word in line.split():
            found.setdefault(stem(word), {})[f"={number}"] = None
    return {word: tuple(numbers) for word, numbers in found.items()}


FAMILIES: tuple[tuple[Callable[[Sequence[str]], list[str]], float], ...] = (
    (stems, 0.5), (pairs, 0.7), (pieces, 1.5), (concepts, 1.0), (together, 2.0),
)  # fmt: skip
"""What is counted, and how much each family weighs. Without `together` and the edges in `pairs`, 1.4 points fewer of
CLINC150 small and 0.5 of BANKING77 are right; without `concepts`, 3.4 of BANKING77. Half or double any weight changes
less than half a point (validation parts)."""


@dataclass(frozen=True, slots=True)
class Synonyms:
    """The therapist's "Words that mean the same": every member of a group reads as the group's first."""

    by_first: Mapping[str, tuple[tuple[Words, Words], ...]]
    """First stem of a member -> (the member's stems, the words it reads as), longest member first."""

    @classmethod
    def of(cls, groups: Sequence[Sequence[str]]) -> "Synonyms":
        """Synonyms from groups of words or short phrases."""
        by_first: dict[str, list[tuple[Words, Words]]] = {}
        for group in groups:
            members = [tokenise(fold(member)) for member in group]
            for member in members[1:]:
                if member and member != members[0]:
                    stems = tuple(map(stem, member))
                    by_first.setdefault(stems[0], []).append((stems, members[0]))
        return cls(
            {first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()}
        )

    def apply(self, words: Words) -> Words:
        """The words, each member of a group replaced by the group's first member."""
        found = tuple(stems(words))
        if self.by_first.keys().isdisjoint(found):
            return words
        read: list[str] = []
        at = 0
        while at < len(words):
            length, replacement = self._longest(found, at)
            read.extend(replacement if length else words[at : at + 1])
            at += length or 1
        return tuple(read)

    def _longest(self, stems: Words, at: int) -> tuple[int, Words]:
        for member, replacement in self.by_first.get(stems[at], ()):
            if stems[at : at + len(member)] == member:
                return len(member), replacement
        return 0, ()
