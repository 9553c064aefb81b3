"""What people do in a talk is heard in turns that nothing learned from; what may end an alarm is heard carefully."""

import pytest

from bot.examples.acts import Act, ActExample, load
from bot.language.text import same_words
from bot.nlu.thresholds import ACT_SURE_FROM
from bot.tools.acts import Tally, detector
from tests.learned import acts_of, shipped_intents
from tests.quality.sets import FOLDER

TURNS = load(FOLDER / "acts")
ENDING = (Act.MISTAKE, Act.ELSEWHERE, Act.CLEARED, Act.NOT_SUICIDAL)
"""The acts that may end an alarm."""


NEWER = {Act.RETRACTS, Act.CHANGES_TREATMENT}
"""Acts that the reader of these turns did not know, so that no turn is labelled with one."""


def test_no_turn_judges_what_was_learned_from_it() -> None:
    learned = {same_words(example.text) for example in load()}
    assert [turn.text for turn in TURNS if same_words(turn.text) in learned] == []
    assert {turn.author for turn in TURNS}.isdisjoint(example.author for example in load())


def test_the_acts_of_real_turns_are_heard() -> None:
    """Floors a little below what was reached; docs/figures.md holds the figures themselves."""
    figures, detect = Tally(), detector(shipped_intents())
    for turn in TURNS:
        figures.count(turn, detect(turn.text) - NEWER)
    right, labelled = figures.right.total(), figures.labelled.total()
    assert right / figures.detected.total() >= 0.58
    assert right / labelled >= 0.58


@pytest.mark.parametrize("act", ENDING)
def test_what_may_end_an_alarm_is_hardly_ever_heard_in_a_turn_that_does_not_do_it(act: Act) -> None:
    def sure(turn: ActExample) -> bool:
        return acts_of(turn.text.casefold())[act] >= ACT_SURE_FROM

    assert sum(sure(turn) for turn in TURNS if act not in turn.acts) <= 2
