"""Both databases for the store tests: a SQLite file, and a PostgreSQL that this run starts for itself."""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests import programs
from web.database import Database, sqlite_url
from web.migrating import upgrade

_BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


def _programs() -> Path:
    return programs.postgres_folder() or programs.missing("PostgreSQL is missing: apt-get install postgresql")


def _account() -> str:
    """PostgreSQL refuses to run as root."""
    if os.getuid() != 0:
        return pwd.getpwuid(os.getuid()).pw_name
    if "postgres" not in {each.pw_name for each in pwd.getpwall()}:
        programs.missing("Root needs an account for PostgreSQL: useradd --system postgres")
    return "postgres"


class Postgres:
    """A PostgreSQL of our own on a free loopback port; it lives as long as the tests."""

    def __init__(self) -> None:
        self._programs, self._account = _programs(), _account()
        self.folder = Path(tempfile.mkdtemp(prefix="postgres-"))
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        if os.getuid() == 0:
            shutil.chown(self.folder, self._account, self._account)
        self._run("initdb", "-D", str(self.folder / "cluster"), "-A", "trust", "-U", "tests", "--no-sync")
        self.start()

    def start(self) -> None:
        """Start the server and wait until it answers."""
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c fsync=off"
        self._run(
            "pg_ctl",
            "-D",
            str(self.folder / "cluster"),
            "-w",
            "-l",
            str(self.folder / "log"),
            "-o",
            options,
            "start",
        )

    def stop(self) -> None:
        """Stop the server at once."""
        self._run("pg_ctl", "-D", str(self.folder / "cluster"), "-m", "immediate", "-w", "stop")

    def new(self) -> str:
        """The address of a new empty database."""
        name = f"t{uuid.uuid4().hex[:12]}"
        with psycopg.connect(self._address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}".encode())
        return self._address(name)

    def _address(self, name: str) -> str:
        return f"postgres://tests@127.0.0.1:{self.port}/{name}"

    def _run(self, program: str, *arguments: str) -> None:
        user = self._account if os.getuid() == 0 else None
        subprocess.run(
            [str(self._programs / program), *arguments],
            user=user,
            cwd=self.folder,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
        )


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One PostgreSQL for the whole run."""
    server = Postgres()
    yield server
    server.stop()
    shutil.rmtree(server.folder)


@pytest.fixture(params=_BOTH)
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return sqlite_url(tmp_path)
    server: Postgres = request.getfixturevalue("postgres")
    return server.new()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """A migrated database, of each kind in turn."""
    made = Database(database_url)
    upgrade(made)
    yield made
    made.close()
