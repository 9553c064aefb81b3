"""Requests as bytes, for what no client library would send."""

import json
import socket

GOOD = json.dumps({"message": "where is the piriformis"}).encode()

DEADLINE_S = 20
"""How long an answer may take that comes within two seconds on an ordinary machine."""


def head(length: str = "", more: str = "") -> bytes:
    """The head of a JSON POST to the chat."""
    told = f"Content-Length: {length}\r\n" if length else ""
    lines = "POST /api/chat HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: application/json\r\n"
    return f"{lines}{told}{more}\r\n".encode()


def whole(body: bytes = GOOD) -> bytes:
    return head(str(len(body))) + body


def send(port: int, *pieces: bytes, timeout_s: float = 10) -> bytes:
    """Everything that the server answers; nothing when it only hangs up."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=timeout_s) as connection:
        try:
            for piece in pieces:
                connection.sendall(piece)
        except OSError:
            pass  # the server has answered and closed before it read everything
        try:
            while piece := connection.recv(65536):
                answer += piece
        except OSError:
            pass
    return answer


def status(answer: bytes) -> int:
    """The status of an answer; 0 for none."""
    return int(answer[9:12]) if answer.startswith(b"HTTP/") else 0


def probe(port: int) -> bool:
    """Whether a good question is answered before its deadline."""
    try:
        answer = send(port, whole(), timeout_s=DEADLINE_S)
    except OSError:
        return False
    return status(answer) == 200
