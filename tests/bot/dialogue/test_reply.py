"""An Action becomes a Reply: whole blocks in their order, links that fit the kind, the warning line when it is due."""

from dataclasses import replace

import pytest

from bot.dialogue.alarm.alerts import WARNING_LINE
from bot.dialogue.kinds import Kind
from bot.dialogue.reply import Reply, compose, warning_line, welcome
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Action
from bot.dialogue.words.links import Link, booking, contact, directions
from bot.dialogue.words.suggestions import of_entries
from bot.knowledge import Entry, Image, Knowledge, Practice
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    DIAGNOSTIC,
    EMERGENCY,
    HOURS,
    MASSAGE,
    MUSCLE,
    PRICES,
    SCIATICA,
    URGENT,
    Chat,
    flag,
    heard,
    hrefs,
    practice,
    roles,
    says,
    small_knowledge,
)  # fmt: skip

KNOWLEDGE = small_knowledge()
LONG = Entry(
    id="long",
    question="What is long?",
    answer="word " * 80,
    in_one_sentence="It is eighty words.",
    kind="information",
)


def told(
    kind: str, *entries: Entry, heard: Assessment = CALM, knowledge: Knowledge = KNOWLEDGE, **more: object
) -> Reply:
    action = Action(Kind(kind), heard, Context(), entries=entries)
    return compose(action._replace(**more), knowledge)  # type: ignore[arg-type]  # what each test names


# --- words ---


def test_an_answer_is_told_whole_with_the_line_that_it_is_general() -> None:
    assert told("answer", MUSCLE).text == f"{MUSCLE.answer}\n\n{KNOWLEDGE.says['general information']}"


def test_a_practice_answer_needs_no_line_that_it_is_general() -> None:
    assert told("practice", CONTACT).text == CONTACT.answer


def test_several_answers_stand_under_sub_headings_in_the_order_asked() -> None:
    reply = told("answer", SCIATICA, MUSCLE)
    assert reply.text.startswith(f"{SCIATICA.question}\n\n{SCIATICA.answer}\n\n{MUSCLE.question}")
    assert reply.text.count(KNOWLEDGE.says["general information"]) == 1
    assert f"<strong>{MUSCLE.question}</strong>" in reply.html


def test_two_topics_take_at_most_110_words_the_longest_in_one_sentence() -> None:
    reply = told(
        "answer", LONG, replace(LONG, id="other", question="What is the other?", answer="more " * 79)
    )
    assert "It is eighty words." in reply.text
    assert "more more" in reply.text
    assert reply.entries == ("long", "other")


@pytest.mark.parametrize("words", range(60, 80))
def test_the_110_words_hold_the_sub_headings_and_every_sentence_of_the_frame(words: int) -> None:
    one, other = (
        replace(LONG, answer="word " * words),
        replace(LONG, id="other", question="What is the other?"),
    )
    for second in (other, PRICES):
        reply = told("practice", one, second)
        assert len(reply.text.split()) <= 110


def test_what_does_not_fit_is_suggested_first() -> None:
    entries = [
        replace(LONG, id=f"e{n}", question=f"Q{n}?", answer=f"w{n} " * 80, in_one_sentence="")
        for n in range(3)
    ]
    reply = told("answer", *entries, knowledge=small_knowledge(entries))
    assert reply.entries == ("e0",)
    assert [s.entry for s in reply.suggestions][:2] == ["e1", "e2"]


def test_one_long_answer_stays_whole() -> None:
    assert "It is eighty words." not in told("answer", LONG).text


def test_a_repeated_block_is_dropped_whole() -> None:
    assert told("answer", replace(MUSCLE, id="twin"), MUSCLE).text.count(MUSCLE.answer) == 1


def test_a_detail_is_put_in_as_she_wrote_it() -> None:
    knowledge = small_knowledge(details=practice(prices="An hour is $90."))
    assert told("practice", PRICES, knowledge=knowledge).text == "An hour is $90."


def test_two_unfilled_details_are_one_placeholder() -> None:
    reply = told("practice", PRICES, HOURS)
    assert reply.text == f"{PRICES.question} {HOURS.question} {KNOWLEDGE.says['not filled in']}"
    assert reply.entries == ("prices", "hours")


def test_a_fact_is_labelled_as_general() -> None:
    reply = told("diagnostic", heard=DIAGNOSTIC, says=("cannot diagnose",), fact=MUSCLE)
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
def test_a_banned_phrase_is_left_out_of_a_diagnostic_reply(phrase: str) -> None:
    bad = replace(MUSCLE, answer=f"Well, {phrase}.", in_one_sentence=f"Well, {phrase}.")
    for reply in (
        told("diagnostic", fact=bad, says=("cannot diagnose",)),
        told("diagnostic", bad, says=("fragment",)),
    ):
        assert phrase not in reply.text
        assert reply.entries == ()


def test_a_banned_phrase_in_a_detail_is_left_out_too() -> None:
    knowledge = small_knowledge(details=practice(prices="what you probably have"))
    assert "probably" not in told("diagnostic", PRICES, knowledge=knowledge, says=("cannot diagnose",)).text


def test_the_warning_line_never_stands_twice() -> None:
    knowledge = small_knowledge(spoken=says(fragment=WARNING_LINE))
    reply = told("diagnostic", heard=DIAGNOSTIC, knowledge=knowledge, says=("cannot diagnose", "fragment"))
    assert (WARNING_LINE in reply.text, reply.notice) == (False, WARNING_LINE)
    assert WARNING_LINE not in told("urgent", heard=URGENT).text


def test_an_alarm_stands_alone() -> None:
    reply = told("emergency", MUSCLE, heard=EMERGENCY, suggestions=of_entries([MUSCLE]), warns=True)
    assert (reply.entries, reply.notice, reply.suggestions) == ((), None, ())
    assert MUSCLE.answer not in reply.text


def test_nobody_is_left_without_words() -> None:
    assert told("practice", replace(CONTACT, answer=f"See {BOOKING}"), may_book=False).text.strip()


# --- nothing that books beside an alarm ---


@pytest.mark.parametrize(
    "block",
    [f"See {BOOKING}", f"[here]({BOOKING})", f"<{BOOKING}>", "{Booking link}", "{Prices}", "Price: {prices}"],
)
def test_a_block_that_holds_the_booking_link_is_dropped_whole(block: str) -> None:
    entry = replace(PRICES, answer=f"Before. {block} After.")
    knowledge = small_knowledge([entry], details=practice(booking_link=BOOKING, prices=f"see {BOOKING}"))
    reply = told("urgent", entry, heard=URGENT, knowledge=knowledge)
    assert reply.entries == ()
    assert "Before." not in reply.text


def test_an_escaped_booking_link_is_found_too() -> None:
    link = "https://book.quiet.example/?a=1&b=2"
    entry = replace(MUSCLE, answer="Come [here](https://book.quiet.example/?a=1&amp;b=2).")
    knowledge = small_knowledge([entry], details=practice(booking_link=link))
    assert "href" not in told("urgent", entry, heard=URGENT, knowledge=knowledge).html


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


# --- links ---


def test_a_diagnostic_reply_points_to_a_professional_first_and_then_to_booking() -> None:
    assert roles(told("diagnostic", heard=DIAGNOSTIC))[:2] == ["professional", "booking"]
    elsewhere = small_knowledge(details=practice(phone="603-555-0100"))
    assert roles(told("diagnostic", heard=DIAGNOSTIC, knowledge=elsewhere))[:2] == ["professional", "contact"]


def test_the_same_link_is_shown_once() -> None:
    reply = told("practice", MASSAGE, CONTACT)
    assert len(reply.links) == len(set(reply.links))


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
    assert contact(details) == Link("contact", label, href)


def test_contact_without_booking_is_words_where_only_booking_is_known() -> None:
    assert contact(practice(booking_link=BOOKING), may_book=False).href is None
    assert contact(practice(contact_page=BOOKING, booking_link=BOOKING), may_book=False).href is None


def test_booking_without_a_link_is_contact() -> None:
    assert booking(practice(booking_link="http://plain.example", phone="603 555 0100")).role == "contact"


def test_directions_need_a_street_address() -> None:
    assert directions(practice(location="New Hampshire")).role == "contact"
    link = directions(practice(location="12 Elm St, Concord & more"))
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


# --- the warning line, keeping, and the rest ---


@pytest.mark.parametrize(
    "line",
    ["All is well.", "Never mind 911 now.", "**Call 911** now.", "Call 911 " + "now " * 30, f"Call 911 or {BOOKING}",
     "Call 911.\n\nSoon.", ""],
)  # fmt: skip
def test_a_warning_line_that_is_no_warning_gives_way_to_the_built_in_one(line: str) -> None:
    assert warning_line(small_knowledge(spoken=says(warning_line=line))) == WARNING_LINE


def test_a_warning_line_of_hers_is_used_while_it_is_one() -> None:
    line = "Call 911 for chest pain."
    assert warning_line(small_knowledge(spoken=says(warning_line=line))) == line


@pytest.mark.parametrize("kind", ["diagnostic", "treatment", "urgent"])
def test_a_referral_always_carries_the_warning_line(kind: str) -> None:
    assert told(kind).notice


@pytest.mark.parametrize(
    "assessment",
    [heard(probabilities={"urgent": 0.4}), heard(flags=[flag("x", Level.URGENT, "negated")]), DIAGNOSTIC],
)
def test_an_answer_carries_the_warning_line_when_any_voice_spoke(assessment: Assessment) -> None:
    assert told("answer", MUSCLE, heard=assessment).notice
    assert told("answer", MUSCLE).notice is None


def test_the_loudest_asserted_flag_is_counted() -> None:
    assert told("emergency", heard=EMERGENCY).sign == "trouble-peeing"
    assert told("answer", MUSCLE, heard=heard(flags=[flag("x", Level.URGENT, "negated")])).sign is None


@pytest.mark.parametrize(("confidence", "shown"), [(None, None), (0.94321, 0.9432), (1.7, 1.0), (-0.1, 0.0)])
def test_confidence_is_a_probability_with_four_places(confidence: float | None, shown: float | None) -> None:
    assert told("answer", MUSCLE, confidence=confidence).confidence == shown


def test_a_picture_stands_beside_a_whole_calm_answer() -> None:
    entry = replace(MUSCLE, image=Image("muscle.svg", "Where it lies"))
    assert told("answer", entry).as_json()["image"] == {"src": "/images/muscle.svg", "alt": "Where it lies"}
    assert told("answer", entry, brief=True).image is None
    assert told("urgent", entry, heard=URGENT).image is None


def test_a_chat_opens_with_the_greeting_and_four_questions_at_most() -> None:
    reply = welcome(KNOWLEDGE)
    assert reply.text == KNOWLEDGE.says["greeting"]
    assert 0 < len(reply.suggestions) <= 4


@pytest.mark.parametrize(
    "assessment", [DIAGNOSTIC, heard(probabilities={"diagnostic": 0.4}), heard(flags=EMERGENCY.flags)]
)
def test_nothing_is_kept_where_any_voice_spoke(assessment: Assessment) -> None:
    assert not Chat().say("the weather", assessment).may_keep


def test_nothing_is_kept_where_a_section_of_hers_spoke() -> None:
    assert not Chat().say("the weather", heard(sections=("Mine",))).may_keep
