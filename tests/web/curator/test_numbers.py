"""Numbers: small counts stay small, cells stay text."""

from flask import Flask

from tests.web.conftest import AppFactory, words
from tests.web.curating import NOW, Curator
from web.app_state import AppState
from web.curator.numbers import GROUPS, IN_WORDS


def test_small_counts_are_not_told_exactly_and_no_cell_is_a_formula(
    curator: Curator, state: AppState
) -> None:
    curator.post(
        "/answers", **(curator.form("/answers/contact") | {"question": '=HYPERLINK("http://evil.test")'})
    )
    state.counts._now = lambda: NOW
    for _ in range(3):
        state.counts.count("answer", ["contact"])
    for _ in range(6):
        state.counts.count("answer", ["massage-approach"])
    state.counts.flush()
    rows = curator.get("/numbers.csv").text.splitlines()
    assert rows[1:] == [
        '"How does massage help?","6","0","0","0"',
        '"\'=HYPERLINK(""http://evil.test"")","<5","0","0","0"',
    ]
    page = curator.get("/numbers").text
    assert "&lt;5" in page
    assert "An answer from your article" in page


def test_every_kind_of_reply_has_words_of_hers() -> None:
    assert set(IN_WORDS) == {kind for kinds in GROUPS.values() for kind in kinds}


def test_the_server_that_forgets_says_so_and_does_not_publish(
    make_app: AppFactory, password_hash: str
) -> None:
    app = make_app(curator_password_hash=password_hash, host="RENDER")
    curator = Curator(app.test_client())
    curator.sign_in()
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Call me."}))
    page = curator.get("/review").text
    assert "forgets what you save" in page
    assert "Download knowledge.md" in page
    draft = app.extensions["app_state"].revisions.draft()
    assert curator.post("/review/publish", draft=str(draft.id)).status_code == 400
    assert "Call me." in curator.get("/review/knowledge.md").text


def test_numbers_separate_empty_details_and_pauses_from_missing_answers(
    curator: Curator, state: AppState, curate_app: Flask
) -> None:
    state.counts._now = lambda: NOW
    visitor = curate_app.test_client()
    for _ in range(5):
        visitor.post("/api/chat", json={"message": "is there parking"})
    curator.post("/pause", pause="on", text="Back on Monday.")
    state.active.look()
    visitor.post("/api/chat", json={"message": "where is the piriformis"})
    told = words(curator.get("/numbers").text)
    assert "6 messages: 0 got an answer, 0 did not, 0 were sent to a medical professional" in told
    assert "5 asked for a practice detail that is empty, 1 came while the chat was paused" in told
    assert "Is there parking? (5 times)" in told
    assert '"Is there parking?","5"' not in curator.get("/numbers.csv").text
