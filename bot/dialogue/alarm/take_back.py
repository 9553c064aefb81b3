"""Whether an alarm is taken back: it was about something else, is long past, or was examined without a finding."""

import re

from bot.dialogue.alarm.end_sentences import quotes_end_sentence
from bot.dialogue.reading.clinicians import names_emergency_care, names_who_may_clear
from bot.dialogue.reading.questions import asks, clauses
from bot.dialogue.state.context import NO_BOOKING_TURNS, Context
from bot.dialogue.state.slots import NOTHING_TOLD, told_in
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import SURELY_ORDINARY_PROBABILITY
from bot.examples.acts import Act
from bot.language.persons import FIRST_PERSON
from bot.nlu.levels import Level
from bot.nlu.subject import subject_of

_CONTRASTS = re.compile(
    r"\b(?:but|until|unless|though|although|except|yet|tonight|today|tomorrow|after|then|only|else)\b"
)
"""May reverse a denial in the same sentence: "i don't want to kill myself but i bought the rope"."""
_SIDES = frozenset("left right".split())
_PARTS_FROM_LIFE = re.compile(r"\b(?:ready|at peace|made (?:my )?peace|bye|goodbye|farewell)\b")
"""Next to a denial these may be a farewell: "i'm not suicidal, just ready"."""
_WRONG_CHAT = re.compile(
    r"\bwrong (?:chat|person|window|thread|number)\b|\b(?:meant|was) for (?:my|the|our|a|some)\w*\b"
)
_EXAMINED_LONG_AGO = re.compile(
    r"\b(?:ago|last (?:week|month|year|spring|summer|fall|winter|time)|weeks?|months?|years?|once|before|"
    r"back (?:in|then|when)|(?:in|since) (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|19|20)\w*)\b"
)
"""An examination this long ago may have been before the sign appeared."""


def takes_back(turn: Turn) -> bool:
    """Whether a message clearly withdraws the alarm and reports no new danger."""
    context, level = turn.context, turn.assessment.level
    goes_on = turn.assessment.goes_on and level < Level.URGENT
    if context.alarm is Level.CALM or level > Level.URGENT or goes_on or quotes_end_sentence(turn):
        return False
    if context.alarm is Level.CRISIS and not context.crisis_is_sure and denies_a_crisis(turn):
        # an urgent sign of the same message is in force from here on
        text = turn.message.folded
        contrasts = turn.assessment.distressed and _CONTRASTS.search(text)
        return not (contrasts or _PARTS_FROM_LIFE.search(text))
    if level >= Level.URGENT:
        return False
    if context.crisis:
        return turn.surely(Act.ELSEWHERE) and not (turn.assessment.distressed or _is_doubtful(turn))
    slip = turn.surely(Act.MISTAKE) and not _corrects_a_detail(turn)
    return ((slip or turn.surely(Act.ELSEWHERE)) and not _meant_for_others(turn)) or is_over(turn)


def _corrects_a_detail(turn: Turn) -> bool:
    """Whether a correction is of the person, the side or the body part: "autocorrect, dad not mom"; the alarm stays."""
    words = turn.message.words
    of_somebody = subject_of(turn.message.folded, words).third_person or not _SIDES.isdisjoint(words)
    return of_somebody or any(told_in(turn.message))


def _is_doubtful(turn: Turn) -> bool:
    """Whether a crisis may continue although the message says it was about something else: it concerns somebody else,
    or a red flag named it, unless long ago."""
    named = turn.context.crisis_is_sure and not _EXAMINED_LONG_AGO.search(turn.message.folded)
    return named or turn.assessment.subject.third_person or _meant_for_others(turn)


def _meant_for_others(turn: Turn) -> bool:
    """Whether a message only says that it went to the wrong person: the danger may still be real."""
    return _WRONG_CHAT.search(turn.message.folded) is not None


def is_over(turn: Turn) -> bool:
    """Whether those whom the card named have since examined it and found no danger: "i went to the er, all clear"."""
    text, alarm = turn.message.folded, turn.context.alarm
    if turn.context.crisis or alarm not in (Level.URGENT, Level.EMERGENCY) or _EXAMINED_LONG_AGO.search(text):
        return False
    anybody = alarm is Level.URGENT or turn.context.about_others
    names_whom = names_who_may_clear if anybody else names_emergency_care
    return names_whom(text) and turn.surely(Act.CLEARED) and not turn.assessment.goes_on


def denies_a_crisis(turn: Turn) -> bool:
    """Whether a message denies a crisis and every sign of one that it names: "no, i'm not that bad off".

    A statement about the visitor does not deny somebody else's crisis.
    """
    if turn.context.about_others and not FIRST_PERSON.isdisjoint(turn.message.words):
        return False
    states = {finding.state for finding in turn.assessment.flags if finding.flag.level == Level.CRISIS.kind}
    return states == {"negated"} or (
        not states and (turn.surely(Act.NOT_SUICIDAL) or _explains_it_away(turn))
    )


def _explains_it_away(turn: Turn) -> bool:
    """Whether a calm message asks why 988 was shown and what it was about ("why that number? i meant the chat"), or
    corrects the chat and is certainly ordinary ("no no, i just asked how many people get this")."""
    explains = turn.does(Act.COMPLAINS, Act.CORRECTS, Act.MISTAKE, Act.ELSEWHERE, Act.JOKES)
    calm = turn.assessment.level is Level.CALM and not turn.assessment.distressed
    ordinary = turn.assessment.probabilities.get("ordinary", 0.0) >= SURELY_ORDINARY_PROBABILITY
    corrects = ordinary and turn.surely(Act.CORRECTS) and asks(turn.message.folded)
    return calm and ((explains and turn.surely(Act.ASKS_WHY_WARNED)) or corrects)


def end_alarm(context: Context, over: bool) -> Context:
    """The context after a take-back: no alarm, or the earlier urgent sign. The slots are cleared only if the danger is
    over."""
    return context._replace(
        slots=NOTHING_TOLD._replace(condition=context.slots.condition) if over else context.slots,
        alarm=Level.URGENT if context.urgent_too and not over else Level.CALM,
        urgent_too=False,
        crisis=False,
        helped=False,
        taken_back=True,
        no_booking=NO_BOOKING_TURNS,
        ended=context.alarm,
        ended_crisis=context.crisis,
    )


def is_retracted(turn: Turn) -> bool:
    """Whether a message takes back the end of an alarm, a few replies ago: "i lied, nobody looked at it"."""
    if turn.context.ended is Level.CALM or turn.context.no_booking == 0:
        return False
    insists = turn.surely(Act.MISTAKE) or turn.surely(Act.CLEARED)  # "i told you it was a mix-up"
    each = map(str.strip, clauses(turn.corrected.folded))
    goes_on = any(map(asks, each))  # "so back to it, can massage help"
    return turn.surely(Act.RETRACTS) or (turn.may_do(Act.RETRACTS) and not (insists or goes_on))


def restore_alarm(context: Context) -> Context:
    """The context in which the alarm that ended last is in force again."""
    return context._replace(
        alarm=max(context.alarm, context.ended),
        crisis=context.crisis or context.ended_crisis,
        ended=Level.CALM,
        ended_crisis=False,
        no_booking=0,
    )
