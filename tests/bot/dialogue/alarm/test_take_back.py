"""What ends an alarm, and what takes that end back (docs/safety.md)."""

import pytest

from bot.dialogue.alarm import alerts
from bot.dialogue.alarm.take_back import doctor_agrees
from bot.examples.acts import Act
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import CALM, CRISIS, EMERGENCY, URGENT, Chat, turn_of

RETRACTED = CALM._replace(acts={Act.RETRACTS: 0.2})
OVER = {
    "urgent": alerts.CHECKED[Level.URGENT]["en"],
    "emergency": alerts.CHECKED[Level.EMERGENCY]["en"],
    "crisis": alerts.NOT_SUICIDAL["en"],
}


def ended(assessment: Assessment) -> Chat:
    """A chat whose alarm was just ended by the sentence that was suggested."""
    chat = Chat()
    chat.say("danger", assessment)
    chat.say(OVER[assessment.level.kind], CALM)
    assert chat.state.alert is Level.CALM
    return chat


@pytest.mark.parametrize("assessment", [URGENT, EMERGENCY, CRISIS])
def test_an_end_that_is_taken_back_puts_the_alarm_in_force_again(assessment: Assessment) -> None:
    chat = ended(assessment)
    assert chat.say("what is sciatica").kind == "answer"
    reply = chat.say("nobody looked at it, honestly", RETRACTED)
    assert (reply.kind, chat.state.alert) == (assessment.level.kind, assessment.level)
    assert chat.say("ok", CALM).kind != "answer"


def test_an_emergency_with_a_crisis_comes_back_as_both() -> None:
    chat = Chat()
    chat.say("danger", CRISIS)
    chat.say("danger", EMERGENCY)
    chat.say(alerts.MIXED_UP["en"], CALM)
    reply = chat.say("i made that up", RETRACTED)
    assert reply.kind == "emergency"
    assert "988" in reply.text


def test_after_three_replies_or_without_an_alarm_there_is_nothing_to_take_back() -> None:
    chat = ended(EMERGENCY)
    for _ in range(3):
        chat.say("what is sciatica")
    assert chat.say("i made that up", RETRACTED).kind != "emergency"
    assert Chat().say("i made that up", RETRACTED).kind not in {"emergency", "crisis", "urgent"}


def test_a_take_back_is_decided_once_so_that_an_urgent_sign_outlasts_a_misheard_crisis() -> None:
    chat = Chat()
    chat.say("my calf is swollen, red and hot", URGENT)
    chat.say("i just want it all to end", CRISIS._replace(flags=()))
    elsewhere = CALM._replace(acts={Act.ELSEWHERE: 0.9})
    reply = chat.say("that was a line from a movie, not me. what is sciatica?", elsewhere)
    assert chat.state.alert is Level.URGENT
    assert reply.text.count("hank you") <= 1


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
