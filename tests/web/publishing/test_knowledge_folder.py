"""The folder is read when it has changed and lain still, and only if it is whole."""

import shutil
from pathlib import Path

import pytest

from tests.project.sources import ROOT
from web.publishing import knowledge_folder
from web.publishing.knowledge_folder import FolderError, KnowledgeFolder


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return Path(shutil.copytree(ROOT / "knowledge", tmp_path / "knowledge"))


@pytest.fixture
def folder(path: Path) -> KnowledgeFolder:
    """A folder that was read."""
    found = KnowledgeFolder(path)
    found.read({})
    return found


def append(path: Path, text: str) -> None:
    file = path / "knowledge.md"
    file.write_text(file.read_text("utf-8") + text, "utf-8")


def test_what_was_read_has_not_changed_until_it_is_to_be_read_again(
    folder: KnowledgeFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowledge_folder, "SETTLED_S", 0)
    assert not folder.has_changed()
    folder.read_again()
    assert folder.has_changed()


def test_a_change_counts_once_it_has_lain_still(
    folder: KnowledgeFolder, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(knowledge_folder, "SETTLED_S", 1000)
    append(path, "\n")
    assert not folder.has_changed()
    monkeypatch.setattr(knowledge_folder, "SETTLED_S", 0)
    assert folder.has_changed()
    folder.read({})
    assert not folder.has_changed()


def test_a_broken_file_is_named_with_every_line_that_has_to_be_fixed(
    folder: KnowledgeFolder, path: Path
) -> None:
    append(path, "\n## One question\nAnswer:\n\n## Another question\nAnswer:\n")
    with pytest.raises(FolderError) as told:
        folder.read({})
    assert told.value.file == "knowledge.md"
    assert len(told.value.problems) >= 2
    assert all(problem.startswith("knowledge.md, line ") for problem in told.value.problems)


def test_the_beginning_of_the_version_in_use_is_not_taken_for_a_new_one(
    folder: KnowledgeFolder, path: Path
) -> None:
    before = folder.read({})
    file = path / "tests.md"
    whole = file.read_text("utf-8")
    half = whole[: whole.rindex("\n## ")]
    file.write_text(half, "utf-8")
    with pytest.raises(FolderError, match="truncated copy") as told:
        folder.read(before.texts)
    assert told.value.file == "tests.md"
    assert folder.read({}).texts["tests.md"] == half  # without a version before, it is whole
    file.write_text(whole + "\n", "utf-8")
    assert folder.read(before.texts).texts["tests.md"] == whole + "\n"


def test_a_folder_that_cannot_be_read_says_so(folder: KnowledgeFolder, path: Path) -> None:
    shutil.rmtree(path)
    with pytest.raises(FolderError):
        folder.read({})
