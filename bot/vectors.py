"""A message as a sparse vector, looked up in a few arrays that worker processes share.

What a curated word is made of is learned with it; only pairs, and words that nobody curated, are looked up here.
Nothing of a message is remembered.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations, islice, pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.features import (
    END,
    FAMILIES,
    MOST_HEADS,
    START,
    Floats,
    Ids,
    concepts,
    concepts_of,
    pairs,
    pieces,
    together,
)
from bot.language.text import MATCHED_CHARACTERS, stem, stems

Keys = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.int32]

SHARES = tuple(share for _, share in FAMILIES)
FAMILY_NAMES = [family.__name__ for family, _ in FAMILIES]
STEMS, PAIRS, PIECES, CONCEPTS, TOGETHER = (
    FAMILY_NAMES.index(family.__name__) for family in (stems, pairs, pieces, concepts, together)
)

_LAST_KEY = 2**63 - 1
"""Ends the keys, so that every search finds a place."""
_NUMBER_BITS, _LETTER_BITS = 23, 21
"""Room for the number of a feature (eight million), and of a letter. So the keys of pairs are below 2 ** 46, those of
pieces above, and those of heads below zero: no two features share one."""
_NO_STEM, _START, _END = 2**23 - 1, 2**23 - 2, 2**23 - 3
"""Stand in a pair for a stem that was never seen, and for the edges of the message."""
_DAMPED = (1 + np.log(np.maximum(np.arange(MATCHED_CHARACTERS), 1))).astype(np.float32)
"""What a feature that occurs so often counts, times its rarity."""
_NOTHING, _NO_NUMBERS = np.zeros(0, np.float32), np.zeros(0, np.int32)


class Vector(NamedTuple):
    """One message as a sparse vector of unit length."""

    ids: Numbers
    """Rising. Features that some entry has; features of generic sentences alone only count towards the length."""
    weights: Floats
    rarities: Floats
    """Of the stems among the ids, which come first."""
    rarity: float
    """The summed rarity of the message's different stems, whoever has them."""
    beyond: Numbers
    """Features that no entry has, but what is not for this chat or some generic sentence."""
    beyond_weights: Floats

    @property
    def stems(self) -> int:
        """How many of the ids, the first ones, are stems."""
        return len(self.rarities)


@dataclass(frozen=True)
class Vectoriser:
    """Learned features and weights: words in, `Vector` out; equal to scikit-learn's TfidfVectorizer."""

    stems: Mapping[str, int]
    concepts: Mapping[str, int]
    keys: Keys
    """Rising: the pairs of stems, the pieces of words and the words of one message, each as a number."""
    numbers: Numbers
    """The feature of each key."""
    words: tuple[str, ...]
    """The words that were learned from."""
    word_starts: Numbers
    """Where each word's features begin, and the end."""
    word_features: Numbers
    """The features of each word, its stem first."""
    idf: Floats
    families: npt.NDArray[np.uint8]
    """Which of FAMILIES each feature is of."""
    entry_features: int
    """How many features some entry has; they are numbered first, stems before all others."""
    unseen: float
    """The rarity of a stem never seen: the highest inverse document frequency."""
    _known: dict[str, tuple[int, int, int, int]] = field(init=False, repr=False, compare=False)
    """Of each word where its features begin and end, its stem, and what stands for it among the words of a message."""
    _entry_stems: int = field(init=False, repr=False, compare=False)
    """How many features, the first ones, are stems that some entry has."""

    def __post_init__(self) -> None:
        starts = self.word_starts.tolist()
        roots = self.word_features[self.word_starts[:-1]].tolist()
        known = zip(starts[:-1], starts[1:], roots, self._heads_of_words().tolist(), strict=True)
        object.__setattr__(self, "_known", dict(zip(self.words, known, strict=True)))
        entry_stems = int(np.count_nonzero(self.families[: self.entry_features] == STEMS))
        object.__setattr__(self, "_entry_stems", entry_stems)

    @classmethod
    def of(
        cls,
        vocabularies: Sequence[Mapping[str, int]],
        idf: Floats,
        entry_features: int,
        unseen: float,
        words: Iterable[str] = (),
    ) -> "Vectoriser":
        """From one vocabulary for each of FAMILIES, feature to number; `words` will be looked up whole."""
        families = np.zeros(len(idf), dtype=np.uint8)
        for family, vocabulary in enumerate(vocabularies):
            families[list(vocabulary.values())] = family
        found = {pair_key(pair, vocabularies[STEMS]): number for pair, number in vocabularies[PAIRS].items()}
        found |= {key: number for piece, number in vocabularies[PIECES].items() for key in piece_keys(piece)}
        heads = {**vocabularies[STEMS], **vocabularies[CONCEPTS]}
        found |= {together_key(both, heads): number for both, number in vocabularies[TOGETHER].items()}
        keys = np.array([*found, _LAST_KEY], dtype=np.int64)
        order = np.argsort(keys)
        bare = cls(
            vocabularies[STEMS], vocabularies[CONCEPTS], keys[order],
            np.array([*found.values(), 0], dtype=np.int32)[order],
            (), np.zeros(1, np.int32), np.zeros(0, np.int32), idf, families, entry_features, unseen,
        )  # fmt: skip
        return bare._knowing([word for word in words if stem(word) in bare.stems])

    def _knowing(self, words: Sequence[str]) -> "Vectoriser":
        features = [self._of_word(word) for word in words]
        starts = np.cumsum([0, *map(len, features)], dtype=np.int32)
        joined = np.concatenate(features) if features else self.word_features
        return replace(self, words=tuple(words), word_starts=starts, word_features=joined)

    def _of_word(self, word: str) -> Numbers:
        of_root = np.array(self._of_root(stem(word)), dtype=np.int32)
        return np.concatenate([of_root, self._looked_up(piece_keys(f" {word} "))])

    def _heads_of_words(self) -> Numbers:
        """What stands for each word among the words of a message: its first concept, or else its stem."""
        if not self.words:
            return np.zeros(0, np.int32)
        first = self.word_starts[:-1]
        after = np.minimum(first + 1, self.word_starts[1:] - 1)
        has = self.families.take(self.word_features.take(after)) == CONCEPTS
        return self.word_features.take(np.where(has, after, first))

    def header(self) -> dict[str, Any]:
        """What of it is written to the index file as text."""
        return {
            "families": FAMILY_NAMES, "stems": self.stems, "concepts": self.concepts, "words": self.words,
            "entry_features": self.entry_features, "unseen": self.unseen,
        }  # fmt: skip

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What of it is written to the index file as arrays."""
        return {
            "keys": self.keys, "numbers": self.numbers, "word_starts": self.word_starts,
            "word_features": self.word_features, "idf": self.idf, "families": self.families,
        }  # fmt: skip

    @classmethod
    def of_arrays(cls, header: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> "Vectoriser":
        """The same, read back."""
        if header["families"] != FAMILY_NAMES:
            raise ValueError("it counts other features")
        return cls(
            header["stems"], header["concepts"], arrays["keys"], arrays["numbers"], tuple(header["words"]),
            arrays["word_starts"], arrays["word_features"], arrays["idf"], arrays["families"],
            header["entry_features"], header["unseen"],
        )  # fmt: skip

    def vector(self, words: Sequence[str]) -> Vector:
        """The TF-IDF vector of the words: every family of its own length, then the whole of unit length."""
        features, roots, unseen = self._features(words)
        if not features.size:
            return Vector(features, _NOTHING, _NOTHING, self.unseen * unseen, features, _NOTHING)
        ids, counts = _counted(features)
        rarities = self.idf.take(ids)
        weights = rarities if counts is None else rarities * _DAMPED.take(counts, mode="clip")
        families = self.families.take(ids)
        weights = weights * _scales(families, weights).take(families)
        strange = [self.idf.item(root) for root in roots if root >= self._entry_stems]
        stem_rarities = rarities[: len(roots) - len(strange)]
        rarity = sum(stem_rarities.tolist()) + sum(strange) + self.unseen * unseen
        if ids[-1] < self.entry_features:
            return Vector(ids, weights, stem_rarities, rarity, _NO_NUMBERS, _NOTHING)
        known = int(ids.searchsorted(self.entry_features))
        return Vector(ids[:known], weights[:known], stem_rarities, rarity, ids[known:], weights[known:])

    def _features(self, words: Sequence[str]) -> tuple[Numbers, set[int], int]:
        """The features of the words, as often as they occur, their stems, and how many stems were never seen."""
        found: list[Numbers] = []
        alone: list[int] = []
        keys: list[int] = []
        roots: list[int] = []
        heads: dict[int | str, None] = {}
        unseen: set[str] = set()
        table = self.word_features
        for word in words:
            known = self._known.get(word)
            if known is not None:
                start, end, number, head = known
                found.append(table[start:end])
                roots.append(number)
                heads[head] = None
                continue
            root = stem(word)
            keys += piece_keys(f" {word} ")
            alone += self._of_root(root)
            roots.append(self.stems.get(root, _NO_STEM))
            heads[self._head(root)] = None
            if root not in self.stems:
                unseen.add(root)
        if not roots:
            return np.zeros(0, np.int32), set(), 0
        keys += [left << _NUMBER_BITS | right for left, right in pairwise((_START, *roots, _END))]
        seen = sorted([head for head in islice(heads, MOST_HEADS) if isinstance(head, int)])
        keys += [~(lower << _NUMBER_BITS | higher) for lower, higher in combinations(seen, 2)]
        if alone:
            found.append(np.array(alone, dtype=np.int32))
        different = set(roots)
        different.discard(_NO_STEM)
        return np.concatenate([*found, self._looked_up(keys)]), different, len(unseen)

    def _of_root(self, root: str) -> list[int]:
        """The features that a word has by its stem: that, and its concepts."""
        stem_number = [self.stems[root]] if root in self.stems else []
        return stem_number + [self.concepts[name] for name in concepts_of(root) if name in self.concepts]

    def _head(self, root: str) -> int | str:
        """What stands for a word; itself where it was never seen, so that it still counts as one."""
        name, *_ = (*concepts_of(root), root)
        return self.concepts.get(name, self.stems.get(name, name))

    def _looked_up(self, keys: Sequence[int]) -> Numbers:
        wanted = np.array(keys, dtype=np.int64)
        places = self.keys.searchsorted(wanted)
        found: Numbers = self.numbers.take(places[self.keys.take(places) == wanted])
        return found


def _counted(features: Numbers) -> tuple[Numbers, Ids | None]:
    """The different features, rising, and how often each occurs, None where each occurs once; puts them in order."""
    features.sort()
    changes = np.empty(len(features) + 1, dtype=bool)
    changes[0] = changes[-1] = True
    np.not_equal(features[1:], features[:-1], out=changes[1:-1])
    starts = changes.nonzero()[0]
    if len(starts) > len(features):
        return features, None
    return features.take(starts[:-1]), starts[1:] - starts[:-1]


def _scales(families: npt.NDArray[np.uint8], weights: Floats) -> Floats:
    """What each family's weights are multiplied by, so that each has its share and all together unit length."""
    squares = np.bincount(families, weights * weights, len(SHARES)).tolist()
    whole = sum([share for share, square in zip(SHARES, squares, strict=True) if square])
    scales = [
        math.sqrt(share / square / whole) if square else 0.0
        for share, square in zip(SHARES, squares, strict=True)
    ]
    return np.array(scales, dtype=np.float32)


def pair_key(pair: str, numbers: Mapping[str, int]) -> int:
    """The key of one pair of stems."""
    edges = {START: _START, END: _END}
    left, right = (edges[name] if name in edges else numbers[name] for name in pair.split(" "))
    return left << _NUMBER_BITS | right


def together_key(both: str, numbers: Mapping[str, int]) -> int:
    """The key of two heads of one message."""
    lower, higher = sorted(numbers[name] for name in both.split(" & "))
    return ~(lower << _NUMBER_BITS | higher)


def piece_keys(padded: str) -> list[int]:
    """The key of every run of three characters."""
    letters = list(map(ord, padded))
    return [
        (first << _LETTER_BITS | second) << _LETTER_BITS | third
        for first, second, third in zip(letters, letters[1:], letters[2:], strict=False)
    ]
