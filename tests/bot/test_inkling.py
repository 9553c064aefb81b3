"""The inkling adds up what words weigh, each once; it raises a level, never lowers one, and keeps out of idioms."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clauses import Reader
from bot.inkling import BIAS, CLASS, INKLING_FILE, LEANINGS, Inkling, stems_of
from bot.signs import NAMELESS, Level
from bot.language.text import read
from bot.triage import Triage, assess
from bot.vocabulary import LEXICON

READER = Reader(LEXICON)
SMALL = Inkling(LEXICON, ["= -1 -2 -3 -4", "lantern 0.5 0 0 1", "~numb 2 0 0 0", "# 0 0 0 0.25"])


def towards(leaning: str, text: str) -> float:
    return float(getattr(SMALL.leaning(READER.read(read(text).folded)), leaning))


def test_an_empty_message_leans_as_far_as_the_bias() -> None:
    assert [towards(leaning, "") for leaning in LEANINGS] == [-1, -2, -3, -4]


def test_a_word_and_a_class_count_once_however_often_they_are_said() -> None:
    once = towards("emergency", "lantern numb")
    assert once == pytest.approx(-1 + 0.5 + 2)
    assert towards("emergency", "lanterns numb numb. lantern numbness!") == once


def test_what_is_denied_or_swallowed_by_an_idiom_does_not_count() -> None:
    assert towards("emergency", "no numbness") == -1
    assert towards("emergency", "numb with boredom") == -1


def test_small_words_count_for_nothing_and_numbers_as_one() -> None:
    assert stems_of("i am at it") == ()
    assert stems_of("50 l5") == ("#",)
    assert towards("told", "14 and 15") == -3.75


def test_the_file_names_only_classes_that_exist_and_weighs_every_leaning() -> None:
    lines = [line.split() for line in INKLING_FILE.read_text("utf-8").splitlines()]
    assert lines[0][0] == BIAS
    assert {len(line) for line in lines} == {1 + len(LEANINGS)}
    assert not {name[1:] for name, *_ in lines if name[0] == CLASS} - set(LEXICON.names)


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("my ankle has quit on me and the shoe scrapes along the hallway", Level.EMERGENCY),
        ("there is a pistol in the drawer and i keep opening it at night", Level.CRISIS),
    ],
)
def test_what_no_list_holds_may_still_be_heard(told: str, level: Level) -> None:
    assert assess(read(told)).level >= level


def test_without_hunches_only_rules_are_heard() -> None:
    nameless = set(NAMELESS.values())
    for told in ("my ankle has quit on me and the shoe scrapes along", "one leg went sleepy and stays so"):
        assert not nameless & set(Triage().assess(read(told), hunches=False).signs)


@given(st.text(max_size=120))
def test_a_hunch_never_lowers_what_the_rules_heard(text: str) -> None:
    message = read(text)
    assert Triage().assess(message).level >= Triage().assess(message, hunches=False).level


def test_between_calm_and_a_crisis_988_is_offered_beside_the_reply() -> None:
    rows = ["tell my kids i tried", "tonight i let go", "what is sciatica"]
    folder = Path(__file__).parents[1] / "quality"
    lines = (folder / "safety-second.jsonl").read_text("utf-8").splitlines()
    rows += [json.loads(line)["text"] for line in lines]
    heard = [(assess(read(text)), Triage().assess(read(text), hunches=False)) for text in rows]
    offered = [one for one, by_rules in heard if one.distressed and not by_rules.distressed]
    assert 0 < len(offered) < len(rows) / 4
    assert all(one.level < Level.CRISIS and one.warns for one in offered)
