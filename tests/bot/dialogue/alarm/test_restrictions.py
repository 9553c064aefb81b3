"""What every reply holds while an alarm is in force, or a condition is known with which a doctor has to agree."""

from dataclasses import replace

import pytest

from bot.dialogue.alarm import cards
from bot.dialogue.state.context import Context
from bot.dialogue.state.slots import OTHER, Slots
from bot.examples.acts import Act
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    CRISIS,
    DANGER,
    DIAGNOSTIC,
    EMERGENCY,
    HELLO,
    MASSAGE,
    PRICES,
    SCIATICA,
    SMALLTALK,
    SYNDROME,
    TREATMENT,
    URGENT,
    Chat,
    alarmed,
    found,
    hrefs,
    practice,
    small_knowledge,
)  # fmt: skip


def in_force(assessment: Assessment) -> Chat:
    chat = Chat()
    chat.say("danger", assessment)
    return chat


@pytest.mark.parametrize("text", ["what is sciatica", "what does a session cost"])
def test_a_question_that_is_answered_in_a_crisis_keeps_988_in_words_and_links(text: str) -> None:
    reply = in_force(CRISIS).say(text)
    assert reply.kind in {"answer", "practice"}
    assert "988" in reply.text
    assert {"tel:988", "sms:988"} <= hrefs(reply)


def test_beside_an_emergency_a_crisis_keeps_both_numbers() -> None:
    chat = in_force(CRISIS)
    chat.say("danger", EMERGENCY)
    assert {"tel:911", "tel:988"} <= hrefs(chat.say("what is sciatica"))


def test_an_answer_under_an_emergency_holds_the_number_and_ways_out() -> None:
    chat = in_force(EMERGENCY)
    chat.say(cards.CALLED[Level.EMERGENCY][0]["en"])
    reply = chat.say("what is sciatica")
    assert "tel:911" in hrefs(reply)
    offered = [suggestion.label for suggestion in reply.suggestions if suggestion.entry is None]
    assert offered == [cards.CHECKED[Level.EMERGENCY]["en"], cards.MIXED_UP["en"]]


@pytest.mark.parametrize(
    ("text", "assessment"),
    [("thanks! he will rub it tonight", SMALLTALK), ("it's just a bug bite", CALM), ("bye then", SMALLTALK),
     ("probably nothing", DIAGNOSTIC), ("ok", CALM)],
)  # fmt: skip
def test_what_answers_no_question_says_again_what_an_urgent_sign_asks_for(
    text: str, assessment: Assessment
) -> None:
    reply = in_force(URGENT).say(text, assessment, found() if assessment is CALM else found(HELLO))
    assert cards.SEE_TODAY in reply.text


def test_an_answer_under_an_urgent_sign_does_not_repeat_it() -> None:
    assert cards.SEE_TODAY not in in_force(URGENT).say("what is sciatica").text


def test_what_leans_on_an_urgent_sign_gets_no_word_on_how_she_massages() -> None:
    reply = in_force(URGENT).say("how do you treat that", CALM, found(MASSAGE))
    assert (reply.kind, reply.entries) == ("urgent", ())


def test_a_wish_for_a_verdict_on_an_urgent_sign_gets_the_card_again() -> None:
    verdict = CALM._replace(acts={Act.VERDICT: 0.5})
    assert in_force(URGENT).say("so is it a clot", verdict, found(SCIATICA)).kind == "urgent"


def told(condition: str) -> Chat:
    chat = Chat()
    chat.context = Context(slots=Slots(condition=condition)).encode()
    return chat


@pytest.mark.parametrize("condition", ["blood-thinner", "stroke", "weak-organ", "lymph"])
@pytest.mark.parametrize(
    ("text", "assessment"),
    [("is it bad", DIAGNOSTIC), ("what does a session cost", CALM), ("and now?", TREATMENT)],
)
def test_a_known_condition_keeps_every_reply_without_a_booking_link(
    condition: str, text: str, assessment: Assessment
) -> None:
    assert BOOKING not in hrefs(told(condition).say(text, assessment))


def test_who_asks_to_book_with_a_condition_hears_who_has_to_agree() -> None:
    reply = told("clot").say("how do i book", CALM, found(CONTACT))
    assert cards.ask_clearance(CALM, shorter=True) in reply.text
    assert BOOKING not in hrefs(reply)


def test_an_answer_held_back_for_its_booking_link_names_who_has_to_agree() -> None:
    chat = Chat(small_knowledge(details=practice(booking_link=BOOKING, prices=f"80 dollars, see {BOOKING}")))
    chat.context = Context(slots=Slots(condition="stroke")).encode()
    reply = chat.say("what does it cost")
    assert "has to agree before any massage" in reply.text
    assert reply.entries == ()


def test_a_condition_that_a_practice_question_names_comes_first() -> None:
    reply = Chat().say("prenatal massage cost", CALM, found(PRICES))
    assert cards.ask_clearance(CALM) in reply.text
    assert BOOKING not in hrefs(reply)


@pytest.mark.parametrize(
    "text",
    ["i was told it's piriformis syndrome, can massage help?", "will my sciatica go away",
     "she has sciatica. what is it?", "i have been diagnosed with piriformis syndrome, what is the muscle"],
)  # fmt: skip
def test_a_condition_told_as_ones_own_gets_the_warning_line(text: str) -> None:
    assert Chat().say(text, CALM, found(SCIATICA)).notice


@pytest.mark.parametrize("text", ["i want to know what sciatica is", "how do people get piriformis syndrome"])
def test_a_condition_in_general_gets_none(text: str) -> None:
    assert not Chat().say(text, CALM, found(SCIATICA)).notice


def test_a_condition_that_was_told_stands_before_what_books() -> None:
    chat = Chat()
    chat.say("i take eliquis, is massage ok", TREATMENT)
    reply = chat.say("how do i book", CALM, found(CONTACT))
    assert "has to agree before any massage" in reply.text
    assert BOOKING not in hrefs(reply)
    assert reply.notice
    chat.say("my doctor said massage is ok")
    assert "has to agree" not in chat.say("so how do i book", CALM, found(CONTACT)).text


def test_after_a_take_back_every_reply_warns_and_three_replies_book_nothing() -> None:
    chat = alarmed()
    chat.say("that was about my dog")
    cost = "what does a session cost"
    replies = [chat.say(text) for text in ("what do you do in a massage", cost, "how do i book", cost, cost)]
    assert all(reply.notice for reply in replies)
    assert [BOOKING in hrefs(reply) for reply in replies] == [False, False, False, True, True]
    assert not any(reply.may_keep for reply in replies)


def test_who_asks_to_book_just_after_a_take_back_is_told_that_there_is_no_link_yet() -> None:
    chat = alarmed()
    chat.say("that was about my dog")
    reply = chat.say("can i book")
    assert (reply.entries, chat.knowledge.says["booking later"] in reply.text) == ((), True)


def test_a_second_take_back_counts_from_the_start() -> None:
    chat = alarmed()
    chat.say("i mistyped")
    chat.say("what is sciatica")
    chat.say(DANGER, EMERGENCY)
    chat.say("i mistyped")
    assert BOOKING not in hrefs(chat.say("what do you do in a massage"))


def test_an_answer_that_praises_massage_is_given_in_its_plain_sentence() -> None:
    praising = replace(SYNDROME, answer="Massage can help it.", in_one_sentence="The muscle is inflamed.")
    chat = Chat(small_knowledge([praising]))
    chat.say(DANGER, EMERGENCY)
    reply = chat.say("what is the syndrome", CALM, found(praising))
    assert (reply.entries, "Massage" in reply.text) == (("piriformis-syndrome",), False)


def test_what_books_or_praises_massage_waits_while_an_urgent_alert_is_in_force() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    for text in ("can i book", "what do you do in a massage"):
        reply = chat.say(text)
        assert (reply.kind, reply.entries, BOOKING in hrefs(reply)) == ("urgent", (), False)
        assert "before any massage" in reply.text
        assert "message me once" in reply.text


def test_what_an_alarm_held_back_does_not_count_as_told() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say("can i book, and what is sciatica", CALM, found(CONTACT, SCIATICA)).entries == (
        "sciatica",
    )
    assert "contact" not in (*chat.state.seen, *chat.state.topics)
    assert {"sciatica"} == set(chat.state.seen)


def test_a_tapped_question_after_an_alarm_keeps_the_warning() -> None:
    chat = alarmed()
    entry = chat.knowledge.entry("muscle")
    assert entry is not None
    reply = chat.say(entry.question, CALM, tapped=entry)
    assert (reply.kind, bool(reply.notice)) == ("answer", True)


def test_after_a_take_back_nobody_is_sent_to_a_link_that_is_not_there() -> None:
    chat = Chat(small_knowledge(details=practice(booking_link=BOOKING)))
    chat.say(DANGER, EMERGENCY)
    chat.say("that was about my dog")
    for _ in range(2):
        assert chat.knowledge.says["booking later"] in chat.say("how do i book").text


def test_a_condition_without_a_name_of_its_own_keeps_the_booking_link_away_too() -> None:
    chat = Chat()
    chat.say("is massage ok with that", TREATMENT._replace(probabilities={"urgent": 0.2}))
    assert chat.state.slots.condition == OTHER
    assert BOOKING not in hrefs(chat.say("how do i book", CALM, found(CONTACT)))


@pytest.mark.parametrize("text", ["on dialysis here", "history of stroke", "i have ms"])
def test_a_condition_in_few_words_is_told(text: str) -> None:
    assert Chat().say(text).kind == "treatment"


def test_who_may_have_a_clot_hears_with_every_remark_not_to_have_it_rubbed() -> None:
    chat = Chat()
    chat.say("my calf is swollen and hot", URGENT)
    assert cards.NO_RUBBING in chat.say("my boyfriend can rub it out", SMALLTALK, found(HELLO)).text
    other = in_force(URGENT)
    assert cards.NO_RUBBING not in other.say("thanks", SMALLTALK, found(HELLO)).text
