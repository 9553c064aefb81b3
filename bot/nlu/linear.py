"""Linear classifiers, one class against the rest: fitted with scikit-learn's LinearSVC, served with NumPy."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Ids, Matrix, Vector

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

MOST_STEPS = 127
"""The largest absolute weight of a class, in quantisation steps (int8)."""

Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class LinearModel:
    """One weight per feature and class."""

    classes: tuple[str, ...]
    weights: npt.NDArray[np.int8]
    """Rows x classes, quantised per class: one byte takes half the memory of a float16."""
    steps: Floats
    """By class, the value of one quantisation step."""
    bias: Floats
    rows: Ids | None = None
    """By feature, its row of the weights; a row a feature if None."""

    @classmethod
    def of(cls, classes: Sequence[str], weights: Floats, bias: npt.ArrayLike) -> "LinearModel":
        """Quantise these weights (features x classes)."""
        largest = np.abs(weights).max(axis=0, initial=0.0)
        steps = (np.where(largest > 0, largest, 1.0) / MOST_STEPS).astype(np.float32)
        rounded = np.rint(weights / steps).astype(np.int8)
        return cls(tuple(classes), rounded, steps, np.asarray(bias, np.float32))

    def compact(self) -> "LinearModel":
        """The same model in less memory if many features have no weight: these share one row."""
        weighed = self.weights.any(axis=1)
        rows = np.where(weighed, np.cumsum(weighed), 0).astype(np.int32)
        nothing = np.zeros((1, len(self.classes)), np.int8)
        return replace(self, weights=np.concatenate([nothing, self.weights[weighed]]), rows=rows)

    def margins(self, vector: Vector) -> Floats:
        """The signed distance of a vector from each class boundary; beyond 1 or -1 the decision is clear."""
        rows = vector.ids if self.rows is None else self.rows[vector.ids]
        taken = self.weights.take(rows, axis=0).astype(np.float32)
        found: Floats = (vector.values @ taken) * self.steps + self.bias
        return found

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The arrays to store."""
        names = np.array(self.classes)
        found = {"classes": names, "weights": self.weights, "steps": self.steps, "bias": self.bias}
        return found if self.rows is None else {**found, "rows": self.rows}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "LinearModel":
        """The model of stored arrays."""
        names = tuple(map(str, arrays["classes"]))
        return cls(names, arrays["weights"], arrays["steps"], arrays["bias"], arrays.get("rows"))


@dataclass(frozen=True)
class Weighting:
    """Which rows are learned from for which class, and how much each weighs."""

    rows: npt.ArrayLike | None = None
    """The weight of each row; 1 for all if None."""
    balance: float | Mapping[str, float] = 0.0
    """0 weights every row equally, 1 gives a class and its rest the same total weight; by class if it is a mapping."""
    ignored: Mapping[str, Mask] = field(default_factory=lambda: MappingProxyType({}))
    """By class, the rows that do not count against it."""
    thinning: int = 1
    """Of the rows of other classes only one in `thinning` is used, with `thinning` times its weight."""
    draws: npt.ArrayLike | None = None
    """A number per row that decides for which classes it is used when thinned; the row's place if None."""
    whole: Collection[str] = ()
    """The classes that are not thinned."""

    def weights(self, name: str, own: Mask) -> npt.NDArray[np.float64]:
        """The weight of every row when the class is fitted."""
        given = np.ones(len(own)) if self.rows is None else np.asarray(self.rows, np.float64)
        kept = np.where(self.ignored[name], 0.0, given) if name in self.ignored else given
        power = self.balance[name] if isinstance(self.balance, Mapping) else self.balance
        share = np.where(own, _share(kept, own, power), _share(kept, ~own, power))
        found: npt.NDArray[np.float64] = kept * share
        return found

    def used(
        self, place: int, name: str, own: Mask
    ) -> tuple[npt.NDArray[np.intp] | slice, npt.NDArray[np.float64]]:
        """The rows that a class is fitted on, and their weights; `place`: the class's place among the classes."""
        counts = self.weights(name, own)
        if self.thinning == 1 or name in self.whole:
            return slice(None), counts
        draws = np.arange(len(own)) if self.draws is None else np.asarray(self.draws)
        used = (own | (draws % self.thinning == place % self.thinning)).nonzero()[0]
        return used, np.where(own, counts, self.thinning * counts)[used]


UNWEIGHTED = Weighting()


def marks_of(labels: Sequence[str], classes: Sequence[str]) -> Mask:
    """Rows x classes: which rows belong to a class, for rows that belong to one each."""
    found: Mask = np.array(labels)[:, np.newaxis] == np.array(classes)
    return found


def fit(
    rows: Matrix,
    marks: Mask,
    classes: Sequence[str],
    *,
    penalty: float,
    tolerance: float,
    contrast: float = 0.0,
    weighting: Weighting = UNWEIGHTED,
    added: Callable[[str], Floats] | None = None,
) -> LinearModel:
    """Fit the classes one by one, each against the other rows.

    marks: rows x classes; a row may belong to none or several. penalty, tolerance: LinearSVC's C and tol.
    contrast: 0 to 1, how far features are scaled by `_contrasts`. added: by class, what is added to the fitted weights.
    """
    from sklearn.svm import LinearSVC

    matrix = _sparse(rows)
    scales = 1 + contrast * (_contrasts(rows, marks) - 1) if contrast else None
    machine = LinearSVC(C=penalty, tol=tolerance, random_state=0)
    weights = np.empty((rows.width, len(classes)), np.float32)
    bias = np.empty(len(classes), np.float32)
    for at, name in enumerate(classes):
        used, counts = weighting.used(at, name, marks[:, at])
        chosen = matrix if isinstance(used, slice) else matrix[used]  # a slice means all rows
        scaled = chosen if scales is None else _scaled(chosen, scales[at])
        machine.fit(scaled, marks[used, at], sample_weight=counts)
        bias[at] = machine.intercept_[0]
        weights[:, at] = machine.coef_[0] if scales is None else machine.coef_[0] * scales[at]
        if added is not None:
            weights[:, at] += added(name)
    return LinearModel.of(classes, weights, bias)


def _contrasts(rows: Matrix, marks: Mask) -> npt.NDArray[np.float64]:
    """Classes x features: the absolute logarithm of how much more or less often a feature occurs in the rows of a class
    than in the rest, relative to its mean (NB-SVM of Wang and Manning, 2012)."""
    from scipy.sparse import csr_matrix

    present = csr_matrix((np.ones(len(rows.ids), np.float32), rows.ids, rows.starts), _shape(rows))
    inside = (csr_matrix(marks.T.astype(np.float32)) @ present).toarray()
    outside = np.asarray(present.sum(axis=0)) - inside
    sizes = marks.sum(axis=0)[:, np.newaxis]
    logs = np.abs(np.log((inside + 1) / sizes) - np.log((outside + 1) / (len(marks) - sizes)))
    found: npt.NDArray[np.float64] = logs / logs.mean(axis=1, keepdims=True)
    return found


def _scaled(matrix: "csr_matrix", scale: npt.NDArray[np.float64]) -> "csr_matrix":
    """The matrix with every column times its scale."""
    from scipy.sparse import csr_matrix

    return csr_matrix((matrix.data * scale[matrix.indices], matrix.indices, matrix.indptr), matrix.shape)


def _shape(rows: Matrix) -> tuple[int, int]:
    return len(rows.starts) - 1, rows.width


def _sparse(rows: Matrix) -> "csr_matrix":
    from scipy.sparse import csr_matrix

    return csr_matrix((rows.values.astype(np.float64), rows.ids, rows.starts), _shape(rows))


def _share(weights: npt.NDArray[np.float64], own: Mask, balance: float) -> float:
    total = float(weights[own].sum())
    return float((weights.sum() / (2 * total)) ** balance) if total else 1.0
