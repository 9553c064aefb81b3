import pytest

from bot.dialogue.reading.massage import asks_for_hands, speaks_of_a_session, speaks_of_hands
from bot.language.text import read


def test_a_session_is_what_is_booked_and_hands_are_what_it_is_done_with() -> None:
    assert speaks_of_a_session("can i book an appointment")
    assert not speaks_of_a_session("can you rub it")
    assert speaks_of_hands("can you rub it")
    assert not speaks_of_hands("an appointment, please")


@pytest.mark.parametrize("word", ["presses", "express", "rubber", "depression"])
def test_no_part_of_another_word_is_massage(word: str) -> None:
    assert not speaks_of_hands(word)


def test_a_long_sentence_about_massage_asks_for_none() -> None:
    long = "last year in another town i had a massage for something that had nothing to do with all of this"
    assert not asks_for_hands(read(long))
    assert asks_for_hands(read(f"{long}. can you massage that"))
