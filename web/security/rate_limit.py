"""How much one visitor may ask: Flask-Limiter over memory, or over Redis that several machines share."""

import hashlib
import ipaddress
import threading
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from flask import Flask, request
from flask_limiter import Limiter, RateLimitExceeded

from web.security.bounded_memory import BoundedMemory
from web.settings import Settings

Rate = tuple[int, str]
"""How many, and in what: "minute" or "day"."""

RATES: Mapping[str, tuple[Rate, ...]] = {
    "chat": ((60, "minute"), (1500, "day")),
    "reaction": ((60, "minute"), (1500, "day")),
    "keep": ((20, "day"),),
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
            self.hash_visitor,
            storage_uri=settings.redis_url or BoundedMemory.URI,
            storage_options=_redis_options() if settings.redis_url else {},
            strategy="fixed-window",
            fail_on_first_breach=False,  # a visitor who is over the minute counts for the day, too
            in_memory_fallback_enabled=bool(settings.redis_url),
            enabled=settings.rate_limits,
        )
        self._count = {what: self._limited(what, counted) for what, counted in _COUNTED.items()}
        self.redis_is_away = False
        """Whether there is a Redis and it did not answer when it was looked for last."""
        self._looking: threading.Thread | None = None

    def init_app(self, app: Flask) -> None:
        """Count the requests of this application."""
        self._limiter.init_app(app)

    def _limited(self, what: str, counted: Callable[[], None]) -> Callable[[], None]:
        """The function, counted for each visitor; raises `RateLimitExceeded` over the limit."""
        rates = "; ".join(f"{count} per {unit}" for count, unit in RATES[what])
        return self._limiter.shared_limit(rates, scope=what)(counted)

    def look_for_redis(self) -> None:
        """Ask Redis now, if there is one; may take `REDIS_TIMEOUT_S`."""
        self.redis_is_away = self._uses_redis and not self._limiter.storage.check()

    def look_meanwhile(self) -> None:
        """Ask Redis in a background thread, one at a time; the next reader of `redis_is_away` sees the result."""
        if self._uses_redis and not (self._looking and self._looking.is_alive()):
            self._looking = threading.Thread(target=self.look_for_redis, daemon=True)
            self._looking.start()

    def wait_s(self, what: str) -> int:
        """Count one more of these for this visitor; how many seconds to wait, 0: none."""
        if not self._on:
            return 0
        try:
            self._count[what]()
        except RateLimitExceeded:
            limit = self._limiter.current_limit
            return max(1, int(limit.reset_at - time.time()) + 1) if limit else 1
        return 0

    def hash_visitor(self) -> str:
        """A pseudonym for the client: a hash of its address with a salt that changes daily."""
        return self.hash_address(request.remote_addr or "")

    def hash_address(self, address: str) -> str:
        """The hash of one address; an IPv6 household (/64) is one visitor."""
        return hashlib.blake2b(household(address).encode(), key=self._salt(), digest_size=12).hexdigest()

    def _salt(self) -> bytes:
        today = self._today()
        salt = self._salts.get(today)
        if salt is None:
            salt = hashlib.blake2b(today.isoformat().encode(), key=self._key[:32]).digest()
            self._salts = {today: salt}
        return salt


def _chat() -> None:
    """A message to the chat."""


def _reaction() -> None:
    """A "helpful" or "not helpful"."""


def _keep() -> None:
    """A question that is kept."""


_COUNTED = {"chat": _chat, "reaction": _reaction, "keep": _keep}
"""Flask-Limiter decorates functions; these stand for the three things that are limited, which are no views."""


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
        return ""  # all requests without an address count as one visitor
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
