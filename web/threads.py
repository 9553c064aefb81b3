"""The threads that answer: a few while they get on, and more only while those are held up.

Python lets one thread compute at a time, so that more of them only take turns: with two instead of one for each
visitor, the slowest of a hundred waits half as long, and each thread that is not made saves its memory.
"""

import threading
import time
from collections.abc import Callable
from concurrent.futures import Executor, Future
from queue import SimpleQueue
from typing import Any

FEW = 2
"""One computes while the other sends."""

HELD_UP_S = 0.05
"""Some work waits and none has ended for so long: the threads wait for somebody. A reply takes a hundredth of it."""

CALM_S = 1.0
"""How long nobody need look while no work waits."""


class Threads(Executor):
    """Does what one thread submits, first come, first served, on `most` threads at the very most."""

    def __init__(self, most: int, few: int = FEW, clock: Callable[[], float] = time.monotonic) -> None:
        self._few, self._most, self._clock = min(few, most), most, clock
        self._waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._lock = threading.Lock()
        self._alive = self._idle = 0
        self._ended = 0
        """Changes whenever some work ends; two threads may count as one."""
        self._seen, self._seen_at = 0, 0.0

    def submit(self, work: Callable[..., Any], /, *args: Any, **named: Any) -> Future[Any]:
        """Have it done; the future knows how it went."""
        future: Future[Any] = Future()
        if self._waiting.empty():
            self._seen_at = self._clock()
        self._waiting.put(lambda: _do(future, work, args, named))
        if self._alive < self._few:
            self._begin(1)
        return future

    def relieve(self) -> float:
        """Where nothing moves, make as many threads again; how many seconds until the next look, at most."""
        if self._waiting.empty():
            return CALM_S
        now = self._clock()
        if self._seen != self._ended:
            self._seen, self._seen_at = self._ended, now
        elif now - self._seen_at >= HELD_UP_S:
            self._seen_at = now
            self._begin(min(self._alive, self._most - self._alive))
        return HELD_UP_S

    def _begin(self, count: int) -> None:
        with self._lock:
            self._alive += count
        for _ in range(count):
            threading.Thread(target=self._work_on, name="answers", daemon=True).start()

    def _work_on(self) -> None:
        while self._stays():
            work = self._waiting.get()
            with self._lock:
                self._idle -= 1
            if work is None:
                return
            work()
            self._ended += 1

    def _stays(self) -> bool:
        """Whether this thread is of use: one goes where a few others have nothing to do."""
        with self._lock:
            is_spare = self._idle >= self._few
            self._alive -= is_spare
            self._idle += not is_spare
        return not is_spare

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the threads go after what waits; the process that ends waits for none of them."""
        for _ in range(self._alive):
            self._waiting.put(None)


def _do(future: Future[Any], work: Callable[..., Any], args: tuple[Any, ...], named: dict[str, Any]) -> None:
    try:
        result = work(*args, **named)
    except BaseException as error:  # whoever holds the future is told, and the thread lives on
        future.set_exception(error)
    else:
        future.set_result(result)
