"""A message falls into its questions, and what is asked is found behind courtesies and wind-up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.questions import MOST_PARTS, asked_late, asks_of_topic, bared, opens_question, parts
from bot.language.text import read


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
        ("how does it feel, can it be controlled", 2),
        ("tell me what it is and also if massage does anything", 2),
        ("is it the nerve, the muscle or the disc", 1),
        ("what about sciatica, does massage help", 1),
        ("symptoms, causes, cost", 3),
        ("symptoms / causes and price", 3),
        ("hi, thanks", 1),
        ("my back, my hip", 1),
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
    [
        "what is it",
        "so, how long",
        "hi, can you help",
        "is it bad",
        "tell me about it",
        "any parking?",
        "kindly tell me",
        "anyway do you have hours",
        "i want to know where it is",
        "compare the two",
        "give me the causes",
    ],
)
def test_a_question_is_known_by_its_opening(text: str) -> None:
    assert opens_question(read(text))


@pytest.mark.parametrize(
    "text",
    ["my back hurts", "whatever", "island massage", "candy", "i wonder what it is", "howdy", "when i sit"],
)
def test_other_openings_are_no_question(text: str) -> None:
    assert not opens_question(read(text))


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("sorry, which muscle", "which muscle"),
        ("Good morning. Kindly tell me what it is", "tell me what it is"),
        ("can it be fixed thanks", "can it be fixed"),
        ("hi, is it bad? thank you so much", "is it bad"),
    ],
)
def test_courtesies_are_taken_off_both_ends(text: str, rest: str) -> None:
    found = bared(read(text))
    assert found is not None
    assert found.folded == rest


@pytest.mark.parametrize(
    "text", ["what is it", "hello", "thanks", "", "bed and breakfast", "is it ok to walk"]
)
def test_what_has_no_courtesy_or_nothing_else_stays_as_it_is(text: str) -> None:
    assert bared(read(text)) is None


def test_a_question_is_heard_behind_its_wind_up() -> None:
    late = asked_late(read("i should be glad to learn what the muscle is"))
    assert late is not None
    assert late.folded == "what the muscle is"
    assert asked_late(read("what the muscle is")) is None
    assert asked_late(read("the jaw thing, what is that")) is None
    assert asked_late(read("my friend has a bad knee, what is that")) is None
    assert asked_late(read("tell me how")) is None


@pytest.mark.parametrize("text", ["piriformis syndrome what is it", "the muscle, where"])
def test_a_topic_followed_by_its_question_is_a_question(text: str) -> None:
    assert asks_of_topic(read(text))


@pytest.mark.parametrize(
    "text", ["he said it is what it is", "my back hurts", "the muscle", "what about sciatica"]
)
def test_a_story_is_no_question_about_a_topic(text: str) -> None:
    assert not asks_of_topic(read(text))
