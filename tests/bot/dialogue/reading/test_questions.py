"""Whether a text asks, and which parts of it do."""

import pytest

from bot.dialogue.reading.questions import asks, parts


@pytest.mark.parametrize(
    "text",
    ["what is it", "and how much is it", "can massage help", "60 minutes?", "tell me about sciatica",
     "hi, do you take insurance", "explain the muscle", "can't you massage it", "like which areas tho",
     "lol ok and how long is it", "oh nice thats useful. like which areas tho", "i feel lost. should i see her first",
     "will massage help"],
)  # fmt: skip
def test_a_question_is_heard(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "ok thanks, will see my doctor first",
        "will do",
        "can't feel my legs",
        "when i sit it hurts",
        "my leg hurts",
        "back pain",
        "i called 911 already",
        "thanks",
        "i slept badly. what a night",
        "no worries. will do",
    ],
)
def test_a_statement_is_none(text: str) -> None:
    assert not asks(text)


def test_sentences_are_parts() -> None:
    assert parts("my leg hurts. what is sciatica? thanks") == ("my leg hurts", "what is sciatica?", "thanks")


def test_questions_joined_in_a_sentence_are_parts() -> None:
    assert parts("what is it and how much does it cost") == ("what is it", "how much does it cost")


@pytest.mark.parametrize(
    "text", ["what about sciatica, does massage help", "and how about the muscle, can you massage it"]
)
def test_a_topic_before_its_question_is_no_question_of_its_own(text: str) -> None:
    assert parts(text) == (text,)


def test_a_list_inside_a_statement_is_one_part() -> None:
    assert parts("it hurts and can be bad") == ("it hurts and can be bad",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("price, length of session, location?", ("price?", "length of session?", "location?")),
        ("hours, prices and parking?", ("hours?", "prices?", "parking?")),
        ("one more, what do you charge?", ("one more, what do you charge?",)),
        ("hours, prices and parking", ("hours, prices and parking",)),
    ],
)
def test_a_short_list_with_a_question_mark_asks_for_each(text: str, found: tuple[str, ...]) -> None:
    assert parts(text) == found
