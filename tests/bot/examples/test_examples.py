"""The labelled examples: every row is read or named with its file, its line and the repair."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bot.examples import FOLDER, KINDS, ONE_SIDED, Example, ExampleError, load, read_file


def written(folder: Path, *lines: str, name: str = "ann") -> Path:
    path = folder / f"{name}.jsonl"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def test_a_row_is_read_with_everything_it_holds(tmp_path: Path) -> None:
    row = {"text": "a", "kind": "answer", "entry": "causes", "entries": ["symptoms"], "fair": ["diagnostic"]}
    path = written(tmp_path, json.dumps(row), "", '{"text": "b ü", "kind": "unknown"}')
    assert list(read_file(path)) == [
        Example("a", "answer", "ann", "causes", ("symptoms",), ("diagnostic",)), Example("b ü", "unknown", "ann"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("line", "repair"),
    [
        ("{", ""),
        ("[]", 'a row needs a "text" in quotes'),
        ("null", 'a row needs a "text" in quotes'),
        ('{"kind": "answer"}', 'a row needs a "text" in quotes'),
        ('{"text": "  ", "kind": "answer"}', 'a row needs a "text" in quotes'),
        ('{"text": 5, "kind": "answer"}', 'a row needs a "text" in quotes'),
        ('{"text": "a"}', '"None" is no kind; use one of emergency, crisis'),
        ('{"text": "a", "kind": "clarify"}', '"clarify" is no kind; use one of'),
        ('{"text": "a", "kind": "answer", "fair": ["maybe"]}', '"maybe" is no kind; use one of'),
        (
            '{"text": "a", "kind": "answer", "topic": "x", "by": "y"}',
            "no such field: by, topic; take it away",
        ),
        ('{"text": "a", "kind": "emergency", "entry": "causes"}', 'take "entry" away'),
        ('{"text": "a", "kind": "answer", "fair": 5}', ""),
        ('{"text": "a", "kind": ["answer"]}', "is no kind"),
    ],
)
def test_a_row_that_cannot_be_read_names_file_line_and_repair(tmp_path: Path, line: str, repair: str) -> None:
    path = written(tmp_path, '{"text": "a", "kind": "answer"}', "", line)
    with pytest.raises(ExampleError) as raised:
        list(read_file(path))
    assert str(raised.value).startswith("ann.jsonl, line 3: ")
    assert repair in str(raised.value)


def test_the_files_of_a_folder_are_read_in_order(tmp_path: Path) -> None:
    for name in ("zoe", "bob"):
        written(tmp_path, '{"text": "a", "kind": "answer"}', name=name)
    assert [example.author for example in load(tmp_path)] == ["bob", "zoe"]


def test_a_folder_without_files_has_no_examples(tmp_path: Path) -> None:
    assert load(tmp_path) == ()


# --- the shipped ones ---


def test_every_file_is_an_author_and_every_kind_has_many_rows() -> None:
    assert {example.author for example in load()} == {path.stem for path in FOLDER.glob("*.jsonl")}
    counts = Counter(example.kind for example in load())
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= 500


def test_one_sided_authors_exist() -> None:
    assert {example.author for example in load()} >= ONE_SIDED


def test_no_file_holds_a_message_twice_with_two_labels() -> None:
    seen: dict[tuple[str, str], Example] = {}
    for example in load():
        other = seen.setdefault((example.author, example.text.casefold()), example)
        assert other.kind == example.kind or {other.kind, example.kind} & {*other.fair, *example.fair}, (
            example
        )
