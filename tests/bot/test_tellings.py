"""What a chat has told is kept as fixed codes, and a short telling is joined to it; no visitor's word is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tellings import (
    CODES,
    MOST_TOLD,
    SHORT_TELLING_WORDS,
    asks_with_condition,
    goes_on,
    joined,
    remembered,
    told_in,
)
from bot.language.text import read
from bot.triage import Level, assess


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("my calf hurts", ("my-calf-hurts",)),
        ("my right leg is numb", ("my-leg-is-numb",)),
        ("can't feel my toes", ("my-foot-is-numb",)),
        ("my back feels tight", ("my-back-hurts",)),
        ("she's 7 months pregnant", ("i-am-pregnant",)),
        ("i take eliquis", ("i-take-a-blood-thinner",)),
        ("sciatica after my surgery", ("my-back-hurts", "i-had-an-operation")),
        ("it hurts", ("it-hurts",)),
        ("where are you", ()),
        ("", ()),
    ],
)
def test_a_telling_becomes_codes(text: str, codes: tuple[str, ...]) -> None:
    assert told_in(read(text)) == codes


@given(st.text(max_size=200))
def test_only_codes_are_kept_whatever_was_typed(text: str) -> None:
    assert set(told_in(read(text))) <= CODES
    assert len(told_in(read(text))) <= MOST_TOLD


@pytest.mark.parametrize("code", sorted(CODES))
def test_a_code_alone_raises_no_alarm_by_itself(code: str) -> None:
    """What was told calls for its own reply when it is told, not again with whatever comes after it."""
    assert assess(read(code.replace("-", " "))).level < Level.EMERGENCY


def test_what_was_told_last_comes_first_and_the_oldest_is_forgotten() -> None:
    assert remembered(("a", "b"), ("c", "a", "d")) == ("a", "b", "c")


def test_a_short_telling_is_joined_to_what_was_told() -> None:
    sentence = joined(read("it is swollen"), ("my-calf-hurts", "i-am-pregnant"))
    assert sentence is not None
    assert sentence.folded == "i am pregnant, my calf hurts and it is swollen"
    unplaced = joined(read("and i can pee fine"), ("it-hurts",))
    assert unplaced is not None
    assert unplaced.folded == "something hurts today. and i can pee fine"  # not: it hurts to pee


@pytest.mark.parametrize("text", ["what is it", "can i book", "", "well " * (SHORT_TELLING_WORDS + 1)])
def test_questions_and_long_messages_speak_for_themselves(text: str) -> None:
    assert joined(read(text), ("my-calf-hurts",)) is None
    assert joined(read("it is swollen"), ()) is None


def test_a_telling_goes_on_where_the_last_one_ended() -> None:
    assert goes_on(read("and hot"))
    assert goes_on(read("it's worse at night"))
    assert not goes_on(read("and hot stones?"))
    assert not goes_on(read("where are you"))
    assert not goes_on(read(""))


def test_massage_with_a_condition_told_before_is_heard() -> None:
    assert asks_with_condition(read("can i still get deep tissue"), ("i-take-a-blood-thinner",))
    assert asks_with_condition(read("can i take two more"), ("i-took-painkillers",))
    assert not asks_with_condition(read("where are you"), ("i-take-a-blood-thinner",))
    assert not asks_with_condition(read("can i still get deep tissue"), ("my-calf-hurts",))
