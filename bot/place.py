"""Where reading a file stands: its part, its question, its label; what opens each, and what is told about it."""

import re

from bot import labels
from bot.document import Block, Field, Line, Part, Problem, shown, unquote
from bot.labels import FileShape, Holds, PartShape

ITEM = re.compile(r"^(?:[-–—•·‣▪◦●]\s*|[*+]\s+|\d{1,2}[.)]\s+)(?=\S)")
"""The mark before an item of a list: a dash, a bullet from Word, a number."""

_HEADING_INSIDE = re.compile(r"\S\s+#{2,3}\s+\S")


class Place:
    """The part, the question and the label that the next line of a file belongs to."""

    def __init__(self, shape: FileShape) -> None:
        self.file = shape
        self.parts: dict[str, Part] = {}
        self.problems: list[Problem] = []
        self.shape: PartShape | None = shape.whole
        self.part: Part | None = Part("", 1) if shape.whole else None
        if self.part:
            self.parts[""] = self.part
        self.block: Block | None = None
        self.field: Field | None = None
        self.title = ""
        self.pending: Line | None = None  # a heading that may have a wrong number of # signs
        self.told = False  # whether stray text was already told about since the last label or heading
        self.dash: Line | None = None  # the first list line where no list belongs
        self.blank = True

    def _open_part(self, line: Line, shape: PartShape) -> None:
        known = self.parts.get(shape.title)
        if known:
            self._tell(line, f'"# {shape.title}" stands twice; the first is on line {known.line}. Join them.')
        self.part = known or Part(shape.title, line.number)
        self.parts[shape.title] = self.part
        self.shape, self.block, self.field, self.told = shape, None, None, False

    def _open_questions(self, line: Line) -> None:
        shape = next((part for part in self.file.parts if part.blocks is not None), None)
        if shape:
            self.part = self.parts.setdefault(shape.title, Part(shape.title, line.number))
            self.shape = shape

    def _open_block(self, line: Line, title: str, *, broken: bool = False) -> None:
        if not title and not broken:
            self._say(line, 'the question is missing after the # signs: "## How do I book?"')
        self.block = Block(title, line.number, part=self.title, broken=broken or not title)
        self.field, self.told, self.pending = None, False, None
        self._glued(line, title)
        if self.part:
            self.part.blocks.append(self.block)

    def _scope(self) -> dict[str, Holds]:
        if not self.shape:
            return {}
        return (self.shape.blocks or {}) if self.block else self.shape.labels

    def _holds(self) -> Holds | None:
        return self._scope().get(self.field.label, Holds.TEXT) if self.field else None

    def _open_field(self, line: Line, label: str, rest: str, *, repeated: bool = False) -> None:
        holder = self.block or self.part
        if not holder:
            return
        earlier = holder.fields.get(label)
        if earlier and not repeated:
            self._twice(line, label, earlier)
            holder = self.block or holder
        self.field = Field(label, line.number)
        self.told, self.pending = False, None
        if not (earlier and holder.fields.get(label) is earlier):
            holder.fields[label] = self.field
        if rest.strip():
            self._value(Line(line.number, self._glued(line, rest).strip()), on_label=True)

    def _twice(self, line: Line, label: str, earlier: Field) -> None:
        if not self.block:
            self._say(line, f'"{label}:" stands twice; the first is on line {earlier.line}. Keep one.')
            return
        heading = self.pending
        if heading and self.field and heading in self.field.lines:
            title = heading.text.lstrip("# ")
            self._say(heading, f'too many # signs. A question begins with two: "## {shown(title)}"')
            self.field.lines = self.field.lines[: self.field.lines.index(heading)]
            self._open_block(heading, title)
            return
        self._say(
            line,
            f'"{label}:" stands twice in this question; the first is on line {earlier.line}. '
            'Is a "## …" line missing above?',
        )
        self._open_block(line, "", broken=True)

    def _without_question(self, line: Line, label: str, rest: str) -> None:
        if self.pending:
            self._say(self.pending, f'two # signs are needed here: "#{shown(self.pending.text)}"')
        else:
            self._say(line, f'"{label}:" belongs to no question. Write "## the question" on a line above it.')
        self._open_questions(line)
        self._open_block(line, "", broken=True)
        self._open_field(line, label, rest)

    def _shapes(self) -> tuple[PartShape, ...]:
        return (*self.file.parts, *((self.file.whole,) if self.file.whole else ()))

    def _glued(self, line: Line, text: str) -> str:
        """Tell about a label or heading that does not begin its line; what stands before it comes back."""
        heading = _HEADING_INSIDE.search(text)
        if heading:
            self._say(line, 'a "## …" heading needs a line of its own; start a new line before the # signs.')
        names = [name for name in self._scope() if self.block or self._in_practice()]
        found = re.search(rf"(?<=\S)\s*\b({'|'.join(names)}):(?=\s|$)", text) if names else None
        if found:
            self._say(line, f'"{found[1]}:" stands in the middle of a line. Start a new line before it.')
        return text[: found.start()] if found else text

    def _in_practice(self) -> bool:
        return bool(self.shape and self.shape.title == labels.PRACTICE)

    def _value(self, line: Line, *, on_label: bool = False) -> None:
        field, holds = self.field, self._holds()
        if not field:
            return
        if holds is Holds.LIST and on_label:
            self._say(line, f'start a new line after "{field.label}:" and begin each line with a dash: "- …"')
            field.lines.append(Line(line.number, unquote(line.text)))
        elif holds is Holds.LIST:
            self._item(line, field.lines, field.label)
        elif holds is Holds.TEXT or not field.value:
            field.lines.append(line if holds is Holds.TEXT else Line(line.number, unquote(line.text)))
        elif holds is Holds.SENTENCE and not self.blank and not ITEM.match(line.text.strip()):
            field.lines.append(Line(line.number, line.text.strip()))
        else:
            self._stray(line, f'nothing more can stand under "{field.label}:"')

    def _item(self, line: Line, items: list[Line], label: str) -> None:
        text = line.text.strip()
        found = ITEM.match(text)
        if found:
            items.append(Line(line.number, unquote(text[found.end() :])))
            self.told = False
        elif not self.told:
            under = f'"{label}:"' if label else "this heading"
            advice = ' Is it the answer? Write "Answer:" above it.' if "Answer" in self._scope() else ""
            self._say(line, f"begin each line under {under} with a dash.{advice}")
            self.told = True

    def _stray(self, line: Line, wrong: str) -> None:
        if self.told:
            return
        self.told = True
        if self.block and "Answer" in self._scope():
            self._say(line, f'{wrong}. If this is the answer, write "Answer:" above it.')
        elif self.pending:
            self._say(self.pending, f'two # signs are needed here: "#{shown(self.pending.text)}"')
        elif self.part:
            self._say(line, f"{wrong}. If it is a note to yourself, write // before it.")
        else:
            self._say(line, "this text is outside any part. If it is a note to yourself, write // before it.")

    def _say(self, line: Line, text: str) -> None:
        if self.block:
            self.block.broken = True
        self._tell(line, text)

    def _tell(self, line: Line, text: str) -> None:
        """Note a problem that is not the fault of the question above it."""
        self.problems.append(Problem(self.file.file, line.number, text))
