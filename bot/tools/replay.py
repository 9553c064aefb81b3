"""Replays many messages to an old and a new version, to show what a change does."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.dialogue.reply import Reply
from bot.knowledge import Knowledge
from bot.language.text import same_words
from bot.tools.self_test import SAFETY_REPLIES

_REPLIES = SAFETY_REPLIES | {
    "smalltalk": "a friendly word",
    "unknown": 'the reply "I don\'t have an answer to that"',
}
_SEVERITY = {"diagnostic": 2, "treatment": 1, "urgent": 3, "crisis": 4, "emergency": 5}


@dataclass(frozen=True, slots=True)
class Change:
    """One message whose reply changes."""

    message: str
    before: str
    """The reply without the change, in words."""
    after: str
    """The reply with the change, in words."""
    effect: str
    """"better", "worse", "changed", or for safety "raised" or "lowered"."""

    @property
    def text(self) -> str:
        """The change as a sentence."""
        return f'"{self.message}" gets {self.after} with this change, and {self.before} without it.'


@dataclass(frozen=True, slots=True)
class Replay:
    """The effect of a change on many messages."""

    total: int
    changes: tuple[Change, ...]

    def of(self, effect: str) -> tuple[Change, ...]:
        """The changes with one effect."""
        return tuple(change for change in self.changes if change.effect == effect)

    @property
    def text(self) -> str:
        """The effect as a sentence."""
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
    """Ask both assistants every message and compare the replies."""
    known = _expected(new.knowledge)
    asked = tuple({same_words(message) or message: message for message in messages}.values())
    changes = []
    for message in asked:
        before, after = old.respond(message), new.respond(message)
        if (before.kind, before.entries) == (after.kind, after.entries) and _asks(before) == _asks(after):
            continue
        effect = _effect(before, after, known.get(same_words(message)))
        changes.append(
            Change(message, described(before, old.knowledge), described(after, new.knowledge), effect)
        )
    return Replay(len(asked), tuple(changes))


def _expected(knowledge: Knowledge) -> dict[str, str]:
    """Message -> the right entry, by the wordings of the file and, with priority, by tests.md."""
    phrased = {same_words(text): entry.id for entry in knowledge.live for text in entry.phrasings}
    return phrased | {same_words(text): test.entry for test in knowledge.expected for text in test.messages}


def _asks(reply: Reply) -> tuple[str | None, ...]:
    return tuple(s.entry for s in reply.suggestions) if reply.kind == "clarify" else ()


def _effect(before: Reply, after: Reply, right: str | None) -> str:
    old, new = _SEVERITY.get(before.kind, 0), _SEVERITY.get(after.kind, 0)
    if old != new:
        return "raised" if new > old else "lowered"
    one, other = _worth(before, right), _worth(after, right)
    if one == other:
        return "changed"
    return "better" if other > one else "worse"


def _worth(reply: Reply, right: str | None) -> int:
    """Score a reply: 3 for the right answer, 2 for a choice with it, 1 for "I don't know", 0 for a wrong answer."""
    if reply.kind == "clarify":
        return 2 if right is None or right in _asks(reply) else 1
    if reply.kind == "unknown":
        return 1
    return 3 if right is None or right in reply.entries else 0


def _question(knowledge: Knowledge, entry_id: str) -> str:
    entry = knowledge.entry(entry_id)
    return entry.question if entry else entry_id


def described(reply: Reply, knowledge: Knowledge) -> str:
    """Describe a reply: which answer, or which other reply."""
    if reply.kind == "clarify":
        names = [f'"{s.label}"' for s in reply.suggestions if s.entry]
        return f"the question which of these is meant: {', '.join(names)}"
    told = ", ".join(f'"{_question(knowledge, id_)}"' for id_ in reply.entries)
    if reply.kind in _REPLIES and (reply.kind in _SEVERITY or not told):
        return _REPLIES[reply.kind]
    return f"the answer {told}" if told else "a reply from the practice details"
