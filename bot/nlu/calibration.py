"""Evidence becomes probabilities: multinomial logistic regression, fitted with scikit-learn, served with NumPy.

Both models are calibrated with it, always on evidence from authors that the model had not learned from.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

DIGITS = 4
"""Decimals that are stored: a calibration is kept in the repository, to be read and compared."""


@dataclass(frozen=True)
class Calibration:
    """One weight for every piece of evidence and outcome."""

    outcomes: tuple[str, ...]
    weights: npt.NDArray[np.float64]
    """Evidence x outcomes."""
    bias: npt.NDArray[np.float64]

    def probabilities(self, evidence: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """The probability of every outcome; they add up to 1. Also for rows of evidence."""
        sums = np.asarray(evidence, np.float64) @ self.weights + self.bias
        shares = np.exp(sums - sums.max(axis=-1, keepdims=True))
        found: npt.NDArray[np.float64] = shares / shares.sum(axis=-1, keepdims=True)
        return found

    def as_json(self) -> dict[str, Any]:
        """What is stored."""
        return {
            "outcomes": list(self.outcomes),
            "weights": np.round(self.weights, DIGITS).tolist(),
            "bias": np.round(self.bias, DIGITS).tolist(),
        }

    @classmethod
    def of_json(cls, stored: Mapping[str, Any]) -> "Calibration":
        """The same, read back."""
        return cls(tuple(stored["outcomes"]), np.array(stored["weights"]), np.array(stored["bias"]))


def fit(
    evidence: npt.ArrayLike, outcomes: Sequence[str], names: Sequence[str], penalty: float = 1.0
) -> Calibration:
    """The calibration that makes the observed outcomes likeliest; `names` must all occur among them."""
    from sklearn.linear_model import LogisticRegression

    order = sorted(names)
    model = LogisticRegression(C=penalty, max_iter=3000).fit(np.asarray(evidence, np.float64), outcomes)
    weights, bias = model.coef_.T, model.intercept_
    if len(order) == 2:  # scikit-learn keeps one column for two outcomes
        weights, bias = np.hstack([-weights / 2, weights / 2]), np.array([-bias[0] / 2, bias[0] / 2])
    at = [order.index(name) for name in names]
    return Calibration(tuple(names), weights[:, at], bias[at])
