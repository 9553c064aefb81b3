"""A Move becomes a Reply: whole blocks in their order, links that fit the kind, the warning line when it is due."""

from dataclasses import replace

import pytest

from bot import Context, Level, Reply
from bot.frames import WARNING_LINE, Link
from bot.knowledge import Entry, Knowledge, Practice, SafetySection
from bot.move import Move
from bot.reply import booking, compose, contact, directions, warning_line
from bot.suggesting import of_entries
from bot.triage import CALM, Sign, Verdict
from tests.bot.small import BOOKING, CONTACT, MASSAGE, MUSCLE, PRICES, practice, says, small_knowledge

KNOWLEDGE = small_knowledge()
URGENT = replace(CALM, level=Level.URGENT, levels=frozenset({Level.URGENT}), personal=True)
EMERGENCY = replace(
    CALM,
    level=Level.EMERGENCY,
    levels=frozenset({Level.EMERGENCY}),
    signs=(Sign("bladder", Level.EMERGENCY, "trouble peeing"),),
)
DIAGNOSTIC = replace(CALM, level=Level.DIAGNOSTIC, levels=frozenset({Level.DIAGNOSTIC}))


def told(
    kind: str, *entries: Entry, verdict: Verdict = CALM, knowledge: Knowledge = KNOWLEDGE, **more: object
) -> Reply:
    move = Move(kind, verdict, Context(), entries=entries)
    return compose(replace(move, **more), knowledge)  # type: ignore[arg-type]  # what each test names


def roles(reply: Reply) -> list[str]:
    return [link.role for link in reply.links]


def hrefs(reply: Reply) -> set[str | None]:
    return {link.href for link in reply.links}


# --- words ---


def test_an_answer_is_told_whole_with_the_line_that_it_is_general() -> None:
    assert told("answer", MUSCLE).text == f"{MUSCLE.answer}\n\n{KNOWLEDGE.says['general information']}"


def test_several_answers_stand_in_the_order_asked_with_the_general_line_once() -> None:
    text = told("answer", MASSAGE, MUSCLE).text
    assert text.index(MASSAGE.answer) < text.index(MUSCLE.answer)
    assert text.count(KNOWLEDGE.says["general information"]) == 1


def test_a_practice_answer_needs_no_line_that_it_is_general() -> None:
    assert told("practice", CONTACT).text == CONTACT.answer


def test_a_repeated_block_is_dropped_whole() -> None:
    twin = replace(MUSCLE, id="twin", question="Which muscle?")
    assert told("answer", MUSCLE, twin).text.count(MUSCLE.answer) == 1


def test_a_detail_is_put_in_where_the_therapist_wrote_it() -> None:
    knowledge = small_knowledge(details=practice(prices="90 dollars"))
    assert told("practice", PRICES, knowledge=knowledge).text == "A session costs 90 dollars."


def test_a_detail_that_is_not_filled_in_is_never_invented() -> None:
    reply = told("practice", PRICES)
    assert KNOWLEDGE.says["not filled in"] in reply.text
    assert "{" not in reply.text
    assert "contact" in roles(reply)


def test_a_diagnostic_reply_refuses_first_and_then_says_what_is_true_in_general() -> None:
    reply = told("diagnostic", verdict=DIAGNOSTIC, says=("cannot diagnose",), fact=MUSCLE)
    assert reply.text.startswith(KNOWLEDGE.says["cannot diagnose"])
    assert reply.text.endswith(f"{KNOWLEDGE.says['in general']} {MUSCLE.in_one_sentence}")
    assert reply.entries == (MUSCLE.id,)


@pytest.mark.parametrize(
    "phrase",
    [
        "you likely have it",
        "it sounds like sciatica",
        "this is typical of it",
        "you may have it",
        "You’ve it",
    ],
)
def test_a_fact_or_answer_with_a_banned_phrase_is_left_out_of_a_diagnostic_reply(phrase: str) -> None:
    bad = replace(MUSCLE, answer=f"Well, {phrase}.", in_one_sentence=f"Well, {phrase}.")
    says = ("cannot diagnose",)
    assert told("diagnostic", says=says, fact=bad).text == KNOWLEDGE.says["cannot diagnose"]
    assert told("diagnostic", says=says, fact=bad).entries == ()
    assert phrase not in told("diagnostic", bad, says=says).text


def test_a_banned_phrase_in_a_detail_is_left_out_too() -> None:
    knowledge = small_knowledge(details=practice(prices="what you probably have"))
    assert "probably" not in told("diagnostic", PRICES, knowledge=knowledge, says=("cannot diagnose",)).text


def test_an_urgent_reply_names_the_doctor_before_the_answer() -> None:
    reply = told("urgent", MUSCLE, verdict=URGENT)
    assert reply.text.index("doctor") < reply.text.index(MUSCLE.answer)


def test_distress_opens_and_closes_the_reply() -> None:
    knowledge = small_knowledge(spoken=says(distress="I am sorry.\n\nCall 988."))
    reply = told("answer", MUSCLE, verdict=replace(CALM, distressed=True), knowledge=knowledge)
    assert reply.text.startswith("I am sorry.")
    assert reply.text.endswith("Call 988.")


def test_her_words_of_safety_md_stand_after_the_built_in_block() -> None:
    section = SafetySection("Legs", "emergency", ("legs",), answer="Her own words.")
    knowledge = small_knowledge(safety=[section])
    reply = told("emergency", verdict=replace(EMERGENCY, sections=("Legs",)), knowledge=knowledge)
    assert reply.text.startswith("Please call 911")
    assert reply.text.endswith("Her own words.")


def test_an_alarm_said_again_is_shorter_and_still_says_911() -> None:
    first, again = told("emergency", verdict=EMERGENCY), told("emergency", verdict=EMERGENCY, shorter=True)
    assert len(again.text) < len(first.text)
    assert "911" in again.text


def test_an_alarm_echoes_our_words_only() -> None:
    assert "trouble peeing" in told("emergency", verdict=EMERGENCY).text


@pytest.mark.parametrize("kind", ["emergency", "crisis"])
def test_an_alarm_names_no_entry_notice_or_suggestion(kind: str) -> None:
    reply = told(kind, MUSCLE, verdict=EMERGENCY, suggestions=of_entries([MUSCLE]), warns=True)
    assert (reply.entries, reply.notice, reply.suggestions) == ((), None, ())
    assert MUSCLE.answer not in reply.text


# --- nothing that books beside an alarm ---


@pytest.mark.parametrize(
    "block",
    [f"See {BOOKING}", f"[here]({BOOKING})", f"<{BOOKING}>", "{Booking link}", "{Prices}", "Price: {prices}"],
)
def test_a_block_that_holds_the_booking_link_is_dropped_whole(block: str) -> None:
    details = practice(booking_link=BOOKING, prices=f"see {BOOKING}")
    entry = replace(PRICES, answer=f"Before. {block} After.")
    reply = told("urgent", entry, verdict=URGENT, knowledge=small_knowledge([entry], details=details))
    assert reply.entries == ()
    assert "Before." not in reply.text
    assert "book.quiet" not in reply.text


def test_an_escaped_booking_link_is_found_too() -> None:
    link = "https://book.quiet.example/?a=1&b=2"
    entry = replace(MUSCLE, answer="Come [here](https://book.quiet.example/?a=1&amp;b=2).")
    knowledge = small_knowledge([entry], details=practice(booking_link=link))
    assert "href" not in told("urgent", entry, verdict=URGENT, knowledge=knowledge).html


def test_a_sentence_of_hers_that_books_is_dropped_beside_an_alarm() -> None:
    knowledge = small_knowledge(spoken=says(distress=f"Book at {BOOKING}.\n\nOr call 988."))
    reply = told("urgent", verdict=replace(URGENT, distressed=True), knowledge=knowledge)
    assert BOOKING not in reply.text
    assert "988" in reply.text


def test_an_article_at_the_booking_link_is_named_without_its_address() -> None:
    knowledge = small_knowledge(details=practice(booking_link=BOOKING, article_link=BOOKING))
    reply = told("urgent", MUSCLE, verdict=URGENT, knowledge=knowledge)
    assert BOOKING not in hrefs(reply)


def test_no_suggestion_of_a_booking_entry_stands_beside_urgent() -> None:
    offered = of_entries([MUSCLE, MASSAGE, CONTACT])
    assert [s.entry for s in told("urgent", verdict=URGENT, suggestions=offered).suggestions] == ["muscle"]


def test_after_an_alarm_nothing_books_either() -> None:
    move = Move("answer", CALM, Context(held=Level.EMERGENCY), entries=(MASSAGE,), warns=True)
    assert BOOKING not in hrefs(compose(move, KNOWLEDGE))


# --- links ---


def test_a_diagnostic_reply_points_to_a_professional_first_and_then_to_booking() -> None:
    assert roles(told("diagnostic", verdict=DIAGNOSTIC))[:2] == ["professional", "booking"]


def test_without_a_booking_link_the_referral_points_to_contact() -> None:
    knowledge = small_knowledge(details=practice(phone="603-555-0100"))
    reply = told("diagnostic", verdict=DIAGNOSTIC, knowledge=knowledge)
    assert roles(reply)[:2] == ["professional", "contact"]


def test_massage_with_a_condition_points_to_contact_and_never_to_booking() -> None:
    verdict = replace(CALM, level=Level.TREATMENT, levels=frozenset({Level.TREATMENT}), with_condition=True)
    reply = told("treatment", MASSAGE, verdict=verdict)
    assert "booking" not in roles(reply)
    assert "contact" in roles(reply)


def test_the_same_link_is_shown_once() -> None:
    reply = told("practice", MASSAGE, CONTACT)
    assert len(reply.links) == len(set(reply.links))


def test_for_a_child_the_booking_label_names_a_parent() -> None:
    reply = told("diagnostic", verdict=replace(DIAGNOSTIC, minor=True))
    assert [link.label for link in reply.links if link.role == "booking"] == ["Book together with a parent"]
    assert KNOWLEDGE.says["under 18"] in reply.text


@pytest.mark.parametrize(
    ("details", "href"),
    [
        (
            practice(contact_page="https://a.example/c", phone="603 555 0100", email="a@b.example"),
            "https://a.example/c",
        ),
        (practice(phone="(603) 555-0100", booking_link=BOOKING), "tel:+16035550100"),
        (practice(**{"e-mail": "her@quiet.example"}, booking_link=BOOKING), "mailto:her@quiet.example"),
        (practice(booking_link=BOOKING), BOOKING),
        (practice(), None),
        (practice(contact_page="javascript:alert(1)", phone="12", **{"e-mail": "no"}), None),
    ],
)
def test_contact_is_the_page_else_the_phone_else_the_e_mail_else_booking(
    details: Practice, href: str | None
) -> None:
    assert contact(details) == Link("contact", "Contact me", href)


def test_contact_without_booking_is_words_where_only_booking_is_known() -> None:
    assert contact(practice(booking_link=BOOKING), may_book=False).href is None
    assert contact(practice(contact_page=BOOKING, booking_link=BOOKING), may_book=False).href is None


def test_booking_without_a_link_is_contact() -> None:
    assert booking(practice(booking_link="http://plain.example", phone="603 555 0100")).role == "contact"


def test_directions_need_a_street_address() -> None:
    assert directions(practice(location="New Hampshire")).role == "contact"
    link = directions(practice(location="12 Elm St, Concord & more"))
    assert link.role == "directions"
    assert link.href is not None
    assert link.href.startswith("https://")
    assert " " not in link.href
    assert "&" not in link.href


def test_a_source_names_the_heading_of_the_article_once() -> None:
    twin = replace(MUSCLE, id="twin")
    found = [link for link in told("answer", MUSCLE, twin).links if link.role == "source"]
    assert [(link.label, link.href) for link in found] == [("From my article: The muscle", None)]


def test_what_is_not_known_points_to_contact() -> None:
    assert "contact" in roles(told("unknown", says=("do not know",)))


# --- the warning line and keeping ---


@pytest.mark.parametrize(
    "line",
    [
        "All is well.",
        "Never mind 911 now.",
        "**Call 911** now.",
        "Call 911 " + "now " * 30,
        f"Call 911 or {BOOKING}",
        "Call 911.\n\nSoon.",
        "",
    ],
)
def test_a_warning_line_that_is_no_warning_gives_way_to_the_built_in_one(line: str) -> None:
    assert warning_line(small_knowledge(spoken=says(warning_line=line))) == WARNING_LINE


def test_a_warning_line_of_hers_is_used_while_it_is_one() -> None:
    line = "Call 911 for chest pain."
    assert warning_line(small_knowledge(spoken=says(warning_line=line))) == line


@pytest.mark.parametrize("kind", ["diagnostic", "treatment", "urgent"])
def test_a_referral_always_carries_the_warning_line(kind: str) -> None:
    assert told(kind, verdict=replace(URGENT, personal=False)).notice


@pytest.mark.parametrize("verdict", [replace(CALM, personal=True), replace(CALM, cancelled=True), DIAGNOSTIC])
def test_an_answer_carries_the_warning_line_when_a_net_fired(verdict: Verdict) -> None:
    assert told("answer", MUSCLE, verdict=verdict).notice


def test_an_ordinary_answer_carries_none() -> None:
    assert told("answer", MUSCLE).notice is None


def test_only_an_unknown_question_without_any_warning_may_be_kept() -> None:
    assert told("unknown", may_keep=True).may_keep
    assert not told("answer", MUSCLE, may_keep=True).may_keep
    assert not told("unknown", verdict=replace(CALM, personal=True), may_keep=True).may_keep


@pytest.mark.parametrize(("confidence", "shown"), [(None, None), (0.94321, 0.9432), (1.7, 1.0), (-0.1, 0.0)])
def test_confidence_is_a_probability_with_four_places(confidence: float | None, shown: float | None) -> None:
    assert told("answer", MUSCLE, confidence=confidence).confidence == shown


def test_a_pause_says_what_she_wrote_else_the_sentence_for_it() -> None:
    assert told("unknown", paused="Back soon.").text == "Back soon."
    assert told("unknown", paused="  ").text == KNOWLEDGE.says["paused"]
