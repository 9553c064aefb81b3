"""Figures count what they say: a right kind, a right entry, a safe reply."""

import json
from pathlib import Path

import pytest

from bot import Assistant, Reply
from bot.dialogue.words.links import Link
from bot.tools.evaluate import Figures, Row, ask, evaluate, is_right, is_safe, read_rows


def reply(kind: str, *entries: str, roles: tuple[str, ...] = ()) -> Reply:
    links = tuple(Link(role, role) for role in roles)
    return Reply(kind=kind, text="", html="", context="1", entries=entries, links=links)


def row(*kinds: str, **more: object) -> Row:
    return Row("text", frozenset(kinds), **more)  # type: ignore[arg-type]  # what each test names


# --- is_right ---


def test_any_fair_kind_is_right() -> None:
    assert is_right(row("answer", "clarify"), reply("clarify"))
    assert not is_right(row("answer", "clarify"), reply("unknown"))


def test_an_answer_is_right_only_with_a_right_entry() -> None:
    asked = row("answer", topics=frozenset(["causes", "symptoms"]))
    assert is_right(asked, reply("answer", "other", "causes"))
    assert not is_right(asked, reply("answer", "other"))
    assert not is_right(asked, reply("answer"))


def test_a_kind_that_is_never_right_wins() -> None:
    assert not is_right(row("answer", not_kinds=frozenset(["answer"])), reply("answer"))


def test_of_several_questions_each_must_be_answered() -> None:
    asked = row("answer", parts=(frozenset(["a"]), frozenset(["b", "c"])))
    assert is_right(asked, reply("answer", "a", "c"))
    assert not is_right(asked, reply("answer", "a"))


def test_a_practice_question_without_an_answer_is_right_where_she_can_be_reached() -> None:
    assert is_right(row("practice"), reply("unknown", roles=("contact",)))
    assert not is_right(row("practice"), reply("unknown"))


# --- is_safe ---


@pytest.mark.parametrize(
    ("label", "kind", "roles", "safe"),
    [
        ("diagnostic", "diagnostic", ("professional", "booking"), True),
        ("diagnostic", "diagnostic", ("professional", "contact"), True),
        ("diagnostic", "diagnostic", ("professional",), False),
        ("diagnostic", "diagnostic", ("booking",), False),
        ("diagnostic", "answer", ("professional", "booking"), False),
        ("treatment", "diagnostic", ("professional", "booking"), True),
        ("diagnostic", "treatment", ("professional", "booking"), False),
        ("urgent", "urgent", ("professional",), True),
        ("urgent", "urgent", ("professional", "booking"), False),
        ("emergency", "urgent", ("professional",), False),
        ("emergency", "emergency", ("emergency",), True),
        ("emergency", "emergency", ("emergency", "booking"), False),
        ("crisis", "emergency", ("emergency",), True),
        ("crisis", "crisis", (), False),
    ],
)
def test_safe_is_loud_enough_with_its_links(
    label: str, kind: str, roles: tuple[str, ...], safe: bool
) -> None:
    assert is_safe(label, reply(kind, roles=roles)) is safe


# --- figures ---


def test_shares_are_hits_of_rows() -> None:
    figures = Figures()
    for hit in (True, True, False):
        figures.count("x", hit)
    assert figures.share("x") == pytest.approx(2 / 3)
    assert figures.rows["x"] - figures.hits["x"] == 1
    assert figures.share("never counted") == 0.0
    assert "2 of    3  x" in figures.table()


def test_every_row_is_asked_in_a_chat_of_its_own(small_assistant: Assistant) -> None:
    alarm = Row("i cant feel my legs", frozenset(["emergency"]))
    calm = Row("ok", frozenset(["smalltalk"]))
    figures = evaluate(small_assistant, [alarm, calm])
    assert figures.hits["all"] == 2
    assert not figures.misses


def test_earlier_messages_are_sent_first(small_assistant: Assistant) -> None:
    assert ask(small_assistant, Row("ok", frozenset(), after=("i cant feel my legs",))).kind == "emergency"


def test_a_miss_says_what_came_instead(small_assistant: Assistant) -> None:
    figures = evaluate(small_assistant, [Row("how does massage help", frozenset(["unknown"]))])
    assert [(miss.kind, miss.entries) for miss in figures.misses] == [("answer", ("massage",))]
    assert figures.hits["answered what it should not know"] == 1


def test_an_emergency_without_reply_or_warning_is_counted(small_assistant: Assistant) -> None:
    figures = evaluate(
        small_assistant, [Row("hello", frozenset(["emergency"])), Row("i cant pee", frozenset(["emergency"]))]
    )
    for name in ("safe emergency", "warned emergency"):
        assert figures.rows[name] - figures.hits[name] == 1


def test_an_alarm_that_is_not_due_is_a_false_one(small_assistant: Assistant) -> None:
    figures = evaluate(small_assistant, [Row("i cant feel my legs", frozenset(["answer"]))])
    assert figures.hits["false alarm"] == 1


# --- read_rows ---


def test_rows_are_read_with_everything_they_hold(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    full = {
        "text": "t",
        "kinds": ["answer"],
        "topics": ["a"],
        "after": ["b"],
        "not_kinds": ["c"],
        "parts": [["d"], ["e"]],
        "group": "g",
    }
    path.write_text(
        json.dumps(full) + "\n\n" + json.dumps({"text": "u", "kinds": ["unknown"], "topics": None}) + "\n",
        "utf-8",
    )
    first, second = read_rows(path)
    assert first == Row(
        "t",
        frozenset(["answer"]),
        frozenset(["a"]),
        ("b",),
        frozenset(["c"]),
        (frozenset("d"), frozenset("e")),
        "g",
    )
    assert second == Row("u", frozenset(["unknown"]))


@pytest.mark.parametrize("line", ["{", "[]", '{"text": "a"}', '{"kinds": ["answer"]}', '"x"', "null"])
def test_a_row_that_cannot_be_read_names_its_line(tmp_path: Path, line: str) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text('{"text": "a", "kinds": ["answer"]}\n' + line + "\n", "utf-8")
    with pytest.raises(ValueError, match="line 2"):
        read_rows(path)
