"""What the forms do to the texts: the wanted change comes out, or nothing does."""

from dataclasses import replace
from datetime import date

import pytest

from bot import KnowledgeError, parse
from tests.web.conftest import SMALL
from web.curator import edits

TEXTS = {"knowledge.md": SMALL}
ODD = [
    "Anwser: call me", "Answer: call me", "## A heading", "# Practice", "##No space", "Buton: book", "Status: off",
    "Id: other", "// a note", "- an item", "```\ncode\n```", "Phone: 1", "> quoted", "1. one", "<b>bold</b>", "***",
    "Show next:\n- Nothing", "“curly”", "a: b", "#1 choice", "\ufeffmark", "tab\there", "é ü 漢字 🙂", "Checked:",
]  # fmt: skip


@pytest.mark.parametrize("typed", ODD)
def test_whatever_is_typed_as_an_answer_is_that_answer_or_is_refused(typed: str) -> None:
    entry = parse(TEXTS).entry("contact")
    assert entry is not None
    wanted = f"You can book.\n\n{typed}\n\nThat is all."
    try:
        texts = edits.with_entry(TEXTS, "contact", replace(entry, answer=wanted))
    except KnowledgeError:
        return
    after = parse(texts)
    found = after.entry("contact")
    assert found is not None
    assert found.answer.split() == wanted.replace("\ufeff", "").split()
    assert [each.id for each in after.entries] == [each.id for each in parse(TEXTS).entries]


@pytest.mark.parametrize("typed", ODD)
def test_whatever_is_typed_as_a_wording_changes_no_other_line(typed: str) -> None:
    try:
        texts = edits.with_phrasing(TEXTS, "contact", typed)
    except KnowledgeError:
        return
    before, after = SMALL.splitlines(), texts["knowledge.md"].splitlines()
    added = [line for line in after if line not in before]
    assert len(added) <= 1
    assert [line for line in after if line not in added] == before


def test_a_wording_that_is_there_already_is_not_added_twice() -> None:
    assert edits.with_phrasing(TEXTS, "contact", "I want to BOOK!") == TEXTS


def test_adding_and_taking_back_a_wording_leaves_the_file_as_it_was() -> None:
    added = edits.with_phrasing(TEXTS, "contact", "is there a free slot")
    assert added != TEXTS
    assert edits.without_phrasing(added, "contact", "is there a free slot") == TEXTS


def test_an_expected_answer_goes_below_its_question_or_makes_a_heading() -> None:
    texts = edits.with_expected(TEXTS, "contact", "got a slot")
    assert texts["tests.md"] == "## How do I book a session?\n- got a slot\n"
    texts = edits.with_expected(texts, "massage-approach", "does it help")
    texts = edits.with_expected(texts, "contact", "any time free")
    assert texts["tests.md"] == (
        "## How do I book a session?\n- got a slot\n- any time free\n\n## How does massage help?\n- does it help\n"
    )
    assert edits.with_expected(texts, "contact", "Got a slot?") == texts


def test_reading_notes_the_day_and_the_name_without_what_could_break_the_line() -> None:
    texts = edits.with_checked(TEXTS, ["contact"], "the\nowner", date(2026, 5, 4))
    entry = parse(texts).entry("contact")
    assert entry is not None
    assert entry.checked == "2026-05-04 by the owner"


def test_details_that_did_not_change_touch_nothing() -> None:
    assert edits.with_details(TEXTS, dict(parse(TEXTS).practice.details)) == TEXTS


def test_sentences_that_did_not_change_touch_nothing() -> None:
    assert edits.with_sentences(TEXTS, dict(parse(TEXTS).says)) == TEXTS
