"""A browser of the therapist: it signs in, fills in forms as they stand on the page, and waits for the report."""

import html
import re
import time
from datetime import UTC, datetime

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from web.app_state import AppState

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
    "/warning-signs", "/on-my-site", "/first-steps", "/answers?q=muscle", "/new-article",
    "/file-changes",
]  # fmt: skip


def live(state: AppState) -> str:
    """The knowledge.md that is published."""
    newest = state.revisions.newest()
    assert newest is not None
    return newest.texts["knowledge.md"]


class Clock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


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
            self.get("/history")
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
