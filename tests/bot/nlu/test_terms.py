"""The terms of a text: tokens, character n-grams and co-occurring concepts."""

from bot.language.text import stem
from bot.nlu.terms import TERMS, concept_of, pieces_of, together, tokens


def test_words_question_and_exclamation_marks_are_tokens() -> None:
    assert tokens("can't i? my l5-s1, 2 times!") == ["can't", "i", "?", "my", "l5", "s1", "2", "times", "!"]


def test_a_long_word_is_cut_and_a_pasted_page_ends_somewhere() -> None:
    assert tokens("a" * 5000) == ["a" * 40]
    assert len(tokens("word " * 4000)) == TERMS.most_tokens


def test_pieces_are_runs_of_three_or_four_characters_with_the_edges() -> None:
    assert pieces_of("hip") == [" hi", "hip", "ip ", " hip", "hip "]
    assert pieces_of("a") == [" a "]


def test_words_far_apart_do_not_stand_together() -> None:
    found = list(together(range(TERMS.reach + 2)))
    assert (0, TERMS.reach) in found
    assert (0, TERMS.reach + 1) not in found


def test_words_of_one_meaning_have_the_same_concept() -> None:
    numb, tingling = stem("numb"), stem("tingling")
    assert concept_of(numb) == concept_of(tingling) != numb
    assert concept_of("quixot") == "quixot"
