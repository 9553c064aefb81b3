"""Brings the tables to this version, in a process of its own: Alembic would stay in every worker's memory."""

import sys
from pathlib import Path

from alembic import command
from alembic.config import Config

from web.database import Database, DatabaseAway


def upgrade(database: Database, version: str = "head") -> None:
    """Run what is missing; safe to run twice, and by several processes at once."""
    is_new = database.is_migrated()
    _run(database, version)
    if database.is_sqlite and not is_new:
        _tidy(database)


def _tidy(database: Database) -> None:
    """Overwrite what migrations deleted, and close an older file to others."""
    database.forget("VACUUM")
    file = Path(database.engine.url.database or "")
    for path in file.parent.glob(f"{file.name}*"):
        path.chmod(0o600)


def _run(database: Database, version: str) -> None:
    with database.writing() as connection:
        database.hold(connection, "migration")
        config = Config()
        folder = str(Path(__file__).parent / "migrations")
        config.set_main_option("script_location", folder.replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, version)


def main() -> None:
    """The address of the database comes on standard input: a command line can be read by others."""
    try:
        upgrade(Database(sys.stdin.read()))
    except DatabaseAway as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
