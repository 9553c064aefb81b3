from dataclasses import replace

from bot.dialogue.words.suggestions import of_entries
from tests.bot.dialogue.small import (
    BOOKING,
    CONTACT,
    DIAGNOSTIC,
    LONG,
    MASSAGE,
    MUSCLE,
    SCIATICA,
    URGENT,
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
    offered = of_entries([MUSCLE, MASSAGE, CONTACT])
    assert [s.entry for s in told("urgent", heard=URGENT, suggestions=offered).suggestions] == ["muscle"]


def test_where_nothing_may_book_other_questions_fill_the_suggestions() -> None:
    reply = told("answer", SCIATICA, suggestions=of_entries([CONTACT, MASSAGE]), may_book=False)
    assert len(reply.suggestions) == 3
    assert not {s.entry for s in reply.suggestions} & {"contact", "massage-approach", "sciatica"}
    assert BOOKING not in hrefs(reply)


def test_a_diagnostic_reply_points_to_a_professional_first_and_then_to_booking() -> None:
    assert roles(told("diagnostic", heard=DIAGNOSTIC))[:2] == ["professional", "booking"]
    elsewhere = small_knowledge(details=practice(phone="603-555-0100"))
    assert roles(told("diagnostic", heard=DIAGNOSTIC, knowledge=elsewhere))[:2] == ["professional", "contact"]


def test_the_same_link_is_shown_once() -> None:
    reply = told("practice", MASSAGE, CONTACT)
    assert len(reply.links) == len(set(reply.links))
