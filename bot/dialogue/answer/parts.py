"""The several questions of one message, each answered by itself."""

from collections.abc import Callable, Container, Sequence
from typing import NamedTuple

from bot.dialogue.reading.conditions import defines, names_in, unnamed
from bot.dialogue.reading.follow_ups import PRONOUN, leans, resolve_follow_up
from bot.dialogue.reading.questions import NO_TOPIC, asks, parts
from bot.dialogue.reading.verdicts import asks_about_oneself
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Turn, confidence_in
from bot.dialogue.thresholds import (
    BESIDE_REFERRAL_CONFIDENCE,
    CLEAR_CONFIDENCE,
    PART_CONFIDENCE,
    SMALL_TALK_CONFIDENCE,
    UNFILLED_PART_CONFIDENCE,
)
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message, read, tokenise
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level
from bot.retrieval.search import Candidates

Lookup = Callable[[str], Candidates]
"""What retrieval finds for folded text."""

MOST_ANSWERS = 3

ECHO_WORDS = 3
"""The longest part that can be an echo of the last answer."""


class Part(NamedTuple):
    """The answer to one part of a message."""

    entry: Entry
    confidence: float


class Parts:
    """Finds what to answer to each part of a message, for one knowledge file."""

    def __init__(self, knowledge: Knowledge, search: Lookup, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._search, self._assess = knowledge, search, assess

    def find_answers(self, turn: Turn, calm_only: bool = False) -> tuple[Part, ...]:
        """The answers to the questions of a message that holds several sentences, in the order asked.

        A part that only echoes the last answer is left out if there is another answer: "wheelchair?? no, ...".
        """
        pieces = parts(turn.corrected.folded)
        if len(pieces) < 2:
            return ()
        answered: dict[str, Part] = {}
        echoes: dict[str, bool] = {}
        context, whole = turn.context, [e for e in turn.candidates.answers if e.kind != "small talk"]
        for at, piece in enumerate(pieces):
            if not asks(piece) or (answered and NO_TOPIC.issuperset(tokenise(piece))):  # "no prices? why not"
                continue
            if calm_only and self._is_about_somebody(piece):
                continue
            part = self._find_answer(piece, turn, tuple(answered), calm_only)
            part = self._prefer_the_named(part, piece, _find_named_before(pieces, at), answered)
            if part is not None:
                id_ = part.entry.id
                answered[id_] = part
                echoes[id_] = id_ in context.topics and len(tokenise(piece)) <= ECHO_WORDS
        fresh = tuple(part for id_, part in answered.items() if not echoes[id_])
        return (fresh or (() if whole else tuple(answered.values())))[:MOST_ANSWERS]

    def _is_about_somebody(self, piece: str) -> bool:
        """Whether a part needs care, or asks if what was reported is one of the conditions."""
        heard = self._assess(read(piece))
        return heard.level > Level.CALM or heard.surely(Act.VERDICT) or asks_about_oneself(piece)

    def leans_on_what_is_told(self, folded: str) -> bool:
        """Whether the question in a message refers to an earlier part and is unclear alone: "so. why is that"."""
        pieces = parts(folded)
        at = next((place for place, piece in enumerate(pieces) if asks(piece)), 0)
        prefaced = any(len(tokenise(piece)) > ECHO_WORDS for piece in pieces[:at])
        return (
            prefaced
            and leans(read(pieces[at]))
            and confidence_in(self._search(pieces[at])) < CLEAR_CONFIDENCE
        )

    def _prefer_the_named(
        self, part: Part | None, piece: str, named: tuple[str, ...], given: Container[str]
    ) -> Part | None:
        """The answer, or the right one where "it" is a condition named before and the answer is about the other one or
        a detail that is not filled in."""
        entry = part.entry if part else None
        about = names_in(entry.question.casefold()) if entry else ()
        missing = entry is not None and entry.unfilled
        wrong = bool(about) and not set(named) <= set(about)
        if len(named) != 1 or not (wrong or missing) or names_in(piece) or not PRONOUN.search(piece):
            return part
        return _choose_clear(self._search(PRONOUN.sub(named[0], piece, count=1)), given) or part

    def _find_answer(self, piece: str, turn: Turn, given: tuple[str, ...], calm_only: bool) -> Part | None:
        """The clear answer to one part that was not given yet; "it" means what the part before was about.

        A rewritten part never leads to an entry that was given before; next to a part that needs care "it" means that
        part, and not the topic of the talk.
        """
        context = _continue_after(Context() if calm_only else turn.context, given)
        own, follow = self._search(piece), resolve_follow_up(read(piece), context, self._knowledge)
        texts = () if is_small(own) else follow.texts
        whole = () if calm_only else turn.candidates.answers
        leaning = bool(given) and leans(read(piece))  # "what is the assessment, is it long"
        part_from = (
            CLEAR_CONFIDENCE if leaning else BESIDE_REFERRAL_CONFIDENCE if calm_only else PART_CONFIDENCE
        )
        first = _choose_clear(own, given, whole, part_from)
        for text in texts if follow.outright or first is None else ():
            part = _choose_clear(self._search(text), (*given, *turn.context.seen), part_from=part_from)
            if part is not None and (follow.outright or not only_added(part.entry, text)):
                return part
        return first


def is_small(candidates: Candidates) -> bool:
    """Whether the best candidate is small talk, with enough confidence."""
    best = candidates.answers[:1]
    return bool(best) and best[0].kind == "small talk" and confidence_in(candidates) >= SMALL_TALK_CONFIDENCE


def only_added(entry: Entry, text: str) -> bool:
    """Whether a rewritten text only finds what was put into it: the last question, or a condition's name."""
    named = defines(entry) and not set(tokenise(unnamed(text))) <= NO_TOPIC
    return named or entry.question.casefold() in text


def _find_named_before(pieces: Sequence[str], at: int) -> tuple[str, ...]:
    """The conditions that the nearest part before this one names."""
    return next((named for piece in reversed(pieces[:at]) if (named := names_in(piece))), ())


def _choose_clear(
    candidates: Candidates,
    given: Container[str],
    whole: Container[Entry] = (),
    part_from: float = PART_CONFIDENCE,
) -> Part | None:
    """The first sufficiently confident answer to a part, ignoring small talk and entries already given; an answer to
    the whole message always qualifies."""
    fit = (entry for entry in candidates.answers if entry.kind != "small talk" and entry.id not in given)
    entry = next(fit, None)
    if entry is None:
        return None
    least = min(part_from, UNFILLED_PART_CONFIDENCE) if entry.unfilled else part_from
    confidence = confidence_in(candidates)
    return Part(entry, confidence) if confidence >= least or entry in whole else None


def _continue_after(context: Context, given: tuple[str, ...]) -> Context:
    return Context(topics=tuple(reversed(given))[:3]) if given else context
