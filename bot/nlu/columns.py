"""The column of each term: stems and character n-grams by name, pairs and co-occurring heads by a numeric key."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.language.text import stem
from bot.nlu.counting import EDGES, Counted, Numbers
from bot.nlu.terms import TERMS, concept_of, pieces_of, together

CACHED_WORDS = 4096
"""Words whose columns are cached, so that common ones are looked up once."""


class _Word(NamedTuple):
    """The column numbers of one word of a text."""

    stem: int
    """The column of its stem; 0 if the stem was not learned."""
    head: str
    """Its concept, or its stem if it has none."""
    number: int
    """The number of its head; 0 if the head was not learned."""
    pieces: tuple[int, ...]
    """The columns of its character n-grams."""


@dataclass(frozen=True)
class Columns:
    """The learned terms, in the order of `terms.FAMILIES`; column 0 is reserved for unknown terms."""

    stems: Mapping[str, int]
    """Stem -> its column, which is also its number in the keys of pairs."""
    pairs: Numbers
    """The keys of stem bigrams, ascending; the start and end of a text have the two numbers after the stems."""
    pieces: Mapping[str, int]
    """Character n-gram -> its column."""
    heads: Mapping[str, int]
    """Head of a word -> its number, from 1."""
    together: Numbers
    """The keys of two co-occurring heads, the lower number first, ascending."""

    @classmethod
    def named(
        cls, stems: Iterable[str], pairs: Numbers, pieces: Iterable[str], heads: Iterable[str], both: Numbers
    ) -> "Columns":
        """Number these terms in this order."""
        of_stems = _numbered(stems, 1)
        of_pieces = _numbered(pieces, 1 + len(of_stems) + len(pairs))
        return cls(of_stems, pairs, of_pieces, _numbered(heads, 1), both)

    @property
    def stems_end(self) -> int:
        """The first column after the stems."""
        return 1 + len(self.stems)

    @property
    def pairs_end(self) -> int:
        """The first column after the pairs."""
        return self.stems_end + len(self.pairs)

    @property
    def pieces_end(self) -> int:
        """The first column after the character n-grams."""
        return self.pairs_end + len(self.pieces)

    @property
    def end(self) -> int:
        """The number of columns."""
        return self.pieces_end + len(self.together)

    @property
    def ends(self) -> tuple[int, ...]:
        """By family, the first column after it."""
        return self.stems_end, self.pairs_end, self.pieces_end, self.end

    def of_text(self, words: Sequence[str]) -> tuple[list[int], ...]:
        """By family, the columns of a tokenised text, each repeated as often as its term occurs."""
        read = [self._of_word(word) for word in words]
        known = [word.stem for word in read]
        edged = (len(self.stems) + 1, *known, len(self.stems) + 2)
        of_pairs, of_heads = _pair_size(self.stems), _head_size(self.heads)
        neighbours = [one * of_pairs + other for one, other in pairwise(edged) if one and other]
        companions = [
            one * of_heads + other if one < other else other * of_heads + one
            for one, other in together(_first_heads(read))
            if one and other
        ]
        return (
            [column for column in known if column],
            _found(neighbours, self.pairs, self.stems_end),
            [column for word in read for column in word.pieces],
            _found(companions, self.together, self.pieces_end),
        )

    def of_counted(self, counted: Sequence[Counted]) -> tuple[Numbers, ...]:
        """By family, the column of every counted term; 0 for terms that were not learned."""
        of_stems, of_pairs, of_pieces, of_both = counted
        return (
            _looked_up(of_stems.names, self.stems),
            _columns_of(_pair_keys(of_pairs, self.stems), self.pairs, self.stems_end),
            _looked_up(of_pieces.names, self.pieces),
            _columns_of(_head_keys(of_both, self.heads), self.together, self.pieces_end),
        )

    @cached_property
    def _of_word(self) -> Callable[[str], "_Word"]:
        """A cached lookup of one word."""

        def read(word: str) -> _Word:
            root = stem(word)
            head = concept_of(root)
            pieces = tuple(filter(None, map(self.pieces.get, pieces_of(word))))
            return _Word(self.stems.get(root, 0), head, self.heads.get(head, 0), pieces)

        return lru_cache(CACHED_WORDS)(read)

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The arrays to store."""
        named = {"stems": self.stems, "pieces": self.pieces, "heads": self.heads}
        texts = {name: np.frombuffer("\n".join(terms).encode(), np.uint8) for name, terms in named.items()}
        return {**texts, "pairs": self.pairs, "together": self.together}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Columns":
        """The columns of stored arrays."""
        names = (arrays[name].tobytes().decode().split("\n") for name in ("stems", "pieces", "heads"))
        stems, pieces, heads = (filter(None, found) for found in names)
        return cls.named(stems, arrays["pairs"], pieces, heads, arrays["together"])


def _first_heads(words: Iterable[_Word]) -> list[int]:
    """The numbers of the first distinct heads of a text."""
    return list({word.head: word.number for word in words}.values())[: TERMS.most_heads]


def learn(counted: Sequence[Counted], fewest: Sequence[int]) -> Columns:
    """Select the terms that occur in enough texts.

    fewest: by family, the minimum document frequency; that of pairs must not be below that of stems, so that both
    stems of a pair have a number.
    """
    enough = [np.flatnonzero(each.texts_with >= least) for each, least in zip(counted, fewest, strict=True)]
    of_stems, of_pairs, of_pieces, of_both = counted
    stems, pieces = _by_name(of_stems, enough[0]), _by_name(of_pieces, enough[2])
    heads = _by_name(of_both, np.unique(of_both.members[enough[3]]))
    pairs = np.unique(_pair_keys(of_pairs, _numbered(stems, 1))[enough[1]])
    together = np.unique(_head_keys(of_both, _numbered(heads, 1))[enough[3]])
    return Columns.named(stems, pairs, pieces, heads, together)


def _by_name(counted: Counted, places: Numbers) -> list[str]:
    """The names at these places, sorted."""
    return sorted(map(counted.names.__getitem__, places.tolist()))


def _looked_up(names: Iterable[str], known: Mapping[str, int]) -> Numbers:
    """The number of every name; 0 if it is unknown."""
    return np.array([known.get(name, 0) for name in names], np.int64)


def _pair_keys(counted: Counted, stems: Mapping[str, int]) -> Numbers:
    """The keys of counted stem bigrams; keys of unknown stems equal no learned key."""
    edges = 1 + len(stems) + np.arange(len(EDGES))
    numbers = np.concatenate([edges, _looked_up(counted.names[len(EDGES) :], stems)])
    one, other = numbers[counted.members].T
    found: Numbers = one * _pair_size(stems) + other
    return found


def _head_keys(counted: Counted, heads: Mapping[str, int]) -> Numbers:
    """The keys of counted co-occurring heads; keys of unknown heads equal no learned key."""
    low, high = np.sort(_looked_up(counted.names, heads)[counted.members], axis=1).T
    found: Numbers = low * _head_size(heads) + high
    return found


def _numbered(names: Iterable[str], first: int) -> dict[str, int]:
    return {name: at for at, name in enumerate(names, first)}


def _pair_size(stems: Collection[object]) -> int:
    """The numbers that a neighbour may have: one per stem, one per edge, and 0."""
    return 1 + len(stems) + len(EDGES)


def _head_size(heads: Collection[object]) -> int:
    return 1 + len(heads)


def _found(wanted: list[int], keys: Numbers, first: int) -> list[int]:
    """The columns of those of the wanted keys that were learned."""
    if not wanted:
        return []
    columns = _columns_of(np.array(sorted(wanted)), keys, first)  # sorted lookups stay in the CPU cache
    found: list[int] = columns[columns > 0].tolist()
    return found


def _columns_of(wanted: Numbers, keys: Numbers, first: int) -> Numbers:
    """The column of every wanted key; 0 for those that were not learned."""
    if not len(keys):
        return np.zeros(len(wanted), np.int64)
    places = keys.searchsorted(wanted)
    return np.where(keys.take(places, mode="clip") == wanted, places + first, 0)
