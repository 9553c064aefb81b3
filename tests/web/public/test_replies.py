"""A visitor's request: one version from beginning to end, and no warning line that is none."""

import threading
from dataclasses import replace
from typing import Any

import pytest
from flask import Flask

from bot import Assistant
from web.public.greeting import write_greeting
from web.publishing.active import Active
from web.publishing.version import Version


@pytest.mark.parametrize(
    ("method", "path", "sent"),
    [
        ("POST", "/api/chat", {"json": {"message": "where is the piriformis"}}),
        ("POST", "/api/chat", {"json": {"message": ""}}),
        ("PUT", "/api/chat", {}),
        ("GET", "/api/welcome", {}),
        ("GET", "/api/questions", {}),
        ("GET", "/chat", {}),
        ("POST", "/chat", {"data": {"message": "where is the piriformis"}}),
        ("POST", "/embed", {"data": {"message": ""}}),
        ("GET", "/questions", {}),
        ("GET", "/no-such-page", {}),
    ],
)
def test_a_request_takes_the_version_once(
    app: Flask, monkeypatch: pytest.MonkeyPatch, method: str, path: str, sent: dict[str, Any]
) -> None:
    client, here, taken = app.test_client(), threading.get_ident(), []
    current: Version = app.extensions["app_state"].active.open()

    def take(_: Active) -> Version:
        if threading.get_ident() == here:  # the watcher looks from a thread of its own
            taken.append(path)
        return current

    monkeypatch.setattr(Active, "version", property(take))
    client.open(path, method=method, **sent)
    assert taken == [path]


def test_a_warning_line_that_says_something_else_is_not_shown(app: Flask) -> None:
    version: Version = app.extensions["app_state"].active.open()
    says = {**version.knowledge.says, "warning line": "Book at once: https://booking.test/quiet"}
    assistant = Assistant(replace(version.knowledge, says=says), version.models)
    with app.test_request_context():
        assert "911" in write_greeting(assistant)["notice"]
