"""What dialogue starts from, `Heard`, and what it decides, `Move`."""

from dataclasses import dataclass

from bot.context import Context
from bot.knowledge import Entry
from bot.manner import Manner
from bot.suggesting import Suggestion
from bot.language.text import Message
from bot.triage import Level, Verdict

TOLD_BEFORE = "told before"
"""The label of "What the chat says" before an answer that is told once more; the contact link is due with it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Everything known about one message before it is decided."""

    message: Message
    """As corrected by the speller."""
    verdict: Verdict
    context: Context
    manner: Manner = Manner.PLAIN
    """How it was typed to speak, before any correction."""
    tapped: Entry | None = None
    """The entry of a suggestion that was tapped, its question being the message."""
    paused: str | None = None
    """What a paused chat says."""


@dataclass(frozen=True, slots=True)
class Move:
    """One decided reply, before its words are put together."""

    kind: str
    verdict: Verdict
    context: Context
    says: tuple[str, ...] = ()
    """Labels of "What the chat says", in order; they come before the entries."""
    entries: tuple[Entry, ...] = ()
    """Answered whole, in order."""
    fact: Entry | None = None
    """The entry whose one sentence is given as a general fact."""
    suggestions: tuple[Suggestion, ...] = ()
    also: tuple[str, ...] = ()
    confidence: float | None = None
    shorter: bool = False
    """An alarm said before, said again in fewer words."""
    warns: bool = False
    """The warning line is due, whatever the verdict says."""
    referred: bool = False
    """A professional and the booking (else contact) link are due."""
    may_keep: bool = False
    paused: str | None = None
    """What a paused chat says."""


def kind_of(entries: tuple[Entry, ...]) -> str:
    """The kind of a reply that answers these entries: practice before information before small talk."""
    kinds = {entry.kind for entry in entries}
    if "practice" in kinds:
        return "practice"
    return "answer" if "information" in kinds else "smalltalk"


def kinds_beside(kind: str, verdict: Verdict, answers: tuple[Entry, ...]) -> tuple[str, ...]:
    """The kinds of lower precedence that were found too, the highest first."""
    heard = [level.name.lower() for level in sorted(verdict.levels, reverse=True) if level > Level.CALM]
    kinds = {entry.kind for entry in answers}
    found = [name for name, of in (("practice", "practice"), ("answer", "information")) if of in kinds]
    return tuple(name for name in (*heard, *found) if name != kind)
