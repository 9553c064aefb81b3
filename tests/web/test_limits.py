"""Limits: how much one visitor may ask, who counts as one, and that Redis is never waited for."""

import time
from datetime import date
from typing import Any

import pytest
from flask.testing import FlaskClient
from limits.errors import StorageError
from limits.storage import MemoryStorage
from werkzeug.test import TestResponse

from tests.web.conftest import AppFactory
from web.limits import MOST_COUNTERS, Limits, SharedCounters
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


def test_counters_cannot_fill_the_memory() -> None:
    counters = SharedCounters()
    for number in range(MOST_COUNTERS + 10):
        counters.incr(str(number), 60)
    assert len(counters._counters) <= MOST_COUNTERS


def test_a_window_ends_by_itself() -> None:
    counters = SharedCounters()
    assert [counters.incr("a", 0.05) for _ in range(3)] == [1, 2, 3]
    time.sleep(0.06)
    assert counters.get("a") == 0
    assert counters.incr("a", 60) == 1
    counters.clear("a")
    assert counters.get("a") == 0
    counters.incr("b", 60)
    assert counters.reset() == 1


def test_machines_that_share_a_redis_count_together() -> None:
    shared = MemoryStorage()
    here, there = SharedCounters(redis_url="redis://unused"), SharedCounters(redis_url="redis://unused")
    for counters in (here, there):
        counters._process_id = -1  # no thread: this test exchanges by hand
        counters._start = lambda: None  # type: ignore[method-assign]
        for _ in range(40):
            counters.incr("visitor", 60)
    assert here.exchange(shared)
    assert there.exchange(shared)
    assert there.get("visitor") == 80
    assert here.incr("visitor", 60) == 41
    assert here.exchange(shared)
    assert here.get("visitor") == 81


class _Away:
    """A Redis that does not answer."""

    def incr(self, *_: Any) -> int:
        raise StorageError(ConnectionError("away"))


def test_nothing_is_lost_while_redis_is_away() -> None:
    counters, shared = SharedCounters(redis_url="redis://unused"), MemoryStorage()
    counters._start = lambda: None  # type: ignore[method-assign]
    counters.incr("visitor", 60)
    assert not counters.exchange(_Away())  # type: ignore[arg-type]
    counters.incr("visitor", 60)
    assert counters.get("visitor") == 2
    assert counters.exchange(shared)
    assert shared.get("visitor") == 2


def test_a_redis_that_nobody_runs_delays_no_reply(make_app: AppFactory) -> None:
    client = make_app(redis_url="redis://127.0.0.1:1/0").test_client()
    began = time.monotonic()
    assert {ask(client).status_code for _ in range(60)} == {200}
    assert ask(client).status_code == 429
    assert time.monotonic() - began < 10
