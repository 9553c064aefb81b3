"""What judges the models is not what they learned from, and what they carry comes from the examples of today."""

import json
from pathlib import Path

import pytest

from bot import Assistant, index_key, intent_key, load
from bot.examples import FOLDER as EXAMPLES
from bot.examples import load as load_examples
from bot.language.text import same_words
from bot.nlu.intents import CALIBRATION_FILE
from bot.retrieval.certainty import CERTAINTY_FILE
from tests.quality.sets import SETS, all_rows, shared, taught

MOST_SHARED = 0.05
"""The share of a set that may stand in the examples by chance; these rows are not counted (sets.py)."""

LONGEST_SHARED = 8
"""Words of a text that two people write by chance: "hi", "what causes sciatica"."""

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def test_no_author_judges_what_he_taught() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.jsonl")}.isdisjoint(SETS)


@pytest.mark.parametrize("name", SETS)
def test_what_a_set_and_the_examples_share_is_little_and_short(name: str) -> None:
    rows = all_rows(name)
    common = shared(rows, taught())
    assert len(common) <= MOST_SHARED * len(rows) + 5
    assert max((len(same_words(row.text).split()) for row in common), default=0) <= LONGEST_SHARED


@pytest.mark.parametrize("name", SETS)
def test_every_topic_of_a_set_is_an_entry(name: str, shipped: Assistant) -> None:
    named = {topic for row in all_rows(name) for topics in (row.topics, *row.parts) for topic in topics}
    assert {topic for topic in named if shipped.knowledge.entry(topic) is None} == set()


def test_every_entry_of_an_example_is_known_and_live(shipped: Assistant) -> None:
    named = {entry for example in load_examples() for entry in (example.entry, *example.entries) if entry}
    live = {entry.id for entry in shipped.knowledge.live}
    assert named - live == set()


def test_every_live_entry_has_examples(shipped: Assistant) -> None:
    named = {example.entry for example in load_examples()}
    assert {entry.id for entry in shipped.knowledge.live} - named == set()


def test_the_calibration_of_intents_is_of_these_examples() -> None:
    """Where it is not: `python -m bot learn --calibrate`."""
    assert json.loads(CALIBRATION_FILE.read_text("utf-8"))["key"] == intent_key()


def test_the_calibration_of_retrieval_is_of_these_examples_and_this_knowledge() -> None:
    """Where it is not: `python -m bot learn --calibrate`."""
    assert json.loads(CERTAINTY_FILE.read_text("utf-8"))["key"] == index_key(load(KNOWLEDGE))
