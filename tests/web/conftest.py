"""A small practice with a small knowledge folder, and the service that answers from it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from bot import index_key, parse
from bot.learning import learn
from web import create_app
from web.rooms import Rooms
from web.settings import Settings
from web.shelf import Shelf

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

AppFactory = Callable[..., Flask]


def write_folder(folder: Path, text: str = SMALL, **others: str) -> Path:
    """A knowledge folder with this knowledge.md; `safety="…"` writes safety.md."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "knowledge.md").write_text(text, "utf-8")
    for name, content in others.items():
        (folder / f"{name}.md").write_text(content, "utf-8")
    return folder


@pytest.fixture(scope="session")
def small_index(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """What is learned from `SMALL`, once for all tests."""
    path = tmp_path_factory.mktemp("learned") / "small.npz"
    learn(parse({"knowledge.md": SMALL})).save(path)
    return path.read_bytes()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_folder(tmp_path / "knowledge")


@pytest.fixture
def settings(folder: Path, tmp_path: Path, small_index: bytes) -> Settings:
    """A fresh machine on which the index of `SMALL` is already learned."""
    instance = tmp_path / "instance"
    Shelf(instance).put_index(index_key(parse({"knowledge.md": SMALL})), small_index)
    return Settings(knowledge_dir=folder, instance_dir=instance)


@pytest.fixture
def make_app(settings: Settings) -> Iterator[AppFactory]:
    """Starts the service with other settings: `make_app(allowed_origins=frozenset({…}))`."""
    made: list[Flask] = []

    def make(**changes: Any) -> Flask:
        values = {name: getattr(settings, name) for name in Settings.__dataclass_fields__}
        app = create_app(Settings(**{**values, **changes}))
        rooms: Rooms = app.extensions["rooms"]
        rooms.database.migrate()
        made.append(app)
        return app

    yield make
    for app in made:
        rooms = app.extensions["rooms"]
        rooms.live.close()
        rooms.tally.close()
        rooms.learner.close()
        rooms.database.close()


@pytest.fixture
def app(make_app: AppFactory) -> Flask:
    return make_app()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture
def rooms(app: Flask) -> Rooms:
    found: Rooms = app.extensions["rooms"]
    return found
