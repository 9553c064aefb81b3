"""The intent model hears what it was taught, the same each time, and refuses to be read from anything else."""

import io
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.examples import KINDS, Example, digest
from bot.language.text import read
from bot.nlu import intents
from bot.nlu.intents import (
    CARE,
    INTENTS,
    IntentModel,
    StaleModelError,
    intent_of,
    key_of,
    source_key,
    topic_of,
)
from bot.nlu.red_flags import find
from bot.nlu.terms import tokens
from bot.tools.leave_out import folds
from tests.bot.taught import EXAMPLES, intent_model


def heard(text: str, model: IntentModel | None = None) -> dict[str, float]:
    model, folded = model or intent_model(), read(text).folded
    return dict(model.probabilities(model.evidence(folded, find(folded))))


# --- what is learned ---


def test_every_kind_is_one_of_seven_intents() -> None:
    assert {intent_of(kind) for kind in KINDS} == set(INTENTS)
    assert [intent_of(kind) for kind in CARE] == list(CARE)
    assert {intent_of(kind) for kind in ("answer", "practice", "unknown")} == {"ordinary"}


def test_answers_are_learned_entry_by_entry_and_nothing_else_is() -> None:
    assert topic_of(Example("a", "answer", "ann", "causes")) == "answer/causes"
    assert topic_of(Example("a", "practice", "ann", "contact")) == "practice"


def test_what_was_taught_is_heard() -> None:
    """By the margins: the shipped calibration is of many more examples than these."""
    model = intent_model()
    for example in EXAMPLES:
        margins = model.clues(model.features.vector(tokens(read(example.text).folded)))[: len(INTENTS)]
        assert INTENTS[int(margins.argmax())] == intent_of(example.kind), example.text


@pytest.mark.parametrize("text", ["what is the piriformis", "", "日本", "🙂", "i can't pee, and what is it?"])
def test_probabilities_add_up_to_1(text: str) -> None:
    found = heard(text)
    assert set(found) == set(INTENTS)
    assert sum(found.values()) == pytest.approx(1)


def test_danger_in_one_sentence_of_many_is_heard() -> None:
    calm = "what is the piriformis. how does massage help. how do i book. "
    model = intent_model()
    evidence = model.evidence(read(calm + "i want to die. " + calm).folded)
    crisis = INTENTS.index("crisis")
    assert len(evidence.segments) == 7
    assert evidence.loudest[crisis] > evidence.whole[crisis]
    assert evidence.loudest[crisis] == max(margins[crisis] for margins in evidence.segments)


def test_a_red_flag_counts_only_while_it_is_asserted() -> None:
    model, said, denied = intent_model(), "i can't feel my legs", "no numbness in my groin"
    assert model.evidence(said, find(said)).vector()[-3:].tolist() == [1, 0, 0]
    assert find(denied)
    assert model.evidence(denied, find(denied)).vector()[-3:].tolist() == [0, 0, 0]


# --- the key ---


def test_learning_twice_gives_the_same_bytes() -> None:
    assert intents.learn(EXAMPLES).dumps() == intents.learn(EXAMPLES).dumps()


def test_the_key_holds_all_that_is_learned_and_nothing_else() -> None:
    first, *rest = EXAMPLES
    for changed in (replace(first, text="other words"), replace(first, kind="crisis")):
        assert key_of(digest([changed, *rest])) != key_of(digest(EXAMPLES))
    assert key_of(digest(rest)) != key_of(digest(EXAMPLES))


def test_another_calibration_is_another_model_of_the_same_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, source = key_of(digest(EXAMPLES)), source_key(digest(EXAMPLES))
    (tmp_path / "other.json").write_text("{}", "utf-8")
    monkeypatch.setattr(intents, "CALIBRATION_FILE", tmp_path / "other.json")
    assert key_of(digest(EXAMPLES)) != key
    assert source_key(digest(EXAMPLES)) == source


def test_it_knows_the_words_of_the_examples_that_occur_more_than_once() -> None:
    model = intent_model()
    assert model.words["piriformis"] > 1
    assert "tendon" not in model.words
    assert IntentModel.loads(model.dumps(), model.key).words == model.words


# --- stored ---


@pytest.fixture(scope="module")
def content() -> bytes:
    return intent_model().dumps()


def test_it_comes_back_as_it_was_stored(content: bytes) -> None:
    again = IntentModel.loads(content, intent_model().key)
    for example in EXAMPLES:
        assert heard(example.text, again) == pytest.approx(heard(example.text), abs=1e-3)


def test_another_key_is_stale(content: bytes) -> None:
    with pytest.raises(StaleModelError, match="other examples"):
        IntentModel.loads(content, key_of(digest(EXAMPLES[1:])))


@given(st.binary(max_size=300))
def test_any_other_file_is_stale_and_never_another_error(other: bytes) -> None:
    with pytest.raises(StaleModelError):
        IntentModel.loads(other, intent_model().key)


@given(st.integers(0))
def test_a_file_that_ends_too_soon_is_stale_and_never_another_error(content: bytes, end: int) -> None:
    with pytest.raises(StaleModelError):
        IntentModel.loads(content[: end % len(content)], intent_model().key)


def test_nothing_is_unpickled() -> None:
    buffer = io.BytesIO()
    np.savez(buffer, header=np.array([print], dtype=object))
    with pytest.raises(StaleModelError):
        IntentModel.loads(buffer.getvalue(), intent_model().key)


# --- calibration ---


def test_it_is_calibrated_on_authors_that_it_had_not_read() -> None:
    calibration = intents.calibrate(EXAMPLES, folds(EXAMPLES))
    assert calibration.outcomes == INTENTS
    assert calibration.weights.shape == (4 * len(INTENTS) + 3, len(INTENTS))


def test_doubtful_and_one_sided_rows_do_not_calibrate() -> None:
    extra = [
        Example("my hip is a riddle", "diagnostic", "ann", fair=("answer",)),
        Example("i can't pee at all", "emergency", "signs-first"),
    ]
    rows = [*EXAMPLES, *extra]
    parts = [[e for e in rows if e.author == author] for author in ("ann", "bob", "cid")]
    assert (
        intents.calibrate(rows, [*parts, [extra[1]]]).as_json()
        == intents.calibrate(rows, [[e for e in parts[0] if e not in extra], *parts[1:]]).as_json()
    )
