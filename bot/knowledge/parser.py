"""The one parser of the label grammar: text to parts, entries and labels, each with its line number.

It knows no meaning. Whatever it cannot read becomes a `Problem` with the line and the repair, and parsing
continues as if the repair had been made: one mistake is reported once, all mistakes together.
"""

from bot.knowledge import labels
from bot.knowledge.cursor import Cursor
from bot.knowledge.document import Document, Line
from bot.knowledge.label_reader import LabelReader
from bot.knowledge.labels import FileShape, Holds
from bot.knowledge.lines import HALF_NOTE, HEADING, ITEM, RULE, lines_of, narrowed, shown, unquote, visible


def parse_document(text: str, shape: FileShape) -> Document:
    """Parse one file; never raises, whatever the text."""
    return _Parser(shape).parse(text)


class _Parser:
    """Decides for each line what it is, and moves the cursor."""

    def __init__(self, shape: FileShape) -> None:
        self.at = Cursor(shape)
        self._labels = LabelReader(self.at)

    def parse(self, text: str) -> Document:
        found = lines_of(text)
        for number, raw in enumerate(found, 1):
            line = Line(number, visible(raw))
            self._line(line, narrowed(line.text))
        self.at.report_missing_lists()
        return Document(self.at.parts, tuple(sorted(self.at.problems)), len(found))

    def _line(self, line: Line, text: str) -> None:
        if text.startswith("//"):
            return
        if not text or RULE.match(text):
            self.at.add_blank(line)
            return
        if not (self._heading(line, text) or self._bare_part(line, text) or self._labels.read(line, text)):
            self._content(line, text)
        self.at.blank = False
        for holder in (self.at.block, self.at.part):
            if holder:
                holder.last = line.number

    # ---- headings

    def _heading(self, line: Line, text: str) -> bool:
        found = HEADING.match(text)
        if not found or (found[3][:1].isdigit() and not found[2]):
            return False  # "#1 cause of pain" is text
        signs, title = len(found[1]), unquote(found[3].strip("*_ "))
        if title and not found[2]:
            self.at.report_outside(line, f'put a space after the # signs: "{shown(text)}"')
        label = labels.exact(title.rstrip(":"), self.at.scope()) if signs > 1 or self.at.block else None
        if label:
            self.at.report(line, f'"{label}:" is a label. Take away the # signs before it.')
            self.at.open_field(line, label, "")
        elif signs == 1:
            self._single(line, title)
        elif signs == 2:
            self._double(line, title)
        else:
            return self._deep(line, title)
        return True

    def _single(self, line: Line, title: str) -> None:
        meant = self.at.part_named(title)
        if meant:
            if labels.key(meant.title) != labels.key(title):
                self.at.report_outside(
                    line, f'no part is called "# {shown(title)}". Did you mean "# {meant.title}"?'
                )
            self.at.open_part(line, meant)
        elif self.at.file.single_signs:
            self.at.title = title
            self.at.open_block(line, title)
        elif self.at.file.whole:
            self.at.title, self.at.block, self.at.field, self.at.pending = title, None, None, line
        else:
            self.at.report_outside(
                line, f'no part is called "# {shown(title)}". A question has two signs: "## …"'
            )
            if title.endswith("?") or (self.at.shape and self.at.shape.blocks is not None):
                self.at.open_questions(line)
                self.at.open_block(line, title)
            else:
                self.at.part, self.at.shape, self.at.block, self.at.field, self.at.told = (
                    None,
                    None,
                    None,
                    None,
                    True,
                )

    def _double(self, line: Line, title: str) -> None:
        part = self.at.file.part(title)
        if part:
            self.at.report_outside(line, f'a part has one # sign: "# {part.title}"')
            self.at.open_part(line, part)
            return
        if not self.at.shape or self.at.shape.blocks is None:
            self.at.report_outside(
                line, f'a question can only stand under "# {labels.QUESTIONS}"; put that line above it.'
            )
            self.at.open_questions(line)
        self.at.open_block(line, title)

    def _deep(self, line: Line, title: str) -> bool:
        if self.at.field and self.at.holds() is Holds.TEXT:
            self.at.pending = line
            return False
        if not title:
            return False
        self.at.report_outside(line, f'too many # signs. A question begins with two: "## {shown(title)}"')
        if not self.at.shape or self.at.shape.blocks is None:
            self.at.open_questions(line)
        self.at.open_block(line, title)
        return True

    def _bare_part(self, line: Line, text: str) -> bool:
        part = next(
            (p for p in self.at.file.parts if text.strip("*_: ").casefold() == p.title.casefold()), None
        )
        if part:
            self.at.report_outside(line, f'"{shown(text)}" looks like a part. Write "# {part.title}".')
            self.at.open_part(line, part)
        return bool(part)

    # ---- what stands under a label

    def _content(self, line: Line, text: str) -> None:
        if HALF_NOTE.match(text):
            self.at.report(line, 'a note to yourself begins with two slashes: "// …"')
            return
        self.at.without_glued_label(line, text)
        if self.at.field:
            if not self.at.block and ITEM.match(text) and not self.at.dash:
                self.at.dash = line
            self.at.add(line)
        elif self.at.block and self.at.shape and self.at.shape.block_items:
            self.at.add_item(line, self.at.block.items, "")
        elif not self.at.block and self.at.part and self.at.shape and self.at.shape.items:
            self.at.add_item(line, self.at.part.items, "")
        else:
            self.at.report_stray(line, "this text belongs to no label")
