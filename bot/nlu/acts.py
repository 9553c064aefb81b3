"""The act model: what a message does in a talk (thanks, corrects, asks whether it can wait), learned from examples.

It reads the features of the intent model, one classifier for each act; the loudest of the whole message and its
segments counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.examples.acts import Act, ActExample
from bot.language.text import clean, fold
from bot.nlu.features import Features, Matrix, Vector
from bot.nlu.linear import LinearModel, fit_marked
from bot.nlu.terms import tokens

HEARD_FROM = 0.0
"""The margin from which an act is heard."""

PENALTY, BALANCE = 0.3, 0.5
"""As of `bot.nlu.linear.fit`; chosen by leaving out authors (docs/decisions.md)."""

Margins = Mapping[Act, float]
NOTHING_DONE: Margins = MappingProxyType({})


def learn(features: Features, examples: Sequence[ActExample]) -> LinearModel:
    """One classifier for each act that some examples do and others do not; without any, a model that hears nothing."""
    vectors = [features.vector(tokens(fold(clean(example.text)))) for example in examples]
    done = [act for act in Act if 0 < sum(act in example.acts for example in examples) < len(examples)]
    if not done:
        return LinearModel.of((), np.zeros((len(features.idf), 0), np.float32), np.zeros(0))
    starts = np.cumsum([0, *(len(vector.ids) for vector in vectors)])
    rows = Matrix(
        starts.astype(np.int64),
        np.concatenate([vector.ids for vector in vectors]),
        np.concatenate([vector.values for vector in vectors]),
        len(features.idf),
    )
    marks = np.array([[act in example.acts for act in done] for example in examples])
    return fit_marked(rows, marks, [act.value for act in done], penalty=PENALTY, balance=BALANCE)


def heard(model: LinearModel, vectors: Iterable[Vector]) -> Margins:
    """The highest margin of each act in any of several texts."""
    if not model.classes:
        return NOTHING_DONE
    highest: list[float] = np.max([model.margins(vector) for vector in vectors], axis=0).tolist()
    return dict(zip(_named(model.classes), highest, strict=True))


@cache
def _named(classes: tuple[str, ...]) -> tuple[Act, ...]:
    return tuple(map(Act, classes))


def arrays(model: LinearModel) -> dict[str, npt.NDArray[Any]]:
    """What is stored."""
    return {f"act_{name}": array for name, array in model.arrays().items()}


def of_arrays(stored: Mapping[str, npt.NDArray[Any]]) -> LinearModel:
    """The same, read back."""
    return LinearModel.of_arrays(
        {name: stored[f"act_{name}"] for name in ("classes", "weights", "steps", "bias")}
    )
