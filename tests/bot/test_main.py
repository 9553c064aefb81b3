"""The commands say what they did, and what to mend; the exit status is 1 where something has to be mended."""

import builtins
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot import Assistant, index_key, intent_key, load
from bot import __main__ as command_line
from bot import models as learning
from bot.__main__ import main
from bot.examples import digest
from bot.nlu import intent_training
from bot.retrieval import entry_calibration, training
from bot.retrieval.index import Index
from tests.bot.taught import EXAMPLES

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"

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


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "knowledge.md").write_text(SMALL, "utf-8")
    return tmp_path


@pytest.fixture(autouse=True)
def few_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """The commands learn from a few examples, so that each learns within a moment."""
    for module in (command_line, learning):
        monkeypatch.setattr(module, "load_examples", lambda: EXAMPLES)
    monkeypatch.setattr(learning, "shipped_digest", lambda: digest(EXAMPLES))


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """Runs a command on the small file, and gives what it printed."""

    def command(*words: str, status: int = 0) -> str:
        assert main(["--knowledge", str(folder), "--models", str(folder / "models"), *words]) == status
        return capsys.readouterr().out

    return command


# --- check ---


def test_check_of_a_small_file_finds_nothing_that_stops(run: Callable[..., str]) -> None:
    told = run("check")
    assert "Mend:" not in told
    assert "This can be published." in told


def test_check_passes_the_shipped_file_and_changes_nothing(
    shipped: Assistant, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(learning, "learn", lambda *_: shipped.models)
    before = {path: path.read_bytes() for path in KNOWLEDGE.iterdir() if path.is_file()}
    assert main(["--knowledge", str(KNOWLEDGE), "check"]) == 0
    assert "This can be published." in capsys.readouterr().out
    assert {path: path.read_bytes() for path in KNOWLEDGE.iterdir() if path.is_file()} == before


def test_check_prints_every_problem_with_its_line_and_fails(folder: Path, run: Callable[..., str]) -> None:
    text = SMALL.replace("Answer:\nIt is", "Anwser:\nIt is").replace("Button: book", "Button: bok")
    (folder / "knowledge.md").write_text(text, "utf-8")
    told = run("check", status=1)
    assert f"Line {text.splitlines().index('Anwser:') + 1}:" in told
    assert f"Line {text.splitlines().index('Button: bok') + 1}:" in told
    assert "cannot be published" in told


def test_a_file_that_cannot_be_read_is_not_learned_from(folder: Path, run: Callable[..., str]) -> None:
    (folder / "knowledge.md").write_text(SMALL.replace("Answer:", "Anwser:"), "utf-8")
    run("check", status=1)
    assert not (folder / "models").exists()


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
    for command in (["check"], ["ask", "hello"], ["learn", "--out", str(tmp_path / "x")], ["tidy"]):
        assert main(["--knowledge", str(tmp_path / "nowhere"), *command]) == 1
        told = capsys.readouterr()
        assert "nowhere" in told.out + told.err


def test_check_names_the_lines_of_tests_md_that_do_not_hold(folder: Path, run: Callable[..., str]) -> None:
    (folder / "tests.md").write_text("## How do I book a session?\n- where is the piriformis\n", "utf-8")
    told = run("check")
    assert "Look: tests.md, line 2" in told
    assert "This can be published, but 1 line of tests.md does not hold" in told


def test_the_folders_come_from_the_settings_of_the_service(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KNOWLEDGE_DIR", str(folder))
    monkeypatch.setenv("INSTANCE_DIR", str(folder / "kept"))
    assert main(["check"]) == 0
    assert capsys.readouterr().out.startswith(f"The files in {folder}:")
    assert list((folder / "kept").iterdir())
    assert main(["ask", "where is the piriformis"]) == 0
    assert str(folder) in capsys.readouterr().err


def test_a_named_folder_counts_before_and_after_the_command(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KNOWLEDGE_DIR", str(folder / "nowhere"))
    named = ["--knowledge", str(folder), "--models", str(folder / "models")]
    for words in ([*named, "check"], ["check", *named], [*named[:2], "check", *named[2:]]):
        assert main(words) == 0
        assert f"The files in {folder}:" in capsys.readouterr().out


# --- learn ---


def test_learn_keeps_both_models_in_the_folder(folder: Path, run: Callable[..., str]) -> None:
    out = folder / "out"
    run("learn", "--out", str(out))
    key = index_key(load(folder))
    assert {path.name for path in out.iterdir()} == {f"index-{key}.npz", f"intent-{intent_key()}.npz"}
    assert Index.loads((out / f"index-{key}.npz").read_bytes(), key).key == key


def test_what_is_there_is_not_learned_again(run: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    run("learn")
    monkeypatch.setattr(learning, "learn_intent", pytest.fail)
    monkeypatch.setattr(learning, "learn_index", pytest.fail)
    run("learn")
    run("ask", "hello")


def test_learn_says_what_it_is_doing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--knowledge", str(folder), "--models", str(folder), "learn"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.count("Learning") == 2


def test_learn_says_where_it_cannot_write(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "a file").write_text("", "utf-8")
    assert main(["--knowledge", str(folder), "learn", "--out", str(folder / "a file" / "models")]) == 1
    told = capsys.readouterr().err
    assert "a file" in told
    assert "Traceback" not in told


def test_calibrate_writes_both_files_with_the_keys_of_what_they_come_from(
    folder: Path, run: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intent_training, "CALIBRATION_FILE", folder / "intents.json")
    monkeypatch.setattr(entry_calibration, "CALIBRATION_FILE", folder / "entry_calibration.json")
    run("learn", "--calibrate")
    keys = [
        json.loads((folder / name).read_text("utf-8"))["key"]
        for name in ("intents.json", "entry_calibration.json")
    ]
    assert keys == [
        intent_training.source_key(digest(EXAMPLES)),
        training.source_key(load(folder), digest(EXAMPLES)),
    ]


# --- examples, tidy ---


def test_examples_tells_counts_and_doubts(run: Callable[..., str]) -> None:
    told = run("examples")
    assert told.startswith(f"{len(EXAMPLES)} examples by 3 authors")
    assert "Most doubted:" in told


def test_tidy_writes_the_new_shape_once_and_says_what_it_moved(folder: Path, run: Callable[..., str]) -> None:
    path = folder / "knowledge.md"
    moved = run("tidy")
    first = path.read_text("utf-8")
    assert moved.strip()
    assert {entry.id for entry in load(folder).entries} >= {"muscle", "contact"}
    run("tidy")
    assert path.read_text("utf-8") == first


# --- ask, explain, evaluate ---


def test_ask_tells_one_reply(run: Callable[..., str]) -> None:
    assert "small muscle deep in the buttock" in run("ask", "where", "is", "the", "piriformis")


def test_ask_as_json_is_the_reply_object(run: Callable[..., str]) -> None:
    found = json.loads(run("ask", "--json", "i cant feel my legs"))
    assert found["kind"] == "emergency"
    assert "reply_id" not in found


def test_ask_without_words_is_a_chat(run: Callable[..., str], monkeypatch: pytest.MonkeyPatch) -> None:
    lines = iter(["hello", "quit"])
    monkeypatch.setattr(builtins, "input", lambda prompt: next(lines))
    assert "1." in run("ask")


def test_explain_tells_every_stage(run: Callable[..., str]) -> None:
    assert "Decided:" in run("explain", "what is sciatica")


def test_evaluate_prints_figures_and_misses(folder: Path, run: Callable[..., str]) -> None:
    rows = folder / "rows.jsonl"
    rows.write_text(
        '{"text": "i cant feel my legs", "kinds": ["emergency"]}\n{"text": "hello", "kinds": ["crisis"]}\n',
        "utf-8",
    )
    told = run("evaluate", str(rows))
    assert "1 of    2  all" in told
    assert "'hello'" in told.split("Misses:")[1]


def test_evaluate_without_authors_counts_the_examples(run: Callable[..., str]) -> None:
    assert f"of {len(EXAMPLES):4d}  all" in run("evaluate", "--leave-out")


def test_evaluate_names_the_line_that_is_no_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = folder / "rows.jsonl"
    rows.write_text("nonsense\n", "utf-8")
    assert main(["--knowledge", str(folder), "--models", str(folder), "evaluate", str(rows)]) == 1
    assert "line 1" in capsys.readouterr().err


# --- match ---


def test_match_writes_an_answer_for_every_text(folder: Path, run: Callable[..., str]) -> None:
    rows = [{"text": e.text, "entry": e.entry} for e in EXAMPLES if e.entry or e.kind == "unknown"]
    train, test, out = (folder / name for name in ("train", "test", "out"))
    train.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    test.write_text('{"text": "the piriformis muscle"}\n{"text": "hi there"}\n', "utf-8")
    run("match", "--train", str(train), "--test", str(test), "--out", str(out))
    assert [json.loads(line)["entry"] for line in out.read_text("utf-8").splitlines()] == ["muscle", "hello"]


def test_match_names_a_file_that_is_missing(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nowhere = str(folder / "nowhere")
    assert main(["match", "--train", nowhere, "--test", nowhere, "--out", nowhere]) == 1
    assert "nowhere" in capsys.readouterr().err


@pytest.mark.parametrize("command", [[], ["nonsense"], ["match"], ["explain"]])
def test_a_command_that_is_incomplete_says_how_it_goes(
    command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(command)
    assert left.value.code == 2
    assert "usage:" in capsys.readouterr().err
