"""The cost of a slip: what fingers do often is cheap, what they never do is dear."""

from itertools import permutations

import pytest

from bot.language.edit_distance import edit_cost


def test_the_same_word_costs_nothing() -> None:
    for word in ("", "a", "piriformis"):
        assert edit_cost(word, word) == 0


@pytest.mark.parametrize(
    ("meant", "likely", "unlikely"),
    [
        ("from", "rfom", "room"),
        ("there", "thete", "theme"),
        ("massage", "masage", "massagep"),
        ("pain", "paon", "pawn"),
        ("nerve", "nwrve", "nurve"),
        ("treatment", "treatmemt", "preatment"),
    ],
)
def test_a_likely_slip_is_cheaper(meant: str, likely: str, unlikely: str) -> None:
    assert edit_cost(likely, meant) <= edit_cost(unlikely, meant)


def test_two_slips_cost_more_than_one() -> None:
    assert edit_cost("mussage", "massage") < edit_cost("mussige", "massage")
    assert edit_cost("sciatca", "sciatica") < edit_cost("siatca", "sciatica")


def test_any_two_words_have_a_cost() -> None:
    for typed, meant in permutations(("", "a", "ab", "ba", "日本", "o'clock", "x" * 20), 2):
        assert 0 < edit_cost(typed, meant) < 500
