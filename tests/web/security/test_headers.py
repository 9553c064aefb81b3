"""Origins and headers: who may ask, behind which proxy, and what every answer carries."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.conftest import AppFactory
from web.security.headers import page_policy
from web.security.origins import is_loopback

EMERGENCY = "i cant pee and both my legs are numb"
Standing = Callable[..., FlaskClient]
LISTED = frozenset({"https://site.test"})
PAGES = ("/chat", "/embed", "/questions", "/help", "/privacy", "/install", "/demo")


def ask(client: FlaskClient, origin: str | None, message: str = "hi", **headers: str) -> TestResponse:
    found = {**headers, **({"Origin": origin} if origin is not None else {})}
    return client.post("/api/chat", json={"message": message}, headers=found)


@pytest.mark.parametrize("origin", [None, "https://anything.test", "null", "file://", "https://\u0442.test"])
def test_without_a_list_any_site_may_ask_and_none_with_credentials(
    visitor: FlaskClient, origin: str | None
) -> None:
    response = ask(visitor, origin)
    assert response.status_code == 200
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response.headers
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://site.test", 200),
        ("https://SITE.test", 200),
        (None, 200),
        ("http://site.test", 403),
        ("https://site.test:8443", 403),
        ("https://evil.test", 403),
        ("https://site.test.evil.test", 403),
        ("https://evilsite.test", 403),
        ("https://sub.site.test", 403),
        ("null", 403),
        ("", 403),
        ("https://site.test/", 403),
        ("https://site.test, https://evil.test", 403),
        ("https://chat.test", 200),
        ("http://chat.test", 200),
        ("https://chat.test:443", 200),
        ("https://chat.test:8443", 403),
        ("https://chat.test.evil.test", 403),
        ("ftp://chat.test", 403),
        ("chrome-extension://chat.test", 403),
        ("//chat.test", 403),
        ("chat.test", 403),
    ],
)
def test_with_a_list_only_listed_sites_and_our_own_may_ask(
    standing: Standing, origin: str | None, status: int
) -> None:
    client = standing(allowed_origins=LISTED)
    response = ask(client, origin, Host="chat.test")
    assert response.status_code == status
    assert response.headers["Access-Control-Allow-Origin"] == (origin or "*")
    assert "Origin" in response.headers["Vary"]


def test_a_sandboxed_frame_may_ask_when_null_is_listed(standing: Standing) -> None:
    assert ask(standing(allowed_origins=LISTED | {"null"}), "null").status_code == 200


def test_a_refusal_names_the_setting_and_can_be_read_by_the_widget(standing: Standing) -> None:
    client = standing(allowed_origins=LISTED)
    for path in ("/api/chat", "/api/feedback", "/api/keep"):
        body = {"message": "hi", "reply_id": "x"}
        response = client.post(path, json=body, headers={"Origin": "https://evil.test"})
        assert (response.status_code, response.get_json()["error"]["code"]) == (403, "origin")
        assert "ALLOWED_ORIGINS" in response.get_json()["error"]["message"]
        assert "911" in response.get_json()["notice"]
        assert response.headers["Access-Control-Allow-Origin"] == "https://evil.test"
    assert client.get("/api/welcome", headers={"Origin": "https://evil.test"}).status_code == 403


def test_an_emergency_is_answered_on_a_site_that_may_not_embed_the_chat(standing: Standing) -> None:
    response = ask(standing(allowed_origins=LISTED), "https://evil.test", EMERGENCY)
    assert (response.status_code, response.get_json()["kind"]) == (200, "emergency")
    assert response.headers["Access-Control-Allow-Origin"] == "https://evil.test"


def test_our_own_page_is_known_behind_a_proxy_that_ends_tls(standing: Standing) -> None:
    client = standing(allowed_origins=LISTED, trusted_proxies=1)
    passed_on = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "203.0.113.9"}
    assert ask(client, "https://chat.test", Host="chat.test", **passed_on).status_code == 200


@pytest.mark.parametrize("proxies", [0, 1])
def test_a_forwarded_host_opens_nothing(standing: Standing, proxies: int) -> None:
    """Not every proxy replaces what a visitor sent; all that are documented keep the Host."""
    client = standing(allowed_origins=LISTED, trusted_proxies=proxies)
    forged = {"X-Forwarded-Host": "evil.test", "X-Forwarded-For": "203.0.113.9", "Host": "chat.test"}
    assert ask(client, "https://evil.test", **forged).status_code == 403
    assert b"evil.test" not in client.get("/install", headers=forged).data


def test_a_preflight_is_answered_and_names_what_may_be_sent(standing: Standing) -> None:
    for client in (standing(), standing(allowed_origins=LISTED)):
        asked = {"Origin": "https://evil.test", "Access-Control-Request-Method": "POST"}
        response = client.options("/api/chat", headers=asked)
        assert response.status_code == 200
        assert response.headers["Access-Control-Allow-Headers"] == "Content-Type"
        assert "POST" in response.headers["Access-Control-Allow-Methods"]
        assert "Access-Control-Allow-Credentials" not in response.headers


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("localhost", True),
        ("localhost:8000", True),
        ("127.0.0.1:8000", True),
        ("[::1]:8000", True),
        ("my.localhost", True),
        ("127.0.0.1.evil.test", False),
        ("localhost.evil.test", False),
        ("example.com", False),
        ("", False),
        ("[::2]", False),
    ],
)
def test_only_this_machine_counts_as_localhost(host: str, ours: bool) -> None:
    assert is_loopback(host) is ours


@pytest.mark.parametrize(
    "path", ["/api/welcome", "/api/nothing", "/api/openapi.json", "/healthz", "/chat", "/nothing"]
)
def test_every_answer_carries_the_common_headers(visitor: FlaskClient, path: str) -> None:
    headers = visitor.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "camera=()" in headers["Permissions-Policy"]
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "Strict-Transport-Security" not in headers


def test_browsers_are_told_to_stay_with_tls_where_there_is_tls(standing: Standing) -> None:
    client = standing(trusted_proxies=1)
    assert "Strict-Transport-Security" not in client.get("/chat").headers
    over_tls = client.get("/chat", headers={"X-Forwarded-Proto": "https"})
    assert int(over_tls.headers["Strict-Transport-Security"].partition("=")[2]) > 15_768_000


@pytest.mark.parametrize(
    ("allowed", "ancestors"),
    [
        (frozenset(), "*"),
        (LISTED, "'self' https://site.test"),
        (LISTED | {"null"}, "'self' https://site.test"),
        (frozenset({"null"}), "'self'"),
    ],
)
def test_only_the_frame_page_may_be_framed_and_only_by_listed_sites(
    standing: Standing, allowed: Any, ancestors: str
) -> None:
    client = standing(allowed_origins=allowed)
    for path in PAGES:
        headers = client.get(path).headers
        expected = ancestors if path == "/embed" else "'none'"
        assert f"frame-ancestors {expected};" in headers["Content-Security-Policy"] + ";", path
        assert ("X-Frame-Options" in headers) is (path != "/embed"), path


def test_one_part_of_a_policy_can_be_changed() -> None:
    assert "img-src 'self' blob:" in page_policy(img_src="'self' blob:")
    assert "frame-ancestors *" in page_policy(frame_ancestors="*")


def test_visitors_get_no_cookie_anywhere(visitor: FlaskClient) -> None:
    for path in (*PAGES, "/", "/widget.js", "/api/welcome", "/healthz"):
        assert "Set-Cookie" not in visitor.get(path).headers, path


def test_a_proxy_that_nobody_told_of_is_noticed(make_app: AppFactory) -> None:
    client = make_app().test_client()
    assert not any("TRUSTED_PROXIES" in each for each in client.get("/healthz").get_json()["warnings"])
    client.get("/healthz", headers={"X-Forwarded-For": "203.0.113.9"})
    assert any("TRUSTED_PROXIES" in each for each in client.get("/healthz").get_json()["warnings"])


@pytest.mark.parametrize(
    ("peer", "warns"),
    [("127.0.0.1", True), ("172.17.0.1", True), ("::1", True), ("8.8.8.8", False), ("2606:4700::1", False)],
)
def test_a_stranger_cannot_make_the_service_complain_of_a_proxy(
    make_app: AppFactory, peer: str, warns: bool
) -> None:
    client = make_app().test_client()
    forged = {"X-Forwarded-For": "203.0.113.9"}
    client.get("/healthz", headers=forged, environ_base={"REMOTE_ADDR": peer})
    assert any("TRUSTED_PROXIES" in each for each in client.get("/healthz").get_json()["warnings"]) is warns


def test_a_site_that_isolates_itself_may_embed_everything_it_needs(visitor: FlaskClient) -> None:
    """With `Cross-Origin-Embedder-Policy: require-corp` a browser takes only what says that it may be embedded."""
    pinned = re.findall(r'(?:src|href)="(/(?:assets|widget)[^"]+)"', visitor.get("/embed").text)
    assert len(pinned) > 1
    for path in ("/embed", "/widget.js", "/api/welcome", *pinned):
        response = visitor.get(path)
        assert response.status_code == 200, path
        assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin", path
    assert visitor.get("/embed").headers["Cross-Origin-Embedder-Policy"] == "require-corp"


def test_pages_that_nobody_embeds_are_isolated(visitor: FlaskClient) -> None:
    for path in ("/chat", "/questions", "/help", "/privacy", "/install"):
        headers = visitor.get(path).headers
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin", path
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin", path


def test_every_page_asks_for_trusted_types_and_lets_nobody_make_them(visitor: FlaskClient) -> None:
    for path in (*PAGES, "/nothing"):
        policy = visitor.get(path).headers["Content-Security-Policy"]
        assert "require-trusted-types-for 'script'; trusted-types 'none'" in policy, path


def test_responses_that_are_not_pages_run_no_script_and_cannot_be_framed(visitor: FlaskClient) -> None:
    for path in (
        "/widget.js",
        "/assets/page.css",
        "/assets/icon.svg",
        "/favicon.ico",
        "/api/welcome",
        "/healthz",
    ):
        policy = visitor.get(path).headers["Content-Security-Policy"]
        assert policy == "default-src 'none'; base-uri 'none'; frame-ancestors 'none'", path


def test_trace_and_other_methods_are_refused(visitor: FlaskClient) -> None:
    for path in ("/chat", "/api/chat", "/widget.js"):
        for method in ("TRACE", "PUT", "DELETE", "CONNECT"):
            assert visitor.open(path, method=method).status_code == 405, (path, method)


def test_files_are_served_by_one_route(visitor: FlaskClient) -> None:
    for path in ("/static/page.css", "/static/widget/chat.js", "/static/../settings.py"):
        assert visitor.get(path).status_code == 404


def test_the_widget_may_be_loaded_by_any_site(visitor: FlaskClient) -> None:
    headers = visitor.get("/widget.js").headers
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert headers["Access-Control-Allow-Origin"] == "*"
