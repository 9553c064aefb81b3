"""The inbox: a question becomes a wording, a new answer, or is put away."""

import html

import pytest

from tests.web.curating import NOW, Curator, live
from web.app_state import AppState
from web.storage.inbox import PAGE, State


def test_a_question_becomes_a_wording_and_can_be_taken_back(
    curator: Curator, state: AppState, kept: int
) -> None:
    assert "do you do cupping" in curator.get("/inbox").text
    curator.post(f"/inbox/{kept}", decision="phrasing", entry="massage-approach")
    assert "- do you do cupping\n" in live(state)
    assert state.inbox.waiting() == ()
    curator.post(f"/inbox/{kept}/undo")
    assert "cupping" not in live(state)
    assert len(state.inbox.waiting()) == 1


def test_a_question_becomes_a_new_answer(curator: Curator, kept: int) -> None:
    page = curator.post(f"/inbox/{kept}", decision="new")
    assert "cupping" not in page.headers["Location"], "what a visitor wrote stands in no address"
    assert "Do you do cupping?" in curator.client.get(page.headers["Location"]).text
    for other in ("", "0", "999", "x", "-1", "9" * 40):
        assert curator.get(f"/answers/new?kept={other}").status_code == 200


def test_an_ignored_question_is_remembered(curator: Curator, state: AppState, kept: int) -> None:
    page = curator.post(f"/inbox/{kept}", decision="ignore")
    assert "Undo" in curator.client.get(page.headers["Location"]).text
    state.inbox.keep("Do you do cupping?", [], NOW)
    assert state.inbox.waiting() == ()
    found = state.inbox.get(kept)
    assert found is not None
    assert found.state is State.IGNORED


def test_an_answer_with_an_empty_detail_counts_once_the_detail_is_filled_in(
    curator: Curator, state: AppState
) -> None:
    state.inbox.keep("is my baby welcome", [], NOW)
    question = state.inbox.waiting()[0]
    page = curator.post(f"/inbox/{question.id}", decision="phrasing", entry="companion")
    told = curator.client.get(page.headers["Location"]).text
    assert "that “Companions” is not filled in" in told
    assert "/curate/settings#detail-companions" in told
    assert 'id="detail-companions"' in curator.get("/settings").text
    assert len(state.inbox.waiting()) == 1
    curator.post("/settings/details", Companions="Bring whoever you like.")
    assert state.inbox.waiting() == ()


@pytest.mark.slow
def test_the_inbox_is_shown_page_by_page(curator: Curator, state: AppState) -> None:
    for n in range(PAGE + 1):
        state.inbox.keep(f"do you do cupping {n}", [], NOW)
    first, second = curator.get("/inbox").text, curator.get("/inbox?page=2").text
    assert (first.count("<article"), second.count("<article")) == (PAGE, 1)
    assert "/curate/inbox?page=2" in first
    assert "/curate/inbox?page=1" in second
    assert curator.get("/inbox?page=0").status_code == curator.get("/inbox?page=99").status_code == 200


def test_a_decision_that_does_not_exist_changes_nothing(curator: Curator, state: AppState, kept: int) -> None:
    for fields in ({"decision": "drop table"}, {"decision": "phrasing", "entry": "nobody"}, {}):
        assert curator.post(f"/inbox/{kept}", **fields).status_code == 302
    assert len(state.inbox.waiting()) == 1
    assert curator.post("/inbox/999", decision="ignore").status_code == 404


def test_a_question_about_an_unfilled_detail_names_that_question(curator: Curator, state: AppState) -> None:
    state.inbox.keep("is my dog welcome", ["companion"], NOW, got="practice")
    entry = state.active.version.knowledge.entry("companion")
    assert entry is not None
    said = f"The visitor got that “{entry.question}” is not filled in, which the chat took it for."
    assert said in html.unescape(curator.get("/inbox").text)


def test_a_new_answer_begins_with_the_visitors_words_as_a_question(curator: Curator, state: AppState) -> None:
    state.inbox.keep("can i bring what i like", [], NOW)
    page = curator.get(f"/answers/new?kept={state.inbox.waiting()[0].id}").text
    assert 'value="Can I bring what I like?"' in page
