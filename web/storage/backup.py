"""Everything that is kept, as one JSON file, and back from it."""

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from web.storage.database import Database
from web.storage.inbox import RETENTION, RETENTION_CHOICES, State
from web.storage.tables import keep, question, revision, setting, tally

FORMAT = "piriformis-assistant backup 2"

OLDER_FORMAT = "piriformis-assistant backup 1"
"""The format of older versions, without a checksum."""

SIGN_IN_SETTINGS = ("session_epoch", "ended_sessions", "sign_in_attempts")
"""Settings about who is signed in are left out: a backup is no key."""

BEFORE_RESTORE = "before_restore"
"""The setting that holds the state before the last restore, for a day."""

UNDO_DAYS = 1

TAKEN_BACK = "The restore taken back"
"""The note of the version that answers as before a restore."""

_STAYS = (*SIGN_IN_SETTINGS, BEFORE_RESTORE)

_TABLES = (revision, setting, question, tally)

_ADDED_SINCE: Mapping[str, Mapping[str, Any]] = {question.name: {"got": ""}}
"""Columns that older backups lack, with what they then hold."""


class NotABackup(Exception):  # noqa: N818 - named for what happened
    """The file is not a backup of this program, or is damaged; nothing was changed."""


def export(database: Database, now: datetime) -> str:
    """Every table but the learned indexes, which are learned again when they are needed."""
    kept: dict[str, list[dict[str, Any]]] = {}
    with database.reading() as connection:
        for table in _TABLES:
            rows = connection.execute(table.select().order_by(*table.primary_key)).mappings()
            kept[table.name] = [_own(row) for row in rows if row.get("name") not in _STAYS]
    made_at = now.isoformat(timespec="seconds")
    made = {"format": FORMAT, "made_at": made_at, "checksum": _checksum(made_at, kept), "tables": kept}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _checksum(made_at: object, tables: object) -> str:
    """The same only for the very same content: a file that was damaged or edited is not restored."""
    return hashlib.sha256(json.dumps([made_at, tables], sort_keys=True).encode()).hexdigest()


def _own(row: Mapping[Any, Any]) -> dict[str, Any]:
    """A row without a draft's report: it is made again in seconds, and an old one may hold visitors' words."""
    return {**row, "report": None} if "report" in row else {**row}


def restore(database: Database, content: str) -> dict[str, int]:
    """Replace what is kept by what the file holds, all or nothing; how many rows each table has now."""
    kept = _read(content)
    try:
        with database.writing() as connection:
            _replace(database, connection, kept)
    except (sa.exc.IntegrityError, sa.exc.DataError, OverflowError, UnicodeError) as error:
        raise NotABackup("The file is damaged: its rows contradict each other.") from error
    return {name: len(rows) for name, rows in kept.items()}


def _replace(database: Database, connection: sa.Connection, kept: Mapping[str, list[dict[str, Any]]]) -> None:
    connection.execute(keep.delete())  # it names questions by ids that may now be others'
    for table in _TABLES:
        stays = table.c.name.in_(_STAYS) if table is setting else sa.false()
        connection.execute(table.delete().where(~stays))
        if kept[table.name]:
            connection.execute(table.insert(), kept[table.name])
        if not database.is_sqlite and "id" in table.c:
            connection.execute(_next_id(table))


def _next_id(table: sa.Table) -> sa.Select[tuple[int]]:
    """Let PostgreSQL go on counting after the highest id."""
    highest = sa.select(sa.func.coalesce(sa.func.max(table.c.id), 0) + 1).scalar_subquery()
    return sa.select(sa.func.setval(sa.func.pg_get_serial_sequence(table.name, "id"), highest, False))


def _read(content: str) -> dict[str, list[dict[str, Any]]]:
    try:
        made = json.loads(content)
        tables = made["tables"]
        if made["format"] not in (FORMAT, OLDER_FORMAT):
            raise NotABackup("The file was made by another version of this program.")
        if made["format"] == FORMAT and made["checksum"] != _checksum(made["made_at"], tables):
            raise NotABackup("The file is damaged, or somebody changed it.")
        return {table.name: [_row(table, row) for row in tables[table.name]] for table in _TABLES}
    except NotABackup:
        raise
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotABackup("The file is not a backup of this program, or it is damaged.") from error


def _row(table: sa.Table, row: dict[str, Any]) -> dict[str, Any]:
    row = {**_ADDED_SINCE.get(table.name, {}), **row}
    if set(row) != {column.name for column in table.columns}:
        raise NotABackup("The file was made by another version of this program.")
    for column in table.columns:
        value = row[column.name]
        is_left_empty = column.nullable and value is None
        if not is_left_empty and type(value) is not column.type.python_type:
            raise NotABackup(f"The file is damaged: {table.name} holds something that does not belong there.")
    if table.name in _MEANS_SOMETHING and not _MEANS_SOMETHING[table.name](row):
        raise NotABackup(f"The file is damaged: {table.name} holds something that cannot be read.")
    return _own(row)


@dataclass(frozen=True, slots=True)
class BeforeRestore:
    """The state before the last restore."""

    at: datetime
    content: str
    """A backup."""
    newest: int
    """The number of the newest version that the restore brought; what is newer was published since."""


def keep_before(database: Database, content: str, now: datetime) -> None:
    """Keep the state before a restore, so that it can be undone."""
    with database.reading() as connection:
        newest = _newest(connection)
    kept = {"at": now.timestamp(), "content": content, "newest": newest}
    database.set_setting(BEFORE_RESTORE, json.dumps(kept))


def before_restore(database: Database) -> BeforeRestore | None:
    """The state before the last restore; None once it is forgotten."""
    kept = database.setting(BEFORE_RESTORE)
    if not kept:
        return None
    made = json.loads(kept)
    # One that was kept by an older version of this program names no version: then all of them stay.
    return BeforeRestore(datetime.fromtimestamp(made["at"], UTC), str(made["content"]), made.get("newest", 0))


def published_since(database: Database, before: BeforeRestore) -> int:
    """How many versions were published since the restore."""
    with database.reading() as connection:
        return len(_since(connection, before))


def take_back(
    database: Database, before: BeforeRestore, answering: Mapping[str, str], author: str, now: datetime
) -> int:
    """Undo a restore, all or nothing; returns how many versions were published since.

    These stay in the history, below one more that answers as before the restore; `answering` are the texts of that
    one where nothing was published then.
    """
    kept = _read(before.content)
    with database.writing() as connection:
        since = _since(connection, before)
        _replace(database, connection, kept)
        if since:
            _append(connection, [*since, _as_before(connection, answering, author, now)])
    database.set_setting(BEFORE_RESTORE, None)
    return len(since)


def _newest(connection: sa.Connection) -> int:
    number = sa.func.coalesce(sa.func.max(revision.c.number), 0)
    return int(connection.execute(sa.select(number)).scalar_one())


def _since(connection: sa.Connection, before: BeforeRestore) -> list[dict[str, Any]]:
    later = revision.select().where(revision.c.number > before.newest).order_by(revision.c.number)
    return [{**row} for row in connection.execute(later).mappings()]


def _as_before(
    connection: sa.Connection, answering: Mapping[str, str], author: str, now: datetime
) -> dict[str, Any]:
    """The newest version that was just put back, once more."""
    newest = revision.select().where(revision.c.number == _newest(connection))
    found = connection.execute(newest).mappings().first()
    at = int(now.timestamp())
    row = {**found} if found else {"texts": json.dumps(dict(answering), ensure_ascii=False), "key": ""}
    return row | {"author": author[:80], "note": TAKEN_BACK, "saved_at": at, "published_at": at}


def _append(connection: sa.Connection, rows: list[dict[str, Any]]) -> None:
    """Versions behind the newest, with numbers that follow on."""
    newest = _newest(connection)
    for number, row in enumerate(rows, newest + 1):
        added = {name: value for name, value in row.items() if name not in ("id", "report")}
        connection.execute(
            revision.insert().values(added | {"number": number, "based_on": number - 1 or None})
        )


def forget_before(database: Database, now: datetime) -> None:
    """Forget the state before a restore of more than a day ago."""
    kept = database.setting(BEFORE_RESTORE)
    if kept and now.timestamp() - json.loads(kept)["at"] >= UNDO_DAYS * 86_400:
        database.set_setting(BEFORE_RESTORE, None)


def _is_setting(row: dict[str, Any]) -> bool:
    return row["name"] not in _STAYS and (
        row["name"] != RETENTION or row["value"] in map(str, RETENTION_CHOICES)
    )


def _is_question(row: dict[str, Any]) -> bool:
    guesses = json.loads(row["guesses"])
    return row["state"] in set(State) and isinstance(guesses, list) and all(map(_is_text, guesses))


def _is_revision(row: dict[str, Any]) -> bool:
    texts = json.loads(row["texts"])
    return isinstance(texts, dict) and all(map(_is_text, texts.values()))


def _is_text(value: object) -> bool:
    return isinstance(value, str)


_MEANS_SOMETHING: Mapping[str, Callable[[dict[str, Any]], bool]] = {
    setting.name: _is_setting,
    question.name: _is_question,
    revision.name: _is_revision,
}
"""Rows that the pages could not display are rejected, whatever their source."""
