"""How much one visitor may ask: Flask-Limiter over counters in memory, which Redis shares between machines.

A chat never waits for Redis: it counts in memory, and a thread exchanges the counts several times a second.
"""

import hashlib
import ipaddress
import math
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import cast

from flask import Flask, request
from flask_limiter import Limiter
from limits import RateLimitItem, parse_many
from limits.errors import StorageError
from limits.storage import Storage, storage_from_string

from web.logs import events
from web.settings import Settings

RATES = {
    "chat": "60 per minute; 1500 per day",
    "reaction": "60 per minute; 1500 per day",
    "sign-in": "20 per hour",
}
"""A visitor types a few messages a minute; sixty leave room for a clinic or a library behind one address."""

EXCHANGE_S = 0.2
"""How long a hit on one machine may go unnoticed by the others."""
REST_S = 2.0
"""How long the exchange rests after Redis did not answer."""
PATIENCE_S = 1
"""How long the exchange, never a visitor, waits for Redis."""
_PATIENCE = {"socket_timeout": PATIENCE_S, "socket_connect_timeout": PATIENCE_S}
MOST_COUNTERS = 50_000
"""Counters in memory at most, about 15 MB: somebody who makes up addresses cannot fill it."""


@dataclass(slots=True)
class _Counter:
    hits: int
    ends: float
    """On this process's monotonic clock: a clock that is put right must not lock anybody out."""
    unsent: int = 0


class SharedCounters(Storage):
    """Fixed-window counters in memory, exchanged with Redis by a thread when there is one."""

    STORAGE_SCHEME = ["visits"]  # noqa: RUF012  # the base class's own attribute, read once at class creation

    def __init__(
        self, uri: str | None = None, wrap_exceptions: bool = False, redis_url: str = "", **_: str
    ) -> None:
        super().__init__(uri, wrap_exceptions=wrap_exceptions)
        self._counters: dict[str, _Counter] = {}
        self._lock = threading.Lock()
        self._redis_url = redis_url
        self._process_id = 0
        self.redis_answers: bool | None = None
        """Whether the last exchange worked; None before the first."""

    @property
    def base_exceptions(self) -> type[Exception]:
        """What may go wrong while counting: nothing outside memory."""
        return MemoryError

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count, and return how many hits this window has seen."""
        now = time.monotonic()
        with self._lock:
            counter = self._counters.get(key)
            if counter is None or counter.ends <= now:
                self._make_room(now)
                counter = self._counters[key] = _Counter(0, now + expiry)
            counter.hits += amount
            if self._redis_url:
                counter.unsent += amount
                if self._process_id != os.getpid():
                    self._start()
            return counter.hits

    def get(self, key: str) -> int:
        """How many hits this window has seen."""
        counter = self._counters.get(key)
        return 0 if counter is None or counter.ends <= time.monotonic() else counter.hits

    def get_expiry(self, key: str) -> float:
        """When the window ends, by the clock on the wall."""
        counter = self._counters.get(key)
        return time.time() + (max(0.0, counter.ends - time.monotonic()) if counter else 0.0)

    def check(self) -> bool:
        """Memory is always there."""
        return True

    def reset(self) -> int:
        """Forget everybody; how many counters went."""
        with self._lock:
            gone = len(self._counters)
            self._counters.clear()
        return gone

    def clear(self, key: str) -> None:
        """Forget one counter."""
        with self._lock:
            self._counters.pop(key, None)

    def _make_room(self, now: float) -> None:
        if len(self._counters) < MOST_COUNTERS:
            return
        self._counters = {key: counter for key, counter in self._counters.items() if counter.ends > now}
        for key in list(self._counters)[: max(0, len(self._counters) - MOST_COUNTERS * 9 // 10)]:
            del self._counters[key]

    def _start(self) -> None:
        self._process_id = os.getpid()
        threading.Thread(target=self._exchange_on, name="limits", daemon=True).start()

    def _exchange_on(self) -> None:
        shared = cast(Storage, storage_from_string(self._redis_url, wrap_exceptions=True, **_PATIENCE))
        while True:
            answers = self.exchange(shared)
            if answers != self.redis_answers and (self.redis_answers is not None or not answers):
                events.warning(
                    "Redis answers again" if answers else "Redis does not answer: limits count alone"
                )
            self.redis_answers = answers
            time.sleep(EXCHANGE_S if answers else REST_S)

    def exchange(self, shared: Storage) -> bool:
        """Send what was counted here, fetch what all machines counted; False when Redis does not answer."""
        now = time.monotonic()
        with self._lock:
            waiting = [(key, counter) for key, counter in self._counters.items() if counter.unsent]
        try:
            for key, counter in waiting:
                sent = counter.unsent
                total = shared.incr(key, max(1, math.ceil(counter.ends - now)), sent)
                with self._lock:
                    counter.unsent -= sent
                    counter.hits = total + counter.unsent
        except (StorageError, OSError):
            return False
        return bool(waiting) or self.redis_answers is not False


class Limits:
    """Who asks (a hash that changes daily) and whether that was too much."""

    def __init__(self, settings: Settings, secret: str, today: Callable[[], date]) -> None:
        self._on = settings.rate_limits
        self._key = hashlib.sha256(b"visitor:" + secret.encode()).digest()
        self._today = today
        self._salts: dict[date, bytes] = {}
        self.limiter = Limiter(
            self.visitor,
            storage_uri="visits://",
            storage_options={"redis_url": settings.redis_url},
            strategy="fixed-window",
            enabled=self._on,
        )
        # Its hooks on every request would cost 70 µs: it gets an application of its own, and is asked directly.
        self.limiter.init_app(Flask("limits"))
        self._items = {what: tuple(parse_many(rates)) for what, rates in RATES.items()}

    @property
    def redis_is_away(self) -> bool:
        """Whether there is a Redis, and it did not answer the last time."""
        return self._on and getattr(self.limiter.storage, "redis_answers", None) is False

    def wait_s(self, what: str, address: str) -> int:
        """Count one more of these for whoever asks from there; how many seconds to wait, 0: go on."""
        if not self._on:
            return 0
        visitor, strategy = self.name(address), self.limiter.limiter
        over: RateLimitItem | None = None
        for item in self._items[what]:
            if not strategy.hit(item, what, visitor):
                over = item
        if over is None:
            return 0
        return max(1, int(strategy.get_window_stats(over, what, visitor).reset_time - time.time()) + 1)

    def visitor(self) -> str:
        """A name for whoever asks: a hash of the address that is another one tomorrow."""
        return self.name(request.remote_addr or "")

    def name(self, address: str) -> str:
        """The hash of one address; an IPv6 household (/64) is one visitor."""
        return hashlib.blake2b(household(address).encode(), key=self._salt(), digest_size=12).hexdigest()

    def _salt(self) -> bytes:
        today = self._today()
        salt = self._salts.get(today)
        if salt is None:
            salt = hashlib.blake2b(today.isoformat().encode(), key=self._key[:32]).digest()
            self._salts = {today: salt}
        return salt


def household(address: str) -> str:
    """The address as it is counted: of IPv6 the /64 that one household has."""
    if ":" not in address:
        return address
    try:
        number = ipaddress.IPv6Address(address.partition("%")[0])
    except ValueError:
        return address
    return (
        str(number.ipv4_mapped)
        if number.ipv4_mapped
        else str(ipaddress.IPv6Network((int(number) >> 64 << 64, 64)))
    )


def utc_today() -> date:
    """The day on which salts and counts change."""
    return datetime.now(UTC).date()
