"""An Action becomes a Reply: whole blocks in their order, links that fit the kind, the warning line when it is due."""

from dataclasses import replace

import pytest

from bot.dialogue.alarm.cards import WARNING_LINE
from bot.dialogue.reply import greet, warning_line
from bot.knowledge import Image
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    BOOKING,
    DIAGNOSTIC,
    EMERGENCY,
    KNOWLEDGE,
    MUSCLE,
    URGENT,
    Chat,
    flag,
    heard,
    says,
    small_knowledge,
    told,
)


@pytest.mark.parametrize(
    "line",
    ["All is well.", "Never mind 911 now.", "**Call 911** now.", "Call 911 " + "now " * 30, f"Call 911 or {BOOKING}",
     "Call 911.\n\nSoon.", ""],
)  # fmt: skip
def test_a_warning_line_that_is_no_warning_gives_way_to_the_built_in_one(line: str) -> None:
    assert warning_line(small_knowledge(spoken=says(warning_line=line))) == WARNING_LINE


def test_a_warning_line_of_hers_is_used_while_it_is_one() -> None:
    line = "Call 911 for chest pain."
    assert warning_line(small_knowledge(spoken=says(warning_line=line))) == line


@pytest.mark.parametrize("kind", ["diagnostic", "treatment", "urgent"])
def test_a_referral_always_carries_the_warning_line(kind: str) -> None:
    assert told(kind).notice


@pytest.mark.parametrize(
    "assessment",
    [heard(probabilities={"urgent": 0.4}), heard(flags=[flag("x", Level.URGENT, "negated")]), DIAGNOSTIC],
)
def test_an_answer_carries_the_warning_line_when_any_voice_spoke(assessment: Assessment) -> None:
    assert told("answer", MUSCLE, heard=assessment).notice
    assert told("answer", MUSCLE).notice is None


def test_the_loudest_asserted_flag_is_counted() -> None:
    assert told("emergency", heard=EMERGENCY).sign == "trouble-peeing"
    assert told("answer", MUSCLE, heard=heard(flags=[flag("x", Level.URGENT, "negated")])).sign is None


@pytest.mark.parametrize(("confidence", "shown"), [(None, None), (0.94321, 0.9432), (1.7, 1.0), (-0.1, 0.0)])
def test_confidence_is_a_probability_with_four_places(confidence: float | None, shown: float | None) -> None:
    assert told("answer", MUSCLE, confidence=confidence).confidence == shown


def test_a_picture_stands_beside_a_whole_calm_answer() -> None:
    entry = replace(MUSCLE, image=Image("muscle.svg", "Where it lies"))
    assert told("answer", entry).as_json()["image"] == {"src": "/images/muscle.svg", "alt": "Where it lies"}
    assert told("answer", entry, brief=True).image is None
    assert told("urgent", entry, heard=URGENT).image is None


def test_a_chat_opens_with_the_greeting_and_four_questions_at_most() -> None:
    reply = greet(KNOWLEDGE)
    assert reply.text == KNOWLEDGE.says["greeting"]
    assert 0 < len(reply.suggestions) <= 4


@pytest.mark.parametrize(
    "assessment", [DIAGNOSTIC, heard(probabilities={"diagnostic": 0.4}), heard(flags=EMERGENCY.flags)]
)
def test_nothing_is_kept_where_any_voice_spoke(assessment: Assessment) -> None:
    assert not Chat().say("the weather", assessment).may_keep


def test_nothing_is_kept_where_a_section_of_hers_spoke() -> None:
    assert not Chat().say("the weather", heard(sections=("Mine",))).may_keep
