"""Every line of the list detects its danger and not the calm twin; no string breaks the finder."""

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import read
from bot.nlu import red_flags
from bot.nlu.red_flags import Finder, Span, find, lines, words_of_flags

_PAIRS: list[tuple[str, ...]] = [
    tuple(line.split(" => "))
    for line in Path(__file__).with_name("red_flags_examples.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def asserted(text: str) -> set[str]:
    return {found.flag.level for found in find(read(text).folded) if found.state == "asserted"}


def heard_by() -> set[int]:
    """The number of every line that detects a danger of the examples."""
    finder = Finder(lines())
    return {
        line.number
        for danger, _ in _PAIRS
        for line, state, _, _ in finder.met(read(danger).folded)
        if state == "asserted"
    }


def test_the_list_can_be_read_in_ten_minutes() -> None:
    assert len(lines()) <= 220


def test_every_line_has_an_example() -> None:
    heard = heard_by()
    assert [f"{line.number}: {line.flag.echo}" for line in lines() if line.number not in heard] == []


@pytest.mark.parametrize(("danger", "calm"), _PAIRS)
def test_a_danger_is_heard_and_its_twin_is_calm(danger: str, calm: str) -> None:
    assert asserted(danger)
    assert not asserted(calm)


def test_only_the_words_of_signs_are_protected_and_not_those_of_comments() -> None:
    assert {"pee", "numbness", "emergency"} <= words_of_flags()
    assert {"clinician", "py", "equina"}.isdisjoint(words_of_flags())


def test_no_echo_names_a_condition() -> None:
    for line in lines():
        words = line.flag.echo.split()
        assert not {"stroke", "cauda", "equina", "dvt", "embolism", "sepsis", "meningitis"}.intersection(
            words
        )


def test_a_flag_is_found_once_and_the_highest_level_comes_first() -> None:
    found = find(
        read("my calf is swollen. i can't pee. i can't pee since monday and my crotch is numb").folded
    )
    assert [finding.flag.level for finding in found] == ["emergency", "emergency", "urgent"]
    assert found[0].clause == "i can't pee"


def test_words_must_meet_in_one_clause() -> None:
    assert not asserted("i can't sit long, but peeing is fine and both shoes fit")


def test_typed_without_apostrophes() -> None:
    assert asserted("i cant feel my legs") == {"emergency"}
    assert asserted("dont want to live anymore") == {"crisis"}


@given(st.text(max_size=300))
def test_any_string_is_read(text: str) -> None:
    find(read(text).folded)


@given(
    st.lists(
        st.sampled_from("no not i can't pee , . ? but if dog my legs numb years ago what die want to".split())
    )
)
def test_any_order_of_dangerous_words_is_read(words: list[str]) -> None:
    find(read(" ".join(words)).folded)


def test_a_long_hostile_message_is_tried_in_few_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []

    def count(*groups: list[Span]) -> Iterator[tuple[Span, ...]]:
        tried.append(0)
        for number, way in enumerate(product(*groups), 1):
            tried[-1] = number
            yield way

    monkeypatch.setattr(red_flags, "product", count)
    find(read("my dog " + "can't pee numb legs " * 200).folded)
    assert max(tried) == 64
