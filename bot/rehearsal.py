"""What visitors would get: the self-test of one question, and the replay of many messages before a change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from bot.assistant import Assistant
from bot.features import Floats, Ids
from bot.knowledge import Knowledge
from bot.matcher import Index
from bot.matches import Band, Match
from bot.reply import Reply
from bot.text import read, same_words
from bot.triage import Level

CLOSE = 0.9
"""Where the second of two left-out scores reaches this share of the best, the visitor is asked to choose."""

SUGGESTED = 3
"""How many questions are offered as probably meant."""

_REPLIES = {
    "diagnostic": "the reply that points to a medical professional",
    "treatment": "the reply that I can't advise on treatment",
    "urgent": "the reply to speak to a doctor today",
    "emergency": "the emergency reply",
    "crisis": "the crisis reply",
    "smalltalk": "a friendly word",
    "unknown": 'the reply "I don\'t have an answer to that"',
}
_LOUDNESS = {"diagnostic": 2, "treatment": 1, "urgent": 3, "crisis": 4, "emergency": 5}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a visitor would get who asks in one of an entry's ways, were that very line not in the file."""

    phrasing: str
    result: str
    """"this", "choose", "other", "alone" (no other line uses such words) or "safety"."""
    entries: tuple[str, ...]
    """The entries that the visitor would get or choose between."""
    text: str
    """The same in words."""


def self_test(knowledge: Knowledge, index: Index, entry_id: str) -> tuple[Outcome, ...]:
    """What visitors would get who ask for an entry nearly, but not exactly, as it is written."""
    if entry_id not in index.entries:
        return ()
    at = index.entries.index(entry_id)
    rows = range(int(index.starts[at]), int(index.starts[at + 1]))
    ranked = left_out(index, rows)
    assistant = Assistant(knowledge, index)
    return tuple(
        _outcome(knowledge, assistant, index.phrasings[row], entry_id, best)
        for row, best in zip(rows, ranked, strict=True)
    )


def _outcome(
    knowledge: Knowledge, assistant: Assistant, phrasing: str, own: str, ranked: Sequence[tuple[str, float]]
) -> Outcome:
    asked = f'If a visitor asks "{phrasing}", they would'
    level = assistant.assess(phrasing).level
    if level > Level.CALM:
        reply = _REPLIES.get(level.name.lower(), "a safety reply")
        return Outcome(phrasing, "safety", (), f"{asked} get {reply}.")
    entries = tuple(entry for entry, score in ranked if score > 0)
    if not entries:
        text = f"{asked} find this answer by this exact wording only. Add a similar one."
        return Outcome(phrasing, "alone", (), text)
    best, second = ranked[0], ranked[1] if len(ranked) > 1 else ("", 0.0)
    if second[1] >= CLOSE * best[1] and own in (best[0], second[0]):
        names = " and ".join(f'"{_question(knowledge, id_)}"' for id_ in (best[0], second[0]))
        return Outcome(
            phrasing, "choose", (best[0], second[0]), f"{asked} be asked to choose between {names}."
        )
    if best[0] == own:
        return Outcome(phrasing, "this", (own,), f"{asked} get this answer.")
    return Outcome(
        phrasing, "other", (best[0],), f'{asked} get another answer: "{_question(knowledge, best[0])}".'
    )


def _question(knowledge: Knowledge, entry_id: str) -> str:
    entry = knowledge.entry(entry_id)
    return entry.question if entry else entry_id


def left_out(index: Index, rows: Iterable[int]) -> Iterator[list[tuple[str, float]]]:
    """For each row of the index, the best two entries as they would score without that row.

    A stand-in for learning anew: the nearest other phrasing and the middle of an entry's other phrasings.
    """
    vectors = index.row_ids, index.row_weights
    spans = list(pairwise(index.row_starts.tolist()))
    owner = np.repeat(np.arange(len(index.entries)), np.diff(index.starts))
    sums = _Sums(index)
    features = int(index.row_ids.max(initial=-1)) + 1
    for row in rows:
        first, last = spans[row]
        dense = np.zeros(features, dtype=np.float32)
        dense[vectors[0][first:last]] = vectors[1][first:last]
        cosines = np.add.reduceat(np.append(dense[vectors[0]] * vectors[1], 0), index.row_starts[:-1])
        cosines[np.diff(index.row_starts) == 0] = 0
        cosines[row] = 0
        scores = np.maximum.reduceat(cosines, index.starts[:-1]) + sums.centroids(
            owner, cosines, int(owner[row])
        )
        best = np.argsort(-scores, kind="stable")[:2]
        yield [(index.entries[at], float(scores[at])) for at in best]


class _Sums:
    """How long the sum of an entry's phrasings is, for the cosine with their middle."""

    def __init__(self, index: Index) -> None:
        self.count = len(index.entries)
        self.lengths = np.ones(self.count)
        for at in range(self.count):
            low, high = index.row_starts[index.starts[at]], index.row_starts[index.starts[at + 1]]
            total = np.bincount(index.row_ids[low:high], weights=index.row_weights[low:high])
            self.lengths[at] = np.sqrt((total**2).sum())

    def centroids(self, owner: Ids, cosines: Floats, own: int) -> npt.NDArray[np.float64]:
        """The cosine of a row with the middle of every entry, the row itself taken out of its own."""
        products = np.bincount(owner, weights=cosines, minlength=self.count)
        lengths = self.lengths.copy()
        lengths[own] = np.sqrt(max(lengths[own] ** 2 - 2 * products[own] - 1, 1e-9))
        means: npt.NDArray[np.float64] = products / np.maximum(lengths, 1e-9)
        return means


# ---- replay


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
        return f'"{self.message}" now gets {self.before}; it would get {self.after}.'


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


def described(reply: Reply, knowledge: Knowledge) -> str:
    """A reply in words: which answer, or which of the other replies."""
    if reply.kind == "clarify":
        names = [f'"{s.label}"' for s in reply.suggestions if s.entry]
        return f"the question which of these is meant: {', '.join(names)}"
    told = ", ".join(f'"{_question(knowledge, id_)}"' for id_ in reply.entries)
    if reply.kind in _REPLIES and (reply.kind in _LOUDNESS or not told):
        return _REPLIES[reply.kind]
    return f"the answer {told}" if told else "a reply from the practice details"


def suggest_entries(index: Index, message: str, limit: int = SUGGESTED) -> tuple[Match, ...]:
    """The entries that a message is probably about, best first."""
    return index.rank(read(message), limit)


def answers(index: Index, message: str) -> str | None:
    """The entry that the matcher alone would answer with, or None where it would not answer."""
    matches = index.rank(read(message), 1)
    return matches[0].entry if matches and index.band(matches) is Band.ANSWER else None
