from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.alarm.cards import WARNING_LINE
from bot.dialogue.words.suggestions import suggest_entries
from bot.knowledge import SafetySection
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    BOOKING,
    CONTACT,
    DIAGNOSTIC,
    EMERGENCY,
    KNOWLEDGE,
    MUSCLE,
    PRICES,
    SAID,
    TREATMENT,
    URGENT,
    WITHOUT_BOOKING,
    Chat,
    heard,
    practice,
    says,
    small_knowledge,
    told,
)


def test_a_section_of_hers_adds_its_words_after_the_card() -> None:
    section = SafetySection("A lump", "urgent", ("a lump",), answer="A lump needs looking at.")
    reply = Chat(small_knowledge(safety=[section])).say("a lump", heard(Level.URGENT, sections=("A lump",)))
    assert reply.text.index("doctor") < reply.text.index("A lump needs looking at.")


def test_a_repeated_block_is_dropped_whole() -> None:
    assert told("answer", replace(MUSCLE, id="twin"), MUSCLE).text.count(MUSCLE.answer) == 1


def test_a_fact_is_labelled_as_general() -> None:
    reply = told("diagnostic", heard=DIAGNOSTIC, says=("cannot diagnose",), fact=MUSCLE)
    assert reply.text.startswith(KNOWLEDGE.says["cannot diagnose"])
    assert reply.text.endswith(f"{KNOWLEDGE.says['in general']} {MUSCLE.in_one_sentence}")
    assert reply.entries == (MUSCLE.id,)


def test_the_warning_line_never_stands_twice() -> None:
    knowledge = small_knowledge(spoken=says(fragment=WARNING_LINE))
    reply = told("diagnostic", heard=DIAGNOSTIC, knowledge=knowledge, says=("cannot diagnose", "fragment"))
    assert (WARNING_LINE in reply.text, reply.notice) == (False, WARNING_LINE)
    assert WARNING_LINE not in told("urgent", heard=URGENT).text


def test_an_alarm_stands_alone() -> None:
    reply = told("emergency", MUSCLE, heard=EMERGENCY, suggestions=suggest_entries([MUSCLE]), warns=True)
    assert (reply.entries, reply.notice, reply.suggestions) == ((), None, ())
    assert MUSCLE.answer not in reply.text


def test_nobody_is_left_without_words() -> None:
    assert told("practice", replace(CONTACT, answer=f"See {BOOKING}"), near_alarm=True).text.strip()


@pytest.mark.parametrize("reason", WITHOUT_BOOKING)
def test_words_in_place_of_what_is_held_back_never_book_either(reason: dict[str, Any]) -> None:
    spoken = says(do_not_know=f"[No idea]({BOOKING}).", after_an_emergency=f"[Later]({BOOKING}).")
    knowledge = small_knowledge(spoken=spoken)
    reply = told("practice", replace(CONTACT, answer=f"See {BOOKING}"), knowledge=knowledge, **reason)
    assert reply.text.strip()
    assert BOOKING not in reply.html


@pytest.mark.parametrize(
    "block",
    [f"See {BOOKING}", f"[here]({BOOKING})", f"<{BOOKING}>", "{Booking link}", "{Prices}", "Price: {prices}"],
)
def test_a_block_that_holds_the_booking_link_is_dropped_whole(block: str) -> None:
    entry = replace(PRICES, answer=f"Before. {block} After.")
    knowledge = small_knowledge([entry], details=practice(booking_link=BOOKING, prices=f"see {BOOKING}"))
    reply = told("urgent", entry, heard=URGENT, knowledge=knowledge)
    assert reply.entries == ()
    assert "Before." not in reply.text


@pytest.mark.parametrize("reason", WITHOUT_BOOKING)
def test_an_entry_held_back_for_its_booking_link_is_neither_named_nor_closed(reason: dict[str, Any]) -> None:
    entry = replace(MUSCLE, answer=f"See {BOOKING}")
    reply = told("answer", entry, knowledge=small_knowledge([entry]), **reason)
    assert reply.entries == ()
    assert SAID["general information"] not in reply.text


@pytest.mark.parametrize("reason", WITHOUT_BOOKING)
def test_a_fact_held_back_for_its_booking_link_is_not_named(reason: dict[str, Any]) -> None:
    fact = replace(MUSCLE, in_one_sentence=f"See {BOOKING}")
    reply = told("treatment", heard=TREATMENT, says=("cannot advise again",), fact=fact, **reason)
    assert reply.entries == ()
    assert BOOKING not in reply.text
    assert told("treatment", heard=TREATMENT, fact=fact).entries == (fact.id,)


def test_an_escaped_booking_link_is_found_too() -> None:
    link = "https://book.quiet.example/?a=1&b=2"
    entry = replace(MUSCLE, answer="Come [here](https://book.quiet.example/?a=1&amp;b=2).")
    knowledge = small_knowledge([entry], details=practice(booking_link=link))
    assert "href" not in told("urgent", entry, heard=URGENT, knowledge=knowledge).html
