"""Two workers of one gunicorn: what is published, paused or switched off is so in both; no reply fails or is mixed."""

import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.conftest import Begin
from tests.faults.test_two_machines import QUESTIONS, Therapist, version
from tests.servers import Server
from web.publishing.revisions import PAUSED
from web.storage.database import sqlite_url

AT_LEAST = 6
"""Connections that must agree: a connection belongs to one worker, and each new one may get either."""

PATIENCE_S = 10


def replies(server: Server, message: str) -> list[dict[str, Any]]:
    """The replies of so many new connections that both workers have been asked."""
    found = []
    for _ in range(AT_LEAST):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)
        connection.request(
            "POST", "/api/chat", json.dumps({"message": message}), {"Content-Type": "application/json"}
        )
        found.append(json.loads(connection.getresponse().read()))
        connection.close()
    return found


def soon(server: Server, what: str, asked: str, holds: Callable[[dict[str, Any]], bool]) -> None:
    """Wait until every reply to a message is as it should be; how long it took is printed."""
    began = time.monotonic()
    server.wait_until(lambda: all(map(holds, replies(server, asked))), PATIENCE_S)
    print(f"{what} in both workers after {time.monotonic() - began:.2f} s")  # noqa: T201  # a figure, no test


@pytest.fixture
def practice(begin: Begin, tmp_path: Path) -> Iterator[tuple[Server, Therapist]]:
    """One server with two workers, and the therapist who publishes to it."""
    server = begin(tmp_path, WEB_CONCURRENCY="2")
    server.wait_until(lambda: len(server.workers()) == 2, 20)
    therapist = Therapist(sqlite_url(tmp_path / "instance"))
    server.wait_until(therapist.database.is_migrated, 20)
    yield server, therapist
    therapist.database.close()


@pytest.mark.slow
def test_both_workers_take_over_and_no_reply_fails_or_is_mixed(practice: tuple[Server, Therapist]) -> None:
    server, therapist = practice
    wrong: list[object] = []
    stop = threading.Event()

    def visit() -> None:
        while not stop.is_set():
            for reply in replies(server, " ".join(QUESTIONS)):
                numbers = {
                    word[1:]
                    for word in reply.get("text", "").split()
                    if word[:1] == "v" and word[1:].isdigit()
                }
                if "text" not in reply or len(numbers) > 1:
                    wrong.append(reply)

    visitors = [threading.Thread(target=visit) for _ in range(2)]
    for visitor in visitors:
        visitor.start()
    for number in (1, 2, 3):
        therapist.publish(number)
        soon(server, f"version {number}", QUESTIONS[0], lambda reply, n=number: f"v{n}" in reply["text"])  # type: ignore[misc]  # bound now
    stop.set()
    for visitor in visitors:
        visitor.join()
    assert wrong == []


@pytest.mark.slow
def test_a_pause_and_an_answer_that_is_switched_off_hold_in_both_workers(
    practice: tuple[Server, Therapist],
) -> None:
    server, therapist = practice
    therapist.publish(1)
    soon(server, "version 1", QUESTIONS[0], lambda reply: "v1" in reply["text"])
    off = version(1)["knowledge.md"].replace("Answer:\nMassage v1", "Status: off\nAnswer:\nMassage v1")
    therapist.publish_texts({"knowledge.md": off}, 1)
    soon(server, "switched off", QUESTIONS[1], lambda reply: "massage-approach" not in reply["entries"])
    therapist.database.set_setting(PAUSED, "On holiday.")
    soon(server, "paused", QUESTIONS[0], lambda reply: "On holiday." in reply["text"])
    loud = replies(server, "i cant pee and both my legs are numb")
    assert {reply["kind"] for reply in loud} == {"emergency"}
