"""988 with a reply that is no card."""

import pytest

from bot.dialogue.kinds import Kind
from bot.dialogue.says import Say
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import CRISIS, DESPAIR, HELLO, MUSCLE, SAID, Chat, found, heard, hrefs, told

WORN_DOWN = heard(worn_down=True)
DESPAIRS = heard(smalltalk=True, probabilities={"crisis": 0.2})
OPENING, _, CLOSING = SAID["distress"].partition("\n\n")


def test_distress_opens_with_its_own_words_and_988_comes_last() -> None:
    tired = heard(Level.DIAGNOSTIC, probabilities={"crisis": 0.2})
    text = Chat().say("i've tried everything and i'm so tired of this pain", tired).text
    assert text.startswith(OPENING)
    assert text.endswith(CLOSING)
    assert SAID["sorry to hear"] not in text


def test_small_talk_of_somebody_worn_down_keeps_988() -> None:
    assert CLOSING in Chat().say("bye, i don't know what to do anymore", WORN_DOWN).text


def test_a_bare_word_tells_of_no_distress() -> None:
    assert "988" not in Chat().say("no", DESPAIRS).text


def test_small_talk_that_an_entry_answers_keeps_988() -> None:
    reply = Chat().say("hello", DESPAIRS, found(HELLO))
    assert (reply.kind, reply.entries) == ("smalltalk", ("hello",))
    assert reply.text.endswith(CLOSING)


@pytest.mark.parametrize("assessment", [WORN_DOWN, heard(probabilities={"crisis": 0.2})])
def test_distress_without_an_answer_gets_988_to_tap_and_no_regret(assessment: Assessment) -> None:
    reply = Chat().say("nothing works anymore", assessment)
    assert reply.kind == "unknown"
    assert {"tel:988", "sms:988"} <= hrefs(reply)
    assert reply.text == f"{OPENING}\n\n{CLOSING}"


def test_an_answer_to_distress_says_988_and_links_only_what_it_answers() -> None:
    reply = Chat().say("what is the muscle", WORN_DOWN, found(MUSCLE))
    assert CLOSING in reply.text
    assert "tel:988" not in hrefs(reply)


@pytest.mark.parametrize("label", [Say.TAKEN_BACK_AFTER_A_CRISIS, Say.MISHEARD_CRISIS])
def test_a_sentence_that_offers_988_is_not_followed_by_another_offer(label: Say) -> None:
    assert told(Kind.SMALL_TALK, heard=WORN_DOWN, says=(label,)).text.count("988") == 1


def test_a_crisis_in_force_ends_every_reply_with_its_own_offer() -> None:
    chat = Chat()
    chat.say(DESPAIR, CRISIS)
    reply = chat.say("what is the muscle", WORN_DOWN._replace(worn_down=False), found(MUSCLE))
    assert reply.text.endswith("988, and 911 if there is danger.")
    assert {"tel:988", "sms:988"} <= hrefs(reply)


NOT_SUICIDAL = "A mix-up: I'm not suicidal."


def test_after_a_crisis_that_was_named_988_stays_a_tap_away_for_three_replies() -> None:
    chat = Chat()
    chat.say(DESPAIR, CRISIS)
    chat.say(NOT_SUICIDAL)
    for _ in range(2):
        assert "tel:988" in hrefs(chat.say("what is the piriformis muscle"))
    chat.say("what is the piriformis muscle")
    assert "tel:988" not in hrefs(chat.say("what is the piriformis muscle"))


def test_after_a_crisis_that_only_the_model_heard_988_goes_with_it() -> None:
    chat = Chat()
    chat.say("i just want it all to end", CRISIS._replace(flags=()))
    chat.say(NOT_SUICIDAL)
    assert "tel:988" not in hrefs(chat.say("what is the piriformis muscle"))
