"""What books, shows the booking link or praises massage: it has no place next to a danger.

Three questions with answers of their own: whether a text shows the link (what is put on the page), whether an entry is
about booking (what is answered under an alarm or a condition), and whether it leads to a booking (what is suggested).
Whether a reply may show the link at all is `Action.may_show_booking_link`.
"""

from html import unescape

from bot.dialogue.entry_ids import CONTACT_ENTRY
from bot.dialogue.reading.massage import speaks_of_a_session
from bot.dialogue.words.details import fill_in
from bot.knowledge import Entry, Practice, as_html


def shows_booking_link(text: str, practice: Practice) -> bool:
    """Whether a finished text shows the booking link, however it is written."""
    link = practice.booking_link
    return bool(link) and (link in text or link in unescape(as_html(text)))


def is_about_booking(entry: Entry) -> bool:
    """Whether an entry is about how to book."""
    return entry.id == CONTACT_ENTRY or "{booking link}" in entry.answer.casefold()


def gives_booking_link(entry: Entry, practice: Practice) -> bool:
    """Whether the answer of an entry, or its one sentence, shows the booking link."""
    texts = (fill_in(entry, practice), entry.in_one_sentence)
    return any(shows_booking_link(text, practice) for text in texts)


def leads_to_booking(entry: Entry, practice: Practice) -> bool:
    """Whether the reply to a tapped entry would hold a booking link, in its answer or as its button."""
    by_button = entry.button == "book" or entry.id == CONTACT_ENTRY
    return by_button or gives_booking_link(entry, practice)


def invites(entry: Entry) -> bool:
    """Whether an entry is about booking or praises massage."""
    answer = entry.answer.casefold()
    praises = "massag" in answer if entry.kind == "practice" else speaks_of_a_session(answer)
    return is_about_booking(entry) or (praises and entry.kind != "small talk")


def invites_only_at_length(entry: Entry) -> bool:
    """Whether the one sentence of an information entry, unlike its answer, speaks of no massage and no booking."""
    sentence = entry.in_one_sentence.casefold()
    return entry.kind == "information" and bool(sentence) and not speaks_of_a_session(sentence)
