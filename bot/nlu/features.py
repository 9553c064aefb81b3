"""TF-IDF features of a text, shared by the intent model and retrieval.

Serving needs NumPy alone; fitting also needs SciPy (counting.py).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.columns import Columns, learn
from bot.nlu.counting import Counted, count
from bot.nlu.terms import FAMILIES, TERMS

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]

_LENGTHS = np.array(TERMS.lengths)
_LEAST = 1e-9
"""Replaces the length of an empty family, so that nothing is divided by zero."""


class Vector(NamedTuple):
    """A sparse vector: distinct columns and their weights; each family is normalised on its own."""

    ids: Ids
    values: Floats


class Matrix(NamedTuple):
    """Sparse rows (CSR): row r is cells starts[r] to starts[r + 1] of ids and values."""

    starts: npt.NDArray[np.int64]
    ids: Ids
    values: Floats
    width: int


@dataclass(frozen=True)
class Features:
    """The learned columns, and the inverse document frequency of each."""

    columns: Columns
    idf: Floats

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]], fewest: Sequence[int]) -> tuple["Features", Matrix]:
        """Learn the columns of tokenised texts; return them with the texts as rows.

        fewest: by family, the minimum document frequency of a term (`columns.learn`).
        idf is 1 + ln((1 + texts) / (1 + texts with the term)).
        """
        counted = count(texts)
        columns, learned = learn(counted, fewest)
        idf, cells, first = [np.zeros(1)], [], 1  # column 0: unknown terms
        for length, family, places in zip(TERMS.lengths, counted, learned, strict=True):
            idf.append(1 + np.log((1 + len(texts)) / (1 + family.texts_with[places])))
            cells.append(_weighed(family, places, first, idf[-1], length))
            first += len(places)
        return cls(columns, np.concatenate(idf).astype(np.float32)), _rows(cells, len(texts), first)

    def vector(self, words: Sequence[str]) -> Vector:
        """The vector of one tokenised text."""
        counted = Counter(chain.from_iterable(self.columns.of_text(words)))
        ids = np.fromiter(counted, np.int32, len(counted))
        times = np.fromiter(counted.values(), np.float32, len(counted))
        values = self.idf[ids] * (1 + np.log(times))
        family = self._family[ids]
        lengths = np.sqrt(np.bincount(family, values * values, len(FAMILIES)))
        return Vector(ids, values * (_LENGTHS / np.maximum(lengths, _LEAST)).astype(np.float32)[family])

    @cached_property
    def _family(self) -> npt.NDArray[np.int8]:
        """The family of each column."""
        ends = (self.columns.stems_end, self.columns.pairs_end, self.columns.pieces_end, self.columns.end)
        return np.repeat(np.arange(len(FAMILIES), dtype=np.int8), np.diff(ends, prepend=0))

    def rarity(self, root: str) -> float | None:
        """The inverse document frequency of a stem; None if it was not learned."""
        column = self.columns.stems.get(root)
        return None if column is None else float(self.idf[column])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The arrays to store."""
        return {**self.columns.arrays(), "idf": self.idf}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Features":
        """The features of stored arrays."""
        return cls(Columns.of_arrays(arrays), arrays["idf"])


def _weighed(
    counted: Counted, places: npt.NDArray[np.intp], first: int, idf: npt.NDArray[np.float64], length: float
) -> tuple[npt.NDArray[np.int64], Ids, Floats]:
    """The cells of one family: texts, columns, and weights normalised to this length per text."""
    column_of = np.zeros(len(counted.texts_with), np.int32)
    column_of[places] = np.arange(first, first + len(places))
    ids = column_of[counted.terms]
    texts, times = counted.texts[ids > 0], counted.times[ids > 0]
    ids = ids[ids > 0]
    values = (1 + np.log(times)) * idf[ids - first]
    lengths = np.sqrt(np.bincount(texts, np.square(values)))
    return texts, ids, (length * values / lengths[texts]).astype(np.float32)


def _rows(cells: Sequence[tuple[npt.NDArray[np.int64], Ids, Floats]], texts: int, width: int) -> Matrix:
    """The cells of all families, sorted by text."""
    of_text, ids, values = map(np.concatenate, zip(*cells, strict=True))
    order = np.argsort(of_text, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(of_text, minlength=texts))])
    return Matrix(starts.astype(np.int64), ids[order], values[order], width)
