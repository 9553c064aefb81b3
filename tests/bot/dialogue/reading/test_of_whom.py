import pytest

from bot.dialogue.reading.of_whom import is_of_somebody_else, tells_of_oneself
from bot.language.text import read
from bot.nlu.subject import subject_of


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("i have a numb foot", True),
        ("my leg", True),
        ("her leg hurts", False),
        ("does a leg go numb", False),
    ],
)
def test_symptoms_are_ones_own_where_the_writer_or_their_body_is_named(text: str, own: bool) -> None:
    assert tells_of_oneself(read(text)) is own


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("my wife has a sore hip", True),
        ("asking for my wife, who has a sore hip", True),
        ("my wife says i limp", False),
        ("my wife says my leg drags", False),
        ("a sore hip", False),
    ],
)
def test_a_message_is_of_somebody_else_unless_it_is_of_the_writer_as_they_see_them(
    text: str, others: bool
) -> None:
    message = read(text)
    assert is_of_somebody_else(message, subject_of(message.folded, message.words)) is others
