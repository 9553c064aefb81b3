"""Which entries answer a message: as a whole, by its parts, or as a follow-up."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.dialogue.answer.parts import MOST_ANSWERS, Lookup, Part, Parts, is_small, only_added
from bot.dialogue.answer.preface import find_bare_question
from bot.dialogue.entry_ids import CONTACT_ENTRY, PRAISE_ENTRY, SIGNS_ENTRY
from bot.dialogue.reading.conditions import names_in
from bot.dialogue.reading.elaboration import find_elaborated, quoted_share, shares_a_topic, wants_detail
from bot.dialogue.reading.follow_ups import PRONOUN, FollowUp, resolve_follow_up, told_last, without_brevity
from bot.dialogue.reading.manner import is_negative
from bot.dialogue.reading.questions import asks
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import (
    ASKED_SMALL_TALK_CONFIDENCE,
    BESIDE_REFERRAL_CONFIDENCE,
    CLEAR_CONFIDENCE,
    CLOSEST_BELOW_CONFIDENCE,
    EXACT_CONFIDENCE,
    QUOTED_SHARE,
)
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge
from bot.language.text import Message
from bot.nlu.assessment import Assessment

RECENT = 3
"""An answer given this few turns ago is still visible on the page."""


@dataclass(frozen=True, slots=True)
class Found:
    """The entries that a reply answers with, and how."""

    answers: tuple[Entry, ...] = ()
    confidence: float | None = None
    brief: bool = False
    """Whether each is given in one sentence."""
    repeats: bool = False
    """Whether a follow-up leads to an entry that was given before."""
    no_more: bool = False
    """Whether more was asked for and there is no more."""
    once_more: bool = False
    """Whether a follow-up asks for this very entry once more."""
    detail: bool = False
    """Whether a detail of the last answer is asked for."""

    @property
    def tells_of_contact_alone(self) -> bool:
        """Whether the one answer is the way to her."""
        return [entry.id for entry in self.answers] == [CONTACT_ENTRY]

    def was_told(self, context: Context) -> bool:
        """Whether the single answer was just given, or was given earlier and has a short form.

        An explicit repeat of the question, one in its very wording or, some answers later, a clear one still gets it
        in full.
        """
        anew = self.once_more or self.brief or self.repeats
        if anew or len(self.answers) != 1 or self.answers[0].id not in context.seen:
            return False
        (entry,) = self.answers
        told_whole = entry.kind == "information" and bool(entry.in_one_sentence)
        has_another_form = told_whole or self.tells_of_contact_alone
        recent = entry.id in context.seen[:RECENT] or self.tells_of_contact_alone
        least = EXACT_CONFIDENCE if recent else CLEAR_CONFIDENCE
        return entry.id in context.topics or (has_another_form and (self.confidence or 0.0) < least)

    def is_exhausted(self, context: Context) -> bool:
        """Whether a follow-up leads to an entry that the last reply had already repeated."""
        return self.repeats and context.repeated and self.answers[0].id in context.topics


class Answering:
    """Finds what to answer, for one knowledge file."""

    def __init__(self, knowledge: Knowledge, search: Lookup, assess: Callable[[Message], Assessment]) -> None:
        self._knowledge, self._search = knowledge, search
        self._parts = Parts(knowledge, search, assess)

    def find(self, turn: Turn) -> Found:
        """The answers to a calm message, in one sentence if that is asked for."""
        turn = find_bare_question(turn, self._search)
        wishes = turn.may_do(Act.SHORTER)  # not "i'll drop you a line"
        asked = without_brevity(turn.corrected) if wishes else None
        return self._find_for_question(turn) if asked is None else self._find_in_brief(turn, asked)

    def _find_in_brief(self, turn: Turn, asked: Message) -> Found:
        """The answers to what is asked next to a wish for one sentence, else the last answer in one."""
        if asked.words:
            acts: dict[Act, float] = {**turn.assessment.acts}
            acts.pop(Act.SHORTER, None)  # the wish is granted here
            found = self._find_for_question(
                turn._replace(
                    message=asked,
                    corrected=asked,
                    assessment=turn.assessment._replace(acts=acts),
                    candidates=self._search(asked.folded),
                )
            )
            if any(entry.kind != "small talk" for entry in found.answers):
                return replace(found, brief=True, repeats=False)
        last = told_last(turn.context, self._knowledge)
        return _find_once_more(FollowUp(last, brief=True)) or self._find_for_question(turn)

    def _find_for_question(self, turn: Turn) -> Found:
        """The answers as a follow-up, by its parts, or as it stands."""
        follow, own = self._resolve(turn), self.find_answers(turn)
        found = _find_once_more(follow) or self._find_signs(turn)
        return found or self._choose(turn, follow, own, self._parts.find_answers(turn))

    def _choose(
        self, turn: Turn, follow: FollowUp, own: tuple[Entry, ...], several: tuple[Part, ...]
    ) -> Found:
        """The last answer, the rewritten message, the parts of the message or the whole: what is meant most surely."""
        if not (follow.outright or _brings_news(several, turn)):
            elaborated = self._find_in_last_answer(turn, own)
            if elaborated is not None:
                return elaborated
        clear = bool(own) and turn.confidence >= CLEAR_CONFIDENCE
        rewritten = self._find_rewritten(follow, turn.context)
        only_repeats = rewritten is not None and rewritten.repeats and clear
        if only_repeats and not self._is_of_the_other_condition(own, turn):
            rewritten = None
        if rewritten is not None and _is_surer(rewritten, follow, own, turn):
            return rewritten
        whole = clear and own[0].kind != "small talk"
        if several and not (whole and self._parts.leans_on_what_is_told(turn.corrected.folded)):
            surest = max(turn.confidence, *(part.confidence for part in several))
            return Found(tuple(part.entry for part in several), surest)
        return Found(own, turn.candidates.confidence) if own else Found()

    def _is_of_the_other_condition(self, own: tuple[Entry, ...], turn: Turn) -> bool:
        """Whether "it" is the one condition and the answer to the words as typed about the other: "what causes it"."""
        last = told_last(turn.context, self._knowledge)
        if last is None or not PRONOUN.search(turn.corrected.folded):
            return False
        meant, found = (set(names_in(entry.question.casefold())) for entry in (last, own[0]))
        return bool(meant and found) and meant.isdisjoint(found)

    def _find_signs(self, turn: Turn) -> Found | None:
        """The list of signs if a question that continues the talk names one in general: "does it tingle there too"."""
        general = any(finding.state == "general" for finding in turn.assessment.flags)
        goes_on = told_last(turn.context, self._knowledge) is not None and asks(turn.corrected.folded)
        signs = self._knowledge.entry(SIGNS_ENTRY)
        live = signs is not None and signs.status == "live"
        return Found((signs,)) if general and goes_on and signs is not None and live else None

    def _find_in_last_answer(self, turn: Turn, own: tuple[Entry, ...]) -> Found | None:
        """The answer to a question about the words of the last answer: that answer again, or the one sentence of the
        nearest entry; None if another answer is clear."""
        last, confidence = find_elaborated(turn, self._knowledge), turn.confidence
        if last is None or confidence >= EXACT_CONFIDENCE or turn.does(Act.CORRECTS):
            return None
        if any(entry.id != last.id and self._is_asked_for(entry, turn) for entry in own):
            return None
        fresh = (e for e in own if e.in_one_sentence and e.id not in turn.context.seen)
        quoted = next((e for e in fresh if quoted_share(turn.corrected, e) >= QUOTED_SHARE), None)
        if quoted is not None and confidence >= BESIDE_REFERRAL_CONFIDENCE:
            return Found((quoted,), confidence, brief=True)
        return Found((last,), detail=wants_detail(turn, last))

    def _is_asked_for(self, entry: Entry, turn: Turn) -> bool:
        """Whether a message asks for this entry rather than about the last answer."""
        confidence = turn.confidence
        if entry.kind == "small talk":
            return turn.does(Act.COMPLAINS) or (confidence >= CLEAR_CONFIDENCE and not turn.does(Act.MORE))
        if entry.unfilled or confidence < BESIDE_REFERRAL_CONFIDENCE:
            return False
        return confidence >= CLEAR_CONFIDENCE or (
            entry.id not in turn.context.seen and shares_a_topic(turn.corrected, entry)
        )

    def _resolve(self, turn: Turn) -> FollowUp:
        """The follow-up as typed if that is explicit, else as corrected."""
        acts = turn.assessment.acts
        typed = resolve_follow_up(turn.message, turn.context, self._knowledge, acts)
        follow = (
            typed
            if typed.entry is not None or typed.more
            else resolve_follow_up(turn.corrected, turn.context, self._knowledge, acts)
        )
        named = names_in(turn.corrected.folded)  # "no no, I meant the disc one"
        small = is_small(turn.candidates) and len(turn.corrected.words) > 1 and not named
        return replace(follow, texts=(), outright=False) if small else follow

    def find_answers(self, turn: Turn) -> tuple[Entry, ...]:
        """The entry that retrieval found for the whole message; small talk never answers a question."""
        found = turn.candidates.answers[:MOST_ANSWERS]
        topical = tuple(entry for entry in found if entry.kind != "small talk")
        if topical:
            return topical
        sure = turn.confidence >= ASKED_SMALL_TALK_CONFIDENCE
        small = sure or turn.assessment.smalltalk or not asks(turn.corrected.folded)
        praise = bool(found) and found[0].id == PRAISE_ENTRY
        return found[:1] if small and not (praise and is_negative(turn)) else ()

    def find_topical(self, turn: Turn) -> tuple[Entry, ...]:
        """The same without small talk."""
        return tuple(entry for entry in self.find_answers(turn) if entry.kind != "small talk")

    def is_surely_small(self, turn: Turn) -> bool:
        """Whether a message is clearly small talk: an exact wording, or "you didn't answer. are you a real person?"."""
        confidence = turn.confidence
        asked = asks(turn.corrected.folded) and (
            turn.assessment.smalltalk or confidence >= ASKED_SMALL_TALK_CONFIDENCE
        )
        return is_small(turn.candidates) and (asked or confidence >= EXACT_CONFIDENCE)

    def find_beside(self, turn: Turn) -> tuple[Entry, ...]:
        """The answers to calm questions in a message that needs care; for a single sentence only on the practice."""
        several = [part.entry for part in self._parts.find_answers(turn, calm_only=True)]
        sure = turn.confidence >= BESIDE_REFERRAL_CONFIDENCE
        whole = (e for e in turn.candidates.answers if sure and e.kind == "practice" and e not in several)
        found = (*several, *whole)[:MOST_ANSWERS]
        return tuple(e for e in found if e.kind == "practice" or e.id not in turn.context.seen)

    def _find_rewritten(self, follow: FollowUp, context: Context) -> Found | None:
        """The clear answer to the first of the rewritten texts that has one."""
        for text in follow.texts:
            found = self._search(text)
            answers = tuple(entry for entry in found.answers if entry.kind != "small talk")[:1]
            if answers and (follow.outright or not only_added(answers[0], text)):
                repeats = answers[0].id in context.seen
                return Found(answers, found.confidence, brief=repeats, repeats=repeats)
        return None


def _find_once_more(follow: FollowUp) -> Found | None:
    """What a follow-up asks for by itself, or that there is no more of it."""
    if follow.entry is None:
        return Found(no_more=True) if follow.more else None
    brief = follow.brief and bool(follow.entry.in_one_sentence)
    return Found((follow.entry,), 1.0, brief=brief, once_more=True)


def _is_surer(rewritten: Found, follow: FollowUp, own: tuple[Entry, ...], turn: Turn) -> bool:
    """Whether the rewritten message is meant rather than the message as typed."""
    if follow.outright or not own:
        return True
    pointing = bool(turn.context.topics and PRONOUN.search(turn.corrected.folded))
    unsure = turn.confidence < CLOSEST_BELOW_CONFIDENCE
    return pointing and unsure and (rewritten.confidence or 0.0) >= BESIDE_REFERRAL_CONFIDENCE


def _brings_news(several: tuple[Part, ...], turn: Turn) -> bool:
    """Whether the parts of a message have more than one answer, or one that was not given yet."""
    fresh = [part for part in several if part.entry.id not in turn.context.seen and not part.entry.unfilled]
    return len(several) > 1 or bool(fresh)
