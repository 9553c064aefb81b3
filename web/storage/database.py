"""The database: SQLite in the instance folder, or PostgreSQL; connected at first use."""

import os
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.pool import NullPool

from web.settings import ROOT
from web.storage.tables import HEAD, migrated_to, setting, tables

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql

WAIT_S = 3
"""How long anything waits for a database that does not answer: a curator's patience, not a visitor's."""

STATEMENT_MS = 8_000
"""The longest that one statement may take on PostgreSQL; the export of a full history stays far below."""

MIGRATION_S = 60
"""How long bringing the tables to this version may take."""


class DatabaseAway(Exception):  # noqa: N818 - named for what happened
    """The database does not answer, is full, or may not be written; nothing was changed."""


def sqlite_url(folder: Path, name: str = "assistant.db") -> str:
    """The address of the SQLite file in the instance folder."""
    return sa.URL.create("sqlite", database=str(folder / name)).render_as_string()


def readable_url(url: str) -> str:
    """The address with the driver that we ship: hosts hand out postgres://, unknown to SQLAlchemy."""
    for scheme in ("postgres://", "postgresql://"):
        if url.startswith(scheme):
            return "postgresql+psycopg://" + url.removeprefix(scheme)
    return url


class Database:
    """One address, one engine a process; what goes wrong inside comes out as `DatabaseAway`."""

    def __init__(self, url: str) -> None:
        self.url = readable_url(url)
        self.is_sqlite = self.url.startswith("sqlite")
        self._engine: sa.Engine | None = None
        self._process_id = 0
        self._lock = threading.Lock()

    @property
    def engine(self) -> sa.Engine:
        """The engine; a forked child opens its own connections."""
        with self._lock:
            if self._engine is None:
                self._engine = _sqlite_engine(self.url) if self.is_sqlite else _postgres_engine(self.url)
            elif self._process_id != os.getpid():
                self._engine.dispose(close=False)
            self._process_id = os.getpid()
            return self._engine

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection for looking; on SQLite it never waits for a writer."""
        with self._translated(), self.engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[sa.Connection]:
        """A transaction: all of it or, after any exception, none of it."""
        with self._translated(), self.engine.connect() as connection:
            connection = connection.execution_options(writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except (
            sa.exc.OperationalError,
            sa.exc.InterfaceError,
            sa.exc.InternalError,
            sa.exc.TimeoutError,
        ) as error:
            raise DatabaseAway(str(error.__cause__ or error)) from error
        except sa.exc.ProgrammingError as error:
            if self.is_migrated():
                raise
            raise DatabaseAway("the tables are missing: run flask --app web migrate") from error
        except sa.exc.DatabaseError as error:
            if type(error) is not sa.exc.DatabaseError:
                raise
            raise DatabaseAway(str(error.__cause__ or error)) from error  # an SQLite file that is none

    def close(self) -> None:
        """Close every connection; the next use connects again."""
        with self._lock:
            if self._engine is not None:
                self._engine.dispose(close=self._process_id == os.getpid())
            self._engine = None

    def migrate(self) -> None:
        """Bring the tables to this version; safe to run twice, and by several processes at once."""
        url = self.url
        if self.is_sqlite:  # the child works in another folder
            path = Path(self.engine.url.database or "").absolute()
            path.parent.mkdir(parents=True, exist_ok=True)
            if self._create():
                return
            url = sqlite_url(path.parent, path.name)
        command = (sys.executable, "-m", "web.storage.migrating")
        try:
            done = subprocess.run(  # noqa: S603  # our own command
                command, input=url, cwd=ROOT, capture_output=True, text=True, timeout=MIGRATION_S
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise DatabaseAway("the tables could not be brought to this version") from error
        if done.returncode:
            raise DatabaseAway(done.stderr.strip().rpartition("\n")[2])

    def _create(self) -> bool:
        """Make the tables of a new SQLite file as the migrations would, without their process; False for another.

        At the first start on an empty disk visitors wait for this.
        """
        with self.writing() as connection:
            if sa.inspect(connection).get_table_names():
                return False
            tables.create_all(connection)
            migrated_to.create(connection)
            connection.execute(migrated_to.insert().values(version_num=HEAD))
        return True

    def forget(self, *before: str) -> None:
        """Remove deleted rows from SQLite's log; while somebody reads, the next call does it."""
        if not self.is_sqlite:
            return
        with suppress(sqlite3.OperationalError), self.reading() as connection:
            raw: Any = connection.connection.dbapi_connection  # neither runs inside a transaction
            for statement in (*before, "PRAGMA wal_checkpoint(TRUNCATE)"):
                raw.execute(statement).fetchall()

    def hold(self, connection: sa.Connection, what: str) -> None:
        """Let no other transaction hold the same thing until this one ends; on SQLite none writes anyway."""
        if not self.is_sqlite:
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtext(what))))

    def is_migrated(self) -> bool:
        """Whether the tables are those of this version."""
        try:
            with self.engine.connect() as connection:
                return connection.execute(sa.select(migrated_to.c.version_num)).scalar() == HEAD
        except sa.exc.DBAPIError:
            return False

    def insert(self, table: sa.Table) -> "postgresql.Insert | sqlite.Insert":
        """An INSERT of this database's own dialect, which knows ON CONFLICT."""
        if self.is_sqlite:
            return sqlite.insert(table)
        from sqlalchemy.dialects import postgresql  # here, because it would delay every start without it

        return postgresql.insert(table)

    def setting(self, name: str) -> str | None:
        """What was last stored under this name."""
        with self.reading() as connection:
            found = connection.execute(sa.select(setting.c.value).where(setting.c.name == name)).scalar()
        return None if found is None else str(found)

    def set_setting(self, name: str, value: str | None) -> None:
        """Store a value under this name; None forgets it."""
        self.change_setting(name, lambda _: value)

    def change_setting(self, name: str, change: Callable[[str | None], str | None]) -> str | None:
        """Read, change and store one value without another process between."""
        with self.writing() as connection:
            self.hold(connection, name)
            old = connection.execute(sa.select(setting.c.value).where(setting.c.name == name)).scalar()
            new = change(old)
            connection.execute(setting.delete().where(setting.c.name == name))
            if new is not None:
                connection.execute(setting.insert().values(name=name, value=new))
        return new


def _sqlite_engine(url: str) -> sa.Engine:
    # NullPool: opening the file costs microseconds, and no connection crosses a thread or a fork.
    engine = sa.create_engine(url, poolclass=NullPool, connect_args={"timeout": WAIT_S})
    sa.event.listen(engine, "connect", _prepare_sqlite)
    sa.event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # `_begin_sqlite` says when a transaction begins, tables included
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")  # readers never wait for a writer
    cursor.execute("PRAGMA secure_delete=ON")  # what is deleted is overwritten with zeros
    cursor.execute("PRAGMA synchronous=FULL")  # a publish that was confirmed survives the plug being pulled
    cursor.execute(f"PRAGMA busy_timeout={WAIT_S * 1000}")
    cursor.close()


def _begin_sqlite(connection: sa.Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgres_engine(url: str) -> sa.Engine:
    return sa.create_engine(
        url,
        pool_size=4,
        max_overflow=4,
        pool_timeout=WAIT_S,
        pool_pre_ping=True,
        connect_args={
            "connect_timeout": WAIT_S,
            "tcp_user_timeout": WAIT_S * 1000,
            "options": f"-c statement_timeout={STATEMENT_MS} -c lock_timeout={WAIT_S * 1000}",
        },
    )
