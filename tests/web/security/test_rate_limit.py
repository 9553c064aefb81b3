"""Limits: how much one visitor may ask, who counts as one, and that Redis is not waited for."""

import re
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date

import pytest
import time_machine
from flask.testing import FlaskClient
from limits.storage import Storage
from werkzeug.test import TestResponse

from bot import Assistant
from tests.cases import rest_slow
from tests.web.conftest import AppFactory
from web.security.bounded_memory import BoundedMemory
from web.security.rate_limit import Limits
from web.settings import Settings

EMERGENCY = "i cant pee and both my legs are numb"
SECRET = "a secret of the right length, 32+"
WORDS = (
    "red blue green gold grey pink lilac amber ivory beige coral olive maroon navy teal cyan plum peach mint lemon "
    "ruby jade silver bronze"
).split()


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


@pytest.mark.parametrize("path", ["/api/chat", "/api/keep", "/chat"])
def test_a_message_that_is_too_long_counts_towards_the_limit(make_app: AppFactory, path: str) -> None:
    client = make_app().test_client()
    reply_id = ask(client, "what is the best paint for a fence").get_json()["reply_id"]
    fields, same = {"message": "a" * 4001, "reply_id": reply_id}, {"REMOTE_ADDR": "198.51.100.7"}
    refused = {client.post(path, data=fields, environ_base=same).status_code for _ in range(59)}
    assert refused == {400 if path == "/chat" else 422}
    assert client.post(path, data=fields, environ_base=same).status_code == 429
    assert ask(client, EMERGENCY + " a" * 3000).status_code == 200


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


@pytest.mark.slow
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


@pytest.mark.parametrize("spoof", rest_slow(SPOOFS, 2), ids=lambda spoof: next(iter(spoof)))
def test_a_forged_address_header_is_no_way_past_the_limit(
    make_app: AppFactory, spoof: dict[str, str]
) -> None:
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


@pytest.mark.parametrize(
    "forwarded",
    rest_slow(["203.0.113.9:{n}", "junk {n}", "[2001:db8::1]:{n}", "2001:db8::{n}", "{n}, "], 2),
)
def test_neither_ports_nor_junk_from_a_proxy_make_new_visitors(make_app: AppFactory, forwarded: str) -> None:
    client = make_app(trusted_proxies=1).test_client()
    codes = [ask(client, **{"X-Forwarded-For": forwarded.format(n=n)}).status_code for n in range(1, 62)]
    assert codes == [200] * 60 + [429]


def test_a_refused_message_is_assessed_but_not_matched(
    make_app: AppFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = make_app().test_client()
    for _ in range(60):
        ask(client)
    matched: list[str] = []
    monkeypatch.setattr(Assistant, "respond", lambda _, message, *__, **___: matched.append(message))
    assert ask(client, "where is the piriformis").status_code == 429
    assert matched == []
    assert ask(client, EMERGENCY).status_code == 500
    assert matched == [EMERGENCY]


def test_a_household_keeps_at_most_twenty_questions_a_day(make_app: AppFactory) -> None:
    app = make_app()
    inbox = app.extensions["app_state"].inbox

    def keep(number: int, address: str, **more: object) -> TestResponse:
        client = app.test_client()
        client.environ_base["REMOTE_ADDR"] = address
        message = f"which bus goes to the {WORDS[number]} museum"
        reply = client.post("/api/chat", json={"message": message}).get_json()
        body = {"message": message, "reply_id": reply["reply_id"], **more}
        return client.post("/api/keep", json=body)

    statuses = [keep(n, f"2001:db8:1:2::{n + 1:x}").status_code for n in range(22)]
    assert statuses == [204] * 20 + [429] * 2
    assert inbox.count_waiting() == 20
    assert keep(22, "2001:db8:1:3::1").status_code == 204
    assert keep(23, "2001:db8:1:2::1", undo=True).status_code == 409


def test_the_memory_of_the_limits_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.security.bounded_memory.MOST_KEYS", 50)
    memory = BoundedMemory()
    for number in range(500):
        memory.incr(f"visitor {number}", 86_400)
        assert len(memory.storage) <= 50
        assert len(memory.expirations) <= 50
    assert memory.incr("visitor 499", 86_400) == 2


def test_resetting_the_memory_disturbs_no_other_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.security.bounded_memory.MOST_KEYS", 20)
    memory = BoundedMemory()

    def count(first: int) -> None:
        for number in range(3000):
            assert memory.incr(f"{first} {number}", 0.005) >= 0

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(count, range(4))) == [None] * 4
    assert len(memory.storage) <= 20 + 4


def count_in(storage: type[Storage], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The keys that are counted in storages of this kind from now on."""
    counted: list[str] = []

    def count(_: Storage, key: str, expiry: float, amount: int = 1) -> int:
        counted.append(key)
        return 1

    monkeypatch.setattr(storage, "incr", count)
    return counted


def test_without_redis_the_bounded_memory_counts(
    make_app: AppFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = count_in(BoundedMemory, monkeypatch)
    assert ask(make_app().test_client()).status_code == 200
    assert len(counted) == 2  # the minute and the day


def limits_on(day: date) -> Limits:
    return Limits(Settings(rate_limits=False), SECRET, lambda: day)


def test_a_visitors_pseudonym_changes_daily_and_hides_the_address() -> None:
    address, day = "198.51.100.7", date(2026, 3, 1)
    pseudonym = limits_on(day).hash_address(address)
    assert re.fullmatch("[0-9a-f]{24}", pseudonym)
    assert pseudonym == limits_on(day).hash_address(address)
    assert pseudonym != limits_on(date(2026, 3, 2)).hash_address(address)
    other_key = Limits(Settings(rate_limits=False), SECRET[::-1], lambda: day)
    assert pseudonym != other_key.hash_address(address)


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
        ("198.51.100.7:1234", "198.51.100.7:9", True),
        ("198.51.100.7:1234", "198.51.100.8:1234", False),
        ("[2001:db8:1:2::1]:1234", "2001:db8:1:2::9", True),
        ("[2001:db8:1:2::1]", "[2001:db8:1:3::1]", False),
        (" 198.51.100.7 ", "198.51.100.7", True),
        ("unknown", "_hidden", True),
        ("junk 1", "junk 2", True),
        ("999.1.1.1", "999.1.1.2", True),
        ("\u0661\u0669.1.1.1", "", True),
    ],
)
def test_a_household_is_one_visitor(one: str, other: str, same: bool) -> None:
    limits = limits_on(date(2026, 3, 1))
    assert (limits.hash_address(one) == limits.hash_address(other)) is same


@pytest.fixture
def silent() -> Iterator[socket.socket]:
    """What accepts connections and never answers."""
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        server.setblocking(False)
        yield server


def connections(server: socket.socket) -> int:
    """How many connections have come since this was asked last."""
    count = 0
    with suppress(BlockingIOError):
        while True:
            server.accept()[0].close()
            count += 1
    return count


def test_a_redis_that_does_not_answer_is_left_alone_for_a_while(
    make_app: AppFactory, silent: socket.socket
) -> None:
    app = make_app(redis_url=f"redis://127.0.0.1:{silent.getsockname()[1]}/0")
    client = app.test_client()
    assert ask(client).status_code == 200
    assert connections(silent) > 0
    assert {ask(client).status_code for _ in range(59)} == {200}
    assert ask(client).status_code == 429
    assert connections(silent) < 30  # each waits; the library asks again ever more rarely


def test_a_redis_that_does_not_answer_is_known_when_it_was_looked_for(make_app: AppFactory) -> None:
    limits = make_app(redis_url="redis://127.0.0.1:1/0").extensions["app_state"].limits
    limits.look_for_redis()
    assert limits.redis_is_away


def test_the_second_look_at_healthz_knows_whether_redis_answers(
    make_app: AppFactory, silent: socket.socket
) -> None:
    app = make_app(redis_url=f"redis://127.0.0.1:{silent.getsockname()[1]}/0")
    client, limits = app.test_client(), app.extensions["app_state"].limits
    client.get("/healthz")
    while not limits.redis_is_away:
        time.sleep(0.01)
    assert any("Redis" in each for each in client.get("/healthz").get_json()["warnings"])
