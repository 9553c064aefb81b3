"""Everything that is kept, as one JSON file, and back from it."""

import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from web.storage.database import Database
from web.storage.inbox import RETENTION, RETENTION_CHOICES, State
from web.storage.tables import keep, question, revision, setting, tally

FORMAT = "piriformis-assistant backup 2"

OLDER_FORMAT = "piriformis-assistant backup 1"
"""The same without a checksum: what somebody brings along who moves here from an older version."""

SIGN_IN_SETTINGS = ("session_epoch", "ended_sessions", "sign_in_attempts")
"""What says who is signed in stays where it is: a backup is no key."""

BEFORE_RESTORE = "before_restore"
"""The setting that holds what was there before the last restore, for a day."""

UNDO_DAYS = 1

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
        _replace(database, kept)
    except (sa.exc.IntegrityError, sa.exc.DataError, OverflowError, UnicodeError) as error:
        raise NotABackup("The file is damaged: its rows contradict each other.") from error
    return {name: len(rows) for name, rows in kept.items()}


def _replace(database: Database, kept: Mapping[str, list[dict[str, Any]]]) -> None:
    with database.writing() as connection:
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


def keep_before(database: Database, content: str, now: datetime) -> None:
    """Keep what was there before a restore, so that it can be taken back."""
    database.set_setting(BEFORE_RESTORE, json.dumps({"at": now.timestamp(), "content": content}))


def before_restore(database: Database) -> str | None:
    """What was there before the last restore; None once that is forgotten."""
    kept = database.setting(BEFORE_RESTORE)
    return str(json.loads(kept)["content"]) if kept else None


def forget_before(database: Database, now: datetime) -> None:
    """Forget what was there before a restore of more than a day ago."""
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
