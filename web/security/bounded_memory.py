"""Where limits are counted without Redis: the library's memory storage, with an upper limit."""

from limits.storage import MemoryStorage

MOST_KEYS = 50_000
"""A visitor has at most five (minute and day of two limits, the day of the third): 10,000 households a day, 15 MB."""


class Expirations(dict[str, float]):
    """When each counter ends; one that another thread has just taken out ended long ago."""

    def __missing__(self, key: str) -> float:
        return 0.0


class BoundedMemory(MemoryStorage):
    """Counts in memory; when ever new addresses fill it, it is reset instead of growing."""

    STORAGE_SCHEME = ["bounded-memory"]  # noqa: RUF012  # how the library declares it
    URI = "bounded-memory://"

    def __init__(self, uri: str | None = None, wrap_exceptions: bool = False, **options: str) -> None:
        super().__init__(uri, wrap_exceptions, **options)
        self.expirations = Expirations()  # the library's own thread looks up what a request may be deleting

    def incr(self, key: str, expiry: float, amount: int = 1) -> int:
        """Count for one key."""
        if len(self.storage) >= MOST_KEYS and key not in self.storage:
            self.reset()
        return super().incr(key, expiry, amount)
