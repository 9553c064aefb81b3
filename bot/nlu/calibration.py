"""Calibration by multinomial logistic regression, fitted with scikit-learn and served with NumPy.

Both models are calibrated on messages of authors that they did not learn from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

DIGITS = 4
"""The decimals that are stored; few, because the calibrations are in the repository and their diffs are read."""


@dataclass(frozen=True)
class Calibration:
    """A logistic regression of outcomes on clues."""

    outcomes: tuple[str, ...]
    weights: npt.NDArray[np.float64]
    """Evidence x outcomes."""
    bias: npt.NDArray[np.float64]

    def probabilities(self, evidence: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """The probability of every outcome, adding up to 1; by row if the evidence has rows."""
        sums = np.asarray(evidence, np.float64) @ self.weights + self.bias
        shares = np.exp(sums - sums.max(axis=-1, keepdims=True))
        found: npt.NDArray[np.float64] = shares / shares.sum(axis=-1, keepdims=True)
        return found

    def as_json(self) -> dict[str, Any]:
        """The value to store."""
        return {
            "outcomes": list(self.outcomes),
            "weights": np.round(self.weights, DIGITS).tolist(),
            "bias": np.round(self.bias, DIGITS).tolist(),
        }

    @classmethod
    def of_json(cls, stored: Mapping[str, Any]) -> "Calibration":
        """The calibration of a stored value."""
        return cls(tuple(stored["outcomes"]), np.array(stored["weights"]), np.array(stored["bias"]))


def fit(
    evidence: npt.ArrayLike, outcomes: Sequence[str], names: Sequence[str], penalty: float = 1.0
) -> Calibration:
    """Fit a calibration to observed outcomes.

    names: the outcomes in the order to store; each must be observed. penalty: C of LogisticRegression.
    """
    from sklearn.linear_model import LogisticRegression

    order = sorted(names)
    model = LogisticRegression(C=penalty, max_iter=3000).fit(np.asarray(evidence, np.float64), outcomes)
    weights, bias = model.coef_.T, model.intercept_
    if len(order) == 2:  # scikit-learn keeps one column for two outcomes
        weights, bias = np.hstack([-weights / 2, weights / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    at = [order.index(name) for name in names]
    return Calibration(tuple(names), weights[:, at], bias[at])
