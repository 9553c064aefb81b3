"""Nearest-neighbour search by cosine, for single examples that a linear model averages out.

It compares stems only; pairs and character n-grams did not improve it (docs/decisions.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Ids, Matrix, Vector

STEPS = 255
"""The quantisation steps of a weight of 1: one byte takes a quarter of the memory of a float."""


@dataclass(frozen=True)
class NearestExamples:
    """The stems of every example, by column (CSC); the examples are sorted by group."""

    starts: npt.NDArray[np.int64]
    """Column c is cells starts[c] to starts[c + 1] of examples and values."""
    examples: Ids
    """By cell, the index of its example."""
    values: npt.NDArray[np.uint8]
    """By cell, its weight in steps; examples are normalised to length 1."""
    groups: npt.NDArray[np.int64]
    """By group (an intent or an entry), the index of its first example; then the number of examples."""

    def cosines(self, vector: Vector) -> Floats:
        """By example, its cosine with a message, 0 to 1."""
        mine = vector.ids < len(self.starts) - 1
        ids, values = vector.ids[mine], vector.values[mine]
        length = float(np.sqrt(values @ values)) or 1.0
        found = np.zeros(int(self.groups[-1]), np.float32)
        for column, value in zip(ids.tolist(), values / (length * STEPS), strict=True):
            cells = slice(self.starts[column], self.starts[column + 1])
            np.add.at(found, self.examples[cells], value * self.values[cells])
        return found

    def likeness(self, cosines: Floats) -> Floats:
        """By group, the cosine of its nearest example."""
        found: Floats = np.maximum.reduceat(cosines, self.groups[:-1])
        return found

    def held(self) -> npt.NDArray[np.bool_]:
        """Groups x stems: whether a stem occurs in an example of a group."""
        found = np.zeros((len(self.groups) - 1, len(self.starts) - 1), np.bool_)
        group_of = np.repeat(np.arange(len(self.groups) - 1), np.diff(self.groups))
        found[group_of[self.examples], np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))] = (
            True
        )
        return found

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The arrays to store."""
        return {
            "near_starts": self.starts, "near_examples": self.examples, "near_values": self.values,
            "near_groups": self.groups,
        }  # fmt: skip

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "NearestExamples":
        """The search of stored arrays."""
        return cls(*(arrays[f"near_{name}"] for name in ("starts", "examples", "values", "groups")))


def learn(
    rows: Matrix, stems_end: int, groups: Sequence[int], count: int, least: float = 0.0
) -> NearestExamples:
    """Prepare the rows for search, each in one of `count` groups; raises ValueError for an empty group.

    least: stems of an example below this weight are left out; these are common ones.
    """
    from scipy.sparse import csr_matrix

    order = np.argsort(groups, kind="stable")
    shape = (len(rows.starts) - 1, rows.width)
    stems = csr_matrix((rows.values, rows.ids, rows.starts), shape)[order, :stems_end]
    lengths = np.sqrt(stems.multiply(stems).sum(axis=1)).A1
    stems.data /= np.repeat(lengths, np.diff(stems.indptr))
    stems.data[stems.data < least] = 0
    stems.eliminate_zeros()
    columns = stems.tocsc()
    begins = np.searchsorted(np.asarray(groups, int)[order], np.arange(count + 1))
    if not np.diff(begins).all():
        raise ValueError("every group needs an example")
    values = np.rint(columns.data * STEPS).astype(np.uint8)
    return NearestExamples(columns.indptr.astype(np.int64), columns.indices.astype(np.int32), values, begins)
