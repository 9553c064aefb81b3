"""The intent model detects what it was taught, and refuses to be read from anything but its own bytes."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.examples import KINDS, digest
from bot.language.text import read
from bot.nlu.intent_training import key_of
from bot.nlu.intents import CARE, INTENTS, IntentModel, StaleModelError, intent_of
from bot.nlu.red_flags import find
from bot.nlu.terms import tokens
from tests.bot.taught import EXAMPLES, intent_model


def heard(text: str, model: IntentModel | None = None) -> dict[str, float]:
    model, folded = model or intent_model(), read(text).folded
    return dict(model.probabilities(model.evidence(folded, find(folded))))


# --- what is learned ---


def test_every_kind_is_one_of_seven_intents() -> None:
    assert {intent_of(kind) for kind in KINDS} == set(INTENTS)
    assert [intent_of(kind) for kind in CARE] == list(CARE)
    assert {intent_of(kind) for kind in ("answer", "practice", "unknown")} == {"ordinary"}


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
    assert evidence.highest[crisis] > evidence.whole[crisis]
    assert evidence.highest[crisis] == max(margins[crisis] for margins in evidence.segments)


def test_a_red_flag_counts_only_while_it_is_asserted() -> None:
    model, said, denied = intent_model(), "i can't feel my legs", "no numbness in my groin"
    assert model.evidence(said, find(said)).vector()[-3:].tolist() == [1, 0, 0]
    assert find(denied)
    assert model.evidence(denied, find(denied)).vector()[-3:].tolist() == [0, 0, 0]


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
