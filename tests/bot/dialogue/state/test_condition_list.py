"""The conditions that a chat remembers: what names one, what denies one, what only sounds like one."""

import pytest

from bot.dialogue.state.condition_list import CONDITIONS, conditions_in
from bot.dialogue.state.slots import NEEDS_A_DOCTOR, Slots, told_in
from bot.language.text import fold, read


def names(text: str) -> list[str]:
    return [condition.name for condition in conditions_in(read(text))]


@pytest.mark.parametrize("name", CONDITIONS)
def test_the_sentence_of_a_condition_and_every_word_name_it(name: str) -> None:
    condition = CONDITIONS[name]
    for text in (condition.sentence, *(f"i told you, {' '.join(term)}" for term in condition.terms)):
        assert fold(text) == text
        assert names(text) == [name]
    assert Slots(condition=name).sentence() == condition.sentence


def test_only_a_fall_and_a_fever_need_no_doctors_word() -> None:
    assert CONDITIONS.keys() - NEEDS_A_DOCTOR == {"fall", "fever"}


@pytest.mark.parametrize(
    "text",
    [
        "i'm not pregnant",
        "no surgery",
        "i don't have any osteoporosis",
        "i'm neither pregnant nor diabetic",
        "not on any kind of blood thinners",
        "no surgery, cancer or such",
        "no clot",
    ],
)
def test_a_denied_condition_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("no, i'm pregnant", "pregnant"),
        ("i had a stroke of some kind last year", "stroke"),
        ("i had a heart attack on christmas day", "weak-organ"),
        ("i won't mention the pacemaker", "heart-device"),
        ("he won't quit warfarin", "blood-thinner"),
        ("can't walk since surgery", "operation"),
        ("no massage till the clot is gone", "clot"),
        ("i'm not the one that's pregnant, it's my wife", "pregnant"),
        ("no pee, back surgery last week", "operation"),
        ("no doubt it's osteoporosis", "brittle-bones"),
        ("neither of us has cancer but my wife has lupus", "weak-immunity"),
    ],
)
def test_a_no_that_is_about_something_else_loses_no_condition(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize(
    "text",
    [
        "do you do thai fusion massage",
        "are you open in the fall",
        "what are your hours of operation",
        "my leg fell asleep",
        "a stroke of luck, i won a voucher",
    ],
)
def test_a_word_in_another_meaning_names_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("i had a spinal fusion", "operation"),
        ("fusion massage after my operation", "operation"),
        ("i hurt it in the fall down the stairs", "fall"),
        ("fell asleep and fell off the chair", "fall"),
        ("it began with a car accident", "fall"),
    ],
)
def test_the_other_meaning_hides_no_condition_beside_it(text: str, name: str) -> None:
    assert name in names(text)


def test_a_medicine_in_one_word_comes_before_a_condition_in_two() -> None:
    assert told_in(read("mechanical valve, so i'm on coumadin for life")).condition == "blood-thinner"
