import pytest

from bot.examples.acts import Act
from bot.nlu.subject import Subject
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    CHANGE_NOTHING,
    DIAGNOSTIC,
    HOURS,
    SAID,
    SCIATICA,
    TREATMENT,
    Chat,
    found,
    roles,
)

ASKED = ("can i run", "can i squat", "can i swim", "can i cycle", "can i climb")
IN_SHORT = {SAID[label]: label for label in ("cannot advise again", "cannot advise still")}


def refused(chat: Chat, text: str) -> str | None:
    reply = chat.say(text, TREATMENT, Candidates())
    return next((label for sentence, label in IN_SHORT.items() if sentence in reply.text), None)


def test_every_other_short_refusal_of_advice_ends_with_the_way_to_her() -> None:
    chat = Chat()
    assert refused(chat, "should i sit less") is None  # in full
    again, still = IN_SHORT.values()
    assert [refused(chat, text) for text in ASKED] == [again, still, again, still, again]


def test_any_other_reply_begins_the_count_of_short_refusals_anew() -> None:
    chat = Chat()
    told = [refused(chat, text) for text in ("should i sit less", "can i run")]
    chat.say("what is the piriformis muscle")
    assert [*told, refused(chat, "can i swim")] == [None, "cannot advise again", "cannot advise again"]


@pytest.mark.parametrize(
    "text",
    [
        "should i see a doctor first or stop my pills",
        "should i sit less?",
        "is gabapentin ok while running",
        "can i still squat",
    ],
)
def test_no_advice_is_said_in_full_once_whatever_was_asked(text: str) -> None:
    chat = Chat()
    assert SAID["cannot advise on treatment"] in chat.say(text, TREATMENT, Candidates()).text
    assert SAID["cannot advise again"] in chat.say("and can i still run?", TREATMENT, Candidates()).text


def test_advice_for_somebody_else_is_their_doctors() -> None:
    chat = Chat()
    chat.say("should she take advil", TREATMENT, Candidates())
    theirs = TREATMENT._replace(subject=Subject(third_person=True))
    assert (
        SAID["cannot advise others again"] in chat.say("can she still walk a lot", theirs, Candidates()).text
    )
    mine = chat.say("and do i have to worry, can she drive?", theirs, Candidates()).text
    assert SAID["cannot advise others again"] not in mine


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("should i book a massage or see a doctor first?", "see a doctor first"),
        ("do i need to see a doctor", "see a doctor first"),
        ("ok so who do i see first, doctor or you", "see a doctor first"),
        ("which kind of doctor? my regular one?", "which doctor"),
        ("what doctor do i see for this", "which doctor"),
    ],
)
def test_who_asks_for_a_doctor_is_not_told_to_ask_a_doctor(text: str, label: str) -> None:
    chat = Chat()
    assert SAID[label] in chat.say(text, TREATMENT, Candidates()).text
    assert SAID["cannot advise again"] not in chat.say(text, TREATMENT, Candidates()).text
    assert SAID[label] in Chat().say(text, DIAGNOSTIC, Candidates()).text


def test_a_calm_wish_for_a_doctor_first_is_agreed_with_and_a_practice_question_is_answered() -> None:
    text = "so you're saying ask her doctor first?"
    reply = Chat().say(text, CALM, found(SCIATICA, confidence=0.6))
    assert (reply.kind, SAID["see a doctor first"] in reply.text) == ("treatment", True)
    assert roles(reply)[0] == "professional"
    for sure in (found(HOURS), found(SCIATICA)):
        assert Chat().say(text, CALM, sure).kind != "treatment"


def test_only_a_clear_answer_goes_before_which_doctor() -> None:
    text = "what doctor do i see for this"
    assert SAID["which doctor"] in Chat().say(text, CALM, found(HOURS, confidence=0.8)).text
    assert Chat().say(text, CALM, found(HOURS, confidence=0.95)).entries == ("hours",)


@pytest.mark.parametrize(
    "text",
    [
        "will massage help so i can quit my oxycodone",
        "does massage help if i come off my lyrica",
        "is it ok to double my naproxen and come in",
        "can i come if i stop my pills",
    ],
)
def test_a_medicine_beside_massage_is_never_told_without_not_to_stop_it(text: str) -> None:
    assert SAID["cannot advise on treatment"] in Chat().say(text, TREATMENT).text


@pytest.mark.parametrize(
    "label", ["cannot advise again", "cannot advise others again", "cannot advise still"]
)
def test_every_short_refusal_of_advice_says_to_change_nothing(label: str) -> None:
    assert CHANGE_NOTHING in SAID[label]


def test_who_wants_to_stop_a_medicine_that_was_told_hears_again_not_to() -> None:
    chat = Chat()
    chat.say("i take eliquis", TREATMENT)
    reply = chat.say("can i skip it and come")
    assert (reply.kind, CHANGE_NOTHING in reply.text) == ("treatment", True)


def test_whether_a_doctor_can_wait_is_for_a_doctor_to_say_today() -> None:
    waits = CALM._replace(acts={Act.PUTS_OFF: 1.0, Act.CORRECTS: 1.0})
    reply = Chat().say("no, ring the doctor: can it wait till monday?", waits, found(HOURS, confidence=0.9))
    assert reply.text == SAID["whether it can wait"]
    assert "professional" in roles(reply)


def test_a_plan_that_asks_nothing_is_no_question_whether_it_can_wait() -> None:
    waits = CALM._replace(acts={Act.PUTS_OFF: 1.0})
    assert SAID["whether it can wait"] not in Chat().say("i'll see the doctor on monday", waits).text
