from bot.dialogue.words.suggestions import suggest_opening
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    HELLO,
    KNOWLEDGE,
    MUSCLE,
    SAID,
    SCIATICA,
    SMALLTALK,
    Chat,
    found,
    heard,
    hrefs,
    roles,
)


def test_chatter_that_no_entry_fits_is_still_small_talk_and_a_question_is_not() -> None:
    chatter = SMALLTALK._replace(probabilities={"smalltalk": 0.9})
    reply = Chat().say("10/10 for the page", chatter, found())
    assert (reply.kind, reply.text) == ("smalltalk", SAID["only chatting"])
    assert Chat().say("who won the game?", chatter, found()).kind == "unknown"


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
