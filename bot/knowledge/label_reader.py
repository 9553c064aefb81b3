"""Decides whether a line begins a label: as it should, mistyped, decorated, misplaced, or unknown."""

import re

from bot.knowledge import labels
from bot.knowledge.cursor import Cursor
from bot.knowledge.document import Field, Line, Part
from bot.knowledge.labels import Holds
from bot.knowledge.lines import BARE_LABEL, DECORATION, LABEL, MISMARKED_LABEL, shown

_WEEKDAY = re.compile(r"(?i)(?:mon|tue|wed|thu|fri|sat|sun|week|every|by app|daily|clos|open)")

_VALUES = {
    **dict.fromkeys(("book", "call", "directions", "doctor"), "Button"),
    **dict.fromkeys(("live", "draft", "off"), "Status"),
    **dict.fromkeys(("information", "practice", "small talk"), "Kind"),
}


class LabelReader:
    """Reads label lines at the cursor."""

    def __init__(self, cursor: Cursor) -> None:
        self.at = cursor

    def read(self, line: Line, text: str) -> bool:
        """Open the label that this line begins, or report what it probably was; False where it is text."""
        found = LABEL.match(text)
        label = labels.exact(found[1], self.at.scope()) if found else None
        if found and label:
            if self._repeats(label, found[2]):
                return False
            self.at.open_field(line, label, found[2])
            return True
        return (
            self._decorated(line, text)
            or self._mistyped(line, text)
            or self._misplaced(line, text)
            or self._unknown(line, text)
        )

    def _repeats(self, label: str, rest: str) -> bool:
        """A sentence that the chat says may be its own label: "In general:"."""
        open_here = not self.at.block and self.at.field is not None and self.at.field.label == label
        return bool(open_here and self.at.field and not self.at.field.value and not rest)

    def _decorated(self, line: Line, text: str) -> bool:
        front = DECORATION.match(text)
        found = LABEL.match(text[front.end() :]) if front else None
        label = labels.exact(found[1], self.at.scope()) if found else None
        if not (front and found and label):
            return False
        self.at.report(line, f'take away the "{shown(front[0].strip(), 5)}" before "{label}:"')
        self.at.open_field(line, label, found[2])
        return True

    def _mistyped(self, line: Line, text: str) -> bool:
        scope = self.at.scope()
        found, marked, bare = LABEL.match(text), MISMARKED_LABEL.match(text), BARE_LABEL.match(text)
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
            label = labels.exact(bare[1], scope) or (labels.near(bare[1], scope) if self.at.block else None)
        if not label:
            return False
        self.at.report(line, f'"{shown(typed)}" looks like a label. Did you mean "{label}:"?')
        self.at.open_field(line, label, rest)
        return True

    def _by_value(self, typed: str, rest: str) -> str | None:
        label = _VALUES.get(rest.strip(" .").casefold())
        return label if label in self.at.scope() and " " not in typed else None

    def _may_be_label(self) -> bool:
        """A sentence that the chat says may be the very words of a label: "None of these"."""
        return bool(self.at.block) or not self.at.field or bool(self.at.field.value)

    def _misplaced(self, line: Line, text: str) -> bool:
        found = LABEL.match(text)
        if not found or self.at.block or (self.at.part and self.at.part.title == labels.CHAT_SAYS):
            return False
        every = {label for part in self.at.shapes() for label in (*part.labels, *(part.blocks or {}))}
        label = labels.exact(found[1], every)
        home = next((p for p in self.at.shapes() if label and label in (*p.labels, *(p.blocks or {}))), None)
        if not (label and home):
            return False
        if home.blocks is not None:
            self.at.open_questionless_field(line, label, found[2])
            return True
        self.at.report(
            line, f'"{label}:" belongs under "# {home.title}". Put it there, or write that line above it.'
        )
        self.at.part = self.at.parts.setdefault(home.title, Part(home.title, line.number))
        self.at.shape = home
        self.at.open_field(line, label, found[2], repeated=True)
        return True

    def _unknown(self, line: Line, text: str) -> bool:
        found = LABEL.match(text)
        if not found or not self._must_be_label(found[1], found[2]):
            return False
        place = (
            f'"# {self.at.part.title}"'
            if self.at.part and self.at.part.title and not self.at.block
            else "this section"
        )
        repair = "begin it with a dash." if self.at.part and not self.at.block else "put it after a label."
        self.at.report(line, f'{place} has no label "{shown(found[1])}:". If it is text, {repair}')
        self.at.field = Field("", line.number)
        return True

    def _must_be_label(self, name: str, rest: str) -> bool:
        if self.at.block:
            return bool(self.at.scope()) and self.at.holds() in (None, Holds.WORD, Holds.SENTENCE)
        if not self.at.part or not self.at.shape or not self.at.shape.labels:
            return False
        if self.at.part.title == labels.CHAT_SAYS:
            return not rest and len(name.split()) <= 4 and (self.at.blank or not self.at.field)
        return not (self.at.field and (self.at.field.label == "" or _WEEKDAY.match(name)))
