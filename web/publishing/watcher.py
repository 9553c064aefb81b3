"""The thread of each process that looks for newer versions, and tidies up now and then."""

import os
import threading
import time
from collections.abc import Callable

from web.logs import events
from web.storage.database import DatabaseAway

LOOK_S = 0.4
"""Interval of the look for a newer version, below half of the second that a publish may take."""

RETRY_S = 30.0
"""Wait before failed chores are retried."""

CHORES_S = 600.0
"""Interval of the chores, such as the daily clean-up."""

LAST_LOOK_S = 5.0
"""How long a process that ends waits for a look at a slow database."""


class Watcher:
    """Calls `look` twice a second and `chores` every ten minutes."""

    def __init__(self, look: Callable[[], None], chores: Callable[[], None]) -> None:
        self._look, self._chores = look, chores
        self._process_id = 0
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def wake(self) -> None:
        """Begin, once in every process: threads do not survive a fork."""
        if self._process_id != os.getpid():
            self._process_id = os.getpid()
            self._stop = threading.Event()
            self._thread = threading.Thread(target=self._run, args=(self._stop,), name="live", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Stop, and wait a moment for a look that is under way."""
        self._stop.set()
        if self._thread is not None and self._process_id == os.getpid():
            self._thread.join(LAST_LOOK_S)

    def _run(self, stop: threading.Event) -> None:
        chores_at = 0.0
        while not stop.is_set():
            if time.monotonic() >= chores_at:
                chores_at = time.monotonic() + (CHORES_S if self._do_chores() else RETRY_S)
            self._look()
            stop.wait(LOOK_S)

    def _do_chores(self) -> bool:
        try:
            self._chores()
        except DatabaseAway:
            return False
        except Exception:  # whatever goes wrong in tidying up, looking for newer versions goes on
            events.exception("Tidying up failed")
            return False
        return True
