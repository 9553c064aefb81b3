"""What every reply holds while an alarm is in force, or a condition is known with which a doctor has to agree."""

import pytest

from bot.dialogue.alarm import alerts
from bot.dialogue.state.context import Context
from bot.dialogue.state.slots import Slots
from bot.examples.acts import Act
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    CRISIS,
    DIAGNOSTIC,
    EMERGENCY,
    HELLO,
    MASSAGE,
    PRICES,
    SCIATICA,
    SMALLTALK,
    TREATMENT,
    URGENT,
    Chat,
    found,
    hrefs,
)  # fmt: skip


def in_force(assessment: Assessment) -> Chat:
    chat = Chat()
    chat.say("danger", assessment)
    return chat


@pytest.mark.parametrize("text", ["what is sciatica", "what does a session cost"])
def test_a_question_that_is_answered_in_a_crisis_keeps_988_in_words_and_links(text: str) -> None:
    reply = in_force(CRISIS).say(text)
    assert reply.kind in {"answer", "practice"}
    assert "988" in reply.text
    assert {"tel:988", "sms:988"} <= hrefs(reply)


def test_beside_an_emergency_a_crisis_keeps_both_numbers() -> None:
    chat = in_force(CRISIS)
    chat.say("danger", EMERGENCY)
    assert {"tel:911", "tel:988"} <= hrefs(chat.say("what is sciatica"))


def test_an_answer_under_an_emergency_holds_the_number_and_ways_out() -> None:
    chat = in_force(EMERGENCY)
    chat.say(alerts.CALLED[Level.EMERGENCY]["en"])
    reply = chat.say("what is sciatica")
    assert "tel:911" in hrefs(reply)
    offered = [suggestion.label for suggestion in reply.suggestions if suggestion.entry is None]
    assert offered == [alerts.CHECKED[Level.EMERGENCY]["en"], alerts.MIXED_UP["en"]]


@pytest.mark.parametrize(
    ("text", "assessment"),
    [("thanks! he will rub it tonight", SMALLTALK), ("it's just a bug bite", CALM), ("bye then", SMALLTALK),
     ("probably nothing", DIAGNOSTIC), ("ok", CALM)],
)  # fmt: skip
def test_what_answers_no_question_says_again_what_an_urgent_sign_asks_for(
    text: str, assessment: Assessment
) -> None:
    reply = in_force(URGENT).say(text, assessment, found() if assessment is CALM else found(HELLO))
    assert alerts.SEE_TODAY in reply.text


def test_an_answer_under_an_urgent_sign_does_not_repeat_it() -> None:
    assert alerts.SEE_TODAY not in in_force(URGENT).say("what is sciatica").text


def test_what_leans_on_an_urgent_sign_gets_no_word_on_how_she_massages() -> None:
    reply = in_force(URGENT).say("how do you treat that", CALM, found(MASSAGE))
    assert (reply.kind, reply.entries) == ("urgent", ())


def test_a_wish_for_a_verdict_on_an_urgent_sign_gets_the_card_again() -> None:
    verdict = CALM._replace(acts={Act.VERDICT: 0.5})
    assert in_force(URGENT).say("so is it a clot", verdict, found(SCIATICA)).kind == "urgent"


def told(condition: str) -> Chat:
    chat = Chat()
    chat.context = Context(slots=Slots(condition=condition)).encode()
    return chat


@pytest.mark.parametrize("condition", ["blood-thinner", "stroke", "weak-organ", "lymph"])
@pytest.mark.parametrize(
    ("text", "assessment"),
    [("is it bad", DIAGNOSTIC), ("what does a session cost", CALM), ("and now?", TREATMENT)],
)
def test_a_known_condition_keeps_every_reply_without_a_booking_link(
    condition: str, text: str, assessment: Assessment
) -> None:
    assert BOOKING not in hrefs(told(condition).say(text, assessment))


def test_who_asks_to_book_with_a_condition_hears_who_has_to_agree() -> None:
    reply = told("clot").say("how do i book", CALM, found(CONTACT))
    assert alerts.ask_clearance(CALM, shorter=True) in reply.text
    assert BOOKING not in hrefs(reply)


def test_a_condition_that_a_practice_question_names_comes_first() -> None:
    reply = Chat().say("prenatal massage cost", CALM, found(PRICES))
    assert alerts.ask_clearance(CALM) in reply.text
    assert BOOKING not in hrefs(reply)
