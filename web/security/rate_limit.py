"""How much one visitor may ask: Flask-Limiter over memory, or over Redis that several machines share."""

import hashlib
import ipaddress
import time
from collections.abc import Callable
from datetime import UTC, date, datetime

from flask import Flask, request
from flask_limiter import Limiter, RateLimitExceeded

from web.security.bounded_memory import BoundedMemory
from web.settings import Settings

RATES = {
    "chat": "60 per minute; 1500 per day",
    "reaction": "60 per minute; 1500 per day",
    "keep": "20 per day",
}
"""A visitor types a few messages a minute; sixty leave room for a clinic or a library behind one address.

Twenty kept questions are more than one household leaves on a day, and too few to fill her inbox.
"""

REDIS_TIMEOUT_S = 0.3
"""How long a request waits for Redis before its limits are counted in this process's memory."""


class Limits:
    """Who asks (a hash that changes daily) and whether that was too much."""

    def __init__(self, settings: Settings, secret: str, today: Callable[[], date]) -> None:
        self._key = hashlib.sha256(b"visitor:" + secret.encode()).digest()
        self._today = today
        self._salts: dict[date, bytes] = {}
        self._on = settings.rate_limits
        self._uses_redis = settings.rate_limits and bool(settings.redis_url)
        self._limiter = Limiter(
            self.visitor,
            storage_uri=settings.redis_url or BoundedMemory.URI,
            storage_options=_redis_options() if settings.redis_url else {},
            strategy="fixed-window",
            fail_on_first_breach=False,  # a visitor who is over the minute counts for the day, too
            in_memory_fallback_enabled=bool(settings.redis_url),
            enabled=settings.rate_limits,
        )
        self._counters = {what: self._counter(what) for what in RATES}

    def init_app(self, app: Flask) -> None:
        """Count the requests of this application."""
        self._limiter.init_app(app)

    def _counter(self, what: str) -> Callable[[], None]:
        def count() -> None:
            """Nothing but what the decorator does: count, and raise `RateLimitExceeded`."""

        count.__qualname__ = f"count_{what}"  # the limiter tells its limits apart by it
        return self._limiter.shared_limit(RATES[what], scope=what)(count)

    @property
    def redis_is_away(self) -> bool:
        """Whether there is a Redis, and it does not answer."""
        return self._uses_redis and not self._limiter.storage.check()

    def wait_s(self, what: str) -> int:
        """Count one more of these for whoever asks; how many seconds to wait, 0: go on."""
        if not self._on:
            return 0
        try:
            self._counters[what]()
        except RateLimitExceeded:
            limit = self._limiter.current_limit
            return max(1, int(limit.reset_at - time.time()) + 1) if limit else 1
        return 0

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


def _redis_options() -> dict[str, str | int]:
    """What redis-py is told: short timeouts, and no second try while a visitor waits."""
    from redis.backoff import NoBackoff  # imported here: most services have no Redis and save its memory
    from redis.retry import Retry

    options: dict[str, object] = {
        "socket_timeout": REDIS_TIMEOUT_S,
        "socket_connect_timeout": REDIS_TIMEOUT_S,
        "retry": Retry(NoBackoff(), 0),
    }
    return options  # type: ignore[return-value]  # redis-py takes more types than Flask-Limiter declares


def household(address: str) -> str:
    """The address as it is counted: of IPv6 the /64 that one household has, never its port; "" for no address."""
    try:
        number = ipaddress.ip_address(_bare(address.strip()))
    except ValueError:
        return ""  # whoever comes without an address counts as one visitor
    if isinstance(number, ipaddress.IPv4Address):
        return str(number)
    if number.ipv4_mapped:
        return str(number.ipv4_mapped)
    return str(ipaddress.IPv6Network((int(number) >> 64 << 64, 64)))


def _bare(address: str) -> str:
    """The address without its port and its zone: some proxies forward `192.0.2.1:4711` or `[2001:db8::1]:4711`."""
    if address.startswith("["):
        address = address[1:].partition("]")[0]
    elif address.count(":") == 1:
        address = address.partition(":")[0]
    return address.partition("%")[0]


def is_near(address: str) -> bool:
    """Whether an address is of this machine or its own network, where proxies stand."""
    try:
        return ipaddress.ip_address(_bare(address)).is_private
    except ValueError:
        return False


def utc_today() -> date:
    """The day on which salts and counts change."""
    return datetime.now(UTC).date()
