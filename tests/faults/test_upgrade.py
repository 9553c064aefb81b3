"""From an old version with a full database to this one, losing nothing, and back from a backup."""

import io
import json
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from typing import Any

import pytest

from bot import parse, problems
from tests import programs
from tests.servers import Server
from tests.stores import Postgres
from web.settings import ROOT
from web.storage.database import Database, sqlite_url
from web.storage.inbox import Inbox
from web.storage.migrating import upgrade

OLD_COMMIT = "17edfc103a0ce127d758b231ef4fc5371fe9721c"
"""The last version before the file took its new shape and reports lost visitors' words."""

MARK = "Written by her own hand."
SECRET = "0123456789abcdef" * 2
LEARNING_S = 900

FILL = """
import json, sys
from datetime import UTC, datetime
from pathlib import Path
from web.database import Database
from web.inbox import Inbox, State
from web.revisions import Revisions
from web.tally import Tally

now, database = datetime.now(UTC), Database(sys.argv[1])
texts = {path.name: path.read_text("utf-8") for path in Path(sys.argv[2]).glob("*.md") if path.stem != "README"}
revisions, inbox, tally = Revisions(database), Inbox(database), Tally(database, lambda: now, flush_s=3600)
revisions.keep_index("key", b"x", now)
for number, note in enumerate(("first", "sécond")):
    draft = revisions.save_draft(texts, number or None, "Owner", note, now)
    revisions.publish(draft, "key", now)
draft = revisions.save_draft(texts, 2, "Owner", "not yet", now)
revisions.keep_report(draft.id, json.dumps({"changed": ["do you do cupping"]}))
for question in ("do you do cupping", "do you do cupping", "is there a ramp at the door", "nonsense"):
    inbox.keep(question, ["massage"], now)
inbox.resolve(inbox.waiting()[-1].id, State.IGNORED)
tally.count("answer", ["piriformis-muscle"])
tally.count("answer", ["piriformis-muscle"], helpful=True)
tally.close()
inbox.set_retention(30, now)
"""


class Release:
    """One version of the project on a machine: its code, its instance folder, its database."""

    def __init__(self, root: Path, instance: Path, database_url: str, knowledge: Path) -> None:
        self.root, self.database_url = root, database_url or sqlite_url(instance)
        instance.mkdir(exist_ok=True)
        self.environment = {
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(root),
            "INSTANCE_DIR": str(instance),
            "KNOWLEDGE_DIR": str(knowledge),
            "DATABASE_URL": database_url,
            "SECRET_KEY": SECRET,
            "RATE_LIMITS": "off",
            "WEB_CONCURRENCY": "1",
        }

    def python(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.root, env=self.environment, capture_output=True, text=True, timeout=LEARNING_S,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        return done.stdout

    def flask(self, *arguments: str) -> str:
        return self.python("-m", "flask", "--app", "web", *arguments)

    def export(self) -> dict[str, Any]:
        return dict(json.loads(self.flask("export"))["tables"])

    def serve(self, log: Path) -> Server:
        return Server(environment=self.environment, log=log, root=self.root)


@pytest.fixture(scope="module")
def old_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The old version, from the history."""
    packed = subprocess.run(["git", "archive", OLD_COMMIT], cwd=ROOT, capture_output=True)
    if packed.returncode:
        programs.missing("This clone lacks the history: git fetch --unshallow")
    folder = tmp_path_factory.mktemp("old")
    with tarfile.open(fileobj=io.BytesIO(packed.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder


@pytest.fixture(scope="module")
def knowledge(old_root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Her folder in the old shape, with a sentence of her own in two answers."""
    folder = tmp_path_factory.mktemp("place") / "knowledge"
    shutil.copytree(old_root / "knowledge", folder)
    text = (folder / "knowledge.md").read_text("utf-8")
    before, entry, after = text.partition("Id: piriformis-muscle\n")
    after = after.replace("Answer:\n", f"Answer:\n{MARK} ", 1).replace("sentence: ", f"sentence: {MARK} ", 1)
    (folder / "knowledge.md").write_text(before + entry + after, "utf-8")
    return folder


@pytest.fixture
def filled(old_root: Path, knowledge: Path, tmp_path: Path, request: pytest.FixtureRequest) -> Release:
    """The old version after some weeks of use, on the kind of database that the test names."""
    url = request.getfixturevalue("postgres").new() if request.param == "postgres" else ""
    old = Release(old_root, tmp_path / "instance", url, knowledge)
    old.flask("migrate")
    (tmp_path / "fill.py").write_text(FILL, "utf-8")
    old.python(str(tmp_path / "fill.py"), old.database_url, str(knowledge))
    return old


def without_reports(tables: dict[str, Any]) -> dict[str, Any]:
    """The rows without what a version does not bring along: reports, and what questions got (new in this one)."""
    return {name: [{**row, "report": None, "got": ""} for row in rows] for name, rows in tables.items()}


def on_this_version(old: Release, knowledge: Path) -> Release:
    instance = Path(old.environment["INSTANCE_DIR"])
    return Release(ROOT, instance, old.environment["DATABASE_URL"], knowledge)


BOTH = pytest.mark.parametrize(
    "filled", ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True
)


@pytest.mark.slow
@BOTH
def test_migrating_loses_nothing_and_may_run_twice(filled: Release, knowledge: Path) -> None:
    before = filled.export()
    assert [len(before[name]) for name in ("revision", "question", "tally", "setting")] == [3, 3, 3, 1]
    new = on_this_version(filled, knowledge)
    for _ in range(2):
        assert "up to date" in new.flask("migrate")
    assert without_reports(new.export()) == without_reports(before)
    database = Database(new.database_url)
    assert database.is_migrated()
    assert [(each.text, each.count) for each in Inbox(database).waiting()] == [
        ("do you do cupping", 2), ("is there a ramp at the door", 1),
    ]  # fmt: skip
    with database.reading() as connection:
        reports = connection.exec_driver_sql("SELECT report FROM revision").scalars().all()
    assert set(reports) == {None}, "a report of an old version holds visitors' words"
    database.close()


@pytest.mark.slow
@BOTH
def test_a_backup_from_before_the_upgrade_goes_back_into_both_versions(
    filled: Release, knowledge: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    backup = tmp_path / "backup.json"
    filled.flask("export", str(backup))
    before = filled.export()
    for number, root in enumerate((filled.root, ROOT)):
        is_postgres = bool(filled.environment["DATABASE_URL"])
        url = request.getfixturevalue("postgres").new() if is_postgres else ""
        empty = Release(root, tmp_path / f"again-{number}", url, knowledge)
        empty.flask("migrate")
        empty.flask("restore", "--yes", str(backup))
        assert without_reports(empty.export()) == without_reports(before)


@pytest.mark.slow
@pytest.mark.timeout(3 * LEARNING_S)
@pytest.mark.parametrize("filled", ["sqlite"], indirect=True)
def test_visitors_read_her_words_after_the_upgrade_and_after_the_way_back(
    filled: Release, knowledge: Path, tmp_path: Path
) -> None:
    backup = tmp_path / "backup.json"
    filled.flask("export", str(backup))
    new = on_this_version(filled, knowledge)
    new.flask("migrate")
    new.flask("learn")
    with new.serve(tmp_path / "new.log") as server:
        assert server.get("/healthz")["source"] == "revision 2"
        assert MARK in server.ask("what is the piriformis muscle?")["text"]
    back = Release(filled.root, tmp_path / "back", "", knowledge)
    back.flask("migrate")
    back.flask("restore", "--yes", str(backup))
    with back.serve(tmp_path / "old.log") as server:
        server.wait_until_learned(LEARNING_S)
        assert MARK in server.ask("what is the piriformis muscle?")["text"]


def test_the_file_of_the_old_shape_can_be_published_as_it_is(old_root: Path, knowledge: Path) -> None:
    texts = {path.name: path.read_text("utf-8") for path in knowledge.glob("*.md") if path.stem != "README"}
    assert not [problem for problem in problems(texts) if problem.stops]
    shipped = {path.name: path.read_text("utf-8") for path in (old_root / "knowledge").glob("*.md")}
    shipped.pop("README.md")
    before = {entry.id: entry.answer for entry in parse(shipped).entries}
    after = {entry.id: entry.answer for entry in parse(texts).entries}
    assert {key for key in before if before[key] != after[key]} == {"piriformis-muscle"}


@pytest.mark.postgres
def test_each_migration_runs_on_a_filled_postgresql(postgres: Postgres) -> None:
    database = Database(postgres.new())
    upgrade(database, "0001")
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO revision (texts, key, author, note, saved_at, report) VALUES ('{}', '', '', '', 0, 'words')"
        )
        connection.exec_driver_sql(
            "INSERT INTO question (fingerprint, text, guesses, count, first_at, last_at, state, outcome)"
            " VALUES ('f', 'do you do cupping', '[]', 1, 0, 0, 'waiting', '')"
        )
    for version in ("0002", "0003", "0004"):
        upgrade(database, version)
    with database.writing() as connection:
        assert connection.exec_driver_sql("SELECT report FROM revision").scalars().all() == [None]
        assert connection.exec_driver_sql("DELETE FROM question RETURNING id, text").all() == [
            (1, "do you do cupping")
        ]
        again = connection.exec_driver_sql(
            "INSERT INTO question (fingerprint, text, guesses, count, first_at, last_at, state, outcome)"
            " VALUES ('f', '', '[]', 1, 0, 0, 'waiting', '') RETURNING id"
        )
        assert again.scalar() == 2, "an id was used twice"
    assert database.is_migrated()
    database.close()
