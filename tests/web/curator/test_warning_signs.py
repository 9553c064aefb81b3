"""Warning signs: a form, tried while it is typed, looked at before it is published."""

import re

import pytest
from flask import Flask

from tests.web.curating import Curator
from web.app_state import AppState

SIGN = {
    "was": "", "title": "A fall on the hip", "level": "urgent", "answer": "A fresh fall needs an X-ray first.",
    "when": "i fell on my hip yesterday\nslipped on ice and landed on my hip\nfell down the stairs onto my side",
    "but_not": "i fell in love with your site",
}  # fmt: skip
OTHER = "i slipped and fell onto my hip"


def publish(curator: Curator) -> None:
    curator.wait_for_report()
    assert curator.publish(agreed="yes").status_code == 302


@pytest.mark.slow
def test_a_sign_of_hers_is_what_visitors_get(curator: Curator, state: AppState, curate_app: Flask) -> None:
    assert curator.post("/warning-signs", **SIGN).headers["Location"].endswith("/review")
    assert state.revisions.newest() is None
    publish(curator)
    state.active.look()
    reply = curate_app.test_client().post("/api/chat", json={"message": OTHER}).get_json()
    assert reply["kind"] == "urgent"
    assert "A fresh fall needs an X-ray first." in reply["text"]
    page = curator.get("/warning-signs?open=A+fall+on+the+hip").text
    assert "slipped on ice" in page
    curator.post("/warning-signs", **(SIGN | {"was": "A fall on the hip", "title": "A fall"}))
    publish(curator)
    newest = state.revisions.newest()
    assert newest is not None
    assert newest.texts["safety.md"].count("## ") == 1
    curator.post("/warning-signs/delete", was="A fall")
    publish(curator)
    assert "fall" not in state.revisions.newest().texts["safety.md"]  # type: ignore[union-attr]


def test_other_words_are_tried_while_it_is_typed(curator: Curator, state: AppState) -> None:
    tried = f"{OTHER}\nwhat is the piriformis"
    told = curator.post("/preview/sign", **SIGN, tried=tried).text
    gets = f"“{OTHER}” would get “speak to a doctor today”. Not meant?"
    assert gets in told
    assert "“what is the piriformis” would not get it" in told
    assert gets in curator.post("/warning-signs", **SIGN, tried=tried, do="try").text
    assert state.revisions.draft() is None


def test_what_is_missing_is_told_and_nothing_typed_is_lost(curator: Curator, state: AppState) -> None:
    page = curator.post("/warning-signs", **(SIGN | {"when": ""}))
    assert "at least one message" in page.text
    assert "A fresh fall needs an X-ray first." in page.text
    assert state.revisions.draft() is None
    assert curator.post("/warning-signs/delete", was="Nothing").status_code == 404


@pytest.mark.slow
def test_a_sign_that_is_said_like_a_heading_is_refused_in_words(curator: Curator, state: AppState) -> None:
    page = curator.post("/warning-signs", **(SIGN | {"answer": "Fine.\n## Other\nLevel: calm"}))
    assert page.status_code == 400
    assert state.revisions.draft() is None


def test_what_is_tried_before_the_sign_is_written_waits_for_it(curator: Curator) -> None:
    page = curator.post("/preview/sign", tried="my puppy nipped me").text
    assert "Write above what visitors send" in page
    assert "would not get it" not in page


def test_a_line_that_needs_no_sign_is_told_while_it_is_typed(curator: Curator) -> None:
    when = "i cannot pee and my legs are numb\nwhat is the piriformis"
    told = curator.post("/preview/sign", **(SIGN | {"when": when})).text
    assert "“i cannot pee and my legs are numb” gets “call 911 now” already" in told
    assert "“what is the piriformis”" not in told


def test_a_sign_that_is_not_published_is_listed_as_such(curator: Curator) -> None:
    curator.post("/warning-signs", **SIGN)
    assert "not published yet</span></li>" in curator.get("/warning-signs").text


def test_a_saved_sign_is_judged_without_itself(curator: Curator) -> None:
    bees = {**SIGN, "title": "Bees", "when": "a bee swarm lives in my treatment towel", "but_not": ""}
    assert curator.post("/warning-signs", **bees).status_code == 302
    page = curator.get("/warning-signs?open=Bees").text
    assert "a bee swarm" in page
    assert "so it needs no sign" not in page
    for was in ("Bees", ""):
        assert "so it needs no sign" not in curator.post("/preview/sign", **(bees | {"was": was})).text


def test_a_message_of_the_sign_itself_is_not_to_be_put_under_but_not_when(curator: Curator) -> None:
    told = curator.post("/preview/sign", **SIGN, tried="I fell on my hip yesterday!").text
    assert "“I fell on my hip yesterday!” would get “speak to a doctor today”." in told
    assert "Not meant?" not in told


def told_in(page: str) -> str:
    """What the page sends back of the trial that it shows."""
    found = re.search(r'name="told" value="(\w+)"', page)
    assert found
    return found[1]


@pytest.mark.parametrize("path", ["/warning-signs", "/preview/sign"])
def test_lines_to_try_are_told_before_the_sign_is_saved(curator: Curator, state: AppState, path: str) -> None:
    tried = SIGN | {"tried": "what is the piriformis"}
    early = curator.post("/warning-signs", **tried, do="save")
    assert early.status_code == 200
    assert "then press the button again" in early.text
    assert "“what is the piriformis” would not get it" in early.text
    assert state.revisions.draft() is None
    told = told_in(curator.post(path, **tried).text)
    changed = curator.post(
        "/warning-signs", **(tried | {"tried": "is your driveway icy"}), do="save", told=told
    )
    assert changed.status_code == 200
    assert state.revisions.draft() is None
    assert curator.post("/warning-signs", **tried, do="save", told=told).status_code == 302


def test_a_sign_without_lines_to_try_is_saved_at_the_first_press(curator: Curator) -> None:
    assert curator.post("/warning-signs", **SIGN, do="save", tried=" \n").status_code == 302
