"""The commands say what they did, and what to mend; the exit status is 1 where something has to be mended."""

import io
import json
from pathlib import Path

import pytest

from bot import Index, index_key, load
from bot import __main__ as command_line
from bot.__main__ import main
from tests.conftest import KNOWLEDGE

SMALL = """# Practice
Booking link: https://book.quiet.example/now

# Questions and answers

## What is the piriformis muscle?
Id: muscle
Also asked:
- where is the piriformis
- tell me about the muscle
Answer:
It is a small muscle deep in the buttock.

## How do I book a session?
Id: contact
Also asked:
- can i make an appointment
- i want to come
Answer:
You can book online.
Kind: practice
Button: book
"""
ROWS = [
    ("what is it", "a"),
    ("tell me what it is", "a"),
    ("how much", "b"),
    ("the price", "b"),
    ("the weather", None),
    ("football", None),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "knowledge.md").write_text(SMALL, "utf-8")
    return tmp_path


@pytest.fixture
def shipped_only(monkeypatch: pytest.MonkeyPatch, shipped: object) -> None:
    """The shipped index is already learned."""
    monkeypatch.setattr(command_line, "learned_index", lambda knowledge: shipped.index)  # type: ignore[attr-defined]


# --- check ---


def test_check_of_a_small_file_finds_nothing_that_stops(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--knowledge", str(folder), "check"]) == 0
    assert "Mend:" not in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.usefixtures("shipped_only")
def test_check_passes_the_shipped_file_and_changes_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in KNOWLEDGE.iterdir()}
    assert main(["--knowledge", str(KNOWLEDGE), "check"]) == 0
    assert "can be published" in capsys.readouterr().out
    assert {path: path.read_bytes() for path in KNOWLEDGE.iterdir()} == before


def test_check_prints_every_problem_with_its_line_and_fails(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = SMALL.replace("Answer:\nIt is", "Anwser:\nIt is").replace("Button: book", "Button: bok")
    (folder / "knowledge.md").write_text(text, "utf-8")
    assert main(["--knowledge", str(folder), "check"]) == 1
    told = capsys.readouterr().out
    assert f"Line {text.splitlines().index('Anwser:') + 1}:" in told
    assert f"Line {text.splitlines().index('Button: bok') + 1}:" in told
    assert "cannot be published" in told


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"\x00" * 100])
def test_check_never_shows_a_traceback(
    folder: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "knowledge.md").write_bytes(content)
    assert main(["--knowledge", str(folder), "check"]) == 1
    told = capsys.readouterr()
    assert "Traceback" not in told.out + told.err
    assert told.out + told.err


def test_a_folder_that_is_missing_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["check"], ["ask", "hello"], ["learn", "--out", str(tmp_path / "x")]):
        assert main(["--knowledge", str(tmp_path / "nowhere"), *command]) == 1
        told = capsys.readouterr()
        assert "nowhere" in told.out + told.err


# --- learn ---


def test_learn_writes_the_index_of_this_knowledge(folder: Path) -> None:
    out = folder / "index"
    assert main(["--knowledge", str(folder), "learn", "--out", str(out)]) == 0
    assert Index.load(out, index_key(load(folder))).key == index_key(load(folder))


def test_learn_says_where_it_cannot_write(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--knowledge", str(folder), "learn", "--out", str(folder / "no" / "index")]) == 1
    assert "Traceback" not in capsys.readouterr().err


def test_learn_by_lines_answers_every_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    good = json.dumps({"texts": {"knowledge.md": SMALL}, "out": str(folder / "index")})
    bad = json.dumps({"texts": {"knowledge.md": "## Nothing"}, "out": str(folder / "other")})
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{good}\n{bad}\nnot json\n[]\n{{}}\n"))
    assert main(["learn", "--lines"]) == 0
    answers = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert answers[0] == {"key": index_key(load(folder))}
    assert all(set(answer) == {"error"} for answer in answers[1:])
    assert len(answers) == 5


# --- ask, explain, evaluate ---


@pytest.mark.usefixtures("shipped_only")
def test_ask_tells_one_reply(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--knowledge", str(KNOWLEDGE), "ask", "what", "is", "sciatica"]) == 0
    assert "ciatic" in capsys.readouterr().out


@pytest.mark.usefixtures("shipped_only")
def test_ask_as_json_is_the_reply_object(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--knowledge", str(KNOWLEDGE), "ask", "--json", "i cant feel my legs"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["kind"] == "emergency"
    assert "reply_id" not in found


@pytest.mark.usefixtures("shipped_only")
def test_ask_without_words_is_a_chat(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("hello\nquit\n"))
    assert main(["--knowledge", str(KNOWLEDGE), "ask"]) == 0
    assert "1." in capsys.readouterr().out


@pytest.mark.usefixtures("shipped_only")
def test_explain_tells_every_stage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--knowledge", str(KNOWLEDGE), "explain", "what is sciatica"]) == 0
    assert "Decided:" in capsys.readouterr().out


@pytest.mark.usefixtures("shipped_only")
def test_evaluate_prints_figures_and_misses(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text(
        '{"text": "i cant feel my legs", "kinds": ["emergency"]}\n{"text": "hello", "kinds": ["crisis"]}\n',
        "utf-8",
    )
    assert main(["--knowledge", str(KNOWLEDGE), "evaluate", str(rows)]) == 0
    told = capsys.readouterr().out
    assert "1 of    2  all" in told
    assert "'hello'" in told.split("Misses:")[1]


def test_evaluate_names_the_line_that_is_no_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("nonsense\n", "utf-8")
    assert main(["--knowledge", str(KNOWLEDGE), "evaluate", str(rows)]) == 1
    assert "line 1" in capsys.readouterr().err


# --- match ---


def write(path: Path, rows: list[dict[str, object]]) -> str:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return str(path)


def test_match_answers_every_test_text_in_order_and_never_reads_its_label(tmp_path: Path) -> None:
    train = write(tmp_path / "train", [{"text": text, "entry": entry} for text, entry in ROWS])
    tests = ["how much", "what is it"]
    answers = []
    for label in ("a", "b"):
        test = write(tmp_path / "test", [{"text": text, "entry": label} for text in tests])
        assert main(["match", "--train", train, "--test", test, "--out", str(tmp_path / "out")]) == 0
        answers.append((tmp_path / "out").read_text("utf-8"))
    assert answers[0] == answers[1]
    found = [json.loads(line) for line in answers[0].splitlines()]
    assert [row["entry"] for row in found] == ["b", "a"]
    assert all(set(row) == {"entry", "confidence"} and 0 <= row["confidence"] <= 1 for row in found)


@pytest.mark.parametrize("command", [[], ["nonsense"], ["learn"], ["match"], ["explain"], ["evaluate"]])
def test_a_command_that_is_incomplete_says_how_it_goes(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(command)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err
