"""Writing a section of safety.md back changes that section and no other byte."""

import pytest

from bot.knowledge import (
    KnowledgeError,
    SafetySection,
    parse,
    rename_answer,
    splice_section,
    without_expected,
)
from tests.bot.knowledge.battery import FILE

TEXT = """// A note to myself.

## Bees
Level: urgent
When a visitor writes something like:
- a bee stung me
But not when:
- a bee is in the room
Answer:
Call me.

## Calm ones
Level: calm
When a visitor writes something like:
- does it hurt
Answer with: Does the massage hurt?
"""
FALL = SafetySection(
    "A fall", "urgent", ("i fell", "i slipped"), ("i fell in love",), "Get an X-ray.\n\nThen call me."
)
HABITS = (
    lambda text: text, lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text,
    lambda text: text.rstrip("\n"), lambda _: "",
)  # fmt: skip


@pytest.mark.parametrize("habit", HABITS)
def test_a_section_is_added_changed_and_taken_away(habit) -> None:  # type: ignore[no-untyped-def]
    text = habit(TEXT)
    added = splice_section(text, FALL.title, FALL)
    assert added.startswith(text.rstrip())
    read = parse({"knowledge.md": FILE, "safety.md": added}).safety[-1]
    assert (read.title, read.level, read.when, read.but_not, read.answer) == (
        FALL.title, FALL.level, FALL.when, FALL.but_not, FALL.answer,
    )  # fmt: skip
    changed = splice_section(added, "a FALL", SafetySection("A fall", "emergency", ("i fell",)))
    assert "Level: emergency" in changed
    assert "X-ray" not in changed
    assert splice_section(added, FALL.title, None).split() == text.split()


def test_the_other_sections_keep_every_byte() -> None:
    changed = splice_section(TEXT, "Bees", SafetySection("Bees", "emergency", ("a bee stung me",)))
    assert changed.startswith("// A note to myself.\n\n## Bees\nLevel: emergency\n")
    assert changed.split("## Calm ones")[1] == TEXT.split("## Calm ones")[1]


def test_a_calm_section_names_its_question_and_follows_its_new_wording() -> None:
    calm = SafetySection("Calm ones", "calm", ("does it hurt", "will it hurt"), answer_with="hurt")
    changed = splice_section(TEXT, "Calm ones", calm, {"hurt": "Does the massage hurt?"})
    assert "- will it hurt\nAnswer with: Does the massage hurt?" in changed
    renamed = rename_answer(changed, "does the massage hurt", "Is it painful?")
    assert renamed == changed.replace("Answer with: Does the massage hurt?", "Answer with: Is it painful?")
    assert rename_answer(TEXT, "", "x") == TEXT


@pytest.mark.parametrize(
    "wrong",
    [
        SafetySection("A fall", "urgent", ("i fell",), answer="Fine.\n## Other\nLevel: urgent"),
        SafetySection("A fall", "urgent", ("i fell",), answer="But not when:\n- x"),
    ],
)
def test_what_would_be_read_otherwise_is_not_written(wrong: SafetySection) -> None:
    with pytest.raises(KnowledgeError):
        splice_section(TEXT, wrong.title, wrong)


def test_what_should_get_an_answer_that_is_gone_goes_with_it() -> None:
    text = "## How do I book?\n- where do i sign up\n\n## Does the massage hurt?\n- ouch?\n"
    assert without_expected(text, "how do i book") == "\n## Does the massage hurt?\n- ouch?\n"
