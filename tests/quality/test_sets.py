"""What judges the models is not what they learned from, and what they carry comes from the examples of today."""

import json
from pathlib import Path

import pytest

from bot import Assistant, load
from bot.examples import FOLDER as EXAMPLES
from bot.examples import load as load_examples
from bot.examples import shipped_digest
from bot.language.text import same_words
from bot.nlu import intent_training
from bot.retrieval import training
from bot.retrieval.entry_calibration import CALIBRATION_FILE
from tests.quality.sets import SETS, all_rows

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def test_no_author_judges_what_he_taught() -> None:
    assert {path.stem for path in EXAMPLES.glob("*.jsonl")}.isdisjoint(SETS)


@pytest.fixture(scope="module")
def learned() -> frozenset[str]:
    """What the models learn from, as it is compared."""
    return frozenset(same_words(example.text) for example in load_examples())


@pytest.mark.parametrize("name", SETS)
def test_no_text_judges_what_was_learned_from_it(name: str, learned: frozenset[str]) -> None:
    assert [row.text for row in all_rows(name) if same_words(row.text) in learned] == []


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
    assert json.loads(intent_training.CALIBRATION_FILE.read_text("utf-8"))["key"] == (
        intent_training.source_key(shipped_digest())
    )


def test_the_calibration_of_retrieval_is_of_these_examples_and_this_knowledge() -> None:
    """Where it is not: `python -m bot learn --calibrate`."""
    key = training.source_key(load(KNOWLEDGE), shipped_digest())
    assert json.loads(CALIBRATION_FILE.read_text("utf-8"))["key"] == key
