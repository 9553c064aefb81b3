"""The self-test says what visitors get who ask nearly as a wording is written."""

import pytest

from bot.assistant import Assistant
from bot.models import Models
from bot.tools.self_test import SAFETY_REPLIES, Outcome, self_test
from tests.bot.small import MASSAGE, MUSCLE, Ranked, models, small_knowledge
from tests.bot.taught import small_index


def outcomes(*ranking: tuple[str, float], heard: dict[str, str] | None = None) -> tuple[Outcome, ...]:
    assistant = Assistant(small_knowledge(), models(Ranked(ranking), heard or {}))
    return self_test(assistant, "muscle")


def test_every_wording_is_tried_the_question_first() -> None:
    assert [one.wording for one in outcomes(("muscle", 0.9))] == list(MUSCLE.phrasings)


@pytest.mark.parametrize(
    ("ranking", "result", "entries"),
    [
        ([("muscle", 0.9), ("massage", 0.1)], "this", ("muscle",)),
        ([("massage", 0.9), ("muscle", 0.1)], "other", ("massage",)),
        ([("muscle", 0.4), ("massage", 0.1)], "choose", ("muscle", "massage")),
        ([("massage", 0.4), ("contact", 0.1)], "other", ("massage", "contact")),
        ([("muscle", 0.05)], "unknown", ()),
        ([], "unknown", ()),
    ],
)
def test_the_shortcut_for_her_very_words_is_left_out(
    ranking: list[tuple[str, float]], result: str, entries: tuple[str, ...]
) -> None:
    assert {(one.result, one.entries) for one in outcomes(*ranking)} == {(result, entries)}


def test_a_wording_that_safety_answers_is_told_as_such() -> None:
    (first, *_) = outcomes(("muscle", 0.9), heard={"piriformis": "diagnostic"})
    assert (first.result, first.entries) == ("safety", ())
    assert SAFETY_REPLIES["diagnostic"] in first.text


def test_the_outcome_is_told_in_words() -> None:
    assert 'would get another answer: "How does massage help?"' in outcomes(("massage", 0.9))[0].text
    asked = outcomes(("muscle", 0.4), ("massage", 0.1))[0].text
    assert 'be asked to choose: this answer, "How does massage help?"' in asked


def test_the_right_answer_is_worth_more_than_a_choice_than_silence_than_a_wrong_one() -> None:
    worths = [Outcome("", result, (), "").worth for result in ("this", "choose", "unknown", "other")]
    assert worths == sorted(worths, reverse=True)
    assert len(set(worths)) == 4


@pytest.mark.parametrize("entry", ["draft", "nobody", ""])
def test_an_entry_that_no_visitor_gets_has_no_outcomes(entry: str) -> None:
    assert self_test(Assistant(small_knowledge(), models(Ranked())), entry) == ()


def test_what_was_learned_finds_its_own_wordings() -> None:
    assistant = Assistant(small_knowledge(), models(small_index(), {}))
    for entry in (MUSCLE, MASSAGE):
        assert {one.result for one in self_test(assistant, entry.id)} == {"this"}


def test_without_an_index_every_wording_is_unknown() -> None:
    assistant = Assistant(small_knowledge(), Models(models().intent))
    assert {one.result for one in self_test(assistant, "massage")} == {"unknown"}
