"""A line that cannot be read names its number and the repair."""

import pytest

from bot.nlu.red_flag_list import RedFlagListError, parse
from bot.nlu.red_flags import Finder


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        ("emergency | numb", "line 1: write"),
        ("\nalarm | words | a leg + numb", 'line 2: "alarm" is no level'),
        ("emergency | words | {leg} + numb", "line 1: no word group {leg}"),
        ("{leg} = leg\n{leg} = foot", "line 2: the word group {leg} is defined twice"),
        ("emergency | words | leg / / foot", "line 1: an alternative is empty"),
        ("emergency | words | the", 'line 1: of "the" only'),
        ("emergency | words | my leg", 'only "leg" would count'),
    ],
)
def test_a_bad_line(text: str, repair: str) -> None:
    with pytest.raises(RedFlagListError) as raised:
        parse(text)
    assert repair in str(raised.value)


def test_the_marks() -> None:
    finder = Finder(
        parse('{leg} = leg / foot\nurgent | words | {leg} + numb / {leg} asleep & "backs" unless cross')
    )
    assert finder.find("foot is numb. backs") != ()
    assert finder.find("foot is numb. back") == ()
    assert finder.find("foot is numb when i cross it. backs") == ()
    assert finder.find("numb. foot. backs") == ()
