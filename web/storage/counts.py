"""Counts a day: kinds, entries, signs, feedback and clicks. No text, no visitor, and never a wait.

A count goes into memory; a thread of its own carries it to the database every few seconds.
"""

import atexit
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa

from web.storage.database import Database, DatabaseAway
from web.storage.tables import tally

FLUSH_S = 3.0
"""How old a count may grow in memory: what a killed process loses at most."""

MAX_PENDING = 5_000
"""How many different counts may wait while the database is away; further new ones are dropped."""

KIND, ENTRY, SIGN, HELPFUL, UNHELPFUL, CLICKED = "kind", "entry", "sign", "helpful", "unhelpful", "clicked "
"""What is counted; `clicked` is followed by the link's role."""

MISSING, WHILE_PAUSED = "missing detail", "paused"
"""Kinds that only the numbers know: the practice detail that was asked for is empty, and the chat was paused."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often something was counted on one day."""

    day: date
    what: str
    name: str
    count: int


_Key = tuple[str, str, str]
_COLUMNS = ("day", "what", "name", "count")


class Counts:
    """Counts in memory, written to the database by a thread; never blocks and never raises while counting."""

    def __init__(self, database: Database, now: Callable[[], datetime], flush_s: float = FLUSH_S) -> None:
        self._database = database
        self._now = now
        self._flush_s = flush_s
        self._pending: Counter[_Key] = Counter()
        self._lock = threading.Lock()
        self._process_id = 0
        self._stop = threading.Event()

    def count(
        self,
        kind: str,
        entries: Sequence[str] = (),
        sign: str | None = None,
        helpful: bool | None = None,
        clicked: str | None = None,
    ) -> None:
        """One reply (its kind, entries, sign), or one reaction to it (`helpful` or `clicked`)."""
        if helpful is None and clicked is None:
            what = MISSING if kind == MISSING else ENTRY
            counted = [(KIND, kind), *((what, entry) for entry in entries)]
            counted += [(SIGN, sign)] if sign else []
        else:
            about = entries[0] if entries else kind
            counted = [] if helpful is None else [(HELPFUL if helpful else UNHELPFUL, about)]
            counted += [(CLICKED + clicked, about)] if clicked else []
        self._add(counted)

    def _add(self, counted: Iterable[tuple[str, str]]) -> None:
        day = self._now().date().isoformat()
        with self._lock:
            for what, name in counted:
                key = (day, what[:40], name[:120])
                if key in self._pending or len(self._pending) < MAX_PENDING:
                    self._pending[key] += 1
            if self._process_id != os.getpid():
                self._start()

    def _start(self) -> None:
        self._process_id = os.getpid()
        threading.Thread(target=self._carry, name="counts", daemon=True).start()
        atexit.register(self.close)

    def _carry(self) -> None:
        while not self._stop.wait(self._flush_s):
            self.flush()

    def flush(self) -> bool:
        """Write what waits to the database; False, and nothing lost, when it does not answer."""
        with self._lock:
            taken, self._pending = self._pending, Counter()
        if not taken:
            return True
        try:
            self._store(taken)
        except DatabaseAway:
            self._put_back(taken)
            return False
        return True

    def _put_back(self, taken: Counter[_Key]) -> None:
        with self._lock:
            taken.update(self._pending)
            self._pending = taken

    def close(self) -> None:
        """Write the rest and stop; a process calls it when it ends."""
        self._stop.set()
        self.flush()

    def _store(self, taken: Mapping[_Key, int]) -> None:
        row = self._database.insert(tally)
        row = row.on_conflict_do_update(
            index_elements=["day", "what", "name"], set_={"count": tally.c.count + row.excluded.count}
        )
        # In one order everywhere, so that two processes never wait for each other's rows.
        rows = [dict(zip(_COLUMNS, (*key, count), strict=True)) for key, count in sorted(taken.items())]
        with self._database.writing() as connection:
            connection.execute(row, rows)

    def between(self, first: date, last: date) -> tuple[Count, ...]:
        """Every count of these days, both included."""
        query = (
            tally.select()
            .where(tally.c.day.between(first.isoformat(), last.isoformat()))
            .order_by(tally.c.day)
        )
        with self._database.reading() as connection:
            return tuple(
                Count(date.fromisoformat(row["day"]), row["what"], row["name"], row["count"])
                for row in connection.execute(query).mappings()
            )

    def purge(self, before: date) -> int:
        """Delete the counts of older days; how many rows went."""
        with self._database.writing() as connection:
            return connection.execute(sa.delete(tally).where(tally.c.day < before.isoformat())).rowcount
