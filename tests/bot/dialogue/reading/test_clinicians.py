"""Clinicians are listed once, with what each may clear."""

import pytest

from bot.dialogue.reading.clinicians import names_a_clinician, names_emergency_care, names_who_may_clear


@pytest.mark.parametrize(
    "text", ["my gp", "two doctors", "the orthopaedist", "physiotherapist", "her drs", "np"]
)
def test_a_clinician_may_clear_an_urgent_sign_and_no_emergency(text: str) -> None:
    assert names_a_clinician(text)
    assert names_who_may_clear(text)
    assert not names_emergency_care(text)


@pytest.mark.parametrize(
    "text", ["the er", "paramedics", "i was discharged", "urgent care", "emergency room"]
)
def test_emergency_care_may_clear_both_and_agrees_to_no_massage(text: str) -> None:
    assert names_emergency_care(text)
    assert names_who_may_clear(text)
    assert not names_a_clinician(text)


@pytest.mark.parametrize("text", ["an ultrasound", "they did tests", "x-rays", "checked out"])
def test_an_examination_may_clear_an_urgent_sign(text: str) -> None:
    assert names_who_may_clear(text)
    assert not names_emergency_care(text)


@pytest.mark.parametrize(
    "text", ["a massage therapist", "my doula", "a friend", "reflexologist", "dad", "upper"]
)
def test_nobody_else_may(text: str) -> None:
    assert not any(names(text) for names in (names_a_clinician, names_who_may_clear, names_emergency_care))


def test_what_is_a_doctors_is_no_doctor() -> None:
    assert not names_who_may_clear("the doctor's receptionist")
    assert names_a_clinician("at the doctor's")
