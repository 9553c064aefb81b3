"""The log: a line a request, and nothing that a visitor typed or is, wherever it was planted."""

import json
import logging
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.web.conftest import AppFactory
from web.logs import JSONFormatter

PLANTED = "xylophone47"
"""A word that is in no knowledge and no program."""


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_request_leaves_time_route_status_and_ms(
    make_app: AppFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    client = make_app().test_client()
    client.post("/api/chat", json={"message": "hi"})
    client.get(f"/{PLANTED}")
    client.get("/assets/page.css")
    found = [line for line in lines(capsys) if "route" in line]
    assert [(line["route"], line["status"]) for line in found][:2] == [("/api/chat", 200), ("-", 404)]
    assert all(set(line) == {"time", "route", "status", "ms"} for line in found)
    assert found[2]["route"] == "/assets/<name>"


def plant(client: Any, reply_id: str) -> None:
    """Put the word wherever a visitor can put one."""
    headers = {
        "User-Agent": PLANTED,
        "Referer": f"https://{PLANTED}.test/",
        "Origin": f"https://{PLANTED}.test",
        "X-Forwarded-For": PLANTED,
        "Cookie": f"a={PLANTED}",
        "Accept-Language": PLANTED,
    }
    for message in (
        PLANTED,
        f"{PLANTED} i cant pee",
        f"my {PLANTED} hurts",
        f"{PLANTED} " * 600,
        f"{PLANTED}\r\n{{}}",
    ):
        client.post(
            "/api/chat", json={"message": message, "context": PLANTED, "entry": PLANTED}, headers=headers
        )
        client.post("/chat", data={"message": message, "context": PLANTED}, headers=headers)
        client.post("/embed", data={"message": message}, headers=headers)
    client.post(
        "/api/chat", data=f'{{"message": {PLANTED}}}', content_type="application/json", headers=headers
    )
    client.post("/api/chat", data=f"{PLANTED}=1", content_type="application/x-www-form-urlencoded")
    client.post("/api/feedback", json={"reply_id": PLANTED, "clicked": PLANTED}, headers=headers)
    client.post("/api/keep", json={"reply_id": reply_id, "message": f"my {PLANTED} hurts"}, headers=headers)
    for path in (
        f"/{PLANTED}",
        f"/api/{PLANTED}",
        f"/chat?q={PLANTED}",
        f"/install?site=https://{PLANTED}.test",
    ):
        client.get(path, headers=headers)
        client.open(path, method=PLANTED.upper())


def test_planted_words_reach_neither_log_nor_disk(
    make_app: AppFactory, tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    app = make_app()
    client, state = app.test_client(), app.extensions["app_state"]
    plant(client, client.post("/api/chat", json={"message": f"my {PLANTED} hurts"}).get_json()["reply_id"])
    state.counts.flush()
    state.active.look()
    out, err = capfd.readouterr()
    assert PLANTED not in (out + err + caplog.text).lower()
    assert '"status": 200' in out
    for path in tmp_path.rglob("*"):
        if path.is_file():
            assert PLANTED.encode() not in path.read_bytes().lower(), path


def test_an_unexpected_error_is_logged_by_place_without_its_text(
    make_app: AppFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    app = make_app()

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError(f"could not count {PLANTED}")

    app.extensions["app_state"].counts.count = broken
    for path, body in (
        ("/api/chat", {"json": {"message": PLANTED}}),
        ("/chat", {"data": {"message": PLANTED}}),
    ):
        response = app.test_client().post(path, **body)
        assert response.status_code == 500
        assert PLANTED.encode() not in response.data
    out, err = capsys.readouterr()
    assert PLANTED not in out + err
    error = next(json.loads(line) for line in out.splitlines() if "RuntimeError" in line)
    assert error["error"] == "RuntimeError"
    assert any("broken" in place for place in error["where"])


def record(name: str, level: int, message: str, *args: object, error: bool = False) -> dict[str, Any]:
    info = None
    if error:
        try:
            raise ValueError(PLANTED)
        except ValueError:
            info = sys.exc_info()
    made = logging.LogRecord(name, level, "file", 1, message, args, info)
    return dict(json.loads(JSONFormatter().format(made)))


def test_what_gunicorn_says_about_a_bad_request_is_cut() -> None:
    bad = record("gunicorn.error", logging.WARNING, f"Invalid request from ip=198.51.100.7: {PLANTED}")
    assert (bad["text"], "198" in str(bad)) == ("Invalid request from ip=-", False)
    failed = record(
        "gunicorn.error", logging.ERROR, "Error handling request %s", f"/?q={PLANTED}", error=True
    )
    assert PLANTED not in json.dumps(failed)
    assert failed["error"] == "ValueError"
    timeout = record("gunicorn.error", logging.CRITICAL, "WORKER TIMEOUT (pid:%s)", 7)
    assert timeout["text"] == "WORKER TIMEOUT (pid:7)"


@pytest.mark.parametrize("text", ["a\nb", 'a"b', "a\u2028b\u202e", "\x1b[31m", "\ud800"])
def test_a_line_stays_one_line_whatever_it_holds(text: str) -> None:
    formatted = JSONFormatter().format(
        logging.LogRecord("web.events", logging.WARNING, "f", 1, "%s", (text,), None)
    )
    assert formatted.isascii()
    assert "\n" not in formatted
    assert json.loads(formatted)["text"] == text
