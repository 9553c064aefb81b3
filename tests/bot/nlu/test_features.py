"""Features of a text: what counts, how much, and that they come back as they were stored."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.columns import Columns
from bot.nlu.features import Features, Matrix, Vector
from bot.nlu.terms import FAMILIES, TERMS, tokens
from tests.bot.taught import EXAMPLES

TEXTS = [tokens(example.text) for example in EXAMPLES]
FEWEST = (1, 2, 3, 4)
LEARNED, ROWS = Features.fit([*TEXTS, []], FEWEST)
ENDS = (
    1,
    LEARNED.columns.stems_end,
    LEARNED.columns.pairs_end,
    LEARNED.columns.pieces_end,
    LEARNED.columns.end,
)


def same(one: Columns, other: Columns) -> bool:
    named = all(list(a.items()) == list(b.items()) for a, b in (
        (one.stems, other.stems), (one.pieces, other.pieces), (one.heads, other.heads),
    ))  # fmt: skip
    return named and np.array_equal(one.pairs, other.pairs) and np.array_equal(one.together, other.together)


def by_column(vector: Vector) -> dict[int, float]:
    return dict(zip(vector.ids.tolist(), vector.values.tolist(), strict=True))


# --- fitting ---


@pytest.mark.parametrize(("family", "fewest"), list(enumerate(FEWEST)))
def test_a_term_is_learned_from_so_many_texts(family: int, fewest: int) -> None:
    words = ["quick", "foxes"]
    assert Features.fit([words] * fewest, FEWEST)[0].columns.of_text(words)[family]
    assert not Features.fit([words] * (fewest - 1), FEWEST)[0].columns.of_text(words)[family]


def test_a_rare_stem_weighs_more_than_a_common_one() -> None:
    rare, common = LEARNED.rarity("tendon"), LEARNED.rarity("i")
    assert rare is not None
    assert common is not None
    assert rare > common > 0
    assert LEARNED.rarity("zebra") is None


def test_the_families_follow_one_another() -> None:
    found: list[set[int]] = [set(), set(), set(), set()]
    for words in TEXTS:
        for whole, family in zip(found, LEARNED.columns.of_text(words), strict=True):
            whole.update(family)
    for (first, last), known in zip(pairwise(ENDS), found, strict=True):
        assert known == set(range(first, last))


def test_fitting_does_not_hang_on_the_order_of_the_texts() -> None:
    other, _ = Features.fit([[], *TEXTS[::-1]], FEWEST)
    assert same(other.columns, LEARNED.columns)
    assert np.array_equal(other.idf, LEARNED.idf)


# --- vectors ---


def test_every_family_has_its_own_length() -> None:
    vector = LEARNED.vector(tokens("what does the piriformis muscle do"))
    for (first, last), name, length in zip(pairwise(ENDS), FAMILIES, TERMS.lengths, strict=True):
        mine = vector.values[(vector.ids >= first) & (vector.ids < last)]
        assert np.sqrt(np.square(mine).sum()) == pytest.approx(length, abs=1e-5), name


def test_a_word_said_twice_weighs_more_but_not_twice_as_much() -> None:
    once, twice = (
        by_column(LEARNED.vector(words)) for words in (["muscle", "hip"], ["muscle", "muscle", "hip"])
    )
    muscle, hip = (LEARNED.columns.stems[root] for root in ("muscl", "hip"))
    share, doubled = once[muscle] / once[hip], twice[muscle] / twice[hip]
    assert share < doubled < 2 * share


def test_a_vector_is_the_row_of_the_matrix() -> None:
    for at, words in enumerate([*TEXTS, []]):
        assert_is_row(LEARNED.vector(words), ROWS, at)


@given(
    st.lists(st.lists(st.sampled_from([*"abc?", "numb", "tingling", "aa", "日本"]), max_size=80), max_size=6)
)
def test_any_texts_are_counted_together_as_they_are_one_by_one(texts: list[list[str]]) -> None:
    learned, rows = Features.fit(texts, (1, 1, 1, 1))
    for at, words in enumerate(texts):
        assert_is_row(learned.vector(words), rows, at)


def test_texts_that_were_not_learned_from_are_read_together_as_one_by_one() -> None:
    others = [["zqx"], ["my", "hip", "zqx", "hurts"], [], TEXTS[3][::-1], ["hip", "hip", "what", "is"]]
    rows = LEARNED.rows(others)
    assert rows.width == LEARNED.columns.end
    for at, words in enumerate(others):
        assert_is_row(LEARNED.vector(words), rows, at)


def assert_is_row(vector: Vector, rows: Matrix, at: int) -> None:
    cells = slice(rows.starts[at], rows.starts[at + 1])
    found = dict(zip(rows.ids[cells].tolist(), rows.values[cells].tolist(), strict=True))
    assert found == pytest.approx(
        dict(zip(vector.ids.tolist(), vector.values.tolist(), strict=True)), rel=1e-5
    )


def test_what_nobody_taught_has_no_features() -> None:
    for words in ([], ["日本"], ["zqx"]):
        assert not LEARNED.vector(words).ids.size


@given(st.text(max_size=200))
def test_any_string_gives_distinct_columns_and_finite_weights(text: str) -> None:
    vector = LEARNED.vector(tokens(text))
    assert np.isfinite(vector.values).all()
    assert len(set(vector.ids.tolist())) == len(vector.ids)
    assert not vector.ids.size or 0 < vector.ids.min() <= vector.ids.max() < len(LEARNED.idf)


# --- stored ---


@pytest.mark.parametrize("texts", [TEXTS, [["alone"]], [["a", "b"]] * 2, []])
def test_columns_come_back_as_they_were(texts: list[list[str]]) -> None:
    learned, _ = Features.fit(texts, FEWEST)
    again = Features.of_arrays(learned.arrays())
    assert same(again.columns, learned.columns)
    assert np.array_equal(again.idf, learned.idf)
