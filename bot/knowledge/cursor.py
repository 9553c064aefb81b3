"""The parser's position in a file: the open part, entry and label, and the problems found so far."""

import re

from bot.knowledge import labels
from bot.knowledge.document import Block, Field, Line, Part
from bot.knowledge.labels import FileShape, Holds, PartShape
from bot.knowledge.lines import HEADING_INSIDE, ITEM, shown, unquote
from bot.knowledge.model import Problem


class Cursor:
    """The part, the entry and the label that the next line of a file belongs to."""

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

    def open_part(self, line: Line, shape: PartShape) -> None:
        """Begin a part; one that stands twice goes on where it was."""
        known = self.parts.get(shape.title)
        if known:
            self.report_outside(
                line, f'"# {shape.title}" stands twice; the first is on line {known.line}. Join them.'
            )
        self.part = known or Part(shape.title, line.number)
        self.parts[shape.title] = self.part
        self.shape, self.block, self.field, self.told = shape, None, None, False

    def open_questions(self, line: Line) -> None:
        """Begin the part that holds entries, its heading being absent."""
        shape = next((part for part in self.file.parts if part.blocks is not None), None)
        if shape:
            self.part = self.parts.setdefault(shape.title, Part(shape.title, line.number))
            self.shape = shape

    def open_block(self, line: Line, title: str, *, broken: bool = False) -> None:
        """Begin an entry or a section."""
        if not title and not broken:
            self.report(line, 'the question is missing after the # signs: "## How do I book?"')
        self.block = Block(title, line.number, part=self.title, broken=broken or not title)
        self.field, self.told, self.pending = None, False, None
        self.without_glued_label(line, title)
        if self.part:
            self.part.blocks.append(self.block)

    def scope(self) -> dict[str, Holds]:
        """The labels that may stand here."""
        if not self.shape:
            return {}
        return (self.shape.blocks or {}) if self.block else self.shape.labels

    def holds(self) -> Holds | None:
        """What the open label holds."""
        return self.scope().get(self.field.label, Holds.TEXT) if self.field else None

    def open_field(self, line: Line, label: str, rest: str, *, repeated: bool = False) -> None:
        """Begin a label, with what follows it on its line."""
        holder, label = self.block or self.part, labels.canonical(label)
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
            self.add(Line(line.number, self.without_glued_label(line, rest).strip()), on_label=True)

    def _twice(self, line: Line, label: str, earlier: Field) -> None:
        if not self.block:
            self.report(line, f'"{label}:" stands twice; the first is on line {earlier.line}. Keep one.')
            return
        heading = self.pending
        if heading and self.field and heading in self.field.lines:
            title = heading.text.lstrip("# ")
            self.report(heading, f'too many # signs. A question begins with two: "## {shown(title)}"')
            self.field.lines = self.field.lines[: self.field.lines.index(heading)]
            self.open_block(heading, title)
            return
        if self._opens_lost_question():
            return
        self.report(
            line,
            f'"{label}:" stands twice in this question; the first is on line {earlier.line}. '
            'Is a "## …" line missing above?',
        )
        self.open_block(line, "", broken=True)

    def _opens_lost_question(self) -> bool:
        """Begin the question whose # signs are missing: the last line of the label before ends in a question mark."""
        last = next((line for line in reversed(self.field.lines) if line.text), None) if self.field else None
        if (
            self.field is None
            or last is None
            or last.number == self.field.line
            or not last.text.endswith("?")
        ):
            return False
        title = ITEM.sub("", last.text.strip())
        self.report(last, f'put "## " before "{shown(title)}": two # signs begin a question.')
        self.field.lines = self.field.lines[: self.field.lines.index(last)]
        self.open_block(last, title)
        return True

    def open_questionless_field(self, line: Line, label: str, rest: str) -> None:
        """Begin a label of an entry where no entry is open."""
        if self.pending:
            self.report(self.pending, f'two # signs are needed here: "#{shown(self.pending.text)}"')
        else:
            self.report(
                line, f'"{label}:" belongs to no question. Write "## the question" on a line above it.'
            )
        self.open_questions(line)
        self.open_block(line, "", broken=True)
        self.open_field(line, label, rest)

    def shapes(self) -> tuple[PartShape, ...]:
        """The shape of every part of the file."""
        return (*self.file.parts, *((self.file.whole,) if self.file.whole else ()))

    def without_glued_label(self, line: Line, text: str) -> str:
        """Report a label or heading inside a line; return the text before it."""
        heading = HEADING_INSIDE.search(text)
        if heading:
            self.report(
                line, 'a "## …" heading needs a line of its own; start a new line before the # signs.'
            )
        names = [name for name in self.scope() if self.block or self._in_practice()]
        found = re.search(rf"(?<=\S)\s*\b({'|'.join(names)}):(?=\s|$)", text) if names else None
        if found:
            self.report(line, f'"{found[1]}:" stands in the middle of a line. Start a new line before it.')
        return text[: found.start()] if found else text

    def _in_practice(self) -> bool:
        return bool(self.shape and self.shape.title == labels.PRACTICE)

    def add(self, line: Line, *, on_label: bool = False) -> None:
        """Add a line to the open label."""
        field, holds = self.field, self.holds()
        if not field:
            return
        if holds is Holds.LIST and on_label:
            self.report(
                line, f'start a new line after "{field.label}:" and begin each line with a dash: "- …"'
            )
            field.lines.append(Line(line.number, unquote(line.text)))
        elif holds is Holds.LIST:
            self.add_item(line, field.lines, field.label)
        elif holds is Holds.TEXT or not field.value:
            field.lines.append(line if holds is Holds.TEXT else Line(line.number, unquote(line.text)))
        elif holds is Holds.SENTENCE and not self.blank and not ITEM.match(line.text.strip()):
            field.lines.append(Line(line.number, line.text.strip()))
        else:
            self.report_stray(line, f'nothing more can stand under "{field.label}:"')

    def add_item(self, line: Line, items: list[Line], label: str) -> None:
        """Add a line to a list; one without a dash is reported once."""
        text = line.text.strip()
        found = ITEM.match(text)
        if found:
            items.append(Line(line.number, unquote(text[found.end() :])))
            self.told = False
        elif not self.told:
            under = f'"{label}:"' if label else "this heading"
            advice = ' Is it the answer? Write "Answer:" above it.' if "Answer" in self.scope() else ""
            self.report(line, f"begin each line under {under} with a dash.{advice}")
            self.told = True

    def report_stray(self, line: Line, wrong: str) -> None:
        """Report text that belongs nowhere, once in a row."""
        if self.told:
            return
        self.told = True
        if self.block and "Answer" in self.scope():
            self.report(line, f'{wrong}. If this is the answer, write "Answer:" above it.')
        elif self.pending:
            self.report(self.pending, f'two # signs are needed here: "#{shown(self.pending.text)}"')
        elif self.part:
            self.report(line, f"{wrong}. If it is a note to yourself, write // before it.")
        else:
            self.report(
                line, "this text is outside any part. If it is a note to yourself, write // before it."
            )

    def report(self, line: Line, text: str) -> None:
        """Note a problem of the open entry."""
        if self.block:
            self.block.broken = True
        self.report_outside(line, text)

    def report_outside(self, line: Line, text: str) -> None:
        """Note a problem for which the open entry is not to blame."""
        self.problems.append(Problem(self.file.file, line.number, text))

    def part_named(self, title: str) -> PartShape | None:
        """The part that has this title, or nearly."""
        titles = [part.title for part in self.file.parts]
        return self.file.part(title) or self.file.part(labels.near(title, titles) or "")

    def add_blank(self, line: Line) -> None:
        """Pass an empty line."""
        self.blank = True
        if self.field and self.holds() is Holds.TEXT:
            self.field.lines.append(Line(line.number, ""))

    def report_missing_lists(self) -> None:
        """Report list lines that lost the heading of their part."""
        missing = [p.title for p in self.file.parts if p.items and p.title not in self.parts]
        if self.dash and missing:
            self.report(
                self.dash, f'lines with a dash do not belong here. Is "# {missing[0]}" missing above?'
            )
