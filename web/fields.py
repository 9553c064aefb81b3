"""The fields of a request body, JSON or form: whatever arrives becomes values or an `ApiError`."""

import json
from typing import TYPE_CHECKING, Any, NoReturn
from urllib.parse import parse_qsl

from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge
from werkzeug.wsgi import get_input_stream

from bot import MAX_CHARACTERS

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MAX_BYTES = 64 * 1024
"""The largest request of the public API."""

MAX_RAW_CHARACTERS = 2 * MAX_CHARACTERS
"""The longest message before normalising: as many characters again that nobody sees."""

MAX_FIELDS = 1000
"""More fields than any form has; a site builder may add some of its own."""

MOST_DIGITS = 9
"""A length that is announced with more digits is not even read."""

FIELDS = frozenset({"message", "entry", "context", "reply_id", "helpful", "clicked", "undo"})
"""What any call knows: of a form the rest is left unread."""

MAX_NESTING = 32
"""Deeper JSON than any field here can be is refused before it can exhaust the stack."""


class ApiError(Exception):
    """An error that the application itself answers: status, code for programs, sentence for people."""

    def __init__(self, status: int, code: str, message: str, wait_s: int = 0) -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.wait_s = status, code, message, wait_s


def fields_of(environment: "WSGIEnvironment") -> dict[str, Any]:
    """The fields of the body; raises `ApiError`, or Werkzeug's error for what cannot be read."""
    body = _body_of(environment)
    media_type = environment.get("CONTENT_TYPE", "").partition(";")[0].strip().lower()
    if media_type == "application/json":
        return _json_fields(body)
    if media_type == "application/x-www-form-urlencoded":
        return _form_fields(body)
    raise ApiError(415, "media_type", "Send application/json or application/x-www-form-urlencoded.")


def _body_of(environment: "WSGIEnvironment") -> bytes:
    """All of the body: one that was announced as too large is refused unread, any other as soon as it is."""
    announced = environment.get("CONTENT_LENGTH", "")
    if "HTTP_TRANSFER_ENCODING" not in environment and announced.isdecimal() and announced.isascii():
        if len(announced) > MOST_DIGITS:
            raise RequestEntityTooLarge
        return _announced(environment, int(announced))
    # Werkzeug cuts a chunked body at its limit and says nothing.
    body = get_input_stream(environment, max_content_length=MAX_BYTES + 1).read()
    if len(body) > MAX_BYTES:
        raise RequestEntityTooLarge
    return body


def _announced(environment: "WSGIEnvironment", length: int) -> bytes:
    """A body whose length is known, as nearly every one: read at once, in an eighth of Werkzeug's time."""
    if length > MAX_BYTES:
        raise RequestEntityTooLarge
    try:
        body: bytes = environment["wsgi.input"].read(length)
    except (OSError, ValueError):
        raise ClientDisconnected from None
    if len(body) < length:
        raise ClientDisconnected
    return body


def _json_fields(body: bytes) -> dict[str, Any]:
    try:
        text = body.decode("utf-8-sig")
        if max(text.count("["), text.count("{")) > MAX_NESTING and _nesting(text) > MAX_NESTING:
            raise ValueError
        found = _DECODER.decode(text)
    except (ValueError, RecursionError):
        raise ApiError(400, "malformed", "The body is not the JSON object that this call expects.") from None
    if not isinstance(found, dict):
        raise ApiError(400, "malformed", "The body must be a JSON object.")
    return found


def _nesting(text: str) -> int:
    deepest = depth = 0
    for letter in text:
        if letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a field was given twice")
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse)


def _form_fields(body: bytes) -> dict[str, Any]:
    try:
        pairs = parse_qsl(
            body.decode("utf-8"), keep_blank_values=True, max_num_fields=MAX_FIELDS, errors="replace"
        )
        return _object([pair for pair in pairs if pair[0] in FIELDS])
    except ValueError:
        raise ApiError(400, "malformed", "The body is not the form that this call expects.") from None


def optional_text(fields: dict[str, Any], name: str) -> str | None:
    """A text that may be missing; what is no text counts as missing."""
    value = fields.get(name)
    return value if isinstance(value, str) and value else None


def required_text(fields: dict[str, Any], name: str) -> str:
    """A text that must be there."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise ApiError(400, "malformed", f"The field {name} must be there, and be a text.")
    return value


def is_too_long(raw: str) -> bool:
    """Whether a text is too long to be looked at: normalising takes the square of the length at worst."""
    return len(raw) > MAX_RAW_CHARACTERS


def yes_or_no(fields: dict[str, Any], name: str) -> bool | None:
    """A yes or no that may be missing, as JSON or as a form writes it."""
    value = fields.get(name)
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return value
    said = str(value).lower() if isinstance(value, str | int) else ""
    if said in ("1", "true", "yes", "on"):
        return True
    if said in ("0", "false", "no", "off"):
        return False
    raise ApiError(400, "malformed", f"The field {name} must be true or false.")
