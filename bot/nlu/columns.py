"""Which column each term of a text has: stems and pieces of words by name, two that belong together by number."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.language.text import stem
from bot.nlu.counting import EDGES, Counted, Numbers
from bot.nlu.terms import MOST_HEADS, concept_of, pieces_of, together

MOST_WORDS = 4096
"""Words that are remembered: common ones are looked up once."""


class _Word(NamedTuple):
    """One word of a text, as the columns know it."""

    stem: int
    """The column of its stem; 0 where it was not learned."""
    head: str
    """Its concept, else its stem."""
    number: int
    """The number of its head; 0 where it was not learned."""
    pieces: tuple[int, ...]
    """The columns of its pieces."""


@dataclass(frozen=True)
class Columns:
    """The learned terms, family after family: stems, pairs, pieces, together. Column 0 stands for no term."""

    stems: Mapping[str, int]
    """Stem -> its column, which is its number in pairs too."""
    pairs: Numbers
    """The keys of two neighbours, ascending; the edges of a text have the two numbers after the stems."""
    pieces: Mapping[str, int]
    """Piece of a word -> its column."""
    heads: Mapping[str, int]
    """Head of a word (its concept, else its stem) -> its number, from 1."""
    together: Numbers
    """The keys of two heads, the lower number first, ascending."""

    @classmethod
    def named(
        cls, stems: Iterable[str], pairs: Numbers, pieces: Iterable[str], heads: Iterable[str], both: Numbers
    ) -> "Columns":
        """The columns of these terms, in this order."""
        of_stems = _numbered(stems, 1)
        of_pieces = _numbered(pieces, 1 + len(of_stems) + len(pairs))
        return cls(of_stems, pairs, of_pieces, _numbered(heads, 1), both)

    @property
    def stems_end(self) -> int:
        """The first column that is no stem: stems come first."""
        return 1 + len(self.stems)

    @property
    def pairs_end(self) -> int:
        """The first column after the pairs, which follow the stems."""
        return self.stems_end + len(self.pairs)

    @property
    def pieces_end(self) -> int:
        """The first column after the pieces, which follow the pairs."""
        return self.pairs_end + len(self.pieces)

    @property
    def end(self) -> int:
        """How many columns there are."""
        return self.pieces_end + len(self.together)

    def of_text(self, words: Sequence[str]) -> tuple[list[int], ...]:
        """The columns of a tokenised text, family by family: each as often as its term stands there."""
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
        """What is known of one word."""

        def read(word: str) -> _Word:
            root = stem(word)
            head = concept_of(root)
            pieces = tuple(filter(None, map(self.pieces.get, pieces_of(word))))
            return _Word(self.stems.get(root, 0), head, self.heads.get(head, 0), pieces)

        return lru_cache(MOST_WORDS)(read)

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is stored."""
        named = {"stems": self.stems, "pieces": self.pieces, "heads": self.heads}
        texts = {name: np.frombuffer("\n".join(terms).encode(), np.uint8) for name, terms in named.items()}
        return {**texts, "pairs": self.pairs, "together": self.together}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Columns":
        """The same, read back."""
        names = (arrays[name].tobytes().decode().split("\n") for name in ("stems", "pieces", "heads"))
        stems, pieces, heads = (filter(None, found) for found in names)
        return cls.named(stems, arrays["pairs"], pieces, heads, arrays["together"])


def _first_heads(words: Iterable[_Word]) -> list[int]:
    """The numbers of the different heads of a text, the first 60."""
    return list({word.head: word.number for word in words}.values())[:MOST_HEADS]


def learn(counted: Sequence[Counted], fewest: Sequence[int]) -> tuple[Columns, tuple[Numbers, ...]]:
    """The columns of the terms that stand in enough texts, and for each family the places of its terms, in order.

    fewest: by family; pairs must not need fewer texts than stems, so that both stems of a pair have a number.
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
    """Some places of names in the order of the alphabet."""
    return sorted(places.tolist(), key=names.__getitem__)


def _numbers(places: Sequence[int], names: int) -> Numbers:
    """The number of each of so many names, from 1 in the order of `places`; 0 for the others."""
    found = np.zeros(names, np.int64)
    found[list(places)] = np.arange(1, 1 + len(places))
    return found


def _numbered(names: Iterable[str], first: int) -> dict[str, int]:
    return {name: at for at, name in enumerate(names, first)}


def _pair_size(stems: Collection[object]) -> int:
    """How many numbers a neighbour may have: of each stem, of the edges, and 0."""
    return 1 + len(stems) + len(EDGES)


def _head_size(heads: Collection[object]) -> int:
    return 1 + len(heads)


def _found(wanted: list[int], keys: Numbers, first: int) -> list[int]:
    """The columns of those keys that were learned."""
    if not wanted or not len(keys):
        return []
    wanted = sorted(wanted)  # one search walks on from the last, through memory that is at hand
    places = keys.searchsorted(wanted)
    known = keys.take(places, mode="clip") == wanted
    found: list[int] = (places[known] + first).tolist()
    return found
