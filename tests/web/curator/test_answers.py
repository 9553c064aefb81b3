"""One form for every label of an answer: what is typed is what is saved, or it comes back."""

import pytest
from flask import Flask

from tests.web.conftest import SMALL
from tests.web.curating import SCRIPT, Curator, live
from web.app_state import AppState


def test_editing_one_answer_leaves_every_other_byte(curator: Curator, state: AppState) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "You can book **online**."}))
    draft = state.revisions.draft()
    assert draft is not None
    expected = SMALL.replace("You can book online.", "You can book **online**.")
    assert draft.texts["knowledge.md"] == expected


def test_saving_without_a_change_makes_no_draft(curator: Curator, state: AppState) -> None:
    page = curator.post("/answers", **curator.form("/answers/contact"))
    assert page.status_code == 302
    assert state.revisions.draft() is None


def test_an_answer_that_cannot_be_written_comes_back_as_it_was_typed(
    curator: Curator, state: AppState
) -> None:
    typed = "Fine.\n\n## How do I cancel?\nJust call."
    page = curator.post("/answers", **(curator.form("/answers/contact") | {"answer": typed}))
    assert page.status_code == 400
    assert "How do I cancel?" in page.text
    assert state.revisions.draft() is None


def test_an_answer_without_text_is_refused_in_words(curator: Curator) -> None:
    page = curator.post("/answers", **(curator.form("/answers/contact") | {"answer": " "}))
    assert page.status_code == 400
    assert "answer is empty" in page.text


def test_two_tabs_never_overwrite_each_other(curator: Curator, state: AppState) -> None:
    first, second = curator.form("/answers/contact"), curator.form("/answers/contact")
    curator.post("/answers", **(first | {"answer": "From the first tab."}))
    page = curator.post("/answers", **(second | {"answer": "From the second tab."}))
    assert page.status_code == 409
    assert "From the first tab." in page.text
    assert "Id: contact" not in page.text.partition('name="was"')[0]  # she knows no labels of the file
    assert "From the second tab." in page.text
    draft = state.revisions.draft()
    assert draft is not None
    assert "From the first tab." in draft.texts["knowledge.md"]


def test_two_curators_change_different_answers_and_both_stay(
    curate_app: Flask, curator: Curator, state: AppState
) -> None:
    other = Curator(curate_app.test_client())
    other.sign_in("Partner")
    mine, theirs = curator.form("/answers/contact"), other.form("/answers/massage-approach")
    curator.post("/answers", **(mine | {"answer": "Owner wrote this."}))
    other.post("/answers", **(theirs | {"answer": "Partner wrote this."}))
    draft = state.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "Partner wrote this." in draft.texts["knowledge.md"]
    assert draft.author == "Owner, Partner"


@pytest.mark.parametrize(
    "question", ["Можно записаться онлайн?", "¿Atiende los sábados?", "???", "Do you see kids?"]
)
def test_a_new_answer_may_be_asked_in_any_letters(curator: Curator, state: AppState, question: str) -> None:
    page = curator.post(
        "/answers", **(curator.form("/answers/new") | {"question": question, "answer": "Yes."})
    )
    assert page.status_code == 302, page.text
    draft = state.revisions.draft()
    assert draft is not None
    assert f"## {question}" in draft.texts["knowledge.md"]


def test_reading_an_answer_is_noted_with_day_and_name(curator: Curator, state: AppState) -> None:
    curator.post("/answers/contact/read")
    assert "Checked: 2026-05-04 by Owner" in live(state)
    assert "1 of 4 answers read by you" in curator.get("/").text


def test_a_changed_answer_has_to_be_read_again(curator: Curator, state: AppState) -> None:
    curator.post("/answers/contact/read")
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Something else."}))
    draft = state.revisions.draft()
    assert draft is not None
    assert "2026-05-04" not in draft.texts["knowledge.md"]


def test_an_answer_that_she_writes_and_publishes_is_read(curator: Curator, state: AppState) -> None:
    form = curator.form("/answers/massage-approach") | {
        "answer": "I work on the areas around it.",
        "then": "publish",
    }
    curator.post("/answers", **form)
    assert "by Owner" in live(state)


def test_a_search_finds_questions_wordings_and_answers(curator: Curator) -> None:
    for words in ("piriformis muscle", "muscle in the buttock", "deep in the BUTTOCK"):
        page = curator.get(f"/answers?q={words.replace(' ', '+')}").text
        assert "What is the piriformis muscle?" in page, words
        assert "How does massage help?" not in page, words
    assert "None." in curator.get("/answers?q=zebra").text


def test_all_answers_stand_in_three_views_the_built_in_ones_with_them(curator: Curator) -> None:
    page = curator.get("/answers").text
    for title in ("Information (", "About my practice (", "Small talk ("):
        assert title in page
    practice = curator.get("/answers?kind=practice").text
    assert "How do I book a session?" in practice
    assert "How does massage help?" not in practice
    assert "built in" in practice


def test_script_in_every_field_is_shown_as_text(curator: Curator) -> None:
    fields = ("question", "also_asked", "answer", "in_one_sentence", "source")
    typed = dict.fromkeys(fields, f"What about {SCRIPT} then?")
    assert curator.post("/answers", **(curator.form("/answers/contact") | typed)).status_code == 302
    for path in ("/answers/contact", "/answers", "/review", "/file", "/try"):
        assert SCRIPT not in curator.get(path).text
    frame = curator.post(
        "/preview/edit", **(curator.form("/answers/contact") | dict.fromkeys(fields, SCRIPT))
    )
    assert SCRIPT not in frame.text


def test_a_link_without_a_scheme_leads_to_https(curator: Curator, state: AppState) -> None:
    form = curator.form("/answers/contact") | {
        "answer": "[More](quiet.example/visit) or [here](https://b.example)"
    }
    curator.post("/answers", **(form | {"then": "publish"}))
    assert "[More](https://quiet.example/visit) or [here](https://b.example)" in live(state)


def test_a_choice_that_is_not_offered_is_the_usual_one(curator: Curator) -> None:
    fields = {"question": "a", "answer": "a", "also_asked": "a", "status": "zz", "kind": "zz", "button": "zz"}
    assert curator.post("/preview/wordings", **fields).status_code == 200
