"""Real processes to be attacked: the service under gunicorn, with its models at hand."""

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.servers import Server
from tests.web import learned
from tests.web.conftest import SMALL, write_folder

SLOW_TO_COLLECT = "test_schemathesis.py"
"""All of it is slow, and its cases take seconds to be made in every process that collects it."""


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out what a quick run would only deselect."""
    quick = config.getoption("markexpr") == "not slow"
    return True if quick and collection_path.name == SLOW_TO_COLLECT else None


Begin = Callable[..., Server]


def prepared(place: Path) -> dict[str, str]:
    """A machine of its own: knowledge folder, instance folder, the models at hand."""
    write_folder(place / "knowledge")
    (place / "instance").mkdir(exist_ok=True)
    learned.keep(place / "instance", SMALL)
    return {"KNOWLEDGE_DIR": str(place / "knowledge"), "INSTANCE_DIR": str(place / "instance")}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One service for the tests of a file that leave it whole."""
    place = tmp_path_factory.mktemp("server")
    log = place / "log"
    with Server(environment={**prepared(place), "RATE_LIMITS": "off"}, log=log) as running:
        yield running


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """Starts services of one's own: `begin(REDIS_URL=…)`; each ends with the test."""
    with ExitStack() as stack:

        def start(place: Path = tmp_path, **environment: str) -> Server:
            place.mkdir(exist_ok=True)
            found = {**prepared(place), "RATE_LIMITS": "off", **environment}
            return stack.enter_context(Server(environment=found, log=place / "log"))

        yield start


def needs_root() -> None:
    """Some faults can only be made by root; elsewhere they are not run."""
    if os.getuid() != 0 or shutil.which("mount") is None:
        pytest.skip("only root can mount a small disk")
