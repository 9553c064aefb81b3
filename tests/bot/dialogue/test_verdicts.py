"""Whether a visitor takes what was told for their own, or wants a yes or no."""

import pytest

from bot.dialogue.context import Context
from bot.dialogue.verdicts import asks_for_verdict
from bot.language.text import read

AFTER_SYNDROME = Context(topics=("piriformis-syndrome",), seen=("piriformis-syndrome",))


@pytest.mark.parametrize(
    "text", ["that's me", "that's exactly me", "me too", "just guess", "any ideas?", "yes or no"]
)
def test_taking_what_was_told_for_ones_own_is_heard(text: str) -> None:
    assert asks_for_verdict(read(text), AFTER_SYNDROME)
    assert not asks_for_verdict(read(text), Context())
