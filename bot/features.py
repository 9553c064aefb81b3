"""What a message is made of for matching: stemmed words, pairs of words, and pieces of words.

Learning and serving share these functions, so that both see the same features.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.text import fold, stem, tokenise

GENERIC_FILE = Path(__file__).with_name("generic.txt")
"""Everyday sentences that have nothing to do with any practice: they teach which words carry no meaning."""

SHORTEST_GRAM, LONGEST_GRAM = 2, 5
"""Lengths of the pieces of a word (research: pieces of 2 to 5 letters survive two typos a message)."""

CACHED_WORDS = 50_000
"""Words whose features are kept: far more than a site ever sees, and a bound against nonsense."""

Words = tuple[str, ...]
Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.intp]


def generic_sentences() -> tuple[Words, ...]:
    """The generic sentences, as words."""
    lines = GENERIC_FILE.read_text(encoding="utf-8").splitlines()
    return tuple(tokenise(fold(line)) for line in lines if line and not line.startswith("#"))


def terms(words: Sequence[str]) -> list[str]:
    """The stems of the words, and every pair of neighbouring stems."""
    stems = [stem(word) for word in words]
    return stems + [f"{left} {right}" for left, right in zip(stems, stems[1:], strict=False)]


@lru_cache(maxsize=CACHED_WORDS)
def pieces(word: str) -> tuple[str, ...]:
    """The runs of 2 to 5 characters of one word, its edges marked by a space; the same as char_wb of scikit-learn."""
    padded = f" {word} "
    found: list[str] = []
    for length in range(SHORTEST_GRAM, LONGEST_GRAM + 1):
        if length >= len(padded):
            found.append(padded)
            break
        found.extend(padded[at : at + length] for at in range(len(padded) - length + 1))
    return tuple(found)


def grams(words: Iterable[str]) -> list[str]:
    """The pieces of all words."""
    return [piece for word in words for piece in pieces(word)]


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
        return cls({
            first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()
        })

    def apply(self, words: Words) -> Words:
        """The words, each member of a group replaced by the group's first member."""
        if not self.by_first:
            return words
        stems = tuple(map(stem, words))
        read: list[str] = []
        at = 0
        while at < len(words):
            length, replacement = self._longest(stems, at)
            read.extend(replacement if length else words[at : at + 1])
            at += length or 1
        return tuple(read)

    def _longest(self, stems: Words, at: int) -> tuple[int, Words]:
        for member, replacement in self.by_first.get(stems[at], ()):
            if stems[at : at + len(member)] == member:
                return len(member), replacement
        return 0, ()


@dataclass(frozen=True, slots=True)
class Vector:
    """One message as a sparse vector of unit length."""

    ids: Ids
    weights: Floats
    coverage: float
    """How much of the message's weight lies in features that were ever seen, 0 to 1."""


@dataclass(frozen=True)
class Vectoriser:
    """Learned vocabularies and weights: words in, `Vector` out; equal to scikit-learn's TfidfVectorizer."""

    terms: Mapping[str, int]
    grams: Mapping[str, int]
    idf: Floats
    unseen: float
    """The weight that a feature never seen has: the highest inverse document frequency."""
    _idf: list[float] = field(init=False, repr=False, compare=False)
    _pieces: dict[str, tuple[tuple[int, ...], int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_idf", [float(weight) for weight in self.idf])
        object.__setattr__(self, "_pieces", {})

    def vector(self, words: Sequence[str]) -> Vector:
        """The TF-IDF vector of the words: both families of unit length, then the whole of unit length."""
        ids: list[int] = []
        weights: list[float] = []
        known = wholes = 0.0
        for counts, unseen in (self._counted_terms(words), self._counted_grams(words)):
            if not counts and not unseen:
                continue
            raw = [_damped(count) * self._idf[at] for at, count in counts.items()]
            square = sum(weight * weight for weight in raw)
            wholes += 1
            known += square / (square + unseen * self.unseen * self.unseen)
            scale = 1 / math.sqrt(square) if square else 0.0
            ids += counts
            weights += [weight * scale for weight in raw]
        found = np.array(weights, dtype=np.float32)
        norm = math.sqrt(float(found @ found)) if ids else 1.0
        return Vector(np.array(ids, dtype=np.intp), found / np.float32(norm), known / wholes if wholes else 0.0)

    def _counted_terms(self, words: Sequence[str]) -> tuple[dict[int, int], int]:
        counts: dict[int, int] = {}
        unseen = 0
        for term in terms(words):
            at = self.terms.get(term)
            if at is None:
                unseen += 1
            else:
                counts[at] = counts.get(at, 0) + 1
        return counts, unseen

    def _counted_grams(self, words: Sequence[str]) -> tuple[dict[int, int], int]:
        counts: dict[int, int] = {}
        unseen = 0
        for word in words:
            known, missing = self._known_pieces(word)
            unseen += missing
            for at in known:
                counts[at] = counts.get(at, 0) + 1
        return counts, unseen

    def _known_pieces(self, word: str) -> tuple[tuple[int, ...], int]:
        found = self._pieces.get(word)
        if found is None:
            every = pieces(word)
            known = tuple(self.grams[piece] for piece in every if piece in self.grams)
            found = (known, len(every) - len(known))
            if len(self._pieces) < CACHED_WORDS:
                self._pieces[word] = found
        return found


@lru_cache(maxsize=1024)
def _damped(count: int) -> float:
    return 1.0 + math.log(count)
