"""A load generator on one thread: as many requests as the server answers, or so many a second."""

import select
import socket
import time
from collections import deque
from dataclasses import dataclass, field


@dataclass
class Outcome:
    """What one run saw."""

    latencies_ms: list[float] = field(default_factory=list)
    errors: int = 0
    seconds: float = 0.0

    @property
    def answered(self) -> int:
        return len(self.latencies_ms)

    @property
    def a_second(self) -> float:
        return self.answered / self.seconds if self.seconds else 0.0

    def percentile(self, share: float) -> float:
        ordered = sorted(self.latencies_ms)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def post(body: bytes, path: str = "/api/chat") -> bytes:
    """The bytes of one JSON POST on a kept connection, as if from the internet."""
    head = f"POST {path} HTTP/1.1\r\nHost: chat.example\r\nContent-Type: application/json\r\n"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


class _Connection:
    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout=10)
        self.socket.setblocking(False)
        self.began = 0.0
        self._received = b""
        self._missing = -1

    def send(self, request: bytes, began: float) -> None:
        self.began, self._received, self._missing = began, b"", -1
        self.socket.sendall(request)

    def receive(self) -> int:
        """The status once the whole answer is here; 0 before."""
        piece = self.socket.recv(65536)
        if not piece:
            raise ConnectionError
        self._received += piece
        if self._missing < 0:
            end = self._received.find(b"\r\n\r\n")
            if end < 0:
                return 0
            head = self._received[:end].lower()
            length = int(head.partition(b"content-length:")[2].partition(b"\r\n")[0])
            self._missing = end + 4 + length
        return int(self._received[9:12]) if len(self._received) >= self._missing else 0


def run(port: int, requests: list[bytes], seconds: float, connections: int = 16, rate: float = 0) -> Outcome:
    """Ask for so long; with a rate, from the planned moment on, so that a slow answer delays no other."""
    outcome = Outcome()
    poll, busy = select.epoll(), dict[int, _Connection]()
    free = deque(_Connection(port) for _ in range(connections))
    for connection in free:
        poll.register(connection.socket, select.EPOLLIN)
    began = time.perf_counter()
    sent = 0
    while True:
        now = time.perf_counter()
        over = now - began >= seconds
        if over and not busy:
            break
        while free and not over and (not rate or began + sent / rate <= now):
            connection = free.popleft()
            connection.send(requests[sent % len(requests)], began + sent / rate if rate else now)
            busy[connection.socket.fileno()] = connection
            sent += 1
        for number, _ in poll.poll(0.0005 if rate else 0.05):
            _take(busy, free, number, outcome)
    outcome.seconds = time.perf_counter() - began
    for connection in free:
        connection.socket.close()
    poll.close()
    return outcome


def _take(busy: dict[int, _Connection], free: deque[_Connection], number: int, outcome: Outcome) -> None:
    connection = busy.get(number)
    if connection is None:
        return
    status = connection.receive()
    if status:
        outcome.latencies_ms.append((time.perf_counter() - connection.began) * 1000)
        outcome.errors += status != 200
        free.append(busy.pop(number))
