"""Learns missing models in the background, so that serving never loads scikit-learn."""

import threading
import time
from collections.abc import Callable, Mapping

from web.logs import events
from web.publishing.jobs import LEARN, JobFailed, Jobs

RETRY_S = 60.0
"""How long a failed learning rests before it is tried again."""

Find = Callable[[], bytes | None]


class Learner:
    """Asked by whoever needs a model, in any thread."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._failures: dict[str, tuple[str, float]] = {}
        self._running: set[str] = set()

    def learn(self, key: str, texts: Mapping[str, str], find: Find = lambda: None) -> bytes:
        """The model of these texts, or the one that `find` finds meanwhile; raises `JobFailed`."""
        try:
            content = self._jobs.run(LEARN, {"texts": dict(texts)}, find)
        except JobFailed as failure:
            self._failures[key] = (str(failure), time.monotonic() + RETRY_S)
            events.warning("Learning failed: %s", failure)
            raise
        self._failures.pop(key, None)
        return content

    def begin(self, key: str, texts: Mapping[str, str], find: Find, done: Callable[[bytes], object]) -> bool:
        """Learn in a thread, unless this key is being learned already or failed just now."""
        if key in self._running or time.monotonic() < self._failures.get(key, ("", 0.0))[1]:
            return False
        self._running.add(key)
        arguments = (key, texts, find, done)
        threading.Thread(target=self._learn_then, args=arguments, name="learner", daemon=True).start()
        return True

    def failure(self, key: str) -> str | None:
        """Why the last try with this key failed; None when it did not."""
        return self._failures[key][0] if key in self._failures else None

    def _learn_then(
        self, key: str, texts: Mapping[str, str], find: Find, done: Callable[[bytes], object]
    ) -> None:
        try:
            done(self.learn(key, texts, find))
        except JobFailed:
            pass  # logged, and kept for whoever asks
        finally:
            self._running.discard(key)
