from dataclasses import replace

import pytest

from tests.bot.dialogue.small import (
    CONTACT,
    HOURS,
    KNOWLEDGE,
    LONG,
    MUSCLE,
    PRICES,
    SAID,
    SCIATICA,
    Chat,
    practice,
    small_knowledge,
    told,
)


def test_the_second_detail_that_is_not_filled_in_is_said_in_fewer_words() -> None:
    chat = Chat()
    assert SAID["not filled in"] in chat.say("what does it cost").text
    assert SAID["not filled in either"] in chat.say("when are you open").text


def test_an_answer_is_told_whole_with_the_line_that_it_is_general() -> None:
    assert told("answer", MUSCLE).text == f"{MUSCLE.answer}\n\n{KNOWLEDGE.says['general information']}"


def test_a_practice_answer_needs_no_line_that_it_is_general() -> None:
    assert told("practice", CONTACT).text == CONTACT.answer


def test_several_answers_stand_under_sub_headings_in_the_order_asked() -> None:
    reply = told("answer", SCIATICA, MUSCLE)
    assert reply.text.startswith(f"{SCIATICA.question}\n\n{SCIATICA.answer}\n\n{MUSCLE.question}")
    assert reply.text.count(KNOWLEDGE.says["general information"]) == 1
    assert f"<strong>{MUSCLE.question}</strong>" in reply.html


def test_two_topics_take_at_most_110_words_the_longest_in_one_sentence() -> None:
    reply = told(
        "answer", LONG, replace(LONG, id="other", question="What is the other?", answer="more " * 79)
    )
    assert "It is eighty words." in reply.text
    assert "more more" in reply.text
    assert reply.entries == ("long", "other")


@pytest.mark.parametrize("words", range(60, 80))
def test_the_110_words_hold_the_sub_headings_and_every_sentence_of_the_frame(words: int) -> None:
    one, other = (
        replace(LONG, answer="word " * words),
        replace(LONG, id="other", question="What is the other?"),
    )
    for second in (other, PRICES):
        reply = told("practice", one, second)
        assert len(reply.text.split()) <= 110


def test_one_long_answer_stays_whole() -> None:
    assert "It is eighty words." not in told("answer", LONG).text


def test_a_detail_is_put_in_as_she_wrote_it() -> None:
    knowledge = small_knowledge(details=practice(prices="An hour is $90."))
    assert told("practice", PRICES, knowledge=knowledge).text == "An hour is $90."


def test_a_detail_that_may_not_be_what_was_asked_is_named_where_it_is_missing() -> None:
    assert told("practice", PRICES, confidence=0.95).text == SAID["not filled in"]
    assert told("practice", PRICES, confidence=0.6).text == f"{PRICES.question} {SAID['not filled in']}"


def test_two_unfilled_details_are_one_placeholder() -> None:
    reply = told("practice", PRICES, HOURS)
    assert reply.text == f"{PRICES.question} {HOURS.question} {KNOWLEDGE.says['not filled in']}"
    assert reply.entries == ("prices", "hours")


@pytest.mark.parametrize(
    "phrase",
    [
        "you likely have it",
        "it sounds like sciatica",
        "this is typical of it",
        "you may have it",
        "You’ve it",
    ],
)
def test_a_banned_phrase_is_left_out_of_a_diagnostic_reply(phrase: str) -> None:
    bad = replace(MUSCLE, answer=f"Well, {phrase}.", in_one_sentence=f"Well, {phrase}.")
    for reply in (
        told("diagnostic", fact=bad, says=("cannot diagnose",)),
        told("diagnostic", bad, says=("fragment",)),
    ):
        assert phrase not in reply.text
        assert reply.entries == ()


def test_a_banned_phrase_in_a_detail_is_left_out_too() -> None:
    knowledge = small_knowledge(details=practice(prices="what you probably have"))
    assert "probably" not in told("diagnostic", PRICES, knowledge=knowledge, says=("cannot diagnose",)).text
