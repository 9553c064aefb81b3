"""While an alarm is in force: the card again, an acknowledgment, or a clear other question answered."""

from dataclasses import replace

import pytest

from bot.dialogue.alarm import cards
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.red_flag_list import RedFlag
from bot.nlu.red_flags import Finding
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CRISIS,
    DANGER,
    DESPAIR,
    DIAGNOSTIC,
    DOCTOR,
    EMERGENCY,
    HELLO,
    SMALLTALK,
    SYNDROME,
    TREATMENT,
    URGENT,
    Chat,
    alarmed,
    flag,
    found,
    heard,
    hrefs,
    offered,
    practice,
    roles,
    small_knowledge,
)


@pytest.mark.parametrize(
    "text",
    ["ok", "no", "yes", "it's fine", "never mind", "i was joking", "is it that bad", "my leg", "🙂", "none of these",
     "can you massage that",
     "is that sciatica", "how much does that cost",
     "does it go away", "hello", "can i book", "so what should i do", "what do you do in a massage"],
)  # fmt: skip
@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS])
def test_agreeing_playing_down_and_leaning_on_it_get_the_card_again_shorter(
    text: str, assessment: Assessment
) -> None:
    first = Chat().say(DANGER, assessment)
    again = alarmed(assessment).say(text)
    assert again.kind == first.kind
    assert len(again.text) < len(first.text)
    assert hrefs(again) >= {"tel:911"}


@pytest.mark.parametrize("assessment", [DIAGNOSTIC, TREATMENT, URGENT])
def test_what_is_not_calm_is_no_other_question(assessment: Assessment) -> None:
    assert alarmed().say("is it sciatica?", assessment).kind == "emergency"


def test_danger_told_anew_rings_anew_in_full() -> None:
    chat = alarmed()
    first = Chat().say(DANGER, EMERGENCY)
    chat.say("i called 911 already")
    again = chat.say(DANGER, EMERGENCY)
    assert again.text == first.text
    assert not chat.state.helped


def test_a_crisis_after_an_emergency_is_both_and_stays_both() -> None:
    chat = alarmed()
    for text, assessment in ((DESPAIR, CRISIS), ("ok", CALM)):
        reply = chat.say(text, assessment)
        assert (reply.kind, reply.also) == ("emergency", ("crisis",))
        assert {"tel:911", "tel:988", "sms:988"} <= hrefs(reply)


@pytest.mark.parametrize(
    "text",
    ["i called 911 already", "i've called", "ya llamé",
     "my wife is driving me there", "the ambulance is coming", "we're on our way to the er",
     "i'm on the phone with 988", "ill have my wife drive me", "ok were in the car going now", "she agreed to go",
     "no wait, she's driving me. i didn't call anyone", "thank you, we're going with them now"],
)  # fmt: skip
def test_help_that_is_coming_is_acknowledged_without_a_card(text: str) -> None:
    chat = alarmed()
    reply = chat.say(text)
    assert reply.kind == "smalltalk"
    assert reply.text == cards.HELP_IS_COMING[Level.EMERGENCY]
    assert chat.say("ok").text == reply.text
    assert chat.state.alarm is Level.EMERGENCY


def test_calling_for_help_is_acknowledged_even_where_the_model_hears_the_danger_in_it() -> None:
    reply = alarmed(CRISIS).say("i called 988 already", heard(Level.CRISIS))
    assert (reply.kind, reply.text) == ("crisis", cards.HELP_IS_COMING[Level.CRISIS])
    assert alarmed().say("i called 988 already", heard(Level.CRISIS)).also == (
        "crisis",
    )  # told for the first time: in full


@pytest.mark.parametrize(
    "text",
    [
        "i can't call 911",
        "should i call 911?",
        "i won't go to the er",
        "if i called an ambulance",
        "my wife could drive me",
        "can she drive me?",
        "i'll drive myself",
        "this pain is driving me crazy",
        "i'll take them all",
        "somebody needs to drive me there",
        "it was numb in the car",
    ],
)
def test_help_that_is_not_coming_is_no_help(text: str) -> None:
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize(
    "text",
    ["what do i say at the desk", "do i just say numb down there?", "should i tell them about the pills"],
)
@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS, URGENT])
def test_what_to_tell_those_who_help_is_answered(text: str, assessment: Assessment) -> None:
    reply = alarmed(assessment).say(text)
    assert reply.text.startswith(cards.WHAT_TO_SAY[assessment.level])


def test_a_sign_in_the_words_for_the_desk_is_not_told_anew_and_another_one_is() -> None:
    words = "do i just say numb down there at the desk"
    sign = Finding(RedFlag("numb", "emergency", "numbness"), "asserted", words)
    reply = alarmed().say(f"{words}?", heard(Level.EMERGENCY, flags=[sign]))
    assert (reply.kind, reply.text) == ("emergency", cards.WHAT_TO_SAY[Level.EMERGENCY])
    new = replace(sign, clause="i can't breathe")
    assert (
        cards.CALL_911 in alarmed().say(f"{words}? i can't breathe", heard(Level.EMERGENCY, flags=[new])).text
    )


def test_thanks_in_other_words_are_thanks() -> None:
    chat = alarmed()
    thanks = Entry(id="thanks", question="Thanks", answer="Welcome!", kind="small talk")
    assert chat.say("that was kind of you", SMALLTALK, found(thanks)).text == cards.THANKED[Level.EMERGENCY]


@pytest.mark.parametrize("text", ["thanks", "ok thank you", "bye", "goodbye"])
def test_thanks_and_goodbye_get_one_line_with_the_number(text: str) -> None:
    reply = alarmed().say(text, SMALLTALK)
    assert (reply.kind, reply.text) == ("smalltalk", cards.THANKED[Level.EMERGENCY])
    assert "988" in alarmed(CRISIS).say(text, SMALLTALK).text
    assert all(suggestion.entry is None for suggestion in reply.suggestions)


@pytest.mark.parametrize("text", ["i've called my doctor", "my wife is taking me to the er"])
def test_help_with_an_urgent_sign_is_acknowledged_with_the_warning_line(text: str) -> None:
    chat = alarmed(URGENT)
    reply = chat.say(text)
    assert (reply.kind, reply.text) == ("smalltalk", cards.HELP_IS_COMING[Level.URGENT])
    assert (bool(reply.notice), roles(reply)) == (True, ["professional"])
    assert chat.state.alarm is Level.URGENT


def test_an_acknowledgment_never_falls_below_what_the_message_says() -> None:
    reply = alarmed().say("my wife is driving me there", URGENT)
    assert reply.kind == "emergency"
    assert reply.text == cards.HELP_IS_COMING[Level.EMERGENCY]


def test_after_a_crisis_that_only_the_model_heard_the_chat_says_what_it_is() -> None:
    known = found(HELLO, confidence=0.95)
    assert alarmed(heard(Level.CRISIS)).say("lol is this a robot?", candidates=known).entries == ("hello",)
    assert alarmed(CRISIS).say("lol is this a robot?", candidates=known).kind == "crisis"
    assert alarmed(heard(Level.CRISIS)).say("is that all that sciatica is?").kind == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "all i want is to sleep",
        "nothing else is left",
        "i only sat too long, that's all",
        "that's all i have",
    ],
)
def test_words_of_an_end_that_say_more_are_no_goodbye_to_an_alarm(text: str) -> None:
    assert alarmed(CRISIS).say(text).kind == "crisis"


@pytest.mark.parametrize(
    "text",
    [
        "why today?",
        "can it wait until my physical",
        "who else can i ask if i can't reach my doctor",
        "is it urgent?",
        "do i still gotta go",
        "what if the swelling goes down by itself?",
    ],
)
def test_an_urgent_sign_stays_one_of_today_when_it_is_put_off(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say(text, DIAGNOSTIC).kind == "urgent"
    assert Chat().say(text, DIAGNOSTIC).kind == "diagnostic"


def test_who_wants_hands_on_an_urgent_sign_hears_today_and_what_is_new_is_answered_anew() -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    assert chat.say("can you rub it out?", TREATMENT).kind == "urgent"
    medicine = chat.say("can you rub it? and should i stop taking my eliquis", TREATMENT)
    assert (medicine.kind, small_knowledge().says["cannot advise on treatment"] in medicine.text) == (
        "treatment",
        True,
    )
    fever = heard(Level.URGENT, flags=[flag("fever or chills", Level.URGENT)])
    assert "fever or chills" in chat.say("can you rub it? also i have a fever", fever).text


@pytest.mark.parametrize(
    "text", ["what is sciatica", "what are your hours, when are you open", "what does a session cost"]
)
def test_a_clear_other_question_is_answered_with_the_warning_line(text: str) -> None:
    chat = alarmed()
    reply = chat.say(text)
    assert reply.kind in {"answer", "practice"}
    assert reply.notice
    assert BOOKING not in hrefs(reply)
    assert chat.say("ok").kind == "emergency"


@pytest.mark.parametrize("assessment", [EMERGENCY, CRISIS])
def test_a_question_that_must_wait_is_put_off_in_a_sentence_under_the_card(assessment: Assessment) -> None:
    chat = alarmed(assessment)
    reply = chat.say("can i book")
    later = "after a crisis" if assessment is CRISIS else "after an emergency"
    assert reply.text.endswith(chat.knowledge.says[later])
    assert chat.knowledge.says[later] not in chat.say("ok").text


def test_a_massage_asked_for_under_an_alarm_is_put_off_even_where_it_asks_for_advice() -> None:
    chat = alarmed()
    reply = chat.say("i'll call my doctor. can i still come for a massage after that", TREATMENT)
    assert reply.kind == "emergency"
    assert reply.text.endswith(chat.knowledge.says["after an emergency"])


def test_an_unsure_answer_is_no_clear_question() -> None:
    chat = alarmed()
    assert (
        chat.say("what is sciatica", CALM, found(chat.knowledge.live[2], confidence=0.6)).kind == "emergency"
    )


@pytest.mark.parametrize("text", ["ok", "yes", "no", "i'm fine now"])
def test_bare_words_are_never_matched_to_an_answer(text: str) -> None:
    chat = alarmed()
    hours = chat.knowledge.entry("hours")
    assert hours is not None
    assert chat.say(text, CALM, found(hours, confidence=0.99)).kind == "emergency"


@pytest.mark.parametrize(
    "text", ["how do i contact you to book", "i just want your phone number or email to book"]
)
def test_after_an_urgent_sign_the_way_to_her_is_shown_with_the_urgent_words(text: str) -> None:
    chat = Chat()
    chat.say("my calf is swollen", URGENT)
    reply = chat.say(text)
    assert reply.text == chat.knowledge.says["contact after a check"]
    assert "tel:+16035550100" in hrefs(reply)
    assert BOOKING not in hrefs(reply)
    assert reply.notice


def test_where_she_is_reached_by_booking_only_an_urgent_sign_says_when_it_is_shown_again() -> None:
    chat = Chat(small_knowledge(details=practice(booking_link=BOOKING)))
    chat.say("my calf is swollen", URGENT)
    reply = chat.say("how do i contact you to book")
    assert reply.kind == "urgent"
    assert reply.text.endswith(chat.knowledge.says["contact once seen"])
    assert BOOKING not in hrefs(reply)


@pytest.mark.parametrize(
    "text",
    ["ok ill call the nurse line. if they say its fine can i come see you after",
     "no no i said ILL call them. after they check me can i book with you or not", "i'm going to see my doctor"],
)  # fmt: skip
@pytest.mark.parametrize("level", [CALM, TREATMENT])
def test_who_plans_to_be_seen_is_not_told_again_to_be(text: str, level: Assessment) -> None:
    chat = alarmed(URGENT)
    reply = chat.say(text, level)
    assert reply.text == cards.PLANNED[Level.URGENT]
    assert cards.SEE_TODAY in reply.text
    assert (BOOKING in hrefs(reply), bool(reply.notice), chat.state.alarm) == (False, True, Level.URGENT)


@pytest.mark.parametrize(
    "text",
    ["i'll call them on monday", "maybe i'll ask my doctor", "i'll call you", "i won't call, i'll see",
     "i'll go to bed and see in a while", "i'll ask my wife to rub it", "i'll see my doctor after my vacation",
     "i'll call my doctor but first can i come in", "gonna see my girlfriend", "i will go to my session anyway",
     "ok then i'll call ur office"],
)  # fmt: skip
def test_a_plan_that_puts_it_off_is_none(text: str) -> None:
    assert cards.PLANNED[Level.URGENT] not in alarmed(URGENT).say(text).text


@pytest.mark.parametrize("text", ["today? really? why today", "why do i need urgent care?", "why so urgent"])
def test_who_asks_why_it_has_to_be_today_is_told_why(text: str) -> None:
    reply = alarmed(URGENT).say(text, TREATMENT)
    assert (reply.kind, reply.text) == ("urgent", cards.WHY_TODAY[Level.URGENT])
    assert cards.WHY_TODAY[Level.URGENT] not in alarmed(URGENT).say("my leg is hot, why", URGENT).text
    assert alarmed().say(text).kind == "emergency"


@pytest.mark.parametrize(
    "text", ["why can't you see me today", "why do you need to know", "why do you not take insurance"]
)
def test_a_why_about_something_else_is_no_why_today(text: str) -> None:
    assert cards.WHY_TODAY[Level.URGENT] not in alarmed(URGENT).say(text).text


def test_what_to_ask_the_doctor_after_an_urgent_sign_is_what_to_tell_them() -> None:
    assert (
        alarmed(URGENT).say("what should i ask the doctor").text.startswith(cards.WHAT_TO_SAY[Level.URGENT])
    )


def test_a_danger_told_anew_rings_beside_what_to_ask() -> None:
    chest = EMERGENCY._replace(flags=(flag("chest pain", Level.EMERGENCY),))
    assert (
        not alarmed()
        .say("now i also have chest pain, what do i ask them", chest)
        .text.startswith("Tell them")
    )


def test_a_question_under_an_urgent_sign_that_has_no_answer_hears_the_sign_again() -> None:
    reply = alarmed(URGENT).say("is it an emergency? she is home alone until 5", CALM, Candidates())
    assert reply.kind == "urgent"
    assert cards.SEE_TODAY in reply.text


def test_a_context_of_an_urgent_sign_and_a_crisis_at_once_gets_a_reply() -> None:
    """No chat makes one, but the page may send anything."""
    chat = alarmed(URGENT)
    chat.context = chat.state._replace(crisis=True).encode()
    assert cards.SEE_TODAY in chat.say("i'll call my doctor").text


@pytest.mark.parametrize(
    "text",
    [
        "and once he says it is all right, is there a telephone for you?",
        "do you have a number to call",
        "how do i call you?",
    ],
)
def test_the_way_to_her_is_told_under_an_urgent_sign_where_nothing_else_answers(text: str) -> None:
    reply = alarmed(URGENT).say(text, CALM, Candidates())
    assert cards.SEE_TODAY in reply.text
    assert roles(reply) == ["professional", "contact"]


@pytest.mark.parametrize("act", [Act.MISTAKE, Act.ELSEWHERE, Act.CLEARED, Act.WAS_SEEN])
def test_what_only_seems_to_end_an_urgent_sign_is_offered_the_words_that_do(act: Act) -> None:
    chat = alarmed(URGENT)
    reply = chat.say("my doc looked at the muscle", CALM._replace(acts={act: 0.2}), found(SYNDROME))
    assert (reply.kind, reply.entries) == ("urgent", ())
    assert offered(reply) == [DOCTOR["en"], cards.MIXED_UP["en"]]
    asked = alarmed(URGENT).say("what is the syndrome?", CALM._replace(acts={act: 0.2}), found(SYNDROME))
    assert asked.entries == (SYNDROME.id,)


def test_whether_the_sign_is_a_condition_is_asked_of_a_doctor() -> None:
    chat = alarmed(URGENT)
    assert chat.say("is it the piriformis", CALM, found(SYNDROME)).kind == "urgent"
    assert chat.say("what is piriformis syndrome", CALM, found(SYNDROME)).entries == (SYNDROME.id,)


def test_thanks_beside_a_plan_to_go_get_one_line_and_beside_a_delay_the_card() -> None:
    going = SMALLTALK._replace(acts={Act.THANKS: 1.0})
    assert alarmed().say("she's getting the keys, thanks", going).text == cards.THANKED[Level.EMERGENCY]
    waiting = SMALLTALK._replace(acts={Act.THANKS: 1.0, Act.PUTS_OFF: 0.3})
    assert alarmed().say("thanks, i'll give it a day", waiting).kind == "emergency"
