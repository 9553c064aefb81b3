"""The matcher alone, on labelled wordings of any kind."""

import json
from pathlib import Path

import pytest

from bot.tools.match import match, run
from tests.bot.taught import texts_of

LABELS = ("answer muscle", "answer massage", "practice contact")
KNOWN = [(text, label) for label in LABELS for text in texts_of(label)]
STRANGE: list[tuple[str, str | None]] = [(text, None) for text in texts_of("unknown")]
ROWS = [*KNOWN, *STRANGE]


def test_every_wording_finds_its_own_entry() -> None:
    found = match(ROWS, [text for text, _ in KNOWN])
    assert [entry for entry, _ in found] == [entry for _, entry in KNOWN]


def test_what_it_never_saw_is_less_sure_than_what_it_knows() -> None:
    (_, known), (_, strange) = match(ROWS, ["tell me what the piriformis muscle is", "will it snow tomorrow"])
    assert known > strange


def test_the_same_rows_give_the_same_answers() -> None:
    asked = ["the piriformis", "massage please", "an appointment"]
    assert match(ROWS, asked) == match(ROWS, asked)


def test_a_slip_of_the_finger_is_read() -> None:
    assert match(ROWS, ["where is the pirifromis"])[0][0] == "answer muscle"


def test_what_holds_nothing_known_has_no_entry() -> None:
    assert match(ROWS, ["日本", ""]) == [(None, 0.0), (None, 0.0)]


def test_rows_out_of_scope_calibrate_and_are_never_an_answer() -> None:
    assert {entry for entry, _ in match(ROWS, [text for text, _ in STRANGE])} <= {*LABELS, None}


def lines(path: Path, rows: list[dict[str, object]]) -> Path:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return path


@pytest.fixture
def train(tmp_path: Path) -> Path:
    return lines(tmp_path / "train", [{"text": text, "entry": entry} for text, entry in ROWS])


def test_answers_stand_in_the_order_of_the_texts_and_no_label_is_read(tmp_path: Path, train: Path) -> None:
    answers = []
    for label in ("answer muscle", "nonsense"):
        test = lines(
            tmp_path / "test", [{"text": t, "entry": label} for t in ("book me in please", "piriformis")]
        )
        run(train, test, tmp_path / "out")
        answers.append((tmp_path / "out").read_text("utf-8"))
    assert answers[0] == answers[1]
    found = [json.loads(line) for line in answers[0].splitlines()]
    assert [row["entry"] for row in found] == ["practice contact", "answer muscle"]
    assert all(set(row) == {"entry", "confidence"} and 0 <= row["confidence"] <= 1 for row in found)


def test_a_test_without_texts_gives_no_lines(tmp_path: Path, train: Path) -> None:
    run(train, lines(tmp_path / "test", []), tmp_path / "out")
    assert (tmp_path / "out").read_text("utf-8") == ""
