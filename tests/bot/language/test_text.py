"""A raw string becomes a Message: nothing that can be read is lost, nothing unseen is kept."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.text import (
    MATCHED_CHARACTERS,
    MAX_CHARACTERS,
    MAX_WORD_CHARACTERS,
    clean,
    fold,
    read,
    same_words,
    stem,
    tokenise,
)

ANYTHING = st.text(st.characters(), max_size=200)


# --- clean ---


@pytest.mark.parametrize("unseen", ["\x00", "​", "‮", "﻿", "­", "\ud800", "\x1b", "⁠"])
def test_characters_that_nobody_sees_are_dropped(unseen: str) -> None:
    assert clean(f"nu{unseen}mb") == "numb"


def test_line_breaks_stay() -> None:
    assert clean("one\ntwo") == "one\ntwo"


def test_letters_of_another_width_are_the_plain_ones() -> None:
    assert clean("ｎｕｍｂ ﬁne ①") == "numb fine 1"


@given(ANYTHING)
def test_cleaning_twice_changes_nothing_more(raw: str) -> None:
    assert clean(clean(raw)) == clean(raw)


# --- fold ---


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("I CAN’T feel my LEGS", "i can't feel my legs"),
        ("i cant pee", "i can't pee"),
        ("i can not pee", "i can't pee"),
        ("cannot", "can't"),
        ("i dont  know\n\tit", "i don't know it"),
        ("noooooo", "noo"),
        ("helllllp", "hellp"),
        ("sooooo numb", "soo numb"),
        ("café", "cafe"),
        ("STRASSE straße", "strasse strasse"),
        ("i`m here", "i'm here"),
    ],
)
def test_every_spelling_of_a_thing_is_folded_into_one(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize("word", ["cantaloupe", "wonton", "image", "hearten", "ivery", "cant's"])
def test_a_contraction_inside_a_longer_word_is_left_alone(word: str) -> None:
    assert fold(word) == word


def test_a_well_is_no_we_will() -> None:
    assert fold("well its ill") == "well its ill"


@given(ANYTHING)
def test_folding_twice_changes_nothing_more(raw: str) -> None:
    once = fold(clean(raw))
    assert fold(once) == once


@given(ANYTHING)
def test_folded_text_has_no_capitals_accents_or_double_spaces(raw: str) -> None:
    folded = fold(clean(raw))
    assert "  " not in folded
    assert folded == folded.strip()
    assert not any(unicodedata.combining(c) for c in folded)


# --- tokenise, stem, same_words ---


def test_words_keep_their_apostrophes_and_lose_punctuation() -> None:
    assert tokenise("i can't, won't 'quote' a_b 911!") == ("i", "can't", "won't", "quote", "a", "b", "911")


def test_a_word_of_any_length_is_cut() -> None:
    assert tokenise("a" * 500) == ("a" * MAX_WORD_CHARACTERS,)


def test_forms_of_one_word_share_a_stem() -> None:
    assert len({stem(word) for word in ("massage", "massages", "massaging", "massaged")}) == 1


@pytest.mark.parametrize(
    "other", ["how do i book", "HOW do I  book???", "“How do I book?”", "How do I book\u200b?"]
)
def test_the_same_question_in_another_dress_has_the_same_key(other: str) -> None:
    assert same_words(other) == same_words("How do I book?")


def test_another_question_has_another_key() -> None:
    assert same_words("can i book") != same_words("can't i book")


# --- read ---


@given(ANYTHING)
def test_no_string_raises_and_every_word_can_be_seen(raw: str) -> None:
    message = read(raw)
    assert message.corrections == ()
    assert all(word and len(word) <= MAX_WORD_CHARACTERS for word in message.words)
    message.folded.encode("utf-8")


def test_matching_reads_the_first_thousand_characters_and_triage_all() -> None:
    message = read("a " * 600 + "numb")
    assert message.folded.endswith("numb")
    assert "numb" not in message.words
    assert len(message.words) <= MATCHED_CHARACTERS


def test_a_message_is_cut_after_it_was_cleaned() -> None:
    assert read("\0" * MAX_CHARACTERS + "numb").folded == "numb"
    assert len(read("ab" * MAX_CHARACTERS).raw) == MAX_CHARACTERS


@pytest.mark.parametrize("raw", ["i can't\rpee", "i can't\x0cpee", "i can't\x0bpee", "\ufeffi can't pee"])
def test_what_separates_words_unseen_separates_them(raw: str) -> None:
    assert read(raw).words == ("i", "can't", "pee")
