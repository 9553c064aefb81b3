"""Learning: as scikit-learn would have it, calm about odd files, and a confidence that can be believed."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from scipy import sparse
from sklearn.preprocessing import normalize

from bot.features import FAMILIES, concepts, generic_sentences, pieces, together
from bot.knowledge import Entry, Knowledge
from bot.learning import CENTROID_SHARE, CLASSIFIER_SHARE, counted, learn, learn_rows, logistic, match
from bot.matcher import Index, index_key
from bot.matches import Band
from bot.language.text import fold, read, stems, tokenise
from bot.vectors import Vectoriser, pair_key, piece_keys, together_key

QUESTIONS = {
    "what": [
        "what is piriformis syndrome",
        "explain the syndrome",
        "tell me what this condition is",
        "what is it",
    ],
    "difference": [
        "how is it different from sciatica",
        "piriformis vs sciatica",
        "difference",
        "same as sciatica?",
    ],
    "prices": ["how much is a session", "what do you charge", "cost", "price of a massage"],
    "after": ["what do I do after the session", "stretches for home", "homework", "exercises afterwards"],
    "press": [
        "do you press on the muscle",
        "does direct pressure help",
        "digging in with an elbow",
        "pushing on it",
    ],
}
ROWS = [(text, entry) for entry, texts in QUESTIONS.items() for text in texts]
ASKED = (
    "whats the difference",
    "how much does it cost",
    "so what is this syndrome",
    "zebra crossing",
    "press on it",
)


def knowledge(questions: dict[str, list[str]], not_for_chat: Sequence[str] = ()) -> Knowledge:
    entries = tuple(
        Entry(id=name, question=texts[0], also_asked=tuple(texts[1:]), answer=f"About {name}.", line=1)
        for name, texts in questions.items()
    )
    return Knowledge(entries=entries, not_for_chat=tuple(not_for_chat))


@pytest.fixture(scope="module")
def index() -> Index:
    return learn_rows(ROWS)


def number(vectoriser: Vectoriser, family: object, name: str) -> int:
    """The number that the index gave to one feature."""
    if family in {stems, concepts}:
        return (vectoriser.stems if family is stems else vectoriser.concepts)[name]
    heads = {**vectoriser.stems, **vectoriser.concepts}
    key = (
        piece_keys(name)[0] if family is pieces
        else together_key(name, heads) if family is together
        else pair_key(name, vectoriser.stems)
    )  # fmt: skip
    place = int(vectoriser.keys.searchsorted(key))
    assert vectoriser.keys[place] == key
    return int(vectoriser.numbers[place])


def theirs(index: Index, asked: Sequence[str]) -> tuple[Any, Any]:
    """What scikit-learn alone makes of what was learned from, and of the asked; columns as the index numbers them."""
    learned = [*(tokenise(fold(text)) for text, _ in ROWS), *generic_sentences()]
    blocks, numbers = [], []
    for family, share in FAMILIES:
        vectoriser = counted(family).fit(learned)
        blocks.append(vectoriser.transform([*learned, *(read(text).words for text in asked)]) * share**0.5)
        numbers += [number(index.vectoriser, family, name) for name in vectoriser.get_feature_names_out()]
    assert sorted(numbers) == list(range(len(index.vectoriser.idf)))
    whole = normalize(sparse.hstack(blocks).tocsr())[:, np.argsort(numbers)]
    known = whole[:, : index.vectoriser.entry_features].tocsr()
    return known[: len(learned)], known[len(learned) :]


def test_vectors_are_those_of_scikit_learn(index: Index) -> None:
    _, asked = theirs(index, ASKED)
    for text, expected in zip(ASKED, asked.toarray(), strict=True):
        found = np.zeros_like(expected)
        served = index.vector(read(text).words)
        found[served.ids] = served.weights
        assert np.abs(found - expected).max() < 1e-4


def test_linear_scores_are_those_of_scikit_learn(index: Index) -> None:
    learned, asked = theirs(index, ASKED)
    for column, entry in enumerate(index.entries):
        owned = np.array([name == entry for _, name in ROWS] + [False] * len(generic_sentences()))
        machine = logistic().fit(learned, owned)
        centroid = normalize(np.asarray(learned[np.flatnonzero(owned)].sum(0)))[0]
        expected = CLASSIFIER_SHARE * machine.decision_function(asked) + CENTROID_SHARE * (asked @ centroid)
        found = [index.linear(index.vector(read(text).words))[column] for text in ASKED]
        assert np.abs(np.array(found) - expected).max() < 1e-4


def test_the_served_matrix_scores_what_the_saved_one_does(index: Index, tmp_path: Path) -> None:
    index.save(tmp_path / "index")
    again = Index.load(tmp_path / "index", index.key)
    for text in ASKED:
        vector = index.vector(read(text).words)
        assert np.allclose(index.linear(vector), again.linear(vector), atol=1e-6)


def test_learning_twice_gives_the_same(index: Index) -> None:
    first, second = index, learn_rows(ROWS)
    assert [first.rank(read(text)) for text in ASKED] == [second.rank(read(text)) for text in ASKED]


@pytest.mark.parametrize(
    "questions",
    [
        {"only": ["what is it"]},
        {"only": ["what is it", "explain it", "tell me about it"]},
        {"one": ["what is it"], "two": ["how much is it"]},
        {"one": ["what is it"], "two": ["what is it"]},
        {name: texts[:1] for name, texts in QUESTIONS.items()},
        {"odd": ["?", "", "日本語"], "even": ["how much is it"]},
        {"odd": ["日本語", "?"], "none": ["", "!"], "even": ["how much is it", "..."]},
    ],
    ids=[
        "one phrasing",
        "one entry",
        "two entries",
        "the same phrasing twice",
        "one phrasing each",
        "no words",
        "no words at the end",
    ],
)
def test_files_with_little_in_them_are_learned_and_served(questions: dict[str, list[str]]) -> None:
    index = learn(knowledge(questions))
    for text in (*ASKED[:2], "what is it", "how much is it", ""):
        matches = index.rank(read(text))
        assert all(0 <= match.confidence <= 1 for match in matches)
        assert isinstance(index.band(matches), Band)
    assert index.rank(read("how much is it")) or "how much is it" not in str(questions)


def test_a_file_without_entries_knows_nothing() -> None:
    index = learn(knowledge({}))
    assert index.rank(read("what is it")) == ()
    assert learn_rows([]).rank(read("what is it")) == ()


def test_what_is_not_for_this_chat_lowers_the_confidence() -> None:
    asked = read("what do you charge for a mattress")
    not_here = ["how much is a mattress for a good session of sleep", "which mattress should I buy"]
    plain = learn(knowledge(QUESTIONS)).rank(asked)
    refused = learn(knowledge(QUESTIONS, not_here)).rank(asked)
    assert refused[0].score < plain[0].score


def test_a_message_of_one_heart_word_is_not_unknown() -> None:
    index = learn(knowledge(QUESTIONS))
    for text, entry in (("difference?", "difference"), ("cost", "prices")):
        matches = index.rank(read(text))
        assert matches[0].entry == entry
        assert index.band(matches) is not Band.UNKNOWN


def test_generic_questions_are_not_answered(index: Index) -> None:
    for text in (
        "who painted the ceiling of the chapel",
        "my neighbour plays the trumpet",
        "blue or green curtains",
    ):
        assert index.band(index.rank(read(text))) is not Band.ANSWER


def test_a_preview_keeps_the_earlier_confidence() -> None:
    earlier = learn_rows(ROWS[:8])
    assert learn(knowledge(QUESTIONS), earlier).certainty == earlier.certainty


def test_match_never_needs_labels_of_the_asked_and_survives_rows_out_of_scope() -> None:
    train: list[tuple[str, str | None]] = [*ROWS, *ROWS, ("feed the cat", None), ("paint the fence", None)]
    answers = match(train, ["what does a session cost", "feed the cat", ""])
    assert answers[0][0] == "prices"
    assert answers[1][1] < answers[0][1]
    assert answers[2] == (None, 0.0)


def test_the_key_changes_with_everything_that_is_learned_from() -> None:
    base = knowledge(QUESTIONS)
    changed = [
        knowledge({**QUESTIONS, "what": [*QUESTIONS["what"], "another way to ask"]}),
        knowledge(QUESTIONS, ["mattress"]),
        Knowledge(entries=base.entries, synonyms=(("cost", "fee"),)),
        Knowledge(entries=base.entries[1:]),
    ]
    keys = {index_key(one) for one in (base, *changed)}
    assert len(keys) == 1 + len(changed)
    assert index_key(base) == index_key(knowledge(QUESTIONS))


def test_very_many_entries_are_kept_feature_by_feature(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = index
    monkeypatch.setattr("bot.learning.DENSE_CELLS", 0)
    thin = learn_rows(ROWS)
    assert thin.scores.dense.size == 0
    for text in ASKED:
        vector = whole.vector(read(text).words)
        assert np.allclose(whole.linear(vector), thin.linear(vector), atol=1e-4)


def test_a_thousand_entries_are_learned() -> None:
    rows = [(f"word{number} of the thing number {number}", f"entry{number}") for number in range(1_000)]
    rows += [(f"tell me about word{number}", f"entry{number}") for number in range(1_000)]
    monster = learn_rows(rows)
    assert monster.rank(read("word777"))[0].entry == "entry777"
