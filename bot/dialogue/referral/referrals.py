"""Builds the action for symptom reports and medical questions: the refusal, and the sympathy sentence before it."""

from collections.abc import Iterable

from bot.dialogue.kinds import Kind
from bot.dialogue.reading.agreement import doctor_agrees
from bot.dialogue.reading.manner import says_thanks, wonders_at_numbers
from bot.dialogue.reading.massage import asks_for_hands
from bot.dialogue.reading.of_whom import is_of_somebody_else
from bot.dialogue.reading.promises import asks_to_predict, asks_whether_massage_helps
from bot.dialogue.reading.questions import asks, clauses
from bot.dialogue.reading.treatments import (
    asks_what_to_ask,
    changes_treatment,
    may_concern_treatment,
    needs_clearance,
)
from bot.dialogue.reading.verdicts import insists
from bot.dialogue.referral.advice import choose_advice, choose_advice_beside, choose_doctor_advice
from bot.dialogue.referral.doubt import is_likely_ordinary
from bot.dialogue.referral.facts import find_general_fact, find_named_fact
from bot.dialogue.says import Say
from bot.dialogue.state.slots import OTHER, complaints_in, told_in
from bot.dialogue.state.turn import Action, Turn
from bot.examples.acts import Act
from bot.knowledge import Entry
from bot.language.persons import FIRST_PERSON, OWNERS
from bot.language.segments import sentences
from bot.language.text import read, tokenise
from bot.nlu.levels import Level

_MASSAGE_IN_FULL = frozenset({Say.WHETHER_MASSAGE_HELPS, Say.WHETHER_MASSAGE_HELPS_BESIDE_A_REFERRAL})
_CAUSE_IN_FULL = frozenset({Say.CANNOT_DIAGNOSE, Say.CANNOT_DIAGNOSE_OTHERS, Say.CANNOT_TELL_WHAT_IT_IS})
_IN_FULL = _CAUSE_IN_FULL | _MASSAGE_IN_FULL | {Say.CANNOT_ADVISE_ON_TREATMENT}
SORRY = frozenset({Say.SORRY_TO_HEAR, Say.SORRY_FOR_THEM})


def refer_urgent(turn: Turn) -> Action:
    """The urgent card; the alarm stays in force."""
    context = turn.context._replace(alarm=max(turn.context.alarm, Level.URGENT))
    return Action(Kind.URGENT, turn.assessment, context)


def refer_diagnostic(turn: Turn, answers: tuple[Entry, ...], related: Iterable[Entry]) -> Action:
    """A refusal to diagnose, then at most one general fact of `related`: a list of symptoms would read as a match."""
    informs = any(entry.kind == "information" for entry in answers)
    wants_massage = not informs and not turn.context.refused_advice and asks_whether_massage_helps(turn)
    advised = Level.TREATMENT in turn.assessment.levels or choose_doctor_advice(turn)
    advice = choose_advice_beside(turn) if advised else []
    if wants_massage:
        advice = [Say.WHETHER_MASSAGE_HELPS_BESIDE_A_REFERRAL, Say.WHAT_I_DO]
    elif not advised and not answers and not turn.context.alarm and _asks_to_come(turn):
        advice = [Say.COME_FOR_AN_ASSESSMENT]
    fact = None if informs else find_named_fact(turn, related) or find_general_fact(turn)
    label = choose_refusal(turn)
    kind_words = (
        () if label == Say.THANKS_AFTER_A_REFUSAL else (*explain_numbers(turn), *choose_sympathy(turn))
    )
    return _build_action(Kind.DIAGNOSTIC, turn, *kind_words, label, *advice)._replace(fact=fact)


def refer_whom_it_concerns(turn: Turn) -> Action:
    """A referral after an answer, for whoever asks about a person."""
    level = turn.assessment.level
    label = Say.IF_ABOUT_SOMEBODY if level is Level.DIAGNOSTIC else Say.IF_ABOUT_WHAT_TO_DO
    return Action(Kind(level.kind), turn.assessment, turn.context, says=(label,))


def refer_to_who_looked(turn: Turn, label: Say) -> Action:
    """A referral to those who have just examined it, if they found no danger and the message asks nothing."""
    return _build_action(Kind.DIAGNOSTIC, turn, label, Say.WHO_LOOKED_AT_IT)


def refer_fragment(turn: Turn) -> Action:
    """A refusal to diagnose for bare words for a complaint; the first one asks what would help most."""
    asked = () if turn.context.refused else (Say.FRAGMENT,)
    return _build_action(Kind.DIAGNOSTIC, turn, *choose_sympathy(turn), choose_refusal(turn), *asked)


def refer_treatment(turn: Turn, answers: tuple[Entry, ...]) -> Action:
    """No advice, who can give it, and what she does unless `answers` say so; with a condition the doctor who has to
    agree comes first."""
    if has_consent(turn):
        return _confirm_consent(turn)
    condition = needs_clearance(turn)
    if asks_what_to_ask(turn):
        return _say_what_to_ask(turn)._replace(with_condition=condition)
    says = (
        *explain_numbers(turn),
        *(choose_sympathy(turn) if complaints_in(turn.corrected.words) else ()),
        *_advise(turn, condition),
        *_offer_what_she_does(turn, condition, answers),
    )
    return _build_action(Kind.TREATMENT, turn, *says)._replace(
        with_condition=condition,
        shorter=condition and turn.context.refused_in_short,
        fact=None if condition or answers else find_general_fact(turn),
    )


def _say_what_to_ask(turn: Turn) -> Action:
    """What to ask a doctor; after "no advice" where that was not said yet and the message needs care."""
    first = turn.assessment.level > Level.CALM and not turn.context.refused_advice
    advice = [choose_advice(turn)] if first else []
    return _build_action(Kind.TREATMENT, turn, *advice, Say.WHAT_TO_ASK_A_DOCTOR)


def _advise(turn: Turn, condition: bool) -> list[Say]:
    """Whether massage helps, where that is asked, else "no advice", unless the doctor who has to agree says it all."""
    again, in_short = turn.context.refused_advice, turn.context.refused_in_short
    changes = may_concern_treatment(turn) or turn.does(Act.CHANGES_TREATMENT)
    if again and not condition and not changes and _thanks_for_the_referral(turn):
        return [Say.THANKS_AFTER_A_REFUSAL]  # "ok thanks, will see my pt first"
    helps = asks_whether_massage_helps(turn) and not (again and in_short)
    if not condition and (helps or (_asks_to_come(turn) and not again)):
        return [Say.WHETHER_MASSAGE_HELPS]
    names_the_doctor = condition and again and not turn.context.contact_is_due
    return [] if names_the_doctor and not changes_treatment(turn) else [choose_advice(turn)]


def _offer_what_she_does(turn: Turn, condition: bool, answers: tuple[Entry, ...]) -> list[Say]:
    """What she does instead, once in a chat and only where nothing speaks against a massage."""
    silent = (
        condition
        or turn.context.refused_advice
        or turn.context.alarm
        or answers
        or may_concern_treatment(turn)
        or choose_doctor_advice(turn) is Say.WHETHER_IT_CAN_WAIT
    )
    return [] if silent else [Say.WHAT_I_DO]


def _asks_to_come(turn: Turn) -> bool:
    """Whether a message asks if the visitor may come as they are, and nothing about a medicine."""
    return turn.does(Act.MAY_COME) and not (may_concern_treatment(turn) or turn.does(Act.CHANGES_TREATMENT))


def has_consent(turn: Turn) -> bool:
    """Whether a message says that a doctor agreed to a massage; with a condition or a medicine that it newly names only
    if it surely says so, and changes no treatment."""
    new = told_in(turn.corrected).condition or may_concern_treatment(turn)
    return doctor_agrees(turn) and (not new or _agreed_with_it(turn))


def _agreed_with_it(turn: Turn) -> bool:
    """Whether the agreement surely covers what is named beside it: "i take eliquis, my doctor said massage is fine"."""
    sure = turn.surely(Act.AGREED) and asks_for_hands(turn.corrected)
    each = map(read, sentences(turn.corrected.folded))
    asked = (turn._replace(message=one, corrected=one) for one in each if asks(one.folded))
    return sure and not (turn.may_do(Act.CHANGES_TREATMENT) or any(map(may_concern_treatment, asked)))


def _confirm_consent(turn: Turn) -> Action:
    """The reply once a doctor has agreed; if the agreement covers massage, the condition is not mentioned again."""
    action = _build_action(Kind.TREATMENT, turn, Say.DOCTOR_AGREES)
    context = action.context
    if asks_for_hands(turn.corrected):
        context = context._replace(slots=context.slots._replace(condition=""), agreed=True)
    return action._replace(with_condition=True, context=context)


def ask_for_consent(turn: Turn) -> Action:
    """That a doctor has to agree before a massage, once an agreement that was reported is withdrawn."""
    slots = turn.context.slots._replace(condition=turn.context.slots.condition or OTHER)
    subject = turn.assessment.subject._replace(third_person=turn.context.about_others)
    turn = turn._replace(
        context=turn.context._replace(slots=slots, agreed=False),
        assessment=turn.assessment._replace(subject=subject),  # "she didn't" is the midwife
    )
    return _build_action(Kind.TREATMENT, turn)._replace(with_condition=True, shorter=True)


def _build_action(kind: Kind, turn: Turn, *says: Say) -> Action:
    """An action with these sentences, after a Spanish one for a Spanish message; its context knows which were said."""
    before = turn.context
    anew = before.refused_advice and not _MASSAGE_IN_FULL.isdisjoint(says)
    in_full = not anew and not _IN_FULL.isdisjoint(says)
    context = before._replace(
        refused=before.refused or not _CAUSE_IN_FULL.isdisjoint(says),
        refused_in_short=not in_full,
        contact_is_due=not (in_full or before.contact_is_due),
        refused_advice=before.refused_advice
        or not (_MASSAGE_IN_FULL | {Say.CANNOT_ADVISE_ON_TREATMENT}).isdisjoint(says),
        comforted=before.comforted or not SORRY.isdisjoint(says),
    )
    frame = (Say.SPANISH,) if turn.assessment.language == "es" else ()
    return Action(kind, turn.assessment, context, says=(*frame, *says))


def choose_refusal(turn: Turn) -> Say:
    """The refusal that fits the message; in short once it was said in full."""
    text = turn.corrected.folded
    if turn.context.refused and _thanks_for_the_referral(turn):
        return Say.THANKS_AFTER_A_REFUSAL
    if turn.context.refused and turn.context.contact_is_due:
        return Say.CANNOT_DIAGNOSE_STILL
    if insists(turn):
        return Say.NO_YES_OR_NO
    if asks_to_predict(turn):
        return Say.CANNOT_PREDICT
    if turn.context.refused:
        return Say.CANNOT_DIAGNOSE_AGAIN
    if is_of_somebody_else(turn.corrected, turn.assessment.subject):
        return Say.CANNOT_DIAGNOSE_OTHERS
    return Say.CANNOT_DIAGNOSE if asks(text) else Say.CANNOT_TELL_WHAT_IT_IS


def _thanks_for_the_referral(turn: Turn) -> bool:
    """Whether a message about the visitor gives thanks and asks nothing: "i'll call mine, thx"."""
    return says_thanks(turn) and not turn.does(Act.VERDICT) and not turn.assessment.subject.third_person


def choose_sympathy(turn: Turn) -> tuple[Say, ...]:
    """The sympathy sentence, once in a chat, for a message that reports pain or symptoms."""
    reports = any(map(_tells, clauses(turn.corrected.folded)))
    if turn.context.comforted or turn.assessment.distressed or not reports or is_likely_ordinary(turn):
        return ()
    return (
        (Say.SORRY_FOR_THEM,)
        if is_of_somebody_else(turn.corrected, turn.assessment.subject)
        else (Say.SORRY_TO_HEAR,)
    )


def explain_numbers(turn: Turn) -> tuple[Say, ...]:
    """Why this chat shows numbers to call, for a visitor who asks."""
    return (Say.WHY_THE_NUMBERS,) if wonders_at_numbers(turn) else ()


def _tells(clause: str) -> bool:
    """Whether a clause reports a complaint or is about the visitor: "why does the leg hurt" is a general question."""
    words = tokenise(clause)
    own = not (FIRST_PERSON | OWNERS).isdisjoint(words)
    return (own and bool(complaints_in(words))) or (not asks(clause) and (own or bool(complaints_in(words))))
