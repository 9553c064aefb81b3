"""TF-IDF features of a message: the weights of its terms.

The one home of features, for the intent model and for retrieval. Fitting and serving need NumPy alone.
"""

import math
from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.counting import Counted, count
from bot.nlu.terms import FAMILIES, terms

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]


class Vector(NamedTuple):
    """A sparse vector: distinct columns and their weights, every family of its own length."""

    ids: Ids
    values: Floats


class Matrix(NamedTuple):
    """Sparse rows (CSR): row r holds cells starts[r] to starts[r + 1] of ids and values."""

    starts: npt.NDArray[np.int64]
    ids: Ids
    values: Floats
    width: int


@dataclass(frozen=True)
class Features:
    """Learned columns: a term of a family -> its column, and the inverse document frequency of every column."""

    columns: tuple[Mapping[str, int], ...]
    """One mapping a family, in the order of the families."""
    idf: Floats

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]], fewest: Sequence[int]) -> tuple["Features", Matrix]:
        """Learn the columns of tokenised texts; return them with the texts as rows.

        fewest: by family, in how many texts a term must stand to be learned.
        idf is 1 + ln((1 + texts) / (1 + texts with the term)).
        """
        columns: list[Mapping[str, int]] = []
        idf, cells, first = [np.zeros(1)], [], 1  # column 0 stands for no term
        for (_, length), least, counted in zip(FAMILIES, fewest, count(texts), strict=True):
            names, places = _learned(counted, least)
            columns.append(dict(zip(names, range(first, first + len(names)), strict=True)))
            idf.append(1 + np.log((1 + len(texts)) / (1 + counted.texts_with[places])))
            cells.append(_weighed(counted, places, first, idf[-1], length))
            first += len(names)
        rarities = np.concatenate(idf).astype(np.float32)
        return cls(tuple(columns), rarities), _rows(cells, len(texts), first)

    def vector(self, words: Sequence[str]) -> Vector:
        """The vector of one tokenised text; plain Python, which is quicker than NumPy for so few numbers."""
        ids: list[int] = []
        values: list[float] = []
        rarities = self._rarities
        for column, found, (_, length) in zip(self.columns, terms(words), FAMILIES, strict=True):
            counted = Counter(filter(None, map(column.get, found)))
            weights = [rarities[at] * (1 + math.log(count)) for at, count in counted.items()]
            norm = math.sqrt(math.fsum(weight * weight for weight in weights)) or 1.0
            ids += counted
            values += [weight * length / norm for weight in weights]
        return Vector(np.array(ids, np.int32), np.array(values, np.float32))

    @cached_property
    def _rarities(self) -> Sequence[float]:
        return array("f", self.idf.astype(np.float32).tobytes())

    @property
    def stems_end(self) -> int:
        """The first column that is no stem: stems come first."""
        return 1 + len(self.columns[0])

    @property
    def pairs_end(self) -> int:
        """The first column after the pairs, which follow the stems."""
        return self.stems_end + len(self.columns[1])

    @property
    def pieces_end(self) -> int:
        """The first column after the pieces, which follow the pairs."""
        return self.pairs_end + len(self.columns[2])

    def rarity(self, root: str) -> float | None:
        """The inverse document frequency of a stem; None for one that was not learned."""
        column = self.columns[0].get(root)
        return None if column is None else float(self.idf[column])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is stored of the columns: the terms, in order, and their idf."""
        text = "\n\n".join("\n".join(column) for column in self.columns)
        return {"terms": np.frombuffer(text.encode(), np.uint8), "idf": self.idf}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Features":
        """The same, read back."""
        columns: list[dict[str, int]] = []
        start = 1
        for family in arrays["terms"].tobytes().decode().split("\n\n"):
            terms = family.split("\n") if family else []
            columns.append(dict(zip(terms, range(start, start + len(terms)), strict=True)))
            start += len(terms)
        return cls(tuple(columns), arrays["idf"])


def _learned(counted: Counted, least: int) -> tuple[list[str], npt.NDArray[np.intp]]:
    """The terms that stand in enough texts, in the order of the alphabet, and their places."""
    found = sorted((counted.name(at), at) for at in np.flatnonzero(counted.texts_with >= least).tolist())
    return [name for name, _ in found], np.array([at for _, at in found], np.intp)


def _weighed(
    counted: Counted, places: npt.NDArray[np.intp], first: int, idf: npt.NDArray[np.float64], length: float
) -> tuple[npt.NDArray[np.int64], Ids, Floats]:
    """The cells of one family: their texts, their columns, and weights that make every text of this length."""
    column_of = np.zeros(len(counted.texts_with), np.int32)
    column_of[places] = np.arange(first, first + len(places))
    ids = column_of[counted.terms]
    texts, times = counted.texts[ids > 0], counted.times[ids > 0]
    ids = ids[ids > 0]
    values = (1 + np.log(times)) * idf[ids - first]
    lengths = np.sqrt(np.bincount(texts, np.square(values)))
    return texts, ids, (length * values / lengths[texts]).astype(np.float32)


def _rows(cells: Sequence[tuple[npt.NDArray[np.int64], Ids, Floats]], texts: int, width: int) -> Matrix:
    """The cells of all families, text by text."""
    of_text, ids, values = map(np.concatenate, zip(*cells, strict=True))
    order = np.argsort(of_text, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(of_text, minlength=texts))])
    return Matrix(starts.astype(np.int64), ids[order], values[order], width)
