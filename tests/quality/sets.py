"""The judging sets: labelled messages by authors who wrote no example."""

from pathlib import Path

from bot.tools.evaluate import Row, read_rows

FOLDER = Path(__file__).parent
SETS = tuple(path.stem for path in sorted(FOLDER.glob("*.jsonl")))


def all_rows(name: str) -> list[Row]:
    """The rows of a set."""
    return read_rows(FOLDER / f"{name}.jsonl")
