"""Words that mean the same: every member of a group reads as its first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.synonyms import Synonyms

GROUPS = (("butt", "buttock", "rear end", "behind"), ("massage", "rubdown", "rub down"), ("price", "rear"))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("my buttock hurts", "my butt hurts"), ("my buttocks hurt", "my butt hurt"),
        ("a rub down please", "a massage please"),
        ("my rear end", "my butt"), ("my rear", "my price"), ("nothing of it", "nothing of it"), ("rub", "rub"),
        ("rear", "price"), ("butt", "butt"), ("behind behind", "butt butt"), ("", ""),
    ],
)  # fmt: skip
def test_every_member_reads_as_the_first(typed: str, read: str) -> None:
    assert Synonyms.of(GROUPS).apply(typed.split()) == read.split()


def test_without_groups_nothing_changes() -> None:
    assert Synonyms().apply(["my", "butt"]) == ["my", "butt"]
    assert Synonyms.of([("alone",), ()]).apply(["alone"]) == ["alone"]


@pytest.mark.parametrize(
    "group", [("butt", ""), ("butt", "???"), ("butt", "butt", "BUTT!"), ("", "rear"), ()]
)
def test_a_strange_group_does_no_harm(group: tuple[str, ...]) -> None:
    assert Synonyms.of([group]).apply(["my", "butt"]) == ["my", "butt"]


WORDS = st.lists(st.sampled_from(["butt", "buttock", "rear", "end", "rub", "down", "my"]), max_size=12)


@given(WORDS)
def test_reading_twice_is_reading_once(words: list[str]) -> None:
    synonyms = Synonyms.of(GROUPS[:2])
    once = synonyms.apply(words)
    assert synonyms.apply(once) == once


@given(
    st.lists(st.lists(st.text(max_size=10), max_size=4), max_size=4),
    st.lists(st.text(max_size=10), max_size=8),
)
def test_any_groups_and_any_words_give_no_exception(groups: list[list[str]], words: list[str]) -> None:
    Synonyms.of(groups).apply(words)
