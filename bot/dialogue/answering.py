"""Which entries answer a message: those of the whole, of its parts, and of what it leans on."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, replace

from bot.dialogue.conditions import defines, names_in, unnamed
from bot.dialogue.context import Context
from bot.dialogue.corrections import corrected_question
from bot.dialogue.elaboration import QUOTED_FROM, asked_about, names, quoted
from bot.dialogue.facts import BESIDE_FROM
from bot.dialogue.follow_ups import (
    CONTACT_ENTRY,
    PRONOUN,
    FollowUp,
    follow_up,
    leans,
    told_last,
    without_brevity,
)
from bot.dialogue.manner import is_negative, without_greeting
from bot.dialogue.questions import NO_TOPIC, asks, parts
from bot.dialogue.suggestions import SIGNS_ENTRY
from bot.dialogue.turn import Turn
from bot.dialogue.verdicts import asks_about_oneself
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, read, tokenise
from bot.nlu.levels import Level
from bot.nlu.triage import Assessment
from bot.retrieval.search import Candidates

Search = Callable[[str], Candidates]
"""What retrieval finds for folded text."""

MOST_ANSWERS = 3

WRITTEN = 1.0
"""The confidence of what was asked in her very wording."""

CLEAR = 0.9
"""The confidence from which a message's own words go before a follow-up that only repeats."""

RECENT = 3
"""What was told so few answers ago still stands on the page."""

SMALL_FROM = 0.5
"""The confidence of small talk from which a message is never rewritten as a follow-up: "who wrote this"."""

PART_FROM = 0.6
"""The confidence from which a part is answered beside another answer: more than an answer to the whole needs."""

UNFILLED_FROM = 0.5
"""The same for a detail that is not filled in: that this chat does not have it is hardly ever wrong."""

ECHO_WORDS = 3
"""A part that repeats a word of the last answer is at most so long."""

PRAISE = "compliment"
"""The entry of small talk that thanks for praise."""

SURELY_SMALL = 0.7
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
    outright: bool = False
    """Whether a follow-up asks for this very entry once more."""

    @property
    def tells_of_contact_alone(self) -> bool:
        """Whether the one answer is the way to her."""
        return [entry.id for entry in self.answers] == [CONTACT_ENTRY]

    def was_told(self, context: Context) -> bool:
        """Whether the one answer was told just now, or before and has another form; who asks outright, in the words of
        the page or, some answers later, surely for it, gets it."""
        anew = self.outright or self.brief or self.repeats
        if anew or len(self.answers) != 1 or self.answers[0].id not in context.seen:
            return False
        (entry,) = self.answers
        told_whole = entry.kind == "information" and bool(entry.in_one_sentence)
        has_another_form = told_whole or self.tells_of_contact_alone
        recent = entry.id in context.seen[:RECENT] or self.tells_of_contact_alone
        least = WRITTEN if recent else CLEAR
        return entry.id in context.topics or (has_another_form and (self.confidence or 0.0) < least)

    def is_exhausted(self, context: Context) -> bool:
        """Whether a follow-up leads to what the last reply has given once more already."""
        return self.repeats and context.repeated and self.answers[0].id in context.topics


class Answering:
    """Finds what to answer, for one knowledge file."""

    def __init__(self, knowledge: Knowledge, search: Search, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._search, self._assess = knowledge, search, assess

    def found(self, turn: Turn) -> Found:
        """The answers to a calm message, in one sentence where that is wished for."""
        for question in (without_greeting(turn.corrected), corrected_question(turn.corrected)):
            if question is not None and question.words:
                turn = turn._replace(corrected=question, candidates=self._search(question.folded))
        asked = without_brevity(turn.corrected)
        if asked is None:
            return self._found(turn)
        if asked.words:
            found = self._found(
                turn._replace(message=asked, corrected=asked, candidates=self._search(asked.folded))
            )
            if any(entry.kind != "small talk" for entry in found.answers):
                return replace(found, brief=True, repeats=False)
        last = follow_up(read("shorter"), turn.context, self._knowledge).entry
        return (
            Found((last,), 1.0, brief=bool(last.in_one_sentence), outright=True)
            if last
            else self._found(turn)
        )

    def _found(self, turn: Turn) -> Found:
        """The answers as a follow-up, by its parts, or as it stands."""
        follow, own = self._follow_up(turn), self.answers(turn)
        if follow.entry is not None:
            brief = follow.brief and bool(follow.entry.in_one_sentence)
            return Found((follow.entry,), 1.0, brief=brief, outright=True)
        if follow.more:
            return Found(exhausted=True)
        if (signs := self._signs_asked_about(turn)) is not None:
            return Found((signs,))
        several = self._of_parts(turn)
        if not follow.outright and len(several) < 2 and (again := self._of_last_answer(turn, own)):
            return again
        meant = self._rewritten(follow, turn.context) if follow.outright or not own else Found()
        clear = bool(own) and (turn.candidates.confidence or 0.0) >= CLEAR
        if meant.answers and not (meant.repeats and clear):
            return meant
        if several and not (
            clear and own[0].kind != "small talk" and self._leans_on_what_is_told(turn.corrected.folded)
        ):
            return Found(several, turn.candidates.confidence)
        return Found(own, turn.candidates.confidence) if own else Found()

    def _signs_asked_about(self, turn: Turn) -> Entry | None:
        """The list of signs, where a question that goes on with the talk names one in general: "does it tingle down
        there, too"."""
        general = any(finding.state == "general" for finding in turn.assessment.flags)
        goes_on = told_last(turn.context, self._knowledge) is not None and asks(turn.corrected.folded)
        signs = self._knowledge.entry(SIGNS_ENTRY)
        return signs if general and goes_on and signs is not None and signs.status == "live" else None

    def _of_last_answer(self, turn: Turn, own: tuple[Entry, ...]) -> Found | None:
        """What a question about the words of the last answer gets: that answer again, or what comes nearest, in one
        sentence; None where another answer is clear."""
        last, confidence = asked_about(turn, self._knowledge), turn.candidates.confidence or 0.0
        if last is None or confidence >= WRITTEN or turn.does(Act.CORRECTS):
            return None
        if any(entry.id != last.id and self._is_asked_for(entry, turn) for entry in own):
            return None
        fresh = (e for e in own if e.in_one_sentence and e.id not in turn.context.seen)
        near = next((e for e in fresh if quoted(turn.corrected, e) >= QUOTED_FROM), None)
        if near is not None and confidence >= BESIDE_FROM:
            return Found((near,), confidence, brief=True)
        return Found((last,))

    def _is_asked_for(self, entry: Entry, turn: Turn) -> bool:
        """Whether a message asks for this entry rather than about the last answer."""
        confidence = turn.candidates.confidence or 0.0
        if entry.kind == "small talk":
            return turn.does(Act.COMPLAINS) or (confidence >= CLEAR and not turn.does(Act.MORE))
        if entry.unfilled or confidence < BESIDE_FROM:
            return False
        return confidence >= CLEAR or (entry.id not in turn.context.seen and names(turn.corrected, entry))

    def _follow_up(self, turn: Turn) -> FollowUp:
        """The follow-up as typed where that says it outright, else as corrected."""
        typed = follow_up(turn.message, turn.context, self._knowledge)
        follow = (
            typed
            if typed.entry is not None or typed.more
            else follow_up(turn.corrected, turn.context, self._knowledge)
        )
        named = names_in(turn.corrected.folded)  # "no no, I meant the disc one"
        small = _is_small(turn.candidates) and len(turn.corrected.words) > 1 and not named
        return replace(follow, texts=(), outright=False) if small else follow

    def answers(self, turn: Turn) -> tuple[Entry, ...]:
        """What retrieval found for the whole message; small talk never in the place of a question."""
        found = turn.candidates.answers[:MOST_ANSWERS]
        topical = tuple(entry for entry in found if entry.kind != "small talk")
        if topical:
            return topical
        sure = (turn.candidates.confidence or 0.0) >= SURELY_SMALL
        small = sure or turn.assessment.smalltalk or not asks(turn.corrected.folded)
        praise = bool(found) and found[0].id == PRAISE
        return found[:1] if small and not (praise and is_negative(turn)) else ()

    def topical(self, turn: Turn) -> tuple[Entry, ...]:
        """What retrieval found but small talk."""
        return tuple(entry for entry in self.answers(turn) if entry.kind != "small talk")

    def surely_small(self, turn: Turn) -> bool:
        """Whether a message is surely small talk: her very wording, or "you didn't answer. are you a real person?"."""
        confidence = turn.candidates.confidence or 0.0
        asked = asks(turn.corrected.folded) and (turn.assessment.smalltalk or confidence >= SURELY_SMALL)
        return _is_small(turn.candidates) and (asked or confidence >= WRITTEN)

    def beside(self, turn: Turn) -> tuple[Entry, ...]:
        """The answers to the calm questions of a message that needs care; of one sentence those about the practice."""
        several = self._of_parts(turn, calm_only=True)
        sure = (turn.candidates.confidence or 0.0) >= BESIDE_FROM
        whole = (e for e in turn.candidates.answers if sure and e.kind == "practice" and e not in several)
        found = (*several, *whole)[:MOST_ANSWERS]
        return tuple(e for e in found if e.kind == "practice" or e.id not in turn.context.seen)

    def _rewritten(self, follow: FollowUp, context: Context) -> Found:
        """The clear answer to the first of the rewritten texts that has one."""
        for text in follow.texts:
            found = self._search(text)
            answers = tuple(entry for entry in found.answers if entry.kind != "small talk")[:1]
            if answers and (follow.outright or not _only_added(answers[0], text)):
                repeats = answers[0].id in context.seen
                return Found(answers, found.confidence, brief=repeats, repeats=repeats)
        return Found()

    def _of_parts(self, turn: Turn, calm_only: bool = False) -> tuple[Entry, ...]:
        """The answers to the questions of a message that holds several sentences, in the order asked.

        A part that only echoes what was just told is left out where there is another answer: "wheelchair?? no, ...".
        """
        pieces = parts(turn.corrected.folded)
        if len(pieces) < 2:
            return ()
        found: dict[str, Entry] = {}
        echoes: dict[str, bool] = {}
        context, whole = turn.context, [e for e in turn.candidates.answers if e.kind != "small talk"]
        for at, piece in enumerate(pieces):
            if not asks(piece) or (found and NO_TOPIC.issuperset(tokenise(piece))):  # "no prices? why not"
                continue
            if calm_only and (self._assess(read(piece)).level > Level.CALM or asks_about_oneself(piece)):
                continue
            entry = self._answer_to(piece, turn, tuple(found), calm_only)
            entry = self._of_the_named(entry, piece, _named_before(pieces, at), found)
            if entry is not None:
                found[entry.id] = entry
                echoes[entry.id] = entry.id in context.topics and len(tokenise(piece)) <= ECHO_WORDS
        fresh = tuple(entry for entry in found.values() if not echoes[entry.id])
        return (fresh or (() if whole else tuple(found.values())))[:MOST_ANSWERS]

    def _of_the_named(
        self, entry: Entry | None, piece: str, named: tuple[str, ...], told: Container[str]
    ) -> Entry | None:
        """The entry; where "it" is a condition named before and the entry is about the other one or a detail that is
        not filled in, the right entry."""
        about = names_in(entry.question.casefold()) if entry else ()
        missing = entry is not None and entry.unfilled
        wrong = bool(about) and not set(named) <= set(about)
        if len(named) != 1 or not (wrong or missing) or names_in(piece) or not PRONOUN.search(piece):
            return entry
        return _clear(self._search(PRONOUN.sub(named[0], piece, count=1)), told) or entry

    def _leans_on_what_is_told(self, folded: str) -> bool:
        """Whether the question of a message points at what it tells before, unclear alone: "so. why is that"."""
        pieces = parts(folded)
        at = next((place for place, piece in enumerate(pieces) if asks(piece)), 0)
        told = any(len(tokenise(piece)) > ECHO_WORDS for piece in pieces[:at])
        return told and leans(read(pieces[at])) and (self._search(pieces[at]).confidence or 0.0) < CLEAR

    def _answer_to(self, piece: str, turn: Turn, told: tuple[str, ...], calm_only: bool) -> Entry | None:
        """The clear answer to one part that was not told yet, "it" meaning what the part before it was about.

        A rewritten part never leads to what the chat has told already; beside something that needs care "it" is that,
        and not what the chat talked of before.
        """
        context = _after(Context() if calm_only else turn.context, told)
        own, follow = self._search(piece), follow_up(read(piece), context, self._knowledge)
        texts = () if _is_small(own) else follow.texts
        whole = () if calm_only else turn.candidates.answers
        part_from = BESIDE_FROM if calm_only else PART_FROM
        first = _clear(own, told, whole, part_from)
        for text in texts if follow.outright or first is None else ():
            entry = _clear(self._search(text), (*told, *turn.context.seen), part_from=part_from)
            if entry is not None and (follow.outright or not _only_added(entry, text)):
                return entry
        return first


def _named_before(pieces: Sequence[str], at: int) -> tuple[str, ...]:
    """The conditions that the nearest part before this one names."""
    return next((named for piece in reversed(pieces[:at]) if (named := names_in(piece))), ())


def _is_small(candidates: Candidates) -> bool:
    """Whether the best candidate is small talk, with a fair confidence."""
    best = candidates.answers[:1]
    return bool(best) and best[0].kind == "small talk" and (candidates.confidence or 0.0) >= SMALL_FROM


def _clear(
    candidates: Candidates, told: Container[str], whole: Container[Entry] = (), part_from: float = PART_FROM
) -> Entry | None:
    """The first clear answer to a part but small talk and what was told; what answers the whole is clear enough."""
    fit = (entry for entry in candidates.answers if entry.kind != "small talk" and entry.id not in told)
    entry = next(fit, None)
    least = min(part_from, UNFILLED_FROM) if entry is not None and entry.unfilled else part_from
    clear = (candidates.confidence or 0.0) >= least or entry in whole
    return entry if clear else None


def _only_added(entry: Entry, text: str) -> bool:
    """Whether a rewritten text finds no more than what was put into it: the last question, or a condition's name."""
    named = defines(entry) and not set(tokenise(unnamed(text))) <= NO_TOPIC
    return named or entry.question.casefold() in text


def _after(context: Context, told: tuple[str, ...]) -> Context:
    return Context(topics=tuple(reversed(told))[:3]) if told else context
