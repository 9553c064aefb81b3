"""A process that is killed at any moment of publishing leaves the old version or the new one, and nothing else."""

import multiprocessing
import os
import random
import signal
from datetime import UTC, datetime
from multiprocessing.connection import Connection

import pytest

from web.database import Database
from web.revisions import Revisions

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
LONGEST_S = 0.06
"""A round of publishing takes a few milliseconds: most kills fall into the middle of one."""

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["web.revisions", "psycopg"])


def text(number: int) -> str:
    return f"version {number} " * 3000


def index(number: int) -> bytes:
    return str(number).encode() * 50_000


def publish_for_ever(url: str, done: Connection) -> None:
    """Publish one version after the other, and tell of each once it was confirmed."""
    revisions = Revisions(Database(url))
    newest = revisions.newest()
    number = newest.number or 0 if newest else 0
    done.send(number)
    while True:
        number += 1
        draft = revisions.save_draft(
            {"knowledge.md": text(number)}, number - 1 or None, "Ann", str(number), NOW
        )
        revisions.keep_index(f"key {number}", index(number), NOW)
        revisions.publish(draft, f"key {number}", NOW)
        done.send(number)
        revisions.purge(NOW)


def killed_once(url: str, delay_s: float) -> int:
    """Start a publisher, kill it after a while, and return the last version that it saw confirmed."""
    ours, theirs = _processes.Pipe(duplex=False)
    child = _processes.Process(target=publish_for_ever, args=(url, theirs))
    child.start()
    theirs.close()
    last: int = ours.recv()
    if child.pid is None:
        raise RuntimeError("the publisher did not start")
    child.join(delay_s)
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    try:
        while True:
            last = ours.recv()
    except EOFError:
        ours.close()
        return last


def whole(revisions: Revisions, confirmed: int) -> None:
    """The newest version is the confirmed one or the one after it, complete, with every earlier one behind it."""
    newest = revisions.newest()
    number = newest.number or 0 if newest else 0
    assert number in (confirmed, confirmed + 1)
    assert revisions.signal().newest == (number or None)
    if newest is not None:
        assert newest.texts["knowledge.md"] == text(number)
        assert revisions.index(newest.key) == index(number)
    history = revisions.history(limit=20)
    assert [each.number for each in history] == list(range(number, max(0, number - 20), -1))


def killed_often(url: str, times: int) -> None:
    database = Database(url)
    database.migrate()
    revisions, chance = Revisions(database), random.Random(times)
    for _ in range(times):
        whole(revisions, killed_once(url, chance.uniform(0, LONGEST_S)))
    newest = revisions.newest()
    assert newest is not None, "no publish ever finished: the delays are too short to show anything"
    database.close()


def test_killed_at_twenty_random_moments(database_url: str) -> None:
    killed_often(database_url, 20)


@pytest.mark.slow
def test_killed_at_a_hundred_random_moments(database_url: str) -> None:
    killed_often(database_url, 100)
