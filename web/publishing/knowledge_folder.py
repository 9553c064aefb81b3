"""The knowledge folder as a source of versions: whether it has changed, and what it holds if it is whole."""

import time
from collections.abc import Mapping
from pathlib import Path

from bot import Knowledge, KnowledgeError, load

SETTLED_S = 0.3
"""A file must be unchanged for this long before it is read: a recent change may still be being written."""

_Stamp = tuple[tuple[str, int, int, int], ...]


class FolderError(Exception):
    """The folder cannot be used."""

    def __init__(self, *problems: str, file: str = "") -> None:
        super().__init__(*problems)
        self.problems = problems
        """Why, one sentence each."""
        self.file = file
        """The file that has to be fixed; "" where it is none."""


class KnowledgeFolder:
    """Tells when the folder has changed, and reads it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: _Stamp = ()
        self._seen: tuple[_Stamp, float] = ((), 0.0)

    def has_changed(self) -> bool:
        """Whether it differs from what was read last, and has been unchanged for SETTLED_S."""
        now = _stamp(self._path)
        if now == self._read:
            return False
        if now != self._seen[0]:
            self._seen = (now, time.monotonic())
        return time.monotonic() - self._seen[1] >= SETTLED_S

    def read(self, before: Mapping[str, str]) -> Knowledge:
        """What it holds; raises FolderError if it is broken, unreadable, or holds the beginning of a file of before.

        before: the texts of the version in use.
        """
        self._read = _stamp(self._path)
        try:
            knowledge = load(self._path)
        except KnowledgeError as error:
            lines = (f"{problem.file}, line {problem.line}: {problem.text}" for problem in error.problems)
            raise FolderError(*lines, file=error.problems[0].file) from error
        except OSError as error:
            raise FolderError(f"The knowledge folder cannot be read: {error.strerror}.") from error
        half = _find_cut_off(knowledge.texts, before)
        if half:
            raise FolderError(
                f"{half} is a truncated copy of the version now in use; it may have been saved only in part. "
                'To take questions away on purpose, write "Status: off" in them.',
                file=half,
            )
        return knowledge

    def read_again(self) -> None:
        """Count the folder as changed, although it was read."""
        self._read = ()


def _find_cut_off(new: Mapping[str, str], old: Mapping[str, str]) -> str | None:
    """The file that is only the beginning of the one before, as a half-written one is; None: none."""
    for name, before in old.items():
        after = new.get(name, "").rstrip()
        if after != before.rstrip() and before.startswith(after):
            return name
    return None


def _stamp(folder: Path) -> _Stamp:
    """Changes whenever a file of the folder does: name, time, size and inode of each."""
    found = []
    for path in sorted(folder.glob("*.md")):
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((path.name, status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(found)
