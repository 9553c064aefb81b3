"""What a hostile or broken client sends to the real server: an answer or a closed connection, never a 500."""

import json
import re

import pytest

from tests.faults.raw import GOOD, head, probe, send, status, whole
from tests.servers import Server
from tests.web.nasty import NASTY


def test_a_good_request_is_answered(server: Server) -> None:
    assert status(send(server.port, whole())) == 200


@pytest.mark.parametrize("name", sorted(NASTY))
def test_hostile_bodies_get_an_answer_or_a_plain_error(server: Server, name: str) -> None:
    body, media_type, expected = NASTY[name]
    told = f"Content-Type: {media_type}\r\n" if media_type else ""
    lines = f"POST /api/chat HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{told}Content-Length: {len(body)}\r\n\r\n"
    answer = send(server.port, lines.encode() + body)
    assert status(answer) in (expected, 0) if len(body) > 65536 else status(answer) == expected
    if status(answer) >= 400:
        assert set(json.loads(answer.partition(b"\r\n\r\n")[2])) == {"error", "notice"}


MALFORMED = {
    "a long line": b"GET /healthz?" + b"a" * 9000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
    "a long header": b"GET /healthz HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 65536 + b"\r\n\r\n",
    "200 headers": b"GET /healthz HTTP/1.1\r\nHost: x\r\n"
    + b"".join(b"X-%d: a\r\n" % n for n in range(200))
    + b"\r\n",
    "length and chunks": head("5", "Transfer-Encoding: chunked\r\n") + b"0\r\n\r\n",
    "two lengths": head("5", "Content-Length: 6\r\n") + b"{}    ",
    "a negative length": head("-1") + b"{}",
    "a length with a sign": head("+2") + b"{}",
    "a length of letters": head("two") + b"{}",
    "NUL in the path": b"GET /healthz\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
    "bare line feeds": b"GET /healthz HTTP/1.1\nHost: x\n\n",
    "a folded header": b"GET /healthz HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n",
    "TLS": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
    "HTTP/0.9": b"GET /\r\n\r\n",
    "a chunk of no size": head("", "Transfer-Encoding: chunked\r\n") + b"zz\r\n{}\r\n0\r\n\r\n",
    "an endless chunk size": head("", "Transfer-Encoding: chunked\r\n") + b"f" * 40 + b"\r\n",
}


SLOWLY = {"an endless chunk size"}
"""What the server waits for before it gives up."""


@pytest.mark.parametrize(
    "name",
    [pytest.param(name, marks=pytest.mark.slow) if name in SLOWLY else name for name in sorted(MALFORMED)],
)
def test_a_malformed_request_is_refused(server: Server, name: str) -> None:
    answer = send(server.port, MALFORMED[name], timeout_s=12)
    assert status(answer) in (0, 400, 414, 431, 505), answer[:200]
    assert probe(server.port)


def test_a_body_announced_as_huge_is_refused_unread(server: Server) -> None:
    answer = send(server.port, head("1000000000"), b"{", timeout_s=5)
    assert status(answer) == 413
    assert b'"too_large"' in answer


def test_a_huge_body_in_chunks_is_refused_and_takes_no_memory(server: Server) -> None:
    before = server.pss_mb()
    piece = b"10000\r\n" + b"x" * 65536 + b"\r\n"
    answer = send(server.port, head("", "Transfer-Encoding: chunked\r\n"), *[piece] * 200, timeout_s=12)
    assert status(answer) in (413, 0)
    small = send(server.port, head("", "Transfer-Encoding: chunked\r\n"), piece, piece, b"0\r\n\r\n")
    assert status(small) == 413
    assert b'"too_large"' in small
    assert server.pss_mb() - before < 30


def test_a_good_body_in_chunks_is_answered(server: Server) -> None:
    pieces = [b"%x\r\n%s\r\n" % (len(GOOD[at : at + 7]), GOOD[at : at + 7]) for at in range(0, len(GOOD), 7)]
    assert status(send(server.port, head("", "Transfer-Encoding: chunked\r\n"), *pieces, b"0\r\n\r\n")) == 200


def test_the_server_does_not_say_which_version_it_is(server: Server) -> None:
    answer = send(server.port, whole()).partition(b"\r\n\r\n")[0]
    assert not re.search(
        rb"\d\.\d", answer.partition(b"\r\n")[2].partition(b"Server:")[2].partition(b"\r\n")[0]
    )


def test_many_questions_on_one_connection_are_all_answered(server: Server) -> None:
    kept = whole().replace(b"Connection: close\r\n", b"")
    answer = send(server.port, kept * 20 + whole())
    assert answer.count(b"HTTP/1.1 200") == 21
