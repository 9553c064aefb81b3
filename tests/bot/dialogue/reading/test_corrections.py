"""A correction by the visitor: what was not asked does not count, and the mix-up is owned."""

import pytest

from bot.dialogue.reading.corrections import corrected_question
from bot.language.text import read
from tests.bot.dialogue.small import CALM, HOURS, SCIATICA, Chat, found, small_knowledge

SAYS = small_knowledge().says


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("i didn't ask about a diagnosis. i asked your name", "your name"),
        ("That's not what I asked. Are you open?", "are you open?"),
        ("i didn't mean the price, i meant how long it takes", "how long it takes"),
        ("no, i wasn't saying bye. do you work saturdays", "do you work saturdays"),
        ("that's not what i asked", ""),
    ],
)
def test_what_was_not_asked_is_taken_out(text: str, asked: str) -> None:
    question = corrected_question(read(text))
    assert question is not None
    assert question.folded == asked


@pytest.mark.parametrize(
    "text",
    [
        "that's what i asked",
        "i asked my doctor",
        "i never asked my doctor, are you open?",
        "i'm not asking for a diagnosis",
        "i didn't mean to rush you. are you open?",
        "are you open?",
        "",
    ],
)
def test_what_corrects_nothing_stays_as_it_is(text: str) -> None:
    assert corrected_question(read(text)) is None


def test_a_corrected_question_is_answered_with_sorry() -> None:
    chat, text = Chat(), "i didn't ask about sciatica. i asked are you open"
    assert SAYS["mix-up"] not in chat.say(text, CALM, found(SCIATICA)).text  # nothing was answered yet
    chat.say("what is sciatica")
    reply = chat.say(text, CALM, found(SCIATICA))
    assert (reply.entries, reply.text.split("\n\n")[0]) == ((HOURS.id,), SAYS["mix-up"])


def test_a_correction_that_asks_no_more_is_looked_up_as_it_stands() -> None:
    reply = Chat().say("that's not what i asked", CALM, found(SCIATICA))
    assert reply.entries == (SCIATICA.id,)
