"""The checks tell the therapist what her file would do to visitors, before any visitor meets it."""

from datetime import date
from functools import cache

import pytest

from bot.assistant import Assistant
from bot.tools.check import check, checked_on, coverage, safety_problems
from bot.knowledge import Knowledge, parse
from bot.learning import learn
from bot.matcher import Index
from bot.tools.replay import replay, suggest_entries
from tests.bot.knowledge.battery import FILE, SAFETY

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
def learned(text: str) -> tuple[Knowledge, Index]:
    known = parse({"knowledge.md": text})
    return known, learn(known)


def told(text: str = MORE, **files: str) -> list[str]:
    known = parse({"knowledge.md": text, **{f"{name}.md": written for name, written in files.items()}})
    return [str(found) for found in check(known, learned(text)[1] if "tests" in files else None, TODAY)]


def stops(safety: str) -> list[str]:
    known = parse({"knowledge.md": MORE, "safety.md": safety})
    return [str(found) for found in safety_problems(known) if found.stops]


def section(title: str, level: str, *when: str, but_not: tuple[str, ...] = ()) -> str:
    lists = [f"- {line}" for line in when], [f"- {line}" for line in but_not]
    first = "\n".join(lists[0])
    return (
        f"## {title}\nLevel: {level}\nWhen a visitor writes something like:\n{first}\nBut not when:\n"
        + "\n".join(lists[1])
    )


def test_unread_answers_are_counted_in_one_hint() -> None:
    found = [t for t in told() if "read by you" in t]
    assert found == ['Line 44: 3 of 4 answers have not been read by you. Write the date after "Checked:".']


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("2026-11-22 by me", None), ("2025-11-22", "more than a year ago"), ("2027-01-01", "a day to come"),
        ("yes, me", "no date can be read"), ("2026-13-45", "no date can be read"), ("Nov 22, 2026, me", None),
    ],
)  # fmt: skip
def test_a_reading_grows_old_after_a_year(written: str, hint: str | None) -> None:
    found = [t for t in told(MORE.replace("2026-11-22", written)) if t.startswith("Line 42")]
    assert (hint in found[0]) if hint else not found


@pytest.mark.parametrize(
    "written",
    ["2026-11-22", "11/22/2026", "November 22, 2026 by me", "22 Nov 2026", "read on nov. 22nd 2026"],
)
def test_dates_are_read_as_americans_write_them(written: str) -> None:
    assert checked_on(written) == date(2026, 11, 22)


def test_a_phrasing_that_safety_would_answer_is_pointed_out() -> None:
    found = told(MORE.replace("- parking lot", "- i can't pee and my legs are numb"))
    silenced = [t for t in found if "gets the emergency reply instead of this answer" in t]
    assert [t[:8] for t in silenced] == ["Line 69:"]
    assert not [t for t in told() if "instead of this answer" in t]


def test_the_section_of_the_sample_file_is_fine() -> None:
    assert stops(SAFETY) == []


def test_an_exception_that_still_triggers_stops_a_publish() -> None:
    found = stops(section("Horses", "urgent", "my horse threw me", but_not=("my horse threw me",)))
    assert [t.split(":")[0] for t in found] == ["safety.md, line 6"]


def test_a_section_below_the_built_in_assessment_stops_a_publish() -> None:
    found = stops(section("Bladder", "diagnostic", "i can't pee and my back hurts"))
    assert 'Write "Level: emergency"' in found[0]


def test_sections_that_contradict_each_other_stop_a_publish() -> None:
    both = (
        section("One", "urgent", "my horse threw me") + "\n" + section("Two", "crisis", "My horse threw me!")
    )
    assert any("Keep one." in t for t in stops(both))


def test_a_section_that_would_silence_the_chat_is_pointed_out() -> None:
    known = parse({"knowledge.md": MORE, "safety.md": section("Wide", "urgent", "do", "book", "park")})
    assert any("ordinary questions" in found.text for found in safety_problems(known))


def test_expected_answers_are_tried() -> None:
    fine = "## Where do I park?\n- is there parking\n"
    assert not [t for t in told(tests=fine) if t.startswith("tests.md")]
    wrong = "## Does the massage hurt?\n- is there parking\n"
    found = [t for t in told(tests=wrong) if t.startswith("tests.md")]
    assert found == ['tests.md, line 2: "is there parking" gets the answer "Where do I park?" instead.']


def test_a_phrasing_that_its_own_entry_would_not_win_is_pointed_out() -> None:
    known, index = learned(MORE.replace("- will i be sore", "- is there a parking lot for the car"))
    found = check(known, index, TODAY)
    assert any("is there a parking lot" in p.text and p.line == 60 and not p.stops for p in found)


def test_a_replay_tells_what_a_change_does() -> None:
    old = Assistant(*learned(FILE + "\n## Is there parking?\nId: parking\nStatus: off\n"))
    new = Assistant(*learned(MORE))
    messages = ["is there parking", "Is there parking?", "book now", "is it painful"]
    found = replay(old, new, messages)
    assert found.total == 3
    assert [(c.message, c.effect) for c in found.changes] == [("Is there parking?", "better")]
    assert "1 would get a better answer" in found.text
    assert 'would get the answer "Where do I park?"' in found.changes[0].text
    assert replay(new, old, messages).of("better") == ()
    assert replay(new, new, messages).text == "None of 3 messages would get another reply."


def test_a_safety_change_is_named_as_such() -> None:
    message = "i got a new tattoo yesterday"
    plain, index = learned(MORE)
    guarded = parse({"knowledge.md": MORE, "safety.md": SAFETY.replace("urgent", "emergency")})
    assert [
        c.effect for c in replay(Assistant(plain, index), Assistant(guarded, index), [message]).changes
    ] == ["raised"]
    assert [
        c.effect for c in replay(Assistant(guarded, index), Assistant(plain, index), [message]).changes
    ] == ["lowered"]


def test_coverage_counts_the_facts_that_answers_rest_on() -> None:
    named = FILE.replace("Status: live", "Status: live\nFrom the article: The muscle", 1)
    found = coverage(parse({"knowledge.md": named, "outline.md": OUTLINE}))
    assert [fact.text for fact in found.told] == ["The muscle lies deep in the buttock"]
    assert [fact.text for fact in found.untold] == ["Walking and sitting can inflame it"]


def test_the_entries_probably_meant_are_suggested() -> None:
    _, index = learned(MORE)
    assert suggest_entries(index, "where can i leave the car")[0].entry == "parking"
    assert len(suggest_entries(index, "massage")) <= 3
