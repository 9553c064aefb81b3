"""The therapist's pages, with a moved clock and without child processes."""

import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from flask import Flask

from bot import parse
from bot.learning import learn
from tests.web.conftest import AppFactory
from tests.web.curating import NOW, PASSWORD, Clock, Curator
from web.learner import Learner
from web.rehearsing import at_work
from web.rooms import Rooms
from web.signin import hash_password
from web.trial_run import answer


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hash_password(PASSWORD)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def _no_child_processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Learning and trying out happen here: starting Python twice for each test would take most of the time."""

    def learned(_: Learner, texts: Mapping[str, str]) -> bytes:
        with TemporaryDirectory() as folder:
            learn(parse(texts)).save(Path(folder) / "index.npz")
            return (Path(folder) / "index.npz").read_bytes()

    monkeypatch.setattr(Learner, "learn", learned)
    monkeypatch.setattr(Learner, "warm", lambda _: None)
    monkeypatch.setattr("web.rehearsing.ask_child", answer)
    yield
    while at_work():
        time.sleep(0.01)


@pytest.fixture
def curate_app(
    make_app: AppFactory, password_hash: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Flask:
    monkeypatch.setattr("web._now", clock)  # what keeps house in the background goes by the same clock
    app = make_app(curator_password_hash=password_hash)
    app.config["NOW"] = clock
    return app


@pytest.fixture
def rooms(curate_app: Flask) -> Rooms:
    found: Rooms = curate_app.extensions["rooms"]
    return found


@pytest.fixture
def curator(curate_app: Flask) -> Curator:
    made = Curator(curate_app.test_client())
    made.sign_in()
    return made


@pytest.fixture
def stranger(curate_app: Flask) -> Curator:
    return Curator(curate_app.test_client())


@pytest.fixture
def kept(rooms: Rooms) -> int:
    rooms.inbox.keep("do you do cupping", ["massage-approach"], NOW)
    return rooms.inbox.waiting()[0].id
