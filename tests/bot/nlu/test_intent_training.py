"""Training the intent model: deterministic, under a key of everything that it is learned from, calibrated on others."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.examples import Example, digest
from bot.nlu import acts, intent_training, terms
from bot.nlu.acts import ActSettings
from bot.nlu.intent_training import SETTINGS, IntentSettings, calibrate, key_of, learn, source_key
from bot.nlu.intents import INTENTS, IntentModel
from bot.nlu.terms import TermSettings
from bot.tools.leave_out import folds
from tests.bot.taught import EXAMPLES, intent_model
from tests.bot.varied import each_changed

# --- the key ---


def test_learning_twice_gives_the_same_bytes() -> None:
    assert learn(EXAMPLES).dumps() == learn(EXAMPLES).dumps()


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
    monkeypatch.setattr(intent_training, "CALIBRATION_FILE", tmp_path / "other.json")
    assert key_of(digest(EXAMPLES)) != key
    assert source_key(digest(EXAMPLES)) == source


@pytest.mark.parametrize("settings", each_changed(SETTINGS))
def test_no_hyperparameter_changes_without_the_key(settings: IntentSettings) -> None:
    assert source_key("digest", settings) != source_key("digest")
    assert key_of("digest", settings) != key_of("digest")


@pytest.mark.parametrize("settings", each_changed(acts.SETTINGS))
def test_no_hyperparameter_of_the_acts_changes_without_the_key(settings: ActSettings) -> None:
    assert key_of("digest", act_settings=settings) != key_of("digest")


@pytest.mark.parametrize("settings", each_changed(terms.TERMS))
def test_no_setting_of_the_terms_changes_without_the_key(
    settings: TermSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = source_key("digest")
    monkeypatch.setattr(terms, "TERMS", settings)
    assert source_key("digest") != key


def test_it_is_trained_with_the_settings_that_its_key_names() -> None:
    strict = replace(SETTINGS, penalty=1.5)
    model = learn(EXAMPLES, settings=strict)
    assert model.key == key_of(digest(EXAMPLES), strict)
    assert model.linear.bias.tolist() != intent_model().linear.bias.tolist()


def test_it_knows_the_words_of_the_examples_that_occur_more_than_once() -> None:
    model = intent_model()
    assert model.words["piriformis"] > 1
    assert "tendon" not in model.words
    assert IntentModel.loads(model.dumps(), model.key).words == model.words


# --- calibration ---


def test_it_is_calibrated_on_authors_that_it_had_not_read() -> None:
    calibration = calibrate(EXAMPLES, folds(EXAMPLES))
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
        calibrate(rows, [*parts, [extra[1]]]).as_json()
        == calibrate(rows, [[e for e in parts[0] if e not in extra], *parts[1:]]).as_json()
    )
