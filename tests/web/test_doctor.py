"""The doctor: on a sound machine nothing is to do; each thing that is broken is one line that says what to do."""

import json
import os
import shutil
import socket
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib import metadata
from threading import Thread
from types import SimpleNamespace
from typing import NoReturn

import pytest
from flask import Flask

from tests.web.conftest import AppFactory
from web import doctor
from web.app_state import AppState
from web.doctor import Finding, examine, findings, in_her_words
from web.settings import ROOT, SettingsError

NOW = datetime(2026, 5, 4, tzinfo=UTC)

Break = Callable[[AppState, pytest.MonkeyPatch], None]


def of(app: Flask) -> AppState:
    found: AppState = app.extensions["app_state"]
    return found


def wrong(found: list[Finding]) -> dict[str, str]:
    return {finding.name: finding.says for finding in found if not finding.fine}


@pytest.fixture(autouse=True)
def fresh_packages() -> None:
    doctor._packages.cache_clear()


def test_on_a_sound_machine_everything_is_fine(state: AppState) -> None:
    assert wrong(findings(state)) == {}
    assert in_her_words(state) == []
    named = {finding.name for finding in examine(state)}
    assert named == {
        "python", "port", "packages", "disk", "database", "redis", "knowledge", "models", "password", "proxy"
    }  # fmt: skip


def _database_away(state: AppState, _: pytest.MonkeyPatch) -> None:
    state.active.database_away_since = NOW


def _proxy_unknown(state: AppState, _: pytest.MonkeyPatch) -> None:
    state.active.forwarded_unexpectedly = True


def _disk_closed(_: AppState, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(os, "access", lambda *_: False)


def _disk_full(_: AppState, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=5_000_000))


def _other_numpy(_: AppState, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(doctor, "_locked", lambda: [("numpy", "0.1"), ("scipy", metadata.version("scipy"))])


@pytest.mark.parametrize(
    ("broken", "name", "repair"),
    [
        (_database_away, "database", "has not answered since 2026-05-04"),
        (_proxy_unknown, "proxy", "set TRUSTED_PROXIES"),
        (_disk_closed, "disk", "INSTANCE_DIR cannot be written"),
        (_disk_full, "disk", "Only 5 MB are free"),
        (_other_numpy, "packages", "Not the locked version: numpy. Run make install."),
    ],
)
def test_what_is_broken_is_one_line_for_the_deployer_and_one_for_the_therapist(
    state: AppState, monkeypatch: pytest.MonkeyPatch, broken: Break, name: str, repair: str
) -> None:
    state.active.open()
    broken(state, monkeypatch)
    found = wrong(findings(state))
    assert list(found) == [name]
    assert repair in found[name]
    assert "\n" not in found[name]
    assert len(in_her_words(state)) == 1


def test_settings_that_cannot_work_are_named(make_app: AppFactory) -> None:
    assert "DATABASE_URL" in wrong(findings(of(make_app(host="DYNO"))))["host"]
    assert "Redis does not answer" in wrong(examine(of(make_app(redis_url="redis://127.0.0.1:1"))))["redis"]
    assert "hash-password" in wrong(findings(of(make_app(curator_password_hash="x" * 60))))["password"]
    # A PostgreSQL that nobody runs, asked from the command line.
    away = make_app(database_url="postgres://nobody@127.0.0.1:1/none", secret_key="0123456789abcdef" * 2)
    told = wrong(examine(of(away)))["database"]
    assert "DATABASE_URL" in told
    assert "\n" not in told


def test_a_taken_port_is_named_with_a_way_out(state: AppState) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        taken = replace(state, settings=replace(state.settings, port=port))
        assert f"make run PORT={port + 1}" in wrong(examine(taken))["port"]


def test_the_command_prints_a_line_each_and_ends_with_its_verdict(make_app: AppFactory) -> None:
    free = make_app(port=_free_port())
    found = free.test_cli_runner().invoke(args=["doctor"])
    lines = found.output.splitlines()
    assert found.exit_code == 0, found.output
    assert all(line.startswith("fine") for line in lines)
    broken = make_app(port=_free_port(), host="DYNO").test_cli_runner().invoke(args=["doctor"])
    assert broken.exit_code == 1
    assert [line.split()[1] for line in broken.output.splitlines() if line.startswith("DO")] == ["host"]


def test_a_port_on_which_this_service_answers_is_no_fault(state: AppState) -> None:
    class Ours(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'{"status": "ok", "learned": true}')

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named by the library
            """Nothing on the screen of a test."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Ours) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        running = replace(state, settings=replace(state.settings, port=server.server_port))
        assert "port" not in wrong(examine(running))
        server.shutdown()


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def test_health_tells_what_the_doctor_finds(make_app: AppFactory) -> None:
    app = make_app(host="DYNO")
    of(app).active.forwarded_unexpectedly = True
    warned = app.test_client().get("/healthz").get_json()["warnings"]
    assert warned == list(wrong(findings(of(app), "localhost")).values())
    assert len(warned) == 2


def test_health_asks_neither_redis_nor_the_database_nor_the_knowledge_folder(
    make_app: AppFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(redis_url="redis://127.0.0.1:1")
    state = of(app)
    state.active.open()
    state.limits.redis_is_away = True
    state.active.wake = lambda: None  # type: ignore[method-assign]  # nothing looks behind this test

    findings(state)  # what is installed is looked at once

    def ask(*_: object, **__: object) -> NoReturn:
        raise AssertionError("something was waited for")

    for place in ("redis.connection.Connection.connect", "sqlalchemy.engine.Engine.connect", "pathlib.Path.open",
                  "pathlib.Path.read_bytes", "pathlib.Path.glob"):  # fmt: skip
        monkeypatch.setattr(place, ask)
    assert any("Redis" in each for each in app.test_client().get("/healthz").get_json()["warnings"])


def test_health_names_no_folder_of_the_machine(state: AppState, monkeypatch: pytest.MonkeyPatch) -> None:
    _disk_closed(state, monkeypatch)
    assert str(state.settings.instance_dir) not in json.dumps(list(wrong(findings(state)).values()))


def test_without_a_lock_in_the_image_there_is_nothing_to_compare(
    state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert len(doctor._locked()) > 30
    monkeypatch.setattr(doctor, "ROOT", ROOT / "no such folder")
    assert wrong(findings(state)) == {}


def test_wrong_settings_are_one_sentence_at_the_command_line_too() -> None:
    assert SettingsError("PORT is wrong").format_message() == "PORT is wrong"
    assert str(SettingsError("PORT is wrong")) == "PORT is wrong"


def test_learning_is_a_command_for_the_release(app: Flask) -> None:
    found = app.test_cli_runner().invoke(args=["learn"])
    assert found.output == "The answers are learned.\n"
