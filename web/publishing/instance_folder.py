"""The instance folder: learned models by their key, and the last good copy of the knowledge texts.

Every write goes to a temporary file and is moved over in one step, so whoever reads finds the old or the new.
"""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from web.publishing import models
from web.publishing.models import Model, ModelError

KEPT = 8
"""Learned models that stay in the folder; an older one is learned again when it is needed."""

_FOLDER, _COPY = "learned", "last-good.json"


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

    def path(self, key: str) -> Path:
        """Where the model with this key lies."""
        return self.folder / _FOLDER / f"{key}.npz"

    def content(self, key: str) -> bytes | None:
        """The bytes of the model with this key; None when it is missing."""
        try:
            return self.path(key).read_bytes()
        except OSError:
            return None

    def model(self, key: str) -> Model | None:
        """The learned model with this key; None when it is missing, stale or damaged."""
        content = self.content(key)
        if content is None:
            return None
        try:
            return models.loads(content, key)
        except ModelError:
            self.path(key).unlink(missing_ok=True)
            return None

    def put_model(self, key: str, content: bytes) -> Model | None:
        """Keep a learned model and return it; None when it is stale or damaged."""
        try:
            model = models.loads(content, key)
        except ModelError:
            return None
        if _replace(self.path(key), content):
            self._clear()
        return model

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
