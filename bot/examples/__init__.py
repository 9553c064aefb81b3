"""Labelled example messages, the training data of both models; one file per author.

In:   `bot/examples/*.jsonl`, one row per line: text, kind and, if they apply, entry, entries, fair.
Out:  `load()`, every row as an `Example` with its author, in the order of the files.
Read: README.md in this folder: who wrote what, and how to add rows.
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
"""The kinds of reply that a row may be labelled with: those of POST /api/chat, without clarify."""


ONE_SIDED = frozenset(
    """after-the-price already-told around-the-visit asked-in-talks asking-back bare-complaints
    between-chores between-the-lines bits-of-talk body-words booking-with-pain calm-and-weary
    calm-questions chatter crisis-ways crossed-over crossed-wires dark-hours done-with-it
    drawn-conclusions fed-up first-timers general-or-mine grumbling himself-herself idle-remarks
    just-asking just-myself leaving-and-mixing lone-sentences low-nights low-voices
    may-i-come-as-i-am mid-chat mid-question misheard next-door not-about-me old-scares old-wounds
    on-the-phone on-the-table plain-complaints plain-dangers plain-stories plainest pushing-back
    put-out quiet-ends quiet-verdicts reaching-her run-ons said-in-passing second-looks
    second-questions short-of-words should-i sidelong signs-first signs-fourth signs-second
    signs-third small-things sounds-medical straight-askers sunny-side tried-everything
    what-happened what-now which-of-the-two wishing-it-away wordings worn-out worth-coming
    would-it-help wrong-number""".split()
)
"""Authors who wrote messages of one sort only; their rows are learned from but not used for calibration or figures."""


Row = TypeVar("Row")


class ExampleError(ValueError):
    """A row is invalid; the message names file, line and fix."""


@dataclass(frozen=True, slots=True)
class Example:
    """One labelled message."""

    text: str
    kind: str
    author: str
    entry: str | None = None
    entries: tuple[str, ...] = ()
    """Other entries that are equally right."""
    fair: tuple[str, ...] = ()
    """Other kinds that are equally right."""


@cache
def load(folder: Path = FOLDER) -> tuple[Example, ...]:
    """The examples of a folder; raises ExampleError for an invalid row."""
    return tuple(row for path in sorted(folder.glob("*.jsonl")) for row in read_file(path))


def shipped_digest() -> str:
    """A hash of the shipped files, so that serving a model does not need to parse them."""
    return digest_of_files(FOLDER)


@cache
def digest_of_files(folder: Path) -> str:
    """A hash of the names and contents of a folder's files."""
    found = hashlib.sha256()
    for path in sorted(folder.glob("*.jsonl")):
        found.update(f"{path.stem}\n".encode() + path.read_bytes())
    return found.hexdigest()


def digest(examples: Sequence[Example]) -> str:
    """A hash of any labelled messages."""
    if examples is load():
        return shipped_digest()
    return hashlib.sha256(json.dumps(list(map(astuple, examples))).encode()).hexdigest()


def read_file(path: Path) -> Iterator[Example]:
    """The rows of one author's file; the author is the file's name."""
    return rows_of(path, _example)


def rows_of(path: Path, read: Callable[[Any, str], Row]) -> Iterator[Row]:
    """Apply `read` to the parsed lines of a file and its author; raises ExampleError for an invalid line."""
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
