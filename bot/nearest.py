"""What lies nearest to a message: among the phrasings of one entry, and among the lines that no entry answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.features import Floats, Ids
from bot.vectors import Vector


class Near(NamedTuple):
    """What one entry's phrasings have in common with a message."""

    phrasing: int
    """The nearest, counted from the entry's first."""
    cosine: float
    has: npt.NDArray[np.bool_]
    """Which of the message's features the entry has."""
    own: Floats
    """The message's weights of those, 0 of the others."""


@dataclass(frozen=True, slots=True)
class Block:
    """The rows of one entry, their features numbered among themselves.

    A message's weights of one entry's 1,500 features lie in the fastest memory of a processor, those of all 20,000 do
    not: the nearest phrasing takes three quarters of the time.
    """

    features: npt.NDArray[np.int32]
    """Rising."""
    places: npt.NDArray[np.int32]
    """Where each cell's feature stands among `features`."""
    weights: Floats
    starts: Ids
    """Where each phrasing's cells begin."""

    @classmethod
    def of(cls, row_starts: Ids, ids: npt.NDArray[np.int32], weights: Floats) -> "Block":
        """The block of rows whose cells lie one after the other."""
        lengths = np.diff(row_starts)
        if not lengths.all():  # a phrasing without a word: a sum needs something to add
            empty = row_starts[:-1][lengths == 0] - row_starts[0]
            ids, weights = np.insert(ids, empty, 0), np.insert(weights, empty, 0)
            lengths = np.maximum(lengths, 1)
        place = np.zeros(int(ids.max()) + 1, dtype=np.int32)
        place[ids] = 1
        features = place.nonzero()[0].astype(np.int32)
        place[features] = np.arange(len(features), dtype=np.int32)
        return cls(features, place[ids], weights, np.cumsum(lengths) - lengths)

    def places_of(self, ids: npt.NDArray[np.int32]) -> tuple[Ids, npt.NDArray[np.bool_]]:
        """Where features stand, or would stand, among these, and which of them do."""
        at = self.features.searchsorted(ids)
        return at, self.features.take(at, mode="clip") == ids

    def near(self, ids: npt.NDArray[np.int32], weights: Floats) -> Near:
        """The nearest phrasing to a message of these features, rising."""
        at, has = self.places_of(ids)
        own = weights * has
        dense = np.zeros(len(self.features) + 1, dtype=np.float32)
        dense[at] = own  # of two that share a place, the second is the one that the entry has
        products = dense.take(self.places, mode="clip")  # nothing is out of range, and clip is the quick way
        products *= self.weights
        cosines = np.add.reduceat(products, self.starts)
        nearest = int(cosines.argmax())
        return Near(nearest, float(cosines[nearest]), has, own)


@dataclass(frozen=True, slots=True)
class Strangers:
    """The lines that no entry answers: how near a message comes to the nearest, and how far it leans to them all."""

    starts: Ids
    """Where each feature's lines begin, and the end."""
    lines: npt.NDArray[np.int32]
    weights: Floats
    leanings: Floats
    """How far each feature, of entries or not, leans towards the entries (above 0) or towards these lines."""
    bias: float

    def margin(self, vector: Vector) -> float:
        """How far a message leans towards the entries; 0 where there are too few lines to tell."""
        ours = float(vector.weights @ self.leanings.take(vector.ids)) + self.bias
        if not vector.beyond.size:
            return ours
        return ours + float(vector.beyond_weights @ self.leanings.take(vector.beyond))

    def likeness(self, ids: Ids | npt.NDArray[np.int32], weights: Floats) -> float:
        """The cosine of the nearest line to a message; 0 where none has a word of it."""
        starts = self.starts.take(ids)
        counts = self.starts.take(ids + 1) - starts
        ends = counts.cumsum()
        cells = int(ends[-1])
        if not cells:
            return 0.0
        at = np.arange(cells)
        at += (starts - ends + counts).repeat(counts)
        products = self.weights.take(at)
        products *= weights.repeat(counts)
        cosines = np.bincount(self.lines.take(at), products)
        return float(cosines[cosines.argmax()])  # in a third of the time of max()

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is written to the index file."""
        return {
            "stranger_starts": self.starts,
            "stranger_lines": self.lines,
            "stranger_weights": self.weights,
            "stranger_leanings": self.leanings,
            "stranger_bias": np.array([self.bias]),
        }

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Strangers":
        """The same, read back."""
        return cls(
            arrays["stranger_starts"], arrays["stranger_lines"], arrays["stranger_weights"],
            arrays["stranger_leanings"], float(arrays["stranger_bias"][0]),
        )  # fmt: skip
