"""The links under a reply: who helps, where a session is booked, how the therapist is reached."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import quote

from bot.knowledge import Entry, Practice


@dataclass(frozen=True, slots=True)
class Link:
    """One thing to tap under a reply; without `href` it is words only."""

    role: str
    label: str
    href: str | None = None


PROFESSIONAL = Link("professional", "See a doctor or another medical professional")
BOOK, CONTACT, DIRECTIONS = "Book a session", "Contact me", "Directions"
BOOK_WITH_PARENT = "Book together with a parent"


def build_booking_link(practice: Practice, minor: bool = False) -> Link:
    """Where a session is booked, else how the therapist is reached."""
    if practice.booking_link:
        return Link("booking", BOOK_WITH_PARENT if minor else BOOK, practice.booking_link)
    return build_contact_link(practice)


def build_contact_link(practice: Practice, may_book: bool = True) -> Link:
    """How the therapist is reached; words only where no address is known, or where it would be the booking link."""
    href = practice.contact_href or None
    return Link(
        "contact", contact_label(practice), None if href == practice.booking_link and not may_book else href
    )


def contact_label(practice: Practice) -> str:
    """What the contact link says: a number or an address in full, because not every device dials it."""
    if practice.contact_page:
        return CONTACT
    if practice.phone_href:
        return f"Call {practice.phone}"
    return f"E-mail {practice.email_href.removeprefix('mailto:')}" if practice.email_href else CONTACT


def build_directions_link(practice: Practice, may_book: bool = True) -> Link:
    """A map of the address; the contact link while no street address is given."""
    if not any(character.isdigit() for character in practice.location):
        return build_contact_link(practice, may_book)
    address = f"https://www.openstreetmap.org/search?query={quote(practice.location)}"
    return Link("directions", DIRECTIONS, address)


def build_button_links(
    entries: Iterable[Entry], practice: Practice, minor: bool, may_book: bool
) -> Iterator[Link]:
    """The links behind the buttons of these entries."""
    for button in dict.fromkeys(entry.button for entry in entries):
        if button == "book" and may_book:
            yield build_booking_link(practice, minor)
        elif button == "call" and practice.phone_href:
            yield Link("contact", f"Call {practice.phone}", practice.phone_href)
        elif button == "directions":
            yield build_directions_link(practice, may_book)
        elif button == "doctor":
            yield PROFESSIONAL


def build_source_links(entries: Iterable[Entry], practice: Practice) -> Iterator[Link]:
    """The headings of the article that these entries are based on."""
    article = practice.article_link if practice.article_link != practice.booking_link else ""
    written = (entry.source for entry in entries if entry.kind == "information" and entry.source)
    for heading in dict.fromkeys(source.split(";")[0].strip() for source in written):
        yield Link("source", f"From my article: {heading}", article or None)


def drop_repeated_links(links: Iterable[Link]) -> tuple[Link, ...]:
    """Each link once, and one contact link at most."""
    kept: dict[object, Link] = {}
    for link in links:
        kept.setdefault("contact" if link.role == "contact" else link, link)
    return tuple(kept.values())
