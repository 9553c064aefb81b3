"""The lines of a file with their endings, so that some can be changed and all others keep every byte."""

import re
from collections.abc import Sequence

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n)|([^\r\n]+)$")


class LineEdits:
    """The lines of a file with their endings, and the changes to make, applied from the bottom up."""

    def __init__(self, text: str) -> None:
        found = _LINE.findall(text)
        self.lines: list[tuple[str, str]] = [(content or rest, ending) for content, ending, rest in found]
        self.ending: str = next((ending for _, ending in self.lines if ending), "\n")
        self.ends = not self.lines or bool(self.lines[-1][1])
        self.changes: list[tuple[int, int, int, list[str]]] = []

    def replace(self, first: int, last: int, written: Sequence[str]) -> None:
        """Put lines in the place of the lines first to last (last < first: before line first)."""
        if [content for content, _ in self.lines[first - 1 : last]] != list(written):
            self.changes.append((first, last, len(self.changes), list(written)))

    def insert(self, after: int, written: Sequence[str]) -> None:
        """Put lines below a line."""
        self.replace(after + 1, after, written)

    def kept(self, line: int) -> str:
        """A line as it stands, without its ending."""
        return self.lines[line - 1][0]

    def text(self) -> str:
        """The file with every change made; the lines that stay keep their endings."""
        lines = list(self.lines)
        for first, last, _, written in sorted(self.changes, reverse=True):
            endings = [ending for _, ending in lines[first - 1 : last]]
            spare = [self.ending] * len(written)
            lines[first - 1 : last] = list(zip(written, endings + spare, strict=False))
        joined = [content + (ending or self.ending) for content, ending in lines[:-1]]
        final = [content + ((ending or self.ending) if self.ends else "") for content, ending in lines[-1:]]
        return "".join(joined + final)
