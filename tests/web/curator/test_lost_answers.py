"""What tests.md says holds: what breaks it is asked about first where it can be known, and told until she answers."""

import pytest

from tests.web.curating import Curator
from tests.web.curator.test_publish import changed, until_finished
from web.app_state import AppState

ASKED = "where is this muscle"
"""Gets the answer about the muscle, and is none of its wordings."""


@pytest.fixture
def expecting(curator: Curator, state: AppState) -> Curator:
    """She has written down what a message should get."""
    curator.post("/try/expect", message=ASKED, entry="piriformis-muscle")
    assert state.revisions.draft() is None
    return curator


def with_wording(curator: Curator, entry_id: str, wording: str) -> None:
    mine = curator.form(f"/answers/{entry_id}")["also_asked"]
    changed(curator, f"/answers/{entry_id}", also_asked=mine + wording, then="publish")


def number(state: AppState) -> int:
    newest = state.revisions.newest()
    assert newest is not None
    assert newest.number is not None
    return newest.number


def test_a_publish_that_takes_a_written_answer_away_asks_first(expecting: Curator, state: AppState) -> None:
    before = number(state)
    with_wording(expecting, "contact", ASKED)
    assert number(state) == before
    assert f"“{ASKED}” should get “What is the piriformis muscle?”" in expecting.wait_for_report()
    refused = expecting.publish()
    assert refused.status_code == 400
    assert "tick the box" in refused.text
    assert expecting.publish(agreed="yes").status_code == 302
    assert number(state) == before + 1


def test_a_change_that_takes_no_answer_away_is_live_at_once(expecting: Curator, state: AppState) -> None:
    before = number(state)
    with_wording(expecting, "contact", "may i drop in")
    changed(expecting, "/answers/contact", answer="You can call.", then="publish")
    assert number(state) == before + 2


def test_an_answer_is_switched_off_at_once_whatever_is_written_down(
    expecting: Curator, state: AppState
) -> None:
    before = number(state)
    expecting.post("/answers/piriformis-muscle/status", status="off")
    assert number(state) == before + 1


@pytest.mark.slow
def test_lost_questions_are_told_until_she_answers_whatever_else_is_published(
    expecting: Curator, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "web.curator.publish.loses_answers", lambda *_: False
    )  # known only once it is learned
    with_wording(expecting, "contact", ASKED)
    lost = state.revisions.newest()
    assert lost is not None
    until_finished(state, lost.id)
    expecting.post("/settings/details", Hours="Monday")
    expecting.post("/answers/hello/status", status="off")
    newest = state.revisions.newest()
    assert newest is not None
    until_finished(state, newest.id)
    page = expecting.get("/answers").text
    assert f"Version {lost.number} changed other questions, too" in page
    assert f"“{ASKED}” should get" in page
    expecting.post(f"/published/{lost.number}/keep")
    assert "changed other questions" not in expecting.get("/answers").text


@pytest.mark.slow
def test_undoing_the_version_settles_its_lost_questions(
    expecting: Curator, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.curator.publish.loses_answers", lambda *_: False)
    with_wording(expecting, "contact", ASKED)
    lost = state.revisions.newest()
    assert lost is not None
    until_finished(state, lost.id)
    expecting.post(f"/history/{lost.number}/undo")
    newest = state.revisions.newest()
    assert newest is not None
    until_finished(state, newest.id)
    assert "changed other questions" not in expecting.get("/answers").text
