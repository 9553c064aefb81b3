"""Writing back changes what was asked for, and no other byte of the file."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import (
    Entry,
    KnowledgeError,
    parse,
    splice,
    splice_detail,
    splice_expected,
    splice_list,
    splice_sentence,
)
from tests.bot.knowledge.battery import FILE

TESTS = "## How do I book?\n- where do i sign up\n\n## Does the massage hurt?\n- ouch?\n"


HABITS = [
    lambda text: text,
    lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    lambda text: text.replace("\n", "\r"),
    lambda text: text.rstrip("\n"),
    lambda text: (
        text.replace("Also asked:", "ALSO ASKED :  ").replace("- what", "•\t what").replace("\n\n", "\n \n\n")
    ),
    lambda text: text.replace("Id: hurt", "// think about this one\nId: hurt").replace("\nKind", "\r\nKind"),
]

words = st.text(st.sampled_from("abc déé'? -"), min_size=1, max_size=12).map(
    lambda t: f"w{t} z".replace("  ", " ")
)
entries = st.builds(
    Entry,
    id=st.just("booking"), question=words.map(lambda t: f"Where {t}?"),
    also_asked=st.lists(words, max_size=4, unique=True).map(tuple),
    answer=st.lists(words, min_size=1, max_size=4).map("\n\n".join), in_one_sentence=st.just("") | words,
    show_next=st.lists(st.sampled_from(["muscle", "hurt"]), unique=True).map(tuple), source=st.just("") | words,
    kind=st.sampled_from(["information", "practice", "small talk"]), button=st.sampled_from(["book", "none", "call"]),
    status=st.sampled_from(["live", "draft", "off"]), checked=st.just("") | st.just("2026-11-22 by me"),
)  # fmt: skip


def lines_outside(text: str, entry: str) -> list[str]:
    """The file's lines, with their endings, without those of one question and the lines that name it."""
    known = parse({"knowledge.md": text})
    at = next(i for i, e in enumerate(known.entries) if e.id == entry)
    first = known.entries[at].line - 1
    last = known.entries[at + 1].line - 1 if at + 1 < len(known.entries) else None
    lines = text.replace("\r\n", "\x01").replace("\r", "\x02").replace("\x01", "\r\n").split("\n")
    lines = [line for whole in lines for line in whole.split("\x02")]
    kept = lines[:first] + (lines[last:] if last is not None else [])
    return [line for line in kept if not line.startswith(("- How do I book", "- Where"))]


@pytest.mark.parametrize("habit", HABITS)
def test_writing_an_entry_as_it_is_changes_no_byte(habit) -> None:  # type: ignore[no-untyped-def]
    text = habit(FILE)
    for entry in parse({"knowledge.md": text}).entries:
        assert splice(text, entry.id, entry) == text


@given(st.sampled_from(HABITS), entries)
@settings(max_examples=80, deadline=2000)
def test_an_edit_touches_no_byte_outside_its_entry(habit, new: Entry) -> None:  # type: ignore[no-untyped-def]
    text = habit(FILE)
    after = splice(text, "booking", new)
    got = parse({"knowledge.md": after}).entry("booking")
    assert got is not None
    assert got.question.split() == new.question.split()
    assert got.answer.split() == new.answer.split()
    assert (got.kind, got.button, got.status, got.show_next) == (
        new.kind,
        new.button,
        new.status,
        new.show_next,
    )
    assert lines_outside(after, "booking") == lines_outside(text, "booking")


def test_a_new_phrasing_is_one_new_line() -> None:
    old = parse({"knowledge.md": FILE}).entry("booking")
    assert old is not None
    after = splice(FILE, "booking", dataclasses.replace(old, also_asked=(*old.also_asked, "where to click")))
    assert after == FILE.replace("an appointment\n", "an appointment\n- where to click\n")


@pytest.mark.parametrize("habit", HABITS)
def test_what_was_added_can_be_taken_away_again(habit) -> None:  # type: ignore[no-untyped-def]
    text = habit(FILE)
    new = Entry("stretch", "Which stretches help?", ("stretch",), "I show you some.", show_next=("hurt",))
    added = splice(text, "stretch", new)
    assert parse({"knowledge.md": added}).entry("stretch") is not None
    assert added.startswith(text.rstrip("\r\n"))
    assert splice(added, "stretch", None).rstrip("\r\n") == text.rstrip("\r\n")


def test_taking_a_question_away_takes_its_name_from_show_next() -> None:
    known = parse({"knowledge.md": splice(FILE, "booking", None)})
    assert [entry.id for entry in known.entries if not entry.is_built_in] == ["muscle", "hurt"]
    assert known.entries[0].show_next == ()


@pytest.mark.parametrize(
    "answer",
    [
        "## A heading",
        "Yes.\nButton: call",
        "// a note",
        "Yes.\n# Practice",
        "Anwser: yes",
        "",
        "Yes.\n- Answer: no",
    ],
)
def test_an_answer_that_would_be_read_otherwise_is_not_written(answer: str) -> None:
    old = parse({"knowledge.md": FILE}).entry("hurt")
    assert old is not None
    with pytest.raises(KnowledgeError):
        splice(FILE, "hurt", dataclasses.replace(old, answer=answer))


def test_a_detail_a_sentence_and_a_list_are_written_alone() -> None:
    assert splice_detail(FILE, "phone", "603-555-0199") == FILE.replace("0100", "0199")
    assert splice_detail(FILE, "Parking", "Behind the house") == FILE.replace(
        "Hours:\n", "Hours:\nParking: Behind the house\n"
    )
    assert splice_sentence(FILE, "Thanks", "Any time!\n\nCome back.") == FILE.replace(
        "You're welcome!", "Any time!\n\nCome back."
    )
    groups = ["butt, buttock, backside", "sore, tender"]
    assert splice_list(FILE, "Words that mean the same", groups) == FILE.replace(
        "backside\n", "backside\n- sore, tender\n"
    )
    assert "mattress" not in splice_list(FILE, "Not for this chat", [])
    with pytest.raises(KnowledgeError):
        splice_detail(FILE, "phone", "603\n# Practice")


def test_a_message_is_added_to_the_expected_answers() -> None:
    assert splice_expected(TESTS, "How do I book?", "sign me up") == TESTS.replace(
        "sign up\n", "sign up\n- sign me up\n", 1
    )
    assert splice_expected("", "How do I book?", "sign me up") == "## How do I book?\n- sign me up\n"
    assert splice_expected(TESTS, "How do I book?", "where do i sign up") == TESTS
    assert splice_expected(TESTS, "how do I book", None, renamed="Where to book?") == TESTS.replace(
        "How do I book?", "Where to book?"
    )
