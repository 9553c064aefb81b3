"""A clinician's agreement to a massage: who gives it, who refuses it, and how it is withdrawn."""

import pytest

from bot.dialogue.reading.agreement import doctor_agrees
from bot.examples.acts import Act
from tests.bot.dialogue.small import BOOKING, CALM, TREATMENT, Chat, hrefs, roles, turn_of

RETRACTED = CALM._replace(acts={Act.RETRACTS: 0.2})
AGREES = TREATMENT._replace(acts={Act.AGREED: 1.0, Act.CLEARED: 1.0})


@pytest.mark.parametrize(
    "text",
    ["hemophilia and massage", "and massage?", "light massage", "oncology massage", "a gentle massage then"],
)
def test_a_kind_of_massage_is_nobodys_word(text: str) -> None:
    turn = turn_of(text)
    sure = turn.assessment._replace(acts={Act.AGREED: 1.0})
    assert not doctor_agrees(turn._replace(assessment=sure))


@pytest.mark.parametrize(
    "text",
    [
        "my hematologist is fine with massage",
        "she said light massage is ok",
        "got the ok for massage",
        "i'm cleared for it",
    ],
)
def test_somebody_who_has_agreed_is_heard(text: str) -> None:
    turn = turn_of(text)
    assert doctor_agrees(turn._replace(assessment=turn.assessment._replace(acts={Act.AGREED: 0.6})))


@pytest.mark.parametrize(
    "text", ["my doctor said no massage", "the surgeon told me not to yet", "my nurse says wait with massage"]
)
def test_a_doctors_no_is_no_agreement(text: str) -> None:
    turn = turn_of(text)
    assert not doctor_agrees(turn._replace(assessment=turn.assessment._replace(acts={Act.AGREED: 1.0})))


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("my rheumatologist is against massage", False),
        ("my rheumatologist had nothing against massage", True),
        ("the physician cleared me, no restrictions", True),
        ("i have the cardiologist's permission", True),
    ],
)
def test_a_clinicians_no_is_heard_of_every_clinician(text: str, agrees: bool) -> None:
    turn = turn_of(text)
    assert doctor_agrees(turn._replace(assessment=turn.assessment._replace(acts={Act.AGREED: 1.0}))) is agrees


def cleared_for_massage() -> Chat:
    chat = Chat()
    chat.say("i'm pregnant", TREATMENT)
    chat.say("my midwife said massage is fine", AGREES)
    assert "booking" in roles(chat.say("how do i book a session"))
    return chat


def test_a_withdrawn_agreement_keeps_the_booking_link_out_again() -> None:
    chat = cleared_for_massage()
    reply = chat.say("ok she didn't", RETRACTED)
    assert "has to agree before any massage" in reply.text
    assert BOOKING not in hrefs(reply)
    assert BOOKING not in hrefs(chat.say("how do i book a session"))


def test_a_question_withdraws_no_agreement() -> None:
    chat = cleared_for_massage()
    assert "booking" in roles(chat.say("how do i book a session?", RETRACTED))


def test_an_agreement_that_is_plainly_taken_back_beside_a_question_counts_no_more() -> None:
    chat, retracted = cleared_for_massage(), CALM._replace(acts={Act.RETRACTS: 0.3})
    reply = chat.say("i made that up, she didn't say it. how do i book", retracted)
    assert "has to agree before any massage" in reply.text
    assert BOOKING not in hrefs(reply)


def test_without_an_agreement_there_is_none_to_withdraw() -> None:
    assert Chat().say("ok she didn't", RETRACTED).kind != "treatment"
