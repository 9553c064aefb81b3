"""The built-in safety words hold what the policy demands and nothing that it forbids."""

import itertools

import pytest

from bot import frames
from bot.language.text import read
from bot.triage import Level, Verdict, assess

FORBIDDEN = (
    "cauda equina",
    "dvt",
    "stroke",
    "likely",
    "sounds like",
    "probably",
    "aspirin",
    "you may have",
    "don't worry",
)


def verdicts() -> list[Verdict]:
    told = [
        "i can't pee", "my husband has chest pain", "i took all my pills, i want to die", "im 15 and want to die",
        "my calf is swollen and red", "30 weeks pregnant with back pain", "no puedo orinar", "quiero morirme",
        "i can't pee, how much is a massage?",
    ]  # fmt: skip
    return [assess(read(text)) for text in told]


@pytest.mark.parametrize("verdict", verdicts())
def test_no_block_holds_a_condition_a_probability_or_a_drug(verdict: Verdict) -> None:
    for block in (
        frames.emergency(verdict),
        frames.crisis(verdict),
        frames.urgent(verdict),
        frames.clearance(verdict),
    ):
        assert not any(word in block.lower() for word in FORBIDDEN)


@pytest.mark.parametrize(("verdict", "shorter"), list(itertools.product(verdicts(), [True, False])))
def test_an_emergency_begins_with_911_and_says_who_is_not_watching(verdict: Verdict, shorter: bool) -> None:
    block = frames.emergency(verdict, shorter)
    assert block.startswith("Please call 911 or go to the nearest emergency room now.")
    assert "This chat is not monitored" in block
    assert "drive" in block
    assert shorter or "Massage is not the next step today." in block


@pytest.mark.parametrize("verdict", verdicts())
def test_a_crisis_names_988_and_somebody_near(verdict: Verdict) -> None:
    block = frames.crisis(verdict)
    for part in ("988", "988lifeline.org", "24/7", "911", "not monitored"):
        assert part in block
    assert "near you" in block or "stay with them" in block


def test_the_sign_is_given_back_in_our_words() -> None:
    block = frames.emergency(assess(read("i cant peee at all and my willy is nummb")))
    assert "trouble peeing" in block
    assert "willy" not in block


def test_a_leg_with_a_possible_clot_is_not_to_be_rubbed() -> None:
    assert "do not have it rubbed or massaged" in frames.urgent(assess(read("my calf is swollen and red")))


def test_both_blocks_stand_together_911_first() -> None:
    block = frames.emergency(assess(read("i took all my pills, i want to die")))
    assert block.index("911") < block.index("988")
    assert "1-800-222-1222" in block


def test_a_young_visitor_is_asked_to_tell_an_adult() -> None:
    assert "a parent or another adult you trust" in frames.crisis(assess(read("im 15 and want to die")))


def test_others_are_spoken_of_as_they() -> None:
    assert "They should not drive" in frames.emergency(assess(read("my husband has chest pain")))


def test_spanish_gets_both_languages() -> None:
    block = frames.emergency(assess(read("no puedo orinar")))
    assert "llame al 911" in block
    assert "Please call 911" in block
    assert "988" in frames.crisis(assess(read("quiero morirme")))


def test_the_other_question_is_parked() -> None:
    assert "I can help with the other question" in frames.emergency(
        assess(read("i can't pee, how much is a massage?"))
    )


def test_the_warning_line_is_short_and_begins_with_911() -> None:
    assert frames.WARNING_LINE.startswith("Call 911")
    assert len(frames.WARNING_LINE.split()) <= 25


def test_links_are_the_promised_ones_and_nothing_books() -> None:
    assert {link.href for link in frames.crisis_links()} == {"tel:988", "sms:988", "tel:911"}
    assert frames.emergency_links(also_crisis=False)[0].href == "tel:911"
    assert {"tel:988", "sms:988"} <= {link.href for link in frames.emergency_links(also_crisis=True)}
    assert [link.href for link in frames.urgent_links()] == [None]
    assert Level.EMERGENCY > Level.CRISIS > Level.URGENT
