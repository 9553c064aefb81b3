"""On my site: a snippet to copy, steps, a code to print, and what a new chat says."""

from flask import Flask

from tests.web.curating import Curator
from web.app_state import AppState


def test_the_snippet_follows_what_she_chose(curator: Curator) -> None:
    page = curator.get("/on-my-site").text
    assert "&lt;script src=&#34;http://localhost/widget.js&#34;" in page
    for site in ("Squarespace", "Wix", "WordPress"):
        assert site in page
    curator.post("/on-my-site/look", color="#7a1f5c", side="left")
    page = curator.get("/on-my-site").text
    assert "data-color=&#34;#7a1f5c&#34; data-side=&#34;left&#34;" in page
    assert 'data-color="#7a1f5c"' in curator.get("/preview?color=%237a1f5c").text
    curator.post("/on-my-site/look", color='#000"><script>', side="up")
    assert "data-color=&#34;#7a1f5c&#34;" in curator.get("/on-my-site").text
    assert "alert" not in curator.get('/preview?color="><script>alert').text


def test_the_preview_greets_as_the_chat_does(curator: Curator) -> None:
    curator.post("/on-my-site/words", greeting="Welcome to the quiet room.")
    page = curator.get("/preview").text
    assert "Welcome to the quiet room." in page
    assert "texts" in page


def test_the_qr_code_is_an_svg(curator: Curator) -> None:
    page = curator.get("/on-my-site/code.svg")
    assert page.mimetype == "image/svg+xml"
    assert "<svg" in page.text


def test_her_page_says_whether_a_site_may_show_the_chat(curator: Curator) -> None:
    assert (
        "Yes: https://quiet.example may show the chat." in curator.get("/on-my-site?site=quiet.example").text
    )
    assert "I cannot read this address" in curator.get("/on-my-site?site=%20:").text


def test_greeting_and_first_questions_are_what_a_new_chat_says(
    curator: Curator, state: AppState, curate_app: Flask
) -> None:
    wanted = ["How does massage help?", "What is the piriformis muscle?"]
    curator.client.post(
        "/curate/on-my-site/words",
        data={"csrf_token": curator.token, "greeting": "Welcome, friend.", "opening": wanted},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    state.active.look()
    welcome = curate_app.test_client().get("/api/welcome").get_json()
    assert welcome["greeting"] == "Welcome, friend."
    assert [each["label"] for each in welcome["suggestions"]][:2] == wanted
