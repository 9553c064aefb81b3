"""The checks tell the therapist what her file would do to visitors, before any visitor meets it."""

from datetime import date
from functools import cache

import pytest

from bot.knowledge import Problem, parse
from bot.models import Models
from bot.retrieval.index import Index
from bot.tools.check import check, coverage, safety_problems
from tests.bot.knowledge.battery import FILE, SAFETY
from tests.bot.small import Heard, Ranked, models
from tests.bot.taught import index_of

TODAY = date(2026, 11, 23)
OUTLINE = "# The muscle\n- The muscle lies deep in the buttock\n- Walking and sitting can inflame it\n"
MORE = (
    FILE
    + """
## Where do I park?
Id: parking
Also asked:
- is there parking
- parking lot
- where can the car go
- can the car stay outside

Answer:
Behind the house.
"""
)


@cache
def learned(text: str) -> Index:
    return index_of(parse({"knowledge.md": text}))


def found(text: str = MORE, index: Index | None = None, **files: str) -> tuple[Problem, ...]:
    known = parse({"knowledge.md": text, **{f"{name}.md": written for name, written in files.items()}})
    return check(known, models(index, {}), TODAY)


def told(text: str = MORE, index: Index | None = None, **files: str) -> list[str]:
    return [str(problem) for problem in found(text, index, **files)]


def stops(safety: str) -> list[str]:
    known = parse({"knowledge.md": MORE, "safety.md": safety})
    return [str(problem) for problem in safety_problems(known, models(None, {})) if problem.stops]


def section(title: str, level: str, *when: str, but_not: tuple[str, ...] = ()) -> str:
    lists = [f"- {line}" for line in when], [f"- {line}" for line in but_not]
    first = "\n".join(lists[0])
    return (
        f"## {title}\nLevel: {level}\nWhen a visitor writes something like:\n{first}\nBut not when:\n"
        + "\n".join(lists[1])
    )


def test_unread_answers_are_counted_in_one_hint() -> None:
    hints = [t for t in told() if "read by you" in t]
    assert hints == ['Line 44: 3 of 4 answers have not been read by you. Write the date after "Checked:".']


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2026-11-22 by me", None), ("2025-11-22", "more than a year ago"), ("2027-01-01", "a day to come"),
        ("yes, me", "no date can be read"), ("2026-13-45", "no date can be read"), ("Nov 22, 2026, me", None),
    ],
)  # fmt: skip
def test_a_reading_grows_old_after_a_year(written: str, hint: str | None) -> None:
    hints = [t for t in told(MORE.replace("2026-11-22", written)) if t.startswith("Line 42")]
    assert (hint in hints[0]) if hint else not hints


def test_a_phrasing_that_safety_would_answer_is_pointed_out() -> None:
    hints = told(MORE.replace("- parking lot", "- i can't pee and my legs are numb"))
    silenced = [t for t in hints if "gets the emergency reply instead of this answer" in t]
    assert [t[:8] for t in silenced] == ["Line 69:"]
    assert not [t for t in told() if "instead of this answer" in t]


def test_the_section_of_the_sample_file_is_fine() -> None:
    assert stops(SAFETY) == []


def test_an_exception_that_still_triggers_stops_a_publish() -> None:
    problems = stops(section("Horses", "urgent", "my horse threw me", but_not=("my horse threw me",)))
    assert [t.split(":")[0] for t in problems] == ["safety.md, line 6"]


def test_a_section_below_the_built_in_assessment_stops_a_publish() -> None:
    (problem,) = stops(section("Bladder", "diagnostic", "i can't pee and my back hurts"))
    assert 'choose the level "emergency"' in problem


def test_sections_that_contradict_each_other_stop_a_publish() -> None:
    both = (
        section("One", "urgent", "my horse threw me") + "\n" + section("Two", "crisis", "My horse threw me!")
    )
    assert any("Keep one." in t for t in stops(both))


def test_a_section_that_would_silence_the_chat_is_pointed_out() -> None:
    known = parse({"knowledge.md": MORE, "safety.md": section("Wide", "urgent", "do", "book", "park")})
    assert any("ordinary questions" in problem.text for problem in safety_problems(known, Models(Heard())))


def test_expected_answers_are_tried() -> None:
    fine = "## Where do I park?\n- is there parking\n"
    assert not [t for t in told(index=learned(MORE), tests=fine) if t.startswith("tests.md")]
    wrong = "## Does the massage hurt?\n- is there parking\n"
    hints = [t for t in told(index=learned(MORE), tests=wrong) if t.startswith("tests.md")]
    assert hints == ['tests.md, line 2: "is there parking" gets the answer "Where do I park?" instead.']


def test_wordings_that_lead_elsewhere_are_pointed_out_once_for_each_entry() -> None:
    hints = [t for t in told(index=Ranked([("parking", 0.95)])) if "who ask something like" in t]
    assert len(hints) == 3
    assert any('get "Where do I park?"' in hint and "2 more lines here" in hint for hint in hints)


def test_a_file_that_answers_its_own_wordings_has_no_such_hint() -> None:
    assert not [t for t in told(index=learned(MORE)) if "who ask something like" in t]


def test_without_models_safety_is_checked_all_the_same() -> None:
    known = parse({"knowledge.md": MORE.replace("- parking lot", "- i can't pee"), "safety.md": SAFETY})
    assert any("gets the emergency reply" in problem.text for problem in check(known, Models(), TODAY))


def test_problems_come_in_the_order_of_files_and_lines() -> None:
    safety = section("Bladder", "diagnostic", "i can't pee and my back hurts")
    places = [(problem.file, problem.line) for problem in found(index=learned(MORE), safety=safety)]
    assert places == sorted(places)
    assert {file for file, _ in places} == {"knowledge.md", "safety.md"}


def test_coverage_counts_the_facts_that_answers_rest_on() -> None:
    named = FILE.replace("Status: live", "Status: live\nFrom the article: The muscle", 1)
    covered = coverage(parse({"knowledge.md": named, "outline.md": OUTLINE}))
    assert [fact.text for fact in covered.told] == ["The muscle lies deep in the buttock"]
    assert [fact.text for fact in covered.untold] == ["Walking and sitting can inflame it"]
