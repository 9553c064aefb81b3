"""What is logged: one line a request (route, status, ms) and our own events, never who asked or about what."""

import json
import logging
import re
import sys
import time
import traceback
from contextlib import suppress
from datetime import UTC, datetime

from flask import Flask, Response, g, request

events = logging.getLogger("web.events")
requests = logging.getLogger("web.requests")

_OURS = (events.name, requests.name)
_PEER = re.compile(r"\bip=\S+")
_MAX_FRAMES = 12


class JSONFormatter(logging.Formatter):
    """Log records as JSON lines; of an exception its type and places, never its text: it may quote a visitor."""

    def format(self, record: logging.LogRecord) -> str:
        """One line, whatever is in the record."""
        at = _time(record).isoformat("T", "milliseconds")
        if record.name == requests.name:  # its fields are plain: a rule of ours and numbers
            told = _request_fields(record)
            return f'{{"time": "{at}", "route": "{told["route"]}", "status": {told["status"]}, "ms": {told["ms"]}}}'
        line: dict[str, object] = {"time": at, "level": record.levelname.lower(), "text": _text(record)}
        if record.exc_info and record.exc_info[0]:
            line |= {"error": record.exc_info[0].__name__, "where": _places(record.exc_info[2])}
        return json.dumps(line)


class TerminalFormatter(logging.Formatter):
    """The same for a person at a terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; an exception's places below it."""
        clock = _time(record).astimezone().strftime("%H:%M:%S")
        if record.name == requests.name:
            told = _request_fields(record)
            return f"{clock}  {told['status']}  {told['ms']:>6} ms  {told['route']}"
        level = "" if record.levelno <= logging.INFO else f"{record.levelname.lower()}: "
        lines = [f"{clock}  {level}{_text(record)}"]
        if record.exc_info and record.exc_info[0]:
            lines += [f"  {record.exc_info[0].__name__}", *(f"  {at}" for at in _places(record.exc_info[2]))]
        return "\n".join(lines)


def formatter() -> logging.Formatter:
    """Readable lines where standard output is a terminal, else JSON lines."""
    return TerminalFormatter() if sys.stdout.isatty() else JSONFormatter()


def _time(record: logging.LogRecord) -> datetime:
    return datetime.fromtimestamp(record.created, UTC)


def _request_fields(record: logging.LogRecord) -> dict[str, object]:
    return {name: getattr(record, name, None) for name in ("route", "status", "ms")}


def _text(record: logging.LogRecord) -> str:
    """The message of our own events whole; of other programs' only what cannot hold a visitor's words."""
    if record.name in _OURS or record.levelno <= logging.INFO:
        return record.getMessage()  # gunicorn's own news: where it listens, which worker began
    args = record.args if isinstance(record.args, tuple) else ()
    if all(isinstance(value, int | float) for value in args):
        return _PEER.sub("ip=-", record.getMessage().partition("\n")[0].partition(": ")[0])
    return str(record.msg)


def _places(trace: object) -> list[str]:
    frames = traceback.extract_tb(trace)[-_MAX_FRAMES:]  # type: ignore[arg-type]  # logging types it loosely
    return [f"{frame.filename.rpartition('/')[2]}:{frame.lineno} {frame.name}" for frame in frames]


class StdoutHandler(logging.Handler):
    """Standard output, as it is now; unlike logging's own handler it never quotes a record that it cannot write."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write one line."""
        with suppress(OSError, ValueError):  # nobody reads the log any more: visitors are still answered
            sys.stdout.write(self.format(record) + "\n")
            sys.stdout.flush()


def _begin() -> None:
    g.began = time.perf_counter()


def _end(response: Response) -> Response:
    """Log the rule that matched, never the path that was typed."""
    ms = round((time.perf_counter() - g.began) * 1000, 1)
    route = request.url_rule.rule if request.url_rule else "-"
    requests.info("", extra={"route": route, "status": response.status_code, "ms": ms})
    return response


def configure() -> None:
    """Send our events and requests to standard output."""
    for logger in (events, requests):
        logger.setLevel(logging.INFO)
        logger.propagate = False
        if not logger.handlers:
            handler = StdoutHandler()
            handler.setFormatter(formatter())
            logger.addHandler(handler)


def init_app(app: Flask) -> None:
    """Log each request of this application."""
    configure()
    app.logger.handlers[:] = events.handlers
    app.logger.propagate = False
    app.before_request(_begin)
    app.after_request(_end)
