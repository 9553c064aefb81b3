"""What visitors would get: the replay of many messages before a change."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.dialogue.reply import Reply
from bot.knowledge import Entry, Knowledge
from bot.language.text import same_words
from bot.tools.self_test import SAFETY_REPLIES

SUGGESTED = 3
"""How many questions are offered as probably meant."""

_REPLIES = SAFETY_REPLIES | {
    "smalltalk": "a friendly word",
    "unknown": 'the reply "I don\'t have an answer to that"',
}
_LOUDNESS = {"diagnostic": 2, "treatment": 1, "urgent": 3, "crisis": 4, "emergency": 5}


@dataclass(frozen=True, slots=True)
class Change:
    """One message that would get another reply."""

    message: str
    before: str
    """What a visitor gets now, in words."""
    after: str
    effect: str
    """"better", "worse", "changed", or for safety "raised" or "lowered"."""

    @property
    def text(self) -> str:
        """The change as a sentence."""
        return f'"{self.message}" gets {self.after} with this change, and {self.before} without it.'


@dataclass(frozen=True, slots=True)
class Replay:
    """What a change of the knowledge does to many messages."""

    total: int
    changes: tuple[Change, ...]

    def of(self, effect: str) -> tuple[Change, ...]:
        """The changes with one effect."""
        return tuple(change for change in self.changes if change.effect == effect)

    @property
    def text(self) -> str:
        """All of it in one sentence."""
        if not self.changes:
            return f"None of {self.total} messages would get another reply."
        told = [f"{len(found)} {words}" for effect, words in _EFFECTS.items() if (found := self.of(effect))]
        return f"Of {self.total} messages, {', '.join(told)}; {self.total - len(self.changes)} stay the same."


_EFFECTS = {
    "better": "would get a better answer",
    "worse": "would get a worse answer",
    "changed": "would change",
    "raised": "would be treated more carefully",
    "lowered": "would be treated less carefully",
}


def replay(old: Assistant, new: Assistant, messages: Iterable[str]) -> Replay:
    """Put every message to both assistants and compare what visitors would get."""
    known = _expected(new.knowledge)
    distinct = tuple({same_words(message) or message: message for message in messages}.values())
    changes = []
    for message in distinct:
        before, after = old.respond(message), new.respond(message)
        if (before.kind, before.entries) == (after.kind, after.entries) and _asks(before) == _asks(after):
            continue
        effect = _effect(before, after, known.get(same_words(message)))
        changes.append(
            Change(message, described(before, old.knowledge), described(after, new.knowledge), effect)
        )
    return Replay(len(distinct), tuple(changes))


def _expected(knowledge: Knowledge) -> dict[str, str]:
    """What is known to be right: the file's own phrasings, and before them tests.md."""
    phrased = {same_words(text): entry.id for entry in knowledge.live for text in entry.phrasings}
    return phrased | {same_words(text): test.entry for test in knowledge.expected for text in test.messages}


def _asks(reply: Reply) -> tuple[str | None, ...]:
    return tuple(s.entry for s in reply.suggestions) if reply.kind == "clarify" else ()


def _effect(before: Reply, after: Reply, right: str | None) -> str:
    loud, louder = _LOUDNESS.get(before.kind, 0), _LOUDNESS.get(after.kind, 0)
    if loud != louder:
        return "raised" if louder > loud else "lowered"
    one, other = _worth(before, right), _worth(after, right)
    if one == other:
        return "changed"
    return "better" if other > one else "worse"


def _worth(reply: Reply, right: str | None) -> int:
    """How good a reply is: the right answer 3, a choice that holds it 2, "I don't know" 1, a wrong answer 0."""
    if reply.kind == "clarify":
        return 2 if right is None or right in _asks(reply) else 1
    if reply.kind == "unknown":
        return 1
    return 3 if right is None or right in reply.entries else 0


def _question(knowledge: Knowledge, entry_id: str) -> str:
    entry = knowledge.entry(entry_id)
    return entry.question if entry else entry_id


def described(reply: Reply, knowledge: Knowledge) -> str:
    """A reply in words: which answer, or which of the other replies."""
    if reply.kind == "clarify":
        names = [f'"{s.label}"' for s in reply.suggestions if s.entry]
        return f"the question which of these is meant: {', '.join(names)}"
    told = ", ".join(f'"{_question(knowledge, id_)}"' for id_ in reply.entries)
    if reply.kind in _REPLIES and (reply.kind in _LOUDNESS or not told):
        return _REPLIES[reply.kind]
    return f"the answer {told}" if told else "a reply from the practice details"


def suggest_entries(assistant: Assistant, message: str, limit: int = SUGGESTED) -> tuple[Entry, ...]:
    """The entries that a message is probably about, best first."""
    return assistant.search(message).nearest[:limit]
