"""The act model: the dialogue acts of a message, such as thanks, a correction, "can it wait".

It uses the features of the intent model, with one binary classifier per act; the highest margin over the whole message
and its segments counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.examples.acts import Act, ActExample
from bot.language.text import clean, fold
from bot.nlu.features import Features, Vector
from bot.nlu.linear import LinearModel, Weighting, fit
from bot.nlu.terms import tokens


@dataclass(frozen=True, slots=True)
class ActSettings:
    """The hyperparameters of the act model, chosen by leaving out authors (docs/decisions.md); part of its key."""

    penalty: float = 0.42
    """LinearSVC's C."""
    balance: float = 0.5
    """0 to 1: how far rare acts are weighted up (`bot.nlu.linear.Weighting`)."""
    tolerance: float = 0.5
    """LinearSVC's tol."""


SETTINGS = ActSettings()

Margins = Mapping[Act, float]
NO_ACTS: Margins = MappingProxyType({})
"""The margins of a message without a model of acts."""


def learn(
    features: Features, examples: Sequence[ActExample], settings: ActSettings = SETTINGS
) -> LinearModel:
    """Train one classifier per act that has positive and negative examples; without any, a model without classes."""
    done = [act for act in Act if 0 < sum(act in example.acts for example in examples) < len(examples)]
    if not done:
        return LinearModel.of((), np.zeros((len(features.idf), 0), np.float32), np.zeros(0))
    rows = features.rows([tokens(fold(clean(example.text))) for example in examples])
    marks = np.array([[act in example.acts for act in done] for example in examples])
    learned = fit(
        rows, marks, [act.value for act in done],
        penalty=settings.penalty, tolerance=settings.tolerance, weighting=Weighting(balance=settings.balance),
    )  # fmt: skip
    return learned.compact()


def margins(model: LinearModel, vectors: Iterable[Vector]) -> Margins:
    """The highest margin of each act over several texts."""
    if not model.classes:
        return NO_ACTS
    highest: list[float] = np.max([model.margins(vector) for vector in vectors], axis=0).tolist()
    return dict(zip(_named(model.classes), highest, strict=True))


@cache
def _named(classes: tuple[str, ...]) -> tuple[Act, ...]:
    return tuple(map(Act, classes))


def arrays(model: LinearModel) -> dict[str, npt.NDArray[Any]]:
    """The arrays to store."""
    return {f"act_{name}": array for name, array in model.arrays().items()}


def of_arrays(stored: Mapping[str, npt.NDArray[Any]]) -> LinearModel:
    """The model of stored arrays."""
    prefix = "act_"
    return LinearModel.of_arrays(
        {name.removeprefix(prefix): stored[name] for name in stored if name.startswith(prefix)}
    )
