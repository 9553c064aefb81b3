from dataclasses import replace

import pytest

from bot.dialogue.reading.conditions import claims_a_condition, defines, names_in, spell_out, unnamed
from tests.bot.dialogue.small import MUSCLE, SCIATICA


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the muscle one or the disk one", ("piriformis syndrome", "sciatica")),
        ("is it the piriformis", ("piriformis syndrome",)),
        ("my sciatic nerve", ("sciatica",)),
        ("my back", ()),
    ],
)
def test_conditions_are_known_by_the_names_that_visitors_use(text: str, names: tuple[str, ...]) -> None:
    assert names_in(text) == names
    assert not names_in(unnamed(text))


def test_what_the_conditions_are_called_once_told_apart_is_put_into_their_names() -> None:
    assert spell_out("can massage fix the muscle one") == "can massage fix piriformis syndrome"
    assert spell_out("and the disc one?") == "and sciatica?"
    assert spell_out("which muscle is it") == "which muscle is it"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("i was told it's piriformis", True),
        ("my sciatica", True),
        ("i have sciatica and it hurts", True),
        ("do people have sciatica", False),
        ("sciatica is what", False),
        ("my back hurts", False),
    ],
)
def test_a_condition_is_claimed_by_a_statement_and_by_no_question(text: str, claims: bool) -> None:
    assert claims_a_condition(text) is claims


def test_only_the_question_what_a_condition_is_defines_it() -> None:
    assert defines(replace(SCIATICA, question="What is sciatica?"))
    assert not defines(replace(SCIATICA, question="What is sciatica like?"))
    assert not defines(MUSCLE)
