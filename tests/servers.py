"""A real gunicorn for tests and benchmarks: started, looked at from outside, and ended."""

import json
import os
import random
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
TICKS = os.sysconf("SC_CLK_TCK")


UNASKED_PORTS = range(20_000, 32_000)
"""Below those that a system gives to outgoing connections, which would take a port before its server does."""


def free_port() -> int:
    """A port that nobody listens on now."""
    for port in random.sample(UNASKED_PORTS, 100):
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
    raise AssertionError("no port is free")


class Server:
    """gunicorn with the project's configuration, as long as the `with` block lasts."""

    def __init__(
        self,
        application: str = "web.wsgi:app",
        environment: Mapping[str, str] | None = None,
        probe: str = "/healthz",
        pause_s: float = 0.05,
        command: tuple[str, ...] = (),
        log: Path | None = None,
        root: Path = ROOT,
    ) -> None:
        self.port = free_port()
        self._probe, self._pause_s, self._log = probe, pause_s, log
        self._root = root
        self._command = (
            *command,
            sys.executable,
            "-m",
            "gunicorn",
            "-c",
            "web/gunicorn.conf.py",
            application,
        )
        self._environment = {
            "PATH": os.environ["PATH"],
            "HOME": os.environ.get("HOME", "/tmp"),
            "PYTHONPATH": str(root),
            "PORT": str(self.port),
            **(environment or {}),
        }
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Server":
        self.begin()
        self.wait_until(lambda: self.status(self._probe) > 0)
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self.end()

    def begin(self) -> None:
        """Start it, without waiting."""
        out = self._log.open("ab") if self._log else subprocess.DEVNULL
        self.process = subprocess.Popen(
            self._command, cwd=self._root, env=self._environment, stdout=out, stderr=subprocess.STDOUT
        )
        if self._log and not isinstance(out, int):
            out.close()

    def end(self) -> int:
        """Ask it to end, and see that it does."""
        assert self.process is not None
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                for worker in self.workers():
                    os.kill(worker, signal.SIGKILL)
                self.process.kill()
                self.process.wait()
        return self.process.returncode

    def wait_until(self, true: Any, seconds: float = 60) -> None:
        """Ask again and again."""
        until = time.monotonic() + seconds
        while not true():
            if time.monotonic() > until or (self.process and self.process.poll() is not None):
                raise AssertionError("the service did not get there")
            time.sleep(self._pause_s)

    def wait_until_learned(self, seconds: float = 120) -> None:
        """Until answers come from a learned index in every worker that was asked."""
        self.wait_until(lambda: all(self.get("/healthz")["learned"] for _ in range(6)), seconds)

    def status(self, path: str) -> int:
        """The status of a GET; 0 while nobody answers."""
        try:
            with urllib.request.urlopen(self.url(path), timeout=5) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code
        except OSError:
            return 0

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def get(self, path: str) -> dict[str, Any]:
        """The JSON of a GET, whatever its status."""
        try:
            with urllib.request.urlopen(self.url(path), timeout=10) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as error:
            with error:
                return dict(json.load(error))

    def ask(self, message: str, timeout_s: float = 10, **headers: str) -> dict[str, Any]:
        """The reply, or the error, to one message."""
        body = json.dumps({"message": message}).encode()
        found = {"Content-Type": "application/json", **headers}
        request = urllib.request.Request(self.url("/api/chat"), body, found)
        try:
            with urllib.request.urlopen(request, timeout=timeout_s) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as error:
            with error:
                return dict(json.load(error))

    def post(self, path: str, fields: Mapping[str, object]) -> int:
        """The status of a JSON POST."""
        body = json.dumps(dict(fields)).encode()
        request = urllib.request.Request(self.url(path), body, {"Content-Type": "application/json"})
        try:
            with urllib.request.urlopen(request, timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            error.close()
            return error.code

    def workers(self) -> list[int]:
        """The process ids of the workers that live now, without the learning child."""
        assert self.process is not None
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [int(child) for child in children if _is_alive(int(child))]

    def cpu_s(self) -> float:
        """The processor time that all workers have used."""
        total = 0
        for worker in self.workers():
            fields = Path(f"/proc/{worker}/stat").read_text().rpartition(")")[2].split()
            total += int(fields[11]) + int(fields[12])
        return total / TICKS

    def pss_mb(self, line: str = "Pss:") -> float:
        """The memory of the master and its workers, shared pages counted once; "Pss_Anon:" leaves files out."""
        assert self.process is not None
        total = 0
        for process in (self.process.pid, *self.workers()):
            for found in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
                if found.startswith(line):
                    total += int(found.split()[1])
        return total / 1024


def _is_alive(process: int) -> bool:
    """Whether a process runs: one that was killed stays listed until its parent has looked."""
    try:
        stat = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return stat.rpartition(")")[2].split()[0] not in {"Z", "X"}
