"""Brings the tables to this version, in a process of its own: Alembic would stay in every worker's memory."""

import sys
from pathlib import Path

from alembic import command
from alembic.config import Config

from web.database import Database, DatabaseAway


def upgrade(database: Database) -> None:
    """Run what is missing; safe to run twice, and by several processes at once."""
    with database.writing() as connection:
        database.hold(connection, "migration")
        config = Config()
        folder = str(Path(__file__).parent / "migrations")
        config.set_main_option("script_location", folder.replace("%", "%%"))
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def main() -> None:
    """The address of the database comes on standard input: a command line can be read by others."""
    try:
        upgrade(Database(sys.stdin.read()))
    except DatabaseAway as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
