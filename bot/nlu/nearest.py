"""The examples most like a message: what a linear model forgets of single sentences.

It compares stems alone: pairs and pieces of words added nothing (docs/decisions.md).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Ids, Matrix, Vector

STEPS = 255
"""A weight of 1, in the steps that are stored: a byte takes a quarter of the memory of a float."""


@dataclass(frozen=True)
class NearestExamples:
    """The stems of every example, column by column; the examples stand group after group."""

    starts: npt.NDArray[np.int64]
    """Cells starts[c] to starts[c + 1] of the other two are those of column c."""
    examples: Ids
    """The place of the example that each cell belongs to."""
    values: npt.NDArray[np.uint8]
    """The weight of the column in that example, in steps: every example is of length 1."""
    groups: npt.NDArray[np.int64]
    """Where the examples of each group (an intent, an entry) begin, and the end."""

    def cosines(self, vector: Vector) -> Floats:
        """How much each example is like a message, 0 to 1."""
        mine = vector.ids < len(self.starts) - 1
        ids, values = vector.ids[mine], vector.values[mine]
        length = float(np.sqrt(values @ values)) or 1.0
        found = np.zeros(int(self.groups[-1]), np.float32)
        for column, value in zip(ids.tolist(), values / (length * STEPS), strict=True):
            cells = slice(self.starts[column], self.starts[column + 1])
            np.add.at(found, self.examples[cells], value * self.values[cells])
        return found

    def likeness(self, cosines: Floats) -> Floats:
        """The cosine of the nearest example of each group."""
        found: Floats = np.maximum.reduceat(cosines, self.groups[:-1])
        return found

    def held(self) -> npt.NDArray[np.bool_]:
        """Groups x stems: which stems the examples of each group hold."""
        found = np.zeros((len(self.groups) - 1, len(self.starts) - 1), np.bool_)
        group_of = np.repeat(np.arange(len(self.groups) - 1), np.diff(self.groups))
        found[group_of[self.examples], np.repeat(np.arange(len(self.starts) - 1), np.diff(self.starts))] = (
            True
        )
        return found

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is stored."""
        return {
            "near_starts": self.starts, "near_examples": self.examples, "near_values": self.values,
            "near_groups": self.groups,
        }  # fmt: skip

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "NearestExamples":
        """The same, read back."""
        return cls(*(arrays[f"near_{name}"] for name in ("starts", "examples", "values", "groups")))


def learn(
    rows: Matrix, stems_end: int, groups: Sequence[int], count: int, least: float = 0.0
) -> NearestExamples:
    """The examples of some rows, each of one of `count` groups; raises ValueError for a group without an example.

    least: the weight below which a stem of an example is left out; light stems stand in most examples.
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
