from dataclasses import replace

import pytest

from bot.dialogue.words.booking import (
    invites,
    invites_only_at_length,
    is_about_booking,
    leads_to_booking,
    shows_booking_link,
)
from bot.knowledge import Entry
from tests.bot.small import BOOKING, CONTACT, HELLO, MASSAGE, MUSCLE, PRICES, practice

HERS = practice(booking_link=BOOKING)


@pytest.mark.parametrize("text", ["See {}.", "<{}>", "[here]({})", "[here]({:amp})", "[here]({:number})"])
def test_the_booking_link_is_recognised_however_it_is_written(text: str) -> None:
    link = f"{BOOKING}?from=chat&lang=en"
    for entity, written in (("{:amp}", "&amp;"), ("{:number}", "&#38;"), ("{}", "&")):
        text = text.replace(entity, link.replace("&", written))
    assert shows_booking_link(text, practice(booking_link=link))


def test_without_a_booking_link_nothing_shows_it() -> None:
    assert not shows_booking_link("anything", practice())


@pytest.mark.parametrize(
    ("entry", "about", "leads", "inviting"),
    [
        (CONTACT, True, True, True),
        (replace(MUSCLE, answer="Use {Booking link}."), True, True, True),
        (replace(MUSCLE, answer=f"Use {BOOKING}."), False, True, True),  # "book" in the address
        (replace(MUSCLE, button="book"), False, True, False),
        (MASSAGE, False, True, True),
        (replace(PRICES, answer="A massage costs money."), False, False, True),
        (replace(PRICES, answer="A session costs money."), False, False, False),
        (replace(HELLO, answer="Hello! Ask me about massage."), False, False, False),
        (MUSCLE, False, False, False),
    ],
)
def test_an_entry_is_about_booking_leads_to_it_or_invites(
    entry: Entry, about: bool, leads: bool, inviting: bool
) -> None:
    assert is_about_booking(entry) is about
    assert leads_to_booking(entry, HERS) is leads
    assert invites(entry) is inviting


def test_only_information_with_a_plain_sentence_invites_at_length_alone() -> None:
    plain = replace(MUSCLE, answer="It tightens. Massage eases it.")
    assert invites(plain)
    assert invites_only_at_length(plain)
    assert not invites_only_at_length(MASSAGE)
    assert not invites_only_at_length(replace(plain, in_one_sentence=""))
    assert not invites_only_at_length(replace(plain, kind="practice"))
