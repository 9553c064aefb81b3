"""While she types: what visitors would get is told before anything is saved, with scripts and without."""

from pathlib import Path

import pytest

from tests.web.conftest import SMALL, AppFactory, write_folder
from tests.web.curating import SCRIPT, Curator
from web.app_state import AppState
from web.publishing.learner import Learner

CUPPING = {
    "id": "",
    "question": "Do you offer cupping?",
    "also_asked": "cupping\nhot stones",
    "answer": "Yes, I work with silicone cups.",
    "kind": "information",
    "button": "none",
    "status": "draft",
}
FIELDS = ("question", "also_asked", "answer", "in_one_sentence", "show_next", "source")


def typed(curator: Curator, **fields: str) -> dict[str, str]:
    """The form of one answer, with something typed into it."""
    return curator.form("/answers/massage-approach") | fields


def test_what_the_wordings_would_get_is_told_while_they_are_typed(curator: Curator, state: AppState) -> None:
    lines = "what does the massage do\nwhat happens in a massage\nwhere is the piriformis muscle"
    page = curator.post("/preview/wordings", **typed(curator, also_asked=lines))
    assert page.status_code == 200
    assert "of 4 wordings lead to this answer" in page.text
    stray = "Visitors who ask much like &#34;where is the piriformis muscle&#34; would get another answer"
    assert stray in page.text
    assert "What is the piriformis muscle?" in page.text
    assert state.revisions.draft() is None


def test_a_new_answer_says_when_its_wordings_are_tried(curator: Curator, state: AppState) -> None:
    page = curator.post("/preview/wordings", **CUPPING)
    assert "once this answer is saved and learned" in page.text
    assert "It cannot be saved" not in page.text
    assert state.revisions.draft() is None


def test_without_scripts_a_button_shows_the_same_and_keeps_the_text(
    curator: Curator, state: AppState
) -> None:
    page = curator.post("/answers/look", **typed(curator, answer="It may **ease** what is tight."))
    assert "It may **ease** what is tight." in page.text
    assert "It may ease what is tight." in page.text
    assert "wordings lead to this answer" in page.text
    assert "Save for later" in page.text
    assert state.revisions.draft() is None


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ({"question": "How do I book a session?"}, "It cannot be saved like this yet"),
        ({"answer": "Fine.\n\n## How do I cancel?\nJust call."}, "It cannot be saved like this yet"),
        ({"answer": "This will cure you."}, "Worth a look"),
        ({"also_asked": "how can i reach you too\nhow can i reach you"}, "It cannot be saved like this yet"),
    ],
)
def test_the_preview_shows_what_saving_would_say(curator: Curator, fields: dict[str, str], says: str) -> None:
    assert says in curator.post("/preview/wordings", **typed(curator, **fields)).text


def test_the_preview_of_an_empty_form_works(curator: Curator) -> None:
    for path in ("/preview/wordings", "/answers/look", "/preview/edit"):
        assert curator.post(path, **(CUPPING | dict.fromkeys(FIELDS, ""))).status_code == 200


def test_before_anything_is_learned_the_page_says_so(
    make_app: AppFactory, password_hash: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Learner, "begin", lambda *_: False)
    write_folder(folder, SMALL.replace("which muscle is it", "what kind of muscle is it"))
    curator = Curator(make_app(curator_password_hash=password_hash).test_client())
    curator.sign_in()
    assert "once this answer is saved and learned" in curator.post("/preview/wordings", **typed(curator)).text


def test_script_in_any_field_stays_text_in_the_preview(curator: Curator) -> None:
    fields = typed(curator, **dict.fromkeys(FIELDS, f"What about {SCRIPT} then?"))
    for path in ("/preview/wordings", "/answers/look", "/preview/edit"):
        assert SCRIPT not in curator.post(path, **fields).text


def test_strangers_and_foreign_pages_learn_nothing(curator: Curator, stranger: Curator) -> None:
    for path in ("/preview/wordings", "/answers/look"):
        assert stranger.post(path, **CUPPING).status_code == 401
        curator.token = "foreign"  # what a foreign page would guess
        page = curator.client.post("/curate" + path, data=CUPPING)
        assert page.status_code == 400
        assert "wordings lead" not in page.text


def test_background_requests_of_a_page_start_no_session(stranger: Curator) -> None:
    for path in ("/preview/wordings", "/preview/edit", "/preview/chat"):
        page = stranger.post(path, **CUPPING)
        assert page.status_code == 401
        assert "Set-Cookie" not in page.headers


def test_the_preview_copes_with_five_thousand_lines(curator: Curator) -> None:
    lines = "\n".join(f"what about number {n}" for n in range(5000))
    page = curator.post("/preview/wordings", **typed(curator, also_asked=lines))
    assert page.status_code == 200
    assert "and 16" in page.text


def test_a_question_to_offer_next_that_does_not_exist_is_told_and_not_lost(
    curator: Curator, state: AppState
) -> None:
    page = curator.post("/answers", **typed(curator, show_next="How do I book a sesion?"))
    assert page.status_code == 400
    assert "does not exist" in page.text
    assert "closest: &#34;How do I book a session?&#34;" in page.text
    assert "How do I book a sesion?" in page.text.split('name="show_next"')[1]
    assert state.revisions.draft() is None
