"""What a chat remembers comes back from the page: anything may be in it, and only what is valid counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.context import MAX_ABOUT, MAX_BYTES, MAX_OPTIONS, MAX_SEEN, VERSION, Context, is_live
from bot.triage import Level
from tests.bot.small import DRAFT, MUSCLE, small_knowledge

KNOWLEDGE = small_knowledge()
LIVE = [entry.id for entry in KNOWLEDGE.live]
FULL = Context(
    held=Level.CRISIS,
    about=("muscle", "massage"),
    seen=("contact", "muscle"),
    options=("prices", "hello"),
    misses=2,
    scolded=True,
)


def test_what_was_written_is_read_back() -> None:
    assert Context.decode(FULL.encode(), KNOWLEDGE) == FULL


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "1",
        f"{VERSION}0|crisis|||||",
        f"{VERSION}|crisis|||||||",
        "{}",
        "\ud800",
        "1|" * 900,
        "a" * 5000,
    ],
)
def test_what_cannot_be_read_is_a_fresh_chat(text: str | None) -> None:
    assert Context.decode(text, KNOWLEDGE) == Context()


@given(st.text(st.characters(), max_size=80))
def test_no_text_of_another_form_raises_or_counts(text: str) -> None:
    assert Context.decode(text, KNOWLEDGE) == Context()


@given(st.text("1|emrgncyis,us-dlagt9 ", max_size=60))
def test_whatever_comes_back_fits_into_the_limits(parts: str) -> None:
    context = Context.decode(f"{VERSION}|{parts}", KNOWLEDGE)
    assert len(context.about) <= MAX_ABOUT
    assert len(context.seen) <= MAX_SEEN
    assert len(context.options) <= MAX_OPTIONS
    assert 0 <= context.misses <= 3
    assert {*context.about, *context.seen, *context.options} <= set(LIVE)


@pytest.mark.parametrize("held", ["treatment", "diagnostic", "calm", "EMERGENCY", "0", "5", " emergency"])
def test_only_a_loud_level_is_held(held: str) -> None:
    assert Context.decode(f"{VERSION}|{held}|||||", KNOWLEDGE).held is Level.CALM


def test_entries_that_are_gone_or_not_live_are_forgotten() -> None:
    context = Context.decode(f"{VERSION}||muscle,draft,nobody,Muscle,../x|draft|nobody,massage|||", KNOWLEDGE)
    assert (context.about, context.seen, context.options) == (("muscle",), (), ("massage",))


def test_an_id_counts_once() -> None:
    assert Context.decode(f"{VERSION}|||muscle,muscle,muscle||||", KNOWLEDGE).seen == ("muscle",)


@pytest.mark.parametrize("misses", ["-1", "4", "99999999999", "١", "1.0", "x", " 1"])
def test_misses_are_one_to_three(misses: str) -> None:
    assert Context.decode(f"{VERSION}|||||{misses}|", KNOWLEDGE).misses == 0


def test_long_ids_never_make_a_context_too_long() -> None:
    entries = [replace(MUSCLE, id=f"{'long-' * 11}{n}", question=f"Question {n}?") for n in range(30)]
    ids = tuple(entry.id for entry in entries)
    text = Context(held=Level.EMERGENCY, about=ids, seen=ids, options=ids, misses=3, scolded=True).encode()
    assert len(text.encode()) <= MAX_BYTES
    read = Context.decode(text, small_knowledge(entries))
    assert (read.held, read.misses, read.scolded) == (Level.EMERGENCY, 3, True)
    assert read.options == ids[:MAX_OPTIONS]


def test_an_id_is_live_only_while_its_entry_is() -> None:
    assert is_live(MUSCLE.id, KNOWLEDGE)
    assert not is_live(DRAFT.id, KNOWLEDGE)
    assert not is_live("nobody", KNOWLEDGE)
