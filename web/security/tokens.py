"""What is signed: the id that a reply carries for an hour, so that feedback and keeping need no session."""

import hashlib
import hmac
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from itsdangerous import BadData, TimedSerializer

from web.parse_settings import SECRET_CHARACTERS
from web.settings import Settings

LIFE_S = 3600
"""How long a reply can be rated, and its question kept."""

MAX_CHARACTERS = 2000
"""Longer ids were not made here: they are refused before anything is computed."""

PARTS = 5
"""An id of an older version, which lives for an hour after an update, has fewer."""

_FILE = "secret-key"


@dataclass(frozen=True, slots=True)
class Signed:
    """What a valid reply id says about its reply."""

    kind: str
    entries: tuple[str, ...]
    keepable: bool
    """Whether the visitor may agree to have the message kept."""
    mark: str
    """The keyed hash of the message."""
    nonce: str
    """What this reply shares with no other."""


class ReplyIds:
    """Makes and reads reply ids with one secret."""

    def __init__(self, secret: str) -> None:
        self._key = hashlib.sha256(b"message:" + secret.encode()).digest()
        options = {"digest_method": hashlib.sha256}
        self._serializer = TimedSerializer(secret, salt="reply", signer_kwargs=options)

    def mark(self, message: str) -> str:
        """A keyed hash of the message: whoever holds it cannot read the words from it."""
        return hashlib.blake2b(message.encode("utf-8", "replace"), key=self._key, digest_size=12).hexdigest()

    def make(self, kind: str, entries: tuple[str, ...], keepable: bool, message: str) -> str:
        """The id of one reply to one message."""
        return str(
            self._serializer.dumps([kind, entries, keepable, self.mark(message), secrets.token_hex(8)])
        )

    def read(self, reply_id: str) -> Signed | None:
        """What the id says; None for one that is forged, foreign or older than an hour."""
        if len(reply_id) > MAX_CHARACTERS or not reply_id.isascii():
            return None
        try:
            parts = self._serializer.loads(reply_id, max_age=LIFE_S)
        except BadData:
            return None
        if len(parts) != PARTS:
            return None
        kind, entries, keepable, mark, nonce = parts
        return Signed(kind, tuple(entries), keepable, mark, nonce)

    def matches(self, signed: Signed, message: str) -> bool:
        """Whether the id was made for this message."""
        return hmac.compare_digest(signed.mark, self.mark(message))


def secret_of(settings: Settings) -> str:
    """The SECRET_KEY, or the one in the instance folder, made there at the first start."""
    if settings.secret_key:
        return settings.secret_key
    path = settings.instance_dir / _FILE
    try:
        settings.instance_dir.mkdir(parents=True, exist_ok=True)
        return _kept(path) or _made(path)
    except OSError:
        return secrets.token_hex(32)  # a folder that cannot be written: good until the next start


def _kept(path: Path) -> str:
    try:
        text = path.read_text("ascii").strip()
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
    return text if len(text) >= SECRET_CHARACTERS else ""


def _made(path: Path) -> str:
    secret = secrets.token_hex(32)
    own = path.with_name(f"{path.name}.{os.getpid()}")
    descriptor = os.open(own, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(secret)
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(own, path)  # fails if another process was first: then its key is the one
        except FileExistsError:
            if not _kept(path):
                os.replace(own, path)
        return _kept(path) or secret
    finally:
        own.unlink(missing_ok=True)
