"""Disks that fill up, databases and Redis that go away: the chat answers on, and recovers by itself."""

import shutil
import signal
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests import programs
from tests.faults.conftest import Begin, needs_root
from tests.servers import Server, free_port
from tests.stores import Postgres

pytestmark = pytest.mark.slow

SECRET = "0123456789abcdef" * 2
UNKNOWN = "what is the best paint for a fence"


def answers(server: Server) -> bool:
    """Whether the chat answers from the learned knowledge, before the request's deadline."""
    return server.ask("where is the piriformis").get("entries") == ["piriformis-muscle"]


def keep(server: Server) -> int:
    """The status of keeping a question."""
    reply_id = server.ask(UNKNOWN)["reply_id"]
    return server.post("/api/keep", {"reply_id": reply_id, "message": UNKNOWN})


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk with little room beside the models."""
    needs_root()
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", str(place)], check=True)
    yield place
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_full_disk_stops_no_reply(begin: Begin, small_disk: Path) -> None:
    server = begin(small_disk)
    assert keep(server) == 204
    with (small_disk / "filler").open("wb", buffering=0) as filler:
        try:
            while filler.write(b"x" * 4096):
                pass
        except OSError:
            pass
    assert answers(server)
    before = (small_disk / "instance" / "last-good.json").read_bytes()
    assert keep(server) in (204, 500)
    assert (small_disk / "instance" / "last-good.json").read_bytes() == before
    assert not list((small_disk / "instance").glob("**/.*.part"))
    assert answers(server)
    (small_disk / "filler").unlink()
    server.wait_until(lambda: keep(server) == 204, 20)


def test_a_locked_database_stops_no_reply(begin: Begin, tmp_path: Path) -> None:
    server = begin()
    assert keep(server) == 204
    with closing(sqlite3.connect(tmp_path / "instance" / "assistant.db")) as connection:
        connection.execute("BEGIN IMMEDIATE")
        assert all(answers(server) for _ in range(10))
        assert keep(server) == 500
        assert answers(server)
        connection.rollback()
    assert keep(server) == 204


def test_a_database_file_of_rubbish_stops_no_reply(begin: Begin, tmp_path: Path) -> None:
    (tmp_path / "instance").mkdir()
    (tmp_path / "instance" / "assistant.db").write_bytes(b"this is no database " * 500)
    server = begin()
    assert answers(server)
    assert keep(server) == 500


def test_an_instance_folder_that_is_gone_stops_no_reply(begin: Begin, tmp_path: Path) -> None:
    server = begin()
    shutil.rmtree(tmp_path / "instance", ignore_errors=True)  # the service may be tidying up there itself
    time.sleep(1)
    assert answers(server)


@pytest.fixture
def own_postgres() -> Iterator[Postgres]:
    """A PostgreSQL that may be stopped."""
    server = Postgres()
    yield server
    with suppress(subprocess.CalledProcessError):  # the test has stopped it
        server.stop()
    shutil.rmtree(server.folder)


@pytest.mark.postgres
@pytest.mark.slow
def test_a_database_that_stops_and_comes_back_stops_no_reply(begin: Begin, own_postgres: Postgres) -> None:
    server = begin(DATABASE_URL=own_postgres.new(), SECRET_KEY=SECRET)
    server.wait_until(lambda: keep(server) == 204, 20)
    own_postgres.stop()
    assert all(answers(server) for _ in range(10))
    assert keep(server) == 500
    server.wait_until(lambda: any("database" in each for each in server.get("/healthz")["warnings"]), 20)
    assert all(answers(server) for _ in range(10))
    own_postgres.start()
    server.wait_until(lambda: keep(server) == 204, 30)
    server.wait_until(lambda: not any("database" in each for each in server.get("/healthz")["warnings"]), 30)


@pytest.mark.slow
@pytest.mark.postgres
def test_a_start_without_the_database_answers_from_the_last_good_copy(
    begin: Begin, own_postgres: Postgres
) -> None:
    address = own_postgres.new()
    begin(DATABASE_URL=address, SECRET_KEY=SECRET).end()
    own_postgres.stop()
    assert answers(begin(DATABASE_URL=address, SECRET_KEY=SECRET))


@pytest.mark.slow
def test_a_database_that_swallows_everything_stops_no_reply(begin: Begin) -> None:
    """A port that accepts and never answers is worse than one that refuses."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen(64)
        address = f"postgres://nobody@127.0.0.1:{silent.getsockname()[1]}/none"
        server = begin(DATABASE_URL=address, SECRET_KEY=SECRET)
        assert all(answers(server) for _ in range(10))


class Redis:
    """A Redis of our own."""

    def __init__(self) -> None:
        self.port = free_port()
        self.start()

    def start(self) -> None:
        command = ["redis-server", "--port", str(self.port), "--save", "", "--appendonly", "no"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)

    def end(self) -> None:
        self.process.send_signal(signal.SIGCONT)
        self.process.kill()
        self.process.wait()


@pytest.fixture
def redis() -> Iterator[Redis]:
    if shutil.which("redis-server") is None:
        programs.missing("Redis is missing: apt-get install redis-server")
    server = Redis()
    yield server
    server.end()


def refused(server: Server) -> bool:
    return bool(server.ask("hi").get("error", {}).get("code") == "too_fast")


@pytest.mark.redis
@pytest.mark.slow
def test_two_machines_with_one_redis_share_the_limits(begin: Begin, tmp_path: Path, redis: Redis) -> None:
    environment = {
        "REDIS_URL": f"redis://127.0.0.1:{redis.port}/0",
        "RATE_LIMITS": "on",
        "WEB_CONCURRENCY": "1",
    }
    shared = {**environment, "SECRET_KEY": SECRET}
    here, there = begin(tmp_path / "here", **shared), begin(tmp_path / "there", **shared)
    assert not any(refused(here) for _ in range(55))
    time.sleep(1)
    there.ask("hi")
    time.sleep(1)
    assert any(refused(there) for _ in range(10))


@pytest.mark.slow
@pytest.mark.redis
def test_a_redis_that_dies_or_hangs_delays_no_reply(begin: Begin, redis: Redis) -> None:
    address = f"redis://127.0.0.1:{redis.port}/0"
    server = begin(REDIS_URL=address, RATE_LIMITS="on", WEB_CONCURRENCY="1")
    assert answers(server)
    redis.process.send_signal(signal.SIGSTOP)
    assert all(answers(server) for _ in range(8))
    redis.end()
    assert all(answers(server) for _ in range(8))
    server.wait_until(lambda: any("Redis" in each for each in server.get("/healthz")["warnings"]), 20)
    redis.start()
    server.wait_until(lambda: _asked_and_well(server), 20)
    server.wait_until(lambda: refused(server), 20)


def _asked_and_well(server: Server) -> bool:
    answers(server)
    return not any("Redis" in each for each in server.get("/healthz")["warnings"])
