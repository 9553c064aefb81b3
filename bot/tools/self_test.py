"""Tests what visitors get who ask almost, but not exactly, as a wording is written."""

from dataclasses import dataclass

from bot.assistant import Assistant
from bot.knowledge import Entry
from bot.language.text import read
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates

SAFETY_REPLIES = {
    "diagnostic": "the reply that points to a medical professional",
    "treatment": "the reply that I can't advise on treatment",
    "urgent": "the reply to speak to a doctor today",
    "emergency": "the emergency reply",
    "crisis": "the crisis reply",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a visitor gets who asks a wording in similar words."""

    wording: str
    result: str
    """"this", "choose", "other", "unknown" or "safety"."""
    entries: tuple[str, ...]
    """The entries that the visitor would get or choose between."""
    text: str
    """The outcome as a sentence."""

    @property
    def worth(self) -> int:
        """A score to compare two versions of a file: 3 best, 0 worst."""
        return _WORTH[self.result]


_WORTH = {"this": 3, "safety": 3, "choose": 2, "unknown": 1, "other": 0}


def self_test(assistant: Assistant, entry_id: str) -> tuple[Outcome, ...]:
    """Ask each wording of an entry by the model alone, without the shortcut for exact wordings."""
    entry = assistant.knowledge.entry(entry_id)
    if entry is None or entry.status != "live":
        return ()
    return tuple(_outcome(assistant, entry, line) for line in entry.phrasings)


def _outcome(assistant: Assistant, own: Entry, line: str) -> Outcome:
    level = assistant.assess(line).level
    if level > Level.CALM:
        return Outcome(line, "safety", (), _said(line, f"get {SAFETY_REPLIES[level.kind]}"))
    found = assistant.learned(read(line))
    if own in found.answers:
        return Outcome(line, "this", (own.id,), _said(line, "get this answer"))
    if found.answers:
        told = " and ".join(f'"{entry.question}"' for entry in found.answers)
        return Outcome(line, "other", _ids(found.answers), _said(line, f"get another answer: {told}"))
    return _unsure(own, line, found)


def _unsure(own: Entry, line: str, found: Candidates) -> Outcome:
    if not found.options:
        return Outcome(line, "unknown", (), _said(line, "get no answer, for no other wording is near it"))
    names = ", ".join("this answer" if e == own else f'"{e.question}"' for e in found.options)
    result = "choose" if own in found.options else "other"
    return Outcome(line, result, _ids(found.options), _said(line, f"be asked to choose: {names}"))


def _ids(entries: tuple[Entry, ...]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)


def _said(line: str, what: str) -> str:
    return f'Visitors who ask much like "{line}" would {what}.'
