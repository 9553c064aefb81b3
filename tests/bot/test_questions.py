"""A message falls into its questions, and a short one leans on what was said before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.context import Context
from bot.questions import LEANING_WORDS, MOST_PARTS, lean, opens_question, parts
from bot.text import read
from tests.bot.small import small_knowledge

KNOWLEDGE = small_knowledge()
ABOUT = Context(about=("muscle",))


def pieces(text: str) -> list[str]:
    return [part.folded for part in parts(read(text))]


# --- parts ---


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("what is it", 1),
        ("what is it and how much is a session", 2),
        ("What is it? Where are you? Can I book?", 3),
        ("what is it, how do you treat it", 2),
        ("bed and breakfast near you", 1),
        ("salt and pepper", 1),
        ("does it hurt? ok", 2),
    ],
)
def test_a_message_falls_into_its_questions(text: str, count: int) -> None:
    assert len(pieces(text)) == count


def test_every_word_of_every_part_was_typed_and_in_order() -> None:
    text = "hi there! what is the muscle; and how much does a session cost, please?"
    assert " ".join(pieces(text)).split()[0] == "hi"
    joined = [word for part in parts(read(text)) for word in part.words]
    typed = list(read(text).words)
    assert all(word in typed for word in joined)
    assert joined == [word for word in typed if word in joined]


def test_a_flood_of_questions_is_bounded() -> None:
    assert len(parts(read("what is it? " * 300))) == MOST_PARTS


@given(st.text(st.characters(), max_size=100))
def test_any_message_has_at_least_one_part(text: str) -> None:
    message = read(text)
    found = parts(message)
    assert found == (message,) or len(found) >= 2


@pytest.mark.parametrize(
    "text",
    ["what is it", "so, how long", "hi, can you help", "is it bad", "tell me about it", "any parking?"],
)
def test_a_question_is_known_by_its_opening(text: str) -> None:
    assert opens_question(read(text))


@pytest.mark.parametrize(
    "text", ["my back hurts", "whatever", "island massage", "candy", "i wonder what it is", "howdy"]
)
def test_other_openings_are_no_question(text: str) -> None:
    assert not opens_question(read(text))


# --- lean ---


@pytest.mark.parametrize("text", ["why", "why not?", "really", "ok but why", "how come", "what do you mean"])
def test_why_means_the_same_again(text: str) -> None:
    assert lean(read(text), ABOUT, KNOWLEDGE).entries == ("muscle",)


@pytest.mark.parametrize("text", ["tell me more", "what else", "go on", "and then?", "more"])
def test_more_leads_on_to_what_follows(text: str) -> None:
    assert lean(read(text), ABOUT, KNOWLEDGE).entries == ("massage",)


def test_more_leads_to_what_was_not_answered_yet() -> None:
    seen = Context(about=("muscle",), seen=("massage", "muscle"))
    assert lean(read("tell me more"), seen, KNOWLEDGE).entries == ("massage",)


def test_it_is_read_as_what_was_talked_about() -> None:
    rewritten = lean(read("where is it"), ABOUT, KNOWLEDGE).rewritten
    assert rewritten
    assert any("piriformis" in message.words for message in rewritten)


def test_a_condition_that_is_named_takes_the_place_of_the_other() -> None:
    rewritten = lean(read("what about sciatica"), ABOUT, KNOWLEDGE).rewritten
    assert any("sciatica" in message.words for message in rewritten)


@pytest.mark.parametrize("text", ["why", "it", "tell me more", "and that one?"])
def test_nothing_leans_on_a_chat_that_has_just_begun(text: str) -> None:
    leaning = lean(read(text), Context(), KNOWLEDGE)
    assert (leaning.entries, leaning.rewritten) == ((), ())


def test_a_long_message_speaks_for_itself() -> None:
    leaning = lean(read("it " * (LEANING_WORDS + 1)), ABOUT, KNOWLEDGE)
    assert (leaning.entries, leaning.rewritten) == ((), ())


def test_an_entry_that_is_gone_is_not_leaned_on() -> None:
    assert lean(read("why"), Context(about=("nobody",)), KNOWLEDGE).entries == ()
