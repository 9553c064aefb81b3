"""Learned models are kept under the key of what they come from, and served without the libraries of learning."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot import models
from bot.assistant import Assistant
from bot.examples import digest
from bot.knowledge import Knowledge
from bot.models import Models, index_key, intent_key, learn, stored
from tests.bot.small import MUSCLE, SMALL, small_knowledge
from tests.bot.taught import EXAMPLES

ROOT = Path(__file__).parents[2]
KNOWLEDGE = small_knowledge()
CHANGED = small_knowledge([replace(MUSCLE, question="What muscle is that?"), *SMALL[1:]])


@pytest.fixture(autouse=True)
def few_examples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Learning takes a moment only."""
    monkeypatch.setattr(models, "load_examples", lambda: EXAMPLES)
    monkeypatch.setattr(models, "shipped_digest", lambda: digest(EXAMPLES))


def there(knowledge: Knowledge, folder: Path) -> tuple[bool, bool]:
    """Whether an intent model and an index are there for this knowledge."""
    found = stored(knowledge, folder)
    return found.intent is not None, found.index is not None


def test_nothing_is_there_before_anything_was_learned(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        assert there(KNOWLEDGE, folder) == (False, False)
    assert not Models().complete


def test_what_was_learned_is_kept_and_found_again(tmp_path: Path) -> None:
    learned = learn(KNOWLEDGE, tmp_path / "new" / "folder")
    found = stored(KNOWLEDGE, tmp_path / "new" / "folder")
    assert learned.complete
    assert found.complete
    for message in ("where is the piriformis", "i want to die", "what does it cost", "hello"):
        assert Assistant(KNOWLEDGE, found).respond(message) == Assistant(KNOWLEDGE, learned).respond(message)


def test_only_what_is_missing_is_learned(tmp_path: Path) -> None:
    told: list[str] = []
    for knowledge in (KNOWLEDGE, KNOWLEDGE, CHANGED):
        learn(knowledge, tmp_path, told.append)
    assert [line.split("…")[0].strip() for line in told] == [
        "Learning what messages are about",
        "Learning which question is which",
        "Learning which question is which",
    ]


def test_another_file_never_gets_the_index_of_this_one(tmp_path: Path) -> None:
    learn(KNOWLEDGE, tmp_path)
    assert there(CHANGED, tmp_path) == (True, False)
    (only,) = tmp_path.glob("index-*.npz")
    only.rename(tmp_path / f"index-{index_key(CHANGED)}.npz")
    assert there(CHANGED, tmp_path) == (True, False)


def test_other_examples_make_both_models_stale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    learn(KNOWLEDGE, tmp_path)
    monkeypatch.setattr(models, "shipped_digest", lambda: digest(EXAMPLES[:-1]))
    assert there(KNOWLEDGE, tmp_path) == (False, False)


@pytest.mark.parametrize("content", [b"", b"nonsense", b"PK\x03\x04" + b"\0" * 100, None])
def test_a_damaged_model_counts_as_missing_and_is_learned_anew(tmp_path: Path, content: bytes | None) -> None:
    learn(KNOWLEDGE, tmp_path)
    for path in tmp_path.glob("*.npz"):
        whole = path.read_bytes()
        path.write_bytes(whole[: len(whole) // 2] if content is None else content)
    assert there(KNOWLEDGE, tmp_path) == (False, False)
    assert learn(KNOWLEDGE, tmp_path).complete
    assert there(KNOWLEDGE, tmp_path) == (True, True)


def test_no_half_written_file_is_left_behind(tmp_path: Path) -> None:
    learn(KNOWLEDGE, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        f"index-{index_key(KNOWLEDGE)}.npz", f"intent-{intent_key()}.npz",
    ]  # fmt: skip


def test_the_knowledge_file_does_not_change_what_is_heard() -> None:
    """The intent model's key holds examples alone, so that no file of hers can stand in it."""
    assert models.learn_intent().dumps() == models.learn_intent().dumps()
    assert intent_key() == models.learn_intent().key


SERVED = """
import sys
from pathlib import Path
from bot import models
from bot.assistant import Assistant
from bot.examples import digest
from tests.bot.small import small_knowledge
from tests.bot.taught import EXAMPLES
models.shipped_digest = lambda: digest(EXAMPLES)
knowledge = small_knowledge()
assistant = Assistant(knowledge, models.stored(knowledge, Path(sys.argv[1])))
assert assistant.models.complete
assert assistant.respond("where is the piriformis muscle").entries == ("muscle",)
assert assistant.respond("i cant feel my legs").kind == "emergency"
print(sorted({name.partition(".")[0] for name in sys.modules} & {"sklearn", "scipy", "joblib", "flask", "hypothesis"}))
"""


def test_served_models_never_import_the_libraries_of_learning(tmp_path: Path) -> None:
    learn(KNOWLEDGE, tmp_path)
    ran = subprocess.run(
        [sys.executable, "-c", SERVED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout.strip()) == (0, "[]"), ran.stderr
