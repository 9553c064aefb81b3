"""The whole file: mistakes beside their lines, line endings kept, two people at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from werkzeug.test import TestResponse

from tests.web.conftest import SMALL, AppFactory
from tests.web.curating import Curator
from web.app_state import AppState


def test_a_typing_mistake_in_the_whole_file_is_named_with_its_line(curator: Curator, state: AppState) -> None:
    broken = SMALL.replace("Answer:\nYou can book", "Anwser:\nYou can book")
    line = broken.splitlines().index("Anwser:") + 1
    page = curator.post("/file", name="knowledge.md", text=broken, base="")
    assert page.status_code == 400
    assert f">Line {line}</a>" in page.text
    assert "Anwser:" in page.text
    assert state.revisions.draft() is None


def test_the_file_keeps_its_line_endings_and_its_byte_order_mark(
    make_app: AppFactory, password_hash: str, tmp_path: Path
) -> None:
    folder = tmp_path / "windows"
    folder.mkdir()
    (folder / "knowledge.md").write_bytes(("\ufeff" + SMALL.replace("\n", "\r\n")).encode())
    app = make_app(curator_password_hash=password_hash, knowledge_dir=folder)
    curator = Curator(app.test_client())
    curator.sign_in()
    text = SMALL.replace("You can book online.", "You can book by phone.").replace("\n", "\r\n")
    curator.post("/file", name="knowledge.md", text=text, base="")
    draft = app.extensions["app_state"].revisions.draft()
    assert draft.texts["knowledge.md"] == "\ufeff" + text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"x" * 1_500_000, "larger than"),
        (b"\xff\xfe\x00", "UTF-16"),
        ("caf\u00e9".encode("cp1252"), "curly quote"),
        (b"PK\x03\x04\xff\x00", "a Word file"),
        (b"", "Line 1"),
        (b"# Practice\nNmae: x\n", "Line 2"),
    ],
)
def test_an_upload_that_cannot_be_used_says_why(
    curator: Curator, state: AppState, content: bytes, says: str
) -> None:
    page = _upload(curator, content)
    text = page.text if page.status_code == 400 else curator.client.get(page.headers["Location"]).text
    assert says in text
    assert state.revisions.draft() is None


def test_an_upload_of_five_megabytes_is_refused(curator: Curator) -> None:
    assert _upload(curator, b"x" * 5_000_000).status_code == 413


def _upload(curator: Curator, content: bytes) -> TestResponse:
    """A form with a file in it, written by hand: the test client would leave a temporary file open."""
    fields = {"csrf_token": curator.token, "name": "knowledge.md"}
    parts = [f'--cut\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items()]
    parts.append('--cut\r\nContent-Disposition: form-data; name="file"; filename="knowledge.md"\r\n\r\n')
    body = "".join(parts).encode() + content + b"\r\n--cut--\r\n"
    return curator.client.post(
        "/curate/file/upload", data=body, content_type="multipart/form-data; boundary=cut"
    )


@pytest.mark.slow
def test_edits_of_two_people_in_the_whole_file_are_merged(curator: Curator, state: AppState) -> None:
    curator.post("/file", name="knowledge.md", text=SMALL.replace("603-555-0100", "603-555-0111"), base="")
    base = state.revisions.draft()
    assert base is not None
    opened = base.texts["knowledge.md"]
    curator.post(
        "/file", name="knowledge.md", text=opened.replace("book online", "book by mail"), base=str(base.id)
    )
    curator.post(
        "/file", name="knowledge.md", text=opened.replace("small muscle", "flat muscle"), base=str(base.id)
    )
    draft = state.revisions.draft()
    assert draft is not None
    for part in ("603-555-0111", "book by mail", "flat muscle"):
        assert part in draft.texts["knowledge.md"]


@pytest.fixture
def break_file(state: AppState, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Puts another knowledge.md on the server, and waits until it was looked at."""
    monkeypatch.setattr("web.publishing.knowledge_folder.SETTLED_S", 0)

    def write(content: bytes) -> None:
        (folder / "knowledge.md").write_bytes(content)
        state.active.look()
        state.active.look()

    return write


def test_a_broken_file_on_the_server_is_named_and_shown_unchanged(
    curator: Curator, folder: Path, break_file: Callable[[bytes], None]
) -> None:
    broken = SMALL.replace("Answer:\nYou can book", "Anwser:\nYou can book")
    line = broken.splitlines().index("Anwser:") + 1
    break_file(broken.encode())
    page = curator.get("/").text
    assert f"knowledge.md on the server (in the folder {folder}) has a mistake" in page
    assert f"<li>knowledge.md, line {line}: " in page
    shown = curator.get("/file?name=knowledge.md&on=server").text
    assert "Anwser:\nYou can book" in shown
    assert f">Line {line}</a>" in shown
    assert "Anwser:" not in curator.get("/file?name=knowledge.md").text.split("<textarea")[1]
    break_file(SMALL.encode())
    assert "has a mistake" not in curator.get("/file?on=server").text


@pytest.mark.parametrize("encoding", ["utf-16", "cp1252"])
def test_a_file_in_an_old_encoding_is_shown_as_it_was_written(
    curator: Curator, break_file: Callable[[bytes], None], encoding: str
) -> None:
    break_file(SMALL.replace("small muscle", "small “café” muscle").encode(encoding))
    assert "not saved as UTF-8" in curator.get("/").text
    assert "small “café” muscle" in curator.get("/file?on=server").text


def test_a_broken_file_can_be_put_right_in_the_browser(
    curator: Curator, state: AppState, break_file: Callable[[bytes], None]
) -> None:
    break_file(SMALL.replace("Answer:\nYou can book", "Anwser:\nYou can book").encode())
    fields = curator.form("/file?on=server")
    mended = fields["text"].replace("Anwser:", "Answer:").replace("book online", "book by mail")
    assert curator.post("/file", **(fields | {"text": mended})).status_code == 302
    draft = state.revisions.draft()
    assert draft is not None
    assert "book by mail" in draft.texts["knowledge.md"]
