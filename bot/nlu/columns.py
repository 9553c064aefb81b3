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


def learn(counted: Sequence[Counted], fewest: Sequence[int]) -> tuple[Columns, tuple[Numbers, ...]]:
    """Select the terms that occur in enough texts; return their columns and, by family, their places in column order.

    fewest: by family, the minimum document frequency; that of pairs must not be below that of stems, so that both
    stems of a pair have a number.
    """
    enough = [np.flatnonzero(each.texts_with >= least) for each, least in zip(counted, fewest, strict=True)]
    of_stems, of_pairs, of_pieces, of_both = counted
    stems, pieces = _by_name(of_stems.names, enough[0]), _by_name(of_pieces.names, enough[2])
    heads = _by_name(of_both.names, np.unique(of_both.members[enough[3]]))
    edged = _numbers((*stems, *range(len(EDGES))), len(of_stems.names))
    neighbours = edged[of_pairs.members[enough[1]]]
    companions = np.sort(_numbers(heads, len(of_both.names))[of_both.members[enough[3]]], axis=1)
    pairs, pair_order = np.unique(neighbours @ (_pair_size(stems), 1), return_index=True)
    both, both_order = np.unique(companions @ (_head_size(heads), 1), return_index=True)
    columns = Columns.named(
        map(of_stems.names.__getitem__, stems),
        pairs,
        map(of_pieces.names.__getitem__, pieces),
        map(of_both.names.__getitem__, heads),
        both,
    )
    return columns, (
        np.array(stems, int),
        enough[1][pair_order],
        np.array(pieces, int),
        enough[3][both_order],
    )


def _by_name(names: Sequence[str], places: Numbers) -> list[int]:
    """The places sorted by their names."""
    return sorted(places.tolist(), key=names.__getitem__)


def _numbers(places: Sequence[int], names: int) -> Numbers:
    """By name, its number from 1 in the order of `places`; 0 for names that are not among them."""
    found = np.zeros(names, np.int64)
    found[list(places)] = np.arange(1, 1 + len(places))
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
    if not wanted or not len(keys):
        return []
    wanted = sorted(wanted)  # sorted lookups stay in the CPU cache
    places = keys.searchsorted(wanted)
    known = keys.take(places, mode="clip") == wanted
    found: list[int] = (places[known] + first).tolist()
    return found
