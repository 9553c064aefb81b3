"""A start: a taken port is named before anything is learned, and whoever started it reads where to look."""

import json
import os
import socket
import subprocess
import sys
from dataclasses import replace

import pytest

from bot import Index, StaleIndexError
from tests.web.conftest import AppFactory
from web import startup
from web.app_state import AppState
from web.settings import ROOT, Settings


@pytest.mark.slow
def test_a_taken_port_ends_the_start_with_one_line() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        environment = {"PATH": os.environ["PATH"], "PORT": str(other.getsockname()[1])}
        command = [sys.executable, "-m", "gunicorn", "-c", "web/gunicorn.conf.py", "web.wsgi:app"]
        ended = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert "is taken; choose another one: make run PORT=" in ended.stderr
    assert len(ended.stderr.strip().splitlines()) == 1


def test_checking_a_free_port_leaves_it_free(settings: Settings) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    startup.refuse_taken_port(replace(settings, port=port))
    with socket.socket() as again:
        again.bind(("127.0.0.1", port))


def test_at_a_terminal_the_addresses_to_open_are_last(
    state: AppState, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    startup.announce(state)
    told = capsys.readouterr().out
    for page in ("/demo", "/chat", "/curate"):
        assert f"http://127.0.0.1:8000{page}" in told
    assert "hash-password" in told


def test_without_a_terminal_the_start_is_one_json_line(
    state: AppState, capsys: pytest.CaptureFixture[str]
) -> None:
    startup.announce(state)
    assert json.loads(capsys.readouterr().out)["text"] == "Ready on http://127.0.0.1:8000"


def test_without_a_model_only_alarms_get_more_than_warning_and_contact(
    make_app: AppFactory, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    app = make_app()
    state: AppState = app.extensions["app_state"]
    monkeypatch.setattr(Index, "loads", classmethod(_damaged))
    state.active.wake = lambda: None  # type: ignore[method-assign]  # nothing is learned behind this test
    client = app.test_client()
    health = client.get("/healthz")
    assert (health.status_code, health.get_json()["status"]) == (503, "unavailable")
    assert health.get_json()["reason"] == ["The answers are being learned."]
    reply = client.post("/api/chat", json={"message": "what is the best paint for a fence"}).get_json()
    assert "911" in reply["notice"]
    assert reply["may_keep"] is False
    assert "contact" in [link["role"] for link in reply["links"]]
    alarm = client.post("/api/chat", json={"message": "i cant pee and both my legs are numb"}).get_json()
    assert alarm["kind"] == "emergency"
    startup.announce(state)
    assert "replies are not real" in capsys.readouterr().out


def _damaged(*_: object) -> Index:
    raise StaleIndexError("damaged")
