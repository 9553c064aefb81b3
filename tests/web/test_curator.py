"""The therapist's pages as she uses them: sign in, change, look through, publish, take back."""

import html
import re
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from bot import parse
from bot.learning import learn
from tests.bot.battery import MISTAKES, REFUSED
from tests.bot.test_grammar import typed
from tests.web.conftest import SMALL, AppFactory
from web.inbox import State
from web.learner import Learner
from web.rehearsing import at_work
from web.rooms import Rooms
from web.signin import ABSOLUTE_S, IDLE_S, TRIES_PER_ADDRESS, hash_password
from web.trial_run import answer

PASSWORD = "four random words here"
NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
SCRIPT = "<script>alert(1)</script>"
BEES = """## Bees
Level: urgent
When a visitor writes something like:
- a bee swarm lives in my treatment towel
Answer:
Call me.
"""
PAGES = [
    "/", "/inbox", "/answers", "/answers?show=unread", "/answers/new", "/answers/contact", "/try", "/file",
    "/file?name=tests.md", "/history", "/numbers", "/numbers?days=365", "/settings", "/coverage", "/review",
    "/file-changes",
]  # fmt: skip


@pytest.fixture(scope="session")
def password_hash() -> str:
    return hash_password(PASSWORD)


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(autouse=True)
def _no_child_processes(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Learning and trying out happen here: starting Python twice for each test would take most of the time."""

    def learned(_: Learner, texts: Mapping[str, str]) -> bytes:
        with TemporaryDirectory() as folder:
            learn(parse(texts)).save(Path(folder) / "index.npz")
            return (Path(folder) / "index.npz").read_bytes()

    monkeypatch.setattr(Learner, "learn", learned)
    monkeypatch.setattr(Learner, "warm", lambda _: None)
    monkeypatch.setattr("web.rehearsing.ask_child", answer)
    yield
    while at_work():
        time.sleep(0.01)


@pytest.fixture
def curate_app(make_app: AppFactory, password_hash: str, clock: Clock) -> Flask:
    app = make_app(curator_password_hash=password_hash)
    app.config["NOW"] = clock
    return app


@pytest.fixture
def rooms(curate_app: Flask) -> Rooms:
    found: Rooms = curate_app.extensions["rooms"]
    return found


class Curator:
    """A browser that is signed in, or not yet."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self.token = ""

    def get(self, path: str) -> TestResponse:
        page = self.client.get("/curate" + path)
        found = (
            re.search(r'name="csrf_token" value="([^"]+)"', page.text)
            if page.mimetype == "text/html"
            else None
        )
        self.token = found[1] if found else self.token
        return page

    def post(self, path: str, **fields: str) -> TestResponse:
        headers = {"Sec-Fetch-Site": "same-origin"}
        return self.client.post("/curate" + path, data={"csrf_token": self.token, **fields}, headers=headers)

    def sign_in(self, name: str = "Owner", password: str = PASSWORD, **fields: str) -> TestResponse:
        self.get("/sign-in")
        page = self.post("/sign-in", name=name, password=password, **fields)
        if page.status_code == 302:
            self.get("/settings")
        return page

    def wait_for_report(self) -> str:
        deadline = time.monotonic() + 120
        while time.monotonic() < deadline:
            state: dict[str, object] = self.client.get("/curate/review/state").get_json()
            if state["finished"]:
                return self.get("/review").text
            assert not state["silent"], self.get("/review").text
            time.sleep(0.1)
        raise AssertionError("the rehearsal never ended")

    def publish(self, **fields: str) -> TestResponse:
        page = self.wait_for_report()
        draft = re.search(r'name="draft" value="(\d+)"', page)
        assert draft
        return self.post("/review/publish", draft=draft[1], **fields)

    def form(self, path: str) -> dict[str, str]:
        """Every field of the edit form as a browser would send it."""
        page = self.get(path).text
        fields = dict(
            re.findall(r'<input (?:type="hidden" |id="question" )name="(\w+)"[^>]* value="([^"]*)"', page)
        )
        fields |= dict(re.findall(r'<textarea [^>]*?name="(\w+)"[^>]*>\n(.*?)</textarea>', page, re.DOTALL))
        fields |= dict(re.findall(r'<input id="source" name="(source)" value="([^"]*)"', page))
        for name, options in re.findall(r'<select id="(\w+)"[^>]*>(.*?)</select>', page, re.DOTALL):
            chosen = re.search(r'value="([^"]*)" selected', options)
            fields[name] = chosen[1] if chosen else ""
        fields.pop("csrf_token", None)
        return {name: html.unescape(value) for name, value in fields.items()}


@pytest.fixture
def curator(curate_app: Flask) -> Curator:
    made = Curator(curate_app.test_client())
    made.sign_in()
    return made


@pytest.fixture
def stranger(curate_app: Flask) -> Curator:
    return Curator(curate_app.test_client())


# ---- the door


def test_without_a_password_the_pages_do_not_exist(make_app: AppFactory) -> None:
    client = make_app().test_client()
    assert client.get("/curate/").status_code == 404
    assert client.get("/curate/sign-in").status_code == 404


def test_every_page_asks_for_the_password_first(stranger: Curator) -> None:
    for path in PAGES:
        page = stranger.get(path)
        assert page.status_code == 302, path
        assert "/curate/sign-in" in page.headers["Location"]


def test_every_page_opens_and_looking_changes_nothing(curator: Curator, rooms: Rooms) -> None:
    curator.get("/")
    before = _everything(rooms)
    for path in PAGES:
        page = curator.get(path)
        assert page.status_code == 200, path
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        assert "unsafe" not in page.headers["Content-Security-Policy"]
        assert page.headers["Cache-Control"] == "no-store"
    assert _everything(rooms) == before


def _everything(rooms: Rooms) -> tuple[object, ...]:
    with rooms.database.reading() as connection:
        return tuple(
            tuple(connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall())
            for table in ("revision", "setting", "question", "tally", "learned")
        )


def test_a_wrong_password_opens_nothing_and_a_name_is_needed(stranger: Curator) -> None:
    assert stranger.sign_in(password="wrong").status_code == 403
    assert stranger.sign_in(name=" ").status_code == 400
    assert stranger.get("/").status_code == 302


def test_a_name_can_never_be_read_as_part_of_the_file(stranger: Curator, rooms: Rooms) -> None:
    assert stranger.sign_in(name="## <b> :").status_code == 302
    stranger.post("/answers/contact/read")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Checked: 2026-05-04 by b\n" in draft.texts["knowledge.md"]


def test_guessing_is_slowed_down_and_ends_by_itself(stranger: Curator, clock: Clock) -> None:
    for _ in range(TRIES_PER_ADDRESS):
        stranger.sign_in(password="wrong")
    page = stranger.sign_in()
    assert page.status_code == 429
    assert int(page.headers["Retry-After"]) > 0
    clock.now += timedelta(minutes=16)
    assert stranger.sign_in().status_code == 302


def test_the_cookie_is_kept_from_scripts_and_from_visitors_pages(curate_app: Flask) -> None:
    curator = Curator(curate_app.test_client())
    cookie = curator.sign_in().headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/curate" in cookie
    secure = curate_app.test_client()
    token = re.search(
        r'name="csrf_token" value="([^"]+)"', secure.get("/curate/sign-in", base_url="https://x.test").text
    )
    assert token
    data = {"csrf_token": token[1], "name": "Owner", "password": PASSWORD}
    page = secure.post("/curate/sign-in", data=data, base_url="https://x.test")
    assert "Secure" in page.headers["Set-Cookie"]


def test_a_session_ends_when_it_is_idle_or_old(curator: Curator, clock: Clock) -> None:
    clock.now += timedelta(seconds=IDLE_S - 60)
    assert curator.get("/").status_code == 200
    clock.now += timedelta(seconds=IDLE_S + 60)
    assert curator.get("/").status_code == 302
    curator.sign_in()
    for _ in range(ABSOLUTE_S // IDLE_S + 1):
        clock.now += timedelta(seconds=IDLE_S - 60)
        last = curator.get("/").status_code
    assert last == 302


def test_a_copied_cookie_is_worth_nothing_after_signing_out(curate_app: Flask, curator: Curator) -> None:
    thief = curate_app.test_client()
    cookie = curator.client.get_cookie("curate", path="/curate")
    assert cookie
    thief.set_cookie("curate", cookie.value, path="/curate")
    assert thief.get("/curate/").status_code == 200
    curator.post("/sign-out")
    assert curator.get("/").status_code == 302
    assert thief.get("/curate/").status_code == 302


def test_signing_out_everywhere_ends_every_session(curate_app: Flask, curator: Curator) -> None:
    other = Curator(curate_app.test_client())
    other.sign_in("Partner")
    curator.post("/sign-out-everywhere")
    assert other.get("/").status_code == 302


def test_a_form_without_its_token_changes_nothing(curator: Curator, rooms: Rooms) -> None:
    page = curator.client.post(
        "/curate/pause", data={"pause": "on"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert page.status_code == 400
    assert rooms.revisions.signal().paused is None


@pytest.mark.parametrize(
    "target",
    ["https://evil.test/", "//evil.test/", "/\\evil.test", "javascript:alert(1)", "/curate/../api", "/chat"],
)
def test_signing_in_leads_nowhere_else(stranger: Curator, target: str) -> None:
    location = stranger.sign_in(next=target).headers["Location"]
    assert location.startswith("/curate/")
    assert "evil" not in location


def test_text_typed_in_a_session_that_ended_is_not_lost(curator: Curator, clock: Clock, rooms: Rooms) -> None:
    form = curator.form("/answers/contact") | {"answer": "Line one & <two>\r\n\r\nLine three"}
    clock.now += timedelta(days=1)
    page = curator.post("/answers", **form)
    assert page.status_code == 401
    carried = re.search(r'name="carried" value="([^"]*)"', page.text)
    assert carried
    curator.token = re.search(r'name="csrf_token" value="([^"]+)"', page.text)[1]  # type: ignore[index]
    page = curator.post("/sign-in", name="Owner", password=PASSWORD, carried=html.unescape(carried[1]))
    assert "Your text is still here" in page.text
    assert "Line one &amp; &lt;two&gt;" in page.text
    curator.token = re.search(r'name="csrf_token" value="([^"]+)"', page.text)[1]  # type: ignore[index]
    assert curator.post("/answers", **form).status_code == 302
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Line one & <two>" in draft.texts["knowledge.md"]


def test_a_foreign_site_cannot_smuggle_a_form_through_the_door(stranger: Curator) -> None:
    page = stranger.client.post(
        "/curate/pause", data={"pause": "on", "text": "gotcha"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert page.status_code == 401
    assert "gotcha" not in page.text


def test_a_page_opened_before_signing_in_anew_can_be_sent_again(curator: Curator, rooms: Rooms) -> None:
    old = curator.token
    curator.post("/sign-out")
    curator.sign_in()
    curator.token = old
    page = curator.post("/pause", pause="on", text="Back on Monday.")
    assert "Your text is still here" in page.text
    assert rooms.revisions.signal().paused is None


def test_when_the_database_is_away_what_was_typed_comes_back(curator: Curator, rooms: Rooms) -> None:
    rooms.database.url = "sqlite:////nowhere/at/all.db"
    rooms.database.close()
    page = curator.post("/pause", pause="on", text="Back on Monday, after a long and well deserved rest.")
    assert page.status_code == 503
    assert "Back on Monday, after a long and well deserved rest." in page.text


# ---- today


def test_pausing_is_seen_at_once_and_ends_at_once(curator: Curator, rooms: Rooms) -> None:
    curator.post("/pause", pause="on", text="Back on Monday.")
    assert rooms.revisions.signal().paused == "Back on Monday."
    assert "Back on Monday." in curator.get("/").text
    curator.post("/pause", pause="off")
    assert rooms.revisions.signal().paused is None


def test_the_week_is_told_in_sentences(curator: Curator, rooms: Rooms) -> None:
    rooms.tally._now = lambda: NOW  # the tally counts by its own clock
    for kind in ("answer", "answer", "unknown", "emergency"):
        rooms.tally.count(kind)
    rooms.tally.count("answer", ["contact"], clicked="booking")
    text = curator.get("/").text
    assert "4 messages: 2 got an answer, 1 did not, 1 was sent to a medical professional" in text
    assert "pressed once" in text
    assert "0 of 4 answers read by you" in text


# ---- editing


def test_editing_one_answer_leaves_every_other_byte(curator: Curator, rooms: Rooms) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "You can book **online**."}))
    draft = rooms.revisions.draft()
    assert draft is not None
    expected = SMALL.replace("You can book online.", "You can book **online**.")
    assert draft.texts["knowledge.md"] == expected


def test_saving_without_a_change_makes_no_draft(curator: Curator, rooms: Rooms) -> None:
    page = curator.post("/answers", **curator.form("/answers/contact"))
    assert page.status_code == 302
    assert rooms.revisions.draft() is None


def test_an_answer_that_cannot_be_written_comes_back_as_it_was_typed(curator: Curator, rooms: Rooms) -> None:
    typed = "Fine.\n\n## How do I cancel?\nJust call."
    page = curator.post("/answers", **(curator.form("/answers/contact") | {"answer": typed}))
    assert page.status_code == 400
    assert "How do I cancel?" in page.text
    assert rooms.revisions.draft() is None


def test_an_answer_without_text_is_refused_in_words(curator: Curator) -> None:
    page = curator.post("/answers", **(curator.form("/answers/contact") | {"answer": " "}))
    assert page.status_code == 400
    assert "answer is empty" in page.text


def test_two_tabs_never_overwrite_each_other(curator: Curator, rooms: Rooms) -> None:
    first, second = curator.form("/answers/contact"), curator.form("/answers/contact")
    curator.post("/answers", **(first | {"answer": "From the first tab."}))
    page = curator.post("/answers", **(second | {"answer": "From the second tab."}))
    assert page.status_code == 409
    assert "From the first tab." in page.text
    assert "From the second tab." in page.text
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "From the first tab." in draft.texts["knowledge.md"]


def test_two_curators_change_different_answers_and_both_stay(
    curate_app: Flask, curator: Curator, rooms: Rooms
) -> None:
    other = Curator(curate_app.test_client())
    other.sign_in("Partner")
    mine, theirs = curator.form("/answers/contact"), other.form("/answers/massage-approach")
    curator.post("/answers", **(mine | {"answer": "Owner wrote this."}))
    other.post("/answers", **(theirs | {"answer": "Partner wrote this."}))
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "Partner wrote this." in draft.texts["knowledge.md"]
    assert draft.author == "Owner, Partner"


def test_reading_an_answer_is_noted_with_day_and_name(curator: Curator, rooms: Rooms) -> None:
    curator.post("/answers/contact/read")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Checked: 2026-05-04 by Owner" in draft.texts["knowledge.md"]
    assert "1 of 4 answers read by you" in curator.get("/").text


def test_a_changed_answer_has_to_be_read_again(curator: Curator, rooms: Rooms) -> None:
    curator.post("/answers/contact/read")
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Something else."}))
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "2026-05-04" not in draft.texts["knowledge.md"]


def test_script_in_every_field_is_shown_as_text(curator: Curator) -> None:
    fields = ("question", "also_asked", "answer", "in_one_sentence", "source")
    typed = dict.fromkeys(fields, f"What about {SCRIPT} then?")
    assert curator.post("/answers", **(curator.form("/answers/contact") | typed)).status_code == 302
    for path in ("/answers/contact", "/answers", "/review", "/file", "/try"):
        assert SCRIPT not in curator.get(path).text
    frame = curator.post(
        "/preview/edit", **(curator.form("/answers/contact") | dict.fromkeys(fields, SCRIPT))
    )
    assert SCRIPT not in frame.text


# ---- inbox


@pytest.fixture
def kept(rooms: Rooms) -> int:
    rooms.inbox.keep("do you do cupping", ["massage-approach"], NOW)
    return rooms.inbox.waiting()[0].id


def test_a_question_becomes_a_wording_and_can_be_taken_back(
    curator: Curator, rooms: Rooms, kept: int
) -> None:
    assert "do you do cupping" in curator.get("/inbox").text
    curator.post(f"/inbox/{kept}", decision="phrasing", entry="massage-approach")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "- do you do cupping\n" in draft.texts["knowledge.md"]
    assert rooms.inbox.waiting() == ()
    curator.post(f"/inbox/{kept}/undo")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "cupping" not in draft.texts["knowledge.md"]
    assert len(rooms.inbox.waiting()) == 1


def test_a_question_becomes_a_new_answer(curator: Curator, kept: int) -> None:
    page = curator.post(f"/inbox/{kept}", decision="new")
    assert "do you do cupping" in curator.client.get(page.headers["Location"]).text


def test_an_ignored_question_is_remembered(curator: Curator, rooms: Rooms, kept: int) -> None:
    page = curator.post(f"/inbox/{kept}", decision="ignore")
    assert "Undo" in curator.client.get(page.headers["Location"]).text
    rooms.inbox.keep("Do you do cupping?", [], NOW)
    assert rooms.inbox.waiting() == ()
    found = rooms.inbox.get(kept)
    assert found is not None
    assert found.state is State.IGNORED


def test_a_decision_that_does_not_exist_changes_nothing(curator: Curator, rooms: Rooms, kept: int) -> None:
    for fields in ({"decision": "drop table"}, {"decision": "phrasing", "entry": "nobody"}, {}):
        assert curator.post(f"/inbox/{kept}", **fields).status_code == 302
    assert len(rooms.inbox.waiting()) == 1
    assert curator.post("/inbox/999", decision="ignore").status_code == 404


# ---- whole file


def test_a_typing_mistake_in_the_whole_file_is_named_with_its_line(curator: Curator, rooms: Rooms) -> None:
    broken = SMALL.replace("Answer:\nYou can book", "Anwser:\nYou can book")
    line = broken.splitlines().index("Anwser:") + 1
    page = curator.post("/file", name="knowledge.md", text=broken, base="")
    assert page.status_code == 400
    assert f">Line {line}</a>" in page.text
    assert "Anwser:" in page.text
    assert rooms.revisions.draft() is None


def test_every_mistake_of_the_battery_is_refused_and_comes_back_as_typed(
    curator: Curator, rooms: Rooms
) -> None:
    for mistake in MISTAKES:
        if mistake.outcome != REFUSED or mistake.file != "knowledge.md":
            continue
        text = typed(mistake)[0]["knowledge.md"]
        page = curator.post("/file", name="knowledge.md", text=text, base="")
        assert page.status_code == 400, mistake.name
        assert ">Line " in page.text, mistake.name
        assert rooms.revisions.draft() is None, mistake.name


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
    draft = app.extensions["rooms"].revisions.draft()
    assert draft.texts["knowledge.md"] == "\ufeff" + text


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"x" * 1_500_000, "larger than"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b"", "Line 1"),
        (b"# Practice\nNmae: x\n", "Line 2"),
    ],
)
def test_an_upload_that_cannot_be_used_says_why(
    curator: Curator, rooms: Rooms, content: bytes, says: str
) -> None:
    page = _upload(curator, content)
    text = page.text if page.status_code == 400 else curator.client.get(page.headers["Location"]).text
    assert says in text
    assert rooms.revisions.draft() is None


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


def test_two_people_in_the_whole_file_are_joined(curator: Curator, rooms: Rooms) -> None:
    curator.post("/file", name="knowledge.md", text=SMALL.replace("603-555-0100", "603-555-0111"), base="")
    base = rooms.revisions.draft()
    assert base is not None
    opened = base.texts["knowledge.md"]
    curator.post(
        "/file", name="knowledge.md", text=opened.replace("book online", "book by mail"), base=str(base.id)
    )
    curator.post(
        "/file", name="knowledge.md", text=opened.replace("small muscle", "flat muscle"), base=str(base.id)
    )
    draft = rooms.revisions.draft()
    assert draft is not None
    for part in ("603-555-0111", "book by mail", "flat muscle"):
        assert part in draft.texts["knowledge.md"]


# ---- settings


def test_practice_details_and_lists_go_through_the_same_desk(curator: Curator, rooms: Rooms) -> None:
    curator.post("/settings/details", Hours="Tuesday to Friday", Phone="603-555-0100")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Hours: Tuesday to Friday" in draft.texts["knowledge.md"]
    assert draft.texts["knowledge.md"].replace("Hours: Tuesday to Friday\n", "") == SMALL


def test_choosing_how_long_questions_stay(curator: Curator, rooms: Rooms, kept: int) -> None:
    assert kept
    curator.post("/settings/retention", days="0")
    assert rooms.inbox.waiting() == ()
    curator.post("/settings/retention", days="77")
    assert rooms.inbox.retention_days == 0


def test_old_questions_go_on_the_day_even_when_nobody_runs_a_command(
    curator: Curator, rooms: Rooms, clock: Clock, kept: int
) -> None:
    assert kept
    curator.get("/")
    clock.now += timedelta(days=60)
    curator.sign_in()
    assert rooms.inbox.waiting() == ()


def test_deleting_all_kept_questions(curator: Curator, rooms: Rooms, kept: int) -> None:
    assert kept
    curator.post("/settings/delete")
    assert rooms.inbox.waiting() == ()


def test_the_backup_is_one_file_with_everything_in_it(curator: Curator, kept: int) -> None:
    assert kept
    page = curator.post("/settings/backup")
    assert page.headers["Content-Disposition"].startswith("attachment")
    assert "do you do cupping" in page.text
    assert "Last backup downloaded on May 4, 2026" in curator.get("/settings").text


# ---- numbers


def test_small_counts_are_not_told_exactly_and_no_cell_is_a_formula(curator: Curator, rooms: Rooms) -> None:
    curator.post(
        "/answers", **(curator.form("/answers/contact") | {"question": '=HYPERLINK("http://evil.test")'})
    )
    rooms.tally._now = lambda: NOW
    for _ in range(3):
        rooms.tally.count("answer", ["contact"])
    for _ in range(6):
        rooms.tally.count("answer", ["massage-approach"])
    rooms.tally.flush()
    rows = curator.get("/numbers.csv").text.splitlines()
    assert rows[1:] == [
        '"How does massage help?","6","0","0","0"',
        '"\'=HYPERLINK(""http://evil.test"")","<5","0","0","0"',
    ]
    assert "&lt;5" in curator.get("/numbers").text


def test_the_server_that_forgets_says_so_and_does_not_publish(
    make_app: AppFactory, password_hash: str
) -> None:
    app = make_app(curator_password_hash=password_hash, host="RENDER")
    curator = Curator(app.test_client())
    curator.sign_in()
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Call me."}))
    page = curator.get("/review").text
    assert "forgets what you save" in page
    assert "Download knowledge.md" in page
    draft = app.extensions["rooms"].revisions.draft()
    assert curator.post("/review/publish", draft=str(draft.id)).status_code == 400
    assert "Call me." in curator.get("/review/knowledge.md").text


# ---- publishing


def answered(visitor: FlaskClient, message: str) -> list[str]:
    """Which answers a visitor gets."""
    reply: dict[str, list[str]] = visitor.post("/api/chat", json={"message": message}).get_json()
    return reply["entries"]


def test_from_a_visitors_question_to_its_answer(
    curator: Curator, rooms: Rooms, curate_app: Flask, kept: int
) -> None:
    visitor = curate_app.test_client()
    curator.post(f"/inbox/{kept}", decision="phrasing", entry="massage-approach")
    report = curator.wait_for_report()
    assert "would get" in report
    assert "- do you do cupping" in report
    page = curator.publish()
    assert page.status_code == 302
    newest = rooms.revisions.newest()
    assert newest is not None
    assert (newest.number, newest.author) == (2, "Owner")
    assert rooms.revisions.draft() is None
    rooms.live.look()
    assert answered(visitor, "do you do cupping") == ["massage-approach"]
    history = curator.get("/history").text
    assert "Version 1" in history
    assert "The file" in history
    assert "<ins>" in curator.get("/history/2").text
    curator.post("/history/2/undo")
    curator.publish()
    assert "cupping" not in rooms.revisions.newest().texts["knowledge.md"]  # type: ignore[union-attr]
    curator.post("/history/2/back")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "cupping" in draft.texts["knowledge.md"]


def test_somebody_else_published_first_and_nothing_is_lost(
    curator: Curator, rooms: Rooms, curate_app: Flask
) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.wait_for_report()
    mine = rooms.revisions.draft()
    assert mine is not None
    theirs = rooms.revisions.save_draft(
        {"knowledge.md": SMALL.replace("small muscle", "flat muscle")}, None, "Partner", "Flat", NOW
    )
    rooms.revisions.keep_index("bob", b"x", NOW)
    rooms.revisions.publish(theirs, "bob", NOW)
    page = curator.post("/review/publish", draft=str(mine.id))
    assert page.status_code == 409
    curator.post("/review/join")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "flat muscle" in draft.texts["knowledge.md"]
    assert draft.based_on == 1


def test_a_section_of_her_own_is_taken_back_only_when_she_says_so(
    make_app: AppFactory, password_hash: str, folder: Path
) -> None:
    (folder / "safety.md").write_text(BEES)
    app = make_app(curator_password_hash=password_hash)
    curator, revisions = Curator(app.test_client()), app.extensions["rooms"].revisions
    curator.sign_in()
    curator.post("/file", name="safety.md", text="", base="")
    assert "Bees" in curator.wait_for_report()
    assert curator.publish().status_code == 400
    assert revisions.newest() is None
    assert curator.publish(agreed="yes").status_code == 302


def test_a_changed_file_on_the_server_is_offered_and_taken_over(
    curator: Curator, rooms: Rooms, folder: Path
) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.publish()
    assert "has changed since" not in curator.get("/").text
    (folder / "knowledge.md").write_text(SMALL.replace("small muscle", "flat muscle"))
    assert "has changed since" in curator.get("/").text
    assert "flat" in curator.get("/file-changes").text
    curator.post("/file-changes", take="yes")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "flat muscle" in draft.texts["knowledge.md"]
    assert "has changed since" not in curator.get("/").text


def test_switching_an_answer_off_reaches_visitors_at_once_and_leaves_the_draft(
    curator: Curator, rooms: Rooms, curate_app: Flask
) -> None:
    visitor = curate_app.test_client()
    asked = "what happens in a massage"
    assert answered(visitor, asked) == ["massage-approach"]
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.post("/answers/massage-approach/status", status="off")
    rooms.live.look()
    assert "massage-approach" not in answered(visitor, asked)
    draft = rooms.revisions.draft()
    assert draft is not None
    assert "Owner wrote this." in draft.texts["knowledge.md"]
    assert "Status: off" in draft.texts["knowledge.md"]
    curator.post("/review/join")
    assert curator.publish().status_code == 302


def test_a_draft_cannot_be_published_before_it_was_tried_out(curator: Curator, rooms: Rooms) -> None:
    curator.post("/answers", **(curator.form("/answers/contact") | {"answer": "Owner wrote this."}))
    curator.wait_for_report()
    draft = rooms.revisions.draft()
    assert draft is not None
    rooms.revisions.keep_report(draft.id, '{"stage": "Learning", "told_at": 0}')
    assert curator.post("/review/publish", draft=str(draft.id)).status_code == 400
    assert rooms.revisions.newest() is None


def test_trying_a_message_tells_why(curator: Curator) -> None:
    page = curator.post("/try", message="how do i book")
    assert "nearest wording" in page.text
    assert "How do I book a session?" in page.text
    loud = curator.post("/try", message="i cannot pee and my back hurts")
    assert "safety rules heard something emergency" in loud.text


def test_what_should_have_been_said_is_tried_out_from_now_on(curator: Curator, rooms: Rooms) -> None:
    curator.post("/try/expect", message="got a free slot", entry="contact", add="yes")
    draft = rooms.revisions.draft()
    assert draft is not None
    assert draft.texts["tests.md"] == "## How do I book a session?\n- got a free slot\n"
    assert "- got a free slot\n" in draft.texts["knowledge.md"]
