"""Background jobs, one at a time on this machine, each in a process of its own with a time limit."""

import fcntl
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from web.settings import ROOT

COMMAND = (sys.executable, "-m")
LEARN, REHEARSE = "web.publishing.learn_task", "web.publishing.rehearse_task"

TIME_LIMIT_S = 600.0
"""Learning takes a minute of a processor; the smallest machines that hosts rent have a tenth of one."""

MAX_REASON_CHARACTERS = 500


class JobFailed(Exception):  # noqa: N818  # says what happened
    """A job gave no result; what is served stays as it is."""


class Jobs:
    """Runs jobs for any thread that asks; the lock file keeps the processes of this machine to one job."""

    def __init__(
        self, lock_file: Path, command: tuple[str, ...] = COMMAND, time_limit_s: float = TIME_LIMIT_S
    ) -> None:
        self._lock_file, self._command, self._time_limit_s = lock_file, command, time_limit_s
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def run(
        self, task: str, question: Mapping[str, object], ready: Callable[[], bytes | None] = lambda: None
    ) -> bytes:
        """The result of a task, once it is its turn; raises `JobFailed`.

        `ready` is asked then whether another process has left the same result meanwhile.
        """
        with self._lock, _locked(self._lock_file):
            found = ready()
            return self._result(task, question) if found is None else found

    def _result(self, task: str, question: Mapping[str, object]) -> bytes:
        try:
            self._process = process = subprocess.Popen(  # noqa: S603  # our own command
                (*self._command, task),
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                cwd=ROOT, env=_environment(),
            )  # fmt: skip
        except OSError as error:
            raise JobFailed(f"the background process does not start ({error.strerror})") from error
        with process:
            try:
                result, told = process.communicate(json.dumps(question).encode(), self._time_limit_s)
            except subprocess.TimeoutExpired:
                process.kill()
                raise JobFailed(f"it took longer than {self._time_limit_s:.0f} seconds") from None
            finally:
                self._process = None
        if process.returncode or not result:
            raise JobFailed(_reason(told, process.returncode))
        return result

    def close(self) -> None:
        """End the job that is running, if any."""
        process = self._process
        if process is not None:
            process.kill()


def _reason(told: bytes, status: int) -> str:
    lines = told.decode("utf-8", "replace").strip().splitlines()
    return (
        lines[-1][:MAX_REASON_CHARACTERS] if lines else f"the background process ended with status {status}"
    )


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Hold the lock file; without one, in a folder that cannot be written, proceed unlocked."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def _environment() -> dict[str, str]:
    """No secret and no address of a database: the process needs to find Python and keep to one core."""
    return {"PATH": os.defpath, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}
