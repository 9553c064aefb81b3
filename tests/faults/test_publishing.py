"""A process that is killed at any moment of publishing leaves the old version or the new one, and nothing else."""

import multiprocessing
import os
import random
import signal
import time
from datetime import UTC, datetime
from multiprocessing.connection import Connection

import pytest

from web.publishing.revisions import Revisions
from web.storage.database import Database

pytestmark = pytest.mark.slow

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["web.publishing.revisions", "psycopg"])


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
            {"knowledge.md": text(number)}, number - 1 or None, "Owner", str(number), NOW
        )
        revisions.keep_index(f"key {number}", index(number), NOW)
        revisions.publish(draft, f"key {number}", NOW)
        done.send(number)
        revisions.purge(NOW)


def killed_once(url: str, share: float) -> int:
    """Start a publisher, kill it in the middle of a publish, and return the last version that it saw confirmed.

    `share` says where: 0 is the beginning of the publish, 1 about its end.
    """
    ours, theirs = _processes.Pipe(duplex=False)
    child = _processes.Process(target=publish_for_ever, args=(url, theirs))
    child.start()
    theirs.close()
    ours.recv()
    started = time.monotonic()
    last: int = ours.recv()
    child.join(share * (time.monotonic() - started))
    assert child.pid is not None
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
        whole(revisions, killed_once(url, chance.uniform(0, 1.2)))
    database.close()


def test_a_few_random_kills_leave_the_old_or_the_new_version(database_url: str) -> None:
    killed_often(database_url, 4)


@pytest.mark.slow
def test_a_hundred_random_kills_leave_the_old_or_the_new_version(database_url: str) -> None:
    killed_often(database_url, 100)
