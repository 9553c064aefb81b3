"""What curated text may answer: the whole message, its parts, and what it leans on, each only when it is clear."""

import pytest

from bot.context import Context
from bot.finding import MOST_ANSWERS, MOST_NEAREST, NOTHING, Finder, Found
from bot.matches import Match
from bot.language.text import Message, read
from tests.bot.small import Ranked, Topical, small_knowledge

KNOWLEDGE = small_knowledge()
WORDS = {
    "muscle": "muscle",
    "massage": "massage",
    "book": "contact",
    "cost": "prices",
    "hello": "hello",
    "draft": "draft",
}
FRESH = Context()


def find(text: str, *ranking: tuple[str, float], context: Context = FRESH) -> Found:
    return Finder(KNOWLEDGE, Ranked(ranking)).find(read(text), context)


def told(text: str, context: Context = FRESH, confidence: float = 0.95) -> list[str]:
    found = Finder(KNOWLEDGE, Topical(WORDS, confidence)).find(read(text), context)
    return [entry.id for entry in found.answers]


def test_without_an_index_nothing_is_found() -> None:
    finder = Finder(KNOWLEDGE, None)
    assert finder.find(read("what is the muscle"), FRESH) == NOTHING
    assert not finder.is_ready


def test_a_sure_match_is_the_answer() -> None:
    found = find("what is the muscle", ("muscle", 0.9), ("massage", 0.05))
    assert [entry.id for entry in found.answers] == ["muscle"]
    assert found.confidence == 0.9


def test_an_unsure_match_gives_a_choice_of_two_or_three() -> None:
    found = find("what is it all", ("muscle", 0.45), ("massage", 0.4), ("contact", 0.1), ("prices", 0.01))
    assert not found.answers
    assert [entry.id for entry in found.options] == ["muscle", "massage", "contact"]


def test_one_entry_alone_is_no_choice() -> None:
    found = find("what is it all", ("muscle", 0.45))
    assert (found.answers, found.options) == ((), ())
    assert [entry.id for entry in found.nearest] == ["muscle"]


def test_a_weak_match_is_only_near() -> None:
    found = find("what about the weather", ("muscle", 0.1), ("massage", 0.05))
    assert (found.answers, found.options) == ((), ())
    assert [entry.id for entry in found.nearest] == ["muscle", "massage"]


def test_small_talk_is_never_a_choice_nor_near() -> None:
    found = find("who knows", ("hello", 0.5), ("muscle", 0.3), ("massage", 0.1))
    assert "hello" not in [entry.id for entry in (*found.options, *found.nearest)]


def test_entries_that_are_not_live_are_passed_over() -> None:
    found = find("is this a draft", ("draft", 0.99), ("nobody", 0.9), ("muscle", 0.8))
    assert "draft" not in [entry.id for entry in (*found.answers, *found.options, *found.nearest)]


def test_no_match_has_no_confidence() -> None:
    assert find("anything").confidence is None


def test_near_ones_are_bounded() -> None:
    ranking = [(entry.id, 0.2) for entry in KNOWLEDGE.live]
    assert len(find("anything at all", *ranking).nearest) <= MOST_NEAREST


# --- several questions ---


def test_several_questions_are_answered_in_the_order_asked() -> None:
    assert told("what does it cost? what is a massage?") == ["prices", "massage"]


def test_a_question_asked_twice_is_answered_once() -> None:
    assert told("what does it cost? and how much does it cost?") == ["prices"]


def test_at_most_three_are_answered() -> None:
    answers = told("what is a muscle? what is a massage? what does it cost? how do i book?")
    assert answers == ["muscle", "massage", "prices"]
    assert len(answers) == MOST_ANSWERS


def test_a_greeting_beside_a_question_does_not_stand_in_its_way() -> None:
    assert "prices" in told("hello! what does it cost?")


def test_with_symptoms_only_general_parts_are_answered() -> None:
    finder = Finder(KNOWLEDGE, Topical(WORDS))
    message = read("my massage hurt. what does it cost?")
    found = finder.find(message, FRESH, general=lambda part: "hurt" not in part.words)
    assert [entry.id for entry in found.answers] == ["prices"]


def test_with_symptoms_a_single_story_is_never_answered() -> None:
    finder = Finder(KNOWLEDGE, Topical(WORDS))
    assert finder.find(read("my massage hurt"), FRESH, general=lambda part: True).answers == ()


# --- what it leans on ---


def test_why_means_what_was_just_told() -> None:
    assert told("why", Context(about=("massage",))) == ["massage"]


def test_more_leads_on() -> None:
    assert told("tell me more", Context(about=("muscle",))) == ["massage"]


def test_a_clear_question_is_not_bent_to_what_was_told() -> None:
    assert told("what does it cost", Context(about=("muscle",))) == ["prices"]


def test_mashed_keys_mean_nothing_whatever_was_told() -> None:
    finder = Finder(KNOWLEDGE, Topical({"piriformis": "muscle"}))
    assert finder.find(read("qwxz"), Context(about=("muscle",))).answers == ()


@pytest.mark.parametrize("context", [Context(), Context(about=("draft",)), Context(about=("nobody",))])
def test_nothing_is_meant_by_what_nobody_may_read(context: Context) -> None:
    assert "draft" not in told("why", context)


def test_a_curated_phrasing_is_never_taken_apart() -> None:
    class Exact(Topical):
        def rank(self, message: Message, limit: int = 5) -> tuple[Match, ...]:
            if message.folded == "muscle, massage and cost":
                return (Match("prices", 0.9, 1.0, "muscle, massage and cost", 1.0),)
            return super().rank(message, limit)

    finder = Finder(KNOWLEDGE, Exact(WORDS))
    assert [e.id for e in finder.find(read("muscle, massage and cost"), FRESH).answers] == ["prices"]
    apart = finder.find(read("massage, muscle and cost"), FRESH).answers
    assert [e.id for e in apart] == ["massage", "muscle", "prices"]


def test_what_a_story_names_is_what_its_question_asks_about() -> None:
    finder = Finder(KNOWLEDGE, Topical({"syndrome": "muscle"}))
    story = "my aunt goes on about her piriformis, what is it"
    assert [e.id for e in finder.find(read(story), FRESH).answers] == ["muscle"]
    assert not finder.find(read("my aunt goes on about her dog, what is it"), FRESH).answers
