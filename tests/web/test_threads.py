"""Few threads while they get on, more while they are held up, and nobody waits for good."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from web.threads import CALM_S, HELD_UP_S, Threads


class Clock:
    """Time that passes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def threads(clock: Clock) -> Iterator[Threads]:
    made = Threads(most=6, few=2, clock=clock)
    yield made
    made.shutdown()


def eventually(true: Callable[[], bool]) -> bool:
    until = time.monotonic() + 5
    while not true() and time.monotonic() < until:
        time.sleep(0.002)
    return true()


@contextmanager
def held(threads: Threads, count: int) -> Iterator[list[int]]:
    """So many pieces of work that wait for somebody; the list grows with those that have begun."""
    begun: list[int] = []
    released = threading.Event()

    def wait(number: int) -> None:
        begun.append(number)
        released.wait(10)

    for number in range(count):
        threads.submit(wait, number)
    try:
        yield begun
    finally:
        released.set()


def working() -> int:
    return sum(thread.name == "answers" for thread in threading.enumerate())


def test_work_is_done_and_its_result_told(threads: Threads) -> None:
    assert threads.submit(divmod, 7, 2).result(5) == (3, 1)


def test_what_goes_wrong_is_told_and_the_thread_lives_on(threads: Threads) -> None:
    for error in (ValueError, SystemExit):
        with pytest.raises(error):
            threads.submit(_raise, error).result(5)
    assert [threads.submit(abs, -n).result(5) for n in range(4)] == [0, 1, 2, 3]


def _raise(error: type[BaseException]) -> None:
    raise error


def test_never_more_than_a_few_work_while_they_get_on(threads: Threads, clock: Clock) -> None:
    with held(threads, 5) as begun:
        assert eventually(lambda: len(begun) == 2)
        assert threads.relieve() == HELD_UP_S
        clock.now += HELD_UP_S * 0.9
        threads.relieve()
        assert not eventually_more(begun, 2)


def eventually_more(begun: list[int], than: int) -> bool:
    time.sleep(0.1)
    return len(begun) > than


def test_more_are_made_while_the_few_are_held_up_but_never_more_than_the_most(
    threads: Threads, clock: Clock
) -> None:
    with held(threads, 9) as begun:
        for expected in (2, 4, 6):
            assert eventually(lambda count=expected: len(begun) == count)  # type: ignore[misc]
            clock.now += 2 * HELD_UP_S
            threads.relieve()
        assert not eventually_more(begun, 6)
    assert eventually(lambda: len(begun) == 9)


def test_a_silence_before_the_work_does_not_count(threads: Threads, clock: Clock) -> None:
    threads.relieve()
    clock.now += 60
    with held(threads, 3) as begun:
        assert eventually(lambda: len(begun) == 2)
        threads.relieve()
        assert not eventually_more(begun, 2)


def test_while_some_are_held_up_the_next_is_done_at_once(threads: Threads, clock: Clock) -> None:
    with held(threads, 2):
        first = threads.submit(abs, -1)
        clock.now += 2 * HELD_UP_S
        threads.relieve()
        assert first.result(5) == 1
        assert [threads.submit(abs, -n).result(5) for n in range(50)] == list(range(50))


def test_those_that_are_too_many_go_when_the_rest_is_done(threads: Threads, clock: Clock) -> None:
    before = working()
    with held(threads, 6) as begun:
        for _ in range(2):
            clock.now += 2 * HELD_UP_S
            threads.relieve()
        assert eventually(lambda: len(begun) == 6)
        assert working() >= 6
    assert eventually(lambda: working() <= before + 2)
    assert threads.relieve() == CALM_S
    assert threads.submit(abs, -1).result(5) == 1


def test_they_go_at_the_end_after_what_waits(threads: Threads) -> None:
    before = working()
    done = [threads.submit(abs, -n) for n in range(20)]
    threads.shutdown()
    assert [future.result(5) for future in done] == list(range(20))
    assert eventually(lambda: working() <= before)
