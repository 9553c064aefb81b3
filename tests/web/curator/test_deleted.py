"""What was deleted is nowhere any more: not in the database, its log, a backup, or a page."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from tests.cases import rest_slow
from tests.web.conftest import DATABASE, AppFactory
from tests.web.curating import NOW, PAGES, Clock, Curator
from web.app_state import AppState
from web.storage import backup
from web.storage.database import Database, sqlite_url
from web.storage.migrating import upgrade

MARKER = "quaxmarker"
QUESTION = f"what happens in a massage {MARKER}"


def delete_all(curator: Curator, _: AppState, __: Clock) -> None:
    assert curator.post("/settings/delete").status_code == 302


def undo(_: Curator, state: AppState, __: Clock) -> None:
    assert state.inbox.take_back("nonce")


def keep_nothing(curator: Curator, _: AppState, __: Clock) -> None:
    assert curator.post("/settings/retention", days="0").status_code == 302


def wait(_: Curator, state: AppState, clock: Clock) -> None:
    clock.now += timedelta(days=61)
    assert state.inbox.purge(clock.now)


WAYS = {way.__name__: way for way in (delete_all, undo, keep_nothing, wait)}


@pytest.fixture
def another_process(state: AppState) -> Iterator[None]:
    """Something that has the database open, so that SQLite does not tidy up by itself."""
    with closing(sqlite3.connect(state.settings.instance_dir / DATABASE)) as connection:
        connection.execute("SELECT count(*) FROM question").fetchone()
        yield


def places(state: AppState) -> list[str]:
    """Where the marker stands, pages aside."""
    files = [path for path in state.settings.instance_dir.rglob("*") if path.is_file()]
    found = [path.name for path in files if MARKER.encode() in path.read_bytes()]
    return found + ["backup"] * (MARKER in backup.export(state.database, NOW))


@pytest.mark.usefixtures("another_process")
@pytest.mark.parametrize("way", rest_slow(WAYS))
def test_no_word_of_a_deleted_question_is_left(
    curator: Curator, state: AppState, clock: Clock, way: str
) -> None:
    state.inbox.keep(QUESTION, ["massage-approach"], NOW, "nonce")
    curator.post("/answers", **(curator.form("/answers/massage-approach") | {"status": "off"}))
    assert MARKER in curator.wait_for_report()
    assert MARKER in curator.get("/inbox").text
    assert DATABASE in "".join(places(state))
    WAYS[way](curator, state, clock)
    assert places(state) == []
    if way == "wait":
        curator.sign_in()
    for page in PAGES:
        assert MARKER not in curator.get(page).text, page
    assert MARKER not in curator.post("/settings/backup").text
    assert "was deleted" in curator.get("/review").text or way == "wait"


def test_a_report_holds_ids_and_its_page_shows_the_words(curator: Curator, state: AppState) -> None:
    state.inbox.keep(QUESTION, ["massage-approach"], NOW)
    curator.post("/answers", **(curator.form("/answers/massage-approach") | {"status": "off"}))
    assert f"“{QUESTION}” gets" in curator.wait_for_report()
    draft = state.revisions.draft()
    assert draft is not None
    assert MARKER not in (draft.report or MARKER)


def test_the_id_of_a_deleted_question_is_never_reused(state: AppState) -> None:
    state.inbox.keep(QUESTION, [], NOW)
    first = state.inbox.waiting()[0].id
    state.inbox.delete_all()
    state.inbox.keep("do you do cupping", [], NOW)
    assert state.inbox.waiting()[0].id > first


def test_reports_of_an_older_version_are_forgotten(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path))
    upgrade(database, "0002")
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO revision (texts, key, author, note, saved_at, report) VALUES (?, '', '', '', 0, ?)",
            ("{}", json.dumps({"message": MARKER})),
        )
        connection.exec_driver_sql(
            "INSERT INTO question VALUES (7, 'f', 'cupping', '[]', 1, 0, 0, 'waiting', '')"
        )
    upgrade(database)
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT report FROM revision").scalar() is None
        assert connection.exec_driver_sql("SELECT id, text FROM question").one() == (7, "cupping")
    assert not any(MARKER.encode() in path.read_bytes() for path in tmp_path.iterdir())


def test_a_backup_holds_no_report_and_brings_none_back(curator: Curator, state: AppState) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.wait_for_report()
    made = json.loads(backup.export(state.database, NOW))
    assert [row["report"] for row in made["tables"]["revision"]] == [None]
    made["tables"]["revision"][0]["report"] = json.dumps({"message": MARKER})
    made["checksum"] = backup._checksum(made["made_at"], made["tables"])
    backup.restore(state.database, json.dumps(made))
    assert places(state) == []


@pytest.fixture
def open_umask() -> Iterator[Callable[[], int]]:
    old = os.umask(0o022)
    yield lambda: os.umask(0o022)
    os.umask(old)


@pytest.mark.slow
@pytest.mark.usefixtures("open_umask")
def test_what_the_service_writes_is_for_its_owner_alone(make_app: AppFactory, tmp_path: Path) -> None:
    instance, export = tmp_path / "new", tmp_path / "export.json"
    app = make_app(instance_dir=instance)
    runner = app.test_cli_runner()
    assert runner.invoke(args=["migrate"]).exit_code == 0
    assert runner.invoke(args=["export", str(export)]).exit_code == 0
    app.extensions["app_state"].active.open()
    for path in (instance, export, *instance.rglob("*")):
        assert path.stat().st_mode & 0o077 == 0, path


def test_a_database_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path))
    upgrade(database, "0002")
    (tmp_path / DATABASE).chmod(0o644)
    upgrade(database)
    assert (tmp_path / DATABASE).stat().st_mode & 0o077 == 0
