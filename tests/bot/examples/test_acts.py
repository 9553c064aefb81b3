"""The examples of dialogue acts: every row is read or named with its file, its line and the repair."""

import json
from collections import Counter
from pathlib import Path

import pytest

from bot.examples import ExampleError
from bot.examples.acts import FOLDER, Act, ActExample, digest, load


def written(folder: Path, *lines: str) -> Path:
    (folder / "ann.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def test_a_row_is_read_with_its_acts(tmp_path: Path) -> None:
    rows = ({"text": "thx bye", "acts": ["thanks", "goodbye"]}, {"text": "hm", "acts": []})
    folder = written(tmp_path, *map(json.dumps, rows))
    assert load(folder) == (
        ActExample("thx bye", frozenset({Act.THANKS, Act.GOODBYE}), "ann"),
        ActExample("hm", frozenset(), "ann"),
    )


@pytest.mark.parametrize(
    ("line", "repair"),
    [
        ("{", ""),
        ("[]", 'a row has "text" and "acts"'),
        ('{"text": "a"}', 'a row has "text" and "acts"'),
        ('{"text": "a", "acts": "thanks"}', 'a row has "text" and "acts"'),
        ('{"text": "a", "acts": [], "kind": "answer"}', 'a row has "text" and "acts"'),
        ('{"text": " ", "acts": []}', '"text" is empty'),
        ('{"text": 5, "acts": []}', '"text" is empty'),
        ('{"text": "a", "acts": ["sings"]}', '"sings" is no act; use one of thanks, goodbye'),
        ('{"text": "a", "acts": [["thanks"]]}', ""),
    ],
)
def test_a_row_that_cannot_be_read_names_file_line_and_repair(tmp_path: Path, line: str, repair: str) -> None:
    with pytest.raises(ExampleError, match=r"^ann.jsonl, line 2: ") as raised:
        load(written(tmp_path, '{"text": "a", "acts": []}', line))
    assert repair in str(raised.value)


def test_one_letter_more_is_another_digest(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder, text in ((one, "a"), (other, "ab")):
        folder.mkdir()
        written(folder, json.dumps({"text": text, "acts": []}))
    assert digest(one) != digest(other)


def test_every_act_is_taught_by_several_authors_and_most_rows_beside_it_do_it_not() -> None:
    authors = {(act, example.author) for example in load() for act in example.acts}
    assert min(Counter(act for act, _ in authors).values()) >= 5
    assert {act for act, _ in authors} == set(Act)
    assert sum(not example.acts for example in load()) >= 1000


def test_no_text_has_two_labels() -> None:
    seen: dict[str, frozenset[Act]] = {}
    for example in load():
        assert seen.setdefault(example.text.casefold(), example.acts) == example.acts, example


def test_the_readme_names_every_act_and_every_author() -> None:
    text = (FOLDER / "README.md").read_text("utf-8")
    assert [act for act in Act if f"| `{act}` |" not in text] == []
    assert [path.stem for path in FOLDER.glob("*.jsonl") if f"| {path.stem} |" not in text] == []
