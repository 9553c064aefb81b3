"""The details of the practice, and the links that are made of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from types import MappingProxyType
from urllib.parse import urlsplit

SAMPLE_BOOKING_LINK = "https://example.com/book"
"""The link that ships; it counts on one's own machine only (web decides)."""

LINK_LABELS = ("booking link", "contact page", "article link")
"""The details that are addresses of web pages."""

_WRITTEN_AS_LINK = re.compile(r"^(?:\[[^\]]*\]\((?P<inside>[^)\s]*)\)|<(?P<pointed>[^>\s]*)>)$")


@lru_cache(maxsize=256)
def web_address(written: str) -> str:
    """The https address that was written, or "" where it is not one."""
    found = _WRITTEN_AS_LINK.match(written.strip())
    address = (found["inside"] or found["pointed"] or "") if found else written.strip()
    if not address or re.search(r"[\s<>\"'`\\{}|^\x00-\x1f\x7f]", address):
        return ""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    if not host or parts.username is not None:
        return ""
    return address if parts.scheme == "https" else ""


@dataclass(frozen=True)
class Practice:
    """The details of the practice; an empty one is "". Not slotted, because its links are cached."""

    details: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """Lower-case label to what is written after it."""

    def detail(self, label: str) -> str:
        """What is written after a label, in any case; "" where nothing is."""
        return self.details.get(label.casefold(), "")

    @property
    def name(self) -> str:
        """The name of the practice."""
        return self.detail("Name")

    @cached_property
    def booking_link(self) -> str:
        """The address of the booking page, the sample included; "" where it is no https address."""
        return web_address(self.detail("Booking link"))

    @property
    def is_sample(self) -> bool:
        """Whether the booking link is still the one that ships."""
        return self.booking_link.rstrip("/") == SAMPLE_BOOKING_LINK

    @cached_property
    def contact_page(self) -> str:
        """The address of the contact page; "" where it is no https address."""
        return web_address(self.detail("Contact page"))

    @property
    def phone(self) -> str:
        """The phone number as written."""
        return self.detail("Phone")

    @property
    def email(self) -> str:
        """The e-mail address as written."""
        return self.detail("E-mail")

    @property
    def location(self) -> str:
        """Where the practice is, as written."""
        return self.detail("Location")

    @property
    def hours(self) -> str:
        """The opening hours, as written."""
        return self.detail("Hours")

    @cached_property
    def article_link(self) -> str:
        """The address of the article; "" where it is no https address."""
        return web_address(self.detail("Article link"))

    @cached_property
    def phone_href(self) -> str:
        """The phone number as a link that dials it, or ""."""
        digits = re.sub(r"\D", "", re.split(r"(?i)\bext|\bx\s*\d", self.phone)[0])
        if not 7 <= len(digits) <= 15:
            return ""
        if self.phone.lstrip(" (").startswith("+") or (len(digits) == 11 and digits[0] == "1"):
            return f"tel:+{digits}"
        return f"tel:+1{digits}" if len(digits) == 10 else f"tel:{digits}"

    @cached_property
    def email_href(self) -> str:
        """The e-mail address as a link that opens a letter, or ""."""
        written = self.email.removeprefix("mailto:").strip("<> ")
        return f"mailto:{written}" if re.fullmatch(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+", written, re.A) else ""

    @cached_property
    def contact_href(self) -> str:
        """Where a visitor reaches the therapist: contact page, else phone, e-mail, booking link, or ""."""
        return self.contact_page or self.phone_href or self.email_href or self.booking_link

    def with_booking_link(self, address: str) -> "Practice":
        """The same practice with another booking link ("" takes it away)."""
        return replace(self, details=MappingProxyType({**self.details, "booking link": address}))

    def shows_booking_link(self, text: str) -> bool:
        """Whether a text holds the booking link, written out or as {Booking link}."""
        written = {self.booking_link, SAMPLE_BOOKING_LINK} - {""}
        return any(link in text for link in written) or "{booking link}" in text.casefold()
