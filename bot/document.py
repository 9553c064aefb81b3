"""What reading a file gives: parts, headings and labels with their lines, and problems in plain words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in a file that the therapist should put right."""

    file: str
    line: int
    text: str
    stops: bool = True
    """Whether the file cannot be used before it is put right."""

    def __str__(self) -> str:
        where = f"Line {self.line}: "
        return (where if self.file == "knowledge.md" else f"{self.file}, line {self.line}: ") + self.text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a file, without what nobody sees."""

    number: int
    text: str


@dataclass(slots=True)
class Field:
    """A label and what stands after it."""

    label: str
    line: int
    lines: list[Line] = field(default_factory=list)
    """For a list its items, else the lines of text (blank ones too)."""

    @property
    def last(self) -> int:
        """The number of the last line that holds something."""
        return max((line.number for line in self.lines if line.text), default=self.line)

    @property
    def value(self) -> str:
        """The text, without blank lines around it."""
        return "\n".join(line.text for line in self.lines).strip("\n")

    @property
    def items(self) -> tuple[str, ...]:
        """The items of a list."""
        return tuple(line.text for line in self.lines)


@dataclass(slots=True)
class Block:
    """A "## …" heading with its labels, or with its list."""

    heading: str
    line: int
    fields: dict[str, Field] = field(default_factory=dict)
    items: list[Line] = field(default_factory=list)
    part: str = ""
    """The heading with one # sign above it, where the file has such."""
    last: int = 0
    """The number of the last line that holds something."""
    broken: bool = False
    """Whether a problem was found in it, so that nothing more is said about what it lacks."""

    def value(self, label: str) -> str:
        """What stands after a label, or ""."""
        return self.fields[label].value if label in self.fields else ""

    def list(self, label: str) -> tuple[Line, ...]:
        """The items after a label."""
        return tuple(self.fields[label].lines) if label in self.fields else ()

    def line_of(self, label: str) -> int:
        """The line of a label, or of the heading where the label is missing."""
        return self.fields[label].line if label in self.fields else self.line


@dataclass(slots=True)
class Part:
    """A heading with one # sign and what stands under it."""

    title: str
    line: int
    fields: dict[str, Field] = field(default_factory=dict)
    items: list[Line] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    last: int = 0
    """The number of the last line that holds something."""


@dataclass(slots=True)
class Document:
    """One file, read."""

    parts: Mapping[str, Part]
    """By title; a file without fixed parts has one, with the title ""."""
    problems: tuple[Problem, ...]
    size: int
    """How many lines the file has."""


_ENDINGS = re.compile(r"\r\n|\r|\n")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile("[\t\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_WRAPPED = re.compile(r'^(?:“([^“”]*)”|"([^"]*)"|‘([^‘’]*)’|„([^„“”]*)[“”]|«([^«»]*)»)$')


def tidy(line: str) -> str:
    """A line with plain spaces, and without characters that nobody can see."""
    if line.isascii() and line.isprintable():
        return line.rstrip()
    return _SPACES.sub(" ", _UNSEEN.sub("", line)).rstrip()


def unquote(value: str) -> str:
    """A value without the quotes that stand around the whole of it."""
    found = _WRAPPED.match(value.strip())
    inner = next((g for g in found.groups() if g is not None), "") if found else ""
    return inner.strip() or value.strip()


def lines_of(text: str) -> list[str]:
    """The lines of a text with any line ending; a last line ending adds none."""
    found = _ENDINGS.split(text)
    return found[:-1] if len(found) > 1 and not found[-1] else found


def shown(text: str, most: int = 40) -> str:
    """Words of hers as a message quotes them: never so long that the message is lost in them."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
