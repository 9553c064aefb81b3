"""Decides the reply to a message that needs care: urgent, diagnostic or treatment."""

from collections.abc import Iterator

from bot.dialogue.alarm.end_sentences import suggest_end_sentences
from bot.dialogue.answer.answering import Answering
from bot.dialogue.answer.memory import add_answers
from bot.dialogue.kinds import Kind
from bot.dialogue.reading import verdicts
from bot.dialogue.reading.clinicians import names_a_clinician
from bot.dialogue.reading.elaboration import find_elaborated
from bot.dialogue.reading.promises import asks_for_promise
from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.treatments import asks_what_to_ask, may_concern_treatment, needs_clearance
from bot.dialogue.referral import referrals
from bot.dialogue.referral.advice import choose_doctor_advice
from bot.dialogue.referral.doubt import is_likely_ordinary, ordinary_in
from bot.dialogue.referral.facts import choose_sentence_in_general
from bot.dialogue.says import Say
from bot.dialogue.state.slots import complaints_in
from bot.dialogue.state.turn import Action, Turn
from bot.dialogue.thresholds import (
    BESIDE_REFERRAL_CONFIDENCE,
    CLEAR_CONFIDENCE,
    CLOSEST_BELOW_CONFIDENCE,
    DOUBTED_REFERRAL_PROBABILITY,
)
from bot.dialogue.words import suggestions
from bot.dialogue.words.booking import invites
from bot.examples.acts import Act
from bot.knowledge import Entry, Knowledge
from bot.language.persons import FIRST_PERSON, OWNERS
from bot.language.text import as_typed, same_words
from bot.nlu.levels import Level

FRAGMENT_WORDS = 4
"""The longest message that counts as a bare complaint."""


class ReferralPolicy:
    """Decides, for one knowledge file, what a message that needs care gets."""

    def __init__(self, knowledge: Knowledge, answering: Answering) -> None:
        self._knowledge, self._answering = knowledge, answering
        self._own_symptoms = same_words(knowledge.says[Say.MY_OWN_SYMPTOMS])

    def decide(self, turn: Turn) -> Action | None:
        """The reply to a message that needs care; None where an ordinary one may be given."""
        level, verdict = turn.assessment.level, self._asks_for_a_verdict(turn)
        if level is Level.CALM and not (verdict or _asks_about_a_doctor(turn)):
            return None
        if level is Level.DIAGNOSTIC and not verdict and _is_fragment(turn):
            return self._refer_fragment(turn)
        if not verdict and (asked := self._find_likely_asked(turn)):
            return add_answers(turn, referrals.refer_whom_it_concerns(turn), asked, self._knowledge)
        action, answers = self._refer(turn, verdict)
        settled = verdict or answers or action.fact or Say.THANKS_AFTER_A_REFUSAL in action.says
        if not (settled or needs_clearance(turn)) and _is_doubted(turn):
            action = self._admit_doubt(turn, action)
        action = add_answers(turn, action, answers, self._knowledge)
        if level is Level.URGENT:
            offered = suggest_end_sentences(action.context, turn.assessment)
            action = action._replace(suggestions=(*offered, *action.suggestions))
        return action

    def _find_likely_asked(self, turn: Turn) -> tuple[Entry, ...]:
        """What a message asks for that is more likely ordinary than not, and that tells of no complaint, condition or
        medicine: "is it true that a wallet does it"."""
        if not is_likely_ordinary(turn) or turn.context.alarm or turn.paused is not None:
            return ()
        if complaints_in(turn.corrected.words) or needs_clearance(turn) or may_concern_treatment(turn):
            return ()
        if asks_for_promise(turn) or choose_doctor_advice(turn) or turn.may_do(Act.CHANGES_TREATMENT):
            return ()
        found = self._answering.find_beside(turn) or self._answering.find_topical(turn)[:1]
        return found if turn.confidence >= BESIDE_REFERRAL_CONFIDENCE else ()

    def _find_surely_asked(self, turn: Turn) -> tuple[Entry, ...]:
        """The information that a message clearly asks for, where it may want no advice: "ok which stretches"."""
        personal = (
            bool(complaints_in(turn.corrected.words)) or may_concern_treatment(turn) or asks_for_promise(turn)
        )
        if personal or turn.paused is not None or turn.confidence < CLEAR_CONFIDENCE:
            return ()
        return tuple(entry for entry in self._answering.find_topical(turn)[:1] if entry.kind == "information")

    def _admit_doubt(self, turn: Turn, action: Action) -> Action:
        """The referral, with other questions to tap in case the message was misread."""
        nearest = suggestions.suggest_nearest(
            turn.candidates.nearest, turn.corrected, self._knowledge, turn.context.seen
        )
        return action._replace(says=(*action.says, Say.MISREAD), suggestions=nearest)

    def _refer(self, turn: Turn, verdict: bool) -> tuple[Action, tuple[Entry, ...]]:
        """The referral for the level, and what is answered next to it."""
        level, found = turn.assessment.level, self._find_beside(turn)
        if level is Level.URGENT:
            return referrals.refer_urgent(turn), found
        if level is Level.DIAGNOSTIC and _reports_consent(turn):
            return referrals.refer_treatment(turn, ())._replace(kind=Kind.DIAGNOSTIC), ()
        if level is Level.DIAGNOSTIC or verdict:
            return self._refer_diagnostic(turn, verdict, found)
        answers = found
        if needs_clearance(turn):
            answers = tuple(e for e in answers if not invites(e))
        elif not answers and _is_doubted(turn):
            answers = self._find_surely_asked(turn)
        return referrals.refer_treatment(turn, answers), answers

    def _refer_diagnostic(
        self, turn: Turn, verdict: bool, found: tuple[Entry, ...]
    ) -> tuple[Action, tuple[Entry, ...]]:
        """The refusal to diagnose; information only in one sentence where it would read as a promise, and none where it
        would read as the verdict."""
        predicts = turn.assessment.level is Level.DIAGNOSTIC and asks_for_promise(turn)
        answers = tuple(entry for entry in found if not (predicts and entry.kind == "information"))
        action = referrals.refer_diagnostic(turn, answers, self._find_facts(turn, answers))
        if verdict:
            return action._replace(fact=None), answers
        beside = choose_sentence_in_general(turn, found) if predicts else None
        fact = action.fact or beside or (None if answers else self._find_elaborated(turn))
        return action._replace(fact=fact), answers

    def _find_elaborated(self, turn: Turn) -> Entry | None:
        """The last information given, if a general question is about its words."""
        own = (
            not (FIRST_PERSON | OWNERS).isdisjoint(turn.corrected.words)
            or turn.assessment.subject.third_person
        )
        general = asks(turn.corrected.folded) and not turn.assessment.flags and not own
        return find_elaborated(turn, self._knowledge) if general else None

    def _find_facts(self, turn: Turn, answers: tuple[Entry, ...]) -> Iterator[Entry]:
        """The candidates for a general fact: what was asked about, then what follows from it."""
        for entry in turn.candidates.answers:
            following = filter(None, map(self._knowledge.entry, entry.show_next))
            yield from (e for e in (entry, *following) if e not in answers and e.status == "live")

    def _asks_for_a_verdict(self, turn: Turn) -> bool:
        """Whether a message means "do I have that?", or is the tapped "My own symptoms"."""
        own = as_typed(turn.message) == self._own_symptoms
        return own or verdicts.asks_for_verdict(turn)

    def _refer_fragment(self, turn: Turn) -> Action:
        """Three questions to tap after bare words for a complaint."""
        nearest = (e for e in turn.candidates.nearest if e.kind == "information" and not e.unfilled)
        offered = suggestions.suggest_for_fragment(self._knowledge, next(nearest, None))
        action = referrals.refer_fragment(turn)._replace(suggestions=offered)
        return add_answers(turn, action, (), self._knowledge)

    def _find_beside(self, turn: Turn) -> tuple[Entry, ...]:
        """The answers to ordinary questions in a message that needs care."""
        if not turn.assessment.ordinary or turn.paused is not None:
            return ()
        if choose_doctor_advice(turn) is Say.WHETHER_IT_CAN_WAIT:
            return ()
        return self._answering.find_beside(turn)


def _asks_about_a_doctor(turn: Turn) -> bool:
    """Whether a calm message asks what to ask a doctor, or if to see one first and nothing that an entry answers."""
    if turn.paused is None and asks_what_to_ask(turn):
        return True
    advice = choose_doctor_advice(turn)
    least = CLEAR_CONFIDENCE if turn.surely(Act.WHICH_DOCTOR) else CLOSEST_BELOW_CONFIDENCE
    known = bool(turn.candidates.answers) and turn.confidence >= least
    if advice is Say.WHETHER_IT_CAN_WAIT and names_a_clinician(turn.corrected.folded):
        known = False  # "no, ring the doctor: can it wait" reads like a question about hours
    return not known and turn.paused is None and advice is not None


def _reports_consent(turn: Turn) -> bool:
    """Whether a message that tells of no complaint says that a doctor agreed, with the condition that was reported."""
    known = turn.context.slots.condition and not complaints_in(turn.corrected.words)
    return bool(known) and referrals.has_consent(turn)


def _is_doubted(turn: Turn) -> bool:
    """Whether a message that gets a referral may well be an ordinary one."""
    referred = turn.assessment.level in (Level.DIAGNOSTIC, Level.TREATMENT)
    return referred and ordinary_in(turn) >= DOUBTED_REFERRAL_PROBABILITY


def _is_fragment(turn: Turn) -> bool:
    """Whether a message is bare words for a complaint: "back pain"."""
    folded = turn.corrected.folded
    return len(turn.corrected.words) <= FRAGMENT_WORDS and not asks(folded) and not turn.assessment.ordinary
