"""Sixty clients of one kind that send a byte now and then: everybody else is answered.

Behind nginx that holds for every kind. Without a proxy it holds for what gunicorn itself can stand: more slow
clients than a worker has threads, and clients that do not hang up once they were answered, need a proxy.
"""

import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults.conftest import Begin
from tests.faults.nginx import Nginx
from tests.faults.raw import head, probe, whole

pytestmark = pytest.mark.slow

DRIPPERS = 60
BEGINNINGS = {
    "headers": b"POST /api/chat HTTP/1.1\r\nHost: x\r\nX-a: b",
    "bodies": head("1000") + b"{",
    "chunks": head("", "Transfer-Encoding: chunked\r\n") + b"1\r\n{\r\n",
    "bodies that wait to be asked": head("1000", "Expect: 100-continue\r\n"),
    "bodies that are too large": head("1000000"),
    "nothing": b"",
    "goodbyes": whole(),
    "half-closed": whole()[:-3],
    "idle after an answer": whole().replace(b"Connection: close\r\n", b""),
}
DROPS = {"headers": b"c", "chunks": b"1\r\n \r\n", "nothing": b"", "idle after an answer": b""}
HALF_CLOSED = "half-closed"
ALWAYS = ["headers", "bodies", "bodies that wait to be asked"]
ONLY_A_PROXY = {"bodies that are too large", "goodbyes"}
"""gunicorn closes these, and its main loop waits up to 2 s for each client to hang up as well."""


def drip(port: int, kind: str, seconds: float) -> list[bool]:
    """Whether each question was answered that others asked meanwhile."""
    drippers = [socket.create_connection(("127.0.0.1", port), timeout=5) for _ in range(DRIPPERS)]
    for dripper in drippers:
        dripper.sendall(BEGINNINGS[kind])
        if kind == HALF_CLOSED:
            dripper.shutdown(socket.SHUT_WR)
    until = time.monotonic() + seconds
    answered: list[bool] = []
    while time.monotonic() < until:
        answered.append(probe(port))
        for dripper in drippers:
            with suppress(OSError):
                dripper.sendall(DROPS.get(kind, b" "))
        time.sleep(0.2)
    for dripper in drippers:
        dripper.close()
    return answered


@pytest.mark.parametrize("kind", ALWAYS)
def test_dripping_clients_starve_nobody(begin: Begin, kind: str) -> None:
    assert all(drip(begin().port, kind, 2.5))


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(BEGINNINGS.keys() - ONLY_A_PROXY))
def test_dripping_clients_starve_nobody_for_long(begin: Begin, kind: str) -> None:
    assert all(drip(begin().port, kind, 20))


@pytest.fixture
def behind_nginx(begin: Begin, tmp_path: Path) -> Iterator[Nginx]:
    """The service behind nginx as the documents set it up."""
    with Nginx(begin(TRUSTED_PROXIES="1"), tmp_path / "nginx") as running:
        yield running


@pytest.mark.slow
@pytest.mark.nginx
@pytest.mark.parametrize("kind", sorted(BEGINNINGS))
def test_behind_nginx_dripping_clients_of_every_kind_starve_nobody(behind_nginx: Nginx, kind: str) -> None:
    assert all(drip(behind_nginx.port, kind, 20))


def test_clients_that_never_read_starve_nobody(begin: Begin) -> None:
    port = begin().port
    deaf = [socket.socket() for _ in range(DRIPPERS)]
    for client in deaf:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        client.connect(("127.0.0.1", port))
        client.sendall(b"GET /questions HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n" * 20)
    answered = [probe(port) for _ in range(10)]
    for client in deaf:
        client.close()
    assert all(answered)


def test_a_request_sent_in_two_halves_leaves_its_connection_usable(
    begin: Begin,
) -> None:
    asked = whole().replace(b"Connection: close\r\n", b"")
    with socket.create_connection(("127.0.0.1", begin().port), timeout=5) as client:
        for pieces in ([asked[:40], asked[40:-5], asked[-5:]], [asked], [asked + asked[:70], asked[70:]]):
            for piece in pieces:
                client.sendall(piece)
                time.sleep(0.3)
        answers = b""
        while answers.count(b"HTTP/1.1 200") < 4:
            answers += client.recv(65536)
        assert answers.count(b"HTTP/1.1") == 4


def test_half_a_request_and_then_the_end_is_refused_at_once(begin: Begin) -> None:
    with socket.create_connection(("127.0.0.1", begin().port), timeout=2) as client:
        client.sendall(whole()[:-3])
        client.shutdown(socket.SHUT_WR)
        assert client.recv(65536).startswith(b"HTTP/1.1 400")
