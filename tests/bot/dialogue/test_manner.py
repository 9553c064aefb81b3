"""Bare words, complaints, links and mashed keys."""

import pytest

from bot.dialogue.manner import Manner, manner_of
from bot.language.text import read


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("ok", Manner.YES),
        ("no thank you", Manner.THANKS),
        ("nope", Manner.NO),
        ("thanks so much!", Manner.THANKS),
        ("bye", Manner.GOODBYE),
        ("hola buenos dias", Manner.GREETING),
        ("this is useless", Manner.COMPLAINT),
        ("you just ignore my question", Manner.COMPLAINT),
        ("you are stupid", Manner.COMPLAINT),
        ("do you offer sensual massage", Manner.SEXUAL),
        ("buy at www.cheap.example", Manner.LINK),
        ("see https://spam.example/x", Manner.LINK),
        ("sdkjfhskdjfh", Manner.GIBBERISH),
        ("???", Manner.GIBBERISH),
        ("🙂", Manner.GIBBERISH),
        ("2", Manner.PLAIN),
        ("60 minutes?", Manner.PLAIN),
        ("so no prices at all??", Manner.PLAIN),
        ("no numbness", Manner.PLAIN),
        ("what is sciatica", Manner.PLAIN),
        ("is it ok?", Manner.PLAIN),
        ("i'm no good at sitting", Manner.PLAIN),
    ],
)
def test_a_message_has_a_manner(text: str, manner: Manner) -> None:
    assert manner_of(read(text)) is manner
