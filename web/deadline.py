"""The gunicorn worker: threads, and a deadline for sending a request, so that dripping starves nobody."""

import socket
import time
from typing import Any

from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped]  # it ships none

SEND_S = 8.0
"""How long a visitor may take to send one whole request; the worst phone line needs one second for it."""

SILENT_S = 0.2
"""How long a new connection that says nothing may hold a thread, before it waits without one."""


class PatientSocket:
    """The socket as the parser reads it: every read ends at the request's deadline."""

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock
        self.deadline = 0.0

    def recv(self, size: int) -> bytes:
        """Whatever arrives in time; nothing, as from a client that left, when the time is over."""
        left_s = self.deadline - time.monotonic()
        if left_s <= 0:
            return b""
        self._sock.settimeout(left_s)
        try:
            return self._sock.recv(size)
        except TimeoutError:
            return b""


class DeadlineConnection(TConn):  # type: ignore[misc]  # gunicorn ships no types
    """A connection whose requests must each arrive within their deadline."""

    patient: PatientSocket | None = None

    def init(self) -> None:
        """Put the patient socket between the parser and the network."""
        super().init()
        if self.patient is None and hasattr(self.parser, "unreader"):
            self.patient = PatientSocket(self.sock)
            self.parser.unreader.sock = self.patient
        if self.patient is not None:
            self.patient.deadline = time.monotonic() + SEND_S

    def wait_for_data(self, timeout: float) -> bool:
        """Wait in a thread for a moment only."""
        return bool(super().wait_for_data(min(timeout, SILENT_S)))


class DeadlineWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn ships no types
    """gunicorn's threaded worker with deadlines."""

    def enqueue_req(self, conn: Any) -> None:
        """Give the connection its deadlines before a thread takes it."""
        conn.__class__ = DeadlineConnection
        super().enqueue_req(conn)
