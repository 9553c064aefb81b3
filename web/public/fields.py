"""The fields of a request body, JSON or form: whatever arrives becomes values or an `ApiError`."""

import json
import re
from typing import Any, NoReturn

from flask import request
from flask.json.provider import DefaultJSONProvider
from werkzeug.exceptions import BadRequest, HTTPException, RequestEntityTooLarge

from bot import MAX_CHARACTERS

MAX_BYTES = 64 * 1024
"""The largest request of the public API."""

MAX_RAW_CHARACTERS = 2 * MAX_CHARACTERS
"""The longest message before normalising: as many characters again that nobody sees."""

FIELDS = ("message", "entry", "context", "reply_id", "helpful", "clicked", "undo")
"""What any call knows: the rest of a form is ignored."""

MAX_NESTING = 32
"""JSON that is nested deeper than any field here is refused before it can exhaust the stack."""


class ApiError(Exception):
    """An error that the application itself answers: status, code for programs, sentence for people."""

    def __init__(self, status: int, code: str, message: str, wait_s: int = 0) -> None:
        super().__init__(code)
        self.status, self.code, self.message, self.wait_s = status, code, message, wait_s


class StrictJSON(DefaultJSONProvider):
    """Flask's JSON, but refusing duplicate names, NaN, other encodings than UTF-8 and deep nesting."""

    ensure_ascii = False
    sort_keys = False

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """Parse a document, always in the same way; raises `ValueError` for everything that is not strict JSON."""
        text = s.decode("utf-8-sig") if isinstance(s, bytes) else s
        if text.count("[") + text.count("{") > MAX_NESTING and _nesting(text) > MAX_NESTING:
            raise ValueError("nested too deeply")
        return _DECODER.decode(text)


_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


def _nesting(text: str) -> int:
    """How deeply lists and objects are nested, whatever stands inside strings."""
    deepest = depth = 0
    for letter in _STRING.sub("", text):
        if letter in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif letter in "]}":
            depth -= 1
    return deepest


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name was given twice")
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is not JSON")


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_refuse)


def read_body() -> None:
    """Read the whole body of this request; raises 413 if it is too large and 400 if it is cut off or malformed."""
    try:
        body = request.get_data()
    except HTTPException:
        raise
    except Exception:  # the server's own parser reports a malformed chunk only while the body is read
        raise BadRequest from None
    if len(body) > MAX_BYTES:  # Werkzeug reads a chunked body up to its limit and drops the rest
        raise RequestEntityTooLarge


def request_fields() -> dict[str, Any]:
    """The fields of the body; raises `ApiError`, or Werkzeug's error for what cannot be read."""
    read_body()
    if request.mimetype == "application/json":
        return _json_fields()
    if request.mimetype == "application/x-www-form-urlencoded":
        return _form_fields()
    raise ApiError(415, "media_type", "Send application/json or application/x-www-form-urlencoded.")


def _json_fields() -> dict[str, Any]:
    try:
        found = request.get_json()
    except BadRequest:
        raise ApiError(400, "malformed", "The body is not the JSON object that this call expects.") from None
    if not isinstance(found, dict):
        raise ApiError(400, "malformed", "The body must be a JSON object.")
    return found


def _form_fields() -> dict[str, Any]:
    sent = {name: request.form.getlist(name) for name in FIELDS if name in request.form}
    if any(len(values) > 1 for values in sent.values()):
        raise ApiError(400, "malformed", "The body is not the form that this call expects.")
    return {name: values[0] for name, values in sent.items()}


def optional_text(fields: dict[str, Any], name: str) -> str | None:
    """A text that may be missing; what is no text counts as missing."""
    value = fields.get(name)
    return value if isinstance(value, str) and value else None


def required_text(fields: dict[str, Any], name: str) -> str:
    """A text that must be there."""
    value = fields.get(name)
    if not isinstance(value, str):
        raise ApiError(400, "malformed", f"The field {name} is required and must be a string.")
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
