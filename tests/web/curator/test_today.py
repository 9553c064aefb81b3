"""Today: pausing, and the week in sentences."""

import pytest
from flask import Flask

from bot import parse
from tests.web.conftest import SMALL
from tests.web.curating import NOW, Curator
from web.app_state import AppState
from web.curator.today import _warnings, read_in_words


def test_pausing_is_seen_at_once_and_ends_at_once(curator: Curator, state: AppState) -> None:
    curator.post("/pause", pause="on", text="Back on Monday.")
    assert state.revisions.signal().paused == "Back on Monday."
    assert "Back on Monday." in curator.get("/").text
    curator.post("/pause", pause="off")
    assert state.revisions.signal().paused is None


def test_the_week_is_told_in_sentences(curator: Curator, state: AppState) -> None:
    state.counts._now = lambda: NOW  # the tally counts by its own clock
    for kind in ("answer", "answer", "unknown", "emergency"):
        state.counts.count(kind)
    state.counts.count("answer", ["contact"], clicked="booking")
    text = curator.get("/").text
    assert "4 messages: 2 got an answer, 1 did not, 1 was sent to a medical professional" in text
    assert "pressed once" in text
    assert "0 of 4 answers read by you" in text


def test_an_answer_counts_as_read_however_she_writes_the_date() -> None:
    written = SMALL
    for entry, day in (("piriformis-muscle", "4/30/2026"), ("contact", "May 1, 2026, Jo"), ("hello", "soon")):
        written = written.replace(f"Id: {entry}\n", f"Id: {entry}\nChecked: {day}\n")
    assert read_in_words(parse({"knowledge.md": written}), NOW.date()) == "2 of 4 answers read by you."


@pytest.mark.parametrize(
    ("host", "said"),
    [
        ("localhost", "on this computer the chat shows it, but visitors of a real site get no booking link."),
        ("chat.quiet.example", "Put your own into Settings: visitors of a real site get no booking link."),
    ],
)
def test_today_says_who_sees_the_sample_booking_link(curate_app: Flask, host: str, said: str) -> None:
    knowledge = parse(
        {"knowledge.md": SMALL.replace("https://booking.test/quiet", "https://example.com/book")}
    )
    with curate_app.test_request_context(base_url=f"http://{host}"):
        assert any(line.endswith(said) for line in _warnings(knowledge))
