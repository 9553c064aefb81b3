"""The instance folder: learned indexes by their key, and the last good copy of the knowledge texts.

Every write goes to a file beside and is moved over in one step, so whoever reads finds the old or the new.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot import Index, StaleIndex

KEPT = 8
"""Learned indexes that stay in the folder; an older one is learned again when it is needed."""

_FOLDER, _COPY = "learned", "last-good.json"


@dataclass(frozen=True, slots=True)
class Copy:
    """The texts that answered last, and where they came from."""

    texts: Mapping[str, str]
    number: int | None
    """The number of the published revision; None: the knowledge folder."""
    folder_version: str
    """The version of the knowledge folder at that time: what tells whether it was changed since."""


class Shelf:
    """What one instance folder keeps between two starts; a folder that cannot be written keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, key: str) -> Path:
        """Where the index with this key lies."""
        return self.folder / _FOLDER / f"{key}.npz"

    def index(self, key: str) -> Index | None:
        """The learned index with this key; None when it is missing, stale or damaged."""
        path = self.path(key)
        if not path.is_file():
            return None
        try:
            return Index.load(path, key)
        except StaleIndex:
            path.unlink(missing_ok=True)
            return None

    def put_index(self, key: str, content: bytes) -> Index | None:
        """Keep a learned index and read it back; None when it is stale or damaged."""
        if _replace(self.path(key), content):
            self._clear()
            return self.index(key)
        with tempfile.NamedTemporaryFile(suffix=".npz") as file:
            try:
                Path(file.name).write_bytes(content)
                return Index.load(Path(file.name), key)
            except (OSError, StaleIndex):
                return None

    def _clear(self) -> None:
        found = sorted(self.path("*").parent.glob("*.npz"), key=_age, reverse=True)
        for path in found[KEPT:]:
            path.unlink(missing_ok=True)

    def copy(self) -> Copy | None:
        """The last good copy; None when there is none or its checksum says that it is not whole."""
        try:
            checksum, _, written = (self.folder / _COPY).read_text("utf-8").partition("\n")
            if checksum != _checksum(written):
                return None
            return Copy(**json.loads(written))
        except (OSError, ValueError, TypeError):
            return None

    def put_copy(self, copy: Copy) -> bool:
        """Keep the texts that answer now; False when the folder cannot be written."""
        if self.copy() == copy:
            return True
        fields = {"texts": dict(copy.texts), "number": copy.number, "folder_version": copy.folder_version}
        written = json.dumps(fields, ensure_ascii=False)
        return _replace(self.folder / _COPY, f"{_checksum(written)}\n{written}".encode())


def _checksum(written: str) -> str:
    return hashlib.sha256(written.encode()).hexdigest()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _replace(path: Path, content: bytes) -> bool:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, beside = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError:
        return False
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
        return True
    except OSError:
        Path(beside).unlink(missing_ok=True)
        return False
