"""One visitor's message on its way in and out: the same for the API and for the pages without JavaScript."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from werkzeug.wsgi import get_host

from bot import Reply
from web.rooms import Rooms
from web.security import is_loopback, may_ask

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

LOUD = frozenset({"emergency", "crisis", "urgent"})
"""Kinds of reply that nobody is refused: not a site that may not embed the chat, not a visitor in a hurry."""


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


def check(rooms: Rooms, asking: "WSGIEnvironment", what: str = "reaction") -> None:
    """Raise `Refused` where this request may not go on."""
    if not may_ask(asking, rooms.settings):
        raise Refused("origin")
    wait_s = rooms.limits.wait_s(what, asking.get("REMOTE_ADDR") or "")
    if wait_s:
        raise Refused("limit", wait_s)


def ask(
    rooms: Rooms,
    asking: "WSGIEnvironment",
    message: str,
    context: str | None = None,
    entry: str | None = None,
) -> Asked:
    """The reply to one cleaned message, counted; raises `Refused`, but never for a loud kind."""
    serving = rooms.live.serving
    assistant = serving.own_machine if is_loopback(get_host(asking)) else serving.assistant
    try:
        check(rooms, asking, "chat")
    except Refused:
        reply = assistant.respond(message, context, entry, paused=rooms.live.paused)
        if reply.kind not in LOUD:
            raise
    else:
        reply = assistant.respond(message, context, entry, paused=rooms.live.paused)
    rooms.tally.count(reply.kind, reply.entries, reply.sign)
    return Asked(reply, rooms.reply_ids.make(reply.kind, reply.entries, _keepable(reply), message))


def _keepable(reply: Reply) -> bool:
    """A question that was asked back may be kept, too, once the visitor wants none of the options."""
    return reply.may_keep or (reply.kind == "clarify" and reply.notice is None)
