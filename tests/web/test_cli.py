import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from flask import Flask

from web.app_state import AppState
from web.publishing.revisions import Revisions
from web.security.passwords import hash_password, is_password
from web.storage import backup
from web.storage.counts import Counts
from web.storage.database import Database, sqlite_url
from web.storage.inbox import Inbox

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)


@pytest.mark.slow
def test_a_printed_hash_survives_shells_and_env_files(app: Flask) -> None:
    found = app.test_cli_runner().invoke(args=["hash-password"], input="four random words\n")
    printed = found.output.strip()
    assert printed.replace("-", "").replace("_", "").isalnum()
    assert is_password("four random words", printed)
    assert not is_password("four random word", printed)


def test_a_short_password_is_refused(app: Flask) -> None:
    found = app.test_cli_runner().invoke(args=["hash-password"], input="short\n")
    assert found.exit_code == 1
    assert "12 to 256 characters" in found.output


@pytest.mark.parametrize(
    ("password", "guessed"),
    [
        ("Massage2026!", True), ("piriformis123", True), ("passwordpassword", True), ("123456789012", True),
        ("qwertyuiop12", True), ("aaaaaaaaaaaa", True), ("MassageTherapist2026", True), ("Welcome12345", True),
        ("1q2w3e4r5t6y", True), ("abcdefabcdef", True), ("four random words", False),
        ("correct horse battery", False), ("massage otter violin lamp", False), ("пароль из слов", False),
        ("x9$Kq2!mZr7&", False),
    ],
)  # fmt: skip
def test_a_password_that_is_guessed_first_is_refused(app: Flask, password: str, guessed: bool) -> None:
    found = app.test_cli_runner().invoke(args=["hash-password"], input=f"{password}\n")
    assert ("easy to guess" in found.output, found.exit_code) == ((True, 1) if guessed else (False, 0))


def test_no_part_of_a_password_is_left_unread() -> None:
    longest = "four random words " * 14
    assert is_password(longest, hash_password(longest))
    assert not is_password(longest + "x" * 10, hash_password(longest[:256]))


@pytest.mark.parametrize(
    "hashed", ["", "x" * 60, "$argon2id$broken", "§", "====", hash_password("other words here")]
)
def test_a_value_that_is_not_the_password_hash_signs_nobody_in(hashed: str) -> None:
    assert not is_password("four random words", hashed)


def test_a_plain_argon2_hash_is_understood_too() -> None:
    plain = "$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
    assert not is_password("four random words", plain)


@pytest.mark.slow
def test_migrating_is_a_command_that_may_run_twice(app: Flask) -> None:
    for _ in range(2):
        assert app.test_cli_runner().invoke(args=["migrate"]).exit_code == 0


def filled(database: Database) -> None:
    revisions, inbox, tally = (
        Revisions(database),
        Inbox(database),
        Counts(database, lambda: NOW, flush_s=3600),
    )
    for number, text in enumerate(("één\r\n", "two")):
        draft = revisions.save_draft({"knowledge.md": text}, number or None, "Owner", "note", NOW)
        revisions.keep_index("key", b"x", NOW)
        revisions.publish(draft, "key", NOW)
    inbox.keep("do you do cupping", ["massage"], NOW)
    tally.count("answer", ["contact"])
    tally.close()
    database.set_setting("paused", "Back on Monday.")
    database.set_setting("session_epoch", "secret")


@pytest.mark.slow
def test_a_backup_brings_everything_back_elsewhere(database: Database, tmp_path: Path) -> None:
    filled(database)
    content = backup.export(database, NOW)
    assert "secret" not in content
    other = Database(f"sqlite:///{tmp_path / 'other.db'}")
    other.migrate()
    other.set_setting("colour", "green")
    backup.restore(other, content)
    assert json.loads(backup.export(other, NOW)) == json.loads(content)
    newest = Revisions(other).newest()
    assert newest is not None
    assert newest.texts["knowledge.md"] == "two"
    other.close()


def test_after_a_restore_work_goes_on(database: Database) -> None:
    filled(database)
    backup.restore(database, backup.export(database, NOW))
    revisions = Revisions(database)
    draft = revisions.save_draft({"knowledge.md": "three"}, 2, "Owner", "", NOW)
    revisions.keep_index("new", b"x", NOW)
    assert revisions.publish(draft, "new", NOW).number == 3


@pytest.mark.parametrize(
    "content",
    ["", "{}", "[]", '{"format": "other", "tables": {}}', '{"format": "piriformis-assistant backup 1"}'],
)
def test_an_invalid_backup_changes_nothing(database: Database, content: str) -> None:
    filled(database)
    before = backup.export(database, NOW)
    with pytest.raises(backup.NotABackup):
        backup.restore(database, content)
    assert backup.export(database, NOW) == before


def test_a_damaged_row_changes_nothing(database: Database) -> None:
    filled(database)
    before = backup.export(database, NOW)
    broken = json.loads(before)
    broken["tables"]["question"][0]["count"] = "many"
    with pytest.raises(backup.NotABackup):
        backup.restore(database, json.dumps(broken))
    assert backup.export(database, NOW) == before


@pytest.mark.slow
def test_export_and_restore_are_commands(app: Flask, state: AppState, tmp_path: Path) -> None:
    state.inbox.keep("do you do cupping", [], datetime.now(UTC))
    run, file = app.test_cli_runner(), tmp_path / "backup.json"
    assert run.invoke(args=["export", str(file)]).exit_code == 0
    state.inbox.delete_all()
    assert run.invoke(args=["restore", str(file)], input="n\n").exit_code == 1
    assert state.inbox.waiting() == ()
    done = run.invoke(args=["restore", "--yes", str(file)])
    assert (done.exit_code, "paused" in done.output) == (0, False)
    assert len(state.inbox.waiting()) == 1
    state.database.set_setting("paused", "Back on Monday.")
    run.invoke(args=["export", str(file)])
    assert "The chat is paused" in run.invoke(args=["restore", "--yes", str(file)]).output
    file.write_text("nonsense")
    found = run.invoke(args=["restore", "--yes", str(file)])
    assert found.exit_code == 1
    assert "not a backup" in found.output


def test_purging_is_a_command(app: Flask, state: AppState) -> None:
    state.inbox.keep("do you do cupping", [], NOW.replace(year=2020))
    found = app.test_cli_runner().invoke(args=["purge"])
    assert found.output == "Deleted: 1.\n"
    assert state.inbox.waiting() == ()


def test_an_export_without_a_database_of_the_service_says_so(app: Flask, tmp_path: Path) -> None:
    database = Database(sqlite_url(tmp_path / "elsewhere"))
    app.extensions["app_state"] = replace(app.extensions["app_state"], database=database)
    told = app.test_cli_runner().invoke(args=["export", str(tmp_path / "backup.json")])
    assert told.exit_code == 1
    assert "Are INSTANCE_DIR and DATABASE_URL those of the service?" in told.output
