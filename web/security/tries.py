"""Tries of the password: counted by household before the password is looked at, and apart for browsers known before."""

import hashlib
import hmac
import json
import secrets
from dataclasses import dataclass
from datetime import datetime

from itsdangerous import BadData, URLSafeTimedSerializer

from web.security.rate_limit import household
from web.storage.database import Database

WINDOW_S = 15 * 60
TRIES = 5
TRIES_IN_ALL = 60
"""Wrong passwords in a quarter of an hour, from one household and from all together: a guesser gets nowhere.

A browser that was signed in before has tries of its own, so that no guesser can lock her out.
"""

DEVICE_COOKIE = "curate-device"
DEVICE_S = 180 * 24 * 3600
"""How long a browser that was signed in is known."""

_ATTEMPTS = "sign_in_attempts"
_DEVICE = "device "
"""How tries of a browser that was signed in before are told from those of strangers."""


@dataclass(frozen=True, slots=True)
class Try:
    """One try of a password, counted before the password is looked at."""

    at: int
    who: str
    wait_s: int
    """For how long no further password is tried; 0: this one is."""


class Tries:
    """Counts tries for all processes, in the database."""

    def __init__(self, database: Database, password_hash: str, secret: str) -> None:
        self._database, self._hash, self._secret = database, password_hash, secret

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

    def give_back(self, tried: Try, now: datetime) -> None:
        """Uncount a try whose password was right."""

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

    def _keyed(self, purpose: str, text: str) -> str:
        return hmac.new(self._secret.encode(), f"{purpose}:{text}".encode(), hashlib.sha256).hexdigest()


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
