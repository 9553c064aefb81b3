"""How well dialogue acts are heard: precision and recall by act, for authors that were not learned from."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from bot.examples.acts import Act, ActExample
from bot.language.text import clean, fold
from bot.nlu.acts import HEARD_FROM, learn
from bot.nlu.intents import IntentModel, Reader

Hears = Callable[[str], frozenset[Act]]


@dataclass
class Heard:
    """Counts by act: done and heard, done, heard."""

    right: Counter[str] = field(default_factory=Counter)
    done: Counter[str] = field(default_factory=Counter)
    heard: Counter[str] = field(default_factory=Counter)

    def tell(self, example: ActExample, heard: frozenset[Act]) -> None:
        """Count one message."""
        self.right.update(example.acts & heard)
        self.done.update(example.acts)
        self.heard.update(heard)

    def table(self) -> str:
        """A line for each act, then all of them together."""
        lines = [_line(act, self.right[act], self.done[act], self.heard[act]) for act in Act]
        return "\n".join([*lines, _line("all", *map(Counter.total, (self.right, self.done, self.heard)))])


def _line(name: str, right: int, done: int, heard: int) -> str:
    precision, recall = (right / of if of else 0.0 for of in (heard, done))
    return f"{name:16} precision {precision:5.0%}  recall {recall:5.0%}  of {done}, {heard - right} false"


def hearing(model: IntentModel) -> Hears:
    """What a model hears a raw message do."""
    reader = Reader(model)

    def hears(raw: str) -> frozenset[Act]:
        margins = reader.acts(fold(clean(raw)))
        return frozenset(act for act, margin in margins.items() if margin >= HEARD_FROM)

    return hears


def leave_out(model: IntentModel, examples: Sequence[ActExample]) -> str:
    """The figures over all examples, each heard by a model of acts that had not learned from its author."""
    figures = Heard()
    for example, hears in _left_out(model, examples):
        figures.tell(example, hears(example.text))
    return figures.table()


def _left_out(model: IntentModel, examples: Sequence[ActExample]) -> Iterator[tuple[ActExample, Hears]]:
    for author in sorted({example.author for example in examples}):
        others = learn(model.features, [example for example in examples if example.author != author])
        hears = hearing(model.with_acts(others))
        for example in examples:
            if example.author == author:
                yield example, hears


def judged(model: IntentModel, examples: Sequence[ActExample]) -> str:
    """The figures over messages that nothing learned from."""
    figures, hears = Heard(), hearing(model)
    for example in examples:
        figures.tell(example, hears(example.text))
    return figures.table()
