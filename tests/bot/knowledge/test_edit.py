"""Writing back changes what was asked for, and no other byte of the file."""

import dataclasses

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.knowledge import (
    BUILT_IN,
    Entry,
    Image,
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


@pytest.mark.slow
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


# ---- built-in entries and the new shape


def test_a_built_in_entry_is_overridden_by_what_differs_alone() -> None:
    hello = entry_of(FILE, "hello")
    after = splice(FILE, "hello", dataclasses.replace(hello, answer="Good day!", also_asked=("ahoy",)))
    assert after == FILE + "\n## Hello\nId: hello\nAnswer:\nGood day!\nPeople also ask:\n- ahoy\n"
    assert splice(after, "hello", None) == FILE + "\n"


def test_writing_a_built_in_entry_as_it_is_changes_no_byte() -> None:
    for entry in BUILT_IN.entries:
        assert splice(FILE, entry.id, entry_of(FILE, entry.id)) == FILE


def test_taking_a_built_in_entry_away_switches_it_off() -> None:
    after = splice(FILE, "joke", None)
    assert after == FILE + "\n## Tell me a joke\nId: joke\nStatus: off\n"
    assert entry_of(after, "joke").status == "off"


def test_a_new_question_for_a_built_in_entry_is_followed_by_show_next() -> None:
    text = FILE.replace("- How do I book?", "- What does a session cost?")
    after = splice(
        text, "prices", dataclasses.replace(entry_of(text, "prices"), question="What do you charge?")
    )
    assert "- What do you charge?\n" in after
    assert entry_of(after, "muscle").show_next == ("prices",)
    assert entry_of(after, "prices").answer == "{Prices}"


def test_the_wordings_stand_after_the_answer_in_a_new_entry() -> None:
    new = Entry("stretch", "Which stretches help?", ("stretch",), "I show you some.", checked="2026-11-22")
    after = splice(FILE, "stretch", new)
    assert after == FILE + (
        "\n## Which stretches help?\nId: stretch\nAnswer:\nI show you some.\n"
        "People also ask:\n- stretch\nChecked: 2026-11-22\n"
    )


@pytest.mark.parametrize("label", ["Also asked:", "People also ask:", "people also ASK :"])
def test_the_name_of_the_wordings_stays_as_she_typed_it(label: str) -> None:
    text = FILE.replace("Also asked:", label)
    old = entry_of(text, "booking")
    after = splice(text, "booking", dataclasses.replace(old, also_asked=(*old.also_asked, "where to click")))
    assert after == text.replace("an appointment\n", "an appointment\n- where to click\n")


def test_a_picture_is_written_and_taken_away() -> None:
    with_image = dataclasses.replace(entry_of(FILE, "muscle"), image=Image("m.png", "Where it lies"))
    after = splice(FILE, "muscle", with_image)
    assert after == FILE.replace("Button: book\nStatus", "Button: book\nImage: m.png | Where it lies\nStatus")
    with pytest.raises(KnowledgeError):
        splice(FILE, "muscle", dataclasses.replace(with_image, image=Image("../m.png", "Up")))


def test_a_detail_of_a_built_in_question_is_written_on_its_line() -> None:
    after = splice_detail(FILE, "Prices", "An hour is 90 dollars.")
    assert after == FILE.replace("Hours:\n", "Hours:\nPrices: An hour is 90 dollars.\n")
    assert not entry_of(after, "prices").unfilled


def test_a_sentence_is_written_on_one_line_where_it_has_one() -> None:
    assert splice_sentence(FILE, "Kept", "It is kept.").count("Kept: It is kept.\n") == 1


def entry_of(text: str, entry_id: str) -> Entry:
    entry = parse({"knowledge.md": text}).entry(entry_id)
    assert entry is not None
    return entry
