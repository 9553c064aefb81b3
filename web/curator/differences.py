"""What changed between two versions, piece by piece, with the words that came and went."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from web.publishing.merge import named

_WORDS = re.compile(r"\s+|[^\s]+")
_UNSEEN = re.compile(r"#{1,2}[^#]|//|Id[ \t]*:|Checked[ \t]*:[ \t]*$", re.IGNORECASE)
_LABEL = re.compile(r"^([A-Za-z][A-Za-z ]{2,40}?)[ \t]*:(?=\s|$)")
MOST_WORDS = 4_000
"""Longer pieces are compared line by line: word by word would take seconds."""

CONTEXT = 60
"""How many unchanged characters are shown on each side of a change."""


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words that stayed ("same"), came ("new") or went ("old"), or a gap ("gap")."""

    how: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One piece that changed."""

    file: str
    title: str
    how: str
    """ "added", "removed" or "changed"."""
    runs: tuple[Run, ...]
    name: str = ""
    """What names the piece in its file."""


def differences(old: Mapping[str, str], new: Mapping[str, str]) -> tuple[Difference, ...]:
    """Every piece that differs, in the order of the new texts, those that are gone last."""
    before, after = named(old), named(new)
    found = []
    for key in [*after, *(key for key in before if key not in after)]:
        was, now = before.get(key), after.get(key)
        if was and now and was.text.strip() == now.text.strip():
            continue
        how = "changed" if was and now else "added" if now else "removed"
        runs = compare(in_plain_words(was.text if was else ""), in_plain_words(now.text if now else ""))
        title = (now or was or before[key]).title or "The beginning of the file"
        found.append(Difference(key[0], title, how, runs, key[1]))
    return tuple(found)


NAMES = {
    "people also ask": "Other ways of asking it", "also asked": "Other ways of asking it",
    "show next": "Offered next", "button": "Button below it", "checked": "Read by you", "level": "How careful",
    "when a visitor writes something like": "Visitors write", "answer with": "Answered with",
}  # fmt: skip
"""What the pages call the labels of the files."""


def in_plain_words(text: str) -> str:
    """A piece of a file as the pages show it: no signs of its grammar, no notes, no ids."""
    lines = (line for line in text.lstrip("\ufeff").splitlines() if not _UNSEEN.match(line))
    return "\n".join(_LABEL.sub(_named, line) for line in lines).strip()


def _named(label: re.Match[str]) -> str:
    return f"{NAMES.get(label[1].casefold(), label[1])}:"


def compare(old: str, new: str) -> tuple[Run, ...]:
    """The words of both, in order, each with what happened to it; long unchanged stretches are cut."""
    a, b = _WORDS.findall(old), _WORDS.findall(new)
    if len(a) + len(b) > MOST_WORDS:
        a, b = old.splitlines(keepends=True), new.splitlines(keepends=True)
    return tuple(_shortened(list(_runs(a, b))))


def _runs(a: list[str], b: list[str]) -> Iterator[Run]:
    pieces: list[tuple[str, str]] = []
    for tag, start, end, new_start, new_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            pieces.append(("same", "".join(a[start:end])))
            continue
        pieces.append(("old", "".join(a[start:end])))
        pieces.append(("new", "".join(b[new_start:new_end])))
    for how, group in groupby((piece for piece in pieces if piece[1]), key=lambda piece: piece[0]):
        yield Run(how, "".join(text for _, text in group))


def _shortened(runs: list[Run]) -> Iterator[Run]:
    for place, run in enumerate(runs):
        first, last = place == 0, place == len(runs) - 1
        if run.how != "same" or len(run.text) <= 3 * CONTEXT:
            yield run
            continue
        if not first:
            yield Run("same", run.text[:CONTEXT])
        yield Run("gap", " … ")
        if not last:
            yield Run("same", run.text[-CONTEXT:])
