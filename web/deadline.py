"""The gunicorn worker: a thread gets a request once all of it is here, so that dripping starves nobody.

gunicorn's own threads read from the visitor while they hold a thread, without any limit in time, and its main
loop waits up to two seconds for each visitor that does not hang up. Here the main loop gathers and waits for nobody.
"""

import selectors
import socket
import time
from collections import deque
from functools import partial
from typing import Any

from gunicorn import util  # type: ignore[import-untyped]  # it ships no types
from gunicorn.workers.gthread import TConn, ThreadWorker  # type: ignore[import-untyped]

from web.arriving import Arriving
from web.threads import Threads
from web.tidying import Tidying

SEND_S = 8.0
"""How long a visitor may take to send one whole request; the worst phone line needs one second for it."""

SILENT_S = 20.0
"""How long a new connection may say nothing: browsers open one ahead of a click."""

READ_S = 30.0
"""How long a visitor may take to read one answer, beyond what the system holds for them."""

LEAVE_S = 2.0
"""How long a visitor that was told goodbye may take to hang up, so that the last answer is not cut off."""

READ_BYTES = 16 * 1024


class Gathered:
    """The socket as the parser reads it: what was gathered, then the rest until the request's deadline."""

    def __init__(self, connection: "PatientConnection") -> None:
        self._connection = connection

    def recv(self, size: int) -> bytes:
        """Whatever arrives in time; raises TimeoutError, which no parser takes for the end of a body."""
        connection = self._connection
        if connection.arriving.received:
            return connection.arriving.take()
        left_s = connection.deadline - time.monotonic()
        if left_s <= 0:
            raise TimeoutError
        connection.sock.settimeout(left_s)
        try:
            return bytes(connection.sock.recv(size))
        finally:
            connection.sock.settimeout(READ_S)


class PatientConnection(TConn):  # type: ignore[misc]  # gunicorn ships no types
    """A connection that gathers its requests without a thread."""

    def __init__(self, *args: Any) -> None:
        super().__init__(*args)
        self.arriving = Arriving()
        self.deadline = 0.0
        """When the request that has begun must be here; 0 between two requests."""
        self.is_leaving = False
        self.data_ready = True  # no thread waits for the first byte

    def init(self) -> None:
        """Put what was gathered between the parser and the network."""
        is_new = not self.initialized
        super().init()
        self.sock.settimeout(READ_S)
        if is_new:
            self.parser.unreader.sock = Gathered(self)

    def gather(self) -> bool | None:
        """Whether the request may go to a thread; None: the client has gone."""
        arriving = self.arriving
        ahead = self.parser.unreader.take_buffered() if self.parser is not None else b""
        if ahead and arriving.add(ahead):
            return True
        try:
            piece = self.sock.recv(READ_BYTES)
        except (BlockingIOError, InterruptedError):
            return False
        except OSError:
            return None
        if not piece:  # half of a request and then the end: the parser says what is wrong with it
            return True if arriving.received else None
        return arriving.add(piece)

    def close(self, graceful: bool = False) -> None:
        """Hang up; gracefully means only to say goodbye: the worker waits for the client to hang up."""
        if graceful:
            try:
                self.sock.shutdown(socket.SHUT_WR)
                self.is_leaving = True
                return
            except OSError:
                pass
        util.close(self.sock)


class DeadlineWorker(ThreadWorker):  # type: ignore[misc]  # gunicorn ships no types
    """gunicorn's threaded worker, whose main loop gathers the requests and ends what takes too long."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._begun: deque[PatientConnection] = deque()
        self._leaving: deque[PatientConnection] = deque()
        self._tidying = Tidying()

    def get_thread_pool(self) -> Threads:
        """The threads that get whole requests."""
        return Threads(self.cfg.threads)

    def wait_for_and_dispatch_events(self, timeout: float) -> None:
        """One turn of the main loop, shorter while requests wait for a thread."""
        super().wait_for_and_dispatch_events(min(timeout, self.tpool.relieve()))

    def accept(self, listener: socket.socket) -> None:
        """Take a new connection, and what it has said already."""
        try:
            sock, address = listener.accept()
        except (BlockingIOError, InterruptedError, ConnectionAbortedError):
            return
        self.nr_conns += 1
        self.enqueue_req(PatientConnection(self.cfg, sock, address, listener.getsockname()))

    def enqueue_req(self, conn: PatientConnection) -> None:
        """Whatever became readable: to a thread with a whole request, back to the loop with less."""
        conn.sock.setblocking(False)
        enough = conn.gather()
        if enough is None:
            self._drop(conn)
            return
        if not conn.deadline and (enough or conn.arriving.received):
            conn.deadline = time.monotonic() + SEND_S
        if enough:
            super().enqueue_req(conn)
        else:
            self._wait_for_more(conn)

    def _wait_for_more(self, conn: PatientConnection) -> None:
        """Of a silent connection gunicorn's own list takes care, of a request that has begun ours."""
        if conn.deadline:
            self._begun.append(conn)
            self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._on_more, conn))
        else:
            conn.timeout = time.monotonic() + SILENT_S
            self.pending_conns.append(conn)
            found = partial(self.on_pending_socket_readable, conn)
            self.poller.register(conn.sock, selectors.EVENT_READ, found)

    def _on_more(self, conn: PatientConnection, sock: socket.socket) -> None:
        enough = conn.gather()
        if enough is False:
            return
        self.poller.unregister(sock)
        self._begun.remove(conn)
        if enough:
            super().enqueue_req(conn)
        else:
            self._drop(conn)

    def _drop(self, conn: PatientConnection) -> None:
        self.nr_conns -= 1
        conn.close()

    def finish_request(self, conn: PatientConnection, fs: Any) -> None:
        """Keep the connection for the next request, or let it go without waiting for it."""
        conn.deadline = 0.0
        super().finish_request(conn, fs)
        if conn.is_leaving:
            conn.timeout = time.monotonic() + LEAVE_S
            conn.sock.setblocking(False)
            self._leaving.append(conn)
            self.poller.register(conn.sock, selectors.EVENT_READ, partial(self._on_leaving, conn))

    def _on_leaving(self, conn: PatientConnection, sock: socket.socket) -> None:
        """Throw away what it still says, until it hangs up."""
        try:
            if sock.recv(READ_BYTES):
                return
        except (BlockingIOError, InterruptedError):
            return
        except OSError:
            pass
        self.poller.unregister(sock)
        self._leaving.remove(conn)
        conn.close()

    def murder_pending(self) -> None:
        """End what is over its time: gunicorn calls this at every turn of its loop."""
        super().murder_pending()
        now = time.monotonic()
        while self._begun and self._begun[0].deadline <= now:
            conn = self._begun.popleft()
            self.poller.unregister(conn.sock)
            self._drop(conn)
        while self._leaving and self._leaving[0].timeout <= now:
            conn = self._leaving.popleft()
            self.poller.unregister(conn.sock)
            conn.close()
        self._tidying.tidy()

    def _cap_keepalive(self, deadline: float) -> None:
        """A worker that stops waits no longer for the silent ones than for the kept ones."""
        super()._cap_keepalive(deadline)
        for conn in self.pending_conns:
            conn.timeout = min(conn.timeout, deadline)
