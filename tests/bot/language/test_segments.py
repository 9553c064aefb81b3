"""A message is read in parts, so that a danger in one half-sentence stands alone and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.language.segments import LONG_WORDS, MOST_SEGMENTS, WINDOW_WORDS, segments, sentences
from bot.language.text import tokenise


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("what is it", ("what is it",)),
        ("what is it? i hurt. help!", ("what is it?", "i hurt.", "help!")),
        ("one\ntwo\n\nthree", ("one", "two", "three")),
        ("my back - and then my leg", ("my back", "and then my leg")),
        ("my back... and then", ("my back", "and then")),
        ("l5-s1 and 2.5 mg", ("l5-s1 and 2.5 mg",)),
    ],
)  # fmt: skip
def test_sentences(text: str, parts: tuple[str, ...]) -> None:
    assert sentences(text) == parts


@pytest.mark.parametrize("text", ["", " ", "?", "...", "- -", "🙂"])
def test_a_text_without_sentences_is_its_only_part(text: str) -> None:
    assert sentences(text) == (text,)
    assert segments(text) == (text,)


def test_a_long_stretch_is_cut_at_its_conjunctions() -> None:
    told = "i was at the gym doing my usual set of squats and lunges with the new trainer"
    danger = "and since then i can't feel my legs at all when i sit down on the toilet"
    (part,) = (part for part in segments(f"{told} {danger}") if "can't feel my legs at all" in part)
    assert "trainer" not in part


def test_a_stretch_without_any_is_read_in_overlapping_windows() -> None:
    words = [f"w{at}" for at in range(3 * LONG_WORDS)]
    parts = segments(" ".join(words))
    assert max(len(part.split()) for part in parts) <= WINDOW_WORDS
    for at in range(len(words) - WINDOW_WORDS // 2):
        assert any(f"{words[at]} {words[at + 1]}" in part for part in parts)


def test_a_short_sentence_stays_whole() -> None:
    text = " ".join(["word"] * LONG_WORDS)
    assert segments(text) == (text,)


def test_a_pasted_page_has_so_many_parts_and_no_more() -> None:
    for text in ("one. " * 500, "word " * 800, "a, " * 1300):
        assert len(segments(text.strip())) <= MOST_SEGMENTS


@given(st.lists(st.sampled_from("my leg hurts and but i can't pee . , ? so - because".split()), max_size=60))
def test_every_word_stands_in_some_part(words: list[str]) -> None:
    text = " ".join(words)
    parts = segments(text)
    if len(parts) < MOST_SEGMENTS:
        assert set(tokenise(text)) == {word for part in parts for word in tokenise(part)}


@given(st.text(max_size=500))
def test_any_string_has_parts(text: str) -> None:
    assert 1 <= len(segments(text)) <= MOST_SEGMENTS
