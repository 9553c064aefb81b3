"""How much a request may hold before anybody has signed in, and what comes back of it."""

import re
from datetime import timedelta

import pytest
from flask import Flask

from tests.cases import rest_slow
from tests.web.curating import PASSWORD, Clock, Curator
from web.app_state import AppState

MANY_FIELDS = "a&" * 1_500_000
GOTCHA = "words of a stranger"
OWN = {"Sec-Fetch-Site": "same-origin"}
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    "path", rest_slow(["/curate/pause", "/curate/sign-in", "/curate/answers", "/curate/file/upload"])
)
@pytest.mark.parametrize("body", [MANY_FIELDS, "a&" * 201, "a=" + "x" * 65_536])
def test_a_stranger_sends_64_kb_and_200_fields_at_most(curate_app: Flask, path: str, body: str) -> None:
    page = curate_app.test_client().post(path, data=body, content_type=FORM, headers=OWN)
    assert page.status_code == 413
    assert len(page.data) < 5_000


def test_a_stranger_sends_200_parts_at_most(curate_app: Flask) -> None:
    parts = {f"a{n}": "x" for n in range(201)}
    page = curate_app.test_client().post(
        "/curate/pause", data=parts, content_type="multipart/form-data", headers=OWN
    )
    assert page.status_code == 413


def test_she_too_sends_200_fields_at_most(curator: Curator) -> None:
    page = curator.client.post("/curate/pause", data=MANY_FIELDS, content_type=FORM, headers=OWN)
    assert (page.status_code, len(page.data) < 10_000) == (413, True)
    assert curator.post("/pause", **{f"a{n}": "x" for n in range(150)}).status_code == 302


def test_nothing_of_a_stranger_is_echoed(stranger: Curator) -> None:
    page = stranger.post("/pause", pause="on", text=GOTCHA)
    assert (page.status_code, GOTCHA in page.text) == (401, False)
    carried = f'{{"path": "/curate/pause", "fields": [["text", "{GOTCHA}"]]}}'
    for password in ("wrong", PASSWORD):
        page = stranger.sign_in(password=password, carried=carried)
        assert GOTCHA not in page.text
    assert page.headers["Location"] == "/curate/"


def test_an_old_sign_in_page_echoes_nothing_of_a_stranger(stranger: Curator) -> None:
    stranger.token = "old"
    page = stranger.post("/sign-in", name="Owner", password=PASSWORD, carried=GOTCHA)
    assert (page.status_code, GOTCHA in page.text) == (400, False)


def test_nothing_of_a_stranger_is_echoed_while_the_database_is_away(
    stranger: Curator, state: AppState
) -> None:
    state.database.url = "sqlite:////dev/null/all.db"
    state.database.close()
    for path in ("/pause", "/sign-in"):
        page = stranger.post(path, name="Owner", password=PASSWORD, text=GOTCHA)
        assert GOTCHA not in page.text


def test_a_forged_session_is_treated_as_a_strangers(
    curate_app: Flask, curator: Curator, clock: Clock
) -> None:
    clock.now += timedelta(days=1)
    cookie = curator.client.get_cookie("curate", path="/curate")
    assert cookie
    thief = curate_app.test_client()
    thief.set_cookie("curate", cookie.value[:-3] + "abc", path="/curate")
    page = thief.post("/curate/pause", data={"text": GOTCHA}, headers=OWN)
    assert (page.status_code, GOTCHA in page.text) == (401, False)


def test_a_long_text_of_a_session_that_ended_comes_back(curator: Curator, clock: Clock) -> None:
    clock.now += timedelta(days=1)
    long = "A long text. " * 20_000
    page = curator.post("/file", name="knowledge.md", text=long)
    assert page.status_code == 401
    assert long in page.text
    page = curator.client.post("/curate/pause", data=MANY_FIELDS, content_type=FORM, headers=OWN)
    assert page.status_code == 413


def test_the_next_address_cannot_carry_a_text_back(stranger: Curator) -> None:
    page = stranger.get("/answers?" + "x" * 3000)
    assert len(page.headers["Location"]) < 100
    assert not re.search("x{100}", stranger.get("/sign-in?next=/curate/answers?" + "x" * 3000).text)
