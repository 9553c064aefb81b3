"""Mozilla Observatory's rules by its own points: every page of ours earns at least a hundred."""

from collections.abc import Mapping
from http.cookies import SimpleCookie

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import AppFactory

FLOOR = 100
PAGES = (
    "/chat",
    "/embed",
    "/questions",
    "/help",
    "/privacy",
    "/install",
    "/demo",
    "/nothing",
    "/api/welcome",
)
LISTED = frozenset({"https://site.test"})
HALF_A_YEAR_S = 15_768_000


def policy(headers: Mapping[str, str]) -> dict[str, list[str]]:
    """The Content-Security-Policy by directive."""
    parts = (part.split() for part in headers.get("Content-Security-Policy", "").split(";"))
    return {part[0]: part[1:] for part in parts if part}


def points_for_policy(found: dict[str, list[str]]) -> int:
    scripts = found.get("script-src", found.get("default-src", ["*"]))
    styles = found.get("style-src", found.get("default-src", ["*"]))
    if not found:
        return -25
    if {"'unsafe-inline'", "*", "data:", "https:", "http:"} & set(scripts):
        return -20
    if "'unsafe-eval'" in scripts:
        return -10
    if "'unsafe-inline'" in styles:
        return 0
    return 10 if found.get("default-src") == ["'none'"] else 5


def points_for_framing(headers: Mapping[str, str], found: dict[str, list[str]]) -> int:
    if "frame-ancestors" in found and "*" not in found["frame-ancestors"]:
        return 5
    return 0 if "X-Frame-Options" in headers or "frame-ancestors" in found else -20


def points_for_transport(headers: Mapping[str, str]) -> int:
    age = headers.get("Strict-Transport-Security", "").partition("max-age=")[2].partition(";")[0]
    return -20 if not age else 0 if int(age) >= HALF_A_YEAR_S else -10


def points_for_cookies(headers: Mapping[str, str]) -> int:
    for cookie in SimpleCookie(headers.get("Set-Cookie", "")).values():
        if not cookie["secure"]:
            return -40
        if not cookie["httponly"]:
            return -30
    return 0


def points(headers: Mapping[str, str], foreign: Mapping[str, str]) -> int:
    """The score: a bonus counts only where nothing much is lost."""
    found = policy(headers)
    parts = [
        points_for_policy(found),
        points_for_framing(headers, found),
        points_for_transport(headers),
        points_for_cookies(headers),
        0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        5 if headers.get("Referrer-Policy") in ("no-referrer", "same-origin", "strict-origin") else 0,
        10 if headers.get("Cross-Origin-Resource-Policy") in ("same-origin", "same-site") else 0,
        -50 if foreign.get("Access-Control-Allow-Credentials") == "true" else 0,
    ]
    lost = 100 + sum(part for part in parts if part < 0)
    return lost + sum(part for part in parts if part > 0) if lost >= 90 else lost


def headers_of(client: FlaskClient, path: str, **more: str) -> Mapping[str, str]:
    return dict(client.get(path, headers={"X-Forwarded-Proto": "https", **more}).headers)


@pytest.mark.parametrize("allowed", [frozenset(), LISTED], ids=["any site", "listed sites"])
def test_every_page_earns_a_hundred_points(make_app: AppFactory, allowed: frozenset[str]) -> None:
    client = make_app(trusted_proxies=1, allowed_origins=allowed).test_client()
    for path in PAGES:
        foreign = headers_of(client, path, Origin="https://evil.test")
        assert points(headers_of(client, path), foreign) >= FLOOR, path


def test_each_broken_rule_costs_points() -> None:
    assert points({}, {}) < 50
    bad = {
        "Content-Security-Policy": "default-src 'none'; script-src 'unsafe-inline'",
        "X-Frame-Options": "DENY",
    }
    assert points(bad, {}) < 80
    assert points_for_cookies({"Set-Cookie": "a=b; HttpOnly"}) == -40
