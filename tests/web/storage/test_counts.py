import threading
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from web.storage.counts import MAX_PENDING, Counts
from web.storage.database import Database, sqlite_url

TODAY = date(2026, 5, 4)


def noon() -> datetime:
    return datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.fixture
def tally(database: Database) -> Iterator[Counts]:
    made = Counts(database, noon, flush_s=3600)
    yield made
    made.close()


def counts(tally: Counts) -> dict[tuple[str, str], int]:
    return {(each.what, each.name): each.count for each in tally.between(TODAY, TODAY)}


def test_replies_and_reactions_are_counted_apart(tally: Counts) -> None:
    tally.count("answer", ["causes", "symptoms"])
    tally.count("answer", ["causes"])
    tally.count("emergency", sign="bladder")
    tally.count("answer", ["causes"], helpful=True)
    tally.count("answer", ["causes"], helpful=False)
    tally.count("practice", [], clicked="booking")
    assert tally.flush()
    assert counts(tally) == {
        ("kind", "answer"): 2,
        ("kind", "emergency"): 1,
        ("entry", "causes"): 2,
        ("entry", "symptoms"): 1,
        ("sign", "bladder"): 1,
        ("helpful", "causes"): 1,
        ("unhelpful", "causes"): 1,
        ("clicked booking", "practice"): 1,
    }


def test_two_processes_add_to_the_same_count(database: Database, tally: Counts) -> None:
    other = Counts(database, noon, flush_s=3600)
    for each in (tally, other):
        each.count("answer")
        each.flush()
    other.close()
    assert counts(tally) == {("kind", "answer"): 2}


def test_counts_reach_the_database_by_themselves(database: Database) -> None:
    tally = Counts(database, noon, flush_s=0.05)
    tally.count("answer")
    deadline = time.monotonic() + 30
    while not tally.between(TODAY, TODAY) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert counts(tally) == {("kind", "answer"): 1}
    tally.close()


@pytest.mark.slow
def test_an_absent_database_loses_nothing_and_raises_nothing(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "later"))
    tally = Counts(database, noon, flush_s=3600)
    tally.count("answer")
    assert not tally.flush()
    tally.count("answer")
    database.migrate()
    assert tally.flush()
    assert counts(tally) == {("kind", "answer"): 2}
    tally.close()


@pytest.mark.slow
def test_memory_stays_bounded_while_the_database_is_away(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "later"))
    tally = Counts(database, noon, flush_s=3600)
    for number in range(MAX_PENDING + 100):
        tally.count(f"kind {number}")
    assert not tally.flush()
    database.migrate()
    tally.flush()
    assert len(tally.between(TODAY, TODAY)) == MAX_PENDING
    tally.close()


def test_no_count_is_lost_between_threads(tally: Counts) -> None:
    def count() -> None:
        for _ in range(200):
            tally.count("answer")

    threads = [threading.Thread(target=count) for _ in range(4)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        tally.flush()
    tally.flush()
    assert counts(tally) == {("kind", "answer"): 800}


def test_old_days_can_be_deleted(tally: Counts) -> None:
    tally.count("answer")
    tally.flush()
    assert tally.purge(TODAY) == 0
    assert tally.purge(date(2026, 5, 5)) == 1
