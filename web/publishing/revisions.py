"""Every saved version of the knowledge texts, and the indexes learned from them."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

import sqlalchemy as sa

from web.storage.database import Database
from web.storage.tables import learned, revision, setting

PAUSED = "paused"
"""The setting that holds what a paused chat says; absent while the chat is on."""

KEPT_INDEXES = 6
"""How many learned indexes stay: the one serving, a few to undo to, the drafts; others are learned anew."""

DRAFT_DAYS = 14
"""How long a draft that nobody published is kept."""


@dataclass(frozen=True, slots=True)
class Revision:
    """One saved version of all texts: a draft until it has a number, then published."""

    id: int
    number: int | None
    texts: Mapping[str, str]
    key: str
    """Which learned index serves it, its own or until that is learned the one before; empty for a draft."""
    based_on: int | None
    """The number of the published revision that it was made from; None: from the file."""
    author: str
    note: str
    saved_at: datetime
    published_at: datetime | None
    report: str | None = None
    """What trying it out found; None while there is no report."""


@dataclass(frozen=True, slots=True)
class Signal:
    """What a serving process asks twice a second."""

    newest: int | None
    """The number of the newest published revision; None: none yet, the file counts."""
    paused: str | None
    """What a paused chat says; None: the chat is on."""


class Conflict(Exception):  # noqa: N818 - named for what happened
    """Somebody else published first; nothing was changed."""

    def __init__(self, other: Revision) -> None:
        super().__init__(f"{other.author} published first")
        self.other = other


class Moved(Exception):  # noqa: N818 - named for what happened
    """Somebody saved another draft meanwhile; nothing was changed."""


class NotLearned(Exception):  # noqa: N818 - named for what happened
    """The index of this draft is not learned yet; nothing was changed."""


class Revisions:
    """The store of versions; a publish is one statement, so a reader sees the old or the new version."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def signal(self) -> Signal:
        """The newest number and the pause, in one cheap query."""
        newest = sa.select(sa.func.max(revision.c.number)).scalar_subquery()
        paused = sa.select(setting.c.value).where(setting.c.name == PAUSED).scalar_subquery()
        with self._database.reading() as connection:
            row = connection.execute(sa.select(newest, paused)).one()
        return Signal(newest=row[0], paused=row[1])

    def newest(self) -> Revision | None:
        """The newest published revision; None before the first."""
        return self._first(_published().order_by(revision.c.number.desc()))

    def get(self, revision_id: int) -> Revision | None:
        """One revision, draft or published, by its id."""
        return self._first(revision.select().where(revision.c.id == revision_id))

    def published(self, number: int) -> Revision | None:
        """One published revision by its number."""
        return self._first(revision.select().where(revision.c.number == number))

    def history(self, limit: int = 50, before: int | None = None) -> tuple[Revision, ...]:
        """Published revisions, newest first, those before a number."""
        query = _published().order_by(revision.c.number.desc())
        if before is not None:
            query = query.where(revision.c.number < before)
        return self._all(query.limit(limit))

    def draft(self) -> Revision | None:
        """The newest draft: what she is working on."""
        return self._first(
            revision.select().where(revision.c.number.is_(None)).order_by(revision.c.id.desc())
        )

    def index(self, key: str) -> bytes | None:
        """The learned index under this key."""
        with self._database.reading() as connection:
            return connection.execute(sa.select(learned.c.index).where(learned.c.key == key)).scalar()

    def has_index(self, key: str) -> bool:
        """Whether an index is learned under this key."""
        with self._database.reading() as connection:
            return (
                connection.execute(sa.select(learned.c.key).where(learned.c.key == key)).scalar() is not None
            )

    def keep_index(self, key: str, index: bytes, at: datetime) -> None:
        """Store a learned index; the same key again replaces it."""
        row = self._database.insert(learned).values(key=key, index=index, saved_at=_seconds(at))
        row = row.on_conflict_do_update(
            index_elements=["key"], set_={"index": row.excluded.index, "saved_at": row.excluded.saved_at}
        )
        with self._database.writing() as connection:
            connection.execute(row)

    def save_draft(
        self,
        texts: Mapping[str, str],
        based_on: int | None,
        author: str,
        note: str,
        at: datetime,
        key: str = "",
        *,
        after: int | None = None,
    ) -> Revision:
        """Keep texts that are not published yet; raises `Moved` unless `after` is the newest draft.

        Without `after` it is kept whatever else was saved.
        """
        row = _row(texts, key, based_on, author, note, at)
        with self._database.writing() as connection:
            if after is not None:
                self._database.hold(connection, "draft")
                newest = sa.select(sa.func.coalesce(sa.func.max(revision.c.id), 0))
                if connection.execute(newest.where(revision.c.number.is_(None))).scalar() != after:
                    raise Moved
            made = connection.execute(revision.insert().values(row)).inserted_primary_key
        return _revision({**row, "id": 0 if made is None else made[0]})

    def keep_report(self, draft_id: int, report: str) -> None:
        """Keep what the rehearsal of a draft found."""
        with self._database.writing() as connection:
            connection.execute(revision.update().where(revision.c.id == draft_id).values(report=report))

    def publish(self, draft: Revision, key: str, at: datetime) -> Revision:
        """Make a draft the newest version.

        Raises `Conflict` when it is not based on the newest, `NotLearned` when its index is not stored.
        """
        number = (draft.based_on or 0) + 1
        change = (
            revision.update()
            .where(revision.c.id == draft.id, revision.c.number.is_(None), self._is_newest(draft.based_on))
            .where(sa.exists().where(learned.c.key == key))
            .values(
                number=number,
                key=key,
                based_on=draft.based_on,
                note=draft.note,
                published_at=_seconds(at),
            )
        )
        try:
            with self._database.writing() as connection:
                changed = connection.execute(change).rowcount
        except sa.exc.IntegrityError:  # the other publish took the number between our look and our write
            changed = 0
        now = self.get(draft.id)
        if changed and now is not None:
            return now
        raise self._refusal(draft, key)

    def publish_at_once(
        self, texts: Mapping[str, str], based_on: int | None, author: str, note: str, key: str, at: datetime
    ) -> Revision:
        """Save and publish in one step, past whatever draft there is; raises `Conflict` like `publish`."""
        row = _row(texts, key, based_on, author, note, at)
        row |= {"number": (based_on or 0) + 1, "published_at": _seconds(at)}
        newest = sa.select(sa.func.coalesce(sa.func.max(revision.c.number), 0))
        made = None
        try:
            with self._database.writing() as connection:
                if connection.execute(newest).scalar() == (based_on or 0):
                    made = connection.execute(revision.insert().values(row)).inserted_primary_key
        except sa.exc.IntegrityError:  # the other publish took the number between our look and our write
            made = None
        if made is None:
            other = self.newest()
            raise Conflict(other) if other else LookupError("nothing is published yet")
        return _revision({**row, "id": made[0]})

    def _refusal(self, draft: Revision, key: str) -> Exception:
        other = self.newest()
        if other is not None and other.number != draft.based_on:
            return Conflict(other)
        return NotLearned(key) if not self.has_index(key) else LookupError("this draft is no longer there")

    @staticmethod
    def _is_newest(based_on: int | None) -> sa.ColumnElement[bool]:
        others = revision.alias()
        newest = sa.select(sa.func.coalesce(sa.func.max(others.c.number), 0)).scalar_subquery()
        return newest == (based_on or 0)

    def drop_drafts(self, up_to: int) -> None:
        """Forget every draft up to this id: it was published, or thrown away."""
        gone = revision.delete().where(revision.c.id <= up_to, revision.c.number.is_(None))
        with self._database.writing() as connection:
            connection.execute(gone)

    def purge(self, now: datetime, needed: Collection[str] = ()) -> int:
        """Forget drafts of two weeks ago and models that nothing recent needs; how many drafts went."""
        old = _seconds(now) - DRAFT_DAYS * 86_400
        newest = sa.select(revision.c.key).where(revision.c.number.is_not(None))
        recent = sa.select(learned.c.key).order_by(learned.c.saved_at.desc()).limit(KEPT_INDEXES)
        with self._database.writing() as connection:
            gone = connection.execute(
                revision.delete().where(revision.c.number.is_(None), revision.c.saved_at < old)
            ).rowcount
            serving = connection.execute(newest.order_by(revision.c.number.desc()).limit(1)).scalars().all()
            kept = {*needed, *serving, *connection.execute(recent).scalars()}
            # One that another process stores between these two statements is newer than `now`, and stays.
            over = learned.c.key.not_in(kept) & (learned.c.saved_at < _seconds(now))
            connection.execute(learned.delete().where(over))
        return gone

    def _first(self, query: sa.Select[tuple[object, ...]]) -> Revision | None:
        found = self._all(query.limit(1))
        return found[0] if found else None

    def _all(self, query: sa.Select[tuple[object, ...]]) -> tuple[Revision, ...]:
        with self._database.reading() as connection:
            return tuple(_revision(row) for row in connection.execute(query).mappings())


def _published() -> sa.Select[tuple[object, ...]]:
    return revision.select().where(revision.c.number.is_not(None))


def _row(
    texts: Mapping[str, str], key: str, based_on: int | None, author: str, note: str, at: datetime
) -> dict[str, object]:
    return {
        "number": None,
        "texts": json.dumps(dict(texts), ensure_ascii=False),
        "key": key,
        "based_on": based_on,
        "author": author[:80],
        "note": note[:400],
        "saved_at": _seconds(at),
        "published_at": None,
        "report": None,
    }


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _revision(row: Mapping[str, object] | sa.RowMapping) -> Revision:
    values = {**row}
    published = values.pop("published_at")
    return Revision(
        **{
            **values,
            "texts": MappingProxyType(json.loads(str(values["texts"]))),
            "saved_at": datetime.fromtimestamp(int(str(values["saved_at"])), UTC),
            "published_at": None if published is None else datetime.fromtimestamp(int(str(published)), UTC),
        }
    )
