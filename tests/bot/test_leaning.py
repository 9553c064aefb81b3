"""A short message leans on what was said before; a fresh one is left alone."""

import pytest

from bot.context import Context
from bot.knowledge import Entry
from bot.leaning import LEANING_WORDS, lean
from bot.language.text import read
from tests.bot.small import SMALL, small_knowledge

KNOWLEDGE = small_knowledge()
ABOUT = Context(about=("muscle",))


@pytest.mark.parametrize(
    "text",
    [
        "why",
        "why not?",
        "really",
        "ok but why",
        "how come",
        "what do you mean",
        "how come you dont",
        "why do you say that",
        "and why can't you",
    ],
)
def test_why_means_the_same_again(text: str) -> None:
    assert lean(read(text), ABOUT, KNOWLEDGE).entries == ("muscle",)


@pytest.mark.parametrize("text", ["tell me more", "what else", "go on", "and then?", "more"])
def test_more_leads_on_to_what_follows(text: str) -> None:
    assert lean(read(text), ABOUT, KNOWLEDGE).entries == ("massage",)


def test_more_leads_to_what_was_not_answered_yet() -> None:
    seen = Context(about=("muscle",), seen=("massage", "muscle"))
    assert lean(read("tell me more"), seen, KNOWLEDGE).entries == ("massage",)


def test_it_is_read_as_what_was_talked_about() -> None:
    rewritten = lean(read("where is it"), ABOUT, KNOWLEDGE).rewritten
    assert rewritten
    assert any("piriformis" in message.words for message in rewritten)


def test_a_condition_that_is_named_takes_the_place_of_the_other() -> None:
    rewritten = lean(read("what about sciatica"), ABOUT, KNOWLEDGE).rewritten
    assert any("sciatica" in message.words for message in rewritten)


@pytest.mark.parametrize("text", ["why", "it", "tell me more", "and that one?"])
def test_nothing_leans_on_a_chat_that_has_just_begun(text: str) -> None:
    leaning = lean(read(text), Context(), KNOWLEDGE)
    assert (leaning.entries, leaning.rewritten) == ((), ())


def test_a_long_message_speaks_for_itself() -> None:
    leaning = lean(read("it " * (LEANING_WORDS + 1)), ABOUT, KNOWLEDGE)
    assert (leaning.entries, leaning.rewritten) == ((), ())


def test_an_entry_that_is_gone_is_not_leaned_on() -> None:
    assert lean(read("why"), Context(about=("nobody",)), KNOWLEDGE).entries == ()


@pytest.mark.parametrize(
    "text",
    ["say that again", "shorter please", "I don't understand the part about nerves", "not even a little??",
     "same thing but short", "in plain english please", "always?"],
)  # fmt: skip
def test_the_last_answer_is_told_once_more(text: str) -> None:
    assert lean(read(text), ABOUT, KNOWLEDGE).entries == ("muscle",)


@pytest.mark.parametrize("text", ["say that again, what does it cost", "a little", "not always"])
def test_a_question_or_a_remark_is_not_taken_for_a_wish_to_hear_it_again(text: str) -> None:
    assert lean(read(text), ABOUT, KNOWLEDGE).entries == ()


@pytest.mark.parametrize(
    ("text", "entry"),
    [
        ("no no the other one, sciatica", "sciatica"),
        ("I meant the disc one", "sciatica"),
        ("sorry, the muscle kind", "piriformis-syndrome"),
    ],
)
def test_who_corrects_the_chat_is_told_of_the_condition_that_was_meant(text: str, entry: str) -> None:
    assert lean(read(text), Context(), KNOWLEDGE).entries == (entry,)


@pytest.mark.parametrize(
    "text",
    [
        "my sciatica hurts, not my back",
        "is it sciatica then or cancer",
        "no",
        "not the same as sciatica then",
    ],
)
def test_a_story_is_no_correction(text: str) -> None:
    assert lean(read(text), Context(), KNOWLEDGE).entries == ()


def test_the_same_as_before_asks_for_the_difference() -> None:
    after = Context(about=("sciatica",))
    knowledge = small_knowledge(
        (*SMALL, Entry(id="sciatica", question="What is sciatica?", answer="A pain."))
    )
    for text in ("is that the same as what you said before", "piriformis syndrome is the same thing?"):
        assert lean(read(text), after, knowledge).entries == ("difference",)
    assert lean(read("is that the same as before"), ABOUT, KNOWLEDGE).entries == ()
