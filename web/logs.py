"""One JSON line a request: time, route, status, ms. Nothing that says who asked or what it was about."""

import json
import logging
import re
import sys
import time
import traceback
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from flask import Flask

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ROUTE = "web.route"
"""Where in the WSGI environment whoever answers in front of Flask leaves the rule."""

events = logging.getLogger("web.events")

_PEER = re.compile(r"\bip=\S+")
_WORST_FRAMES = 12


class Lines(logging.Formatter):
    """Log records as JSON lines; of an exception its type and places, never its text: it may quote a visitor."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever is in the record."""
        line: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat("T", "milliseconds")
        }
        line |= {"level": record.levelname.lower(), "text": _said(record)}
        if record.exc_info and record.exc_info[0]:
            line |= {"error": record.exc_info[0].__name__, "where": _places(record.exc_info[2])}
        return json.dumps(line)


def _said(record: logging.LogRecord) -> str:
    """The message of our own events whole; of other programs' only what cannot hold a visitor's words."""
    if record.name == events.name or record.levelno <= logging.INFO:
        return record.getMessage()  # gunicorn's own news: where it listens, which worker began
    args = record.args if isinstance(record.args, tuple) else ()
    if all(isinstance(value, int | float) for value in args):
        return _PEER.sub("ip=-", record.getMessage().partition("\n")[0].partition(": ")[0])
    return str(record.msg)


def _places(trace: object) -> list[str]:
    frames = traceback.extract_tb(trace)[-_WORST_FRAMES:]  # type: ignore[arg-type]  # logging types it loosely
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]


class RequestLines:
    """Around the whole application: writes the line when the answer begins."""

    def __init__(self, application: "WSGIApplication") -> None:
        self._application = application

    def __call__(self, environment: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer the request and write its line."""
        began = time.perf_counter()
        route, seen = "-", "500"

        def start(status: str, headers: list[tuple[str, str]], *rest: object) -> object:
            nonlocal route, seen
            route, seen = _route(environment), status[:3]
            return start_response(status, headers, *rest)  # type: ignore[arg-type]  # passed on as it came

        try:
            return self._application(environment, start)  # type: ignore[arg-type]  # the same call, one step later
        finally:
            _write(route, seen, (time.perf_counter() - began) * 1000)


def _route(environment: "WSGIEnvironment") -> str:
    """The rule that matched, never the path that was typed; Werkzeug leaves the request here until its end."""
    rule = getattr(environment.get("werkzeug.request"), "url_rule", None)
    return str(rule.rule if rule else environment.get(ROUTE, "-"))


def _write(route: str, status: str, ms: float) -> None:
    """One line, in one write and without the logging machinery, which would cost four times as much."""
    now = datetime.now(UTC).isoformat("T", "milliseconds")
    _print(f'{{"time": "{now}", "route": "{route}", "status": {status}, "ms": {ms:.1f}}}')


def _print(line: str) -> None:
    with suppress(OSError, ValueError):  # nobody reads the log any more: visitors are still answered
        sys.stdout.write(line + "\n")
        sys.stdout.flush()


class Screen(logging.Handler):
    """Standard output, as it is now; unlike logging's own handler it never quotes a record that it cannot write."""

    def emit(self, record: logging.LogRecord) -> None:
        """Print one line."""
        _print(self.format(record))


def write_lines() -> None:
    """Send our events to standard output."""
    events.setLevel(logging.INFO)
    events.propagate = False
    if not events.handlers:
        handler = Screen()
        handler.setFormatter(Lines())
        events.addHandler(handler)


def init_app(app: Flask) -> None:
    """Write one line for each request of this application."""
    write_lines()
    app.logger.handlers[:] = events.handlers
    app.logger.propagate = False
    app.wsgi_app = RequestLines(app.wsgi_app)  # type: ignore[method-assign, assignment]  # how Flask says to wrap it
