"""What goes wrong around a form: script in every field, a session that ends, a database away, far too much text."""

import html
import re
from datetime import timedelta

import pytest

from tests.cases import rest_slow
from tests.web.conftest import SMALL
from tests.web.curating import NOW, PAGES, PASSWORD, SCRIPT, Clock, Curator
from web.app_state import AppState

LONG = SMALL + "".join(
    f"\n## What is number {n}?\nId: n{n}\nAnswer:\n" + "A long & <careful> text. " * 40 + "\n"
    for n in range(250)
)
"""A file larger than the shipped one."""

FORMS = {
    "/pause": {"pause": "on", "text": SCRIPT},
    "/settings/details": dict.fromkeys(("Name", "Hours", "Prices", "Location", "Phone", "E-mail"), SCRIPT),
    "/settings/sentences": dict.fromkeys(("Greeting", "Cannot diagnose", "Paused"), SCRIPT),
    "/settings/words": {"same": f"{SCRIPT}, other", "outside": SCRIPT},
    "/settings/retention": {"days": SCRIPT},
    "/try": {"message": SCRIPT},
    "/try/expect": {"message": f"what about {SCRIPT}", "entry": "contact", "add": "yes"},
    "/file": {"name": "knowledge.md", "text": SMALL.replace("small muscle", SCRIPT), "base": SCRIPT},
    "/file?": {"name": "knowledge.md", "text": f"{SCRIPT}\n{SMALL}", "base": ""},
    "/answers": {"question": f"What about {SCRIPT}?", "answer": SCRIPT, "also_asked": SCRIPT, "kind": SCRIPT},
    "/review/publish": {"draft": SCRIPT, "note": SCRIPT},
    "/inbox/1": {"decision": SCRIPT, "entry": SCRIPT},
    "/preview/chat": {"message": SCRIPT, "context": SCRIPT, "entry": SCRIPT},
}


@pytest.mark.slow
@pytest.mark.parametrize("path", FORMS)
def test_script_in_any_field_of_any_form_stays_text(curator: Curator, state: AppState, path: str) -> None:
    state.inbox.keep(f"what is {SCRIPT} good for", ["contact"], NOW)
    page = curator.post(path, **FORMS[path])
    assert page.status_code < 500
    assert page.mimetype == "application/json" or SCRIPT not in page.text
    for other in PAGES:
        assert SCRIPT not in curator.get(other).text, other


@pytest.mark.parametrize("path", rest_slow(["/answers/look", "/file", "/settings/sentences", "/try/expect"]))
def test_a_session_that_ends_in_the_middle_gives_every_field_back(
    curator: Curator, clock: Clock, path: str
) -> None:
    typed = {
        "name": "knowledge.md",
        "text": LONG,
        "Greeting": "Good day & <hello>",
        "message": "two\r\n\r\nlines",
    }
    clock.now += timedelta(days=1)
    page = curator.post(path, **typed)
    assert page.status_code == 401
    assert "what you typed is safe" in page.text
    for password in ("wrong", PASSWORD):  # a wrong password loses nothing either
        carried = re.search(r'name="carried" value="([^"]*)"', page.text)
        assert carried
        curator.token = token(page.text)
        page = curator.post("/sign-in", name="Owner", password=password, carried=html.unescape(carried[1]))
    for value in typed.values():
        assert plain(value) in plain(html.unescape(page.text))


def token(page: str) -> str:
    """The token of the first form on a page."""
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    assert found
    return found[1]


def plain(text: str) -> str:
    return text.replace("\r\n", "\n").strip()


@pytest.mark.parametrize(
    "path", rest_slow(["/answers", "/file", "/settings/details", "/settings/words", "/try/expect"])
)
def test_with_the_database_away_every_form_comes_back_as_it_was_typed(
    curator: Curator, state: AppState, path: str
) -> None:
    typed = {
        "name": "knowledge.md", "text": LONG, "answer": "Long.\n\nVery long.", "Hours": "Tuesday <to> Friday",
        "message": "got a slot", "entry": "contact", "same": "a, b",
    }  # fmt: skip
    state.database.url = "sqlite:////dev/null/all.db"
    state.database.close()
    page = curator.post(path, **typed)
    assert page.status_code == 503
    for value in typed.values():
        assert plain(value) in plain(html.unescape(page.text))


@pytest.mark.parametrize(
    "path", rest_slow(["/answers", "/answers/look", "/preview/wordings", "/file", "/settings/words"])
)
def test_five_megabytes_in_a_field_are_refused_in_words(curator: Curator, state: AppState, path: str) -> None:
    page = curator.post(path, text="x" * 5_000_000, name="knowledge.md", answer="x")
    assert page.status_code == 413
    assert "three million characters" in page.text
    assert state.revisions.draft() is None
