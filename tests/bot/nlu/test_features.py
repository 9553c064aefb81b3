"""Features of a text: what counts, how much, and that they come back as they were stored."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import stem
from bot.nlu.features import (
    FAMILIES,
    MOST_HEADS,
    MOST_TOKENS,
    REACH,
    Features,
    Vector,
    concept_of,
    pairs,
    pieces,
    together,
    tokens,
)
from tests.bot.taught import EXAMPLES

TEXTS = [tokens(example.text) for example in EXAMPLES]
FEWEST = (1, 2, 3, 4)
LEARNED = Features.fit(TEXTS, FEWEST)


def by_term(vector: Vector) -> dict[str, float]:
    names = {
        at: f"{family} {term}" for family, column in enumerate(LEARNED.columns) for term, at in column.items()
    }
    return {names[at]: value for at, value in zip(vector.ids.tolist(), vector.values.tolist(), strict=True)}


# --- terms ---


def test_words_question_and_exclamation_marks_are_tokens() -> None:
    assert tokens("can't i? my l5-s1, 2 times!") == ["can't", "i", "?", "my", "l5", "s1", "2", "times", "!"]


def test_a_long_word_is_cut_and_a_pasted_page_ends_somewhere() -> None:
    assert tokens("a" * 5000) == ["a" * 40]
    assert len(tokens("word " * 4000)) == MOST_TOKENS


def test_pairs_hold_the_edges() -> None:
    assert pairs(["my", "hip"]) == ["^ my", "my hip", "hip $"]
    assert pairs([]) == ["^ $"]


def test_pieces_are_runs_of_three_or_four_characters_with_the_edges() -> None:
    assert pieces(["hip"]) == [" hi", "hip", "ip ", " hip", "hip "]
    assert pieces(["a"]) == [" a "]


def test_what_stands_together_is_in_no_order() -> None:
    assert together(["numb", "groin"]) == together(["groin", "numb"])


def test_words_far_apart_do_not_stand_together() -> None:
    words = [f"w{at}" for at in range(REACH + 2)]
    found = together(words)
    assert "w0 & w8" in found
    assert "w0 & w9" not in found


def test_the_pairs_of_a_long_text_are_bounded() -> None:
    assert len(together([f"w{at}" for at in range(5000)])) <= MOST_HEADS * REACH


def test_words_of_one_meaning_count_as_the_same_where_they_stand_together() -> None:
    numb, tingling = stem("numb"), stem("tingling")
    assert concept_of(numb) == concept_of(tingling) != numb
    assert together([numb, "sinc"]) == together([tingling, "sinc"])
    assert concept_of("quixot") == "quixot"


# --- fitting ---


@pytest.mark.parametrize(("family", "fewest"), list(enumerate(FEWEST)))
def test_a_term_is_learned_from_so_many_texts(family: int, fewest: int) -> None:
    words = ["quick", "foxes"]
    assert Features.fit([words] * fewest, FEWEST).columns[family]
    assert not Features.fit([words] * (fewest - 1), FEWEST).columns[family]


def test_a_rare_stem_weighs_more_than_a_common_one() -> None:
    rare, common = LEARNED.rarity("tendon"), LEARNED.rarity("i")
    assert rare is not None
    assert common is not None
    assert rare > common > 0
    assert LEARNED.rarity("zebra") is None


def test_the_families_follow_one_another() -> None:
    ends = [LEARNED.stems_end, LEARNED.pairs_end, LEARNED.pieces_end, len(LEARNED.idf)]
    for (first, column), last in zip(zip([1, *ends], LEARNED.columns, strict=False), ends, strict=True):
        assert sorted(column.values()) == list(range(first, last))


def test_fitting_does_not_hang_on_the_order_of_the_texts() -> None:
    other = Features.fit(TEXTS[::-1], FEWEST)
    assert other.columns == LEARNED.columns
    assert np.array_equal(other.idf, LEARNED.idf)


# --- vectors ---


def test_every_family_has_its_own_length() -> None:
    vector = LEARNED.vector(tokens("what does the piriformis muscle do"))
    ends = [1, LEARNED.stems_end, LEARNED.pairs_end, LEARNED.pieces_end, len(LEARNED.idf)]
    for (first, last), (name, length) in zip(pairwise(ends), FAMILIES, strict=True):
        mine = vector.values[(vector.ids >= first) & (vector.ids < last)]
        assert np.sqrt(np.square(mine).sum()) == pytest.approx(length, abs=1e-5), name


def test_a_word_said_twice_weighs_more_but_not_twice_as_much() -> None:
    once, twice = (
        by_term(LEARNED.vector(["muscle", "hip"])),
        by_term(LEARNED.vector(["muscle", "muscle", "hip"])),
    )
    share, doubled = once["0 muscl"] / once["0 hip"], twice["0 muscl"] / twice["0 hip"]
    assert share < doubled < 2 * share


def test_a_vector_is_the_row_of_the_matrix() -> None:
    rows = LEARNED.matrix([*TEXTS, []])
    for at, words in enumerate([*TEXTS, []]):
        vector, cells = LEARNED.vector(words), slice(rows.starts[at], rows.starts[at + 1])
        assert np.array_equal(rows.ids[cells], vector.ids)
        assert np.allclose(rows.values[cells], vector.values)


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
    learned = Features.fit(texts, FEWEST)
    again = Features.of_arrays(learned.arrays())
    assert again.columns == learned.columns
    assert np.array_equal(again.idf, learned.idf)
