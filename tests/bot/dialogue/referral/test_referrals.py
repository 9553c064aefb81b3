"""Refusals that come again: in other words, and at last with the way to her."""

from itertools import pairwise

import pytest

from bot.examples.acts import Act
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    DIAGNOSTIC,
    MASSAGE,
    MUSCLE,
    SAID,
    THIRD_PERSON,
    TREATMENT,
    Chat,
    found,
    heard,
    roles,
)


def test_the_same_refusal_is_varied_and_leads_to_her() -> None:
    for level, told in ((DIAGNOSTIC, "diagnose"), (TREATMENT, "advise")):
        chat = Chat()
        texts = [chat.say(f"is it number {n} then?", level) for n in range(6)]
        assert all(one.text != other.text for one, other in pairwise(texts))
        assert SAID[f"cannot {told} still"] in texts[2].text
        assert "contact" in roles(texts[2])
        assert all({"professional", "booking"} <= set(roles(reply)) for reply in texts)


def test_a_referral_that_may_be_misread_says_so_and_offers_what_is_near() -> None:
    doubted = DIAGNOSTIC._replace(probabilities={"diagnostic": 0.6, "ordinary": 0.35})
    near = found(confidence=0.3, near=(MUSCLE,))
    reply = Chat().say("which muscle is it, like my back or my leg", doubted, near)
    assert (reply.kind, reply.suggestions[0].entry) == ("diagnostic", "muscle")
    assert reply.text.endswith(SAID["misread"])
    assert {"professional", "booking"} <= set(roles(reply))
    sure = DIAGNOSTIC._replace(probabilities={"diagnostic": 0.75, "ordinary": 0.2})
    condition = TREATMENT._replace(probabilities={"treatment": 0.4, "urgent": 0.2, "ordinary": 0.4})
    for level in (sure, condition):
        assert SAID["misread"] not in Chat().say("which muscle is it", level, near).text


def test_a_doctor_who_must_agree_is_named_in_other_words_each_time() -> None:
    chat = Chat()
    condition = TREATMENT._replace(probabilities={"urgent": 0.5})
    texts = [chat.say(f"is massage number {n} ok?", condition).text for n in range(5)]
    assert all(one != other for one, other in pairwise(texts))
    assert all("doctor" in text and "before any massage" in text for text in texts)


def test_who_insists_on_yes_or_no_after_a_refusal_is_told_that_there_is_none() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    reply = chat.say("that's no answer, just say yes or no, is it the muscle", CALM, found(MUSCLE))
    assert (reply.kind, reply.text) == ("diagnostic", SAID["no yes or no"])
    assert {"professional", "booking"} <= set(roles(reply))
    assert Chat().say("what is the muscle, yes or no", CALM, found(MUSCLE)).entries == ("muscle",)


def test_thanks_with_a_complaint_after_a_refusal_are_answered_kindly() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    worse = chat.say("my foot tingles now too, thanks for nothing", DIAGNOSTIC)
    assert SAID["thanks after a refusal"] not in worse.text
    reply = chat.say("none of that, just pain. ill call my doctor, thx", DIAGNOSTIC)
    assert (reply.kind, reply.text) == ("diagnostic", SAID["thanks after a refusal"])
    assert {"professional", "booking"} <= set(roles(reply))
    assert SAID["thanks after a refusal"] not in Chat().say("my hip hurts, thanks", DIAGNOSTIC).text


def test_who_thanks_after_no_advice_is_not_refused_again() -> None:
    chat = Chat()
    chat.say("should i keep running", TREATMENT)
    stops = TREATMENT._replace(acts={Act.THANKS: 1.0, Act.CHANGES_TREATMENT: 0.2})
    assert SAID["thanks after a refusal"] not in chat.say("ok thanks, then i'll quit it", stops).text
    thanks = TREATMENT._replace(acts={Act.THANKS: 1.0, Act.PLAN: 0.4, Act.CHANGES_TREATMENT: -0.4})
    reply = chat.say("ok thanks, will see my pt first and then book", thanks)
    assert (reply.kind, reply.text) == ("treatment", SAID["thanks after a refusal"])
    assert {"professional", "booking"} <= set(roles(reply))


def test_who_asks_to_come_with_a_complaint_may_come_for_an_assessment() -> None:
    asked = "i'm just stiff from my desk job. can i still come?"
    reply = Chat().say(asked, DIAGNOSTIC)
    assert SAID["come for an assessment"] in reply.text
    assert "booking" in roles(reply)
    chat = Chat()
    chat.say("my leg is swollen", heard(Level.URGENT))
    assert SAID["come for an assessment"] not in chat.say(asked, DIAGNOSTIC).text


def test_who_asks_what_to_ask_the_doctor_is_told() -> None:
    chat = Chat()
    chat.say("my father takes eliquis. is massage ok", TREATMENT)
    reply = chat.say("his cardiologist is hard to reach. what exactly should i ask him?")
    assert (reply.kind, reply.text) == ("treatment", SAID["what to ask a doctor"])
    assert "booking" not in roles(reply)
    assert SAID["what to ask a doctor"] not in Chat().say("what should i ask you").text
    stops = Chat().say("should i stop my chemo and what should i ask my oncologist", TREATMENT).text
    assert SAID["cannot advise on treatment"] in stops


def test_what_is_not_known_of_a_told_complaint_keeps_the_warning_line_and_the_doctor() -> None:
    chat = Chat()
    chat.say("my foot is numb", DIAGNOSTIC)
    reply = chat.say("how bad must it be before i go in?", CALM, Candidates())
    assert (reply.kind, bool(reply.notice), roles(reply)[0]) == ("unknown", True, "professional")
    assert not Chat().say("how bad must it be before i go in?", CALM, Candidates()).notice


def test_what_is_surely_asked_is_answered_beside_a_referral_that_may_be_none() -> None:
    doubted = heard(Level.TREATMENT, probabilities={"treatment": 0.55, "ordinary": 0.42})
    sure = found(MASSAGE, confidence=0.95)
    reply = Chat().say("ok which kind of massage", doubted, sure)
    assert (reply.kind, MASSAGE.answer in reply.text) == ("treatment", True)
    assert {"professional", "booking"} <= set(roles(reply))
    certain = heard(Level.TREATMENT, probabilities={"treatment": 0.9, "ordinary": 0.1})
    for others in (
        Chat().say("ok which kind of massage", certain, sure),
        Chat().say("which ibuprofen", doubted, sure),
        Chat().say("ok which kind of massage", doubted, found(MASSAGE, confidence=0.85)),
    ):
        assert MASSAGE.answer not in others.text


def test_a_second_wish_to_know_whether_massage_helps_is_heard_once_more_and_then_in_short() -> None:
    chat, helps = Chat(), heard(Level.TREATMENT, acts={Act.WILL_IT_HELP: 1.0})
    label = chat.knowledge.says["whether massage helps"]
    chat.say("should i take something", heard(Level.TREATMENT))
    assert label in chat.say("and the massage, it can make better for me?", helps).text
    assert label not in chat.say("so does it help or not?", helps).text


def test_beside_a_referral_advice_is_refused_in_full_only_where_a_treatment_is_spoken_of() -> None:
    both = heard(Level.DIAGNOSTIC, Level.TREATMENT)
    full, short = SAID["cannot advise on treatment"], SAID["cannot advise beside"]
    assert full in Chat().say("what is it, and can i take ibuprofen for it?", both).text
    asked = Chat().say("sitting all day, is that what makes it bad?", both).text
    assert (full in asked, short in asked) == (False, True)
    told = Chat().say("i did see somebody. it went down my leg", both).text
    assert (full in told, short in told) == (False, False)


def test_who_is_frightened_by_the_numbers_is_told_beside_a_referral_why_they_stand_there() -> None:
    scared = DIAGNOSTIC._replace(acts={Act.ASKS_WHY_WARNED: 0.8})
    assert Chat().say("that 911 scares me, do i have that", scared).text.startswith(SAID["why the numbers"])
    faint = DIAGNOSTIC._replace(acts={Act.ASKS_WHY_WARNED: 0.3})
    assert SAID["why the numbers"] not in Chat().say("that 911 scares me, do i have that", faint).text


def test_a_paused_chat_answers_nothing_beside_a_doubtful_referral() -> None:
    doubted = heard(Level.TREATMENT, probabilities={"treatment": 0.55, "ordinary": 0.42})
    reply = Chat().say(
        "ok which kind of massage", doubted, found(MASSAGE, confidence=0.95), paused="Resting."
    )
    assert MASSAGE.answer not in reply.text


def test_advice_beside_symptoms_gets_both_refusals() -> None:
    reply = Chat().say("is it sciatica and should i take advil", heard(Level.DIAGNOSTIC, Level.TREATMENT))
    assert (reply.kind, reply.also) == ("diagnostic", ("treatment",))
    assert SAID["cannot advise on treatment"] in reply.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("do i have sciatica", "cannot diagnose"),
        ("my leg hurts at night since may", "cannot tell what it is"),
        ("will it be over by my race?", "cannot predict"),
        ("how long will my sciatica last", "cannot predict"),
    ],
)
def test_the_refusal_differs_by_what_was_asked(text: str, label: str) -> None:
    assert SAID[label] in Chat().say(text, DIAGNOSTIC).text


def test_the_refusal_for_somebody_else_speaks_of_them() -> None:
    theirs = DIAGNOSTIC._replace(subject=THIRD_PERSON)
    reply = Chat().say("my mother has a sore hip", theirs)
    assert SAID["cannot diagnose others"] in reply.text
    assert reply.text.startswith(SAID["sorry for them"])
    own = Chat().say("my mother does not believe that my leg hurts", theirs)
    assert SAID["cannot tell what it is"] in own.text
    seen = Chat().say("my mother doesn't believe me that it hurts", theirs)
    assert seen.text.startswith(SAID["sorry to hear"])


def test_the_refusal_is_said_whole_once_and_short_afterwards() -> None:
    chat = Chat()
    first, second = chat.say("do i have sciatica", DIAGNOSTIC), chat.say("it aches at night", DIAGNOSTIC)
    assert SAID["cannot diagnose"] in first.text
    assert SAID["cannot diagnose"] not in second.text
    assert SAID["cannot diagnose again"] in second.text
    assert SAID["cannot advise on treatment"] in chat.say("should i take advil", TREATMENT).text
    assert SAID["cannot advise again"] in chat.say("or naproxen", TREATMENT).text


def test_who_asks_on_for_a_verdict_is_told_that_there_is_no_yes_or_no() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    assert SAID["no yes or no"] in chat.say("is it a disc", DIAGNOSTIC).text


def test_a_person_in_pain_first_reads_a_kind_sentence_once() -> None:
    chat = Chat()
    assert chat.say("my leg hurts so much today", DIAGNOSTIC).text.startswith(SAID["sorry to hear"])
    assert SAID["sorry to hear"] not in chat.say("it aches at night too", DIAGNOSTIC).text
    assert SAID["sorry to hear"] not in Chat().say("do i have sciatica", DIAGNOSTIC).text


@pytest.mark.parametrize(
    "text", ["can't sit at my desk anymore", "my hip clicks when i walk, what could it be"]
)
def test_who_tells_of_a_body_without_a_word_for_pain_reads_it_too(text: str) -> None:
    assert Chat().say(text, DIAGNOSTIC).text.startswith(SAID["sorry to hear"])


def test_a_kind_sentence_before_advice_is_not_said_again() -> None:
    chat = Chat()
    assert chat.say("my leg hurts, should i take advil", TREATMENT).text.startswith(SAID["sorry to hear"])
    assert SAID["sorry to hear"] not in chat.say("my leg hurts", DIAGNOSTIC).text


def test_who_asks_for_somebody_is_not_taken_for_them() -> None:
    hers = heard(Level.DIAGNOSTIC, subject=THIRD_PERSON)
    assert SAID["sorry for them"] in Chat().say("i'm asking for my mom, she has pain in her hip", hers).text
    assert SAID["sorry to hear"] in Chat().say("my husband says i have pain in my hip", hers).text


def test_help_from_something_else_is_no_question_about_massage() -> None:
    about_massage = SAID["whether massage helps"]
    assert about_massage in Chat().say("could a session help my leg", TREATMENT).text
    assert about_massage not in Chat().say("would a standing desk fix it", TREATMENT).text


@pytest.mark.parametrize(
    "text",
    [
        "would a massage help me",
        "my butt hurts can you help",
        "my leg aches. you can help?",
        "is it worth coming in?",
    ],
)
def test_who_asks_whether_massage_helps_hears_who_can_say_and_what_she_offers(text: str) -> None:
    advice, cause = Chat().say(text, TREATMENT), Chat().say(text, DIAGNOSTIC)
    assert [
        SAID["whether massage helps"] in advice.text,
        SAID["whether massage helps beside a referral"] in cause.text,
    ] == [True] * 2
    for reply in (advice, cause):
        assert SAID["what i do"] in reply.text
        assert SAID["cannot advise on treatment"] not in reply.text
        assert {"professional", "booking"} <= set(roles(reply))


@pytest.mark.parametrize(
    "text", ["would massage help or should i take advil", "how long should i wait before a massage"]
)
def test_a_question_about_other_treatments_too_gets_no_advice(text: str) -> None:
    assert SAID["cannot advise on treatment"] in Chat().say(text, TREATMENT).text


def test_massage_with_a_condition_needs_a_doctor_first_and_books_nothing() -> None:
    reply = Chat().say(
        "can i have a massage on blood thinners", heard(Level.TREATMENT, probabilities={"urgent": 0.2})
    )
    assert (reply.kind, "booking" in roles(reply), "contact" in roles(reply)) == ("treatment", False, True)
    assert "doctor, or whoever treats you, before any massage" in reply.text
    assert reply.entries == ()


def test_a_doctor_who_has_agreed_is_heard_and_not_asked_for_again() -> None:
    chat = Chat()
    first = chat.say("i take eliquis. is massage ok", TREATMENT)
    assert "before any massage" in first.text
    agreed = chat.say("we asked, and the cardiologist said light massage is fine", TREATMENT)
    assert agreed.text == SAID["doctor agrees"]
    assert (agreed.kind, "booking" in roles(agreed), "professional" in roles(agreed)) == (
        "treatment",
        False,
        True,
    )
    assert chat.say("what do you do in a massage").kind != "treatment"


def test_a_doctor_who_clears_an_urgent_sign_has_agreed() -> None:
    chat = Chat()
    chat.say("i'm 31 weeks pregnant and my butt hurts", heard(Level.URGENT))
    agreed = chat.say("my ob already said massage is fine! can i just book", TREATMENT)
    assert SAID["doctor agrees"] in agreed.text
    assert SAID["cannot advise on treatment"] not in agreed.text
    assert "contact" in roles(agreed)


@pytest.mark.parametrize(
    "text",
    [
        "once my doctor says it's fine, then what",
        "i hope the doctor says massage is ok",
        "the doctor said nothing is broken, can i get a massage",
        "my doctor said everything is ok, can i get a massage",
        "my doctor said massage is fine. should i stop the eliquis before",
        "my doctor said massage is fine. what about my pills",
        "i'm pregnant too, and the doctor said it's ok",
    ],
)
def test_what_is_no_consent_to_the_massage_is_sent_to_the_doctor(text: str) -> None:
    chat = Chat()
    chat.say("i take eliquis. is massage ok", TREATMENT)
    assert SAID["doctor agrees"] not in chat.say(text, TREATMENT).text
    assert chat.say("can you massage me now").kind == "treatment"


def test_consent_that_names_no_massage_is_heard_and_the_condition_stays() -> None:
    chat = Chat()
    chat.say("i take eliquis. is massage ok", TREATMENT)
    assert chat.say("my doctor said it's ok", TREATMENT).text == SAID["doctor agrees"]
    assert chat.say("can you massage me now").kind == "treatment"


def test_a_referral_in_spanish_begins_in_spanish() -> None:
    text = Chat().say("me duele la espalda desde mayo", DIAGNOSTIC._replace(language="es")).text
    assert text.startswith(SAID["spanish"])


def test_who_was_told_yes_to_massage_by_a_doctor_is_asked_to_tell_her() -> None:
    reply = Chat().say("my doctor said massage is ok", TREATMENT)
    assert reply.text.startswith(SAID["doctor agrees"])
    assert reply.notice
