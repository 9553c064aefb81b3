"""What the parser returns: parts, headings and labels, each with its line numbers; no meaning yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.knowledge.model import Problem


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
    """A "## …" heading (an entry, a section) with its labels, or with its list."""

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
        """The lines after a label."""
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


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file."""

    parts: Mapping[str, Part]
    """By title; a file without fixed parts has one, with the title ""."""
    problems: tuple[Problem, ...]
    size: int
    """How many lines the file has."""

    def blocks(self, part: str = "") -> list[Block]:
        """The "## …" headings of a part; of a file without fixed parts by default."""
        found = self.parts.get(part)
        return found.blocks if found else []

    def items(self, part: str) -> list[Line]:
        """The list that a part is."""
        found = self.parts.get(part)
        return found.items if found else []

    def fields(self, part: str) -> dict[str, Field]:
        """The labels that stand in a part itself."""
        found = self.parts.get(part)
        return found.fields if found else {}
