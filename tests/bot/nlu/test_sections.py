"""Her own sections fire on messages that mean the same as one of her lines, and on little else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge import SafetySection
from bot.language.text import read
from bot.nlu.sections import SectionMatcher
from tests.bot.taught import EXAMPLES, intent_model

WHEN = (
    "i have a spinal cord stimulator",
    "my pacemaker was replaced last week",
    "there is a stent in my leg artery",
)
SECTION = SafetySection("Implant", "treatment", WHEN, ("is a stimulator like a pacemaker",))


def fired(text: str, *sections: SafetySection, rarities: bool = True) -> list[str]:
    matcher = SectionMatcher(sections or (SECTION,), intent_model().features if rarities else None)
    return [section.title for section in matcher.fired(read(text))]


@pytest.mark.parametrize("rarities", [True, False])
@pytest.mark.parametrize("text", [*WHEN, *(line.upper() + "!!" for line in WHEN)])
def test_her_very_lines_fire(text: str, rarities: bool) -> None:
    assert fired(text, rarities=rarities) == ["Implant"]


def test_a_bit_is_no_bite() -> None:
    bitten = SafetySection("Bite", "urgent", ("a dog bit me in the leg yesterday",))
    assert fired("a dog bit me on the calf yesterday", bitten) == ["Bite"]
    assert not fired("her foot has felt a bit floppy since yesterday", bitten)


@pytest.mark.parametrize(
    "text",
    [
        "they put a stimulator on my spinal cord in march", "pacemaker replaced a week ago",
        "my stent is in the leg artery", "ok so i got a spinal stimulator, does that matter",
    ],
)  # fmt: skip
def test_other_words_of_the_same_meaning_fire(text: str) -> None:
    assert fired(text) == ["Implant"]


@pytest.mark.parametrize(
    "text",
    [
        "what is the piriformis", "how do i book", "i have a question", "there is a thing in my mind", "last week",
        "is there parking", "pacemaker", "", "🙂", "???",
    ],
)  # fmt: skip
def test_calm_messages_do_not(text: str) -> None:
    assert not fired(text)


def test_what_is_ordinary_fires_no_section_of_implants() -> None:
    calm = [
        example.text for example in EXAMPLES if example.kind in {"answer", "practice", "smalltalk", "unknown"}
    ]
    assert [text for text in calm if fired(text)] == []


def test_an_exception_that_is_nearer_keeps_the_section_silent() -> None:
    assert not fired("is a stimulator like a pacemaker")
    assert not fired("is a stimulator much like a pacemaker?")


def test_an_exception_never_silences_her_very_line() -> None:
    assert fired(WHEN[0], SafetySection("Implant", "urgent", WHEN, WHEN)) == ["Implant"]


def test_an_exception_holds_for_its_own_section_only() -> None:
    other = SafetySection("Other", "urgent", ("is a stimulator like a pacemaker",))
    assert fired("is a stimulator like a pacemaker", SECTION, other) == ["Other"]


@pytest.mark.parametrize(
    ("text", "fires"),
    [
        ("i have a spinal cord stimulator", True), ("I have a spinal cord stimulator!", True),
        ("i have got a spinal cord stimulator", False), ("spinal cord stimulator", False),
    ],
)  # fmt: skip
def test_a_calm_section_fires_on_its_very_words_only(text: str, fires: bool) -> None:
    calm = SafetySection("Calm", "calm", ("i have a spinal cord stimulator",), answer_with="muscle")
    assert bool(fired(text, calm)) is fires


def test_a_line_of_one_word_fires_on_that_word() -> None:
    one = SafetySection("One", "urgent", ("hemophilia",))
    assert fired("does hemophilia matter", one) == ["One"]
    assert not fired("does anything matter", one)


def test_a_line_without_words_fires_on_nothing_else() -> None:
    empty = SafetySection("Empty", "urgent", ("???", "the", ""))
    assert not fired("what is the piriformis", empty)


@given(st.lists(st.text(max_size=40), max_size=3).map(tuple), st.text(max_size=80))
def test_any_lines_and_any_message_give_no_exception(lines: tuple[str, ...], text: str) -> None:
    fired(text, SafetySection("Any", "urgent", lines, lines[:1]))
