import multiprocessing
import subprocess
import sys
import threading
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext

from tests.stores import Postgres
from web.settings import ROOT
from web.storage.database import Database, DatabaseAway, readable_url, sqlite_url
from web.storage.migrating import upgrade
from web.storage.tables import HEAD, tables

_processes = multiprocessing.get_context("forkserver")
_processes.set_forkserver_preload(["web.storage.database", "psycopg"])


def test_the_migrations_make_exactly_the_tables_that_the_code_expects(database: Database) -> None:
    with database.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), tables) == []


def test_a_new_file_is_made_as_the_migrations_make_it(tmp_path: Path) -> None:
    made, migrated = (Database(sqlite_url(tmp_path, name)) for name in ("made.db", "migrated.db"))
    made.migrate()
    upgrade(migrated)
    assert made.is_migrated()
    assert _shape(made) == _shape(migrated)


def _shape(database: Database) -> dict[str, object]:
    with database.engine.connect() as connection:
        found = sa.inspect(connection)
        return {
            "rowids": "sqlite_sequence"
            in connection.execute(sa.text("SELECT name FROM sqlite_master")).scalars(),
            **{
                name: (
                    str(found.get_columns(name)),
                    found.get_pk_constraint(name)["constrained_columns"],
                    [unique["column_names"] for unique in found.get_unique_constraints(name)],
                    found.get_indexes(name),
                )
                for name in found.get_table_names()
            },
        }


def test_the_newest_migration_is_the_one_that_the_code_asks_for(database: Database) -> None:
    with database.engine.connect() as connection:
        assert MigrationContext.configure(connection).get_current_revision() == HEAD
    assert database.is_migrated()


def test_a_database_that_cannot_be_migrated_says_why(tmp_path: Path) -> None:
    (tmp_path / "assistant.db").write_bytes(b"not a database" * 100)
    with pytest.raises(DatabaseAway, match="not a database"):
        Database(sqlite_url(tmp_path)).migrate()


@pytest.mark.slow
def test_migrating_twice_changes_nothing(database: Database) -> None:
    database.set_setting("colour", "green")
    database.migrate()
    assert database.is_migrated()
    assert database.setting("colour") == "green"


@pytest.mark.slow
def test_workers_that_start_together_migrate_in_turn(database_url: str) -> None:
    starts = [_processes.Process(target=_migrate, args=(database_url,)) for _ in range(3)]
    for process in starts:
        process.start()
    for process in starts:
        process.join(60)
    assert [process.exitcode for process in starts] == [0, 0, 0]


def _migrate(url: str) -> None:
    Database(url).migrate()


def test_without_its_tables_a_database_counts_as_away(database_url: str) -> None:
    empty = Database(database_url)
    assert not empty.is_migrated()
    with pytest.raises(DatabaseAway):
        empty.setting("colour")
    empty.close()


def test_a_setting_is_replaced_and_forgotten(database: Database) -> None:
    database.set_setting("colour", "green")
    database.set_setting("colour", "blue")
    assert database.setting("colour") == "blue"
    database.set_setting("colour", None)
    assert database.setting("colour") is None


def test_changes_of_one_setting_never_overwrite_each_other(database: Database) -> None:
    def add() -> None:
        for _ in range(20):
            database.change_setting("sum", lambda old: str(int(old or 0) + 1))

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.setting("sum") == "80"


def test_an_exception_inside_a_transaction_leaves_nothing_behind(database: Database) -> None:
    def half() -> None:
        with database.writing() as connection:
            connection.execute(sa.text("INSERT INTO setting (name, value) VALUES ('half', 'done')"))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        half()
    assert database.setting("half") is None


@pytest.mark.slow
def test_a_child_process_uses_connections_of_its_own(database: Database) -> None:
    script = (
        "import os, sys; from web.storage.database import Database; database = Database(sys.argv[1]);"
        "database.set_setting('colour', 'green'); child = os.fork();"
        "seen = database.setting('colour'); code = 0 if child == 0 else os.waitstatus_to_exitcode(os.wait()[1]);"
        "os._exit(code if seen == 'green' and database.setting('colour') == 'green' else 1)"
    )
    subprocess.run([sys.executable, "-c", script, database.url], cwd=ROOT, check=True, timeout=60)


def test_addresses_that_hosts_hand_out_are_understood() -> None:
    assert readable_url("postgres://a:b@h/d") == "postgresql+psycopg://a:b@h/d"
    assert readable_url("postgresql://a:b@h/d") == "postgresql+psycopg://a:b@h/d"
    assert readable_url("sqlite:////tmp/x") == "sqlite:////tmp/x"


@pytest.mark.slow
def test_a_folder_with_odd_characters_is_fine(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "50% off? #1 & ünï"))
    database.migrate()
    assert database.is_migrated()
    assert list(tmp_path.glob("50*/assistant.db"))


@pytest.mark.slow
@pytest.mark.postgres
def test_a_database_that_went_away_comes_back_without_a_restart(postgres: Postgres) -> None:
    database = Database(postgres.new())
    database.migrate()
    postgres.stop()
    try:
        with pytest.raises(DatabaseAway):
            database.setting("colour")
    finally:
        postgres.start()
    database.set_setting("colour", "green")
    assert database.setting("colour") == "green"
    database.close()


@pytest.mark.slow
def test_a_disk_that_may_not_be_written_is_named_as_away(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path))
    database.migrate()
    with database.engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
    sa.event.listen(database.engine, "connect", lambda raw, _: raw.execute(f"PRAGMA max_page_count={pages}"))
    with pytest.raises(DatabaseAway):
        database.set_setting("big", "x" * 1_000_000)
    assert database.setting("big") is None
