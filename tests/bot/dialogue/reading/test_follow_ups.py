"""Short messages that lean on what was just said."""

import pytest

from bot.dialogue.entry_ids import CONTACT_ENTRY
from bot.dialogue.reading.follow_ups import FollowUp, leans, resolve_follow_up, without_brevity
from bot.dialogue.state.context import Context
from bot.dialogue.thresholds import ONCE_MORE_MARGIN
from bot.examples.acts import Act
from bot.language.text import read
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import (
    CALM,
    HOURS,
    MASSAGE,
    REFERRAL,
    SCIATICA,
    SYMPTOMS,
    SYNDROME,
    Chat,
    found,
    small_knowledge,
)
from tests.learned import acts_of

KNOWLEDGE = small_knowledge()
AFTER_SYNDROME = Context(topics=("piriformis-syndrome",), seen=("piriformis-syndrome",))


def meant(text: str, context: Context = AFTER_SYNDROME) -> FollowUp:
    return resolve_follow_up(read(text), context, KNOWLEDGE, acts_of(read(text).folded))


# --- rewritten texts ---


@pytest.mark.parametrize(
    ("text", "rewritten"),
    [
        ("and the other one?", "what is sciatica?"),
        ("what about sciatica", "what is sciatica?"),
        ("and sciatica?", "what is sciatica?"),
        ("no not piriformis syndrome, sciatica", "what is sciatica?"),
        ("does it go away", "does piriformis syndrome go away"),
        ("what is it exactly", "what is piriformis syndrome"),
        ("what do they have in common", "what do piriformis syndrome and sciatica have in common"),
        ("how long does that last", "how long does piriformis syndrome last"),
        ("why", "why what is piriformis syndrome?"),
    ],
)
def test_a_follow_up_is_rewritten_so_that_it_stands_alone(text: str, rewritten: str) -> None:
    assert meant(text).texts[0] == rewritten


def test_it_means_the_usual_topic_before_anything_was_talked_about() -> None:
    assert meant("does it go away", Context()).texts == ("does piriformis syndrome go away",)
    assert meant("what is it", Context()).texts == ("what is piriformis syndrome",)


@pytest.mark.parametrize(
    "text", ["what does a session cost", "do you take insurance", "is sciatica worse at night", ""]
)
def test_what_stands_alone_is_left_alone(text: str) -> None:
    assert meant(text) == FollowUp()


def test_a_long_message_speaks_for_itself() -> None:
    assert meant("i would like to know whether it goes away when one waits for a while") == FollowUp()


def test_a_topic_without_a_condition_is_put_beside_the_message() -> None:
    context = Context(topics=("hours",))
    assert meant("and on that day?", context).texts == (f"and on that day? {HOURS.question.casefold()}",)


# --- what an entry answers outright ---


@pytest.mark.parametrize(
    "text",
    [
        "simpler please",
        "explain that simpler",
        "shorter",
        "in plain english",
        "i don't get it",
        "that is a lot of words for me. can you say it simpler please",
        "explain again but easy, i am 81",
    ],
)
def test_simpler_is_the_one_sentence(text: str) -> None:
    assert (meant(text).entry, meant(text).brief) == (SYNDROME, True)


@pytest.mark.parametrize(
    ("text", "brief"),
    [("too many words", True), ("explain it like i'm five", True), ("what was that again", False)],
)
def test_a_wish_for_the_last_answer_in_other_words_is_heard_as_it_was_learned(text: str, brief: bool) -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    reply = chat.say(text, CALM._replace(acts=acts_of(text)), Candidates())
    assert reply.entries == ("piriformis-syndrome",)
    assert (SYNDROME.answer not in reply.text) is brief


def test_a_wish_that_is_only_hinted_at_or_made_before_anything_was_said_is_none() -> None:
    hinted = {Act.SHORTER: ONCE_MORE_MARGIN - 0.01, Act.REPEAT: ONCE_MORE_MARGIN - 0.01}
    assert resolve_follow_up(read("thats normal for me"), AFTER_SYNDROME, KNOWLEDGE, hinted).entry is None
    sure = {Act.SHORTER: 1.0}
    assert resolve_follow_up(read("too many words"), Context(), KNOWLEDGE, sure).entry is None


@pytest.mark.parametrize("text", ["again", "say that again please", "can you repeat that", "come again?"])
def test_again_is_the_same_answer(text: str) -> None:
    heard = resolve_follow_up(read(text), AFTER_SYNDROME, KNOWLEDGE, acts_of(text))
    assert (heard.entry, heard.brief) == (SYNDROME, False)


@pytest.mark.parametrize("text", ["more", "tell me more", "go on", "what else?", "anything else"])
def test_more_is_the_next_question_not_answered_yet(text: str) -> None:
    assert meant(text).entry == SYMPTOMS
    assert meant(text, AFTER_SYNDROME._replace(seen=("symptoms", "piriformis-syndrome"))).entry == SCIATICA


def test_more_is_the_rest_of_what_was_told_in_one_sentence() -> None:
    assert meant("more", Context(topics=("piriformis-syndrome",))).entry == SYNDROME


def test_more_of_nothing_left_has_no_entry() -> None:
    everything = AFTER_SYNDROME._replace(seen=("piriformis-syndrome", "symptoms", "sciatica"))
    assert (meant("more", everything).entry, meant("more", everything).more) == (None, True)


@pytest.mark.parametrize("text", ["why", "why not?", "but why?"])
def test_why_after_a_referral_is_why_this_chat_cannot_diagnose(text: str) -> None:
    assert meant(text, Context(topics=("not-a-diagnosis",))).entry == REFERRAL


def test_it_after_another_condition_than_the_usual_one_goes_before_its_own_words() -> None:
    assert meant("does it go away", Context(topics=("sciatica",))).outright
    assert not meant("does it go away").outright


# --- leaning ---


@pytest.mark.parametrize(
    ("text", "points"), [("can you massage that", True), ("what is it", True), ("what is sciatica", False)]
)
def test_pointing_words_are_heard(text: str, points: bool) -> None:
    assert leans(read(text)) is points


# --- in a talk ---


def test_the_other_one_is_answered_by_its_entry() -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    assert chat.say("and the other one?").entries == ("sciatica",)


def test_simpler_then_more_leads_on() -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    brief = chat.say("simpler please")
    assert brief.text.startswith(SYNDROME.in_one_sentence)
    assert SYNDROME.answer not in brief.text
    assert chat.say("more").entries == ("symptoms",)


def test_where_there_is_no_more_the_reply_says_what_she_offers() -> None:
    chat = Chat(context=Context(topics=("sciatica",), seen=("sciatica",)).encode())
    reply = chat.say("tell me more")
    assert (reply.kind, reply.may_keep) == ("unknown", False)
    assert KNOWLEDGE.says["what i do"] in reply.text


def test_a_follow_up_that_leads_to_what_was_told_is_told_in_one_sentence() -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    reply = chat.say("why")
    assert reply.text.endswith(KNOWLEDGE.says["told before"])
    assert SYNDROME.in_one_sentence in reply.text


def test_an_own_question_goes_before_what_was_talked_about() -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    assert chat.say("what does it cost").entries == ("prices",)


def test_it_means_the_usual_condition_after_an_answer_that_names_none() -> None:
    after_massage = Context(topics=("massage-approach",), seen=("massage-approach",))
    assert meant("does it help", after_massage).texts[-1] == "does piriformis syndrome help"
    assert "piriformis syndrome" not in " ".join(meant("and the prices", after_massage).texts)


def test_a_clear_answer_about_the_other_condition_gives_way_to_a_repeated_one() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    other = found(SYNDROME, confidence=1.0)
    assert chat.say("what brings it on", None, other).text.startswith(SCIATICA.in_one_sentence)


def test_a_clear_answer_of_its_own_goes_before_a_repeated_one() -> None:
    chat = Chat()
    chat.say("what is sciatica")
    assert chat.say("does it go away", None, found(MASSAGE, confidence=1.0)).entries == ("massage-approach",)


def test_who_asks_how_to_reach_her_gets_that_unless_more_is_asked() -> None:
    contact = KNOWLEDGE.entry(CONTACT_ENTRY)
    assert contact is not None
    assert meant("ok how do i ask her").entry == contact
    assert meant("how do i reach you and what does it cost").entry is None


def test_a_line_that_is_no_sentence_stays_in_the_question() -> None:
    for text in ("is there a telephone line for the practice?", "do you have a nurse line"):
        assert without_brevity(read(text)) is None
    assert without_brevity(read("what is sciatica in one short sentence")) == read("what is sciatica")
