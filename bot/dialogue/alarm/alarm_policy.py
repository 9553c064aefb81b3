"""What is done when an alarm is raised and while it is in force; docs/safety.md says why."""

import re
from itertools import chain

from bot.dialogue.alarm import cards
from bot.dialogue.alarm.end_sentences import is_sentence, suggest_end_sentences
from bot.dialogue.alarm.take_back import denies_a_crisis
from bot.dialogue.entry_ids import GOODBYE_ENTRY, THANKS_ENTRY
from bot.dialogue.kinds import Kind
from bot.dialogue.reading.conditions import names_in
from bot.dialogue.reading.follow_ups import leans
from bot.dialogue.reading.manner import Manner, manner_of, says_goodbye, says_thanks
from bot.dialogue.reading.massage import asks_for_hands, speaks_of_a_session
from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.treatments import asks_what_to_ask, may_concern_treatment
from bot.dialogue.says import Say
from bot.dialogue.state.slots import complaints_in, told_in
from bot.dialogue.state.turn import Action, Turn, kinds_beside
from bot.dialogue.thresholds import UNDER_ALARM_CONFIDENCE, UNDER_DOUBTFUL_CRISIS_CONFIDENCE
from bot.dialogue.words.booking import invites, invites_only_at_length
from bot.dialogue.words.links import build_contact_link
from bot.examples.acts import Act
from bot.knowledge import Practice
from bot.language.persons import FIRST_PERSON
from bot.nlu.levels import Level

_ASKS_WHAT_TO_SAY = re.compile(
    r"\b(?:what|how|should|do|shall|must) (?:(?:do|should|shall|must|exactly) )?(?:i|we|he|she|they) "
    r"(?:just |even |also |need to |have to )?(?:say|tell|mention)\b(?! (?:you|u|her)\b)"
)
"""Matches a clause that asks what to tell the responders; its sign is not a new report."""

SIGN_QUESTION_WORDS = 6
"""A longer question that names a condition may be a general one."""

_MAY_END = (Act.MISTAKE, Act.ELSEWHERE, Act.JOKES, Act.CLEARED, Act.WAS_SEEN)
"""Acts that may end an urgent sign, here without enough certainty to do so."""

_TOLD_AGAIN = (Act.PUTS_OFF, Act.WHY_URGENT, Act.DOCTOR_FIRST, Act.WHICH_DOCTOR, Act.VERDICT)
"""Acts that get the urgent card again: doubts about it, and a request for a verdict."""


def raise_alarm(turn: Turn) -> Action:
    """The card for a danger that is reported now; an earlier one stays in the context."""
    context, assessment = turn.context, turn.assessment
    in_force = {context.alarm} if context.in_emergency_or_crisis else set()
    action = _show_card(turn, assessment.levels | {assessment.level} | in_force, shorter=False)
    sure = context.crisis_is_sure or (
        Level.CRISIS in assessment.levels | {assessment.level} and _is_sure(turn)
    )
    urgent = context.urgent_too or context.alarm is Level.URGENT
    return action._replace(context=action.context._replace(crisis_is_sure=sure, urgent_too=urgent))


def _is_sure(turn: Turn) -> bool:
    """Whether a red flag names a crisis, or it is detected for the second time in words that do not deny it."""
    again = turn.context.crisis and not denies_a_crisis(turn)
    return again or bool(turn.assessment.flagged(Level.CRISIS))


def repeat_card(turn: Turn) -> Action:
    """The card in force, in fewer words."""
    action = _show_card(turn, turn.assessment.levels | {turn.context.alarm}, shorter=True)
    later = Say.AFTER_A_CRISIS if action.kind == Kind.CRISIS else Say.AFTER_AN_EMERGENCY
    waits = _asks_what_is_known(turn) or speaks_of_a_session(turn.message.folded)
    return action._replace(says=(later,)) if turn.context.in_emergency_or_crisis and waits else action


def tell_how_to_reach(turn: Turn, practice: Practice) -> Action | None:
    """How to reach her while an urgent sign is in force; None for any other question, booking included."""
    if turn.context.alarm is not Level.URGENT or not turn.does(Act.HOW_TO_REACH, Act.PHONE):
        return None
    if not build_contact_link(practice, may_book=False).href:  # she is reached by booking alone
        return repeat_card(turn)._replace(says=(Say.CONTACT_ONCE_SEEN,))
    context = turn.context._replace(misses=0)
    return Action(Kind.PRACTICE, turn.assessment, context, says=(Say.CONTACT_AFTER_A_CHECK,), refers=True)


def reply_in_force(turn: Turn) -> Action | None:
    """The reply while an alarm is in force; None for a clear other question, and for most after an urgent sign."""
    called = any(is_sentence(turn, sentence) for sentence in chain.from_iterable(cards.CALLED.values()))
    helped = called or (turn.surely(Act.HELP_COMING) and not turn.does(Act.STILL_BAD))
    if turn.does(Act.WHAT_TO_SAY) and (
        turn.context.in_emergency_or_crisis or turn.assessment.level < Level.TREATMENT
    ):
        return _say_line(turn, cards.WHAT_TO_SAY, helped=helped)
    if helped:
        return _say_line(turn, cards.HELP_IS_COMING, helped=True)
    if not turn.context.in_emergency_or_crisis:
        return _after_an_urgent_sign(turn)
    manner = manner_of(turn.message)
    parts = manner in {Manner.THANKS, Manner.GOODBYE} or _takes_leave(turn) or _closes_in_other_words(turn)
    if parts and not turn.does(Act.STILL_BAD):
        return _say_line(turn, cards.THANKED)
    if turn.context.helped and manner in {Manner.YES, Manner.NO}:
        return _say_line(turn, cards.HELP_IS_COMING, helped=True)
    asked = manner is Manner.PLAIN and not turn.does(Act.COMPLAINS) and _asks_something_else(turn)
    return None if asked else repeat_card(turn)


def _after_an_urgent_sign(turn: Turn) -> Action | None:
    """The reply to a plan to be seen, to "why today?" and to a delay; None for anything else."""
    harmless = (
        turn.assessment.level < Level.DIAGNOSTIC
        and not may_concern_treatment(turn)
        and not told_in(turn.corrected).condition
    )
    if harmless and turn.does(Act.PLAN) and not turn.does(Act.PUTS_OFF, Act.STILL_BAD):
        return _say_line(turn, cards.PLANNED)
    if harmless and asks_what_to_ask(turn):
        return _say_line(turn, cards.WHAT_TO_SAY)
    of_hands = asks_for_hands(turn.corrected)
    if harmless and turn.does(Act.WHY_URGENT) and not of_hands:
        offered = suggest_end_sentences(turn.context, turn.assessment)
        return _say_line(turn, cards.WHY_TODAY)._replace(suggestions=offered)
    if turn.does(Act.HOW_TO_REACH, Act.PHONE):
        return None  # answered together with the urgent sentence
    explained = turn.does(*_MAY_END) and not asks(turn.corrected.folded)  # the card offers what ends it
    told_again = turn.does(*_TOLD_AGAIN) or explained
    return repeat_card(turn) if (told_again and not of_hands) or _asks_about_the_sign(turn) else None


def _asks_about_the_sign(turn: Turn) -> bool:
    """Whether a question is about the reported complaint: "what if the swelling goes down", "can you rub it"."""
    reported = turn.context.slots.complaint
    meant = reported in complaints_in(turn.corrected.words) or _wants_hands_on_it(turn)
    short = len(turn.corrected.words) <= SIGN_QUESTION_WORDS  # "is it the piriformis"
    named = short and leans(turn.corrected) and bool(names_in(turn.corrected.folded))
    return (named or (bool(reported) and meant)) and asks(turn.corrected.folded)


def _wants_hands_on_it(turn: Turn) -> bool:
    """Whether a message that reports nothing new asks for a massage of the complaint: "can you rub it out"."""
    new = turn.assessment.level >= Level.URGENT or may_concern_treatment(turn)
    return not new and leans(turn.corrected) and asks_for_hands(turn.corrected)


def acknowledges(turn: Turn) -> bool:
    """Whether a message of an alarm level only says that help was called, or asks what to tell the responders:
    "i called 988 already", "do i just say numb down there"."""
    context, level = turn.context, turn.assessment.level
    known = {context.alarm, Level.CRISIS} if context.crisis else {context.alarm}
    reported = [
        finding for finding in turn.assessment.flagged(level) if not _ASKS_WHAT_TO_SAY.search(finding.clause)
    ]
    if turn.does(Act.STILL_BAD):
        return False
    return level in known and not reported and (turn.surely(Act.HELP_COMING) or turn.surely(Act.WHAT_TO_SAY))


def _takes_leave(turn: Turn) -> bool:
    """Whether a message surely ends the talk, or thanks and puts nothing off: "she's getting the keys, thanks"."""
    thanks = turn.surely(Act.THANKS) and says_thanks(turn) and not turn.does(Act.PUTS_OFF)
    calm = turn.assessment.level is Level.CALM
    return (thanks and calm) or (turn.surely(Act.GOODBYE) and says_goodbye(turn))


def _closes_in_other_words(turn: Turn) -> bool:
    """Whether a calm message is thanks or a goodbye in other words: "going to sit with her now. thank you"."""
    answers, assessment = turn.candidates.answers, turn.assessment
    closing = (
        bool(answers)
        and answers[0].id in (THANKS_ENTRY, GOODBYE_ENTRY)
        and turn.confidence >= UNDER_ALARM_CONFIDENCE
    )
    return (
        closing
        and assessment.level is Level.CALM
        and not assessment.distressed
        and not asks(turn.message.folded)
    )


def _asks_something_else(turn: Turn) -> bool:
    """Whether a message is clearly another question that may be answered next to a danger."""
    answers = turn.candidates.answers
    return _asks_what_is_known(turn) and not any(
        invites(e) and not invites_only_at_length(e) for e in answers
    )


def _asks_what_is_known(turn: Turn) -> bool:
    """Whether a message is clearly a question: an entry answers it, it is calm, and no word refers to the danger.

    After a crisis that only the model detected, once, it may be about the chat itself or contain an "i", if the answer
    is almost certain: "lol is this a robot?", "i'm fine. do you do evenings".
    """
    answers, assessment, context = turn.candidates.answers, turn.assessment, turn.context
    confidence = turn.confidence
    if (
        not answers
        or assessment.level > Level.CALM
        or assessment.distressed
        or confidence < UNDER_ALARM_CONFIDENCE
    ):
        return False
    doubtful = (
        context.alarm is Level.CRISIS
        and not context.crisis_is_sure
        and confidence >= UNDER_DOUBTFUL_CRISIS_CONFIDENCE
    )
    if leans(turn.corrected) and not (doubtful and all(e.kind == "small talk" for e in answers)):
        return False
    of_nobody = doubtful or FIRST_PERSON.isdisjoint(turn.corrected.words)
    return asks(turn.corrected.folded) or (of_nobody and all(e.kind == "practice" for e in answers))


def _show_card(turn: Turn, levels: frozenset[Level] | set[Level], shorter: bool) -> Action:
    both = frozenset(levels | ({Level.CRISIS} if turn.context.crisis else set()))
    level = max(both)
    assessment = turn.assessment._replace(level=level, levels=both)
    context = turn.context._replace(
        alarm=level,
        crisis=Level.CRISIS in both,
        helped=turn.context.helped and shorter,
        topics=(),
        misses=0,
    )
    also = kinds_beside(Kind(level.kind), assessment, ())
    offered = suggest_end_sentences(context, turn.assessment)
    return Action(Kind(level.kind), assessment, context, shorter=shorter, also=also, suggestions=offered)


def _say_line(turn: Turn, lines: dict[Level, str], helped: bool = False) -> Action:
    """One sentence instead of the card; if the message itself is not calm, the reply keeps the kind of the alarm."""
    context = turn.context._replace(helped=turn.context.helped or helped, misses=0)
    at = Level.CRISIS if turn.context.crisis and Level.CRISIS in lines else turn.context.alarm
    line = lines[at]
    if turn.assessment.level is Level.CALM:
        return Action(
            Kind.SMALL_TALK if turn.paused is None else Kind.UNKNOWN, turn.assessment, context, line=line
        )
    return repeat_card(turn)._replace(line=line, context=context)
