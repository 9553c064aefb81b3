"""The judging sets: labelled messages by authors who wrote no example."""

from collections.abc import Collection, Iterable
from functools import cache
from pathlib import Path

from bot.assistant import Assistant
from bot.examples import load
from bot.language.text import same_words
from bot.tools.evaluate import Figures, Row, evaluate, read_rows

FOLDER = Path(__file__).parent
SETS = tuple(path.stem for path in sorted(FOLDER.glob("*.jsonl")))


@cache
def taught() -> frozenset[str]:
    """Every text that the models learn from, normalised."""
    return frozenset(same_words(example.text) for example in load())


def all_rows(name: str) -> list[Row]:
    """The rows of a set as they stand in its file."""
    return read_rows(FOLDER / f"{name}.jsonl")


def shared(rows: Iterable[Row], texts: Collection[str]) -> list[Row]:
    """The rows whose text somebody else wrote too: "hi" is no measure of what was understood."""
    return [row for row in rows if same_words(row.text) in texts]


def judged(assistant: Assistant, name: str) -> Figures:
    """The figures of a set, without the rows that the models have learned by chance."""
    return evaluate(assistant, [row for row in all_rows(name) if same_words(row.text) not in taught()])
