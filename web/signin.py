"""Who may use the therapist's pages: one password, a name typed beside it, and sessions that end."""

import base64
import hashlib
import hmac
import json
import re
import secrets
import threading
from dataclasses import dataclass
from datetime import datetime

import argon2
from flask import Flask, Request, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface

from web.database import Database

IDLE_S = 2 * 3600
"""A session that nobody used for two hours ends: long enough to write an answer in, and a lunch."""

ABSOLUTE_S = 12 * 3600
"""After half a day everybody signs in anew."""

SEEN_EVERY_S = 30
"""How often the cookie is renewed while she works."""

WINDOW_S = 15 * 60
TRIES_PER_ADDRESS = 5
TRIES_IN_ALL = 60
"""Wrong passwords in a quarter of an hour, from one address and from all together: a guesser gets nowhere."""

FEWEST_CHARACTERS = 12
MOST_CHARACTERS = 256

_EPOCH, _ENDED, _ATTEMPTS = "session_epoch", "ended_sessions", "sign_in_attempts"
_HASHER = argon2.PasswordHasher(
    time_cost=2, memory_cost=19_456, parallelism=1
)  # OWASP's minimum: 30 to 45 ms
_TWO_AT_A_TIME = threading.Semaphore(2)  # each takes 19 MiB


def hash_password(password: str) -> str:
    """The argon2id hash in letters, digits, - and _ only, so that shells and .env files keep it."""
    return base64.urlsafe_b64encode(_HASHER.hash(password).encode()).decode().rstrip("=")


def is_password(password: str, hashed: str) -> bool:
    """Whether this is the password; also reads a plain argon2 hash."""
    try:
        plain = hashed if hashed.startswith("$") else _decoded(hashed)
        with _TWO_AT_A_TIME:
            return _HASHER.verify(plain, password[:MOST_CHARACTERS])
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError, ValueError):
        return False


def _decoded(hashed: str) -> str:
    return base64.urlsafe_b64decode(hashed + "=" * (-len(hashed) % 4)).decode()


def plain_name(typed: str) -> str:
    """A name as it may stand in the history and in the file: nothing in it can be read as a label or a heading."""
    return " ".join(re.sub(r"[^\w .'’-]", " ", typed).split())[:60]


class CuratorSessions(SecureCookieSessionInterface):
    """Flask's signed cookie, sent to the therapist's pages only, and over TLS only where there is TLS."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """No session, so no cookie, on any page but hers."""
        return super().open_session(app, request) if request.path.startswith("/curate") else None

    def get_cookie_name(self, app: Flask) -> str:
        """A name of its own."""
        return "curate"

    def get_cookie_path(self, app: Flask) -> str:
        """Visitors' pages never carry it."""
        return "/curate"

    def get_cookie_secure(self, app: Flask) -> bool:
        """Secure wherever the page came over TLS; on one's own machine there is none."""
        return request.is_secure

    def get_cookie_samesite(self, app: Flask) -> str:
        """Lax, so that a link in an e-mail of hers still finds her signed in."""
        return "Lax"


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who is signed in."""

    name: str


class Door:
    """Lets people in and out; what must hold in every process is kept in the database."""

    def __init__(self, database: Database, password_hash: str, secret: str) -> None:
        self._database = database
        self._hash = password_hash
        self._secret = secret

    def wait_s(self, address: str, now: datetime) -> int:
        """For how long no further password is tried from here; 0: try."""
        recent = _recent(self._database.setting(_ATTEMPTS), now)
        own = [at for at, who in recent if who == self._mark(address)]
        blocking = own if len(own) >= TRIES_PER_ADDRESS else [at for at, _ in recent]
        if len(own) < TRIES_PER_ADDRESS and len(recent) < TRIES_IN_ALL:
            return 0
        return max(1, int(min(blocking) + WINDOW_S - now.timestamp()))

    def open(self, name: str, password: str, address: str, now: datetime) -> bool:
        """Sign in under a new session; a wrong password is counted."""
        if not is_password(password, self._hash):
            self._note(address, now)
            return False
        session.clear()
        session.update(
            name=plain_name(name),
            id=secrets.token_urlsafe(16),
            epoch=self._epoch(),
            since=int(now.timestamp()),
            seen=int(now.timestamp()),
            proof=self._proof(),
        )
        return True

    def visit(self, now: datetime) -> Visit | None:
        """Who is signed in; None when nobody is, or no longer."""
        if "id" not in session or not hmac.compare_digest(str(session.get("proof")), self._proof()):
            return None
        seconds = int(now.timestamp())
        is_over = seconds - session["seen"] > IDLE_S or seconds - session["since"] > ABSOLUTE_S
        if is_over or session["epoch"] != self._epoch() or session["id"] in self._ended():
            return None
        if seconds - session["seen"] >= SEEN_EVERY_S:
            session["seen"] = seconds
        return Visit(session["name"])

    def close(self, now: datetime) -> None:
        """Sign out: a copy of this cookie is worth nothing afterwards."""
        ended = session.get("id")
        session.clear()
        if ended:
            self._end(ended, int(now.timestamp()))

    def close_all(self) -> None:
        """Sign everybody out, on every device."""
        session.clear()
        self._database.set_setting(_EPOCH, secrets.token_hex(8))

    def _epoch(self) -> str:
        return self._database.setting(_EPOCH) or ""

    def _ended(self) -> dict[str, int]:
        return _ended(self._database.setting(_ENDED))

    def _end(self, ended: str, seconds: int) -> None:
        def add(old: str | None) -> str:
            recent = {name: at for name, at in _ended(old).items() if seconds - at < ABSOLUTE_S}
            return json.dumps({**recent, ended: seconds})

        self._database.change_setting(_ENDED, add)

    def _note(self, address: str, now: datetime) -> None:
        def add(old: str | None) -> str:
            attempts = [*_recent(old, now), (int(now.timestamp()), self._mark(address))]
            return json.dumps(attempts[-2 * TRIES_IN_ALL :])

        self._database.change_setting(_ATTEMPTS, add)

    def _mark(self, address: str) -> str:
        """An address as it is kept for a quarter of an hour: nobody can read it back."""
        return self._keyed("address", address)[:16]

    def _proof(self) -> str:
        """What ties a session to the password: a new password ends every session."""
        return self._keyed("password", self._hash)

    def _keyed(self, purpose: str, text: str) -> str:
        return hmac.new(self._secret.encode(), f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()


def _ended(stored: str | None) -> dict[str, int]:
    return dict(json.loads(stored or "{}"))


def _recent(stored: str | None, now: datetime) -> list[tuple[int, str]]:
    since = now.timestamp() - WINDOW_S
    return [(at, who) for at, who in json.loads(stored or "[]") if at > since]
