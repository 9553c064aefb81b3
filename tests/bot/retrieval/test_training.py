"""Training an index: its key changes with everything that it is learned from, and newcomers get a fair chance."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.examples import Example, digest
from bot.nlu import terms
from bot.nlu.terms import TermSettings
from bot.retrieval import training
from bot.retrieval.index import Index
from bot.retrieval.training import SETTINGS, IndexSettings, key_of, learn, source_key
from tests.bot.small import MASSAGE, MUSCLE, SMALL, small_knowledge
from tests.bot.taught import EXAMPLES, index_of, small_index, texts_of
from tests.bot.varied import each_changed

QUIET = small_knowledge([MUSCLE, MASSAGE])


def answer(text: str, kind: str = "answer", entry: str | None = "muscle", *fair: str) -> Example:
    return Example(text, kind, "ann", entry, fair=fair)


# --- the key ---


def test_the_key_changes_with_whatever_is_learned() -> None:
    keys = {
        key_of(small_knowledge(), digest(EXAMPLES)),
        key_of(small_knowledge(), digest(EXAMPLES[1:])) if EXAMPLES[0].entry else "",
        key_of(small_knowledge(), digest([*EXAMPLES, answer("one more")])),
        key_of(replace(small_knowledge(), synonyms=(("butt", "rear"),)), digest(EXAMPLES)),
        key_of(replace(small_knowledge(), not_for_chat=("mattress",)), digest(EXAMPLES)),
        key_of(small_knowledge([replace(MUSCLE, also_asked=()), *SMALL[1:]]), digest(EXAMPLES)),
        key_of(small_knowledge([replace(MUSCLE, status="off"), *SMALL[1:]]), digest(EXAMPLES)),
    }
    assert len(keys) == 7


def test_the_key_does_not_hang_on_answers() -> None:
    reworded = replace(MUSCLE, answer="Other words.", show_next=(), button="book", checked="2026-11-22")
    assert key_of(small_knowledge([reworded, *SMALL[1:]]), digest(EXAMPLES)) == key_of(
        small_knowledge(), digest(EXAMPLES)
    )


def test_another_calibration_is_another_index_of_the_same_source(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    key, source = key_of(QUIET, digest(EXAMPLES)), source_key(QUIET, digest(EXAMPLES))
    (tmp_path / "other.json").write_text("{}", "utf-8")
    monkeypatch.setattr(training, "CALIBRATION_FILE", tmp_path / "other.json")
    assert key_of(QUIET, digest(EXAMPLES)) != key
    assert source_key(QUIET, digest(EXAMPLES)) == source


@pytest.mark.parametrize("settings", each_changed(SETTINGS))
def test_no_hyperparameter_changes_without_the_key(settings: IndexSettings) -> None:
    assert source_key(QUIET, "digest", settings) != source_key(QUIET, "digest")
    assert key_of(QUIET, "digest", settings) != key_of(QUIET, "digest")


@pytest.mark.parametrize("settings", each_changed(terms.TERMS))
def test_no_setting_of_the_terms_changes_without_the_key(
    settings: TermSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = source_key(QUIET, "digest")
    monkeypatch.setattr(terms, "TERMS", settings)
    assert source_key(QUIET, "digest") != key


# --- learning ---


def test_learning_twice_gives_the_same_bytes() -> None:
    assert learn(small_knowledge(), EXAMPLES).dumps() == learn(small_knowledge(), EXAMPLES).dumps()


def test_it_is_trained_with_the_settings_that_its_key_names() -> None:
    heavy = replace(SETTINGS, own_weight=30.0)
    index = learn(small_knowledge(), EXAMPLES, heavy)
    assert index.key == key_of(small_knowledge(), digest(EXAMPLES), heavy)
    assert index.linear.bias.tolist() != learn(small_knowledge(), EXAMPLES).linear.bias.tolist()


def test_an_index_carries_its_key_and_the_calibrations_of_the_repository() -> None:
    index = learn(small_knowledge(), EXAMPLES)
    assert index.key == key_of(small_knowledge(), digest(EXAMPLES))
    assert (index.calibration.outcomes, len(index.newcomer.weights)) == (("wrong", "right"), 4)


def newcomer_margin(index: Index) -> float:
    found = index.newcomer_clues("what does a session cost")
    assert found is not None
    return found[1].score


def test_rows_out_of_scope_never_count_against_an_entry_that_only_her_wordings_know() -> None:
    against = [answer(f"what does a session cost {at}", "unknown", None) for at in range(20)]
    index = index_of(small_knowledge(), [*EXAMPLES, *against])
    assert newcomer_margin(index) > 1
    found = index.rank("what does a session cost me")
    assert found is not None
    assert found.entries[0] == "prices"


def test_they_do_count_against_an_entry_that_the_examples_know() -> None:
    asked = "what does the piriformis do"
    against = [answer(f"{asked} {at}", "unknown", None) for at in range(20)]
    plain, worse = small_index().rank(asked), index_of(small_knowledge(), [*EXAMPLES, *against]).rank(asked)
    assert plain is not None
    assert worse is not None
    assert worse.clues.out_of_scope > plain.clues.out_of_scope
    assert worse.confidence < plain.confidence


def test_what_she_says_is_not_for_the_chat_does_count_against_it() -> None:
    knowledge = replace(small_knowledge(), not_for_chat=("what does a session cost in concord",))
    assert newcomer_margin(index_of(knowledge)) < newcomer_margin(small_index())


def test_her_own_wording_weighs_more_than_an_example() -> None:
    text = "tell me of the deep one"
    taught_by_her = small_knowledge([replace(MUSCLE, also_asked=(*MUSCLE.also_asked, text)), *SMALL[1:]])
    by_example = index_of(small_knowledge(), [*EXAMPLES, answer(text)]).rank(text)
    by_her = index_of(taught_by_her).rank(text)
    assert by_example is not None
    assert by_her is not None
    assert by_her.clues.score > by_example.clues.score


def test_words_that_occur_once_are_no_aim_for_the_speller() -> None:
    words = small_index().words
    assert words["piriformis"] > 1
    assert "tendon" not in words
    assert all(count > 1 and word.isalpha() for word, count in words.items())


def test_without_examples_her_own_wordings_are_learned() -> None:
    index = index_of(small_knowledge(), [])
    assert index.known == frozenset()
    found = index.rank(texts_of("answer massage")[0])
    assert found is not None
    assert found.entries[0] == "massage"
