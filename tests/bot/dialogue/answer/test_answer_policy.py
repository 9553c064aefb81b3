import pytest

from bot.dialogue.words.suggestions import suggest_opening
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    BOOKING,
    CALM,
    HELLO,
    HOURS,
    KNOWLEDGE,
    MASSAGE,
    MUSCLE,
    PRICES,
    SAID,
    SCIATICA,
    SMALLTALK,
    Chat,
    found,
    heard,
    hrefs,
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


def test_chatter_that_no_entry_fits_is_still_small_talk_and_a_question_is_not() -> None:
    chatter = SMALLTALK._replace(probabilities={"smalltalk": 0.9})
    reply = Chat().say("10/10 for the page", chatter, found())
    assert (reply.kind, reply.text) == ("smalltalk", SAID["only chatting"])
    assert Chat().say("who won the game?", chatter, found()).kind == "unknown"


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


@pytest.mark.parametrize("text", ["none of these", "no", "neither"])
def test_a_refused_choice_may_be_kept(text: str) -> None:
    chat = Chat()
    chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    reply = chat.say(text)
    assert (reply.kind, reply.may_keep, SAID["none fits"] in reply.text) == ("unknown", True, True)


def test_what_is_not_known_is_said_in_other_words_each_time() -> None:
    chat = Chat()
    texts = [chat.say(f"the weather in town {n}").text for n in range(4)]
    assert texts == [SAID[f"do not know{more}"] for more in ("", " again", " still", " still")]


def test_what_is_not_known_names_the_nearest_and_how_to_reach_her() -> None:
    reply = Chat().say("the muscle twitches", CALM, Candidates((), (), (SCIATICA, MUSCLE), 0.1))
    assert reply.suggestions[0].entry == "muscle"
    assert ("contact" in roles(reply), reply.may_keep) == (True, True)


def test_what_shares_no_word_with_the_question_is_not_near() -> None:
    reply = Chat().say("how do you like the weather", CALM, Candidates((), (), (SCIATICA, HELLO), 0.3))
    assert reply.suggestions == suggest_opening(KNOWLEDGE)[:3]


def test_where_somebody_in_distress_is_not_understood_988_is_the_answer() -> None:
    reply = Chat().say("the number of the crisis line", heard(probabilities={"crisis": 0.2}))
    assert (reply.kind, reply.may_keep) == ("unknown", False)
    assert reply.text == SAID["distress"]
    assert {"tel:988", "sms:988"} <= hrefs(reply)


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


@pytest.mark.parametrize("text", ["this is useless", "you just ignore my question"])
def test_a_complaint_gets_an_apology_and_the_way_to_her(text: str) -> None:
    reply = Chat().say(text)
    assert (reply.kind, reply.text) == ("unknown", SAID["complaint"])
    assert ("contact" in roles(reply), reply.may_keep) == (True, False)


def test_a_complaint_with_a_known_question_is_answered() -> None:
    assert Chat().say("you didn't answer my question: what is sciatica").entries == ("sciatica",)


def test_a_negative_reaction_is_never_thanked_for_as_praise() -> None:
    praise = Entry(id="compliment", question="You help", answer="How kind of you!", kind="small talk")
    assert praise.answer not in Chat().say("i didn't say anything kind", SMALLTALK, found(praise)).text
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


def test_a_second_question_on_a_filled_detail_hears_it_once_more() -> None:
    chat = Chat(small_knowledge(details=practice(hours="Tuesday to Friday, nine to five.")))
    chat.say("when are you open")
    reply = chat.say("and open on sunday?")
    assert reply.entries == ("hours",)
    assert "Tuesday to Friday" in reply.text
    assert chat.say("and open on monday?").text == chat.knowledge.says["nothing more"]


def test_who_asks_whether_a_doctor_comes_first_hears_so_beside_a_missing_detail() -> None:
    first = CALM._replace(acts={Act.DOCTOR_FIRST: 0.8})
    reply = Chat().say("do i go to a doctor first, and when are you open?", first, found(HOURS))
    assert reply.text.startswith(Chat().knowledge.says["see a doctor first"])
