"""The instance folder: learned models by their key, and the last good copy of the knowledge texts.

Every write goes to a temporary file and is moved over in one step, so a reader finds the old or the new.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot import model_file
from web.publishing.models import INDEX, Lesson

KEPT = {INDEX: 8}
"""Learned models of each name that stay in the folder; an older one is learned again when it is needed."""

KEPT_OTHERS = 2

_COPY = "last-good.json"


@dataclass(frozen=True, slots=True)
class Copy:
    """The texts that answered last, and where they came from."""

    texts: Mapping[str, str]
    number: int | None
    """The number of the published revision; None: the knowledge folder."""
    folder_version: str
    """The version of the knowledge folder at that time: what tells whether it was changed since."""


class InstanceFolder:
    """What one instance folder keeps between two starts; a folder that cannot be written keeps nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def model_path(self, lesson: Lesson) -> Path:
        """Where a learned model is stored, also by `python -m bot learn`."""
        return model_file(self.folder, lesson.name, lesson.key)

    def content(self, lesson: Lesson) -> bytes | None:
        """The bytes of a learned model; None when it is missing."""
        try:
            return self.model_path(lesson).read_bytes()
        except OSError:
            return None

    def put_model(self, lesson: Lesson, content: bytes) -> bool:
        """Keep a learned model; False when the folder cannot be written."""
        if not _replace(self.model_path(lesson), content):
            return False
        found = sorted(
            self.folder.glob(model_file(self.folder, lesson.name, "*").name), key=_age, reverse=True
        )
        for path in found[KEPT.get(lesson.name, KEPT_OTHERS) :]:
            path.unlink(missing_ok=True)
        return True

    def drop_model(self, lesson: Lesson) -> None:
        """Remove a model that cannot be read."""
        with suppress(OSError):
            self.model_path(lesson).unlink()

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
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    except OSError:
        return False
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
        return True
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        return False
