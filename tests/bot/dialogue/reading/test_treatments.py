import pytest

from bot.dialogue.reading.treatments import asks_what_to_ask, changes_treatment, names_medicine
from bot.dialogue.state.context import Context
from tests.bot.dialogue.small import turn_of


@pytest.mark.parametrize(
    "text", ["should i take ibuprofen", "is an mri needed", "my meds", "after the injection"]
)
def test_a_medicine_is_a_change_of_treatment_whatever_is_asked(text: str) -> None:
    assert names_medicine(turn_of(text))
    assert changes_treatment(turn_of(text))


@pytest.mark.parametrize("text", ["can a massage help my lower back", "my calf hurts", "do you do evenings"])
def test_words_for_a_body_or_a_massage_name_no_medicine(text: str) -> None:
    assert not names_medicine(turn_of(text))
    assert not changes_treatment(turn_of(text))


def test_what_to_ask_is_asked_of_a_doctor_who_is_named_or_was_referred_to() -> None:
    assert asks_what_to_ask(turn_of("what should i ask my doctor"))
    assert asks_what_to_ask(turn_of("what should i ask them", Context(refused_advice=True)))
    assert not asks_what_to_ask(turn_of("what should i ask them"))
