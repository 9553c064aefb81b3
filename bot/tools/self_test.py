"""What visitors would get who ask nearly, but not exactly, as a line is written: each line is asked without itself."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.context import Context
from bot.finding import Finder, Found
from bot.knowledge import Entry, Knowledge
from bot.leaving import Lines
from bot.matcher import Index
from bot.language.text import read, stem
from bot.triage import Level

SHORTEST_NEW = 4
"""Letters of a word from which two lines that share it, and no other entry, are about the same."""

CLEAR = 1.7
"""A lead from which a line need not be asked itself: 190 of 193 such lines get their answer, 50 of 125 others."""

SAFETY_REPLIES = {
    "diagnostic": "the reply that points to a medical professional",
    "treatment": "the reply that I can't advise on treatment",
    "urgent": "the reply to speak to a doctor today",
    "emergency": "the emergency reply",
    "crisis": "the crisis reply",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a visitor would get who asks in one of an entry's ways, were that very line not in the file."""

    phrasing: str
    result: str
    """"this", "choose", "other", "unknown" or "safety"."""
    entries: tuple[str, ...]
    """The entries that the visitor would get or choose between."""
    text: str
    """The same in words."""

    @property
    def worth(self) -> int:
        """How good this is for the visitor, to compare two versions of a file."""
        return _WORTH[self.result]


_WORTH = {"this": 3, "safety": 3, "choose": 2, "unknown": 1, "other": 0}


def self_test(
    knowledge: Knowledge, index: Index, entry_id: str, only: Collection[str] | None = None
) -> tuple[Outcome, ...]:
    """What visitors would get who ask for an entry nearly as it is written; it need not be learned yet."""
    entry = knowledge.entry(entry_id)
    if entry is None or entry.status != "live":
        return ()
    assistant = Assistant(knowledge, None)
    return tuple(
        _outcome(knowledge, assistant, entry, line, found)
        for line, found in _left_out(knowledge, index, entry, entry.phrasings if only is None else only)
    )


def _left_out(
    knowledge: Knowledge, index: Index, entry: Entry, only: Collection[str]
) -> Iterator[tuple[str, Found]]:
    """What would be found for the lines of an entry, were that very line not in the file."""
    written = entry.phrasings
    news = [_new_words(index, line) for line in written]
    shared = {word for word, count in Counter(word for new in news for word in new).items() if count > 1}
    lines = Lines(index, entry.id, written)
    for row, (line, new) in enumerate(zip(written, news, strict=True)):
        if line in only and new & shared:
            yield line, Found((entry,))
        elif line in only:
            yield line, Finder(knowledge, lines.without(row)).find(read(line), Context())


@dataclass(frozen=True, slots=True)
class Lead:
    """How far an entry would be ahead of another, asked for in one of its lines that is left out."""

    by: float
    over: str


Leads = Mapping[str, Mapping[str, Lead]]
"""For every entry and each of its learned lines."""


def leads(index: Index) -> Leads:
    """How sure every learned line would be of its own entry without itself; quicker than what visitors would get."""
    found = {}
    for at, entry_id in enumerate(index.entries):
        written = index.phrasings[index.starts[at] : index.starts[at + 1]]
        lines = Lines(index, entry_id, written)
        found[entry_id] = {line: Lead(*lines.lead(row)) for row, line in enumerate(written)}
    return found


def _new_words(index: Index, line: str) -> frozenset[str]:
    """The words of a line that no learned entry has."""
    vectoriser = index.vectoriser
    roots = {stem(word) for word in read(line).words if len(word) >= SHORTEST_NEW}
    known = vectoriser.entry_features
    return frozenset(root for root in roots if vectoriser.stems.get(root, known) >= known)


def _outcome(knowledge: Knowledge, assistant: Assistant, own: Entry, line: str, found: Found) -> Outcome:
    level = assistant.assess(line).level
    if level > Level.CALM:
        reply = SAFETY_REPLIES[level.name.lower()]
        return Outcome(line, "safety", (), _said(line, f"get {reply}"))
    if own in found.answers:
        return Outcome(line, "this", (own.id,), _said(line, "get this answer"))
    if found.answers:
        told = " and ".join(f'"{entry.question}"' for entry in found.answers)
        return Outcome(line, "other", _ids(found.answers), _said(line, f"get another answer: {told}"))
    if found.options:
        names = ", ".join("this answer" if e == own else f'"{e.question}"' for e in found.options)
        result = "choose" if own in found.options else "other"
        return Outcome(line, result, _ids(found.options), _said(line, f"be asked to choose: {names}"))
    return Outcome(line, "unknown", (), _said(line, "get no answer, for no other line is near it"))


def _ids(entries: Sequence[Entry]) -> tuple[str, ...]:
    return tuple(entry.id for entry in entries)


def _said(line: str, what: str) -> str:
    return f'If a visitor asks "{line}", they would {what}.'
