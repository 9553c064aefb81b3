"""Trying a draft out in the background: learn its index, rehearse it in a child process, keep the report."""

import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from bot import Knowledge, index_key, parse
from web.database import DatabaseAway
from web.learner import LearningFailed
from web.logs import events
from web.report import Report
from web.revisions import Revision
from web.rooms import Rooms
from web.settings import ROOT
from web.shelf import Shelf

MOST_KEPT = 600
"""So many kept questions take part: the newest and most asked say the most."""

SILENT_S = 30
"""A rehearsal that says nothing for so long died with its process; it is begun again."""

PULSE_S = 0.5
"""How often the page hears how far it is."""

NICE = 10
_running: set[int] = set()


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """How far the rehearsal of a draft is, and what it found."""

    stage: str = ""
    done: float = 0.0
    failed: str = ""
    report: Mapping[str, Any] = field(default_factory=dict)
    stops: bool = False
    told_at: int = 0

    @property
    def finished(self) -> bool:
        """Whether the report is there."""
        return bool(self.report)

    def is_silent(self, now: datetime) -> bool:
        """Whether nobody works on it any more."""
        return not self.finished and (bool(self.failed) or now.timestamp() - self.told_at > SILENT_S)


def rehearsal_of(draft: Revision) -> Rehearsal:
    """What is known of the rehearsal of a draft."""
    kept = json.loads(draft.report) if draft.report else {"told_at": int(draft.saved_at.timestamp())}
    if kept.get("report", _EMPTY).keys() != _EMPTY.keys():  # an older version of these pages wrote it
        return Rehearsal()
    return Rehearsal(**kept)


_EMPTY = asdict(Report())


def at_work() -> bool:
    """Whether any draft is being tried out in this process."""
    return bool(_running)


def rehearse(rooms: Rooms, draft: Revision, before: Mapping[str, str], now: datetime) -> None:
    """Begin in the background; what comes out is kept with the draft."""
    if draft.id in _running:
        return
    _running.add(draft.id)
    job = _Job(rooms, draft, before, now)
    threading.Thread(target=job.run, name="rehearsal", daemon=True).start()


class _Job:
    def __init__(self, rooms: Rooms, draft: Revision, before: Mapping[str, str], now: datetime) -> None:
        self._rooms, self._draft, self._before, self._now = rooms, draft, before, now
        self._began = time.monotonic()
        self._stage, self._done = "Learning the new wording", 0.0
        self._over, self._lock, self._ended = threading.Event(), threading.Lock(), False

    def run(self) -> None:
        threading.Thread(target=self._tell_now_and_then, name="rehearsal-pulse", daemon=True).start()
        try:
            knowledge = parse(self._draft.texts)
            new, old = self._index(knowledge, learn=True), self._index(parse(self._before), learn=False)
            if self._is_newest():
                self._rehearse(new, old)
        except LearningFailed as failure:
            self._keep(failed=f"The new wording could not be learned: {failure}")
        except DatabaseAway:
            pass  # the page says so by itself, and begins anew
        except Exception:  # a thread that dies would leave her waiting before a bar that never moves
            events.exception("A rehearsal failed")
            self._keep(failed="Trying the change out went wrong.")
        finally:
            self._over.set()
            _running.discard(self._draft.id)

    def _tell_now_and_then(self) -> None:
        """Learning says nothing until it is over; a page that waits must see that somebody is at work."""
        while not self._over.is_set():
            try:
                self._keep(stage=self._stage, done=self._done)
            except DatabaseAway:
                return
            self._over.wait(PULSE_S)

    def _is_newest(self) -> bool:
        newest = self._rooms.revisions.draft()
        return newest is not None and newest.id == self._draft.id

    def _index(self, knowledge: Knowledge, *, learn: bool) -> bytes:
        key, revisions = index_key(knowledge), self._rooms.revisions
        found = revisions.index(key)
        if found is None:
            path = Shelf(self._rooms.settings.instance_dir).path(key)
            found = path.read_bytes() if path.is_file() else None
            if found is None and not learn:
                return b""
            found = found or self._rooms.learner.learn(knowledge.texts)
            revisions.keep_index(key, found, self._now)
        return found

    def _rehearse(self, new: bytes, old: bytes) -> None:
        with tempfile.TemporaryDirectory() as folder:
            paths = [Path(folder) / name for name in ("new.npz", "old.npz")]
            for path, content in zip(paths, (new, old), strict=True):
                path.write_bytes(content)
            question = {
                "texts": dict(self._draft.texts),
                "index": str(paths[0]),
                "before": dict(self._before),
                "before_index": str(paths[1]) if old else "",
                "messages": [(each.id, each.text) for each in self._rooms.inbox.asked(MOST_KEPT)],
                "today": self._now.date().isoformat(),
            }
            answer = ask_child(question, self._progress)
        self._over.set()
        self._keep(report=answer["report"], stops=answer["stops"], done=1.0)

    def _progress(self, done: float) -> None:
        self._stage, self._done = "Trying out what visitors ask", done

    def _keep(self, **values: object) -> None:
        told_at = int(self._now.timestamp() + time.monotonic() - self._began)
        report = json.dumps({**values, "told_at": told_at})
        with self._lock:
            if not self._ended:
                self._ended = "stage" not in values
                self._rooms.revisions.keep_report(self._draft.id, report)


def ask_child(question: Mapping[str, object], tell: Callable[[float], None]) -> Mapping[str, Any]:
    """The report on a draft, made by a child process; how far it is is told on the way."""
    child = subprocess.Popen(
        (sys.executable, "-m", "web.trial_run"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
        env={"PATH": os.defpath, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "PYTHONUTF8": "1"},
        text=True,
    )
    os.setpriority(os.PRIO_PROCESS, child.pid, NICE)
    with child:
        if child.stdin is None or child.stdout is None:
            raise OSError("the child has no pipes")
        child.stdin.write(json.dumps(question) + "\n")
        child.stdin.close()
        for line in child.stdout:
            said: Mapping[str, Any] = json.loads(line)
            if "report" in said:
                return said
            tell(said["done"])
    raise ChildProcessError("the rehearsal ended without a report")
