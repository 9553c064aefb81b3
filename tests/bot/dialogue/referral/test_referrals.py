"""Refusals that come again: in other words, and at last with the way to her."""

from itertools import pairwise

from bot.examples.acts import Act
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    DIAGNOSTIC,
    MASSAGE,
    MUSCLE,
    TREATMENT,
    Chat,
    found,
    heard,
    roles,
    small_knowledge,
)

SAYS = small_knowledge().says


def test_the_same_refusal_is_varied_and_leads_to_her() -> None:
    for level, told in ((DIAGNOSTIC, "diagnose"), (TREATMENT, "advise")):
        chat = Chat()
        texts = [chat.say(f"is it number {n} then?", level) for n in range(6)]
        assert all(one.text != other.text for one, other in pairwise(texts))
        assert SAYS[f"cannot {told} still"] in texts[2].text
        assert "contact" in roles(texts[2])
        assert all({"professional", "booking"} <= set(roles(reply)) for reply in texts)


def test_a_referral_that_may_be_misread_says_so_and_offers_what_is_near() -> None:
    doubted = DIAGNOSTIC._replace(probabilities={"diagnostic": 0.6, "ordinary": 0.35})
    near = found(confidence=0.3, near=(MUSCLE,))
    reply = Chat().say("which muscle is it, like my back or my leg", doubted, near)
    assert (reply.kind, reply.suggestions[0].entry) == ("diagnostic", "muscle")
    assert reply.text.endswith(SAYS["misread"])
    assert {"professional", "booking"} <= set(roles(reply))
    sure = DIAGNOSTIC._replace(probabilities={"diagnostic": 0.75, "ordinary": 0.2})
    condition = TREATMENT._replace(probabilities={"treatment": 0.4, "urgent": 0.2, "ordinary": 0.4})
    for level in (sure, condition):
        assert SAYS["misread"] not in Chat().say("which muscle is it", level, near).text


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
    assert (reply.kind, reply.text) == ("diagnostic", SAYS["no yes or no"])
    assert {"professional", "booking"} <= set(roles(reply))
    assert Chat().say("what is the muscle, yes or no", CALM, found(MUSCLE)).entries == ("muscle",)


def test_thanks_with_a_complaint_after_a_refusal_are_answered_kindly() -> None:
    chat = Chat()
    chat.say("do i have sciatica", DIAGNOSTIC)
    worse = chat.say("my foot tingles now too, thanks for nothing", DIAGNOSTIC)
    assert SAYS["thanks after a refusal"] not in worse.text
    reply = chat.say("none of that, just pain. ill call my doctor, thx", DIAGNOSTIC)
    assert (reply.kind, reply.text) == ("diagnostic", SAYS["thanks after a refusal"])
    assert {"professional", "booking"} <= set(roles(reply))
    assert SAYS["thanks after a refusal"] not in Chat().say("my hip hurts, thanks", DIAGNOSTIC).text


def test_who_asks_to_come_with_a_complaint_may_come_for_an_assessment() -> None:
    asked = "i'm just stiff from my desk job. can i still come?"
    reply = Chat().say(asked, DIAGNOSTIC)
    assert SAYS["come for an assessment"] in reply.text
    assert "booking" in roles(reply)
    chat = Chat()
    chat.say("my leg is swollen", heard(Level.URGENT))
    assert SAYS["come for an assessment"] not in chat.say(asked, DIAGNOSTIC).text


def test_who_asks_what_to_ask_the_doctor_is_told() -> None:
    chat = Chat()
    chat.say("my father takes eliquis. is massage ok", TREATMENT)
    reply = chat.say("his cardiologist is hard to reach. what exactly should i ask him?")
    assert (reply.kind, reply.text) == ("treatment", SAYS["what to ask a doctor"])
    assert "booking" not in roles(reply)
    assert SAYS["what to ask a doctor"] not in Chat().say("what should i ask you").text
    stops = Chat().say("should i stop my chemo and what should i ask my oncologist", TREATMENT).text
    assert SAYS["cannot advise on treatment"] in stops


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
    full, short = SAYS["cannot advise on treatment"], SAYS["cannot advise again"]
    assert full in Chat().say("what is it, and can i take ibuprofen for it?", both).text
    asked = Chat().say("sitting all day, is that what makes it bad?", both).text
    assert (full in asked, short in asked) == (False, True)
    told = Chat().say("i did see somebody. it went down my leg", both).text
    assert (full in told, short in told) == (False, False)


def test_who_is_frightened_by_the_numbers_is_told_beside_a_referral_why_they_stand_there() -> None:
    scared = DIAGNOSTIC._replace(acts={Act.ASKS_WHY_WARNED: 0.8})
    assert Chat().say("that 911 scares me, do i have that", scared).text.startswith(SAYS["why the numbers"])
    faint = DIAGNOSTIC._replace(acts={Act.ASKS_WHY_WARNED: 0.3})
    assert SAYS["why the numbers"] not in Chat().say("that 911 scares me, do i have that", faint).text


def test_a_paused_chat_answers_nothing_beside_a_doubtful_referral() -> None:
    doubted = heard(Level.TREATMENT, probabilities={"treatment": 0.55, "ordinary": 0.42})
    reply = Chat().say(
        "ok which kind of massage", doubted, found(MASSAGE, confidence=0.95), paused="Resting."
    )
    assert MASSAGE.answer not in reply.text
