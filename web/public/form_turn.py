"""One message that a visitor sends as a form, without JavaScript: its reply, or why there is none."""

from dataclasses import dataclass
from typing import Any

from flask import request

from bot import MAX_CHARACTERS, Context
from web.public.replies import Refused, ask, check, clean_message, current_assistant


@dataclass(frozen=True, slots=True)
class FormTurn:
    """What came of the message: a reply, or a problem."""

    message: str
    reply: dict[str, Any] | None = None
    problem: str = ""
    status: int = 200
    wait_s: int = 0


def take_turn() -> FormTurn:
    """The reply to the message of the form, or why there is none."""
    message = clean_message(request.form.get("message", ""))
    try:
        problem = _objection(message)
        if problem:
            return FormTurn(message, problem=problem, status=400)
        asked = ask(message, request.form.get("context"), request.form.get("entry") or None)
    except Refused as refused:
        return _sorry(message, refused)
    return FormTurn(message, reply=asked.as_json())


def remember(context: str | None) -> dict[str, Any]:
    """What of a context is valid travels on, whether or not there was a reply."""
    found = Context.decode(context, current_assistant().knowledge)
    return {
        "context": found.encode() if found != Context() else None,
        "alarm": found,
        "loud": found.alarm.kind if found.alarm else None,
    }


def _objection(message: str) -> str:
    if not message:
        return "Please type a question first."
    if len(message) > MAX_CHARACTERS:
        check("chat")  # it was assessed, and counts like a message that was answered
        return f"That is too long for me. Please shorten it to {MAX_CHARACTERS:,} characters."
    return ""


def _sorry(message: str, refused: Refused) -> FormTurn:
    says = current_assistant().knowledge.says
    if refused.code == "limit":
        return FormTurn(message, problem=says["too fast"], status=429, wait_s=refused.wait_s)
    return FormTurn(message, problem=says["not allowed here"], status=403)
