"""What the talk before adds to a message: whom an alarm is about, and a level that it only ever raises."""

from collections.abc import Callable

from bot.dialogue.manner import Manner, manner_of
from bot.dialogue.questions import asks
from bot.dialogue.slots import NEEDS_A_DOCTOR, ONESELF, told_in
from bot.dialogue.turn import Turn
from bot.language.segments import sentences
from bot.language.text import Message, read, tokenise
from bot.nlu.levels import Level
from bot.nlu.subject import mentions_small_child, subject_of
from bot.nlu.triage import Assessment

JOINED_WORDS = 14
"""Longer messages say themselves what they are about."""

CONDITION_WORDS = 6
"""A longer message may be about something else: "i fell in love with a house after the operation of my cat"."""

_HANDS = frozenset(
    "massage massaged massages massaging rub rubbed rubbing press pressure knead session cupping".split()
)


def recalled(turn: Turn, assess: Callable[[Message], Assessment]) -> Turn:
    """The turn with this message in the slots, and the louder level of it joined to what was told before."""
    assessment, slots = _of_whom(_joined(turn, assess), turn), turn.context.slots
    if assessment.warns or _tells_of_a_condition(turn.corrected):
        slots = slots.filled(turn.corrected)
    minor = assessment.subject.minor and (assessment.warns or not mentions_small_child(turn.corrected.folded))
    context = turn.context._replace(slots=slots, minor=turn.context.minor or minor)
    return turn._replace(assessment=assessment, context=context)


def _of_whom(heard: Assessment, turn: Turn) -> Assessment:
    """The assessment with whom the talk is about: somebody else, until the visitor speaks of themselves.

    With an alarm in force only a sign told anew of somebody else alone makes it about them: who drives or sits beside
    them is not the patient.
    """
    context, subject = turn.context, heard.subject
    if context.alert is Level.CALM and context.about_others and ONESELF.isdisjoint(turn.corrected.words):
        return heard._replace(subject=subject._replace(third_person=True))
    anew = heard.flagged(heard.level) and subject.third_person and ONESELF.isdisjoint(turn.corrected.words)
    if context.alert is Level.CALM or (anew and heard.level >= Level.CRISIS):
        return heard
    return heard._replace(subject=subject._replace(third_person=context.about_others))


def _joined(turn: Turn, assess: Callable[[Message], Assessment]) -> Assessment:
    """What is heard in a short message after what was told: "and now it is hot" after a swollen calf."""
    heard, message, slots = turn.assessment, turn.corrected, turn.context.slots
    if _tells_of_a_condition(message):
        return _at_least(heard, Level.TREATMENT)
    if not slots.sentence() or not message.words or heard.level >= Level.CRISIS:
        return heard
    if slots.condition and _speaks_of_hands(message):
        return _at_least(heard, Level.TREATMENT)
    if len(message.words) > JOINED_WORDS:
        return heard
    if manner_of(turn.message) is not Manner.PLAIN or asks(message.folded):
        return heard
    told = slots.sentence()
    whole, before = assess(read(f"{told} and {message.folded}")), assess(read(told))
    known = max(heard.level, before.level, turn.context.alert, Level.DIAGNOSTIC)
    named = bool(whole.flagged(whole.level))
    adds = named or (any(told_in(message)) and whole.level is Level.URGENT)
    if (whole.level > known and adds) or _names_the_sign(heard, whole):
        return whole._replace(language=heard.language)
    return heard


def _speaks_of_hands(message: Message) -> bool:
    """Whether a sentence that is short enough to lean on what was told speaks of massage."""
    each = (tokenise(sentence) for sentence in sentences(message.folded))
    return any(len(words) <= JOINED_WORDS and not _HANDS.isdisjoint(words) for words in each)


def _at_least(heard: Assessment, level: Level) -> Assessment:
    return heard._replace(level=max(heard.level, level), levels=heard.levels | {level})


def _tells_of_a_condition(message: Message) -> bool:
    """Whether one sentence says in a few words what a doctor has to know before a massage: "i'm pregnant"."""
    if told_in(message).condition not in NEEDS_A_DOCTOR:
        return False
    return any(map(_is_told_condition, map(read, sentences(message.folded))))


def _is_told_condition(sentence: Message) -> bool:
    """Whether a short sentence that asks nothing names such a condition, of the visitor or of somebody else."""
    if len(sentence.words) > CONDITION_WORDS or asks(sentence.folded):
        return False
    of_whom = (
        not ONESELF.isdisjoint(sentence.words) or subject_of(sentence.folded, sentence.words).third_person
    )
    return of_whom and told_in(sentence).condition in NEEDS_A_DOCTOR


def _names_the_sign(heard: Assessment, whole: Assessment) -> bool:
    """Whether only the whole meets a red flag of the level that both were heard as."""
    level = heard.level
    return whole.level is level >= Level.URGENT and bool(whole.flagged(level)) and not heard.flagged(level)
