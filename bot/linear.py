"""The linear part of the matcher: one weight for every feature of every entry."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.features import Floats, Ids

DENSE_CELLS = 40_000_000
"""Features times entries up to which the weights are one array (160 MB); beyond, only those that are not zero."""


@dataclass(frozen=True)
class LinearScores:
    """Weights of features for entries, as one array or, for very large files, feature by feature."""

    bias: Floats
    dense: Floats
    """Features x entries; empty when the weights are kept feature by feature."""
    starts: Ids
    """Where each feature's weights begin, and the end."""
    entries: npt.NDArray[np.int32]
    weights: Floats

    @classmethod
    def of_array(cls, bias: Floats, dense: Floats) -> "LinearScores":
        """Scores from one array."""
        return cls(bias, dense, np.zeros(0, np.intp), np.zeros(0, np.int32), np.zeros(0, np.float32))

    def score(self, ids: npt.NDArray[np.int32], values: Floats) -> Floats:
        """The score of every entry for one sparse vector."""
        if self.dense.size:
            found: Floats = values @ self.dense.take(ids, axis=0) + self.bias
            return found
        counts = self.starts[ids + 1] - self.starts[ids]
        ends = np.cumsum(counts)
        at = np.arange(int(counts.sum())) + np.repeat(self.starts[ids] - (ends - counts), counts)
        sums = np.bincount(self.entries[at], self.weights[at] * np.repeat(values, counts), len(self.bias))
        return sums.astype(np.float32) + self.bias

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is written to the index file."""
        return {
            "bias": self.bias, "dense": self.dense, "linear_starts": self.starts,
            "linear_entries": self.entries, "linear_weights": self.weights,
        }  # fmt: skip

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "LinearScores":
        """The same, read back."""
        return cls(
            arrays["bias"], arrays["dense"], arrays["linear_starts"], arrays["linear_entries"],
            arrays["linear_weights"],
        )  # fmt: skip
