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
from itsdangerous import BadData, URLSafeTimedSerializer

from web.security.rate_limit import household
from web.storage.database import Database

IDLE_S = 2 * 3600
"""A session that nobody used for two hours ends: long enough to write an answer in, and a lunch."""

ABSOLUTE_S = 12 * 3600
"""After half a day everybody signs in anew."""

SEEN_EVERY_S = 30
"""How often the cookie is renewed while she works."""

WINDOW_S = 15 * 60
TRIES = 5
TRIES_IN_ALL = 60
"""Wrong passwords in a quarter of an hour, from one household and from all together: a guesser gets nowhere.

A browser that was signed in before has tries of its own, so that no guesser can lock her out.
"""

DEVICE_COOKIE = "curate-device"
DEVICE_S = 180 * 24 * 3600
"""How long a browser that was signed in is known."""

FEWEST_CHARACTERS = 12
FEWEST_DIFFERENT = 6
MOST_CHARACTERS = 256

_GUESSED = re.compile(
    "massage|therap(?:y|ist)|piriformis|sciatica|practice|curator?|hampshire|pass ?wor[dt]|passphrase|welcome|letmein|"
    "admin|qwert[yz](?:uiop)?|asdfg(?:hjkl)?|1q2w3e(?:4r)?(?:5t)?(?:6y)?|abc(?:def)?|iloveyou|"
    "0?12345(?:6(?:7(?:8(?:90?)?)?)?)?|(?:19|20)[0-9]{2}"
)
"""What passwords of this site would be guessed from: its own words, and what every list of passwords begins with."""

_EPOCH, _ENDED, _ATTEMPTS = "session_epoch", "ended_sessions", "sign_in_attempts"
_DEVICE = "device "
"""How tries of a browser that was signed in before are told from those of strangers."""

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
        if len(password) > MOST_CHARACTERS:
            return False
        with _TWO_AT_A_TIME:
            return _HASHER.verify(plain, password)
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError, ValueError):
        return False


def is_hash(hashed: str) -> bool:
    """Whether a password could match this at all."""
    try:
        argon2.extract_parameters(hashed if hashed.startswith("$") else _decoded(hashed))
    except (argon2.exceptions.InvalidHashError, ValueError):
        return False
    return True


def is_easily_guessed(password: str) -> bool:
    """Whether a guesser would try it early: few different characters, or little more than the nearest words."""
    rest = _GUESSED.sub("", password.casefold())
    return len(set(password)) < FEWEST_DIFFERENT or len(rest) < FEWEST_CHARACTERS / 2


def _decoded(hashed: str) -> str:
    return base64.urlsafe_b64decode(hashed + "=" * (-len(hashed) % 4)).decode()


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
        """Secure wherever the page came over TLS; on one's own machine there is none."""
        return request.is_secure

    def get_cookie_samesite(self, app: Flask) -> str:
        """Lax, so that a link in an e-mail of hers still finds her signed in."""
        return "Lax"


@dataclass(frozen=True, slots=True)
class Visit:
    """Somebody who is signed in."""

    name: str


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a password, counted before the password is looked at."""

    at: int
    who: str
    wait_s: int
    """For how long no further password is tried; 0: this one is."""


class SignIn:
    """Signs people in and out; what must hold in every process is kept in the database."""

    def __init__(self, database: Database, password_hash: str, secret: str) -> None:
        self._database = database
        self._hash = password_hash
        self._secret = secret

    def reserve(self, address: str, device: str, now: datetime) -> Try:
        """Count a try before its password is looked at, so that parallel tries are counted, too."""
        known = self._device(device)
        who = f"{_DEVICE}{self._keyed('device', known)[:16]}" if known else self._mark(address)
        wait_s, at = 0, int(now.timestamp())

        def add(old: str | None) -> str | None:
            nonlocal wait_s
            recent = _recent(old, now)
            wait_s = _wait_s(recent, who, at)
            return old if wait_s else json.dumps([*recent, (at, who)])

        self._database.change_setting(_ATTEMPTS, add)
        return Try(at, who, wait_s)

    def sign_in(self, name: str, password: str, tried: Try, now: datetime) -> bool:
        """Sign in under a new session; a right password gives its try back."""
        if not is_password(password, self._hash):
            return False
        self._give_back(tried, now)
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

    def _give_back(self, tried: Try, now: datetime) -> None:
        def take(old: str | None) -> str | None:
            recent = _recent(old, now)
            if (tried.at, tried.who) in recent:
                recent.remove((tried.at, tried.who))
            return json.dumps(recent) if recent else None

        self._database.change_setting(_ATTEMPTS, take)

    def device(self) -> str:
        """The value of the cookie by which this browser is known from now on."""
        return str(self._devices().dumps(secrets.token_urlsafe(12)))

    def _device(self, cookie: str) -> str:
        """The name of a browser that was signed in before; "" for any other."""
        try:
            return str(self._devices().loads(cookie, max_age=DEVICE_S))
        except BadData:
            return ""

    def _devices(self) -> URLSafeTimedSerializer:
        key, options = self._keyed("devices", self._hash), {"digest_method": hashlib.sha256}
        return URLSafeTimedSerializer(key, salt="device", signer_kwargs=options)

    def _mark(self, address: str) -> str:
        """An address as it is kept for a quarter of an hour: nobody can read it back."""
        return self._keyed("address", household(address))[:16]

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


def _wait_s(recent: list[tuple[int, str]], who: str, at: int) -> int:
    own = [then for then, other in recent if other == who]
    strangers = [then for then, other in recent if not other.startswith(_DEVICE)]
    if len(own) >= TRIES:
        return max(1, min(own) + WINDOW_S - at)
    if len(strangers) >= TRIES_IN_ALL and not who.startswith(_DEVICE):
        return max(1, min(strangers) + WINDOW_S - at)
    return 0


def forget_attempts(database: Database, now: datetime) -> None:
    """Drop what was counted more than a quarter of an hour ago."""

    def recent(old: str | None) -> str | None:
        left = _recent(old, now)
        return json.dumps(left) if left else None

    stored = database.setting(_ATTEMPTS)
    if stored is not None and recent(stored) != stored:
        database.change_setting(_ATTEMPTS, recent)
