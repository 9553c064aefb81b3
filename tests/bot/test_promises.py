"""The promises of the API, held over hostile knowledge files, rankings, messages, contexts and pauses.

The matcher is one that may rank anything anywhere: what a reply promises must not hang on its being right.
"""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import Assistant, Context, Level, Reply, as_text, assess, read, same_words
from bot.knowledge.prose import banned
from tests.bot.blocks import is_sequence_of_blocks
from tests.bot.hostile import BOOKING, CONTEXTS, MESSAGES, Told, assistants, tellings

KINDS = (
    "emergency", "crisis", "urgent", "diagnostic", "treatment", "practice", "answer", "clarify", "smalltalk", "unknown",
)  # fmt: skip
LOUDNESS = {"emergency": 5, "crisis": 4, "urgent": 3, "diagnostic": 2, "treatment": 1}
LOUD = {"emergency", "crisis", "urgent"}
ROLES = {"booking", "professional", "emergency", "contact", "directions", "source"}
SCHEMES = {"https", "tel", "sms", "mailto"}


def loudness(reply: Reply) -> int:
    return LOUDNESS.get(reply.kind, 0)


def roles(reply: Reply) -> set[str]:
    return {link.role for link in reply.links}


def emergency_hrefs(reply: Reply) -> set[str | None]:
    return {link.href for link in reply.links if link.role == "emergency"}


class Page(HTMLParser):
    """What a browser would find in a reply's HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[tuple[str, str]] = set()
        self.hrefs: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {(tag, name) for name, _ in attrs}
        self.hrefs += [value or "" for name, value in attrs if name == "href"]


# --- links ---


@given(tellings())
def test_diagnostic_points_to_a_professional_and_to_booking_else_contact(told: Told) -> None:
    if told.reply.kind == "diagnostic":
        assert "professional" in roles(told.reply)
        assert roles(told.reply) & {"booking", "contact"}


@given(tellings())
def test_booking_of_a_first_diagnostic_reply_is_the_booking_page_where_there_is_one(told: Told) -> None:
    reply = told.again(context=None)
    if reply.kind == "diagnostic" and told.knowledge.practice.booking_link:
        assert told.knowledge.practice.booking_link in {
            link.href for link in reply.links if link.role == "booking"
        }


@given(tellings())
def test_treatment_and_urgent_point_to_a_professional(told: Told) -> None:
    if told.reply.kind in {"treatment", "urgent"}:
        assert "professional" in roles(told.reply)


@given(tellings())
def test_emergency_calls_911_and_with_a_crisis_988_too(told: Told) -> None:
    if told.reply.kind == "emergency":
        assert "tel:911" in emergency_hrefs(told.reply)
        if "crisis" in told.reply.also:
            assert {"tel:988", "sms:988"} <= emergency_hrefs(told.reply)


@given(tellings())
def test_crisis_calls_and_texts_988_and_calls_911(told: Told) -> None:
    if told.reply.kind == "crisis":
        assert {"tel:988", "sms:988", "tel:911"} <= emergency_hrefs(told.reply)


@given(tellings())
def test_a_link_has_a_known_role_words_and_a_safe_address(told: Told) -> None:
    for link in told.reply.links:
        assert link.role in ROLES
        assert link.label.strip()
        assert link.href is None or urlsplit(link.href).scheme in SCHEMES


@given(tellings())
def test_nothing_that_books_stands_beside_emergency_crisis_or_urgent(told: Told) -> None:
    if told.reply.kind not in LOUD:
        return
    reply, practice = told.reply, told.knowledge.practice
    assert "booking" not in roles(reply)
    if practice.booking_link:
        addresses = {link.href for link in reply.links} | set(Page(reply.html).hrefs)
        assert practice.booking_link not in addresses
        assert practice.booking_link not in reply.text
        assert practice.booking_link not in (reply.notice or "")
    for suggestion in reply.suggestions:
        entry = told.knowledge.entry(suggestion.entry or "")
        assert entry is None or (entry.id != "contact" and entry.button != "book")
        assert entry is None or practice.booking_link != BOOKING or BOOKING not in as_text(entry.answer)


@given(tellings())
def test_a_contact_link_never_leads_to_booking_beside_an_alarm(told: Told) -> None:
    if told.reply.kind in LOUD:
        contacts = {link.href for link in told.reply.links if link.role == "contact"}
        assert contacts <= {None}


# --- the warning line ---


@given(tellings())
def test_the_notice_is_there_whenever_it_is_due(told: Told) -> None:
    due = told.reply.kind in {"diagnostic", "treatment", "urgent"} or assess(read(told.message)).warns
    if due and told.reply.kind not in {"emergency", "crisis"}:
        assert told.reply.notice


@given(tellings())
def test_the_notice_is_short_plain_and_begins_with_911(told: Told) -> None:
    if told.reply.notice is not None:
        words = told.reply.notice.split()
        assert len(words) <= 25
        assert "911" in " ".join(words[:3])
        assert as_text(told.reply.notice) == told.reply.notice
        assert "\n" not in told.reply.notice


@given(tellings())
def test_nothing_personal_may_be_kept(told: Told) -> None:
    if told.reply.may_keep:
        assert told.reply.kind == "unknown"
        assert told.reply.notice is None
        assert not assess(read(told.message)).warns


# --- levels ---


@given(tellings())
def test_no_file_index_pause_or_context_lowers_the_level(told: Told) -> None:
    """For a question that was tapped: emergency, crisis and urgent."""
    built_in = assess(read(told.message)).level
    entry = told.knowledge.entry(told.entry or "")
    tapped = entry is not None and same_words(entry.question) == same_words(told.message)
    if not tapped or built_in >= Level.URGENT:
        assert loudness(told.reply) >= built_in


@given(tellings())
def test_every_alarm_that_was_heard_is_in_the_reply(told: Told) -> None:
    levels = assess(read(told.message)).levels
    for level, kind in ((Level.CRISIS, "crisis"), (Level.EMERGENCY, "emergency")):
        if level in levels:
            assert kind in {told.reply.kind, *told.reply.also}


@given(tellings())
def test_context_may_raise_a_level_and_never_lowers_it(told: Told) -> None:
    fresh = told.again(context=None)
    if fresh.kind in LOUD:
        assert loudness(told.reply) >= loudness(fresh)
    if assess(read(told.message)).warns:
        assert told.reply.notice or told.reply.kind in {"emergency", "crisis"}


@given(assistants(), MESSAGES, CONTEXTS)
def test_after_an_alarm_bare_words_get_the_alarm_again(
    assistant: Assistant, message: str, before: str | None
) -> None:
    first = assistant.respond(message, before)
    if first.kind in {"emergency", "crisis"}:
        for bare in ("ok", "no", "yes", "thanks", "i'm fine now", "it's nothing"):
            assert assistant.respond(bare, first.context).kind == first.kind


@given(tellings())
def test_a_pause_silences_everything_but_safety(told: Told) -> None:
    reply = told.again(paused="Resting.")
    assert reply.kind in {*LOUDNESS, "unknown"}
    if reply.kind == "unknown":
        assert reply.entries == ()


@given(tellings())
def test_alarms_stand_alone(told: Told) -> None:
    if told.reply.kind in {"emergency", "crisis"}:
        assert (told.reply.entries, told.reply.suggestions, told.reply.notice) == ((), (), None)


# --- tapped questions ---


@given(assistants(), CONTEXTS, st.data())
def test_a_tapped_question_is_answered_unless_a_sign_is_heard(
    assistant: Assistant, context: str | None, data: st.DataObject
) -> None:
    if not assistant.knowledge.live:
        return
    entry = data.draw(st.sampled_from(assistant.knowledge.live))
    verdict = assistant.assess(entry.question)
    reply = assistant.respond(entry.question, context, entry.id)
    if verdict.level >= Level.URGENT:
        assert reply.kind in LOUD
        return
    assert reply.kind in {"answer", "practice", "smalltalk"}
    assert reply.entries == (entry.id,)
    if verdict.level > Level.CALM:
        assert reply.notice
        assert "professional" in roles(reply)
        assert roles(reply) & {"booking", "contact"}


@given(tellings())
def test_an_entry_counts_only_with_its_own_live_question(told: Told) -> None:
    entry = told.knowledge.entry(told.entry or "")
    asked = (
        entry is not None
        and entry.status == "live"
        and same_words(entry.question) == same_words(told.message)
    )
    if not asked:
        assert told.reply == told.again(entry=None)


# --- words ---


@given(tellings())
def test_what_is_read_is_a_sequence_of_whole_curated_blocks(told: Told) -> None:
    assert is_sequence_of_blocks(told.reply, told.knowledge, told.message, told.paused), told.reply.text


@given(tellings())
def test_a_banned_phrase_of_an_entry_is_left_out_of_a_diagnostic_reply(told: Told) -> None:
    if told.reply.kind != "diagnostic":
        return
    for entry in told.knowledge.entries:
        for block in (entry.answer, entry.in_one_sentence):
            if block and banned(block):
                assert as_text(block) not in told.reply.text
    assert not banned("\n\n".join(_told_of_practice(told)))


def _told_of_practice(told: Told) -> list[str]:
    return [text for text in told.knowledge.practice.details.values() if text and text in told.reply.text]


@given(tellings())
def test_only_live_entries_are_named_or_suggested(told: Told) -> None:
    live = {entry.id for entry in told.knowledge.live}
    assert set(told.reply.entries) <= live
    assert len(set(told.reply.entries)) == len(told.reply.entries)
    assert {s.entry for s in told.reply.suggestions if s.entry is not None} <= live


@given(tellings())
def test_html_holds_allowed_tags_and_addresses_only(told: Told) -> None:
    page = Page(told.reply.html)
    assert page.tags <= {"p", "ul", "ol", "li", "strong", "em", "a"}
    assert page.attributes <= {("a", "href"), ("a", "rel")}
    assert all(urlsplit(href).scheme in SCHEMES for href in page.hrefs)


@given(tellings())
def test_nobody_is_left_without_words(told: Told) -> None:
    assert told.reply.text.strip()


# --- shape ---


@given(tellings())
def test_the_reply_has_the_shape_of_the_api(told: Told) -> None:
    found = told.reply.as_json()
    assert list(found) == [
        "kind", "also", "entries", "text", "html", "notice",
        "links", "suggestions", "confidence", "context", "may_keep",
    ]  # fmt: skip
    assert found["kind"] in KINDS
    assert set(found["also"]) <= set(KINDS) - {found["kind"]}
    assert found["confidence"] is None or 0 <= found["confidence"] <= 1
    assert all(set(link) == {"role", "label", "href"} for link in found["links"])
    assert all(set(each) == {"label", "entry"} for each in found["suggestions"])
    assert len(json.dumps(found, ensure_ascii=False).encode("utf-8")) < 64_000
    assert len(found["context"].encode()) <= 1024


@given(tellings())
def test_the_context_comes_back_as_it_went(told: Told) -> None:
    """All but an entry that it may name by a fixed id and that this file does not have."""
    version, held, about, *rest = told.reply.context.split("|")
    known = [id_ for id_ in about.split(",") if id_ in {entry.id for entry in told.knowledge.live}]
    assert Context.decode(told.reply.context, told.knowledge).encode().split("|") == [
        version,
        held,
        ",".join(known),
        *rest,
    ]


@given(tellings())
def test_the_same_question_gets_the_same_reply(told: Told) -> None:
    assert told.reply == told.again()


@given(tellings(), st.text(st.characters(), max_size=60), st.text(st.characters(), max_size=60))
def test_no_string_raises(told: Told, message: str, other: str) -> None:
    told.assistant.respond(message, other, other, paused=other)
    told.assistant.respond(message, told.reply.context, "contact")


@pytest.mark.parametrize(
    "message",
    ["a" * 100_000, "pee " * 25_000, "\ud800" * 100_000, "\0" * 100_000, "numb, " * 20_000, "?" * 100_000,
     "é" * 100_000, "what is it and " * 8_000, "\n" * 100_000, "(" * 100_000, "\u200b" * 100_000],
    ids=lambda text: text[:8].encode("unicode_escape").decode(),
)  # fmt: skip
def test_a_message_of_any_length_gets_a_reply(small_assistant: Assistant, message: str) -> None:
    assert small_assistant.respond(message, message, message).kind in KINDS


PROMISES = [
    value
    for name, value in list(globals().items())
    if name.startswith("test_") and hasattr(value, "hypothesis")
]


@pytest.mark.slow
@pytest.mark.timeout(1200)
@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.__name__)
def test_the_promise_holds_in_a_long_search(promise: Callable[[], None]) -> None:
    settings(max_examples=80, derandomize=True)(promise)()
