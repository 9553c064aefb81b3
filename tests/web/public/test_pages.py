"""The public pages, without a browser: what they say, to whom, and under which headers."""

import gzip
import json
import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import AppFactory, words
from web.public import assets

PATHS = ["/chat", "/embed", "/demo", "/install", "/questions", "/help", "/privacy"]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_stands_alone(visitor: FlaskClient, path: str) -> None:
    answer = visitor.get(path)
    page = answer.text
    assert answer.status_code == 200
    assert page.count("<h1") == 1
    assert page.count("<main") == 1
    assert re.search(r"<title>[^<]{10,}</title>", page)
    assert re.search(r'name="description" content="[^"]{20,}"', page)
    assert 'lang="en"' in page
    assert "Set-Cookie" not in answer.headers
    for address in re.findall(
        r'(?:src|href)="([^"]+)"', re.sub(r"<code>.*?</code>", "", page, flags=re.DOTALL)
    ):
        assert address.startswith(("/", "#", "tel:", "sms:", "https://booking.test", "https://quiet.test")), (
            address
        )


@pytest.mark.parametrize("path", PATHS)
def test_no_page_needs_inline_styles_or_scripts(visitor: FlaskClient, path: str) -> None:
    answer = visitor.get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    assert policy.startswith("default-src 'none'")
    shown = re.sub(r"<code>.*?</code>", "", answer.text, flags=re.DOTALL)
    assert not re.search(r'\sstyle="|<style|\son[a-z]+="', shown)
    for script in re.findall(r"<script[^>]*>", shown):
        assert "src=" in script or "application/ld+json" in script


def test_everything_a_page_loads_is_there(visitor: FlaskClient) -> None:
    for path in PATHS:
        for address in re.findall(r'(?:src|href)="(/(?:assets/|widget)[^"]+)"', visitor.get(path).text):
            assert visitor.get(address).status_code == 200, address


def test_the_front_page_is_the_chat_or_on_localhost_the_demonstration(visitor: FlaskClient) -> None:
    assert visitor.get("/").location == "/demo"
    assert visitor.get("/", headers={"Host": "chat.test"}).location == "/chat"
    assert visitor.get("/demo", headers={"Host": "chat.test"}).status_code == 404


def test_demo_on_shows_it_anywhere(make_app: AppFactory) -> None:
    client = make_app(demo=True).test_client()
    assert client.get("/", headers={"Host": "chat.test"}).location == "/demo"
    assert client.get("/demo", headers={"Host": "chat.test"}).status_code == 200


# --- the chat without JavaScript ---

EMERGENCY = "i cant pee since yesterday and my groin is numb"


def talk(page: str) -> str:
    """What a visitor without JavaScript sees of the talk."""
    return page[page.index('<div class="talk">') :]


def context_of(page: str) -> str:
    """What travels on with the next message."""
    found = re.search(r'name="context" value="([^"]*)"', page)
    assert found
    return unescape(found[1])


def test_a_question_is_answered_on_the_page(visitor: FlaskClient) -> None:
    page = visitor.post("/chat", data={"message": "what is the piriformis muscle"}).text
    assert "small muscle deep in the buttock" in words(page)
    assert "what is the piriformis muscle" in words(page)
    assert 'name="context"' in page


def test_the_talk_is_handed_to_the_script_whole(visitor: FlaskClient) -> None:
    message = '"quotes" </script><b>&amp; what is the piriformis muscle'
    page = visitor.post("/chat", data={"message": message}).text
    found = re.search(r'data-begun="([^"]*)"', page)
    assert found
    talk = json.loads(unescape(found[1]))["talk"]
    assert talk[0] == {"you": message}
    assert talk[1]["reply"]["reply_id"]
    assert "<b>" not in page


def test_an_opening_suggestion_can_be_pressed(visitor: FlaskClient) -> None:
    page = visitor.get("/chat").text
    form = re.search(
        r'<input type="hidden" name="message" value="([^"]+)">\s*<input type="hidden" name="entry" value="([^"]+)">',
        page,
    )
    assert form
    answer = visitor.post("/chat", data={"message": unescape(form[1]), "entry": form[2]})
    assert f"&#34;entries&#34;: [&#34;{form[2]}&#34;]" in answer.text


def test_an_emergency_is_a_card_that_calls_and_does_not_book(visitor: FlaskClient) -> None:
    shown = talk(visitor.post("/chat", data={"message": EMERGENCY}).text)
    assert 'class="reply card emergency"' in shown
    assert 'href="tel:911"' in shown
    assert "booking.test" not in shown
    assert "Call 911" in words(shown)


def test_a_diagnostic_question_has_both_ways_on_and_the_warning(visitor: FlaskClient) -> None:
    page = visitor.post("/chat", data={"message": "my leg is tingling, do i have piriformis syndrome"}).text
    shown = talk(page)
    assert 'href="/help"' in shown
    assert "https://booking.test/quiet" in shown
    assert "Call 911" in words(shown)


@pytest.mark.parametrize("message", ["", "   ", "\u200b"])
def test_an_empty_form_asks_for_a_question(visitor: FlaskClient, message: str) -> None:
    answer = visitor.post("/chat", data={"message": message})
    assert answer.status_code == 400
    assert "Please type a question first." in words(answer.text)


@pytest.mark.parametrize("path", ["/chat", "/embed"])
def test_a_head_request_asks_no_question(visitor: FlaskClient, path: str) -> None:
    assert visitor.head(path).status_code == 200


@pytest.mark.parametrize("message", ["   ", "word " * 1000])
def test_an_error_page_leaves_the_alarm_in_force(visitor: FlaskClient, message: str) -> None:
    context = context_of(visitor.post("/chat", data={"message": EMERGENCY}).text)
    problem = visitor.post("/chat", data={"message": message, "context": context})
    assert problem.status_code == 400
    assert 'href="tel:911"' in talk(problem.text)
    assert "Start over" in words(problem.text)
    assert "&#34;loud&#34;: &#34;emergency&#34;" in problem.text
    booking = visitor.post("/chat", data={"message": "how do i book", "context": context_of(problem.text)})
    assert "booking.test" not in talk(booking.text)


def test_an_error_page_passes_on_no_invalid_context(visitor: FlaskClient) -> None:
    for context in ("", "rubbish", "6|emergency", '"><script>', "x" * 5000):
        page = visitor.post("/chat", data={"message": " ", "context": context}).text
        assert 'name="context"' not in page


def test_a_number_to_call_stays_in_sight_while_an_alarm_is_in_force(visitor: FlaskClient) -> None:
    context = context_of(visitor.post("/chat", data={"message": EMERGENCY}).text)
    page = visitor.post("/chat", data={"message": "what is the piriformis muscle", "context": context}).text
    assert talk(page).index('href="tel:911"') < talk(page).index("what is the piriformis muscle")


def test_an_alarm_in_too_much_typed_gets_its_card(visitor: FlaskClient) -> None:
    page = visitor.post("/chat", data={"message": EMERGENCY + " a long story" * 2000})
    assert (page.status_code, 'class="reply card emergency"' in page.text) == (200, True)


def test_a_professional_is_a_sentence_and_no_button(visitor: FlaskClient) -> None:
    page = talk(
        visitor.post("/chat", data={"message": "my leg is tingling, do i have piriformis syndrome"}).text
    )
    assert "<p>See a doctor or another medical professional.</p>" in page


def test_spanish_words_are_marked_as_spanish(visitor: FlaskClient) -> None:
    page = talk(
        visitor.post("/chat", data={"message": "no puedo orinar y tengo la entrepierna dormida"}).text
    )
    assert '<p lang="es">Por favor, llame al 911' in page
    assert "<p>Please call 911" in page
    assert '<button class="chip" lang="es">' in page


def test_too_much_typed_stays_in_the_field(visitor: FlaskClient) -> None:
    answer = visitor.post("/chat", data={"message": "word " * 1000 + "and the end"})
    assert answer.status_code == 400
    assert "word word" in answer.text
    assert "and the end</textarea>" in answer.text
    assert "4,000 characters" in words(answer.text)
    assert "Call 911" in words(answer.text)


def test_too_many_questions_wait_but_an_emergency_never(make_app: AppFactory) -> None:
    client = make_app(rate_limits=True).test_client()
    answers = [client.post("/chat", data={"message": "hello"}) for _ in range(62)]
    assert answers[-1].status_code == 429
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert "Call 911" in words(answers[-1].text)
    emergency = client.post("/chat", data={"message": EMERGENCY})
    assert (emergency.status_code, "tel:911" in emergency.text) == (200, True)


@pytest.mark.parametrize("path", ["/chat", "/embed"])
def test_a_site_that_may_not_ask_is_told_so(make_app: AppFactory, path: str) -> None:
    client = make_app(allowed_origins=frozenset({"https://good.test"})).test_client()
    answer = client.post(path, data={"message": "hello"}, headers={"Origin": "https://bad.test"})
    assert answer.status_code == 403
    assert (
        client.post(path, data={"message": "hello"}, headers={"Origin": "https://good.test"}).status_code
        == 200
    )


def test_only_the_embed_page_may_be_framed(make_app: AppFactory) -> None:
    client = make_app(allowed_origins=frozenset({"https://good.test", "null"})).test_client()
    assert (
        "frame-ancestors 'self' https://good.test;" in client.get("/embed").headers["Content-Security-Policy"]
    )
    assert "X-Frame-Options" not in client.get("/embed").headers
    assert "frame-ancestors 'none'" in client.get("/chat").headers["Content-Security-Policy"]
    assert "frame-ancestors *" in make_app().test_client().get("/embed").headers["Content-Security-Policy"]


def test_a_page_that_is_not_there_leads_on(visitor: FlaskClient) -> None:
    answer = visitor.get("/nothing/here")
    assert answer.status_code == 404
    assert 'href="/chat"' in answer.text
    assert "https://quiet.test/contact" in answer.text
    assert "Call 911" in words(answer.text)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert visitor.get("/api/nothing").mimetype == "application/json"


def test_an_unexpected_error_on_a_page_gets_a_plain_sentence(
    make_app: AppFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("web.public.pages.build_parts", fail)
    answer = make_app().test_client().get("/questions")
    assert (answer.status_code, answer.mimetype) == (500, "text/html")
    assert "something went wrong on my side" in words(answer.text)
    assert "ZeroDivision" not in answer.text


def test_a_form_that_is_too_large_is_refused_in_plain_words(visitor: FlaskClient) -> None:
    answer = visitor.post("/chat", data={"message": "x" * 100_000})
    assert answer.status_code == 413
    assert "too long for me" in words(answer.text)


# --- the files ---


def test_the_widget_has_an_address_for_others_and_one_for_ever(visitor: FlaskClient) -> None:
    plain = visitor.get("/widget.js")
    pinned = visitor.get(re.search(r"/widget\.\w+\.js", visitor.get("/install").text)[0])  # type: ignore[index]
    assert plain.data == pinned.data
    assert plain.headers["Cache-Control"] == "public, max-age=3600, stale-while-revalidate=86400"
    assert "immutable" in pinned.headers["Cache-Control"]
    for answer in (plain, pinned):
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.content_type == "text/javascript; charset=utf-8"
    assert visitor.get("/widget.000000000000.js").status_code == 404


def test_files_travel_compressed_and_only_when_they_changed(visitor: FlaskClient) -> None:
    packed = visitor.get("/widget.js", headers={"Accept-Encoding": "gzip, br"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == visitor.get("/widget.js").data
    assert packed.headers["Vary"] == "Accept-Encoding"
    again = visitor.get(
        "/widget.js", headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]}
    )
    assert (again.status_code, again.data) == (304, b"")


@pytest.mark.parametrize(
    "name",
    [
        "../pages.py",
        "..%2fpages.py",
        "page.000000000000.css",
        "nothing.css",
        "page",
        ".css",
        "curator.py",
        "a.b.c.js",
        "a" * 300 + ".css",
        "page.css%00",
    ],
)
def test_no_other_file_is_served(visitor: FlaskClient, name: str) -> None:
    assert visitor.get(f"/assets/{name}").status_code == 404


def test_an_unknown_file_name_is_neither_looked_up_nor_remembered(
    visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(_: Path) -> bytes:
        raise AssertionError("the file system was asked")

    monkeypatch.setattr(Path, "is_file", read)
    monkeypatch.setattr(Path, "read_bytes", read)
    assert visitor.get("/assets/page.css").status_code == 200
    assert [visitor.get(f"/assets/made-up-{n}.css").status_code for n in range(3)] == [404] * 3
    assert not hasattr(assets.asset, "cache_info")


def test_a_pinned_file_matches_its_integrity(visitor: FlaskClient) -> None:
    found = assets.asset("widget.js")
    assert found
    page = unescape(visitor.get("/install").text)
    assert f'integrity="{found.integrity}"' in page
    assert found.pinned_name in page


# --- what can be read up ---


def test_questions_shows_every_live_answer_and_tells_search_engines(visitor: FlaskClient) -> None:
    page = visitor.get("/questions").text
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    faq = json.loads(found[1])
    assert faq["@type"] == "FAQPage"
    names = [question["name"] for question in faq["mainEntity"]]
    assert names == [
        "What is the piriformis muscle?", "How does massage help?", "How do I book a session?",
        "Where are you?", "What is this based on, and are there studies?", "Is what I write here private?",
        "Will somebody here call for help?",
    ]  # fmt: skip
    assert "What does a session cost?" not in names, "an unfilled detail is not listed"
    for question in faq["mainEntity"]:
        assert " ".join(question["acceptedAnswer"]["text"].split()) in words(page)
        assert question["name"] in words(page)
    assert "Hello!" not in names
