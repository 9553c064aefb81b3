"""What a chat remembers comes back from the page: anything may be in it, and only what is valid counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.state.context import MAX_BYTES, MOST_OPTIONS, MOST_SEEN, MOST_TOPICS, VERSION, Context
from bot.dialogue.state.slots import Slots
from bot.nlu.levels import Level
from tests.bot.dialogue.small import MUSCLE, small_knowledge

KNOWLEDGE = small_knowledge()
LIVE = {entry.id for entry in KNOWLEDGE.live}
FULL = Context(
    alarm=Level.CRISIS,
    crisis=True,
    helped=True,
    taken_back=True,
    no_booking=2,
    topics=("muscle", "sciatica"),
    seen=("contact", "muscle"),
    options=("prices", "", "hello"),
    asked_back=True,
    misses=2,
    minor=True,
    refused=True,
    refused_advice=True,
    comforted=True,
    slots=Slots("calf", "swollen", "pregnant"),
)


def test_what_was_written_is_read_back() -> None:
    assert Context.decode(FULL.encode(), KNOWLEDGE) == FULL
    assert Context.decode(Context().encode(), KNOWLEDGE) == Context()


@pytest.mark.parametrize(
    "text",
    [
        None,
        "",
        "1",
        f"{VERSION}0|crisis||||||",
        f"{VERSION}|crisis|||",
        "{}",
        "\ud800",
        "1|" * 900,
        "a" * 5000,
    ],
)
def test_what_cannot_be_read_is_a_fresh_chat(text: str | None) -> None:
    assert Context.decode(text, KNOWLEDGE) == Context()


@given(st.text(f"{VERSION}|emrgncyis,us-dlagt9 calf\ud800", max_size=60))
def test_whatever_comes_back_is_known_and_fits_into_the_limits(text: str) -> None:
    context = Context.decode(f"{VERSION}|{text}", KNOWLEDGE)
    assert len(context.topics) <= MOST_TOPICS
    assert len(context.seen) <= MOST_SEEN
    assert len(context.options) <= MOST_OPTIONS
    assert context.misses <= 3
    assert context.no_booking <= 3
    assert {*context.topics, *context.seen} <= LIVE
    assert set(context.options) <= {*LIVE, ""}
    assert Context.decode(context.encode(), KNOWLEDGE) == context


@pytest.mark.parametrize("alarm", ["treatment", "diagnostic", "calm", "EMERGENCY", "0", "5", " emergency"])
def test_only_a_loud_level_is_an_alarm(alarm: str) -> None:
    assert Context.decode(f"{VERSION}|{alarm}||00||||,,", KNOWLEDGE).alarm is Level.CALM


def test_entries_that_are_gone_or_not_live_are_forgotten_and_options_keep_their_place() -> None:
    text = f"{VERSION}||||00|muscle,draft,nobody,Muscle,../x|draft|nobody,prices,prices|,,"
    context = Context.decode(text, KNOWLEDGE)
    assert (context.topics, context.seen, context.options) == (("muscle",), (), ("", "prices", "prices"))


@pytest.mark.parametrize("counts", ["-1", "4", "44", "999", "١0", "1.", "x0", " 1", ""])
def test_counts_are_two_digits_to_three(counts: str) -> None:
    context = Context.decode(f"{VERSION}||||{counts}||||,,", KNOWLEDGE)
    assert (context.misses, context.no_booking) == (0, 0)


@pytest.mark.parametrize("slots", ["elbow,angry,rich", ",,,,", "swollen,calf", "pregnant"])
def test_unknown_slots_are_empty(slots: str) -> None:
    assert not any(Context.decode(f"{VERSION}||||00||||{slots}", KNOWLEDGE).slots)


def test_long_ids_never_make_a_context_too_long() -> None:
    entries = [replace(MUSCLE, id=f"{'long-' * 40}{n}", question=f"Question {n}?") for n in range(30)]
    ids = tuple(entry.id for entry in entries)
    text = FULL._replace(topics=ids, seen=ids, options=ids).encode()
    assert len(text.encode()) <= MAX_BYTES
    context = Context.decode(text, small_knowledge(entries))
    assert (context.alarm, context.misses, context.slots) == (Level.CRISIS, 2, FULL.slots)


def test_the_alert_is_the_second_field_which_the_widget_reads() -> None:
    for level in (Level.URGENT, Level.CRISIS, Level.EMERGENCY):
        assert Context(alarm=level).encode().split("|")[1] == level.kind
    assert Context().encode().split("|")[1] == ""
