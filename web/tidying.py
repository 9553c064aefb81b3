"""Python keeps the tuples that were let go for later ones: emptied now and then, or memory creeps up for days."""

import gc
import time
from collections.abc import Callable

REST_S = 10.0
"""How often at most. In between the lists of free tuples grow by about a megabyte in 60,000 replies, up to five."""

SHARE = 0.001
"""How much of the time it may take: 0.03 ms while all that was loaded is frozen, 0.1 s after a publish."""


class Tidying:
    """A full collection, which empties those lists, as often as it is cheap."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, collect: Callable[[], object] = gc.collect
    ) -> None:
        self._clock, self._collect = clock, collect
        self._next_at = clock() + REST_S

    def tidy(self) -> None:
        """Do it if it is time."""
        began = self._clock()
        if began < self._next_at:
            return
        self._collect()
        ended = self._clock()
        self._next_at = ended + max(REST_S, (ended - began) / SHARE)
