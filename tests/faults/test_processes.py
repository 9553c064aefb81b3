"""Processes that are killed, ended and started under load."""

import os
import signal
import socket
import threading
import time

import pytest

from tests.faults.conftest import Begin
from tests.faults.raw import GOOD, head, probe, send, status, whole
from tests.servers import Server

pytestmark = pytest.mark.slow


class Visitors:
    """Four visitors who ask without a pause, each on a new connection."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._stop = threading.Event()
        self.statuses: list[int] = []
        self._threads = [threading.Thread(target=self._visit) for _ in range(4)]

    def _visit(self) -> None:
        while not self._stop.is_set():
            try:
                self.statuses.append(status(send(self._server.port, whole())))
            except OSError:
                self.statuses.append(-1)

    def __enter__(self) -> "Visitors":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join()


def test_a_killed_worker_is_replaced_and_the_others_answer_on(begin: Begin) -> None:
    server = begin()
    server.wait_until(lambda: len(server.workers()) == 2)  # the first answers before the second is there
    with Visitors(server) as visitors:
        for victim in server.workers():
            before = set(server.workers())
            os.kill(victim, signal.SIGKILL)
            server.wait_until(lambda before=before: len(set(server.workers()) - before) == 1, 20)
        server.wait_until(lambda: visitors.statuses.count(200) > 40, 30)
    good = visitors.statuses.count(200)
    lost = len(visitors.statuses) - good  # what the killed worker itself had in hand
    assert lost <= 2 * 4, visitors.statuses
    assert set(visitors.statuses) <= {200, 0, -1}
    assert probe(server.port)


def test_a_request_in_hand_is_answered_before_the_end(begin: Begin) -> None:
    server = begin()
    with socket.create_connection(("127.0.0.1", server.port), timeout=15) as slow:
        slow.sendall(head(str(len(GOOD))) + GOOD[:5])
        time.sleep(0.5)
        assert server.process is not None
        server.process.send_signal(signal.SIGTERM)
        time.sleep(1.0)
        slow.sendall(GOOD[5:])
        answer = b""
        while piece := slow.recv(65536):
            answer += piece
    assert status(answer) == 200
    assert server.process.wait(25) == 0


def test_counts_and_kept_questions_survive_an_ordered_end(begin: Begin) -> None:
    server = begin()
    unknown = "what is the best paint for a fence"
    reply = server.ask(unknown)
    kept = server.post("/api/keep", {"reply_id": reply["reply_id"], "message": unknown})
    assert kept == 204
    assert server.end() == 0
    again = begin()
    again_kept = again.post("/api/keep", {"reply_id": reply["reply_id"], "message": unknown})
    assert again_kept == 409  # it was kept before, and only once


@pytest.mark.slow
def test_killing_workers_again_and_again_loses_no_answer_of_the_others(begin: Begin) -> None:
    server = begin()
    with Visitors(server) as visitors:
        for _ in range(20):
            os.kill(server.workers()[0], signal.SIGKILL)
            server.wait_until(lambda: len(server.workers()) == 2, 20)
            time.sleep(0.5)
    assert visitors.statuses.count(200) > 100
    assert set(visitors.statuses) <= {200, 0, -1}
    assert sum(each != 200 for each in visitors.statuses) <= 20 * 4
