"""A typed choice among what was suggested."""

import pytest

from bot.dialogue.reading.choices import choose
from bot.language.text import read
from tests.bot.dialogue.small import MASSAGE, MUSCLE


@pytest.mark.parametrize(
    ("text", "chosen"),
    [("the first one", 0), ("2", 1), ("second", 1), ("the massage one", 1), ("the last", 1), ("1st please", 0),
     ("tell me about the second one", 1), ("third", None), ("what is sciatica", None), ("the dog", None)],
)  # fmt: skip
def test_a_choice_may_be_typed(text: str, chosen: int | None) -> None:
    assert choose(read(text), (MUSCLE, MASSAGE), asked_back=True) == chosen


def test_words_choose_only_where_it_was_asked_which() -> None:
    assert choose(read("massage"), (MUSCLE, MASSAGE), asked_back=False) is None
    assert choose(read("the first one"), (MUSCLE, MASSAGE), asked_back=False) == 0


def test_a_suggestion_without_an_entry_keeps_its_place() -> None:
    assert choose(read("the second one"), (MUSCLE, None, MASSAGE), asked_back=False) == 1
    assert choose(read("the third"), (MUSCLE, None, MASSAGE), asked_back=False) == 2


@pytest.mark.parametrize("options", [(), (None, None)])
def test_nothing_is_chosen_where_nothing_was_offered(options: tuple[None, ...]) -> None:
    assert choose(read("the first"), options, asked_back=True) is None
    assert choose(read("the last"), options, asked_back=True) is None
