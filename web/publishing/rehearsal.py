"""The rehearsal of a draft: learn its model, try it out, keep the report with the draft."""

import base64
import json
import threading
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any

from bot import parse
from web.logs import events
from web.publishing.jobs import REHEARSE, JobFailed, Jobs
from web.publishing.model_store import ModelStore
from web.publishing.models import Lesson, index_lesson, intent_lesson
from web.publishing.report import Report
from web.publishing.revisions import Revision, Revisions
from web.storage.database import DatabaseAway
from web.storage.inbox import Inbox

MOST_KEPT = 600
"""How many kept questions take part: the newest and the most asked."""

SILENT_S = 30
"""A rehearsal without news for this long died with its process and is started again."""

REST_S = 1.5
"""Wait before a rehearsal starts, so that what was published goes live first."""

LATER_S = 1.0
"""Interval at which an overtaken rehearsal looks whether it is its turn."""

PULSE_S = 1.0
"""Interval of the signs of life that the page shows."""

TRYING_OUT = 0.5
"""How far the bar is once the draft is learned."""


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


class Rehearsals:
    """Begins rehearsals, one for each draft."""

    def __init__(self, models: ModelStore, revisions: Revisions, inbox: Inbox, jobs: Jobs) -> None:
        self.models, self.revisions, self.inbox, self.jobs = models, revisions, inbox, jobs
        self._running: set[int] = set()

    def begin(self, draft: Revision, before: Mapping[str, str], now: datetime) -> None:
        """Begin in the background; what comes out is kept with the draft."""
        if draft.id in self._running:
            return
        self._running.add(draft.id)
        threading.Thread(target=self._run, args=(draft, before, now), name="rehearsal", daemon=True).start()

    def _run(self, draft: Revision, before: Mapping[str, str], now: datetime) -> None:
        try:
            time.sleep(REST_S)
            while not _Job(self, draft, before, now).run() and _teaches(draft, before):
                self._wait_for_the_turn(draft)
        except DatabaseAway:
            pass  # without the database nobody could read what it finds
        finally:
            self._running.discard(draft.id)

    def _wait_for_the_turn(self, draft: Revision) -> None:
        while not self.has_the_turn(draft):
            time.sleep(LATER_S)

    def has_the_turn(self, draft: Revision) -> bool:
        """Whether it is among the newest; a version that visitors get comes after these, when they are done."""
        newest = {each.id for each in (self.revisions.draft(), self.revisions.newest()) if each}
        return draft.id in newest or (draft.number is not None and not newest & self._running)


def _teaches(draft: Revision, before: Mapping[str, str]) -> bool:
    """Whether it is published and brings questions or wordings: only these take visitors from other answers."""
    return draft.number is not None and index_lesson(parse(draft.texts)) != index_lesson(parse(before))


class _Job:
    def __init__(self, ours: Rehearsals, draft: Revision, before: Mapping[str, str], now: datetime) -> None:
        self._ours, self._draft, self._before, self._now = ours, draft, before, now
        self._began = time.monotonic()
        self._stage, self._done = "Learning the new wording", 0.0
        self._over, self._lock, self._ended = threading.Event(), threading.Lock(), False

    def run(self) -> bool:
        """Learn and try out; False where something newer goes first."""
        threading.Thread(target=self._tell_now_and_then, name="rehearsal-pulse", daemon=True).start()
        try:
            knowledge = parse(self._draft.texts)
            new = self._ours.models.learn_index(knowledge)
            self._ours.revisions.keep_index(index_lesson(knowledge).key, new, self._now)
            return self._ours.has_the_turn(self._draft) and self._rehearse(new)
        except JobFailed as failure:
            self._keep(failed=f"{self._stage} did not work: {failure}.")
        except DatabaseAway:
            pass  # the page says so by itself, and begins anew
        except Exception:  # a thread that dies would leave her waiting before a bar that never moves
            events.exception("A rehearsal failed")
            self._keep(failed="Trying the change out went wrong.")
        finally:
            self._over.set()
        return True

    def _tell_now_and_then(self) -> None:
        """A job says nothing until it is over; a page that waits must see that somebody is at work."""
        while not self._over.is_set():
            try:
                self._keep(stage=self._stage, done=self._done)
            except DatabaseAway:
                return
            self._over.wait(PULSE_S)

    def _rehearse(self, new: bytes) -> bool:
        self._stage, self._done = "Trying out what visitors ask", TRYING_OUT
        question = {
            "texts": dict(self._draft.texts),
            "index": base64.b64encode(new).decode(),
            "before": dict(self._before),
            "before_index": self._encoded(index_lesson(parse(self._before))),
            "intent": self._encoded(intent_lesson()),
            "messages": [(each.id, each.text) for each in self._ours.inbox.asked(MOST_KEPT)],
            "today": self._now.date().isoformat(),
        }
        answer = json.loads(self._ours.jobs.run(REHEARSE, question, self._overtaken))
        self._over.set()
        if answer:
            self._keep(report=answer["report"], stops=answer["stops"], done=1.0)
        return bool(answer)

    def _overtaken(self) -> bytes | None:
        """No report yet, once something newer is there: its rehearsal should not wait for this one."""
        return None if self._ours.has_the_turn(self._draft) else b"{}"

    def _encoded(self, lesson: Lesson) -> str:
        """A learned model as JSON can hold it; "" where it is not learned."""
        return base64.b64encode(self._ours.models.content(lesson) or b"").decode()

    def _keep(self, **values: object) -> None:
        told_at = int(self._now.timestamp() + time.monotonic() - self._began)
        report = json.dumps({**values, "told_at": told_at})
        with self._lock:
            if not self._ended:
                self._ended = "stage" not in values
                self._ours.revisions.keep_report(self._draft.id, report)
