"""Published means visible: what she answers and publishes is what a visitor who asks gets."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from tests.cases import rest_slow
from tests.web.conftest import SMALL, words
from tests.web.curating import Curator, live
from web.app_state import AppState
from web.storage.inbox import State

ASKED = "do you do cupping"
ANSWER = "Yes, I work with silicone cups."


def said(visitor: FlaskClient, message: str = ASKED) -> str:
    """What a visitor reads."""
    return str(visitor.post("/api/chat", json={"message": message}).get_json()["text"])


def inbox_state(state: AppState, kept: int) -> State:
    found = state.inbox.get(kept)
    assert found is not None
    return found.state


def write(curator: Curator, kept: int, **changes: str) -> None:
    """A new answer, from the visitor's question in the inbox to the report on it."""
    form = curator.client.get(curator.post(f"/inbox/{kept}", decision="new").headers["Location"])
    path = form.request.full_path.removeprefix("/curate")
    curator.post("/answers", **(curator.form(path) | {"answer": ANSWER} | changes))


def test_a_new_answer_is_what_visitors_get(
    curator: Curator, state: AppState, curate_app: Flask, kept: int
) -> None:
    visitor = curate_app.test_client()
    assert ANSWER not in said(visitor)
    write(curator, kept)
    assert curator.publish().status_code == 302
    state.active.look()
    assert ANSWER in said(visitor)
    assert inbox_state(state, kept) is State.DONE


def test_the_visitors_own_words_join_an_answer_that_is_asked_in_others(
    curator: Curator, state: AppState, curate_app: Flask, kept: int
) -> None:
    write(curator, kept, question="Which tools do you use in a treatment?")
    assert "cupping" in state.revisions.draft().texts["knowledge.md"]  # type: ignore[union-attr]
    curator.publish()
    state.active.look()
    assert ANSWER in said(curate_app.test_client())


def test_her_wording_and_the_visitors_own_both_join_an_existing_answer(
    curator: Curator, state: AppState, curate_app: Flask, kept: int
) -> None:
    curator.post(
        f"/inbox/{kept}", decision="phrasing", entry="massage-approach", wording="are cups part of your work"
    )
    assert "- do you do cupping\n" in live(state)
    assert "- are cups part of your work\n" in live(state)
    state.active.look()
    assert "Massage can ease tightness" in said(curate_app.test_client())
    assert inbox_state(state, kept) is State.DONE


def test_a_draft_is_named_in_the_first_line_and_its_question_is_not_answered(
    curator: Curator, state: AppState, curate_app: Flask, kept: int
) -> None:
    write(curator, kept, status="draft")
    page = curator.publish()
    told = curator.client.get(page.headers["Location"]).text
    assert "Still a draft, so visitors do not get it: “Do you do cupping?”." in told
    state.active.look()
    assert ANSWER not in said(curate_app.test_client())
    assert inbox_state(state, kept) is State.WAITING
    assert ASKED in curator.get("/inbox").text


def test_an_answer_that_is_begun_and_left_answers_nothing(
    curator: Curator, state: AppState, kept: int
) -> None:
    curator.post(f"/inbox/{kept}", decision="new")
    assert inbox_state(state, kept) is State.WAITING


def test_a_question_waits_again_when_its_answer_is_thrown_away(
    curator: Curator, state: AppState, kept: int
) -> None:
    write(curator, kept)
    assert inbox_state(state, kept) is State.PREPARED
    assert "1 question that you answered waits" in curator.get("/inbox").text
    draft = state.revisions.draft()
    assert draft is not None
    curator.post("/review/discard", draft=str(draft.id))
    assert inbox_state(state, kept) is State.WAITING


def test_a_question_that_is_left_again_before_a_publish_stays_answered(
    curator: Curator, state: AppState, kept: int
) -> None:
    write(curator, kept)
    question = state.inbox.get(kept)
    assert question is not None
    state.inbox.keep(ASKED, [], question.last_at)
    assert inbox_state(state, kept) is State.PREPARED


@pytest.mark.parametrize("typed", rest_slow(["99999", "", "x", "9" * 40]))
def test_an_answer_for_an_invalid_question_id_is_saved_all_the_same(curator: Curator, typed: str) -> None:
    fields = {"question": "Do you use cups?", "answer": ANSWER, "kept": typed}
    assert curator.post("/answers", **fields).status_code == 302


BRACE = "The piriformis lies at the {sacrum, the triangular bone."
MISTAKE = 'in "What is the piriformis muscle?": the brace is never closed, so visitors read it.'


def told(page: str) -> bool:
    return MISTAKE in words(page)


def test_a_stray_brace_is_reported_on_every_page_until_it_is_fixed(
    curator: Curator,
) -> None:
    form = curator.form("/answers/piriformis-muscle") | {"answer": BRACE}
    assert told(curator.post("/preview/wordings", **form).text)
    curator.post("/answers", **form)
    assert told(curator.get("/review").text)
    published = curator.publish()
    assert told(curator.get(published.headers["Location"].removeprefix("/curate")).text)
    assert told(curator.get("/").text)
    form = curator.form("/answers/piriformis-muscle") | {"answer": "A muscle.", "then": "publish"}
    mended = curator.post("/answers", **form)
    assert not told(curator.get(mended.headers["Location"].removeprefix("/curate")).text)
    assert not told(curator.get("/").text)


def test_a_stray_brace_in_the_file_is_reported_on_today(stranger: Curator, folder: Path) -> None:
    written = SMALL.replace("The piriformis is a small muscle deep in the buttock.", BRACE)
    (folder / "knowledge.md").write_text(written)
    stranger.sign_in()
    assert told(stranger.get("/").text)
