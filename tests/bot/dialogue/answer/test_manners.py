import pytest

from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    DIAGNOSTIC,
    HELLO,
    HOURS,
    MASSAGE,
    MUSCLE,
    PRICES,
    SAID,
    SMALLTALK,
    Chat,
    found,
    heard,
    options,
    roles,
)


@pytest.mark.parametrize("text", ["none of these", "no", "neither"])
def test_a_refused_choice_may_be_kept(text: str) -> None:
    chat = Chat()
    chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    reply = chat.say(text)
    assert (reply.kind, reply.may_keep, SAID["none fits"] in reply.text) == ("unknown", True, True)


@pytest.mark.parametrize("text", ["this is useless", "you just ignore my question"])
def test_a_complaint_gets_an_apology_and_the_way_to_her(text: str) -> None:
    reply = Chat().say(text)
    assert (reply.kind, reply.text) == ("unknown", SAID["complaint"])
    assert ("contact" in roles(reply), reply.may_keep) == (True, False)


def test_a_complaint_with_a_known_question_is_answered() -> None:
    assert Chat().say("you didn't answer my question: what is sciatica").entries == ("sciatica",)


def test_a_negative_reaction_is_never_thanked_for_as_praise() -> None:
    praise = Entry(id="compliment", question="You help", answer="How kind of you!", kind="small talk")
    assert praise.answer not in Chat().say("no, i did not say that", SMALLTALK, found(praise)).text
    assert praise.answer in Chat().say("so helpful", SMALLTALK, found(praise)).text


def test_a_goodbye_in_other_words_is_a_goodbye_unless_something_is_asked() -> None:
    assert Chat().say("sounds like a band to me, ok bye robot").text == SAID["goodbye"]
    assert Chat().say("tell me the hours, are you open bye", CALM, found(HOURS)).entries == ("hours",)


def test_a_complaint_is_never_answered_with_small_talk() -> None:
    reply = Chat().say("you just ignore my question", SMALLTALK, found(HELLO))
    assert reply.text == SAID["complaint"]


def test_sensual_massage_is_not_offered_and_gets_no_link() -> None:
    reply = Chat().say("do you offer sensual massage")
    assert (reply.text, reply.links, reply.suggestions) == (SAID["not offered"], (), ())


@pytest.mark.parametrize("text", ["buy at www.cheap.example", "sdkjfhskdjfh", "???", "🙂"])
def test_noise_is_unknown_and_never_kept(text: str) -> None:
    reply = Chat().say(text)
    assert (reply.kind, reply.may_keep) == ("unknown", False)


def test_a_price_in_spanish_gets_a_spanish_frame_and_the_contact_link() -> None:
    spanish = heard(language="es")
    for candidates in (found(PRICES), Candidates()):
        reply = Chat().say("cuanto cuesta una sesion", spanish, candidates)
        assert reply.text.startswith(SAID["spanish contact"])
        assert "contact" in roles(reply)


def test_a_greeting_in_spanish_is_small_talk() -> None:
    reply = Chat().say("hola", heard(language="es"), found(HELLO))
    assert (reply.kind, reply.text) == ("smalltalk", SAID["spanish contact"])
    assert "contact" in roles(reply)
    assert Chat().say("gracias", heard(language="es")).text == SAID["spanish thanks"]


def test_another_language_gets_the_warning_line() -> None:
    reply = Chat().say("was kostet das", heard(language="other"))
    assert (reply.kind, reply.text, bool(reply.notice)) == ("unknown", SAID["other language"], True)


def test_who_wonders_at_the_numbers_is_told_why_they_stand_there() -> None:
    wonder = "why do you keep telling me to call 911"
    assert Chat().say(wonder, CALM, Candidates()).text == SAID["why the numbers"]
    despair = heard(probabilities={"crisis": 0.4})
    assert SAID["why the numbers"] not in Chat().say(wonder, despair, Candidates()).text


def test_why_always_a_doctor_is_told_once_one_was_named() -> None:
    why = CALM._replace(acts={Act.WHY_URGENT: 0.5})
    assert SAID["why a doctor"] not in Chat().say("whats this got to do with my doctor", why).text
    chat = Chat()
    chat.say("my butt hurts, is it that", DIAGNOSTIC)
    assert SAID["why a doctor"] in chat.say("whats this got to do with my doctor", why).text


def test_a_bare_no_wants_nothing_more() -> None:
    assert SAID["no to nothing"] in Chat().say("no").text


def test_thanks_beside_a_correction_or_a_remark_are_thanks() -> None:
    noted = Entry(id="noted", question="Noted", answer="All right.", kind="small talk")
    thanks = SMALLTALK._replace(acts={Act.THANKS: 0.6})
    assert Chat().say("makes sense now, i'll tell him. thanks", thanks, found(noted)).text == SAID["thanks"]
    chat = Chat()
    chat.say("what is the muscle?")
    corrected = SMALLTALK._replace(acts={Act.THANKS: 0.6, Act.CORRECTS: 0.6})
    reply = chat.say("nothing hurts here, i only asked. thanks", corrected, Candidates())
    assert reply.text == f"{SAID['mix-up']}\n\n{SAID['thanks']}"


def test_small_talk_with_a_word_of_another_language_is_understood() -> None:
    welcome = Entry(id="welcome", question="Thanks", answer="With pleasure!", kind="small talk")
    foreign = SMALLTALK._replace(language="other")
    known = found(welcome, confidence=0.7)
    assert Chat().say("dziekuje, good chat", foreign, known).text == welcome.answer
    unsure = found(welcome, confidence=0.69)
    assert Chat().say("dziekuje, good chat", foreign, unsure).text == SAID["other language"]
    assert Chat().say("kolano", CALM._replace(language="other"), known).text == SAID["other language"]
