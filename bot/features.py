"""What a message is made of for matching: stemmed words, pairs of words, and pieces of words.

Learning and serving share these functions, so that both see the same features.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.text import fold, stem, tokenise

GENERIC_FILE = Path(__file__).with_name("generic.txt")
"""Everyday sentences that have nothing to do with any practice: they teach which words carry no meaning."""

CONCEPTS_FILE = Path(__file__).with_name("concepts.txt")
"""Words of one meaning, a line each: shared by every knowledge file, written by hand."""

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


def stems(words: Sequence[str]) -> list[str]:
    """The stem of every word."""
    return [stem(word) for word in words]


def pairs(words: Sequence[str]) -> list[str]:
    """Every pair of neighbouring stems."""
    found = stems(words)
    return [f"{left} {right}" for left, right in pairwise(found)]


@lru_cache(maxsize=CACHED_WORDS)
def pieces_of(word: str) -> tuple[str, ...]:
    """The runs of 2 to 5 characters of one word, its edges marked by a space; the same as char_wb of scikit-learn."""
    padded = f" {word} "
    found: list[str] = []
    for length in range(SHORTEST_GRAM, LONGEST_GRAM + 1):
        if length >= len(padded):
            found.append(padded)
            break
        found.extend(padded[at : at + length] for at in range(len(padded) - length + 1))
    return tuple(found)


def pieces(words: Iterable[str]) -> list[str]:
    """The pieces of all words."""
    return [piece for word in words for piece in pieces_of(word)]


def concepts(words: Iterable[str]) -> list[str]:
    """The numbers of the lines of the concept list that the words are on."""
    return [number for word in words for number in _concepts().get(stem(word), ())]


@lru_cache(maxsize=1)
def _concepts() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    lines = CONCEPTS_FILE.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(line for line in lines if not line.startswith("#")):
        for word in line.split():
            found.setdefault(stem(word), {})[f"={number}"] = None
    return {word: tuple(numbers) for word, numbers in found.items()}


FAMILIES: tuple[tuple[Callable[[Sequence[str]], list[str]], float], ...] = (
    (stems, 1.0), (pairs, 0.5), (pieces, 1.5), (concepts, 0.5),
)  # fmt: skip
"""What is counted, and how much each family weighs. Splits of the training parts of BANKING77 and CLINC150,
10 phrasings an entry: 75.1 and 84.7 % with stems and pairs as one family beside pieces; 77 and 85.2 % so."""


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
    """Features that some entry has; features of generic sentences alone only count towards the length."""
    weights: Floats
    words: tuple[tuple[int, float], ...]
    """(number, rarity) of each different word; the number of a word that no entry has is -1."""


@dataclass(frozen=True)
class Vectoriser:
    """Learned vocabularies and weights: words in, `Vector` out; equal to scikit-learn's TfidfVectorizer."""

    vocabularies: tuple[Mapping[str, int], ...]
    """One for each of FAMILIES: feature to number. Features that some entry has are numbered first."""
    idf: Floats
    entry_features: int
    """How many features some entry has."""
    unseen: float
    """The weight of a word never seen: the highest inverse document frequency."""
    _idf: list[float] = field(init=False, repr=False, compare=False)
    _pieces: dict[str, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_idf", [float(weight) for weight in self.idf])
        object.__setattr__(self, "_pieces", {})

    def vector(self, words: Sequence[str]) -> Vector:
        """The TF-IDF vector of the words: every family of its own length, then the whole of unit length."""
        ids: list[int] = []
        weights: list[float] = []
        for (family, share), vocabulary in zip(FAMILIES, self.vocabularies, strict=True):
            numbers = self._pieces_of(words) if family is pieces else _numbers(family(words), vocabulary)
            counts: dict[int, int] = {}
            for number in numbers:
                counts[number] = counts.get(number, 0) + 1
            raw = [
                self._idf[at] if count == 1 else _damped(count) * self._idf[at]
                for at, count in counts.items()
            ]
            square = sum(weight * weight for weight in raw)
            if square:
                scale = math.sqrt(share / square)
                ids += counts
                weights += [weight * scale for weight in raw]
        return self._of_unit_length(ids, weights, words)

    def _of_unit_length(self, ids: list[int], weights: list[float], words: Sequence[str]) -> Vector:
        numbers = np.array(ids, dtype=np.intp)
        values = np.array(weights, dtype=np.float32)
        if len(ids):
            values /= np.float32(math.sqrt(float(values @ values)))
        known = numbers < self.entry_features
        return Vector(numbers[known], values[known], self._weighed(words))

    def _weighed(self, words: Sequence[str]) -> tuple[tuple[int, float], ...]:
        found = []
        for word in dict.fromkeys(stems(words)):
            number = self.vocabularies[0].get(word)
            if number is None:
                found.append((-1, self.unseen))
            else:
                found.append((number if number < self.entry_features else -1, self._idf[number]))
        return tuple(found)

    def _pieces_of(self, words: Sequence[str]) -> Iterator[int]:
        for word in words:
            found = self._pieces.get(word)
            if found is None:
                found = tuple(_numbers(pieces_of(word), self.vocabularies[FAMILY_OF_PIECES]))
                if len(self._pieces) < CACHED_WORDS:
                    self._pieces[word] = found
            yield from found


FAMILY_OF_PIECES = [family for family, _ in FAMILIES].index(pieces)


def _numbers(features: Iterable[str], vocabulary: Mapping[str, int]) -> list[int]:
    return [vocabulary[feature] for feature in features if feature in vocabulary]


@lru_cache(maxsize=1024)
def _damped(count: int) -> float:
    return 1.0 + math.log(count)
