"""What the therapist tells about her practice, and every fixed sentence that the chat says."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from types import MappingProxyType
from urllib.parse import urlsplit

SAMPLE_BOOKING_LINK = "https://example.com/book"
"""The link that ships; it counts on one's own machine only (web decides)."""

PRACTICE_LABELS = (
    "Name", "Booking link", "Contact page", "Phone", "E-mail", "Location", "Hours", "Prices",
    "Article link", "Session length", "How often", "Insurance", "Parking", "What to wear", "Payment",
    "Cancelling", "Gift cards", "Home visits", "Who I see", "Discounts", "Languages", "Accessibility",
    "What to bring",
)  # fmt: skip
"""Every label of "# Practice", as the file shows it."""

LINK_LABELS = ("booking link", "contact page", "article link")
"""The details that are addresses of web pages."""

SAYS = {
    "Greeting": "Hello! You can ask me about piriformis syndrome, sciatica and massage. "
    "I give general information from my article; I can't diagnose.",
    "Warning line": "Call 911 for new trouble peeing or pooping, numbness between the legs, weak legs, "
    "chest pain or trouble breathing. This chat cannot diagnose.",
    "Cannot diagnose": "This chat can't tell you what is causing this, and neither can I as a massage "
    "therapist. A doctor or another medical professional can.",
    "In general": "In general:",
    "General information": "This is general information, not a diagnosis.",
    "Cannot advise on treatment": "I can't advise on that. Your doctor, pharmacist or surgeon can. "
    "Please don't stop or change a treatment because of this chat.",
    "What I do": "What I can offer is focused massage, an assessment that is not a diagnosis, "
    "and stretches to take home.",
    "Not filled in": "I don't have that written down here. Please ask me directly.",
    "Asking back": "I want to be sure I understand. Did you mean one of these?",
    "None of these": "None of these",
    "None fits": "Then I don't have that answer here, and I won't guess. You can ask me directly.",
    "Do not know": "I don't have an answer to that here. These questions are the nearest ones I can answer. "
    "You can also ask me directly.",
    "Do not know again": "I don't have an answer to that one either. Maybe one of these helps, "
    "or you can ask me directly.",
    "Do not know still": "I'm sorry, I'm not much help with this. It is best to ask me directly.",
    "Keep my question": "Keep my question, without my name, so that the answers get better? Nobody can reply "
    "to it. To get an answer, contact me.",
    "Kept": "Thank you. Your question is kept, without your name.",
    "Paused": "The chat is resting at the moment. You can still reach me directly.",
    "Too fast": "That was a lot of messages in a short time. Please wait a moment and try again.",
    "Something went wrong": "Something went wrong on my side. Please try again in a moment.",
    "Offline": "You are offline. Your question stays here, and the chat sends it when you are back.",
    "Not allowed here": "The chat is not set up for this page.",
    "Thanks": "You're welcome! Is there anything else you would like to know?",
    "Goodbye": "Goodbye, and take care!",
    "Yes to nothing": "What would you like to know? You can pick one of these, or type your question.",
    "Robot": "I'm an automated assistant. What I answer was written by a massage therapist, and nobody "
    "reads along.",
    "Abuse": "I'm here for questions about piriformis pain and massage. Shall we try again?",
    "Other language": "I can only answer in English, sorry. You can also ask me directly.",
    "Spanish": "Hola. Solo puedo contestar en inglés. Llame al 911 si de pronto no puede orinar, no siente la zona "
    "entre las piernas, le fallan las dos piernas, le duele el pecho o le falta el aire.",
    "Gibberish": "I couldn't read that. Could you say it in a few plain words?",
    "Play a part": "I can only answer questions about piriformis pain, sciatica and my massage work.",
    "Distress": "I'm sorry this has been so hard. If it gets too much, you can call or text 988 at any time.",
    "Under 18": "Please tell a parent or another adult you trust, and have them call.",
    "Told before": "This is what I can tell you about that. You may ask me directly, too.",
    "After an emergency": "I can help with other questions after you have been checked.",
    "Fragment": "What would you like to know about that?",
    "My own symptoms": "My own symptoms",
    "Source": "From my article",
}
"""Every label of "# What the chat says" with the text that is used while the file leaves it empty."""

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
    """The details of the practice; what the therapist left empty is "" everywhere. Every reply asks for its links, so
    they are read once."""

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

    @property
    def prices(self) -> str:
        """The prices, as written."""
        return self.detail("Prices")

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
