"""The therapist's pages, with a moved clock and without child processes."""

import json
import threading
import time
from collections.abc import Callable, Iterator, Mapping

import pytest
from argon2 import PasswordHasher
from flask import Flask

from tests.web import learned
from tests.web.conftest import AppFactory
from tests.web.curating import NOW, PASSWORD, Clock, Curator
from web.app_state import AppState
from web.publishing.jobs import LEARN, REHEARSE, Jobs
from web.publishing.rehearse_task import rehearse


@pytest.fixture(scope="session")
def password_hash() -> str:
    """A hash that is checked in no time; `test_passwords` holds that ours takes its time."""
    return PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def _no_child_processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Learning and trying out happen here: starting Python twice for each test would take most of the time."""

    def run(
        _: Jobs, task: str, question: Mapping[str, object], ready: Callable[[], bytes | None] = lambda: None
    ) -> bytes:
        found = ready()
        if found is not None:
            return found
        return {LEARN: learned.learn, REHEARSE: rehearse}[task](json.loads(json.dumps(question)))

    monkeypatch.setattr(Jobs, "run", run)
    monkeypatch.setattr("web.publishing.rehearsal.REST_S", 0)
    yield
    until = time.monotonic() + 120
    while any(thread.name == "rehearsal" for thread in threading.enumerate()):
        assert time.monotonic() < until, "a rehearsal does not end"
        time.sleep(0.01)


@pytest.fixture
def curate_app(
    make_app: AppFactory, password_hash: str, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> Flask:
    monkeypatch.setattr(
        "web.application._now", clock
    )  # what keeps house in the background goes by the same clock
    app = make_app(curator_password_hash=password_hash)
    app.config["NOW"] = clock
    return app


@pytest.fixture
def state(curate_app: Flask) -> AppState:
    found: AppState = curate_app.extensions["app_state"]
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
def kept(state: AppState) -> int:
    state.inbox.keep("do you do cupping", ["massage-approach"], NOW)
    return state.inbox.waiting()[0].id
