"""How much of a request is enough to give it to a thread: all of it, so that no thread waits for a visitor."""

import re
from dataclasses import dataclass

from web.fields import MAX_BYTES

MOST_HEAD_BYTES = 256 * 1024
"""A head that is longer goes to the parser, which refuses it: web.gunicorn.conf allows 50 fields of 4 KB."""

MOST_LINE_BYTES = 4096
"""The same for the first line, of which 2 KB are allowed."""

_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r\n", re.IGNORECASE)
_AT_ONCE = re.compile(rb"\r\nexpect:", re.IGNORECASE)
_CHUNKED = re.compile(rb"\r\ntransfer-encoding:", re.IGNORECASE)
_CHUNK = re.compile(rb"([0-9a-f]{1,8})[^\r\n]{0,200}\r\n", re.IGNORECASE)


@dataclass(slots=True)
class Arriving:
    """The bytes of one request so far. It decides nothing but when to parse them: that is gunicorn's work."""

    received: bytes = b""
    _enough: int = 0
    """So many bytes are enough; 0 while the head is not whole."""
    _chunk_at: int = 0
    """Where the next chunk of a chunked body begins; 0 for another body."""

    def add(self, piece: bytes) -> bool:
        """Take what came, and tell whether it is enough."""
        self.received += piece
        if not self._enough:
            self._read_head()
        if self._chunk_at:
            return self._has_last_chunk()
        return 0 < self._enough <= len(self.received)

    def take(self) -> bytes:
        """All that came, for the parser; what follows belongs to the next request."""
        taken, self.received, self._enough, self._chunk_at = self.received, b"", 0, 0
        return taken

    def _read_head(self) -> None:
        end = self.received.find(b"\r\n\r\n")
        if end < 0:
            self._enough = int(self._is_hopeless())
            return
        head = self.received[: end + 2]
        self._enough = end + 4
        if _AT_ONCE.search(head):  # it wants to be told to go on before it sends the rest
            return
        if _CHUNKED.search(head):
            self._chunk_at = self._enough
            return
        length = _LENGTH.search(head)
        if (
            length and int(length[1]) <= MAX_BYTES
        ):  # of a larger one a thread decides whether it is read at all
            self._enough += int(length[1])

    def _is_hopeless(self) -> bool:
        """Whether the parser would refuse this head however it goes on."""
        found = self.received
        too_long = len(found) > MOST_HEAD_BYTES or found.find(b"\r\n", 0, MOST_LINE_BYTES) < 0
        return (len(found) > MOST_LINE_BYTES and too_long) or found.count(b"\n") != found.count(b"\r\n")

    def _has_last_chunk(self) -> bool:
        """Whether the last chunk and its end are here, or what no parser will accept."""
        while (at := self._chunk_at) < len(self.received) <= at + MAX_BYTES * 2:
            size = _CHUNK.match(self.received, at)
            if size is None:
                return b"\r\n" in self.received[at : at + 300] or len(self.received) > at + 300
            if int(size[1], 16) == 0:
                return self.received.find(b"\r\n\r\n", size.end() - 2) >= 0
            self._chunk_at = size.end() + int(size[1], 16) + 2
        return len(self.received) > MAX_BYTES * 2
