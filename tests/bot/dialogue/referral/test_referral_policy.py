import pytest

from bot.nlu.levels import Level
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    DIAGNOSTIC,
    SAID,
    SCIATICA,
    SYMPTOMS,
    SYNDROME,
    URGENT,
    Chat,
    found,
    heard,
    hrefs,
    roles,
)


def test_symptoms_beside_booking_are_a_referral_with_booking() -> None:
    reply = Chat().say("can i book, my leg is tingling", heard(Level.DIAGNOSTIC, ordinary=True))
    assert (reply.kind, reply.entries, reply.also) == ("diagnostic", ("contact",), ("practice",))
    assert "booking" in roles(reply)


def test_a_bare_fragment_offers_three_ways_on() -> None:
    reply = Chat().say("back pain", DIAGNOSTIC, Candidates((), (), (SYMPTOMS,), 0.2))
    assert reply.kind == "diagnostic"
    assert [s.entry for s in reply.suggestions] == ["symptoms", None, "contact"]
    assert reply.text.startswith(SAID["sorry to hear"])
    assert SAID["fragment"] in reply.text
    assert reply.notice


def test_what_would_help_is_asked_once() -> None:
    chat = Chat()
    chat.say("back pain", DIAGNOSTIC)
    assert SAID["fragment"] not in chat.say("left side", DIAGNOSTIC).text


@pytest.mark.parametrize("text", ["is it bad?", "back pain since i fell in may", "what is wrong"])
def test_what_asks_or_tells_more_is_no_fragment(text: str) -> None:
    assert SAID["fragment"] not in Chat().say(text, DIAGNOSTIC).text


def test_my_own_symptoms_is_a_referral() -> None:
    chat = Chat()
    chat.say("back pain", DIAGNOSTIC)
    assert chat.say("My own symptoms").kind == "diagnostic"


def test_taking_an_answer_for_ones_own_is_a_referral() -> None:
    chat = Chat()
    chat.say("what are the symptoms")
    assert chat.say("that's exactly me").kind == "diagnostic"


def test_what_it_is_after_a_referral_that_named_nothing_is_a_referral_again() -> None:
    chat = Chat()
    chat.say("my hip hurts since may", DIAGNOSTIC)
    asked = chat.say("so what is it", CALM, found(SYNDROME))
    assert (asked.kind, asked.entries) == ("diagnostic", ())
    named = Chat()
    named.say("do i have sciatica", DIAGNOSTIC)
    assert named.say("so what is it").entries == ("sciatica",)


def test_beside_an_urgent_sign_nothing_books_or_praises_massage() -> None:
    asked = URGENT._replace(ordinary=True)
    for text in (
        "my calf is swollen and warm, can i book",
        "my calf is swollen. what do you do in a massage?",
    ):
        reply = Chat().say(text, asked)
        assert reply.kind == "urgent"
        assert reply.entries == ()
        assert BOOKING not in hrefs(reply)
        assert "message me once" in reply.text
        assert not any(s.entry in {"contact", "massage-approach"} for s in reply.suggestions)


def test_another_question_beside_an_urgent_sign_is_answered_after_the_card() -> None:
    reply = Chat().say("my calf is swollen. what is sciatica?", URGENT._replace(ordinary=True))
    assert (reply.kind, reply.entries) == ("urgent", ("sciatica",))
    assert reply.text.index("doctor") < reply.text.index(SCIATICA.answer)
