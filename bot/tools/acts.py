"""Precision and recall of the dialogue acts, on authors that the model did not learn from."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.examples.acts import Act, ActExample
from bot.language.text import clean, fold
from bot.nlu.acts import learn
from bot.nlu.intents import IntentModel, Reader
from bot.nlu.thresholds import ACT_FROM

Detector = Callable[[str], frozenset[Act]]
"""Raw message -> its detected acts."""


@dataclass
class Tally:
    """Counts by act: true positives, labelled, detected."""

    right: Counter[str] = field(default_factory=Counter)
    labelled: Counter[str] = field(default_factory=Counter)
    detected: Counter[str] = field(default_factory=Counter)

    def count(self, example: ActExample, detected: frozenset[Act]) -> None:
        """Count one message."""
        self.right.update(example.acts & detected)
        self.labelled.update(example.acts)
        self.detected.update(detected)

    def table(self) -> str:
        """One line per act, then one for all of them."""
        lines = [_line(act, self.right[act], self.labelled[act], self.detected[act]) for act in Act]
        totals = map(Counter.total, (self.right, self.labelled, self.detected))
        return "\n".join([*lines, _line("all", *totals)])


def _line(name: str, right: int, labelled: int, detected: int) -> str:
    precision, recall = (right / of if of else 0.0 for of in (detected, labelled))
    return (
        f"{name:16} precision {precision:5.0%}  recall {recall:5.0%}  of {labelled}, {detected - right} false"
    )


def detector(model: IntentModel) -> Detector:
    """A detector of acts by this model."""
    reader = Reader(model)

    def detect(raw: str) -> frozenset[Act]:
        margins = reader.acts(fold(clean(raw)))
        return frozenset(act for act, margin in margins.items() if margin >= ACT_FROM)

    return detect


def leave_out(model: IntentModel, examples: Sequence[ActExample]) -> str:
    """The figures over all examples, each assessed by an act model that did not learn from its author."""
    figures = Tally()
    for example, detect in _left_out(model, examples):
        figures.count(example, detect(example.text))
    return figures.table()


def _left_out(model: IntentModel, examples: Sequence[ActExample]) -> Iterator[tuple[ActExample, Detector]]:
    for author in sorted({example.author for example in examples}):
        others = learn(model.features, [example for example in examples if example.author != author])
        detect = detector(model.with_acts(others))
        for example in examples:
            if example.author == author:
                yield example, detect


def evaluate(model: IntentModel, examples: Sequence[ActExample]) -> str:
    """The figures over examples that the model did not learn from."""
    figures, detect = Tally(), detector(model)
    for example in examples:
        figures.count(example, detect(example.text))
    return figures.table()
