"""Which entries answer a message: those of the whole, of its parts, and of what it leans on."""

from collections.abc import Callable, Container
from dataclasses import dataclass

from bot.dialogue.context import Context
from bot.dialogue.follow_ups import FollowUp, follow_up
from bot.dialogue.questions import asks, parts
from bot.dialogue.turn import Turn
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, read
from bot.nlu.levels import Level
from bot.nlu.triage import Assessment
from bot.retrieval.search import Candidates

Search = Callable[[str], Candidates]
"""What retrieval finds for folded text."""

MOST_ANSWERS = 3

CLEAR = 0.9
"""The confidence from which a message's own words go before a follow-up that only repeats."""

SURELY_SMALL = 0.8
"""The confidence from which a question may be small talk unheard by the assessment: "can i ask you something"."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that a reply answers with, and how."""

    answers: tuple[Entry, ...] = ()
    confidence: float | None = None
    brief: bool = False
    """Whether one sentence of each is wanted."""
    repeats: bool = False
    """Whether a follow-up leads to what this chat has answered already."""
    exhausted: bool = False
    """Whether more was asked for and there is no more."""


class Answering:
    """Finds what to answer, for one knowledge file."""

    def __init__(self, knowledge: Knowledge, search: Search, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._search, self._assess = knowledge, search, assess

    def found(self, turn: Turn) -> Found:
        """The answers to a calm message: as a follow-up, by its parts, or as it stands."""
        follow, own = self._follow_up(turn), self.answers(turn)
        if follow.entry is not None:
            return Found((follow.entry,), 1.0, brief=follow.brief and bool(follow.entry.in_one_sentence))
        if follow.more:
            return Found(exhausted=True)
        meant = self._rewritten(follow, turn.context) if follow.outright or not own else Found()
        clear = bool(own) and (turn.candidates.confidence or 0.0) >= CLEAR
        if meant.answers and not (meant.repeats and clear):
            return meant
        several = self._of_parts(turn.corrected.folded, turn.context)
        if several:
            return Found(several, turn.candidates.confidence)
        return Found(own, turn.candidates.confidence) if own else Found()

    def _follow_up(self, turn: Turn) -> FollowUp:
        """The follow-up as typed where that says it outright, else as corrected."""
        typed = follow_up(turn.message, turn.context, self._knowledge)
        outright = typed.entry is not None or typed.more
        return typed if outright else follow_up(turn.corrected, turn.context, self._knowledge)

    def answers(self, turn: Turn) -> tuple[Entry, ...]:
        """What retrieval found for the whole message; small talk never in the place of a question."""
        found = turn.candidates.answers[:MOST_ANSWERS]
        topical = tuple(entry for entry in found if entry.kind != "small talk")
        if topical:
            return topical
        sure = (turn.candidates.confidence or 0.0) >= SURELY_SMALL
        small = sure or turn.assessment.smalltalk or not asks(turn.corrected.folded)
        return found[:1] if small else ()

    def topical(self, turn: Turn) -> tuple[Entry, ...]:
        """What retrieval found but small talk."""
        return tuple(entry for entry in self.answers(turn) if entry.kind != "small talk")

    def beside(self, turn: Turn) -> tuple[Entry, ...]:
        """The answers to the calm questions of a message that needs care; of one sentence those about the practice."""
        several = self._of_parts(turn.corrected.folded, turn.context, calm_only=True)
        whole = (e for e in turn.candidates.answers if e.kind == "practice" and e not in several)
        return (*several, *whole)[:MOST_ANSWERS]

    def _rewritten(self, follow: FollowUp, context: Context) -> Found:
        """The clear answer to the first of the rewritten texts that has one."""
        for text in follow.texts:
            found = self._search(text)
            answers = tuple(entry for entry in found.answers if entry.kind != "small talk")[:1]
            if answers:
                repeats = answers[0].id in context.seen
                return Found(answers, found.confidence, brief=repeats, repeats=repeats)
        return Found()

    def _of_parts(self, folded: str, context: Context, calm_only: bool = False) -> tuple[Entry, ...]:
        """The answers to the questions of a message that holds several sentences, in the order asked."""
        pieces = parts(folded)
        if len(pieces) < 2:
            return ()
        found: dict[str, Entry] = {}
        for piece in filter(asks, pieces):
            if calm_only and self._assess(read(piece)).level > Level.CALM:
                continue
            entry = self._answer_to(piece, _after(context, tuple(found)), found)
            if entry is not None:
                found[entry.id] = entry
        return tuple(found.values())[:MOST_ANSWERS]

    def _answer_to(self, piece: str, context: Context, told: Container[str]) -> Entry | None:
        """The clear answer to one part that was not told yet, "it" meaning what the part before it was about."""
        message = read(piece)
        follow = follow_up(message, context, self._knowledge)
        for text in (*follow.texts, piece) if follow.outright else (piece, *follow.texts):
            answers = self._search(text).answers
            entry = next((e for e in answers if e.kind != "small talk" and e.id not in told), None)
            if entry is not None:
                return entry
        return None


def _after(context: Context, told: tuple[str, ...]) -> Context:
    return Context(topics=tuple(reversed(told))[:3]) if told else context
