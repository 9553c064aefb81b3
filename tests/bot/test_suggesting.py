"""What may be asked next leads on, is live, and was not answered already."""

from dataclasses import replace

from bot.suggesting import (
    AFTER_REFERRAL,
    MOST_SUGGESTIONS,
    OPENING,
    POPULAR,
    of_entries,
    onward,
    opening,
    own_symptoms,
)
from tests.bot.small import CONTACT, MASSAGE, MUSCLE, SMALL, small_knowledge

KNOWLEDGE = small_knowledge()


def ids(suggestions: object) -> list[str | None]:
    return [each.entry for each in suggestions]  # type: ignore[attr-defined]  # suggestions of any kind


def test_a_suggestion_is_the_question_itself() -> None:
    assert [(each.label, each.entry) for each in of_entries([MUSCLE])] == [(MUSCLE.question, MUSCLE.id)]


def test_a_chat_opens_with_the_four_that_matter_most() -> None:
    knowledge = small_knowledge([replace(MUSCLE, id=name, question=f"{name}?") for name in reversed(POPULAR)])
    assert ids(opening(knowledge)) == list(OPENING)


def test_an_opening_skips_what_was_answered() -> None:
    knowledge = small_knowledge([replace(MUSCLE, id=name, question=f"{name}?") for name in POPULAR])
    assert ids(opening(knowledge, seen=OPENING)) == list(POPULAR[4:8])


def test_a_small_file_opens_with_what_it_has() -> None:
    assert ids(opening(KNOWLEDGE)) == ["contact", "muscle", "massage"]


def test_an_empty_file_opens_with_nothing() -> None:
    assert opening(small_knowledge([])) == ()


def test_what_the_answer_leads_to_comes_first() -> None:
    assert ids(onward("answer", (MUSCLE,), KNOWLEDGE, ()))[0] == "massage"


def test_nothing_leads_back_to_what_was_just_told_or_seen() -> None:
    assert not {"muscle", "massage"} & set(ids(onward("answer", (MUSCLE,), KNOWLEDGE, ("massage",))))


def test_drafts_and_switched_off_entries_are_never_offered() -> None:
    hidden = [replace(entry, status="off") for entry in SMALL]
    assert onward("answer", (MUSCLE,), small_knowledge(hidden), ()) == ()


def test_at_most_three_are_offered() -> None:
    knowledge = small_knowledge([replace(MUSCLE, id=name, question=f"{name}?") for name in POPULAR])
    for kind in ("answer", "practice", "diagnostic", "urgent", "treatment"):
        assert len(onward(kind, (), knowledge, ())) == MOST_SUGGESTIONS


def test_after_a_referral_come_the_assessment_and_medical_help() -> None:
    knowledge = small_knowledge(
        [replace(MUSCLE, id=name, question=f"{name}?") for name in (*POPULAR, *AFTER_REFERRAL)]
    )
    assert ids(onward("diagnostic", (), knowledge, ())) == list(AFTER_REFERRAL[:3])


def test_a_fragment_offers_general_information_my_own_symptoms_and_booking() -> None:
    found = own_symptoms(KNOWLEDGE, MASSAGE)
    assert ids(found) == ["massage", None, "contact"]
    assert found[1].label == KNOWLEDGE.says["my own symptoms"]


def test_a_fragment_offers_no_booking_that_is_switched_off() -> None:
    off = small_knowledge([MUSCLE, replace(CONTACT, status="off")])
    assert ids(own_symptoms(off, None)) == [None]
