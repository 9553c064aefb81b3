"""Settings: practice details, lists, how long questions stay, the backup."""

import html
import re
from datetime import timedelta
from io import BytesIO

import pytest

from tests.web.conftest import SMALL
from tests.web.curating import Clock, Curator, live
from web.app_state import AppState
from web.publishing.revisions import PAUSED


def test_saving_one_detail_changes_no_other_line(curator: Curator, state: AppState) -> None:
    curator.post("/settings/details", Hours="Tuesday to Friday", Phone="603-555-0100")
    assert "Hours: Tuesday to Friday" in live(state)
    assert live(state).replace("Hours: Tuesday to Friday\n", "") == SMALL


def test_choosing_how_long_questions_stay(curator: Curator, state: AppState, kept: int) -> None:
    assert kept
    curator.post("/settings/retention", days="0")
    assert state.inbox.waiting() == ()
    curator.post("/settings/retention", days="77")
    assert state.inbox.retention_days == 0


def test_old_questions_go_on_the_day_even_when_nobody_runs_a_command(
    curator: Curator, state: AppState, clock: Clock, kept: int
) -> None:
    assert kept
    curator.get("/")
    clock.now += timedelta(days=60)
    curator.sign_in()
    assert state.inbox.waiting() == ()


def test_deleting_all_kept_questions(curator: Curator, state: AppState, kept: int) -> None:
    assert kept
    curator.post("/settings/delete")
    assert state.inbox.waiting() == ()


def test_the_page_after_publishing_shows_what_excluded_messages_get(
    curator: Curator, state: AppState
) -> None:
    page = curator.post("/settings/words", same="", outside="are you single\ndo you sell oil")
    told = curator.client.get(page.headers["Location"]).text
    assert "“are you single” gets" in told
    assert "“do you sell oil” gets" in told
    assert ">Back to the settings</a>" in told
    assert live(state).count("are you single") == 1


def test_a_warning_line_that_does_not_begin_with_911_is_told_at_its_field(curator: Curator) -> None:
    page = curator.post("/settings/sentences", **{"Warning line": "Hurting badly? Rest."})
    assert page.status_code == 400
    assert '<li>Begin the warning line with when to call 911: "Call 911 for …"' in html.unescape(page.text)
    assert '<a href="#says-warning-line">' in page.text
    assert page.text.index('id="says-warning-line"') < page.text.index("more fixed sentences")


def upload(curator: Curator, content: str) -> str:
    curator.get("/settings")
    page = curator.client.post(
        "/curate/settings/restore",
        data={"csrf_token": curator.token, "file": (BytesIO(content.encode()), "backup.json")},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    return curator.client.get(page.headers["Location"]).text


@pytest.mark.slow
def test_a_restore_in_the_browser_can_be_undone(curator: Curator, state: AppState, clock: Clock) -> None:
    curator.post("/settings/details", Hours="Monday")
    kept = curator.post("/settings/backup").text
    curator.post("/settings/details", Hours="Tuesday")
    assert "The backup is restored" in upload(curator, kept)
    assert "Hours: Monday" in live(state)
    assert "Take the restore back" in curator.get("/settings").text
    curator.post("/settings/restore/undo")
    assert "Hours: Tuesday" in live(state)
    assert curator.post("/settings/restore/undo").status_code == 404
    upload(curator, kept)
    clock.now += timedelta(days=1)
    curator.sign_in()
    assert "Take the restore back" not in curator.get("/settings").text


def test_undoing_a_restore_asks_first_and_keeps_later_versions_in_the_history(
    curator: Curator, state: AppState
) -> None:
    curator.post("/settings/details", Hours="Monday")
    kept = curator.post("/settings/backup").text
    curator.post("/settings/details", Hours="Tuesday")
    upload(curator, kept)
    curator.post("/settings/details", Hours="Wednesday")
    curator.post("/settings/details", Hours="Thursday")
    page = curator.get("/settings").text
    asked = page[page.index("/settings/restore/undo") :].split(">")[0]
    assert "data-confirm" in asked
    assert "2 versions that you published since then" in asked
    assert "No backup was downloaded yet" not in page
    curator.post("/settings/restore/undo")
    assert "Hours: Tuesday" in live(state)
    history = [version.texts["knowledge.md"] for version in state.revisions.history()]
    hours = [found[1] for text in history if (found := re.search(r"Hours: (\w+)", text))]
    assert hours == ["Tuesday", "Thursday", "Wednesday", "Tuesday", "Monday"]


def test_undoing_a_restore_lets_the_file_answer_again_and_loses_no_version(
    curator: Curator, state: AppState
) -> None:
    upload(curator, curator.post("/settings/backup").text)
    curator.post("/settings/details", Hours="Wednesday")
    curator.post("/settings/restore/undo")
    assert live(state) == SMALL
    assert any("Hours: Wednesday" in v.texts["knowledge.md"] for v in state.revisions.history())


@pytest.mark.slow
def test_a_backup_of_a_paused_chat_says_that_it_pauses_it(curator: Curator, state: AppState) -> None:
    running = curator.post("/settings/backup").text
    state.database.set_setting(PAUSED, "Back on Monday.")
    paused = curator.post("/settings/backup").text
    assert "The chat is paused, as it was" in upload(curator, paused)
    assert "The chat is paused, as it was" not in upload(curator, running)


@pytest.mark.slow
def test_an_invalid_backup_changes_nothing(curator: Curator, state: AppState) -> None:
    curator.post("/settings/details", Hours="Monday")
    assert "not a backup of this program" in upload(curator, "nonsense")
    assert "Hours: Monday" in live(state)


def test_deleted_questions_are_not_kept_for_undoing_a_restore(
    curator: Curator, state: AppState, kept: int
) -> None:
    assert kept
    upload(curator, curator.post("/settings/backup").text)
    curator.post("/settings/delete")
    assert curator.post("/settings/restore/undo").status_code == 404


def test_the_backup_is_one_file_with_everything_in_it(curator: Curator, kept: int) -> None:
    assert kept
    page = curator.post("/settings/backup")
    assert page.headers["Content-Disposition"].startswith("attachment")
    assert "do you do cupping" in page.text
    assert "Last backup downloaded on May 4, 2026" in curator.get("/settings").text
