from dataclasses import replace
from typing import Any

import pytest

from bot.dialogue.words.suggestions import suggest_entries
from bot.examples.acts import Act
from tests.bot.dialogue.small import (
    BOOKING,
    CONTACT,
    DIAGNOSTIC,
    LONG,
    MASSAGE,
    MUSCLE,
    SCIATICA,
    SMALLTALK,
    TREATMENT,
    URGENT,
    WITHOUT_BOOKING,
    Chat,
    hrefs,
    practice,
    roles,
    small_knowledge,
    told,
)


def test_what_does_not_fit_is_suggested_first() -> None:
    entries = [
        replace(LONG, id=f"e{n}", question=f"Q{n}?", answer=f"w{n} " * 80, in_one_sentence="")
        for n in range(3)
    ]
    reply = told("answer", *entries, knowledge=small_knowledge(entries))
    assert reply.entries == ("e0",)
    assert [s.entry for s in reply.suggestions][:2] == ["e1", "e2"]


def test_an_article_at_the_booking_link_is_named_without_its_address() -> None:
    knowledge = small_knowledge(details=practice(booking_link=BOOKING, article_link=BOOKING))
    assert BOOKING not in hrefs(told("urgent", MUSCLE, heard=URGENT, knowledge=knowledge))


def test_no_suggestion_of_a_booking_entry_stands_beside_urgent() -> None:
    offered = suggest_entries([MUSCLE, MASSAGE, CONTACT])
    assert [s.entry for s in told("urgent", heard=URGENT, suggestions=offered).suggestions] == ["muscle"]


def test_where_nothing_may_book_other_questions_fill_the_suggestions() -> None:
    reply = told("answer", SCIATICA, suggestions=suggest_entries([CONTACT, MASSAGE]), near_alarm=True)
    assert len(reply.suggestions) == 3
    assert not {s.entry for s in reply.suggestions} & {"contact", "massage-approach", "sciatica"}
    assert BOOKING not in hrefs(reply)


def test_an_entry_held_back_for_its_booking_link_is_not_suggested() -> None:
    entry = replace(MUSCLE, answer=f"See {BOOKING}")
    reply = told("answer", entry, SCIATICA, knowledge=small_knowledge([entry, SCIATICA]), needs_consent=True)
    assert reply.entries == (SCIATICA.id,)
    assert entry.id not in [suggestion.entry for suggestion in reply.suggestions]


@pytest.mark.parametrize("reason", WITHOUT_BOOKING)
@pytest.mark.parametrize("kind", ["practice", "answer", "treatment", "diagnostic", "unknown"])
def test_no_link_books_where_the_booking_link_may_not_be_shown(kind: str, reason: dict[str, Any]) -> None:
    assert "booking" not in roles(told(kind, MASSAGE, says=("contact again",), refers=True, **reason))


def test_a_diagnostic_reply_points_to_a_professional_first_and_then_to_booking() -> None:
    assert roles(told("diagnostic", heard=DIAGNOSTIC))[:2] == ["professional", "booking"]
    elsewhere = small_knowledge(details=practice(phone="603-555-0100"))
    assert roles(told("diagnostic", heard=DIAGNOSTIC, knowledge=elsewhere))[:2] == ["professional", "contact"]


def test_the_same_link_is_shown_once() -> None:
    reply = told("practice", MASSAGE, CONTACT)
    assert len(reply.links) == len(set(reply.links))


WILL_COME = SMALLTALK._replace(acts={Act.WILL_COME: 0.5, Act.THANKS: 1.0})


def test_a_visitor_who_says_that_they_will_book_or_write_gets_the_ways_to_do_it() -> None:
    reply = Chat().say("thanks, i'll come then", WILL_COME)
    assert (reply.kind, roles(reply)) == ("smalltalk", ["booking", "contact"])


def test_under_an_urgent_sign_a_wish_to_book_gets_no_link_to_her() -> None:
    chat = Chat()
    chat.say("my calf is swollen, red and hot", URGENT)
    assert not {"booking", "contact"}.intersection(roles(chat.say("thanks, i'll come then", WILL_COME)))


def test_with_a_condition_a_wish_to_book_gets_the_contact_link_alone() -> None:
    chat = Chat()
    chat.say("i'm pregnant", TREATMENT)
    assert "booking" not in roles(chat.say("thanks, i'll come then", WILL_COME))
