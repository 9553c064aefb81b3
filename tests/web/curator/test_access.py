"""Signing in and out, and text that must not be lost on the way."""

import html
import re
from datetime import timedelta

import pytest
from flask import Flask

from tests.cases import rest_slow
from tests.web.conftest import AppFactory
from tests.web.curating import PAGES, PASSWORD, Clock, Curator, live
from web.app_state import AppState
from web.security.passwords import hash_password
from web.security.sign_in import ABSOLUTE_S, IDLE_S
from web.security.tries import TRIES


def test_without_a_password_the_pages_do_not_exist(make_app: AppFactory) -> None:
    client = make_app().test_client()
    assert client.get("/curate/").status_code == 404
    assert client.get("/curate/sign-in").status_code == 404


def test_every_page_asks_for_the_password_first(stranger: Curator) -> None:
    for path in PAGES:
        page = stranger.get(path)
        assert page.status_code == 302, path
        assert "/curate/sign-in" in page.headers["Location"]


def test_every_page_opens_and_looking_changes_nothing(curator: Curator, state: AppState) -> None:
    curator.get("/")
    before = _everything(state)
    for path in PAGES:
        page = curator.get(path)
        assert page.status_code == 200, path
        assert "script-src 'self'" in page.headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in page.headers["Content-Security-Policy"]
        assert "unsafe" not in page.headers["Content-Security-Policy"]
        assert page.headers["Cache-Control"] == "no-store"
    assert _everything(state) == before


def _everything(state: AppState) -> tuple[object, ...]:
    with state.database.reading() as connection:
        return tuple(
            tuple(connection.exec_driver_sql(f"SELECT * FROM {table}").fetchall())
            for table in ("revision", "setting", "question", "tally", "learned")
        )


def test_a_wrong_password_opens_nothing_and_a_name_is_needed(stranger: Curator) -> None:
    assert stranger.sign_in(password="wrong").status_code == 403
    assert stranger.sign_in(name=" ").status_code == 400
    assert stranger.get("/").status_code == 302


def test_a_name_can_never_be_read_as_part_of_the_file(stranger: Curator, state: AppState) -> None:
    assert stranger.sign_in(name="## <b> :").status_code == 302
    stranger.post("/answers/contact/read")
    assert "Checked: 2026-05-04 by b\n" in live(state)


def test_guessing_is_slowed_down_and_ends_by_itself(stranger: Curator, clock: Clock) -> None:
    for _ in range(TRIES):
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
    for cookie in page.headers.getlist("Set-Cookie"):
        assert cookie.startswith("__Host-curate")
        assert all(part in cookie for part in ("Secure", "HttpOnly", "SameSite=Lax", "Path=/;"))
        assert "Domain" not in cookie
    assert secure.get("/curate/", base_url="https://x.test").status_code == 200
    for path in ("/chat", "/api/welcome"):
        assert "Set-Cookie" not in secure.get(path, base_url="https://x.test").headers


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


def test_a_cookie_of_another_name_or_without_tls_opens_nothing_with_it(curate_app: Flask) -> None:
    mine = Curator(curate_app.test_client())
    mine.sign_in()
    cookie = mine.client.get_cookie("curate", path="/curate")
    assert cookie
    planted = curate_app.test_client()
    planted.set_cookie("curate", cookie.value, path="/curate", domain="x.test")
    assert planted.get("/curate/", base_url="https://x.test").status_code == 302


def test_a_new_password_ends_the_sessions_on_every_device(
    make_app: AppFactory, password_hash: str, clock: Clock
) -> None:
    old = make_app(curator_password_hash=password_hash)
    renewed = make_app(curator_password_hash=hash_password("four other words now"))
    devices = [Curator(old.test_client()) for _ in range(2)]
    for app in (old, renewed):
        app.config["NOW"] = clock
    for device in devices:
        device.sign_in()
        assert device.get("/").status_code == 200
        cookie = device.client.get_cookie("curate", path="/curate")
        assert cookie
        device.client = renewed.test_client()
        device.client.set_cookie("curate", cookie.value, path="/curate")
        assert device.get("/").status_code == 302
        assert device.sign_in().status_code == 403


def test_signing_in_anew_ends_the_session_before(curate_app: Flask, curator: Curator) -> None:
    thief = curate_app.test_client()
    cookie = curator.client.get_cookie("curate", path="/curate")
    assert cookie
    thief.set_cookie("curate", cookie.value, path="/curate")
    again = Curator(curator.client)
    again.client.get("/curate/")
    page = again.post("/sign-in", name="Owner", password=PASSWORD, csrf_token=curator.token)
    assert page.status_code == 302
    assert again.get("/").status_code == 200
    assert thief.get("/curate/").status_code == 302


def test_signing_out_everywhere_ends_every_session(curate_app: Flask, curator: Curator) -> None:
    other = Curator(curate_app.test_client())
    other.sign_in("Partner")
    curator.post("/sign-out-everywhere")
    assert other.get("/").status_code == 302


def test_a_form_without_its_token_changes_nothing(curator: Curator, state: AppState) -> None:
    page = curator.client.post(
        "/curate/pause", data={"pause": "on"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert page.status_code == 400
    assert state.revisions.signal().paused is None


@pytest.mark.parametrize(
    "target",
    rest_slow(
        [
            "//evil.test/",
            "/curate/../api",
            "https://evil.test/",
            "/\\evil.test",
            "javascript:alert(1)",
            "/chat",
        ],
        2,
    ),
)
def test_signing_in_leads_nowhere_else(stranger: Curator, target: str) -> None:
    location = stranger.sign_in(next=target).headers["Location"]
    assert location.startswith("/curate/")
    assert "evil" not in location


def test_text_typed_in_a_session_that_ended_is_not_lost(
    curator: Curator, clock: Clock, state: AppState
) -> None:
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
    draft = state.revisions.draft()
    assert draft is not None
    assert "Line one & <two>" in draft.texts["knowledge.md"]


def test_a_foreign_site_cannot_smuggle_a_form_through_the_sign_in(stranger: Curator) -> None:
    page = stranger.client.post(
        "/curate/pause", data={"pause": "on", "text": "gotcha"}, headers={"Sec-Fetch-Site": "cross-site"}
    )
    assert page.status_code == 401
    assert "gotcha" not in page.text


def test_a_page_opened_before_signing_in_anew_can_be_sent_again(curator: Curator, state: AppState) -> None:
    old = curator.token
    curator.post("/sign-out")
    curator.sign_in()
    curator.token = old
    page = curator.post("/pause", pause="on", text="Back on Monday.")
    assert "Your text is still here" in page.text
    assert state.revisions.signal().paused is None


def test_when_the_database_is_away_what_was_typed_comes_back(curator: Curator, state: AppState) -> None:
    state.database.url = "sqlite:////dev/null/all.db"
    state.database.close()
    page = curator.post("/pause", pause="on", text="Back on Monday, after a long and well deserved rest.")
    assert page.status_code == 503
    assert "Back on Monday, after a long and well deserved rest." in page.text


@pytest.mark.parametrize(
    "target",
    rest_slow(
        [
            "//[",
            "/curate/\r\nSet-Cookie: a=b",
            "http://[",
            "/curate/\x00",
            "/curate/%2e%2e/api",
            "/curate/\\x",
        ],
        2,
    ),
)
def test_an_invalid_next_address_leads_to_the_first_page(stranger: Curator, target: str) -> None:
    form = stranger.client.get("/curate/sign-in", query_string={"next": target})
    assert form.status_code == 200
    assert 'name="next" value="/curate/"' in form.text
    assert stranger.sign_in(next=target).headers["Location"] == "/curate/"


def test_a_next_address_may_hold_a_question(stranger: Curator) -> None:
    target = "/curate/answers/new?question=do you treat kids"
    page = stranger.sign_in(next=target)
    assert page.headers["Location"] == "/curate/answers/new?question=do%20you%20treat%20kids"


@pytest.mark.parametrize(
    "path", ["/inbox?settled={}", "/history?before={}", "/history/{}", "/history/{}.zip", "/numbers?days={}"]
)
def test_no_number_in_an_address_causes_a_500(curator: Curator, path: str) -> None:
    for number in ("9" * 30, "2147483648", "-1", "²"):
        assert curator.get(path.format(number)).status_code in (200, 404), number


def test_no_number_in_a_form_causes_a_500(curator: Curator) -> None:
    for number in ("9" * 30, "²"):
        assert curator.post(f"/inbox/{number}", decision="ignore").status_code == 404
        page = curator.post("/file", name="tests.md", text="", base=number)
        assert page.status_code == 302
