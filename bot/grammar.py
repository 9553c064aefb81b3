"""The label grammar of the knowledge folder: text to parts, questions and labels, each with its lines.

It knows no meaning. Whatever it cannot read becomes a `Problem` with the line and the repair, and reading
goes on as if the repair had been made, so that one mistake is told once and all mistakes are told together.
"""

import re

from bot import labels
from bot.document import Document, Field, Line, Part, lines_of, shown, tidy, unquote
from bot.labels import FileShape, Holds, PartShape
from bot.place import ITEM, Place

_HEADING = re.compile(r"^(#{1,9})(\s*)(.*?)(?:\s+#+)?\s*$")
_NAME = r"[A-Za-z][A-Za-z0-9 '-]{0,39}?"
_LABEL = re.compile(rf"^[*_]{{0,3}}({_NAME})\s*[*_]{{0,3}}\s*[:：](?!//|\d)[*_]{{0,3}}\s*(.*)$")
_BARE = re.compile(rf"^[*_]{{0,3}}({_NAME})[*_]{{0,3}}\s*[.;=\-–—]?$")
_MISMARKED = re.compile(rf"^[*_]{{0,3}}({_NAME})[*_]{{0,3}}\s*(?:[;=]|\s[-–—])\s*(.*)$")
_DECORATED = re.compile(r"^(?:[-*+•·–—>#\"'“”]\s*|\d{1,2}[.)]\s+)+(?=[A-Za-z*_])")
_RULE = re.compile(r"^(?:[-–—_*=•·\s]+|~{3,})$")
_GAP = re.compile(r" {9,}")  # no pattern below may spend its time on a line of spaces
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


class _Reader(Place):
    """Takes one line after the other to its place."""

    def read(self, text: str) -> Document:
        found = lines_of(text)
        for number, raw in enumerate(found, 1):
            line = Line(number, tidy(raw))
            self._line(line, _GAP.sub(" ", line.text.strip()))
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
            self._tell(line, f'put a space after the # signs: "{shown(text)}"')
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
                self._tell(line, f'no part is called "# {shown(title)}". Did you mean "# {meant.title}"?')
            self._open_part(line, meant)
        elif self.file.single_signs:
            self.title = title
            self._open_block(line, title)
        elif self.file.whole:
            self.title, self.block, self.field, self.pending = title, None, None, line
        else:
            self._tell(line, f'no part is called "# {shown(title)}". A question has two signs: "## …"')
            if title.endswith("?") or (self.shape and self.shape.blocks is not None):
                self._open_questions(line)
                self._open_block(line, title)
            else:
                self.part, self.shape, self.block, self.field, self.told = None, None, None, None, True

    def _double(self, line: Line, title: str) -> None:
        part = self.file.part(title)
        if part:
            self._tell(line, f'a part has one # sign: "# {part.title}"')
            self._open_part(line, part)
            return
        if not self.shape or self.shape.blocks is None:
            self._tell(
                line, f'a question can only stand under "# {labels.QUESTIONS}"; put that line above it.'
            )
            self._open_questions(line)
        self._open_block(line, title)

    def _deep(self, line: Line, title: str) -> bool:
        if self.field and self._holds() is Holds.TEXT:
            self.pending = line
            return False
        if not title:
            return False
        self._tell(line, f'too many # signs. A question begins with two: "## {shown(title)}"')
        if not self.shape or self.shape.blocks is None:
            self._open_questions(line)
        self._open_block(line, title)
        return True

    def _bare_part(self, line: Line, text: str) -> bool:
        part = next((p for p in self.file.parts if text.strip("*_: ").casefold() == p.title.casefold()), None)
        if part:
            self._tell(line, f'"{shown(text)}" looks like a part. Write "# {part.title}".')
            self._open_part(line, part)
        return bool(part)

    def _part_named(self, title: str) -> PartShape | None:
        titles = [part.title for part in self.file.parts]
        return self.file.part(title) or self.file.part(labels.near(title, titles) or "")

    # ---- labels

    def _label(self, line: Line, text: str) -> bool:
        found = _LABEL.match(text)
        label = labels.exact(found[1], self._scope()) if found else None
        if found and label:
            if self._repeats(label, found[2]):
                return False
            self._open_field(line, label, found[2])
            return True
        return (
            self._decorated(line, text)
            or self._mistyped(line, text)
            or self._misplaced(line, text)
            or self._unknown(line, text)
        )

    def _repeats(self, label: str, rest: str) -> bool:
        """A sentence that the chat says may be its own label: "In general:"."""
        open_here = not self.block and self.field is not None and self.field.label == label
        return bool(open_here and self.field and not self.field.value and not rest)

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
        self._say(
            line, f'"{label}:" belongs under "# {home.title}". Put it there, or write that line above it.'
        )
        self.part = self.parts.setdefault(home.title, Part(home.title, line.number))
        self.shape = home
        self._open_field(line, label, found[2], repeated=True)
        return True

    def _unknown(self, line: Line, text: str) -> bool:
        found = _LABEL.match(text)
        if not found or not self._must_be_label(found[1], found[2]):
            return False
        place = (
            f'"# {self.part.title}"' if self.part and self.part.title and not self.block else "this section"
        )
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

    # ---- what stands under a label

    def _content(self, line: Line, text: str) -> None:
        if _HALF_NOTE.match(text):
            self._say(line, 'a note to yourself begins with two slashes: "// …"')
            return
        self._glued(line, text)
        if self.field:
            if not self.block and ITEM.match(text) and not self.dash:
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

    def _missing_list_parts(self) -> None:
        missing = [p.title for p in self.file.parts if p.items and p.title not in self.parts]
        if self.dash and missing:
            self._say(self.dash, f'lines with a dash do not belong here. Is "# {missing[0]}" missing above?')
