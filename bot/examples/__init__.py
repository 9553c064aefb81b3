"""Labelled example messages, one file per author: what both models learn from.

Comes in: `bot/examples/*.jsonl`, a row a line: text, kind, and where they apply entry, entries, fair.
Goes out: `load()`, every row as an `Example` with its author, in the order of the files.
Begin with README.md beside this file: who wrote what, and how to add rows.
"""

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

FOLDER = Path(__file__).parent

KINDS = (
    "emergency", "crisis", "urgent", "diagnostic", "treatment", "practice", "answer", "smalltalk", "unknown",
)  # fmt: skip
"""The kinds of reply that a row may be labelled with (the contract of POST /api/chat, less clarify)."""


ONE_SIDED = frozenset(
    """after-the-price already-told asked-in-talks asking-back bare-complaints between-chores bits-of-talk
    body-words booking-with-pain calm-and-weary calm-questions chatter crisis-ways crossed-over dark-hours fed-up
    idle-remarks just-asking leaving-and-mixing lone-sentences low-nights low-voices mid-chat
    mid-question misheard next-door not-about-me old-scares old-wounds on-the-table plain-complaints
    plain-dangers plain-stories pushing-back quiet-ends quiet-verdicts reaching-her second-questions
    short-of-words sidelong signs-first signs-fourth signs-second signs-third small-things
    sounds-medical straight-askers sunny-side tried-everything what-happened wordings worn-out
    worth-coming would-it-help wrong-number""".split()
)
"""Authors who wrote one sort of message only: learned from, but no measure of how often which kind is asked."""


Row = TypeVar("Row")


class ExampleError(ValueError):
    """A row cannot be read; the message names file, line and repair."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled message."""

    text: str
    kind: str
    author: str
    entry: str | None = None
    entries: tuple[str, ...] = ()
    """Other entries that would be as right."""
    fair: tuple[str, ...] = ()
    """Other kinds that would be as right."""


@cache
def load(folder: Path = FOLDER) -> tuple[Example, ...]:
    """Every example of a folder; raises ExampleError for a row that cannot be read."""
    return tuple(row for path in sorted(folder.glob("*.jsonl")) for row in read_file(path))


def shipped_digest() -> str:
    """A hash of the shipped files as they are: whoever serves a learned model need not read their rows."""
    return digest_of_files(FOLDER)


@cache
def digest_of_files(folder: Path) -> str:
    """A hash of the files of a folder, by author."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        found.update(f"{path.stem}\n".encode() + path.read_bytes())
    return found.hexdigest()


def digest(examples: Sequence[Example]) -> str:
    """A hash of labelled messages, the shipped ones or others."""
    if examples is load():
        return shipped_digest()
    return hashlib.sha256(json.dumps(list(map(astuple, examples))).encode()).hexdigest()


def read_file(path: Path) -> Iterator[Example]:
    """The rows of one author's file; the author is the file's name."""
    return rows_of(path, _example)


def rows_of(path: Path, read: Callable[[Any, str], Row]) -> Iterator[Row]:
    """What `read` makes of each line of a file and its author; raises ExampleError for a line that it cannot read."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            try:
                yield read(json.loads(line), path.stem)
            except (ValueError, TypeError) as error:
                raise ExampleError(f"{path.name}, line {number}: {error}") from error


def _example(row: Any, author: str) -> Example:
    if not isinstance(row, dict) or not isinstance(row.get("text"), str) or not row["text"].strip():
        raise ValueError('a row needs a "text" in quotes, like {"text": "…", "kind": "answer"}')
    unknown = row.keys() - {"text", "kind", "entry", "entries", "fair"}
    if unknown:
        raise ValueError(f"no such field: {', '.join(sorted(unknown))}; take it away")
    fair, entries = row.get("fair") or (), row.get("entries") or ()
    for kind in (row.get("kind"), *fair):
        if kind not in KINDS:
            raise ValueError(f'"{kind}" is no kind; use one of {", ".join(KINDS)}')
    if row.get("entry") and row["kind"] not in {"answer", "practice", "smalltalk"}:
        raise ValueError(f'a row of kind "{row["kind"]}" has no entry; take "entry" away')
    return Example(row["text"], row["kind"], author, row.get("entry"), tuple(entries), tuple(fair))
