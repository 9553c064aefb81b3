"""Linear classifiers, one class against the rest: fitted with scikit-learn's LinearSVC, served with NumPy."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Matrix, Vector

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
    """Features x classes, quantised per class: one byte takes half the memory of a float16."""
    steps: Floats
    """By class, the value of one quantisation step."""
    bias: Floats

    @classmethod
    def of(cls, classes: Sequence[str], weights: Floats, bias: npt.ArrayLike) -> "LinearModel":
        """Quantise these weights (features x classes)."""
        largest = np.abs(weights).max(axis=0, initial=0.0)
        steps = (np.where(largest > 0, largest, 1.0) / MOST_STEPS).astype(np.float32)
        rounded = np.rint(weights / steps).astype(np.int8)
        return cls(tuple(classes), rounded, steps, np.asarray(bias, np.float32))

    def margins(self, vector: Vector) -> Floats:
        """The signed distance of a vector from each class boundary; beyond 1 or -1 the decision is clear."""
        taken = self.weights.take(vector.ids, axis=0).astype(np.float32)
        found: Floats = (vector.values @ taken) * self.steps + self.bias
        return found

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """The arrays to store."""
        names = np.array(self.classes)
        return {"classes": names, "weights": self.weights, "steps": self.steps, "bias": self.bias}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "LinearModel":
        """The model of stored arrays."""
        return cls(tuple(map(str, arrays["classes"])), arrays["weights"], arrays["steps"], arrays["bias"])


def fit(
    rows: Matrix,
    labels: Sequence[str],
    classes: Sequence[str],
    *,
    penalty: float,
    tolerance: float,
    balance: float,
) -> LinearModel:
    """Fit at least three classes, each against all other rows.

    penalty, tolerance: LinearSVC's C and tol.
    balance: 0 to 1; 0 weights every row equally, 1 gives a class and its rest the same total weight.
    """
    from sklearn.svm import LinearSVC

    count = Counter(labels)
    class_weight = {name: ((len(labels) - count[name]) / count[name]) ** balance for name in classes}
    machine = LinearSVC(C=penalty, tol=tolerance, class_weight=class_weight, random_state=0)
    machine.fit(_sparse(rows), labels)
    order = np.searchsorted(machine.classes_, classes)
    weights = np.ascontiguousarray(machine.coef_[order].T, np.float32)
    return LinearModel.of(classes, weights, machine.intercept_[order])


def fit_marked(
    rows: Matrix, marks: Mask, classes: Sequence[str], *, penalty: float, tolerance: float, balance: float
) -> LinearModel:
    """Fit classes of which a row may have none or several.

    marks: rows x classes. penalty, tolerance, balance: as in `fit`.
    """
    from sklearn.svm import LinearSVC

    matrix = _sparse(rows)
    weights = np.empty((rows.width, len(classes)), np.float32)
    bias = np.empty(len(classes), np.float32)
    for at in range(len(classes)):
        own = marks[:, at]
        class_weight = {True: float((~own).sum() / own.sum()) ** balance, False: 1.0}
        machine = LinearSVC(C=penalty, tol=tolerance, class_weight=class_weight, random_state=0)
        machine.fit(matrix, own)
        weights[:, at], bias[at] = machine.coef_[0], machine.intercept_[0]
    return LinearModel.of(classes, weights, bias)


@dataclass(frozen=True)
class Weighting:
    """Which rows are learned from for which class, and how much each weighs."""

    rows: npt.ArrayLike | None = None
    """The weight of each row; 1 for all if None."""
    balance: float | Mapping[str, float] = 0.0
    """As in `fit`; by class if it is a mapping."""
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

    def used(self, place: int, own: Mask) -> npt.NDArray[np.intp]:
        """The rows that a thinned class is fitted on; `place`: the class's place among the classes."""
        draws = np.arange(len(own)) if self.draws is None else np.asarray(self.draws)
        found: npt.NDArray[np.intp] = (own | (draws % self.thinning == place % self.thinning)).nonzero()[0]
        return found


UNWEIGHTED = Weighting()


def fit_apart(
    rows: Matrix,
    labels: Sequence[str],
    classes: Sequence[str],
    *,
    penalty: float,
    tolerance: float,
    weighting: Weighting = UNWEIGHTED,
    added: Callable[[str], Floats] | None = None,
) -> LinearModel:
    """Fit the classes one by one, each with its own choice and weights of rows.

    penalty, tolerance: LinearSVC's C and tol. added: by class, what is added to the fitted weights.
    """
    from sklearn.svm import LinearSVC

    matrix, named = _sparse(rows), np.array(labels)
    machine = LinearSVC(C=penalty, tol=tolerance, random_state=0)
    weights = np.empty((rows.width, len(classes)), np.float32)
    bias = np.empty(len(classes), np.float32)
    for at, name in enumerate(classes):
        own = named == name
        counts = weighting.weights(name, own)
        if weighting.thinning == 1 or name in weighting.whole:  # no copy of the rows
            machine.fit(matrix, own, sample_weight=counts)
        else:
            used = weighting.used(at, own)
            thinned = np.where(own, counts, weighting.thinning * counts)
            machine.fit(matrix[used], own[used], sample_weight=thinned[used])
        weights[:, at], bias[at] = machine.coef_[0], machine.intercept_[0]
        if added is not None:
            weights[:, at] += added(name)
    return LinearModel.of(classes, weights, bias)


def _sparse(rows: Matrix) -> "csr_matrix":
    from scipy.sparse import csr_matrix

    shape = (len(rows.starts) - 1, rows.width)
    return csr_matrix((rows.values.astype(np.float64), rows.ids, rows.starts), shape=shape)


def _share(weights: npt.NDArray[np.float64], own: Mask, balance: float) -> float:
    total = float(weights[own].sum())
    return float((weights.sum() / (2 * total)) ** balance) if total else 1.0
