from dataclasses import replace

import pytest

from bot.dialogue.entry_ids import SIGNS_ENTRY
from bot.knowledge import Entry
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.nlu.subject import Subject
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CHANGE_NOTHING,
    DIAGNOSTIC,
    EMERGENCY,
    HOURS,
    MASSAGE,
    MINOR,
    OF_OTHERS,
    SAID,
    SMALL,
    THIRD_PERSON,
    TREATMENT,
    URGENT,
    Chat,
    alarmed,
    flag,
    found,
    heard,
    hrefs,
    small_knowledge,
)

SIGNS = Entry(id=SIGNS_ENTRY, question="When do people need medical help?", answer="Call 911 for these.")


def test_a_talk_about_somebody_else_goes_on_so_until_a_body_of_ones_own_is_told() -> None:
    chat = Chat()
    theirs = TREATMENT._replace(subject=THIRD_PERSON)
    chat.say("my mother takes a blood thinner, can she come", theirs)
    assert "ask their doctor" in chat.say("did you see what was written about the thinner?", TREATMENT).text
    own = chat.say("and i take eliquis and my leg hurts, is massage ok", TREATMENT).text
    assert "their" not in own
    assert "their" not in chat.say("what about the thinner?", TREATMENT).text


def test_an_urgent_sign_of_ones_own_after_a_talk_about_somebody_else_is_ones_own() -> None:
    chat = Chat()
    chat.say("my mother has a sore hip", DIAGNOSTIC._replace(subject=THIRD_PERSON))
    assert "once you've seen a doctor" in chat.say("i fell and lost 20 pounds", heard(Level.URGENT)).text


def test_who_drives_is_told_not_to_in_a_danger_of_their_own() -> None:
    chat = Chat()
    chat.say("my mother has a sore hip", DIAGNOSTIC._replace(subject=THIRD_PERSON))
    assert (
        "Please don't drive yourself" in chat.say("can't pee since this morning", heard(Level.EMERGENCY)).text
    )


@pytest.mark.parametrize("text", ["i'm pregnant", "i take eliquis", "i had surgery in may"])
def test_a_condition_told_in_a_few_words_needs_a_doctor_first(text: str) -> None:
    chat = Chat()
    reply = chat.say(text)
    assert (reply.kind, bool(reply.notice), BOOKING in hrefs(reply)) == ("treatment", True, False)
    assert "before any massage" in reply.text
    assert "before any massage" in chat.say("can you still massage me").text


@pytest.mark.parametrize("text", ["do you see pregnant women?", "can i come after surgery?"])
def test_a_condition_that_is_asked_about_is_not_told(text: str) -> None:
    assert Chat().say(text, CALM, found(MASSAGE)).kind == "answer"


def test_whether_massage_goes_with_a_condition_is_a_doctors_question_even_in_general() -> None:
    asked = "warfarin and massage in general, do they go together?"
    reply = Chat().say(asked, CALM, found(MASSAGE))
    assert (reply.kind, reply.entries, BOOKING in hrefs(reply)) == ("treatment", (), False)
    assert "before any massage" in reply.text
    assert "before any massage" in Chat().say("do you massage pregnant women?", CALM, found(HOURS)).text


def test_a_condition_told_before_counts_when_massage_is_asked_for() -> None:
    chat = Chat()
    chat.say("i am pregnant and my back hurts", DIAGNOSTIC)
    reply = chat.say("can you massage me")
    assert reply.kind == "treatment"
    assert "before any massage" in reply.text


def test_a_sign_told_in_two_messages_is_heard_whole() -> None:
    chat = Chat(texts={"my calf is painful and it is swollen now": URGENT, "my calf is painful": DIAGNOSTIC})
    chat.say("my calf hurts", DIAGNOSTIC)
    assert chat.say("it is swollen now", DIAGNOSTIC).kind == "urgent"


def test_a_sign_that_only_the_whole_names_is_given_back() -> None:
    chat = Chat(texts={"my calf is painful and it is swollen now": URGENT})
    chat.say("my calf hurts", DIAGNOSTIC)
    reply = chat.say("it is swollen now", heard(Level.URGENT))
    assert "You wrote about a swollen, red or warm leg." in reply.text
    assert "do not have it rubbed" in reply.text


def test_what_tells_nothing_of_a_body_raises_no_alarm_with_what_was_told() -> None:
    chat = Chat(texts={"my hip is painful and it started a week ago": heard(Level.URGENT)})
    chat.say("my hip hurts", DIAGNOSTIC)
    assert chat.say("it started a week ago", DIAGNOSTIC).kind == "diagnostic"


def test_an_emergency_that_only_the_model_hears_in_what_was_joined_is_none() -> None:
    chat = Chat(texts={"my leg is painful and i'm scared of surgery": heard(Level.EMERGENCY)})
    chat.say("my leg hurts", DIAGNOSTIC)
    assert chat.say("i'm scared of surgery").kind != "emergency"


@pytest.mark.parametrize(
    "text",
    [
        "what do i bring? she takes a blood thinner",
        "i'm on eliquis. where are you",
        "we had a talk. i am pregnant",
        "my mother is 78 and takes eliquis. could she come to you",
        "i have osteoporosis. do you work gently",
        "hi, i have a pacemaker. what do i bring",
    ],
)
def test_a_condition_told_in_a_short_sentence_beside_anything_needs_a_doctors_word(text: str) -> None:
    chat = Chat()
    assert chat.say(text).kind == "treatment"
    longer = "did you see what i wrote before about all of my pills? is that a problem for massage"
    assert chat.say(longer).kind == "treatment"


@pytest.mark.parametrize(
    "text",
    [
        "what is a blood thinner",
        "the operation was a great success for our little bakery",
        "my cat had surgery",
    ],
)
def test_a_condition_that_is_only_spoken_of_needs_none(text: str) -> None:
    assert Chat().say(text).kind != "treatment"


def test_what_was_told_before_does_not_ring_again_by_itself() -> None:
    chat = Chat(texts={"my calf is swollen and i work at a desk": URGENT, "my calf is swollen": URGENT})
    chat.say("my calf is swollen", URGENT)
    assert chat.say("i work at a desk").kind != "urgent"


def test_an_age_is_remembered() -> None:
    chat = Chat()
    chat.say("i'm 15 and my hip is sore", DIAGNOSTIC._replace(subject=MINOR))
    reply = chat.say("is it sciatica", DIAGNOSTIC)
    assert SAID["under 18"] in reply.text
    assert "Book together with a parent" in [link.label for link in reply.links]


def test_an_age_that_is_corrected_is_forgotten() -> None:
    chat = Chat()
    chat.say("my leg hurts and my 12 year old is loud", DIAGNOSTIC._replace(subject=MINOR))
    chat.say("i'm not under 18", CALM._replace(subject=Subject(adult=True)))
    reply = chat.say("is it sciatica", DIAGNOSTIC)
    assert SAID["under 18"] not in reply.text
    assert "Book together with a parent" not in [link.label for link in reply.links]


def test_a_parent_who_is_of_age_leaves_the_age_of_their_child() -> None:
    chat = Chat()
    chat.say(
        "my son is 15 yo, his hip hurts", DIAGNOSTIC._replace(subject=Subject(third_person=True, minor=True))
    )
    chat.say("i'm 45", CALM._replace(subject=Subject(adult=True)))
    assert SAID["under 18"] in chat.say("is it sciatica", DIAGNOSTIC).text


@pytest.mark.parametrize("heard_of", [CALM, DIAGNOSTIC])
def test_a_small_child_at_home_makes_no_minor_of_the_visitor_but_one_in_pain_does(
    heard_of: Assessment,
) -> None:
    chat = Chat()
    chat.say("saturdays only, i have a 2 year old", heard_of._replace(subject=MINOR))
    labels = [link.label for link in chat.say("how do i book").links]
    assert ("Book together with a parent" in labels) is heard_of.warns


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("i have the first one", True),
        ("no, i have the first one", True),
        ("not me, but my wife has the second one", True),
        ("i have none of these", False),
        ("none, that's not me", False),
        ("yes i have that", True),
        ("mine is the foot one", True),
        ("the one with the calf, that's me. can i book", True),
        ("i have none of those", False),
        ("how do i book one of those sessions", False),
        ("ok, good to know", False),
    ],
)
def test_who_says_after_the_list_of_signs_to_have_one_gets_the_urgent_card(text: str, claims: bool) -> None:
    knowledge = replace(small_knowledge(), entries=(*small_knowledge().entries, SIGNS))
    chat = Chat(knowledge)
    chat.say("when do people need help", candidates=found(SIGNS))
    assert (chat.say(text, candidates=Candidates()).kind == "urgent") is claims
    assert Chat(knowledge).say(text, candidates=Candidates()).kind != "urgent"


@pytest.mark.parametrize(
    "text", ["ok i'll just stop it then", "fine, quitting it today", "i guess i'll skip it"]
)
def test_who_stops_a_medicine_after_advice_was_refused_hears_not_to(text: str) -> None:
    chat = Chat()
    chat.say("should i take something", TREATMENT)
    assert CHANGE_NOTHING in chat.say(text, CALM).text
    assert Chat().say(text, CALM).kind != "treatment"


def test_whoever_drives_is_not_taken_for_the_patient() -> None:
    chat = alarmed()
    for text in ("my wife says it can wait", "she wants to drive to the massage first"):
        again = chat.say(text, heard(subject=THIRD_PERSON))
        assert "Please don't drive yourself" in again.text
    anew = chat.say("my wife and i both can't pee", EMERGENCY._replace(subject=THIRD_PERSON))
    assert "Please don't drive yourself" in anew.text


def test_an_alarm_about_somebody_else_stays_about_them() -> None:
    chat = alarmed(EMERGENCY._replace(subject=THIRD_PERSON))
    assert "They should not drive" in chat.say("i think it can wait").text
    other = alarmed()
    assert "They should not drive" in other.say("she fainted", EMERGENCY._replace(subject=THIRD_PERSON)).text


def test_a_sign_of_ones_own_after_somebody_elses_is_ones_own() -> None:
    chat = alarmed(OF_OTHERS)
    own = EMERGENCY._replace(flags=(flag("numb legs", Level.EMERGENCY),))
    assert "Please don't drive yourself" in chat.say("i can't feel my legs either now", own).text
    chat.say("mom is at the hospital, she's ok now")
    assert chat.state.alarm is Level.EMERGENCY


@pytest.mark.parametrize(
    "text", ["she did have a small fall, she says it was nothing. does that count", "i had cancer in 2015"]
)
def test_a_sign_of_the_list_that_was_just_told_is_urgent_by_its_name(text: str) -> None:
    chat = Chat(small_knowledge((*SMALL, SIGNS)))
    chat.say("when do people need medical help", candidates=found(SIGNS))
    assert chat.say(text, DIAGNOSTIC).kind == "urgent"


def test_a_question_about_the_list_is_no_sign() -> None:
    chat = Chat(small_knowledge((*SMALL, SIGNS)))
    chat.say("when do people need medical help", candidates=found(SIGNS))
    assert chat.say("what counts as a recent fall?").kind != "urgent"
