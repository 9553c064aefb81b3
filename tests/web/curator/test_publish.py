"""Publishing: live at once, on top of what answers, and the working copy comes along."""

import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.conftest import SMALL
from tests.web.curating import BEES, NOW, Curator, live
from web.app_state import AppState
from web.publishing.jobs import REHEARSE, Jobs
from web.publishing.learner import Learner
from web.publishing.rehearsal import rehearsal_of

Ready = Callable[[], bytes | None]
NEW = {
    "question": "Who painted the mural?", "answer": "A friend of mine.", "kind": "practice", "button": "none",
    "status": "live", "then": "publish",
}  # fmt: skip
APPROACH = {"answer": "Massage can ease what is tight.", "then": "publish"}


def said(visitor: FlaskClient, message: str) -> str:
    """What a visitor reads."""
    return str(visitor.post("/api/chat", json={"message": message}).get_json()["text"])


@pytest.fixture
def visitor(curate_app: Flask, state: AppState) -> FlaskClient:
    """A visitor of a service that has begun to answer."""
    state.active.open()
    return curate_app.test_client()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing new is learned."""
    monkeypatch.setattr(Learner, "begin", lambda *_: False)
    monkeypatch.setattr("web.publishing.rehearsal.Rehearsals.begin", lambda *_: None)


def changed(curator: Curator, path: str, **fields: str) -> str:
    """Publish a change of an answer; the page that follows."""
    page = curator.post("/answers", **(curator.form(path) | fields))
    assert page.status_code == 302, page.text
    return curator.client.get(page.headers["Location"]).text


@pytest.mark.usefixtures("slow")
def test_a_text_is_live_before_anything_is_learned_or_tried_out(
    curator: Curator, state: AppState, visitor: FlaskClient
) -> None:
    changed(curator, "/answers/massage-approach", **APPROACH)
    state.active.look()
    assert "ease what is tight" in said(visitor, "what happens in a massage")


@pytest.mark.usefixtures("slow")
def test_a_new_wording_and_a_new_answer_get_their_very_words_at_once(
    curator: Curator, state: AppState, visitor: FlaskClient
) -> None:
    wordings = curator.form("/answers/massage-approach")["also_asked"] + "do you do cupping"
    page = changed(curator, "/answers/massage-approach", also_asked=wordings, then="publish")
    assert "“do you do cupping” gets the answer" in page
    assert "The chat is learning how else it may be asked" in page
    curator.post("/answers", **NEW)
    state.active.look()
    assert "Massage can ease" in said(visitor, "do you do cupping")
    assert "A friend of mine." in said(visitor, "who painted the mural")
    assert "small muscle" in said(visitor, "what is the piriformis muscle")


def test_once_it_is_learned_other_words_for_it_are_understood(
    curator: Curator, state: AppState, visitor: FlaskClient
) -> None:
    curator.post("/answers", **NEW, also_asked="who made the picture in the hall\nwhose is the wall painting")
    until = time.monotonic() + 120
    while not state.active.version.is_learned or state.active.version.number != 2:
        state.active.look()
        assert time.monotonic() < until
        time.sleep(0.05)
    assert "A friend of mine." in said(visitor, "who made the picture in your hall")


@pytest.mark.usefixtures("slow")
def test_details_read_marks_switching_and_undo_are_live_at_once(
    curator: Curator, state: AppState, visitor: FlaskClient
) -> None:
    curator.post("/settings/details", Hours="Tuesday to Friday, 9 to 5.")
    curator.post("/answers/contact/read")
    curator.post("/answers/massage-approach/status", status="off")
    state.active.look()
    assert "9 to 5" in said(visitor, "what are your hours")
    assert "2026-05-04 by Owner" in live(state)
    assert "Massage can ease" not in said(visitor, "what happens in a massage")
    number = state.revisions.newest().number  # type: ignore[union-attr]
    curator.post(f"/history/{number}/undo")
    state.active.look()
    assert "Massage can ease" in said(visitor, "what happens in a massage")
    assert "9 to 5" in said(visitor, "what are your hours")


@pytest.mark.usefixtures("slow")
def test_what_is_saved_for_later_stays_for_later(curator: Curator, state: AppState) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Not finished."}))
    changed(curator, "/answers/massage-approach", **APPROACH)
    assert "Not finished." not in live(state)
    draft = state.revisions.draft()
    assert draft is not None
    assert draft.based_on == 2
    assert "Not finished." in draft.texts["knowledge.md"]
    assert "ease what is tight" in draft.texts["knowledge.md"]


@pytest.mark.usefixtures("slow")
def test_one_of_several_changes_is_published_or_thrown_away(curator: Curator, state: AppState) -> None:
    for name, text in (("contact", "First."), ("massage-approach", "Second."), ("hello", "Third.")):
        curator.post("/answers", **(curator.form(f"/answers/{name}") | {"answer": text}))

    def one(name: str, do: str) -> None:
        draft = state.revisions.draft()
        assert draft is not None
        curator.post("/review/one", draft=str(draft.id), piece=f"knowledge.md|id {name}", do=do)

    one("contact", "publish")
    assert live(state) == SMALL.replace("You can book online.", "First.")
    one("massage-approach", "discard")
    draft = state.revisions.draft()
    assert draft is not None
    assert draft.texts["knowledge.md"] == live(state).replace("Hello! What would you like to know?", "Third.")
    one("hello", "publish")
    assert state.revisions.draft() is None


@pytest.mark.usefixtures("slow")
def test_two_publishes_at_the_same_time_both_stay(
    curate_app: Flask, curator: Curator, state: AppState
) -> None:
    other = Curator(curate_app.test_client())
    other.sign_in("Partner")
    mine, theirs = curator.form("/answers/contact"), other.form("/answers/massage-approach")
    curator.post("/answers", **(mine | {"answer": "Owner wrote this.", "then": "publish"}))
    other.post("/answers", **(theirs | {"answer": "Partner wrote this.", "then": "publish"}))
    assert "Owner wrote this." in live(state)
    assert "Partner wrote this." in live(state)
    first = curator.form("/answers/contact")
    other.post("/answers", **(other.form("/answers/contact") | {"answer": "Newer.", "then": "publish"}))
    page = curator.post("/answers", **(first | {"answer": "Older.", "then": "publish"}))
    assert page.status_code == 409
    assert "Newer." in live(state)


@pytest.mark.usefixtures("slow")
def test_what_stops_a_publish_comes_back_as_it_was_typed(curator: Curator, state: AppState) -> None:
    page = curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "", "then": "publish"}))
    assert page.status_code == 400
    assert state.revisions.newest() is None


@pytest.mark.usefixtures("slow")
def test_another_folder_of_questions_waits_until_it_is_learned(
    curator: Curator, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.curator.publish.MOST_GONE", 0)
    text = SMALL.replace("Id: ", "Id: new-")
    curator.post("/file", name="knowledge.md", text=text, base="")
    draft = state.revisions.draft()
    assert draft is not None
    page = curator.post("/review/publish", draft=str(draft.id))
    assert page.status_code == 400
    assert "has to learn it first" in page.text
    assert state.revisions.newest() is None


@pytest.mark.slow
def test_effects_on_other_questions_are_shown_on_every_page_with_undo(
    curator: Curator, state: AppState
) -> None:
    mine = curator.form("/answers/contact")["also_asked"]
    curator.post(
        "/file", name="tests.md", text="## What is the piriformis muscle?\n- which muscle hurts\n", base=""
    )
    curator.publish()
    changed(curator, "/answers/contact", also_asked=mine + "which muscle hurts", then="publish")
    newest = state.revisions.newest()
    assert newest is not None
    until_finished(state, newest.id)
    page = curator.get("/answers").text
    assert "changed other questions, too" in page
    assert "sample questions 1 gets another answer" in page
    curator.post(f"/history/{newest.number}/undo")
    assert "which muscle hurts" not in live(state)


@pytest.mark.slow
def test_a_version_that_she_keeps_is_not_mentioned_again(curator: Curator, state: AppState) -> None:
    curator.post(
        "/file", name="tests.md", text="## What is the piriformis muscle?\n- which muscle hurts\n", base=""
    )
    curator.publish()
    mine = curator.form("/answers/contact")["also_asked"]
    changed(curator, "/answers/contact", also_asked=mine + "which muscle hurts", then="publish")
    newest = state.revisions.newest()
    assert newest is not None
    until_finished(state, newest.id)
    curator.post(f"/published/{newest.number}/keep")
    assert "changed other questions, too" not in curator.get("/answers").text


def until_finished(state: AppState, revision_id: int) -> None:
    """Wait until a published version was tried out."""
    until = time.monotonic() + 120
    while True:
        found = state.revisions.get(revision_id)
        assert found is not None
        if rehearsal_of(found).finished:
            return
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_first_publish_says_that_the_files_are_no_longer_read(curator: Curator, folder: Path) -> None:
    curator.post("/settings/details", Hours="Monday")
    said = f"The files in the folder {folder} are no longer read"
    assert said in curator.get("/settings").text
    curator.post("/settings/details", Hours="Tuesday")
    assert said not in curator.get("/settings").text


def test_a_warning_sign_of_hers_is_looked_at_first(curator: Curator, state: AppState) -> None:
    curator.post("/file", name="safety.md", text=BEES, base="")
    draft = state.revisions.draft()
    assert draft is not None
    state.revisions.keep_report(draft.id, f'{{"stage": "Learning", "told_at": {int(NOW.timestamp())}}}')
    assert curator.post("/review/publish", draft=str(draft.id)).status_code == 400
    assert state.revisions.newest() is None


@pytest.mark.usefixtures("slow")
def test_a_deleted_answer_is_gone_at_once_and_comes_back(
    curator: Curator, state: AppState, visitor: FlaskClient
) -> None:
    curator.post("/try/expect", message="how do you rub it", entry="massage-approach")
    page = curator.post("/answers/massage-approach/delete")
    assert page.status_code == 302
    state.active.look()
    assert "massage-approach" not in live(state)
    assert "Massage can ease" not in said(visitor, "what happens in a massage")
    number = state.revisions.newest().number  # type: ignore[union-attr]
    curator.post(f"/history/{number}/undo")
    state.active.look()
    assert "Massage can ease" in said(visitor, "what happens in a massage")
    assert state.revisions.newest().texts["tests.md"].count("how do you rub it") == 1  # type: ignore[union-attr]


@pytest.mark.usefixtures("slow")
def test_a_renamed_question_is_followed_everywhere(curator: Curator, state: AppState) -> None:
    curator.post("/try/expect", message="how do you rub it", entry="massage-approach")
    curator.post("/answers/massage-approach/insist", words="should i take pills for it")
    changed(curator, "/answers/massage-approach", question="How do I work?", then="publish")
    newest = state.revisions.newest()
    assert newest is not None
    assert "## How do I work?" in newest.texts["tests.md"]
    assert "Answer with: How do I work?" in newest.texts["safety.md"]


@pytest.mark.slow
def test_an_overtaken_rehearsal_runs_after_the_newer_one(
    curator: Curator, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first waits for its turn until the second is published."""
    turn, run, tried = threading.Event(), Jobs.run, []

    def wait(jobs: Jobs, task: str, question: Mapping[str, object], ready: Ready = lambda: None) -> bytes:
        if task == REHEARSE:
            assert turn.wait(120)
        found = run(jobs, task, question, ready)
        if task == REHEARSE and found != b"{}":
            tried.append(str(question["texts"]))
        return found

    monkeypatch.setattr(Jobs, "run", wait)
    changed(curator, "/answers/massage-approach", **APPROACH)
    first = state.revisions.newest()
    changed(curator, "/answers/contact", answer="You can call.", then="publish")
    second = state.revisions.newest()
    assert first is not None
    assert second is not None
    turn.set()
    until_finished(state, second.id)
    until = time.monotonic() + 120
    while any(thread.name == "rehearsal" for thread in threading.enumerate()):
        assert time.monotonic() < until
        time.sleep(0.01)
    kept = state.revisions.get(first.id)
    assert kept is not None
    assert rehearsal_of(kept).finished
    assert "You can call." in tried[-2]
    assert "You can call." not in tried[-1]
