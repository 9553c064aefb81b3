"""Questions that found no answer and whose visitors agreed to leave them for the therapist."""

import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

import sqlalchemy as sa

from bot import same_words
from web.storage.database import Database
from web.storage.tables import keep, question

RETENTION = "retention_days"
"""The setting: how many days a kept question stays."""

RETENTION_CHOICES = (0, 30, 60, 90)
"""What she may choose; 0 keeps nothing at all."""

DEFAULT_RETENTION_DAYS = 60

MAX_CHARACTERS = 500
"""The longest question that is kept: beyond that it is a story, and a story is about somebody."""

PAGE = 50
"""How many questions are shown at once."""

KEEP_S = 3600
"""How long a visitor can take a question back: as long as a reply id lives."""

MAX_WAITING = 2_000
"""How many different questions may wait, so that nobody can fill the disk."""


class State(StrEnum):
    """The state of a kept question."""

    WAITING = "waiting"
    PREPARED = "prepared"
    """She has answered it; whether visitors get that is asked once it is published."""
    DONE = "done"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True)
class Question:
    """One kept question: its redacted text, how often it was left, what it is probably about."""

    id: int
    text: str
    guesses: tuple[str, ...]
    """Ids of the likeliest entries, best first."""
    count: int
    first_at: datetime
    last_at: datetime
    state: State
    outcome: str
    """What she did with it, for the line that offers to undo it."""
    got: str = ""
    """The kind of reply that the visitor got; empty where it was kept by an older version."""


class Inbox:
    """The store of kept questions, one row for each different one."""

    def __init__(self, database: Database) -> None:
        self._database = database

    @property
    def retention_days(self) -> int:
        """How many days a question is kept: 0, 30, 60 or 90."""
        days = self._database.setting(RETENTION)
        return DEFAULT_RETENTION_DAYS if days is None else int(days)

    def set_retention(self, days: int, now: datetime) -> None:
        """Choose how long; older questions are deleted at once."""
        if days not in RETENTION_CHOICES:
            raise ValueError(f"not a choice: {days}")
        self._database.set_setting(RETENTION, str(days))
        self.purge(now)

    def keep(
        self, text: str, guesses: Sequence[str], now: datetime, reply: str | None = None, got: str = ""
    ) -> bool:
        """Count this question, redacted, once for each reply; False when nothing is kept."""
        from web.storage.redaction import redact  # here, because its patterns would delay every start

        kept = redact(text)[:MAX_CHARACTERS].strip()
        if not self.retention_days or not same_words(kept) or self._is_full(kept):
            return False
        with self._database.writing() as connection:
            if reply is not None:
                row = self._database.insert(keep).values(reply=reply, question=0, at=_seconds(now))
                new = row.on_conflict_do_nothing().returning(keep.c.reply)
                if connection.execute(new).scalar() is None:
                    return False
            counted = connection.execute(self._counted(kept, guesses, now, got)).scalar_one()
            if reply is not None:
                connection.execute(keep.update().where(keep.c.reply == reply).values(question=counted))
        return True

    def _counted(self, kept: str, guesses: Sequence[str], now: datetime, got: str) -> sa.Executable:
        row = self._database.insert(question).values(
            fingerprint=fingerprint(kept),
            text=kept,
            guesses=json.dumps(list(guesses[:3])),
            count=1,
            first_at=_seconds(now),
            last_at=_seconds(now),
            state=State.WAITING,
            outcome="",
            got=got,
        )
        ignored = question.c.state == State.IGNORED
        stays = question.c.state.in_((State.IGNORED, State.PREPARED))
        return row.on_conflict_do_update(
            index_elements=["fingerprint"],
            set_={
                "count": question.c.count + 1,
                "last_at": row.excluded.last_at,
                "text": sa.case((ignored, question.c.text), else_=row.excluded.text),
                "guesses": row.excluded.guesses,
                "got": row.excluded.got,
                "state": sa.case((stays, question.c.state), else_=State.WAITING),
            },
        ).returning(question.c.id)

    def take_back(self, reply: str) -> bool:
        """The visitor changed their mind: one less, and nothing left when it was the only one.

        False when nothing was kept for this reply.
        """
        with self._database.writing() as connection:
            mine = keep.delete().where(keep.c.reply == reply).returning(keep.c.question)
            taken = connection.execute(mine).scalar()
            if taken is None:
                return False
            same = question.c.id == taken
            connection.execute(question.delete().where(same, question.c.count <= 1, ~_is_ignored()))
            connection.execute(
                question.update().where(same, question.c.count > 1).values(count=question.c.count - 1)
            )
        self._database.forget()
        return True

    def waiting(self, limit: int | None = None, skip: int = 0) -> tuple[Question, ...]:
        """What she has not dealt with, the most asked first."""
        return self._all(question.c.state == State.WAITING, limit, skip)

    def prepared(self) -> tuple[Question, ...]:
        """What she has answered and not published yet."""
        return self._all(question.c.state == State.PREPARED)

    def tried(self) -> tuple[Question, ...]:
        """What she has answered before, although its own words got no answer then."""
        return self._all(sa.and_(question.c.state == State.WAITING, question.c.outcome != ""))

    def count_waiting(self) -> int:
        """How many different questions wait."""
        with self._database.reading() as connection:
            waiting = sa.select(sa.func.count()).where(question.c.state == State.WAITING)
            return connection.execute(waiting).scalar_one()

    def asked(self, limit: int = 600) -> tuple[Question, ...]:
        """Kept questions, dealt with or not, for the replay."""
        return self._all(question.c.state != State.IGNORED, limit)

    def words(self, ids: Collection[int]) -> Mapping[int, str]:
        """The words of these questions, as far as they are still kept."""
        query = sa.select(question.c.id, question.c.text).where(question.c.id.in_(ids), question.c.text != "")
        with self._database.reading() as connection:
            return {row.id: row.text for row in connection.execute(query)}

    def get(self, question_id: int) -> Question | None:
        """One kept question."""
        found = self._all(question.c.id == question_id)
        return found[0] if found else None

    def resolve(self, question_id: int, state: State, outcome: str = "") -> None:
        """Mark what she did; `State.WAITING` takes it back."""
        with self._database.writing() as connection:
            connection.execute(
                question.update().where(question.c.id == question_id).values(state=state, outcome=outcome)
            )

    def purge(self, now: datetime) -> int:
        """Delete what is older than she chose; returns how many.

        An ignored question keeps its fingerprint, so that it never comes back, and loses its text.
        """
        before = _seconds(now) - self.retention_days * 86_400
        old = question.c.last_at <= before
        with self._database.writing() as connection:
            gone = connection.execute(question.delete().where(old, ~_is_ignored())).rowcount
            gone += connection.execute(
                question.update()
                .where(old, _is_ignored(), question.c.text != "")
                .values(text="", guesses="[]")
            ).rowcount
            over = keep.c.question.not_in(sa.select(question.c.id)) | (keep.c.at <= _seconds(now) - KEEP_S)
            connection.execute(keep.delete().where(over))
        self._database.forget()
        return gone

    def delete_all(self) -> int:
        """Delete every kept question now, the ignored ones with them; how many there were."""
        with self._database.writing() as connection:
            connection.execute(keep.delete())
            gone = connection.execute(question.delete()).rowcount
        self._database.forget()
        return gone

    def _is_full(self, kept: str) -> bool:
        known = (
            sa.select(sa.func.count()).where(question.c.fingerprint == fingerprint(kept)).scalar_subquery()
        )
        with self._database.reading() as connection:
            there = connection.execute(sa.select(known)).scalar_one()
        return not there and self.count_waiting() >= MAX_WAITING

    def _all(
        self, condition: sa.ColumnElement[bool], limit: int | None = None, skip: int = 0
    ) -> tuple[Question, ...]:
        order = question.c.count.desc(), question.c.last_at.desc(), question.c.id
        query = question.select().where(condition).order_by(*order).limit(limit).offset(skip)
        with self._database.reading() as connection:
            return tuple(_question(row) for row in connection.execute(query).mappings())


def fingerprint(text: str) -> str:
    """The same for two questions whose words are the same."""
    return hashlib.sha256(same_words(text).encode()).hexdigest()


def _is_ignored() -> sa.ColumnElement[bool]:
    return question.c.state == State.IGNORED


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _question(row: sa.RowMapping) -> Question:
    return Question(
        id=row["id"],
        text=row["text"],
        guesses=tuple(json.loads(row["guesses"])),
        count=row["count"],
        first_at=datetime.fromtimestamp(row["first_at"], UTC),
        last_at=datetime.fromtimestamp(row["last_at"], UTC),
        state=State(row["state"]),
        outcome=row["outcome"],
        got=row["got"],
    )
