"""The whole way of a message: each step sees what it should, and nothing that a visitor sends breaks it."""

import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from bot import EMPTY, Assistant, Level, read
from bot.models import Models
from tests.bot.small import MASSAGE, MUSCLE, Ranked, models, small_knowledge


def test_without_models_red_flags_ring_and_all_else_gets_the_warning_line() -> None:
    assistant = Assistant(EMPTY, Models())
    assert assistant.respond("i cant feel my legs").kind == "emergency"
    assert assistant.respond("i want to die").kind == "crisis"
    reply = assistant.respond("is it sciatica?")
    assert (reply.kind, [link.role for link in reply.links]) == ("unknown", ["professional", "contact"])
    assert reply.notice


def test_the_welcome_has_the_greeting_and_questions(small_assistant: Assistant) -> None:
    welcome = small_assistant.welcome()
    assert welcome.text == small_assistant.knowledge.says["greeting"]
    assert [s.entry for s in welcome.suggestions] == ["contact", "muscle", "massage"]
    assert welcome.kind == "smalltalk"


def test_the_message_is_matched_as_corrected_and_assessed_as_typed_too() -> None:
    index = Ranked([("muscle", 0.9)])
    assistant = Assistant(small_knowledge(), models(index))
    assistant.respond("what is the pirifromis")
    assert "piriformis" in index.asked[0]
    assert assistant.respond("nummbness between my legs").kind == "emergency"


def test_synonyms_never_stand_between_a_visitor_and_a_sign() -> None:
    knowledge = replace(small_knowledge(), synonyms=(("numb", "massage"), ("die", "book")))
    assistant = Assistant(knowledge, models(Ranked([("massage", 0.99)])))
    assert assistant.respond("numb between my legs").kind == "emergency"
    assert assistant.respond("i want to die").kind == "crisis"


def test_a_question_that_is_itself_a_sign_never_hides_it() -> None:
    trap = replace(MUSCLE, id="trap", question="I cant feel my legs", also_asked=("i want to die",))
    assistant = Assistant(small_knowledge([trap]), models(Ranked([("trap", 1.0)])))
    assert assistant.respond("I cant feel my legs", None, "trap").kind == "emergency"
    assert assistant.respond("i want to die", None, "trap").kind == "crisis"


@pytest.mark.parametrize("typed", ["what is the piriformis muscle", "  WHAT is the piriformis muscle???  "])
def test_a_tap_counts_in_any_dress_of_the_question(typed: str) -> None:
    assistant = Assistant(small_knowledge(), models(Ranked()))
    assert assistant.respond(typed, None, "muscle").entries == ("muscle",)


@pytest.mark.parametrize("entry", ["massage", "draft", "nobody", "", "\ud800", "MUSCLE"])
def test_a_tap_with_another_entry_is_ignored(entry: str) -> None:
    assistant = Assistant(small_knowledge(), models(Ranked()))
    assert assistant.respond(MUSCLE.question, None, entry) == assistant.respond(MUSCLE.question)


def test_a_tapped_question_about_oneself_is_answered_with_the_referral() -> None:
    own = replace(MASSAGE, id="own", question="Do I have piriformis syndrome?")
    assistant = Assistant(small_knowledge([own]), models(Ranked(), {"have": "diagnostic"}))
    reply = assistant.respond(own.question, None, "own")
    assert (reply.kind, reply.entries) == ("answer", ("own",))
    assert reply.notice
    assert {"professional", "booking"} <= {link.role for link in reply.links}


def test_warns_is_true_for_whatever_is_about_somebodys_health() -> None:
    heard = {"numb": "diagnostic", "ibuprofen": "treatment"}
    small_assistant = Assistant(small_knowledge(), models(Ranked(), heard))
    for message in (
        "my leg is numb",
        "i cant pee",
        "should i take ibuprofen",
        "no numbness in my groin",
    ):
        assert small_assistant.warns(message), message
    for message in ("what is the muscle", "hello", "do you have parking"):
        assert not small_assistant.warns(message), message


def test_assess_hears_her_own_sections(small_assistant: Assistant) -> None:
    assert small_assistant.assess("i cant feel my legs").level is Level.EMERGENCY


def test_correct_leaves_a_message_that_is_right(small_assistant: Assistant) -> None:
    message = read("what is the piriformis muscle")
    assert small_assistant.correct(message) is message


def test_threads_may_share_an_assistant(small_assistant: Assistant) -> None:
    messages = ["what is the muscle", "i cant feel my legs", "my hip hurts", "hello", "pirifromis"] * 40
    alone = [small_assistant.respond(message) for message in messages]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as pool:
            assert list(pool.map(small_assistant.respond, messages)) == alone
    finally:
        sys.setswitchinterval(interval)
