"""TF-IDF features of a text, shared by the intent model and retrieval.

Serving needs NumPy alone; fitting also needs SciPy (counting.py).
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.columns import Columns, learn
from bot.nlu.counting import Counted, count
from bot.nlu.terms import FAMILIES, TERMS

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

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
        from scipy.sparse import csr_matrix, hstack

        counted = count(texts)
        columns, learned = learn(counted, fewest)
        idf, parts = [np.zeros(1)], [csr_matrix((len(texts), 1), dtype=np.float32)]  # column 0: unknown terms
        for length, family, places in zip(TERMS.lengths, counted, learned, strict=True):
            idf.append(1 + np.log((1 + len(texts)) / (1 + family.texts_with[places])))
            parts.append(_weighed(family, places, idf[-1], length, len(texts)))
        rows = hstack(parts, "csr")
        matrix = Matrix(rows.indptr.astype(np.int64), rows.indices.astype(np.int32), rows.data, columns.end)
        return cls(columns, np.concatenate(idf).astype(np.float32)), matrix

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
    counted: Counted, places: npt.NDArray[np.intp], idf: npt.NDArray[np.float64], length: float, texts: int
) -> "csr_matrix":
    """Texts x the terms at these places: their weights, normalised to this length per text."""
    from scipy.sparse import csr_matrix

    column_of = np.full(len(counted.texts_with), -1, np.int32)
    column_of[places] = np.arange(len(places))
    ids = column_of[counted.terms]
    rows, times, ids = counted.texts[ids >= 0], counted.times[ids >= 0], ids[ids >= 0]
    values = (1 + np.log(times)) * idf[ids]
    lengths = np.sqrt(np.bincount(rows, np.square(values), texts))
    starts = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=texts))])
    weights = (length * values / lengths[rows]).astype(np.float32)
    return csr_matrix((weights, ids, starts), (texts, len(places)))
