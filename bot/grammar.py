"""The label grammar of the knowledge folder: text to parts, questions and labels, each with its lines.

It knows no meaning. Whatever it cannot read becomes a `Problem` with the line and the repair, and reading
goes on as if the repair had been made, so that one mistake is told once and all mistakes are told together.
"""

import re

from bot import labels
from bot.document import Block, Document, Field, Line, Part, Problem, lines_of, shown, tidy, unquote
from bot.labels import FileShape, Holds, PartShape

_HEADING = re.compile(r"^(#{1,9})(\s*)(.*?)(?:\s+#+)?\s*$")
_NAME = r"[A-Za-z][A-Za-z '-]{0,39}?"
_LABEL = re.compile(rf"^[*_]{{0,3}}({_NAME})\s*[*_]{{0,3}}\s*[:：](?!//|\d)[*_]{{0,3}}\s*(.*)$")
_BARE = re.compile(rf"^[*_]{{0,3}}({_NAME})[*_]{{0,3}}\s*[.;=\-–—]?$")
_MISMARKED = re.compile(rf"^[*_]{{0,3}}({_NAME})[*_]{{0,3}}\s*(?:[;=]|\s[-–—])\s*(.*)$")
_DECORATED = re.compile(r"^(?:[-*+•·–—>#\"'“”]\s*|\d{1,2}[.)]\s+)+(?=[A-Za-z*_])")
_ITEM = re.compile(r"^(?:[-–—•·‣▪◦●]\s*|[*+]\s+|\d{1,2}[.)]\s+)(?=\S)")
_RULE = re.compile(r"^(?:[-–—_*=•·\s]+|~{3,})$")
_HEADING_INSIDE = re.compile(r"\S\s+#{2,3}\s+\S")
_HALF_NOTE = re.compile(r"^(?:/(?=[\sA-Za-z])|\\\\)")

_WEEKDAY = re.compile(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun|week|every|by app|daily|clos|open)")

_VALUES = {
    **dict.fromkeys(("book", "call", "directions", "doctor"), "Button"),
    **dict.fromkeys(("live", "draft", "off"), "Status"),
    **dict.fromkeys(("information", "practice", "small talk"), "Kind"),
}


def read(text: str, shape: FileShape) -> Document:
    """Read one file; never raises, whatever the text."""
    return _Reader(shape).read(text)


class _Reader:
    """Where reading stands: the part, the question and the label that the next line belongs to."""

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

    def read(self, text: str) -> Document:
        found = lines_of(text)
        for number, raw in enumerate(found, 1):
            line = Line(number, tidy(raw))
            self._line(line, line.text.strip())
        self._missing_list_parts()
        return Document(self.parts, tuple(sorted(self.problems)), len(found))

    def _line(self, line: Line, text: str) -> None:
        if text.startswith("//"):
            return
        if not text or _RULE.match(text):
            self._empty(line)
            return
        if not (self._heading(line, text) or self._bare_part(line, text) or self._label(line, text)):
            self._content(line, text)
        self.blank = False
        for holder in (self.block, self.part):
            if holder:
                holder.last = line.number

    # ---- headings

    def _heading(self, line: Line, text: str) -> bool:
        found = _HEADING.match(text)
        if not found or (found[3][:1].isdigit() and not found[2]):
            return False  # "#1 cause of pain" is text
        signs, title = len(found[1]), unquote(found[3].strip("*_ "))
        if title and not found[2]:
            self._say(line, f'put a space after the # signs: "{shown(text)}"')
        label = labels.exact(title.rstrip(":"), self._scope()) if signs > 1 or self.block else None
        if label:
            self._say(line, f'"{label}:" is a label. Take away the # signs before it.')
            self._open_field(line, label, "")
        elif signs == 1:
            self._single(line, title)
        elif signs == 2:
            self._double(line, title)
        else:
            return self._deep(line, title)
        return True

    def _single(self, line: Line, title: str) -> None:
        meant = self._part_named(title)
        if meant:
            if labels.key(meant.title) != labels.key(title):
                self._say(line, f'no part is called "# {shown(title)}". Did you mean "# {meant.title}"?')
            self._open_part(line, meant)
        elif self.file.single_signs:
            self.title = title
            self._open_block(line, title)
        elif self.file.whole:
            self.title, self.block, self.field, self.pending = title, None, None, line
        else:
            self._say(line, f'no part is called "# {shown(title)}". A question has two signs: "## …"')
            if title.endswith("?") or (self.shape and self.shape.blocks is not None):
                self._open_questions(line)
                self._open_block(line, title)
            else:
                self.part, self.shape, self.block, self.field, self.told = None, None, None, None, True

    def _double(self, line: Line, title: str) -> None:
        part = self.file.part(title)
        if part:
            self._say(line, f'a part has one # sign: "# {part.title}"')
            self._open_part(line, part)
            return
        if not self.shape or self.shape.blocks is None:
            self._say(line, f'a question can only stand under "# {labels.QUESTIONS}"; put that line above it.')
            self._open_questions(line)
        self._open_block(line, title)

    def _deep(self, line: Line, title: str) -> bool:
        if self.field and self._holds() is Holds.TEXT:
            self.pending = line
            return False
        if not title:
            return False
        self._say(line, f'too many # signs. A question begins with two: "## {shown(title)}"')
        if not self.shape or self.shape.blocks is None:
            self._open_questions(line)
        self._open_block(line, title)
        return True

    def _bare_part(self, line: Line, text: str) -> bool:
        part = next((p for p in self.file.parts if text.strip("*_: ").casefold() == p.title.casefold()), None)
        if part:
            self._say(line, f'"{shown(text)}" looks like a part. Write "# {part.title}".')
            self._open_part(line, part)
        return bool(part)

    def _part_named(self, title: str) -> PartShape | None:
        titles = [part.title for part in self.file.parts]
        return self.file.part(title) or self.file.part(labels.near(title, titles) or "")

    def _open_part(self, line: Line, shape: PartShape) -> None:
        known = self.parts.get(shape.title)
        if known:
            self._say(line, f'"# {shape.title}" stands twice; the first is on line {known.line}. Join them.')
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

    # ---- labels

    def _scope(self) -> dict[str, Holds]:
        if not self.shape:
            return {}
        return (self.shape.blocks or {}) if self.block else self.shape.labels

    def _holds(self) -> Holds | None:
        return self._scope().get(self.field.label, Holds.TEXT) if self.field else None

    def _label(self, line: Line, text: str) -> bool:
        found = _LABEL.match(text)
        label = labels.exact(found[1], self._scope()) if found else None
        if found and label:
            self._open_field(line, label, found[2])
            return True
        return (
            self._decorated(line, text)
            or self._mistyped(line, text)
            or self._misplaced(line, text)
            or self._unknown(line, text)
        )

    def _decorated(self, line: Line, text: str) -> bool:
        front = _DECORATED.match(text)
        found = _LABEL.match(text[front.end() :]) if front else None
        label = labels.exact(found[1], self._scope()) if found else None
        if not (front and found and label):
            return False
        self._say(line, f'take away the "{shown(front[0].strip(), 5)}" before "{label}:"')
        self._open_field(line, label, found[2])
        return True

    def _mistyped(self, line: Line, text: str) -> bool:
        scope = self._scope()
        found, marked, bare = _LABEL.match(text), _MISMARKED.match(text), _BARE.match(text)
        typed, rest = "", ""
        label = None
        if found:
            typed, rest = found[1] + ":", found[2]
            label = labels.near(found[1], scope) or self._by_value(found[1], rest)
        if not label and marked:
            typed, rest = marked[1], marked[2]
            label = labels.exact(marked[1], scope)
        if not label and bare and self._may_be_label():
            typed, rest = text, ""
            label = labels.exact(bare[1], scope) or (labels.near(bare[1], scope) if self.block else None)
        if not label:
            return False
        self._say(line, f'"{shown(typed)}" looks like a label. Did you mean "{label}:"?')
        self._open_field(line, label, rest)
        return True

    def _by_value(self, typed: str, rest: str) -> str | None:
        label = _VALUES.get(rest.strip(" .").casefold())
        return label if label in self._scope() and " " not in typed else None

    def _may_be_label(self) -> bool:
        """A sentence that the chat says may be the very words of a label: "None of these"."""
        return bool(self.block) or not self.field or bool(self.field.value)

    def _misplaced(self, line: Line, text: str) -> bool:
        found = _LABEL.match(text)
        if not found or self.block or (self.part and self.part.title == labels.CHAT_SAYS):
            return False
        every = {label for part in self._shapes() for label in (*part.labels, *(part.blocks or {}))}
        label = labels.exact(found[1], every)
        home = next((p for p in self._shapes() if label and label in (*p.labels, *(p.blocks or {}))), None)
        if not (label and home):
            return False
        if home.blocks is not None:
            self._without_question(line, label, found[2])
            return True
        self._say(line, f'"{label}:" belongs under "# {home.title}". Put it there, or write that line above it.')
        self.part = self.parts.setdefault(home.title, Part(home.title, line.number))
        self.shape = home
        self._open_field(line, label, found[2], repeated=True)
        return True

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

    def _unknown(self, line: Line, text: str) -> bool:
        found = _LABEL.match(text)
        if not found or not self._must_be_label(found[1], found[2]):
            return False
        place = f'"# {self.part.title}"' if self.part and self.part.title and not self.block else "this section"
        repair = "begin it with a dash." if self.part and not self.block else "put it after a label."
        self._say(line, f'{place} has no label "{shown(found[1])}:". If it is text, {repair}')
        self.field = Field("", line.number)
        return True

    def _must_be_label(self, name: str, rest: str) -> bool:
        if self.block:
            return bool(self._scope()) and self._holds() in (None, Holds.WORD, Holds.SENTENCE)
        if not self.part or not self.shape or not self.shape.labels:
            return False
        if self.part.title == labels.CHAT_SAYS:
            return not rest and len(name.split()) <= 4 and (self.blank or not self.field)
        return not (self.field and (self.field.label == "" or _WEEKDAY.match(name)))

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

    # ---- what stands under a label

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
        elif holds is Holds.SENTENCE and not self.blank:
            field.lines.append(Line(line.number, line.text.strip()))
        else:
            self._stray(line, f'nothing more can stand under "{field.label}:"')

    def _item(self, line: Line, items: list[Line], label: str) -> None:
        text = line.text.strip()
        found = _ITEM.match(text)
        if found:
            items.append(Line(line.number, unquote(text[found.end() :])))
            self.told = False
        elif not self.told:
            under = f'"{label}:"' if label else "this heading"
            advice = ' Is it the answer? Write "Answer:" above it.' if "Answer" in self._scope() else ""
            self._say(line, f"begin each line under {under} with a dash.{advice}")
            self.told = True

    def _content(self, line: Line, text: str) -> None:
        if _HALF_NOTE.match(text):
            self._say(line, 'a note to yourself begins with two slashes: "// …"')
            return
        self._glued(line, text)
        if self.field:
            if not self.block and _ITEM.match(text) and not self.dash:
                self.dash = line
            self._value(line)
        elif self.block and self.shape and self.shape.block_items:
            self._item(line, self.block.items, "")
        elif not self.block and self.part and self.shape and self.shape.items:
            self._item(line, self.part.items, "")
        else:
            self._stray(line, "this text belongs to no label")

    def _empty(self, line: Line) -> None:
        self.blank = True
        if self.field and self._holds() is Holds.TEXT:
            self.field.lines.append(Line(line.number, ""))

    def _stray(self, line: Line, wrong: str) -> None:
        if self.told:
            return
        self.told = True
        if self.block and "Answer" in self._scope():
            self._say(line, f'{wrong}. If this is the answer, write "Answer:" above it.')
        elif self.pending:
            self._say(self.pending, f'two # signs are needed here: "#{shown(self.pending.text)}"')
        elif self.part:
            self._say(line, f'{wrong}. If it is a note to yourself, write // before it.')
        else:
            self._say(line, 'this text is outside any part. If it is a note to yourself, write // before it.')

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

    def _missing_list_parts(self) -> None:
        missing = [p.title for p in self.file.parts if p.items and p.title not in self.parts]
        if self.dash and missing:
            self._say(self.dash, f'lines with a dash do not belong here. Is "# {missing[0]}" missing above?')

    def _say(self, line: Line, text: str) -> None:
        if self.block:
            self.block.broken = True
        self.problems.append(Problem(self.file.file, line.number, text))
