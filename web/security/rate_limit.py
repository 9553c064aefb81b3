"""How much one visitor may ask: windows of `limits` in memory, or in a Redis that several machines share."""

import hashlib
import ipaddress
import time
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

from flask import request
from limits import RateLimitItem, RateLimitItemPerDay, RateLimitItemPerMinute
from limits.errors import StorageError
from limits.storage import RedisStorage
from limits.strategies import FixedWindowRateLimiter

from web.security.bounded_memory import BoundedMemory
from web.settings import Settings

RATES: Mapping[str, tuple[RateLimitItem, ...]] = {
    "chat": (RateLimitItemPerMinute(60), RateLimitItemPerDay(1500)),
    "reaction": (RateLimitItemPerMinute(60), RateLimitItemPerDay(1500)),
    "keep": (RateLimitItemPerDay(20),),
}
"""A visitor types a few messages a minute; sixty leave room for a clinic or a library behind one address.

Twenty kept questions are more than one household leaves on a day, and too few to fill her inbox.
"""

REDIS_TIMEOUT_S = 0.3
"""How long a request waits for Redis before its limits are counted in this process's memory."""

REDIS_RETRY_S = 5.0
"""How long a Redis that did not answer is left alone, so that few requests wait for it."""


class Limits:
    """Who asks (a hash that changes daily) and whether that was too much."""

    def __init__(self, settings: Settings, secret: str, today: Callable[[], date]) -> None:
        self._key = hashlib.sha256(b"visitor:" + secret.encode()).digest()
        self._today = today
        self._salts: dict[date, bytes] = {}
        self._on = settings.rate_limits
        self._memory = FixedWindowRateLimiter(BoundedMemory())
        self._redis = _redis(settings.redis_url) if self._on and settings.redis_url else None
        self._redis_rests_until = 0.0
        self.redis_is_away = False
        """Whether there is a Redis and it did not answer when it was asked last."""

    def look_for_redis(self) -> None:
        """Ask Redis now, if there is one; may take `REDIS_TIMEOUT_S`."""
        if self._redis is not None:
            self.redis_is_away = not self._redis.storage.check()

    def wait_s(self, what: str) -> int:
        """Count one more of these for whoever asks; how many seconds to wait, 0: go on."""
        if not self._on:
            return 0
        visitor = self.visitor()
        if self._redis is not None and time.monotonic() >= self._redis_rests_until:
            try:
                waits_s = _count(self._redis, what, visitor)
            except StorageError:
                self.redis_is_away = True
                self._redis_rests_until = time.monotonic() + REDIS_RETRY_S
            else:
                self.redis_is_away = False
                return waits_s
        return _count(self._memory, what, visitor)

    def visitor(self) -> str:
        """A pseudonym for the client: a hash of its address with a salt that changes daily."""
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


def _count(limiter: FixedWindowRateLimiter, what: str, visitor: str) -> int:
    """Count one more in every window, in a full one too; the seconds until none is full."""
    full = [rate for rate in RATES[what] if not limiter.hit(rate, what, visitor)]
    ends = [limiter.get_window_stats(rate, what, visitor).reset_time for rate in full]
    return max((max(1, int(end - time.time()) + 1) for end in ends), default=0)


def _redis(url: str) -> FixedWindowRateLimiter:
    """Windows in Redis, with short timeouts, and no second try while a visitor waits."""
    from redis.backoff import NoBackoff  # imported here: most services have no Redis and save its memory
    from redis.retry import Retry

    options: dict[str, object] = {
        "socket_timeout": REDIS_TIMEOUT_S,
        "socket_connect_timeout": REDIS_TIMEOUT_S,
        "retry": Retry(NoBackoff(), 0),
    }
    storage = RedisStorage(url, wrap_exceptions=True, **options)  # type: ignore[arg-type]  # redis-py takes more types
    return FixedWindowRateLimiter(storage)


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
