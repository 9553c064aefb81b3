"""Which kind of reply a message gets: safety first, then what was tapped, chosen, said or asked."""

import pytest

from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from tests.bot.dialogue.small import (
    CALM,
    DIAGNOSTIC,
    EMERGENCY,
    MASSAGE,
    MUSCLE,
    SAID,
    SMALLTALK,
    SYMPTOMS,
    TREATMENT,
    URGENT,
    Chat,
    heard,
    options,
    roles,
)


@pytest.mark.parametrize(
    ("text", "assessment", "kind"),
    [
        ("i can't pee", EMERGENCY, "emergency"),
        ("i want to die", heard(Level.CRISIS), "crisis"),
        ("i took all my pills and want to die", heard(Level.EMERGENCY, Level.CRISIS), "emergency"),
        ("my calf is swollen", URGENT, "urgent"),
        ("do i have piriformis syndrome", DIAGNOSTIC, "diagnostic"),
        ("should i take ibuprofen", TREATMENT, "treatment"),
        ("what is the muscle", CALM, "answer"),
        ("what does it cost", CALM, "practice"),
        ("hello", SMALLTALK, "smalltalk"),
        ("thanks", SMALLTALK, "smalltalk"),
        ("what about the weather", CALM, "unknown"),
    ],
)
def test_a_message_gets_its_kind(text: str, assessment: Assessment, kind: str) -> None:
    assert Chat().say(text, assessment).kind == kind


@pytest.mark.parametrize("assessment", [CALM, DIAGNOSTIC, TREATMENT])
def test_a_tapped_question_is_answered_with_the_links_of_its_level(assessment: Assessment) -> None:
    reply = Chat().say(SYMPTOMS.question, assessment, tapped=SYMPTOMS)
    assert (reply.kind, reply.entries) == ("answer", ("symptoms",))
    if assessment is not CALM:
        assert reply.also == (assessment.level.kind,)
        assert reply.notice
        assert roles(reply)[:2] == ["professional", "booking"]


@pytest.mark.parametrize("assessment", [URGENT, EMERGENCY])
def test_a_tapped_question_that_is_a_sign_is_heard_as_one(assessment: Assessment) -> None:
    assert Chat().say(SYMPTOMS.question, assessment, tapped=SYMPTOMS).kind == assessment.level.kind


def test_a_calm_example_gets_her_answer_with_the_links_of_the_level() -> None:
    reply = Chat().say("does it hurt?", heard(Level.DIAGNOSTIC, calm_entry="muscle", sections=("Calm",)))
    assert (reply.kind, reply.entries, reply.also) == ("answer", ("muscle",), ("diagnostic",))
    assert roles(reply)[:2] == ["professional", "booking"]
    assert reply.notice
    assert not reply.may_keep


def test_a_calm_example_never_quiets_a_loud_level() -> None:
    assert Chat().say("does it hurt?", URGENT._replace(calm_entry="muscle")).kind == "urgent"


@pytest.mark.parametrize(
    ("assessment", "kind"),
    [(EMERGENCY, "emergency"), (heard(Level.CRISIS), "crisis"), (URGENT, "urgent"), (DIAGNOSTIC, "diagnostic"),
     (TREATMENT, "treatment"), (CALM, "unknown"), (SMALLTALK, "unknown")],
)  # fmt: skip
def test_a_paused_chat_hears_signs_and_nothing_else(assessment: Assessment, kind: str) -> None:
    reply = Chat().say("what is the muscle", assessment, paused="Back on Monday.")
    assert reply.kind == kind
    assert ("Back on Monday." in reply.text) == (kind == "unknown")
    assert not reply.may_keep


def test_a_tap_on_a_paused_chat_is_paused_too() -> None:
    reply = Chat().say(MUSCLE.question, tapped=MUSCLE, paused="")
    assert (reply.kind, reply.entries, reply.text) == ("unknown", (), SAID["paused"])


def test_the_second_one_is_the_second_suggestion_of_any_reply() -> None:
    chat = Chat()
    second = chat.say("what is the muscle").suggestions[1].entry
    assert chat.say("the second one").entries == (second,)


def test_a_place_picks_the_words_of_a_fragment_too() -> None:
    chat = Chat()
    chat.say("back pain", DIAGNOSTIC)
    assert chat.say("the second one").kind == "diagnostic"


def test_the_last_of_what_was_asked_back_may_be_none_of_these() -> None:
    chat = Chat()
    chat.say("the thing in there", CALM, options(MUSCLE, MASSAGE))
    assert SAID["none fits"] in chat.say("the third one").text


def test_a_place_never_quiets_what_is_heard() -> None:
    chat = Chat()
    chat.say("what is the muscle")
    assert chat.say("the second one", DIAGNOSTIC).kind == "diagnostic"


def test_none_of_these_out_of_the_blue_may_not_be_kept() -> None:
    assert not Chat().say("none of these").may_keep
