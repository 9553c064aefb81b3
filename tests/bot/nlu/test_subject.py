"""Who a message is about: whoever is named first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import read
from bot.nlu.subject import Subject, subject_of


def subject(text: str) -> Subject:
    message = read(text)
    return subject_of(message.folded, message.words)


@pytest.mark.parametrize(
    "text",
    [
        "my wife has pain in her hip", "he can't feel his legs", "is it safe for my daughter",
        "husband's leg is numb, my husband needs help", "a patient of mine fell", "they can't pee",
        "i'm asking for my mother, she's 78", "i'm only writing about my dad",
    ],
)  # fmt: skip
def test_somebody_else_is_meant(text: str) -> None:
    assert subject(text).third_person


@pytest.mark.parametrize(
    "text",
    [
        "my hip hurts", "i think my husband worries too much", "my leg, says my wife", "i'm with the baby at home",
        "what is sciatica", "", "baby steps, i feel better",
        "i'm asking about my hip", "i'm here about my back",
        "i'm looking for help, for my wife i am a burden",
    ],
)  # fmt: skip
def test_the_visitor_or_nobody_is_meant(text: str) -> None:
    assert not subject(text).third_person


@pytest.mark.parametrize(
    "text",
    [
        "i'm 15 and my hip hurts", "im only 12", "my 9 year old limps", "my son is 14 yo", "she is in 7th grade",
        "i am under 18", "i'm fifteen", "he just turned 16", "16-year-old dancer",
    ],
)  # fmt: skip
def test_somebody_under_18_is_heard(text: str) -> None:
    assert subject(text).minor


@pytest.mark.parametrize(
    "text",
    [
        "i'm 45", "i am 12 weeks pregnant", "i'm 5 ft 6", "i am 10 percent better", "i'm 18", "my 90 year old dad",
        "i have had it for 15 years", "i'm 16 months into recovery", "a 19 year old",
    ],
)  # fmt: skip
def test_no_adult_is_taken_for_a_child(text: str) -> None:
    assert not subject(text).minor


@pytest.mark.parametrize(
    ("text", "minor", "adult"),
    [
        ("um no i'm 34, the 6 yr old is my daughter", True, True),
        ("i've got a 6 yr old and i limp", False, False),
        ("i am not under 18", False, True),
        ("i'm a grown woman with a mortgage", False, True),
        ("i'm not a kid", False, False),
        ("i'm 30 weeks pregnant", False, False),
        ("i'm 20 percent better", False, False),
        ("i'm 17", True, False),
        ("i'm 34, it is for my 15 year old", True, True),
    ],
)
def test_who_says_that_they_are_of_age_is_heard(text: str, minor: bool, adult: bool) -> None:
    assert (subject(text).minor, subject(text).adult) == (minor, adult)


@given(st.text(max_size=200))
def test_any_string_has_a_subject(text: str) -> None:
    assert isinstance(subject(text), Subject)


@pytest.mark.parametrize(
    ("text", "minor"),
    [
        ("i'm 6'2 and 200 pounds", False),
        ("my 10 year old back injury", False),
        ("i'm 15", True),
        ("my 10 year old", True),
    ],
)
def test_a_height_and_an_old_injury_make_no_child(text: str, minor: bool) -> None:
    message = read(text)
    assert subject_of(message.folded, message.words).minor is minor
