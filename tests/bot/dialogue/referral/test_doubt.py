"""Where a referral is due only because a missed one costs more, the answer comes first and the referral after it."""

import pytest

from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    CHANGE_NOTHING,
    HOURS,
    MASSAGE,
    MUSCLE,
    SAID,
    Chat,
    alarmed,
    flag,
    found,
    heard,
    roles,
)

LIKELY = {"ordinary": 0.3, "smalltalk": 0.2, "diagnostic": 0.4}
UNLIKELY = {"ordinary": 0.29, "smalltalk": 0.2, "diagnostic": 0.4}


def doubted(level: Level = Level.DIAGNOSTIC, **more: object) -> Assessment:
    return heard(level, probabilities=LIKELY)._replace(**more)  # type: ignore[arg-type]  # what each test names


@pytest.mark.parametrize(
    ("level", "after"),
    [(Level.DIAGNOSTIC, "if about somebody"), (Level.TREATMENT, "if about what to do")],
)
def test_the_answer_comes_first_and_the_referral_with_its_links_after_it(level: Level, after: str) -> None:
    reply = Chat().say("is it true that a muscle does it", doubted(level), found(MUSCLE, confidence=0.75))
    assert (reply.kind, reply.entries) == (level.kind, ("muscle",))
    assert reply.text.startswith(MUSCLE.answer)
    assert reply.text.endswith(SAID[after])
    assert {"professional", "booking"} <= set(roles(reply))
    assert reply.notice == SAID["warning line"]


def test_a_refusal_of_advice_after_an_answer_says_to_change_nothing() -> None:
    assert CHANGE_NOTHING in SAID["if about what to do"]


def test_a_detail_of_the_practice_is_answered_first_too() -> None:
    reply = Chat().say("should she be there early", doubted(Level.TREATMENT), found(HOURS, confidence=0.75))
    assert reply.entries == ("hours",)
    assert reply.text.endswith(SAID["if about what to do"])


@pytest.mark.parametrize(
    ("text", "assessment", "confidence"),
    [
        ("is it true that a muscle does it", doubted(probabilities=UNLIKELY), 1.0),
        ("is it true that a muscle does it", doubted(), 0.74),
        ("is it true that a muscle does it", doubted(flags=(flag("a fall", Level.URGENT, "past"),)), 1.0),
        ("is it true that a muscle does it", doubted(sections=("Ticks",)), 1.0),
        ("is it true that a muscle does it", doubted(worn_down=True), 1.0),
        ("is it true that a muscle aches from it", doubted(), 1.0),
        ("is ibuprofen good for the muscle", doubted(Level.TREATMENT), 1.0),
        ("will massage help the muscle go back", doubted(), 1.0),
    ],
)
def test_the_refusal_stays_first_where_anything_speaks_of_a_person(
    text: str, assessment: Assessment, confidence: float
) -> None:
    reply = Chat().say(text, assessment, found(MUSCLE, MASSAGE, confidence=confidence))
    assert SAID["if about somebody"] not in reply.text
    assert SAID["if about what to do"] not in reply.text
    assert {"professional"} <= set(roles(reply))


def test_under_an_alarm_no_answer_comes_first() -> None:
    reply = alarmed(heard(Level.URGENT)).say("is it true that a muscle does it", doubted(), found(MUSCLE))
    assert SAID["if about somebody"] not in reply.text


def test_who_most_likely_asks_in_general_is_not_pitied() -> None:
    told = "my leg aches when i cross my legs"
    assert SAID["sorry to hear"] in Chat().say(told, heard(Level.DIAGNOSTIC), found()).text
    assert SAID["sorry to hear"] not in Chat().say(told, doubted(), found()).text
