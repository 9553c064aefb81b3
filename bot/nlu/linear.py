"""One linear classifier for both models: fitted with scikit-learn, served with NumPy."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.nlu.features import Floats, Matrix, Vector

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

TOLERANCE = 0.5
"""How exactly classes are fitted apart (LinearSVC's tol; docs/decisions.md)."""


MOST_STEPS = 127
"""The largest weight of a class, in steps."""


@dataclass(frozen=True)
class LinearModel:
    """One weight for every feature of every class, one against the rest."""

    classes: tuple[str, ...]
    weights: npt.NDArray[np.int8]
    """Features x classes, in steps of its own for each class: a byte takes half the memory of a float16."""
    steps: Floats
    """By class, what one step of its weights is worth."""
    bias: Floats

    @classmethod
    def of(cls, classes: Sequence[str], weights: Floats, bias: npt.ArrayLike) -> "LinearModel":
        """The model of these weights (features x classes), rounded to steps."""
        largest = np.abs(weights).max(axis=0, initial=0.0)
        steps = (np.where(largest > 0, largest, 1.0) / MOST_STEPS).astype(np.float32)
        rounded = np.rint(weights / steps).astype(np.int8)
        return cls(tuple(classes), rounded, steps, np.asarray(bias, np.float32))

    def margins(self, vector: Vector) -> Floats:
        """How far a vector lies on the side of each class: about 1 and more is sure, -1 and less is sure not."""
        taken = self.weights.take(vector.ids, axis=0).astype(np.float32)
        found: Floats = (vector.values @ taken) * self.steps + self.bias
        return found

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is stored."""
        names = np.array(self.classes)
        return {"classes": names, "weights": self.weights, "steps": self.steps, "bias": self.bias}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "LinearModel":
        """The same, read back."""
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
    """Support vector machines of three classes or more, one against the rest, all on the same rows.

    penalty: LinearSVC's C of a row of another class. tolerance: its tol.
    balance: 0 counts every row alike, 1 gives the rows of a class and the rest the same total weight, values between
    lie between.
    """
    from sklearn.svm import LinearSVC

    count = Counter(labels)
    raised = {name: ((len(labels) - count[name]) / count[name]) ** balance for name in classes}
    machine = LinearSVC(C=penalty, tol=tolerance, class_weight=raised, random_state=0)
    machine.fit(_sparse(rows), labels)
    order = np.searchsorted(machine.classes_, classes)
    weights = np.ascontiguousarray(machine.coef_[order].T, np.float32)
    return LinearModel.of(classes, weights, machine.intercept_[order])


def fit_marked(
    rows: Matrix, marks: npt.NDArray[np.bool_], classes: Sequence[str], *, penalty: float, balance: float
) -> LinearModel:
    """Support vector machines for classes of which a row may have none or several.

    marks: rows x classes. penalty, balance: as in `fit`.
    """
    from sklearn.svm import LinearSVC

    matrix = _sparse(rows)
    weights = np.empty((rows.width, len(classes)), np.float32)
    bias = np.empty(len(classes), np.float32)
    for at in range(len(classes)):
        mine = marks[:, at]
        raised = {True: float((~mine).sum() / mine.sum()) ** balance, False: 1.0}
        machine = LinearSVC(C=penalty, tol=TOLERANCE, class_weight=raised, random_state=0).fit(matrix, mine)
        weights[:, at], bias[at] = machine.coef_[0], machine.intercept_[0]
    return LinearModel.of(classes, weights, bias)


def fit_apart(
    rows: Matrix,
    labels: Sequence[str],
    classes: Sequence[str],
    *,
    penalty: float,
    row_weights: npt.ArrayLike | None = None,
    balance: float | Mapping[str, float] = 0.0,
    ignored: Mapping[str, npt.NDArray[np.bool_]] | None = None,
    thinning: int = 1,
    draws: npt.ArrayLike | None = None,
    whole: Collection[str] = (),
    added: Callable[[str], Floats] | None = None,
) -> LinearModel:
    """Support vector machines one after the other, each class against rows of its own choice.

    penalty: LinearSVC's C. row_weights: how much each row counts. balance: as in `fit`; by class where it is a mapping.
    ignored: by class, the rows that do not count against it.
    thinning: of the rows of the other classes only one in so many counts, that many times; all of them for the classes
    in `whole`. draws: a number of each row that says for which classes it counts; their places unless given.
    added: by class, what its weights are raised by.
    """
    from sklearn.svm import LinearSVC

    matrix = _sparse(rows)
    named = np.array(labels)
    drawn = np.arange(len(named)) if draws is None else np.asarray(draws)
    given = np.ones(len(named)) if row_weights is None else np.asarray(row_weights, np.float64)

    def counted(name: str) -> npt.NDArray[np.float64]:
        """What every row counts for the machine of one class."""
        ours = named == name
        weights = np.where(ignored[name], 0.0, given) if ignored and name in ignored else given
        power = balance[name] if isinstance(balance, Mapping) else balance
        found: npt.NDArray[np.float64] = weights * np.where(
            ours, _share(weights, ours, power), _share(weights, ~ours, power)
        )
        return found

    machine = LinearSVC(C=penalty, tol=TOLERANCE, random_state=0)
    weights = np.empty((rows.width, len(classes)), np.float32)
    bias = np.empty(len(classes), np.float32)
    for at, name in enumerate(classes):
        ours, counts = named == name, counted(name)
        every = 1 if name in whole else thinning
        if every == 1:  # no copy of the rows
            machine.fit(matrix, ours, sample_weight=counts)
        else:
            taken = (ours | (drawn % every == at % every)).nonzero()[0]
            machine.fit(
                matrix[taken], ours[taken], sample_weight=np.where(ours, counts, every * counts)[taken]
            )
        weights[:, at], bias[at] = machine.coef_[0], machine.intercept_[0]
        if added is not None:
            weights[:, at] += added(name)
    return LinearModel.of(classes, weights, bias)


def _sparse(rows: Matrix) -> "csr_matrix":
    from scipy.sparse import csr_matrix

    shape = (len(rows.starts) - 1, rows.width)
    return csr_matrix((rows.values.astype(np.float64), rows.ids, rows.starts), shape=shape)


def _share(weights: npt.NDArray[np.float64], mine: npt.NDArray[np.bool_], balance: float) -> float:
    total = float(weights[mine].sum())
    return float((weights.sum() / (2 * total)) ** balance) if total else 1.0
