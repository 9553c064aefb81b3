"""The terms of a text: what stands alone, beside one another, inside words and together."""

from bot.language.text import stem
from bot.nlu.terms import MOST_HEADS, MOST_TOKENS, REACH, concept_of, pairs, pieces, together, tokens


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
