"""The promises of docs/api.md, held over hostile knowledge, assessments, candidates, contexts and pauses."""

import json
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.dialogue.alarm import cards, take_back
from bot.dialogue.reply import Reply
from bot.dialogue.state.context import Context
from bot.dialogue.state.slots import NEEDS_A_DOCTOR, told_in
from bot.dialogue.words.booking import invites
from bot.dialogue.words.details import fill_in
from bot.knowledge import EMPTY, Entry, Knowledge, as_text, banned
from bot.language.text import read
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates
from tests.bot.dialogue import hostile
from tests.bot.dialogue.hostile import (
    BOOKABLE,
    BOOKING,
    ENDINGS,
    Told,
    contexts,
    is_tap,
    tellings,
)
from tests.bot.dialogue.small import hrefs, roles

KINDS = {
    "emergency", "crisis", "urgent", "diagnostic", "treatment", "practice", "answer", "clarify", "smalltalk", "unknown",
}  # fmt: skip
LOUDNESS = {level.kind: level for level in Level if level > Level.CALM}
LOUD = {"emergency", "crisis", "urgent"}
ROLES = {"booking", "professional", "emergency", "contact", "directions", "source"}
SCHEMES = {"https", "tel", "sms", "mailto"}
CALLED = {
    label for sentences in cards.CALLED.values() for sentence in sentences for label in sentence.values()
}
LEVELS_OF_ALARM = st.one_of(st.just(Level.CALM), hostile.LOUD)
TWO_QUESTIONS = st.sampled_from(
    ("my calf hurts. what is piriformis syndrome?", "what about massage? it hurts here")
)
UNDER_ALARM = CALLED | {label for sentence in cards.END_SENTENCES for label in sentence.values()}


def loudness(reply: Reply) -> Level:
    return LOUDNESS.get(reply.kind, Level.CALM)


def softened(told: Told) -> bool:
    """Whether a tap or a calm example may soften the level."""
    entry = told.knowledge.entry(told.heard.calm_entry or "")
    calm = entry is not None and entry.status == "live"
    return (is_tap(told) or calm) and told.heard.level < Level.URGENT


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


@given(tellings(levels=st.sampled_from([Level.DIAGNOSTIC, Level.TREATMENT, Level.URGENT])))
def test_a_referral_has_a_professional_and_a_diagnostic_one_the_way_to_her(told: Told) -> None:
    reply = told.reply
    assume(reply.kind in {"diagnostic", "treatment", "urgent"})
    assert "professional" in roles(reply)
    assert reply.kind != "diagnostic" or set(roles(reply)) & {"booking", "contact"}


@given(tellings(levels=st.just(Level.EMERGENCY)))
def test_an_emergency_has_911_and_nothing_but_numbers_to_call(told: Told) -> None:
    reply = told.reply
    assert (reply.kind, set(roles(reply))) == ("emergency", {"emergency"})
    assert "tel:911" in hrefs(reply)
    assert "crisis" not in reply.also or {"tel:988", "sms:988"} <= hrefs(reply)


@given(tellings(levels=st.just(Level.CRISIS)))
def test_a_crisis_has_988_and_911_and_nothing_but_numbers_to_call(told: Told) -> None:
    assume(told.reply.kind == "crisis")
    assert {"tel:988", "sms:988", "tel:911"} <= hrefs(told.reply)
    assert set(roles(told.reply)) == {"emergency"}


@given(tellings())
def test_a_link_has_a_known_role_words_and_a_safe_address(told: Told) -> None:
    for link in told.reply.links:
        assert link.role in ROLES
        assert link.label.strip()
        assert link.href is None or urlsplit(link.href).scheme in SCHEMES


@given(tellings(levels=st.just(Level.DIAGNOSTIC), practices=BOOKABLE))
def test_a_first_diagnostic_reply_books_where_there_is_a_booking_page(told: Told) -> None:
    reply = told.again(context=Context())
    assume(reply.kind == "diagnostic")
    assert "booking" in roles(reply)


@given(tellings(levels=hostile.LOUD))
def test_nothing_that_books_stands_beside_emergency_crisis_or_urgent(told: Told) -> None:
    reply, link = told.reply, told.knowledge.practice.booking_link
    assume(reply.kind in LOUD)
    assert "booking" not in roles(reply)
    if link:
        assert link not in hrefs(reply) | set(Page(reply.html).hrefs)
        assert link not in reply.text + (reply.notice or "")
    for suggestion in reply.suggestions:
        entry = told.knowledge.entry(suggestion.entry or "")
        assert entry is None or (entry.id != "contact" and entry.button != "book")
        assert (
            entry is None
            or BOOKING not in as_text(fill_in(entry, told.knowledge.practice))
            or link != BOOKING
        )


@given(tellings(levels=st.just(Level.URGENT), messages=TWO_QUESTIONS, finds=True))
def test_no_entry_that_books_or_praises_massage_stands_beside_a_danger(told: Told) -> None:
    assume(told.reply.kind in LOUD and told.reply.entries)
    entries = [told.knowledge.entry(id_) for id_ in told.reply.entries]
    assert not any(entry is not None and invites(entry) for entry in entries)


@given(tellings(states=contexts(hostile.LOUD), practices=BOOKABLE))
def test_nothing_books_while_an_alarm_is_in_force_or_was_just_taken_back(told: Told) -> None:
    link = told.knowledge.practice.booking_link
    assert link not in hrefs(told.reply)
    told_of = [told.knowledge.entry(id_) for id_ in told.reply.entries]
    assert not any(entry and link in fill_in(entry, told.knowledge.practice) for entry in told_of)


@given(tellings(practices=BOOKABLE))
def test_nothing_books_in_the_turns_after_a_take_back(told: Told) -> None:
    assume(told.turn.context.no_booking > 0)
    link = told.knowledge.practice.booking_link
    assert link not in hrefs(told.reply)
    told_of = [told.knowledge.entry(id_) for id_ in told.reply.entries]
    assert not any(entry and link in fill_in(entry, told.knowledge.practice) for entry in told_of)


@given(tellings(states=contexts(st.just(Level.CRISIS))))
def test_while_a_crisis_is_in_force_every_reply_says_and_links_988(told: Told) -> None:
    assume(Context.decode(told.reply.context, told.knowledge).crisis)
    assert {"tel:988", "sms:988"} <= hrefs(told.reply)
    assert "988" in told.reply.text


# --- the warning line ---


@given(tellings())
def test_the_notice_is_there_whenever_it_is_due(told: Told) -> None:
    reply = told.reply
    assume(reply.kind in {"diagnostic", "treatment", "urgent"} or told.heard.warns)
    assert bool(reply.notice) is (reply.kind not in {"emergency", "crisis"})


@given(tellings())
def test_the_notice_is_short_plain_begins_with_911_and_is_said_once(told: Told) -> None:
    notice = told.reply.notice
    assume(notice is not None)
    assert notice is not None
    assert len(notice.split()) <= 25
    assert "911" in " ".join(notice.split()[:3])
    assert as_text(notice) == notice
    assert "\n" not in notice
    assert notice not in told.reply.text.split("\n\n")


@given(tellings(states=contexts(LEVELS_OF_ALARM)))
def test_after_an_alarm_every_reply_warns(told: Told) -> None:
    before = told.turn.context
    assume(before.alarm > Level.CALM or before.taken_back)
    warned = told.reply.notice or told.reply.kind in {"emergency", "crisis"}
    assert warned or "emergency" in roles(told.reply)


@given(tellings(levels=st.just(Level.CALM), states=st.none(), finds=False))
def test_nothing_may_be_kept_where_anything_was_detected(told: Told) -> None:
    assume(told.reply.may_keep)
    assert told.reply.kind in {"unknown", "practice"}
    assert told.reply.notice is None
    assert (told.heard.level, told.heard.flags, told.heard.sections) == (Level.CALM, (), ())
    assert told.turn.context.alarm is Level.CALM


# --- levels ---


@given(tellings())
def test_no_file_candidate_pause_or_context_lowers_the_level(told: Told) -> None:
    assume(not softened(told) and told.heard.level > Level.CALM)
    assert loudness(told.reply) >= told.heard.level


@given(tellings(levels=st.sampled_from([Level.CRISIS, Level.EMERGENCY])))
def test_every_alarm_that_was_heard_is_in_the_reply(told: Told) -> None:
    for level in told.heard.levels & {Level.CRISIS, Level.EMERGENCY}:
        assert level.kind in {told.reply.kind, *told.reply.also}


@given(tellings())
def test_context_may_raise_a_level_and_never_lowers_it(told: Told) -> None:
    fresh = told.again(context=Context())
    if not softened(told):
        assert loudness(told.reply) >= min(loudness(fresh), told.heard.level)
    if loudness(fresh) >= Level.URGENT:
        assert loudness(told.reply) >= loudness(fresh)


@given(tellings(levels=st.just(Level.CALM), states=contexts(hostile.LOUD), messages=ENDINGS, finds=False))
def test_only_a_take_back_lowers_an_alert(told: Told) -> None:
    before, after = told.turn.context, Context.decode(told.reply.context, told.knowledge)
    assume(after.alarm < before.alarm)
    assert after.taken_back
    denied = (before.alarm, after.alarm) == (Level.CRISIS, Level.URGENT)  # "i'm not suicidal, it's my calf"
    assert told.heard.level < Level.URGENT or (denied and told.heard.level is Level.URGENT)
    assert told.knowledge.says["taken back"] == told.knowledge.says["thanks"] or told.reply.notice


@given(tellings())
def test_what_was_heard_is_in_force_and_a_take_back_is_remembered(told: Told) -> None:
    before, after = told.turn.context, Context.decode(told.reply.context, told.knowledge)
    assert after.alarm >= (told.heard.level if told.heard.level >= Level.URGENT else Level.CALM)
    assert after.taken_back >= before.taken_back


@given(tellings(levels=st.sampled_from([Level.CRISIS, Level.EMERGENCY])))
def test_bare_words_get_the_alarm_again(told: Told) -> None:
    """Whatever they find; after a crisis that one voice heard once, an answer that is almost sure may come first."""
    after = Context.decode(told.reply.context, told.knowledge)
    doubtful = after.alarm is Level.CRISIS and not after.crisis_is_sure
    for bare in ("ok", "no", "yes", "i'm fine now", "it's nothing", "can you massage that"):
        again = told.again(
            message=read(bare),
            corrected=read(bare),
            context=after,
            assessment=type(told.heard)(),
            candidates=Candidates() if doubtful else told.turn.candidates,
            tapped=None,
        )
        assert again.kind == told.reply.kind or (after.helped and cards.NOT_MONITORED not in again.text)


@given(tellings())
def test_a_pause_silences_everything_but_safety(told: Told) -> None:
    reply = told.again(paused="Resting.")
    assert reply.kind in {*LOUDNESS, "unknown"}
    if reply.kind == "unknown":
        assert reply.entries == ()


@given(tellings(levels=st.sampled_from([Level.CRISIS, Level.EMERGENCY])))
def test_alarms_stand_alone(told: Told) -> None:
    assert (told.reply.entries, told.reply.image) == ((), None)
    assert {suggestion.label for suggestion in told.reply.suggestions} <= UNDER_ALARM


@given(tellings(levels=hostile.LOUD))
def test_what_ends_an_alarm_is_built_in(told: Told) -> None:
    """No file of hers may put other words in a visitor's mouth."""
    wordless = {s.label for s in told.reply.suggestions if s.entry is None}
    assume(wordless)
    assert wordless <= UNDER_ALARM


@given(tellings(levels=hostile.LOUD))
def test_what_ends_an_alarm_is_never_suggested_beside_a_sign_told_now(told: Told) -> None:
    assume(any(finding.state == "asserted" for finding in told.heard.flags))
    crisis = "crisis" in {told.reply.kind, *told.reply.also}
    wordless = {s.label for s in told.reply.suggestions if s.entry is None}
    assert wordless <= CALLED | (set() if crisis else set(cards.MIXED_UP.values()))


@given(tellings(levels=st.sampled_from([Level.CALM, Level.TREATMENT, Level.DIAGNOSTIC, Level.URGENT])))
def test_a_tapped_question_is_answered_unless_a_sign_is_heard(told: Told) -> None:
    tapped, reply = told.turn.tapped, told.reply
    assume(tapped is not None and told.turn.paused is None and loudness(reply) < Level.CRISIS)
    assert tapped is not None
    if told.heard.level >= Level.URGENT:
        assert reply.kind in LOUD
    elif not take_back.takes_back(told.turn):
        assert reply.kind in {"answer", "practice", "smalltalk"}
        link = told.knowledge.practice.booking_link
        assert reply.entries == (tapped.id,) or (
            link and link in as_text(fill_in(tapped, told.knowledge.practice))
        )
        if told.heard.level > Level.CALM:
            assert reply.notice
            assert "professional" in roles(reply)
            assert set(roles(reply)) & {"booking", "contact"}


# --- words ---


@given(tellings())
def test_what_is_read_is_a_sequence_of_whole_curated_blocks(told: Told) -> None:
    blocks = {as_text(block) for block in _blocks(told) if block.strip()} - {""}
    text = told.reply.text

    @cache
    def fits(start: int) -> bool:
        rest = text[start:]
        return any(rest == b or (rest.startswith(f"{b}\n\n") and fits(start + len(b) + 2)) for b in blocks)

    assert fits(0), text


def _blocks(told: Told) -> Iterator[str]:
    knowledge = told.knowledge
    yield from knowledge.says.values()
    yield from (EMPTY.says["do not know"], EMPTY.says["after an emergency"])  # in place of hers that book
    yield from knowledge.says["distress"].split("\n\n", 1)
    yield told.turn.paused or ""
    yield from (section.answer for section in knowledge.safety)
    yield from (*cards.HELP_IS_COMING.values(), *cards.THANKED.values(), *cards.WHAT_TO_SAY.values())
    yield from (*cards.PLANNED.values(), *cards.WHY_TODAY.values())
    yield from (cards.remind_of_today(may_be_a_clot) for may_be_a_clot in (False, True))
    yield from _cards(told)
    for entry in knowledge.entries:
        yield from (fill_in(entry, knowledge.practice), entry.in_one_sentence, f"**{entry.question}**")
        yield f"**{knowledge.says['in general']}** {entry.in_one_sentence}"
    yield from _placeholders(knowledge)


def _placeholders(knowledge: Knowledge) -> Iterator[str]:
    """One sentence for the details that are missing, whichever and in whatever order they are asked."""
    missing = [entry for entry in knowledge.entries if entry.unfilled]
    orders: list[tuple[Entry, ...]] = [(one,) for one in missing]
    orders += [(one, other) for one in missing for other in missing if one != other]
    for order in orders:
        yield f"**{' '.join(entry.question for entry in order)}** {knowledge.says['not filled in']}"


def _cards(told: Told) -> Iterator[str]:
    """The cards for whatever was heard, with what an earlier alarm may add: each paragraph is built in."""
    assert told.policy.decide(told.turn).assessment is not None
    action = told.policy.decide(told.turn)
    for minor in (False, True):
        yield cards.ask_clearance(action.assessment)
        yield cards.ask_clearance(action.assessment, shorter=True)
        for shorter in (False, True):
            yield cards.write_urgent_card(action.assessment, minor, shorter)
            yield cards.write_emergency_card(action.assessment, minor, shorter)
            yield cards.write_crisis_card(action.assessment, minor, shorter)


@given(tellings(levels=st.just(Level.DIAGNOSTIC), messages=TWO_QUESTIONS, finds=True))
def test_a_banned_phrase_is_left_out_of_a_diagnostic_reply(told: Told) -> None:
    assume(told.reply.kind == "diagnostic" and told.reply.entries)
    for id_ in told.reply.entries:
        entry = told.knowledge.entry(id_)
        assert entry is not None
        shown = [b for b in (fill_in(entry, told.knowledge.practice), entry.in_one_sentence) if b]
        assert not any(as_text(block) in told.reply.text and banned(block) for block in shown)


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


@given(tellings())
def test_every_entry_that_is_named_is_in_the_text(told: Told) -> None:
    for id_ in told.reply.entries:
        entry = told.knowledge.entry(id_)
        assert entry is not None
        forms = (fill_in(entry, told.knowledge.practice), entry.in_one_sentence)
        assert entry.unfilled or any(as_text(form) in told.reply.text for form in forms if form)


@given(tellings(states=contexts(LEVELS_OF_ALARM), practices=BOOKABLE))
def test_no_answer_or_button_books_while_a_doctor_must_agree(told: Told) -> None:
    """Where she is reached by her booking page alone, the contact link leads there."""
    after, link = Context.decode(told.reply.context, told.knowledge), told.knowledge.practice.booking_link
    names_it = told_in(told.turn.corrected).condition in NEEDS_A_DOCTOR
    assessed = names_it and told.reply.kind == "diagnostic"
    assume(after.slots.condition in NEEDS_A_DOCTOR and not assessed)
    assert "booking" not in roles(told.reply)
    assert link not in told.reply.text
    assert link not in Page(told.reply.html).hrefs


# --- shape ---


@given(tellings())
def test_the_reply_has_the_shape_of_the_api(told: Told) -> None:
    shown = told.reply.as_json()
    assert list(shown) == [
        "kind", "also", "entries", "text", "html", "notice",
        "links", "suggestions", "image", "confidence", "context", "may_keep",
    ]  # fmt: skip
    assert shown["kind"] in KINDS
    assert set(shown["also"]) <= KINDS - {shown["kind"]}
    assert shown["confidence"] is None or 0 <= shown["confidence"] <= 1
    assert len(json.dumps(shown).encode()) < 64_000
    assert len(shown["context"].encode()) <= 1024


@given(tellings())
def test_the_context_comes_back_as_it_went(told: Told) -> None:
    """All but an entry that it may name by a fixed id and that this file does not have."""
    context = Context.decode(told.reply.context, told.knowledge)
    known = [part for part in told.reply.context.split("|")[5].split(",") if told.knowledge.entry(part)]
    live = [id_ for id_ in known if any(entry.id == id_ for entry in told.knowledge.live)]
    assert context.encode().split("|")[:5] == told.reply.context.split("|")[:5]
    assert list(context.topics) == live


@given(tellings())
def test_the_same_turn_gets_the_same_reply(told: Told) -> None:
    assert told.reply == told.again()


@given(tellings(), st.text(st.characters(), max_size=200))
def test_no_string_raises(told: Told, text: str) -> None:
    told.again(message=read(text), corrected=read(text), tapped=None, paused=text or None)
    Context.decode(text, told.knowledge)
