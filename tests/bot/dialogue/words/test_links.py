from dataclasses import replace

import pytest

from bot.dialogue.words.links import Link, build_booking_link, build_contact_link, build_directions_link
from bot.knowledge import Practice
from tests.bot.dialogue.small import BOOKING, MUSCLE, practice, told


@pytest.mark.parametrize(
    ("details", "label", "href"),
    [
        (
            practice(contact_page="https://a.example/c", phone="603 555 0100"),
            "Contact me",
            "https://a.example/c",
        ),
        (practice(phone="(603) 555-0100", booking_link=BOOKING), "Call (603) 555-0100", "tel:+16035550100"),
        (practice(**{"e-mail": "me@quiet.example"}), "E-mail me@quiet.example", "mailto:me@quiet.example"),
        (practice(booking_link=BOOKING), "Contact me", BOOKING),
        (practice(), "Contact me", None),
        (practice(contact_page="javascript:alert(1)", phone="12", **{"e-mail": "no"}), "Contact me", None),
    ],
)
def test_contact_is_the_page_else_the_phone_else_the_e_mail_else_booking(
    details: Practice, label: str, href: str | None
) -> None:
    assert build_contact_link(details) == Link("contact", label, href)


def test_contact_without_booking_is_words_where_only_booking_is_known() -> None:
    assert build_contact_link(practice(booking_link=BOOKING), may_book=False).href is None
    assert (
        build_contact_link(practice(contact_page=BOOKING, booking_link=BOOKING), may_book=False).href is None
    )


def test_booking_without_a_link_is_contact() -> None:
    assert (
        build_booking_link(practice(booking_link="http://plain.example", phone="603 555 0100")).role
        == "contact"
    )


def test_directions_need_a_street_address() -> None:
    assert build_directions_link(practice(location="New Hampshire")).role == "contact"
    link = build_directions_link(practice(location="12 Elm St, Concord & more"))
    assert (link.role, link.href and " " in link.href, link.href and "&" in link.href) == (
        "directions",
        False,
        False,
    )


def test_a_source_names_the_heading_of_the_article_once() -> None:
    links = [
        link for link in told("answer", MUSCLE, replace(MUSCLE, id="twin")).links if link.role == "source"
    ]
    assert [(link.label, link.href) for link in links] == [("From my article: The muscle", None)]
