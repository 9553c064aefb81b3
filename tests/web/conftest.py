"""A small practice with a small knowledge folder, and the service that answers from it."""

import re
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jinja2 import FileSystemBytecodeCache

from tests.web import learned
from web import create_app
from web.app_state import AppState
from web.settings import Settings
from web.storage.database import Database, sqlite_url

SMALL = """# Practice
Name: Quiet Hands
Booking link: https://booking.test/quiet
Contact page: https://quiet.test/contact
Phone: 603-555-0100
Location: New Hampshire

# Questions and answers

## What is the piriformis muscle?
Id: piriformis-muscle
Also asked:
- where is the piriformis
- tell me about the muscle in the buttock
- which muscle is it
Answer:
The piriformis is a small muscle deep in the buttock.

## How does massage help?
Id: massage-approach
Also asked:
- what does the massage do
- how do you work on it
- what happens in a massage
Answer:
Massage can ease tightness around the muscle.

## How do I book a session?
Id: contact
Also asked:
- can i make an appointment
- how can i reach you
- i want to book
Answer:
You can book online.
Kind: practice
Button: book

## Hello!
Id: hello
Also asked:
- hi
- hey there
- good morning
Answer:
Hello! What would you like to know?
Kind: small talk
"""

DATABASE = "assistant.db"

AppFactory = Callable[..., Flask]


def write_folder(folder: Path, text: str = SMALL, **others: str) -> Path:
    """A knowledge folder with this knowledge.md; `safety="…"` writes safety.md."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "knowledge.md").write_text(text, "utf-8")
    for name, content in others.items():
        (folder / f"{name}.md").write_text(content, "utf-8")
    return folder


def words(page: str) -> str:
    """What a reader sees of a page."""
    return " ".join(
        unescape(re.sub(r"<[^>]+>", " ", re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL))).split()
    )


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file without a row, to be copied: migrating takes longer than most tests."""
    folder = tmp_path_factory.mktemp("database")
    database = Database(sqlite_url(folder))
    database.migrate()
    with closing(sqlite3.connect(folder / DATABASE)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return folder / DATABASE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "knowledge")


@pytest.fixture
def settings(folder: Path, tmp_path: Path, empty_database: Path, models: Path) -> Settings:
    """A machine on which the tables are made and the models of `SMALL` are learned."""
    return _machine(folder, tmp_path / "instance", empty_database, models)


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the models of `SMALL`."""
    folder = tmp_path_factory.mktemp("models")
    learned.keep(folder, SMALL)
    return folder


def _machine(folder: Path, instance: Path, database: Path, models: Path) -> Settings:
    shutil.copytree(models, instance)
    shutil.copy(database, instance / DATABASE)
    return Settings(knowledge_dir=folder, instance_dir=instance)


def close(app: Flask) -> None:
    """End the threads and connections of an application."""
    state: AppState = app.extensions["app_state"]
    state.active.close()
    state.counts.close()
    state.jobs.close()
    state.database.close()


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> FileSystemBytecodeCache:
    """Nearly every test makes an application; the templates are compiled once for all."""
    return FileSystemBytecodeCache(str(tmp_path_factory.mktemp("templates")))


@pytest.fixture
def make_app(settings: Settings, templates: FileSystemBytecodeCache) -> Iterator[AppFactory]:
    """Starts the service with other settings: `make_app(allowed_origins=frozenset({…}))`."""
    made: list[Flask] = []

    def make(**changes: Any) -> Flask:
        made.append(create_app(replace(settings, **changes)))
        made[-1].jinja_env.bytecode_cache = templates
        return made[-1]

    yield make
    for app in made:
        close(app)


@pytest.fixture(scope="session")
def standing(
    tmp_path_factory: pytest.TempPathFactory, empty_database: Path, models: Path
) -> Iterator[Callable[..., FlaskClient]]:
    """Services for tests that only ask: `standing(allowed_origins=…)`; one for each set of settings, for all."""
    made: dict[Settings, Flask] = {}

    def client(**changes: Any) -> FlaskClient:
        asked = replace(Settings(rate_limits=False), **changes)
        if asked not in made:
            place = tmp_path_factory.mktemp("standing")
            machine = _machine(write_folder(place / "knowledge"), place / "instance", empty_database, models)
            made[asked] = create_app(
                replace(asked, knowledge_dir=machine.knowledge_dir, instance_dir=machine.instance_dir)
            )
        return made[asked].test_client()

    yield client
    for app in made.values():
        close(app)


@pytest.fixture(scope="session")
def visitor(standing: Callable[..., FlaskClient]) -> FlaskClient:
    """A visitor of the service as it comes, for tests that only ask."""
    return standing()


@pytest.fixture
def app(make_app: AppFactory) -> Flask:
    return make_app()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def state(app: Flask) -> AppState:
    found: AppState = app.extensions["app_state"]
    return found
