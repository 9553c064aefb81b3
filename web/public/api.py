"""The public API: chat, welcome, feedback, keep, health and its own description."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from flask import Blueprint, Flask, Response, jsonify, request
from werkzeug.exceptions import HTTPException

from bot import MAX_CHARACTERS, Knowledge, warning_line
from web import logs
from web.app_state import app_state
from web.public import health, openapi, questions
from web.public.fields import (
    MAX_BYTES,
    ApiError,
    StrictJSON,
    optional_text,
    request_fields,
    required_text,
    yes_or_no,
)
from web.public.greeting import write_greeting
from web.public.replies import Refused, ask, check, clean_message, current_assistant, current_version
from web.security.headers import is_api
from web.security.tokens import Signed
from web.storage.database import DatabaseAway

ROLES = ("booking", "professional", "emergency", "contact", "directions", "source")

QUESTIONS_KEPT = "public, max-age=300"
"""A browser may keep the list for five minutes; replies use a newly published version at once."""

_CODES = {
    400: ("malformed", "This request cannot be read."),
    404: ("not_found", "There is nothing at this address."),
    405: ("method", "This method is not allowed at this address."),
    413: ("too_large", f"A request may hold at most {MAX_BYTES // 1024} KB."),
    415: ("media_type", "Send application/json or application/x-www-form-urlencoded."),
}

blueprint = Blueprint("api", __name__)


@blueprint.post("/api/chat")
def chat() -> Response:
    """The reply to one message."""
    fields = request_fields()
    message = _message(fields)
    try:
        asked = ask(message, optional_text(fields, "context"), optional_text(fields, "entry"))
    except Refused as refusal:
        raise _refused(refusal) from None
    return jsonify(asked.as_json())


def _message(fields: dict[str, Any]) -> str:
    message = clean_message(required_text(fields, "message"))
    if not message:
        raise ApiError(400, "empty", "The message is empty.")
    if len(message) > MAX_CHARACTERS:
        _check("chat")  # it was assessed, and counts like a message that was answered
        raise ApiError(422, "too_long", f"A message may have at most {MAX_CHARACTERS:,} characters.")
    return message


@blueprint.get("/api/welcome")
def welcome() -> Response:
    """What the widget shows before the first message."""
    _check()
    return jsonify(write_greeting())


@blueprint.get("/api/questions")
def all_questions() -> Response:
    """Every live question with its first sentence, for search in the widget."""
    response = jsonify(questions=questions.list_for_search(_parts()))
    response.headers["Cache-Control"] = QUESTIONS_KEPT
    response.add_etag()
    return response.make_conditional(request)  # type: ignore[return-value]  # werkzeug's type is the wider one


def _parts() -> Sequence[questions.Part]:
    return questions.build_parts(current_assistant().knowledge, app_state().settings.knowledge_dir)


@blueprint.post("/api/feedback")
def feedback() -> tuple[str, int]:
    """Count whether a reply helped, or which kind of link was tapped."""
    fields = request_fields()
    _check()
    signed = _signed(fields)
    helpful, clicked = yes_or_no(fields, "helpful"), optional_text(fields, "clicked")
    if helpful is None and clicked is None:
        raise ApiError(400, "malformed", "Send helpful or clicked.")
    if clicked is not None and clicked not in ROLES:
        raise ApiError(400, "malformed", f"The field clicked must be one of {', '.join(ROLES)}.")
    app_state().counts.count(signed.kind, signed.entries, helpful=helpful, clicked=clicked)
    return "", 204


@blueprint.post("/api/keep")
def keep() -> tuple[str, int]:
    """Keep an unanswered question for the therapist, because the visitor agrees, or take it back."""
    fields = request_fields()
    _check()
    signed, message = _signed(fields), _message(fields)
    undo = yes_or_no(fields, "undo")
    if (
        not signed.keepable
        or not app_state().reply_ids.matches(signed, message)
        or current_assistant().warns(message)
    ):
        raise ApiError(400, "not_keepable", "This question cannot be kept.")
    if not undo:
        _check("keep")
    try:
        done = _undo_or_keep(signed, message, is_undo=bool(undo))
    except DatabaseAway:
        raise ApiError(500, "not_kept", "The question could not be kept just now.") from None
    if not done:
        raise ApiError(409, "not_kept", "This question was not kept, or was kept already.")
    return "", 204


def _undo_or_keep(signed: Signed, message: str, *, is_undo: bool) -> bool:
    inbox = app_state().inbox
    if is_undo:
        return inbox.take_back(signed.nonce)
    return inbox.keep(message, signed.entries, datetime.now(UTC), signed.nonce, got=signed.kind)


def _signed(fields: dict[str, Any]) -> Signed:
    signed = app_state().reply_ids.read(required_text(fields, "reply_id"))
    if signed is None:
        raise ApiError(400, "reply_id", "This reply id is not one of ours, or older than an hour.")
    return signed


@blueprint.get("/api/openapi.json")
def description() -> Response:
    """The description of all public calls, for programs."""
    return jsonify(openapi.DESCRIPTION)


@blueprint.get("/healthz")
def healthz() -> tuple[Response, int]:
    """Whether replies can be given, from which version, and what is doubtful about the set-up."""
    report, status = health.report(app_state(), request.host)
    return jsonify(report), status


def _check(what: str = "reaction") -> None:
    try:
        check(what)
    except Refused as refusal:
        raise _refused(refusal) from None


def _refused(refusal: Refused) -> ApiError:
    if refusal.code == "limit":
        return ApiError(429, "too_fast", _knowledge().says["too fast"], refusal.wait_s)
    site = request.headers.get("Origin", "")[:200]
    return ApiError(
        403, "origin", f"The site {site} is not in ALLOWED_ORIGINS, so it may not embed this chat."
    )


def _knowledge() -> Knowledge:
    """What an error is told from; it does not ask which host was named, because that may be what is wrong."""
    return current_version().assistant.knowledge


def _answer_error(error: ApiError) -> Response:
    body = {"error": {"code": error.code, "message": error.message}, "notice": warning_line(_knowledge())}
    response = jsonify(body)
    response.status_code = error.status
    if error.wait_s:
        response.headers["Retry-After"] = str(error.wait_s)
    return response


def _answer_http_error(error: HTTPException) -> Response | HTTPException:
    """API calls get their errors as JSON, Flask's own included; pages keep theirs."""
    if not is_api(request.path):
        return error
    code, message = _CODES.get(error.code or 500, ("error", "This request cannot be answered."))
    response = _answer_error(ApiError(error.code or 500, code, message))
    for name, value in error.get_headers():
        if name == "Allow":
            response.headers[name] = value
    return response


def _answer_unexpected(error: Exception) -> Response:
    """An unexpected error: its place goes to the log, a plain sentence and the warning line to the visitor."""
    logs.events.error("Unexpected error", exc_info=error)
    sorry = _knowledge().says["something went wrong"]
    if not is_api(request.path):
        return Response(f"{sorry}\n\n{warning_line(_knowledge())}", 500, mimetype="text/plain")
    return _answer_error(ApiError(500, "accident", sorry))


def init_app(app: Flask) -> None:
    """Register the API and the one shape of its errors."""
    app.json = StrictJSON(app)
    app.register_blueprint(blueprint)
    app.register_error_handler(ApiError, _answer_error)
    app.register_error_handler(HTTPException, _answer_http_error)
    app.register_error_handler(Exception, _answer_unexpected)
