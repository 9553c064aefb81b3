"""A replay says what visitors would get after a change, and what becomes better, worse or louder."""

from functools import cache

import pytest

from bot.assistant import Assistant
from bot.knowledge import SafetySection
from bot.tools.replay import replay
from tests.bot.small import CONTACT, MASSAGE, Ranked, Topical, models, small_knowledge

BY_WORD = {"muscle": "muscle", "massage": "massage", "book": "contact"}


@cache
def plain() -> Assistant:
    return Assistant(small_knowledge(), models(Topical(BY_WORD)))


def with_section(level: str) -> Assistant:
    section = SafetySection("Tattoo", level, ("i got a new tattoo",))
    return Assistant(small_knowledge(safety=[section]), models(Topical(BY_WORD)))


def test_the_same_assistant_changes_nothing() -> None:
    found = replay(plain(), plain(), ["what is the muscle", "book", "hello", "i can't pee"])
    assert (found.total, found.changes) == (4, ())
    assert found.text == "None of 4 messages would get another reply."


def test_a_message_counts_once_in_whatever_dress() -> None:
    assert replay(plain(), plain(), ["the muscle", "The muscle!", "  THE  MUSCLE "]).total == 1


def test_messages_without_words_are_told_apart() -> None:
    assert replay(plain(), plain(), ["???", "🙂", ""]).total == 3


def test_an_answer_that_appears_is_better_and_one_that_goes_is_worse() -> None:
    less = Assistant(small_knowledge([MASSAGE, CONTACT]), models(Topical(BY_WORD)))
    gained = replay(less, plain(), ["what is the piriformis muscle", "book"])
    assert [(change.message, change.effect) for change in gained.changes] == [
        ("what is the piriformis muscle", "better")
    ]
    assert 'gets the answer "What is the piriformis muscle?" with this change' in gained.changes[0].text
    assert "1 would get a better answer; 1 stay the same" in gained.text
    assert [change.effect for change in replay(plain(), less, ["tell me about the muscle"]).changes] == [
        "worse"
    ]


def test_a_wrong_answer_to_a_known_wording_is_worse_than_none() -> None:
    astray = Assistant(small_knowledge([MASSAGE, CONTACT]), models(Ranked([("massage", 0.95)])))
    silent = Assistant(small_knowledge(), models(Ranked()))
    known = "where is the piriformis"
    assert [change.effect for change in replay(astray, silent, [known]).changes] == ["better"]


@pytest.mark.parametrize("level", ["emergency", "crisis", "urgent", "diagnostic", "treatment"])
def test_a_change_of_safety_is_named_as_such(level: str) -> None:
    message, guarded = "i got a new tattoo", with_section(level)
    assert [change.effect for change in replay(plain(), guarded, [message]).changes] == ["raised"]
    lowered = replay(guarded, plain(), [message])
    assert [change.effect for change in lowered.changes] == ["lowered"]
    assert "1 would be treated less carefully" in lowered.text


def test_no_string_raises() -> None:
    strange = ["", "\ud800", "\0", "🙂", "a" * 5000]
    assert replay(plain(), with_section("urgent"), strange).changes == ()
