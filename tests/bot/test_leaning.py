"""A short message leans on what was said before; a fresh one is left alone."""

import pytest

from bot.context import Context
from bot.leaning import LEANING_WORDS, lean
from bot.text import read
from tests.bot.small import small_knowledge

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
