"""Kept questions that she answered: they count as answered once visitors who ask them get an answer."""

from web.app_state import app_state
from web.curator.reading import Texts
from web.curator.what_visitors_get import assistant
from web.storage.inbox import State

ADDED = "added"
"""How the outcome of a question begins that became a wording of an answer; its id and the wording follow."""

_ANSWERED = ("answer", "practice", "smalltalk")


def describe_outcome(entry_id: str, wording: str) -> str:
    """What is noted of a question that became a wording."""
    return f"{ADDED} {entry_id} {wording}"


def ask_again(texts: Texts) -> tuple[str, ...]:
    """Ask every answered question of what visitors get now; those without an answer wait again, and are told.

    So are those asked that waited again before: a detail that was empty may be filled in.
    """
    inbox = app_state().inbox
    answered = (*inbox.prepared(), *inbox.tried())
    if not answered:
        return ()  # making an assistant takes longer than publishing
    who, left = assistant(texts), []
    for question in answered:
        reply = who.respond(question.text)
        is_answered = reply.kind in _ANSWERED and not reply.may_keep
        inbox.resolve(question.id, State.DONE if is_answered else State.WAITING, question.outcome)
        if not is_answered:
            left.append(question.text)
    return tuple(left)


def wait_again() -> None:
    """Put every answered question back: what answered it was thrown away."""
    for question in app_state().inbox.prepared():
        app_state().inbox.resolve(question.id, State.WAITING)
