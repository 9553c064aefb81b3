"""Limits: how much one visitor may ask, who counts as one, and that Redis is not waited for."""

import time
from datetime import date

import pytest
import time_machine
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.web.conftest import AppFactory
from web.limits import Limits
from web.settings import Settings

EMERGENCY = "i cant pee and both my legs are numb"
SECRET = "a secret of the right length, 32+"


def ask(
    client: FlaskClient, message: str = "hi", address: str = "198.51.100.7", **headers: str
) -> TestResponse:
    return client.post(
        "/api/chat", json={"message": message}, headers=headers, environ_base={"REMOTE_ADDR": address}
    )


def test_the_sixty_first_message_in_a_minute_waits(make_app: AppFactory) -> None:
    client = make_app().test_client()
    assert {ask(client).status_code for _ in range(60)} == {200}
    refused = ask(client)
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (429, "too_fast")
    assert 1 <= int(refused.headers["Retry-After"]) <= 61
    assert refused.headers["Access-Control-Allow-Origin"] == "*"
    assert "911" in refused.get_json()["notice"]
    assert ask(client, address="198.51.100.8").status_code == 200


def test_an_emergency_is_answered_however_fast_it_comes(make_app: AppFactory) -> None:
    client = make_app().test_client()
    replies = [ask(client, EMERGENCY) for _ in range(70)]
    assert {reply.status_code for reply in replies} == {200}
    assert {reply.get_json()["kind"] for reply in replies} == {"emergency"}


def test_an_alarm_that_only_the_context_holds_waits_like_any_other_message(make_app: AppFactory) -> None:
    client = make_app().test_client()
    context = ask(client, EMERGENCY).get_json()["context"]
    for _ in range(60):
        ask(client)
    body = {"message": "can you massage that", "context": context}
    refused = client.post("/api/chat", json=body, environ_base={"REMOTE_ADDR": "198.51.100.7"})
    assert refused.status_code == 429


def test_the_day_counts_what_the_minute_refuses(make_app: AppFactory) -> None:
    client = make_app().test_client()
    with time_machine.travel(1_900_000_000, tick=False) as clock:
        assert {ask(client).status_code for _ in range(1500)} == {200, 429}
        clock.shift(61)
        refused = ask(client)
    assert refused.status_code == 429
    assert int(refused.headers["Retry-After"]) > 3600


def test_limits_can_be_switched_off_for_measuring(make_app: AppFactory) -> None:
    client = make_app(rate_limits=False).test_client()
    assert {ask(client).status_code for _ in range(100)} == {200}


def test_ratings_are_limited_apart_from_messages(make_app: AppFactory) -> None:
    client = make_app().test_client()
    for _ in range(61):
        last = client.post("/api/feedback", json={"reply_id": "x", "helpful": True})
    assert last.status_code == 429
    assert ask(client).status_code == 200


SPOOFS = [
    {"X-Forwarded-For": "{n}.1.1.1"},
    {"X-Forwarded-For": "{n}.1.1.1, 203.0.113.9"},
    {"Forwarded": "for={n}.1.1.1"},
    {"X-Real-IP": "{n}.1.1.1"},
    {"X-Client-IP": "{n}.1.1.1"},
    {"True-Client-IP": "{n}.1.1.1"},
    {"CF-Connecting-IP": "{n}.1.1.1"},
]


@pytest.mark.parametrize("spoof", SPOOFS, ids=lambda spoof: next(iter(spoof)))
def test_nobody_escapes_by_naming_another_address(make_app: AppFactory, spoof: dict[str, str]) -> None:
    """Without a proxy no header counts; behind one, only the address that the proxy itself appended."""
    direct = make_app().test_client()
    behind = make_app(trusted_proxies=1).test_client()
    name, value = next(iter(spoof.items()))
    for number in range(60):
        forged = value.format(n=number)
        ask(direct, **{name: forged})
        ask(behind, **{"X-Forwarded-For": "203.0.113.9", name: _appended(name, forged)})
    assert ask(direct, **{name: "9.9.9.9"}).status_code == 429
    assert ask(behind, **{"X-Forwarded-For": _appended("X-Forwarded-For", "9.9.9.9")}).status_code == 429


def _appended(name: str, forged: str) -> str:
    """What the trusted proxy makes of a header that the visitor sent."""
    if name != "X-Forwarded-For" or forged.endswith("203.0.113.9"):
        return forged
    return f"{forged}, 203.0.113.9"


def test_each_visitor_behind_a_proxy_counts_alone(make_app: AppFactory) -> None:
    client = make_app(trusted_proxies=1).test_client()
    for number in range(70):
        assert ask(client, **{"X-Forwarded-For": f"203.0.113.{number}"}).status_code == 200


def limits_on(day: date) -> Limits:
    return Limits(Settings(rate_limits=False), SECRET, lambda: day)


def test_a_visitor_has_another_name_tomorrow_and_the_address_shows_nowhere() -> None:
    today, tomorrow = limits_on(date(2026, 3, 1)), limits_on(date(2026, 3, 2))
    assert today.name("198.51.100.7") == limits_on(date(2026, 3, 1)).name("198.51.100.7")
    assert today.name("198.51.100.7") != tomorrow.name("198.51.100.7")
    assert "198" not in today.name("198.51.100.7")[:3]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", True),
        ("2001:db8:1:2::1", "2001:db8:1:3::1", False),
        ("::ffff:198.51.100.7", "198.51.100.7", True),
        ("fe80::1%eth0", "fe80::2%eth1", True),
        ("198.51.100.7", "198.51.100.8", False),
        ("", "", True),
        ("no:address", "no:address", True),
    ],
)
def test_a_household_is_one_visitor(one: str, other: str, same: bool) -> None:
    limits = limits_on(date(2026, 3, 1))
    assert (limits.name(one) == limits.name(other)) is same


def test_a_redis_that_nobody_runs_delays_no_reply(make_app: AppFactory) -> None:
    client = make_app(redis_url="redis://127.0.0.1:1/0").test_client()
    began = time.monotonic()
    assert {ask(client).status_code for _ in range(60)} == {200}
    assert ask(client).status_code == 429
    assert time.monotonic() - began < 10
