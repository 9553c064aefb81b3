import pytest

from bot.examples.acts import Act
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    CONTACT,
    HELLO,
    HOURS,
    KNOWLEDGE,
    MASSAGE,
    MUSCLE,
    SAID,
    SMALLTALK,
    URGENT,
    Chat,
    found,
    heard,
    options,
    practice,
    roles,
    small_knowledge,
)


def test_a_personal_message_with_a_general_question_is_answered_with_the_warning() -> None:
    reply = Chat().say(
        "i was told it's the piriformis. what is the muscle?", heard(probabilities={"diagnostic": 0.3})
    )
    assert (reply.kind, bool(reply.notice)) == ("answer", True)
    assert "professional" in roles(reply)


def test_small_talk_that_the_model_hears_is_answered() -> None:
    assert Chat().say("how are you?", SMALLTALK, found(HELLO)).text == HELLO.answer


def test_an_unsure_match_asks_back_with_a_way_out() -> None:
    chat = Chat()
    reply = chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    assert (reply.kind, [s.entry for s in reply.suggestions]) == (
        "clarify",
        ["muscle", "massage-approach", None],
    )
    assert not reply.may_keep
    assert chat.say("the second one").entries == ("massage-approach",)


def test_an_unfilled_detail_is_never_asked_back_with() -> None:
    prices = KNOWLEDGE.entry("prices")
    assert prices is not None
    reply = Chat().say("money and muscles", CALM, options(prices, MUSCLE, MASSAGE))
    assert [s.entry for s in reply.suggestions] == ["muscle", "massage-approach", None]
    assert Chat().say("money", CALM, options(prices, MUSCLE)).kind == "unknown"


def test_an_unfilled_detail_may_be_kept_and_points_to_contact() -> None:
    reply = Chat().say("what does it cost")
    assert (reply.kind, reply.may_keep, "contact" in roles(reply)) == ("practice", True, True)
    filled = small_knowledge(details=practice(booking_link=BOOKING, prices="An hour is $90."))
    assert not Chat(filled).say("what does it cost").may_keep


def test_a_phone_number_that_is_not_filled_in_is_said_to_be_missing() -> None:
    asked, without = "how do i book, what is your phone number", practice(booking_link=BOOKING)
    chat = Chat(small_knowledge(details=without))
    assert SAID["no phone here"] in chat.say(asked).text
    assert SAID["no phone here"] in chat.say("how do i book by phone then").text
    assert SAID["no phone here"] not in Chat().say(asked).text


@pytest.mark.parametrize(
    "asked",
    [
        "how do i book, and how soon does she answer",
        "how do i book, when do you write back",
        "book: how long till she replies",
        "book. do you write back the same day",
        "how fast does she reply",
    ],
)
def test_how_soon_she_answers_is_not_known_and_not_answered_with_the_whole_way_to_her(asked: str) -> None:
    reply = Chat().say(asked)
    assert SAID["no reply time here"] in reply.text
    assert SAID["contact again"] in reply.text
    assert "contact" in roles(reply)
    assert SAID["no reply time here"] not in Chat().say("how do i book").text


def test_who_asks_whether_a_doctor_comes_first_hears_so_beside_a_missing_detail() -> None:
    first = CALM._replace(acts={Act.DOCTOR_FIRST: 0.8})
    reply = Chat().say("do i go to a doctor first, and when are you open?", first, found(HOURS))
    assert reply.text.startswith(Chat().knowledge.says["see a doctor first"])


def test_an_unanswered_message_gets_a_sorry_and_the_way_to_her() -> None:
    unheard = CALM._replace(acts={Act.UNANSWERED: 0.5})
    for candidates in (found(CONTACT), Candidates()):
        reply = Chat().say("wrote you monday and not a word since", unheard, candidates)
        assert (reply.kind, reply.text) == ("practice", SAID["unanswered"])
        assert "contact" in roles(reply)


def test_a_question_beside_it_is_answered() -> None:
    unheard = CALM._replace(acts={Act.UNANSWERED: 0.5})
    assert Chat().say("nobody wrote back. what is the piriformis muscle", unheard).entries == ("muscle",)


def test_under_an_urgent_sign_an_unanswered_message_still_gets_the_doctor_today() -> None:
    chat = Chat()
    chat.say("my calf is swollen, red and hot", URGENT)
    unheard = CALM._replace(acts={Act.UNANSWERED: 0.5})
    for candidates in (found(CONTACT), Candidates()):
        text = chat.say("wrote you monday and not a word since", unheard, candidates).text
        assert SAID["unanswered"] not in text
        assert "doctor, nurse line or urgent care today" in text
