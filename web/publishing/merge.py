"""The knowledge texts in pieces that belong together: to tell what changed and to join two sets of changes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import chain, count
from typing import TypeVar

from bot import PRACTICE_LABELS, SAYS

_HEADING = re.compile(r"^\ufeff?(#{1,2})[ \t]*([^#\r\n].*?)[ \t]*$")
_ID = re.compile(r"^Id[ \t]*:[ \t]*(\S+)[ \t]*$", re.IGNORECASE | re.MULTILINE)

_LABELLED = ("Practice", "What the chat says")
"""The parts in which every label is a piece of its own."""

_LABELS = {label.casefold(): label for label in (*PRACTICE_LABELS, *SAYS)}

Key = tuple[str, str]
"""File name, and what names the piece in it."""

_Name = TypeVar("_Name")


@dataclass(frozen=True, slots=True)
class Chunk:
    """One heading with all lines below it, byte for byte, or what stands before the first heading."""

    title: str
    text: str

    @property
    def name(self) -> str:
        """What stays the same when its text changes: the id of a question, else its heading."""
        found = _ID.search(self.text) if self.text.lstrip("\ufeff").startswith("##") else None
        return f"id {found[1]}" if found else self.title.casefold()


def split(text: str) -> tuple[Chunk, ...]:
    """The pieces of one file; joined they are the file again."""
    pieces: list[tuple[str, list[str]]] = [("", [])]
    for line in text.splitlines(keepends=True):
        heading = _HEADING.match(line.rstrip("\r\n"))
        if heading:
            pieces.append((heading[2], []))
        pieces[-1][1].append(line)
    return tuple(Chunk(title, "".join(lines)) for title, lines in pieces if lines)


def named(texts: Mapping[str, str]) -> dict[Key, Chunk]:
    """Every piece of every file under its name, in file order."""
    found: dict[Key, Chunk] = {}
    for file in texts:
        for chunk in split(texts[file]):
            name, again = chunk.name, 1
            while (file, name) in found:
                again += 1
                name = f"{chunk.name} ({again})"
            found[file, name] = chunk
    return found


@dataclass(frozen=True, slots=True)
class Clash:
    """A piece that both changed, each in another way: she must look at it; in a part of labels, one label."""

    file: str
    title: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Two sets of changes in one; where they clash, ours is in `texts` and both are in `clashes`."""

    texts: dict[str, str]
    clashes: tuple[Clash, ...]


def merge(base: Mapping[str, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> Merged:
    """Put their changes since `base` into our texts, piece by piece; nothing of ours is lost."""
    before, mine, other = named(base), named(ours), named(theirs)
    clashes: list[Clash] = []
    kept: dict[Key, str] = {}
    for key in _order(list(mine), list(other)):
        base_text, our_text, their_text = (
            side[key].text if key in side else "" for side in (before, mine, other)
        )
        title = (mine.get(key) or other[key]).title
        if title in _LABELLED and base_text and our_text and their_text:
            kept[key], found = _join_labels(key[0], base_text, our_text, their_text)
            clashes += found
            continue
        joined = _join(base_text, our_text, their_text)
        if joined is None:
            clashes.append(Clash(key[0], title, our_text, their_text))
        kept[key] = (our_text or their_text) if joined is None else joined
    return Merged(_files(kept, ours, theirs), tuple(clashes))


def with_piece(texts: Mapping[str, str], source: Mapping[str, str], key: Key) -> dict[str, str]:
    """The texts with one piece as it is in `source`: changed, added or removed there."""
    mine, other = named(texts), named(source)
    kept = {}
    for each in _order(list(mine), [name for name in other if name in mine or name == key]):
        found = other.get(each) if each == key else mine[each]
        kept[each] = found.text if found else ""
    return _files(kept, texts, {file: "" for file in source if file == key[0]})


def _files(kept: Mapping[Key, str], ours: Mapping[str, str], theirs: Mapping[str, str]) -> dict[str, str]:
    files = dict.fromkeys([*ours, *theirs], "")
    for (file, _), text in kept.items():
        if files[file] and text and not files[file].endswith(("\n", "\r")):
            files[file] += "\n"
        files[file] += text
    return files


def _order(mine: list[_Name], other: list[_Name]) -> list[_Name]:
    """Our order, with each piece that only they have behind the one that it follows in theirs."""
    order = list(mine)
    for place, key in enumerate(other):
        if key in order:
            continue
        before = next((earlier for earlier in reversed(other[:place]) if earlier in order), None)
        order.insert(0 if before is None else order.index(before) + 1, key)
    return order


def _join_labels(file: str, base: str, ours: str, theirs: str) -> tuple[str, list[Clash]]:
    """A part of labels, label by label: each is a piece by itself."""
    sides = tuple(_by_label(text) for text in (base, ours, theirs))
    clashes, joined = [], ""
    for label in _order(list(sides[1]), list(sides[2])):
        texts = [side.get(label, "") for side in sides]
        found = _join_spaced(*texts)
        if found is None:
            clashes.append(Clash(file, label, _said(label, texts[1]), _said(label, texts[2])))
        piece = (texts[1] or texts[2]) if found is None else found
        joined += ("\n" if piece and joined and not joined.endswith(("\n", "\r")) else "") + piece
    return joined, clashes


def _by_label(part: str) -> dict[str, str]:
    """The labels of a part, each with its lines; under "" what stands above the first."""
    found: dict[str, str] = {}
    label = ""
    for line in part.splitlines(keepends=True):
        begun = _label(line)
        if begun:
            names = chain([begun], (f"{begun} ({again})" for again in count(2)))
            label = next(name for name in names if name not in found)
        found[label] = found.get(label, "") + line
    return found


def _label(line: str) -> str:
    name, colon, _ = line.partition(":")
    return _LABELS.get(name.strip().casefold(), "") if colon else ""


def _join_spaced(base: str, ours: str, theirs: str) -> str | None:
    """Like `_join`, but blank lines and spaces do not count: they move when a neighbor comes or goes."""
    was, mine, other = (" ".join(piece.split()) for piece in (base, ours, theirs))
    if mine == other or other == was:
        return ours
    return theirs if mine == was else _join(base, ours, theirs)


def _said(label: str, piece: str) -> str:
    """What stands after a label."""
    return piece.partition(":")[2].strip() if label else piece.strip()


def _join(base: str, ours: str, theirs: str) -> str | None:
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    if not (base and ours and theirs):
        return None
    return _join_lines(
        base.splitlines(keepends=True), ours.splitlines(keepends=True), theirs.splitlines(keepends=True)
    )


def _join_lines(base: list[str], ours: list[str], theirs: list[str]) -> str | None:
    """Both sets of changed lines, when they lie apart; None where they touch."""
    edits = sorted([*_edits(base, ours), *_edits(base, theirs)], key=lambda edit: edit[:2])
    joined: list[str] = []
    at, last = 0, (-1, -1, [""])
    for start, end, lines in edits:
        if (start, end, lines) == last:
            continue
        if start < at or (start == at and last[0] >= 0 and last[1] == start):
            return None
        joined += [*base[at:start], *lines]
        at, last = end, (start, end, lines)
    return "".join([*joined, *base[at:]])


def _edits(base: list[str], changed: list[str]) -> list[tuple[int, int, list[str]]]:
    matcher = SequenceMatcher(None, base, changed, autojunk=False)
    return [(a, b, changed[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
