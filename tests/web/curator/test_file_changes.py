"""The changed file on the server: every line that only it has is taken over, and what is not is named."""

from pathlib import Path

import pytest

from tests.web.conftest import SMALL
from tests.web.curating import Curator
from web.app_state import AppState


@pytest.fixture
def edited(curator: Curator) -> Curator:
    """Her price is published, so the file does not answer any more."""
    curator.post("/settings/details", Prices="An hour is $115.")
    return curator


def put(folder: Path, *details: str) -> None:
    text = SMALL.replace("# Practice\n", "\n".join(["# Practice", *details, ""]))
    (folder / "knowledge.md").write_text(text)


def draft(state: AppState) -> str:
    found = state.revisions.draft()
    return found.texts["knowledge.md"] if found else ""


def test_a_detail_only_in_the_file_is_imported_and_a_clash_is_named(
    edited: Curator, state: AppState, folder: Path
) -> None:
    put(folder, "Prices: An hour is $999.", "Discounts: Ten percent for teachers.")
    page = edited.get("/file-changes").text
    assert "Prices: here “An hour is $115.”, in the file “An hour is $999.”" in page
    said = edited.client.get(edited.post("/file-changes", take="yes").headers["Location"]).text
    assert "Not taken over, because you changed it here, too: “Prices”" in said
    assert "Discounts: Ten percent for teachers." in draft(state)
    assert "Prices: An hour is $115." in draft(state)


def test_a_file_with_nothing_to_import_is_reported_so_and_its_news_stay(
    edited: Curator, state: AppState, folder: Path
) -> None:
    put(folder, "Prices: An hour is $999.")
    assert 'value="yes"' not in edited.get("/file-changes").text
    said = edited.client.get(edited.post("/file-changes", take="yes").headers["Location"]).text
    assert "Nothing was taken over" in said
    assert "Taken over." not in said
    assert not draft(state)
    assert "has changed since" in edited.get("/").text
    edited.post("/file-changes", take="no")
    assert "has changed since" not in edited.get("/").text


def test_what_stands_on_the_pages_already_is_not_offered_again(
    edited: Curator, state: AppState, folder: Path
) -> None:
    put(folder, "Prices: An hour is $115.")
    edited.post("/file-changes", take="yes")
    assert not draft(state)
    assert "has changed since" not in edited.get("/").text


def test_a_file_that_cannot_be_read_is_told_line_by_line(edited: Curator, folder: Path) -> None:
    put(folder, "Pricse: An hour is $999.", "Huors: Monday")
    page = edited.post("/file-changes", take="yes")
    assert page.status_code == 400
    assert all(f"<li>knowledge.md, line {line}: " in page.text for line in (2, 3))
    assert str(folder) in page.text


UTF_16 = SMALL.encode("utf-16")
WINDOWS = SMALL.replace("Massage can", "Massage – gently – can").encode("cp1252")
NO_HASHES = SMALL.replace("## Hello!", "Hello!").encode()


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (UTF_16, "knowledge.md, line 1: this is not saved as UTF-8 but as UTF-16. In Notepad"),
        (WINDOWS, "knowledge.md, line 26: this is not saved as UTF-8, so a letter with an accent"),
        (NO_HASHES, "knowledge.md, line 39: nothing more can stand under"),
    ],
)
def test_an_unreadable_file_is_named_on_every_page_and_cannot_be_imported(
    edited: Curator, state: AppState, folder: Path, content: bytes, told: str
) -> None:
    (folder / "knowledge.md").write_bytes(content)
    for path in ("/", "/settings", "/file-changes"):
        page = edited.get(path).text
        assert told in page, path
        assert "has changed since" not in page, path
        assert 'name="take"' not in page, path
    for take in ("yes", "no"):
        refused = edited.post("/file-changes", take=take)
        assert refused.status_code == 400
        assert told in refused.text
    assert not draft(state)
    (folder / "knowledge.md").write_text(SMALL)
    assert "has a mistake" not in edited.get("/").text


def test_a_file_broken_before_the_first_publish_is_reported_once(
    curator: Curator, state: AppState, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("web.publishing.knowledge_folder.SETTLED_S", 0)
    assert state.active.version
    (folder / "knowledge.md").write_bytes(UTF_16)
    state.active.look()
    state.active.look()
    assert state.active.trouble
    curator.post("/settings/details", Prices="An hour is $115.")
    page = curator.get("/").text
    assert page.count("has a mistake") == 1
    assert "Visitors still get what you published here" in page
    assert "an older version" not in page
    assert "last good version" not in page
