"""Answers one visitor's message, for the API and for the pages without JavaScript."""

from dataclasses import dataclass, replace
from typing import Any

from flask import g, request

from bot import MAX_CHARACTERS, Assistant, Level, Reply, clean, warning_line
from web.app_state import app_state
from web.public import images
from web.public.fields import is_too_long
from web.publishing.version import Version
from web.security.origins import is_loopback, may_ask
from web.storage.counts import MISSING, WHILE_PAUSED


class Refused(Exception):  # noqa: N818  # a refusal is an answer, no error
    """No reply: the site may not ask, or the visitor asked too much."""

    def __init__(self, code: str, wait_s: int = 0) -> None:
        super().__init__(code)
        self.code = code
        self.wait_s = wait_s


@dataclass(frozen=True, slots=True)
class Asked:
    """A reply, and the id by which the visitor can rate it."""

    reply: Reply
    reply_id: str

    def as_json(self) -> dict[str, Any]:
        """The reply object of POST /api/chat."""
        image = images.described(self.reply.image, app_state().settings.knowledge_dir)
        return {**self.reply.as_json(), "image": image, "reply_id": self.reply_id}


def current_version() -> Version:
    """The version that answers this request: taken once, so that a publish in between mixes nothing."""
    if "version" not in g:
        g.version = app_state().active.version
    version: Version = g.version
    return version


def current_assistant() -> Assistant:
    """The assistant for this visitor; on localhost the sample booking link counts."""
    version = current_version()
    return version.on_localhost if is_loopback(request.host) else version.assistant


def check(what: str = "reaction") -> None:
    """Count this request; raises `Refused` where it may not go on."""
    state = app_state()
    if not may_ask(state.settings):
        raise Refused("origin")
    wait_s = state.limits.wait_s(what)
    if wait_s:
        raise Refused("limit", wait_s)


def clean_message(raw: str) -> str:
    """A message without invisible characters; of one that is too long, the end that is an alarm by itself, if any."""
    message = raw if is_too_long(raw) else clean(raw)
    if len(message) <= MAX_CHARACTERS:
        return message
    ends = (clean(raw[:MAX_CHARACTERS])[:MAX_CHARACTERS], clean(raw[-MAX_CHARACTERS:])[-MAX_CHARACTERS:])
    levels = {end: current_assistant().assess(end).level for end in ends}
    loudest = max(ends, key=lambda end: levels[end])
    return loudest if levels[loudest] >= Level.URGENT else message


def ask(message: str, context: str | None = None, entry: str | None = None) -> Asked:
    """The reply to one cleaned message, counted; raises `Refused` unless the message itself is an alarm.

    A refused message is assessed but not matched: so that flooding stays cheap.
    """
    state, assistant = app_state(), current_assistant()
    try:
        check("chat")
    except Refused:
        if assistant.assess(message).level < Level.URGENT:
            raise
    paused = state.active.paused
    reply = assistant.respond(message, context, entry, paused=paused)
    if not current_version().models.complete:
        reply = _with_notice(reply, assistant)
    state.counts.count(_counted_as(reply, assistant, is_paused=paused is not None), reply.entries, reply.sign)
    return Asked(reply, state.reply_ids.make(reply.kind, reply.entries, _is_keepable(reply), message))


def _counted_as(reply: Reply, assistant: Assistant, *, is_paused: bool) -> str:
    """The kind that is counted: an empty detail is no answer, and a pause is no missing answer."""
    if reply.kind == "unknown":
        return WHILE_PAUSED if is_paused else reply.kind
    given = [entry for id_ in reply.entries if (entry := assistant.knowledge.entry(id_))]
    is_missing = bool(given) and all(entry.unfilled for entry in given)
    return MISSING if is_missing and reply.kind in ("answer", "practice") else reply.kind


def _with_notice(reply: Reply, assistant: Assistant) -> Reply:
    """Without a model no message is understood, so every reply carries the warning line."""
    return replace(reply, notice=reply.notice or warning_line(assistant.knowledge), may_keep=False)


def _is_keepable(reply: Reply) -> bool:
    """A question that was asked back or answered may be kept, too, once that was of no help; never one that warns."""
    return reply.may_keep or (reply.kind in ("clarify", "answer", "practice") and reply.notice is None)
