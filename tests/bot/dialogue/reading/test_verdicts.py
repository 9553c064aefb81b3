"""Whether a visitor takes what was told for their own, or wants a yes or no."""

import pytest

from bot.dialogue.reading.verdicts import asks_for_verdict, insists
from bot.dialogue.state.context import Context
from bot.dialogue.state.slots import Slots
from tests.bot.dialogue.small import turn_of

AFTER_SYNDROME = Context(topics=("piriformis-syndrome",), seen=("piriformis-syndrome",))


@pytest.mark.parametrize(
    "text", ["that's me", "that's exactly me", "me too", "just guess", "any ideas?", "yes or no"]
)
def test_taking_what_was_told_for_ones_own_is_heard(text: str) -> None:
    assert asks_for_verdict(turn_of(text, AFTER_SYNDROME))
    assert not asks_for_verdict(turn_of(text, Context()))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("so yes or no", True), ("is it that, yes or no", True), ("are you licensed, yes or no", False),
     ("does the link show prices yes or no", False)],
)  # fmt: skip
def test_a_yes_or_no_about_something_else_is_no_verdict(text: str, wanted: bool) -> None:
    assert asks_for_verdict(turn_of(text, AFTER_SYNDROME)) is wanted


@pytest.mark.parametrize("text", ["just say yes or no", "just your best guess"])
def test_who_was_refused_and_asks_on_insists(text: str) -> None:
    assert insists(turn_of(text, Context(refused=True)))
    assert not insists(turn_of(text, Context()))


@pytest.mark.parametrize(
    "text", ["does that mean piriformis?", "so it's sciatica then", "could it point to sciatica"]
)
def test_a_condition_that_is_named_for_a_told_complaint_is_a_verdict(text: str) -> None:
    assert asks_for_verdict(turn_of(text, Context(slots=Slots(place="buttock", complaint="painful"))))
    assert not asks_for_verdict(turn_of(text, Context()))
    assert not asks_for_verdict(turn_of("what does sciatica mean", Context(slots=Slots(complaint="painful"))))
