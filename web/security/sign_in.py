"""Who may use the therapist's pages: one password, a name typed beside it, and sessions that end."""

import hashlib
import hmac
import json
import re
import secrets
from dataclasses import dataclass
from datetime import datetime

from flask import Flask, Request, request, session
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface

from web.security.passwords import is_password
from web.security.tries import Tries, Try
from web.storage.database import Database

IDLE_S = 2 * 3600
"""A session that nobody used for two hours ends: long enough to write an answer in, and a lunch."""

ABSOLUTE_S = 12 * 3600
"""After half a day everybody signs in anew."""

SEEN_EVERY_S = 30
"""How often the cookie is renewed while she works."""

_EPOCH, _ENDED = "session_epoch", "ended_sessions"


def plain_name(typed: str) -> str:
    """A name as it may stand in the history and in the file: nothing in it can be read as a label or a heading."""
    return " ".join(re.sub(r"[^\w .'’-]", " ", typed).split())[:60]


def cookie_name(name: str) -> str:
    """The name of a cookie of hers: with TLS one that browsers take from this very host only."""
    return f"__Host-{name}" if request.is_secure else name


def cookie_path() -> str:
    """Her pages alone; with TLS the whole host, because browsers want that of the name."""
    return "/" if request.is_secure else "/curate"


class CuratorSessions(SecureCookieSessionInterface):
    """Flask's signed cookie, read on the therapist's pages only, and sent over TLS only where there is TLS."""

    digest_method = staticmethod(hashlib.sha256)

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        """No session, so no cookie, on any page but hers."""
        return super().open_session(app, request) if request.path.startswith("/curate") else None

    def get_cookie_name(self, app: Flask) -> str:
        """A name of its own."""
        return cookie_name("curate")

    def get_cookie_path(self, app: Flask) -> str:
        """As narrow as the name allows."""
        return cookie_path()

    def get_cookie_secure(self, app: Flask) -> bool:
        """Secure wherever the page came over TLS; on localhost there is none."""
        return request.is_secure

    def get_cookie_samesite(self, app: Flask) -> str:
        """Lax, so that a link in an e-mail of hers still finds her signed in."""
        return "Lax"


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who is signed in."""

    name: str


class SignIn:
    """Signs people in and out; what must hold in every process is kept in the database."""

    def __init__(self, database: Database, password_hash: str, secret: str) -> None:
        self._database, self._hash, self._secret = database, password_hash, secret
        self.tries = Tries(database, password_hash, secret)

    def sign_in(self, name: str, password: str, tried: Try, now: datetime) -> bool:
        """Sign in under a new session; a right password gives its try back."""
        if not is_password(password, self._hash):
            return False
        self.tries.give_back(tried, now)
        self.sign_out(now)  # a session that this browser had is worth nothing from now on
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

    @staticmethod
    def is_known_browser() -> bool:
        """Whether this browser was signed in before: its cookie is signed by us, though the session may be over."""
        return "id" in session

    def sign_out(self, now: datetime) -> None:
        """Sign out: a copy of this cookie is worth nothing afterwards."""
        ended = session.get("id")
        session.clear()
        if ended:
            self._end(ended, int(now.timestamp()))

    def end_all(self) -> None:
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

    def _proof(self) -> str:
        """What ties a session to the password: a new password ends every session."""
        return hmac.new(self._secret.encode(), f"password:{self._hash}".encode(), hashlib.sha256).hexdigest()


def _ended(stored: str | None) -> dict[str, int]:
    return dict(json.loads(stored or "{}"))
