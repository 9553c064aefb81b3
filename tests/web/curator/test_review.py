"""From a change to what visitors get, and back."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.web.conftest import SMALL, AppFactory
from tests.web.curating import BEES, NOW, Curator, live
from web.app_state import AppState
from web.publishing.rehearsal import rehearsal_of


def answered(visitor: FlaskClient, message: str) -> list[str]:
    """Which answers a visitor gets."""
    reply: dict[str, list[str]] = visitor.post("/api/chat", json={"message": message}).get_json()
    return reply["entries"]


@pytest.mark.slow
def test_from_a_visitors_question_to_its_answer(
    curator: Curator, state: AppState, curate_app: Flask, kept: int
) -> None:
    visitor = curate_app.test_client()
    before = answered(visitor, "do you do cupping")
    page = curator.post(f"/inbox/{kept}", decision="phrasing", entry="massage-approach")
    assert "“do you do cupping” gets the answer" in curator.client.get(page.headers["Location"]).text
    newest = state.revisions.newest()
    assert newest is not None
    assert (newest.number, newest.author) == (2, "Owner")
    assert state.revisions.draft() is None
    state.active.look()
    assert answered(visitor, "do you do cupping") == ["massage-approach"]
    history = curator.get("/history").text
    assert "Version 1" in history
    assert "The file" in history
    assert "<ins>" in curator.get("/history/2").text
    curator.post("/history/2/undo")
    assert "cupping" not in live(state)
    state.active.look()
    assert answered(visitor, "do you do cupping") == before != ["massage-approach"]
    curator.post("/history/2/back")
    assert "cupping" in live(state)
    state.active.look()
    assert answered(visitor, "do you do cupping") == ["massage-approach"]


@pytest.mark.slow
def test_before_a_publish_everything_that_is_known_to_be_asked_is_tried_out(
    curator: Curator, state: AppState, kept: int
) -> None:
    assert kept
    curator.post("/file", name="safety.md", text=BEES, base="")
    curator.post(
        "/file", name="tests.md", text="## How do I book a session?\n- which muscle is it\n", base=""
    )
    wordings = curator.form("/answers/contact")["also_asked"] + "what happens in the massage"
    curator.post("/answers", **(curator.form("/answers/contact") | {"also_asked": wordings}))
    report = " ".join(curator.wait_for_report().split())
    draft = state.revisions.draft()
    assert draft is not None
    replayed = rehearsal_of(draft).report["replayed"]
    assert (replayed["safety"], replayed["tests"], replayed["kept"]) == (1, 1, 1)
    assert "Your new wording gets its answer." in report
    assert f"Of {sum(replayed.values()) - 1} other sample questions" in report
    assert "&#34;which muscle is it&#34; gets " in report
    assert "Visitors who ask much like &#34;what happens in the massage&#34; would" in report
    assert re.search(r"\d+ of \d+ get their own answer", report)


@pytest.mark.slow
def test_nothing_is_lost_when_somebody_else_publishes_first(
    curator: Curator, state: AppState, curate_app: Flask
) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.wait_for_report()
    mine = state.revisions.draft()
    assert mine is not None
    theirs = state.revisions.save_draft(
        {"knowledge.md": SMALL.replace("small muscle", "flat muscle")}, None, "Partner", "Flat", NOW
    )
    state.revisions.keep_index("bob", b"x", NOW)
    state.revisions.publish(theirs, "bob", NOW)
    page = curator.post("/review/publish", draft=str(mine.id))
    assert page.status_code == 409
    curator.post("/review/join")
    draft = state.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "flat muscle" in draft.texts["knowledge.md"]
    assert draft.based_on == 1


@pytest.mark.slow
def test_a_section_of_her_own_is_taken_back_only_when_she_says_so(
    make_app: AppFactory, password_hash: str, folder: Path
) -> None:
    (folder / "safety.md").write_text(BEES)
    app = make_app(curator_password_hash=password_hash)
    curator, revisions = Curator(app.test_client()), app.extensions["app_state"].revisions
    curator.sign_in()
    curator.post("/file", name="safety.md", text="", base="")
    assert "Bees" in curator.wait_for_report()
    assert curator.publish().status_code == 400
    assert revisions.newest() is None
    assert curator.publish(agreed="yes").status_code == 302
    assert "changed other questions" not in curator.get("/").text  # she has just said that it is right


@pytest.mark.slow
def test_a_changed_file_on_the_server_is_offered_and_taken_over(
    curator: Curator, state: AppState, folder: Path
) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.publish()
    assert "has changed since" not in curator.get("/").text
    (folder / "knowledge.md").write_text(SMALL.replace("small muscle", "flat muscle"))
    assert "has changed since" in curator.get("/").text
    assert "flat" in curator.get("/file-changes").text
    curator.post("/file-changes", take="yes")
    draft = state.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "flat muscle" in draft.texts["knowledge.md"]
    assert "has changed since" not in curator.get("/").text


@pytest.mark.slow
def test_switching_an_answer_off_reaches_visitors_at_once_and_leaves_the_draft(
    curator: Curator, state: AppState, curate_app: Flask
) -> None:
    visitor = curate_app.test_client()
    asked = "what happens in a massage"
    assert answered(visitor, asked) == ["massage-approach"]
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.post("/answers/massage-approach/status", status="off")
    state.active.look()
    assert "massage-approach" not in answered(visitor, asked)
    draft = state.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "Status: off" in draft.texts["knowledge.md"]
    assert draft.based_on == 2
    assert curator.publish().status_code == 302


def test_what_changes_for_safety_is_tried_out_before_it_is_published(
    curator: Curator, state: AppState
) -> None:
    curator.post("/file", name="safety.md", text=BEES, base="")
    curator.wait_for_report()
    draft = state.revisions.draft()
    assert draft is not None
    state.revisions.keep_report(draft.id, '{"stage": "Learning", "told_at": 0}')
    assert curator.post("/review/publish", draft=str(draft.id)).status_code == 400
    assert state.revisions.newest() is None


def test_trying_a_message_tells_why(curator: Curator) -> None:
    page = curator.post("/try", message="how do i book")
    assert "nearest wording" in page.text
    assert "How do I book a session?" in page.text
    loud = curator.post("/try", message="i cannot pee and my back hurts")
    assert "It sounds like an emergency" in loud.text


@pytest.mark.slow
def test_an_expected_answer_is_checked_from_then_on(curator: Curator, state: AppState) -> None:
    curator.post("/try/expect", message="got a free slot", entry="contact", add="yes")
    newest = state.revisions.newest()
    assert newest is not None
    assert newest.texts["tests.md"] == "## How do I book a session?\n- got a free slot\n"
    assert "- got a free slot\n" in live(state)


def test_banner_and_review_agree_on_the_changes_and_each_has_its_button(
    curator: Curator,
) -> None:
    text = SMALL.replace("a small muscle", "a flat muscle").replace("Massage can ease", "It eases")
    text = text[: text.index("## Hello!")] + "## Do you do cupping?\nAnswer:\nYes.\n"
    curator.post("/file", name="knowledge.md", text=text, base="")
    page = curator.get("/review").text
    assert page.count('<section class="change">') == 4
    assert "4 changes not published yet" in curator.get("/").text
    assert page.count(">Keep “Hello!”</button>") == page.count(">Remove it for visitors, too</button>") == 1
    assert page.count(">Do not add it</button>") == 1
    assert page.count(">Leave it as it was</button>") == 2
