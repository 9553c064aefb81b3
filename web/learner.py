"""The child process that learns an index, so that serving never loads scikit-learn.

It is asked by lines: `{"texts": …, "out": file}` in, `{"key": …}` or `{"error": …}` out. It stays warm
for a while, because its imports take longer than its learning, and ends when its parent does.
"""

import fcntl
import json
import os
import select
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from web.logs import events
from web.settings import ROOT

COMMAND = (sys.executable, "-m", "bot", "learn", "--lines")

PATIENCE_S = 180.0
"""Ten times what a thousand phrasings need with their calibration on a slow host."""

WARM_S = 600.0
"""How long an idle child stays: a curator's pause between two edits."""

RETRY_S = 60.0
"""How long a failed learning rests before it is tried again."""

NICE = 10
"""Visitors' replies come first."""


class LearningFailed(Exception):  # noqa: N818  # says what happened
    """The child did not give an index; what is served stays as it is."""


class Learner:
    """One child at a time; asked by whoever needs an index, in any thread."""

    def __init__(
        self, lock_file: Path, command: tuple[str, ...] = COMMAND, patience_s: float = PATIENCE_S
    ) -> None:
        self._lock_file = lock_file
        self._patience_s = patience_s
        self._command = command
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._lock = threading.Lock()
        self._idle: threading.Timer | None = None
        self._failed: dict[str, float] = {}
        self._running: set[str] = set()

    def warm(self) -> None:
        """Start the child now, because somebody is about to need it."""
        if not self._lock.acquire(blocking=False):
            return  # it is learning, so it is warm
        try:
            self._ready()
            self._rest()
        finally:
            self._lock.release()

    def learn(self, texts: Mapping[str, str]) -> bytes:
        """The learned index of these texts; raises `LearningFailed`."""
        with self._lock, tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "index.npz"
            try:
                answer = self._ask({"texts": dict(texts), "out": str(out)})
                if "error" in answer:
                    raise LearningFailed(str(answer["error"]))
                return out.read_bytes()
            except (OSError, ValueError) as error:
                self._end()
                raise LearningFailed(f"the learning process stopped ({type(error).__name__})") from error
            finally:
                self._rest()

    def begin(self, key: str, texts: Mapping[str, str], done: Callable[[bytes], object]) -> bool:
        """Learn in a thread, unless this key is being learned by anybody or failed just now."""
        if key in self._running or time.monotonic() < self._failed.get(key, 0.0):
            return False
        self._running.add(key)
        threading.Thread(target=self._in_turn, args=(key, texts, done), name="learner", daemon=True).start()
        return True

    def failed(self, key: str) -> bool:
        """Whether the last try with this key failed."""
        return key in self._failed

    def _in_turn(self, key: str, texts: Mapping[str, str], done: Callable[[bytes], object]) -> None:
        try:
            with _OneOfAll(self._lock_file) as mine:
                if mine:
                    done(self.learn(texts))
                    self._failed.pop(key, None)
        except LearningFailed as failure:
            self._failed[key] = time.monotonic() + RETRY_S
            events.warning("Learning failed: %s", failure)
        finally:
            self._running.discard(key)

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():  # after a fork the child is the parent's
            self._child, self._owner = None, os.getpid()
        if self._child is not None and self._child.poll() is not None:
            self._end()
        if self._child is None:
            self._child = subprocess.Popen(  # noqa: S603  # our own command
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT, env=_environment()
            )
            os.setpriority(os.PRIO_PROCESS, self._child.pid, NICE)
        return self._child

    def _ask(self, question: Mapping[str, object]) -> dict[str, object]:
        child = self._ready()
        if child.stdin is None or child.stdout is None:
            raise OSError("the child has no pipes")
        child.stdin.write(json.dumps(question).encode() + b"\n")
        child.stdin.flush()
        if not select.select([child.stdout], [], [], self._patience_s)[0]:
            raise TimeoutError("no answer")
        answer = json.loads(child.stdout.readline())
        if not isinstance(answer, dict):
            raise ValueError("no answer")
        return answer

    def _rest(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = threading.Timer(WARM_S, self.close)
        self._idle.daemon = True
        self._idle.start()

    def close(self) -> None:
        """End the child; the next question starts another."""
        with self._lock:
            if self._idle is not None:
                self._idle.cancel()
            self._end()

    def _end(self) -> None:
        child, self._child = self._child, None
        if child is None or self._owner != os.getpid():
            return
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was still to be written has no reader any more
                    pipe.close()
        child.kill()
        child.wait()


class _OneOfAll:
    """Held by one process of this machine at a time; a folder that cannot be written lets everybody learn."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None

    def __enter__(self) -> bool:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError:
            return True
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def __exit__(self, *_: object) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)


def _environment() -> dict[str, str]:
    """No secret, no address of a database: the child needs to find Python and keep to one core."""
    return {"PATH": os.defpath, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"}
