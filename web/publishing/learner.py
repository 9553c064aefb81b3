"""Learns missing models in the background, so that serving never loads scikit-learn."""

import threading
import time
from collections.abc import Callable, Sequence

from web.logs import events
from web.publishing.jobs import LEARN, JobFailed, Jobs
from web.publishing.models import Lesson, pack, question_of, unpack

RETRY_S = 60.0
"""Wait before a failed job is retried."""

Find = Callable[[Lesson], bytes | None]
"""Finds the bytes of a model that has been learned meanwhile."""

Keep = Callable[[Lesson, bytes], object]
"""Keeps the bytes of a model where `Find` finds them."""


class Learner:
    """Learns models for any thread that needs one."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._turn = threading.Lock()
        self._failures: dict[str, tuple[str, float]] = {}
        self._running: set[str] = set()

    def learn(self, lessons: Sequence[Lesson], find: Find, keep: Keep) -> tuple[bytes, ...]:
        """The bytes of each model, kept: learned in one job, or all that `find` finds once it is its turn.

        Raises `JobFailed`.
        """
        with self._turn:  # until it is kept, so that a thread waiting for the same finds it
            contents = self._learned(lessons, find)
            for lesson, content in zip(lessons, contents, strict=True):
                keep(lesson, content)
        return contents

    def _learned(self, lessons: Sequence[Lesson], find: Find) -> tuple[bytes, ...]:
        def ready() -> bytes | None:
            found = list(filter(None, map(find, lessons)))
            return pack(found) if len(found) == len(lessons) else None

        try:
            contents = unpack(self._jobs.run(LEARN, question_of(lessons), ready))
        except JobFailed as failure:
            rested = time.monotonic() + RETRY_S
            self._failures.update({lesson.key: (str(failure), rested) for lesson in lessons})
            events.warning("Learning failed: %s", failure)
            raise
        for lesson in lessons:
            self._failures.pop(lesson.key, None)
        return contents

    def begin(self, lesson: Lesson, find: Find, keep: Keep) -> bool:
        """Learn in a thread, unless this is being learned already or failed just now."""
        if lesson.key in self._running or time.monotonic() < self._failures.get(lesson.key, ("", 0.0))[1]:
            return False
        self._running.add(lesson.key)
        arguments = (lesson, find, keep)
        threading.Thread(target=self._learn_then, args=arguments, name="learner", daemon=True).start()
        return True

    def last_failure(self, key: str) -> str | None:
        """Why the last try with this key failed; None when it did not."""
        return self._failures[key][0] if key in self._failures else None

    def _learn_then(self, lesson: Lesson, find: Find, keep: Keep) -> None:
        try:
            self.learn([lesson], find, keep)
        except JobFailed:
            pass  # logged, and kept in `_failures`
        finally:
            self._running.discard(lesson.key)
