"""Random bytes to every route of the real server, a stranger's and the therapist's: no 500, nobody starved."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.faults.conftest import prepared
from tests.faults.raw import probe, send, status
from tests.servers import Server
from tests.web.nasty import NASTY
from web import create_app
from web.security.passwords import hash_password
from web.settings import Settings
from web.storage.database import Database

pytestmark = pytest.mark.slow

PASSWORD = "four random words here"
ENDS_THE_SESSION = ("/curate/sign-out", "/curate/sign-out-everywhere", "/curate/sign-in")

BITS = [
    "", "0", "1", "-1", "999999999999999999999", "contact", "massage-approach", "knowledge.md", "../../etc/passwd",
    "%00", "%ff%fe", "..%2f..%2f", "<script>alert(1)</script>", "'; DROP TABLE revision; --", "{{7*7}}", "%s%n",
    "\u202e", "\ud7ff", "a" * 900, "[" * 400, "on", "yes", "null", "# Practice\nName: x", "## q\nAnswer:\na",
    "\r\nX: y",
]  # fmt: skip
FIELDS = [
    "message", "context", "entry", "reply_id", "helpful", "clicked", "undo", "name", "password", "next", "carried",
    "question", "answer", "also_asked", "id", "was", "kind", "status", "kept", "then", "text", "base", "draft", "note",
    "decision", "other", "days", "same", "outside", "Greeting", "Booking link", "pause", "file", "show", "page",
]  # fmt: skip
TYPES = [
    "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "",
    "application/json; charset=utf-16", "a" * 200,
]  # fmt: skip
HEADERS = [
    "Origin: null", "Origin: https://evil.test", "Host: evil.test", "Host: ", "X-Forwarded-For: \x07",
    "Range: bytes=9-",
    "Cookie: curate=x; curate-device=y", "Accept-Encoding: gzip;q=\xff", "If-None-Match: *", "If-Modified-Since: never",
    "Transfer-Encoding: gzip", "Expect: 200-maybe", "Content-Encoding: gzip", "Sec-Fetch-Site: same-origin",
    "X-HTTP-Method-Override: DELETE", "Upgrade: h2c", "Accept: */*;q=2", "Authorization: Basic !!!",
]  # fmt: skip


@dataclass(frozen=True)
class Attacked:
    """A service, its routes, and what the therapist's browser sends."""

    server: Server
    rules: list[tuple[str, list[str]]]
    cookie: str
    token: str


@pytest.fixture(scope="module", params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def attacked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Attacked]:
    place = tmp_path_factory.mktemp("attacked")
    hashed = hash_password(PASSWORD)
    environment = {**prepared(place), "RATE_LIMITS": "off", "CURATOR_PASSWORD_HASH": hashed}
    if request.param == "postgres":
        address = request.getfixturevalue("postgres").new()
        with closing(Database(address)) as database:
            database.migrate()
        environment |= {"DATABASE_URL": address, "SECRET_KEY": "0123456789abcdef" * 2}
    with Server(environment=environment, log=place / "log") as server:
        yield Attacked(server, routes(hashed, place), *signed_in(server))
    errors = [line for line in (place / "log").read_text().splitlines() if "Unexpected error" in line]
    assert errors == []


def routes(hashed: str, place: Path) -> list[tuple[str, list[str]]]:
    app = create_app(Settings(curator_password_hash=hashed, instance_dir=place / "routes"))
    found = [(rule.rule, sorted(rule.methods or ())) for rule in app.url_map.iter_rules()]
    assert len([rule for rule, _ in found if rule.startswith("/curate")]) > 25
    return sorted(found)


def signed_in(server: Server) -> tuple[str, str]:
    """The cookie and the form token of a session."""
    with closing(HTTPConnection("127.0.0.1", server.port, timeout=20)) as connection:
        cookie, token = _asked(connection, "GET", "/curate/sign-in")
        fields = urlencode({"csrf_token": token, "name": "Owner", "password": PASSWORD})
        cookie, _ = _asked(connection, "POST", "/curate/sign-in", fields, cookie)
        return _asked(connection, "GET", "/curate/settings", "", cookie)


def _asked(
    connection: HTTPConnection, method: str, path: str, fields: str = "", cookie: str = ""
) -> tuple[str, str]:
    """The session's cookie after a request, and the form token on the page."""
    headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
    connection.request(method, path, fields, headers)
    answer = connection.getresponse()
    page = answer.read().decode()
    assert answer.status in (200, 302), page
    given = [each.partition(";")[0] for each in answer.headers.get_all("Set-Cookie") or []]
    found = re.search(r'name="csrf_token" value="([^"]+)"', page)
    return next((each for each in given if each.startswith("curate=")), cookie), found[1] if found else ""


def is_signed_in(attacked: Attacked) -> bool:
    """Whether her session still opens her pages, so that it was her pages that were tried."""
    request = (
        f"GET /curate/settings HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nCookie: {attacked.cookie}"
    )
    return status(send(attacked.server.port, f"{request}\r\n\r\n".encode())) == 200


bits = st.sampled_from(BITS) | st.text(max_size=30)


@st.composite
def requests(draw: st.DrawFn, attacked: Attacked, *, hers: bool) -> bytes:
    """One request: a real route, and chance in everything that can be filled in."""
    rules = [
        r for r in attacked.rules if not hers or (r[0].startswith("/curate") and r[0] not in ENDS_THE_SESSION)
    ]
    rule, methods = draw(st.sampled_from(rules))
    method = draw(st.sampled_from([*methods, *methods, "PUT", "DELETE", "TRACE", "BREW", "get"]))
    path = re.sub(r"<[^>]+>", lambda _: quote(draw(bits).encode("utf-8", "replace"), safe="%"), rule)
    query = draw(st.none() | st.dictionaries(st.sampled_from(FIELDS), bits, max_size=3))
    fields = draw(st.dictionaries(st.sampled_from(FIELDS), bits, max_size=6))
    lines = draw(st.lists(st.sampled_from(HEADERS), max_size=3))
    if hers:
        fields["csrf_token"] = attacked.token
        lines += [f"Cookie: {attacked.cookie}", "Sec-Fetch-Site: same-origin"]
    form = urlencode(fields, errors="replace").encode()
    body, kind = draw(
        st.just((form, TYPES[1]))
        | st.tuples(st.binary(max_size=300), st.sampled_from(TYPES))
        | st.sampled_from([(body, kind or "") for body, kind, _ in NASTY.values() if len(body) < 20_000])
    )
    target = path + (f"?{urlencode(query, errors='replace')}" if query is not None else "")
    head = [f"{method} {target} HTTP/1.1", "Host: 127.0.0.1", "Connection: close", *lines]
    if kind:
        head.append(f"Content-Type: {kind}")
    if draw(st.integers(0, 5)):
        return (
            "\r\n".join([*head, f"Content-Length: {len(body)}", "", ""]).encode("latin-1", "replace") + body
        )
    sent = b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) if body else b"0\r\n\r\n"
    return "\r\n".join([*head, "Transfer-Encoding: chunked", "", ""]).encode("latin-1", "replace") + sent


def hold(attacked: Attacked, request: bytes) -> None:
    """It is answered or refused; never a 500, never somebody else's words, never markup of theirs."""
    answer = send(attacked.server.port, request, timeout_s=30)
    assert status(answer) < 500 or status(answer) in (501, 505), (request, answer[:300])
    assert b"<script>alert(1)" not in answer, request
    assert b"Traceback" not in answer, request
    assert b"\r\nX: y" not in answer.partition(b"\r\n\r\n")[0], request


QUIET = settings(
    derandomize=True,
    deadline=None,
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.function_scoped_fixture,
        HealthCheck.data_too_large,
    ],
)


@QUIET
@given(st.data())
def test_a_strangers_bytes_cause_no_500_on_any_route(attacked: Attacked, data: st.DataObject) -> None:
    hold(attacked, data.draw(requests(attacked, hers=False)))


@QUIET
@given(st.data())
def test_her_bytes_cause_no_500_on_any_page(attacked: Attacked, data: st.DataObject) -> None:
    hold(attacked, data.draw(requests(attacked, hers=True)))
    assert is_signed_in(attacked)


@pytest.mark.slow
@pytest.mark.parametrize("hers", [False, True])
def test_thousands_of_requests_cause_no_500_and_starve_nobody(attacked: Attacked, hers: bool) -> None:
    @settings(QUIET, max_examples=2000)
    @given(st.data())
    def many(data: st.DataObject) -> None:
        hold(attacked, data.draw(requests(attacked, hers=hers)))

    many()
    assert all(probe(attacked.server.port) for _ in range(5))
    assert is_signed_in(attacked)
