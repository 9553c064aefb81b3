import pytest

from bot.dialogue.reading.treatments import (
    asks_what_to_ask,
    changes_treatment,
    hears_condition,
    may_concern_treatment,
)
from bot.dialogue.state.context import Context
from bot.examples.acts import Act
from bot.nlu.assessment import Assessment
from tests.bot.dialogue.small import CALM, DIAGNOSTIC, TREATMENT, turn_of


@pytest.mark.parametrize(
    "text", ["should i take ibuprofen", "is an mri needed", "my meds", "after the injection"]
)
def test_a_medicine_is_a_change_of_treatment_whatever_is_asked(text: str) -> None:
    assert may_concern_treatment(turn_of(text))
    assert changes_treatment(turn_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "can a massage help my lower back",
        "my calf hurts",
        "do you do evenings",
        "are you a licensed massage therapist",
        "how long does a session take",
        "does it take long",
        "can you text me a shot of the entrance",
    ],
)
def test_words_for_a_body_or_a_massage_concern_no_treatment(text: str) -> None:
    assert not may_concern_treatment(turn_of(text))
    assert not changes_treatment(turn_of(text))


@pytest.mark.parametrize(
    ("text", "assessment"),
    [
        ("can i take something for it", TREATMENT),
        ("i had a shot in my hip", DIAGNOSTIC),
        ("i'll take double and skip the next", CALM._replace(acts={Act.CHANGES_TREATMENT: 1.0})),
    ],
)
def test_everyday_words_concern_a_treatment_where_care_is_needed(text: str, assessment: Assessment) -> None:
    turn = turn_of(text)
    assert may_concern_treatment(turn._replace(assessment=assessment))
    assert not may_concern_treatment(turn._replace(assessment=CALM))


def test_what_to_ask_is_asked_of_a_doctor_who_is_named_or_was_referred_to() -> None:
    assert asks_what_to_ask(turn_of("what should i ask my doctor"))
    assert asks_what_to_ask(turn_of("what should i ask them", Context(refused_advice=True)))
    assert not asks_what_to_ask(turn_of("what should i ask them"))


# --- a condition in other words than those of conditions.txt ---


def tells(text: str, margin: float, context: Context | None = None, heard: Assessment = CALM) -> bool:
    turn = turn_of(text, context)
    return hears_condition(turn._replace(assessment=heard._replace(acts={Act.HAS_CONDITION: margin})))


def test_a_condition_counts_in_whatever_words_from_a_margin_on() -> None:
    assert tells("bun in the oven, 20 weeks", 0.2)
    assert not tells("bun in the oven, 20 weeks", 0.1)
    assert tells("my bones are like glass", 0.0, heard=TREATMENT)  # two voices


def test_a_question_about_nobody_tells_of_no_condition() -> None:
    assert not tells("what is a blood thinner", 0.9)
    assert tells("my dad has a bad heart, can he come", 0.9)


def test_after_an_agreement_only_a_named_condition_asks_for_another() -> None:
    assert not tells("bun in the oven, 20 weeks", 0.9, Context(agreed=True))
