"""The sentences that are offered to end an alarm, and whether a message is one of them."""

from functools import cache

from bot.dialogue.alarm import cards
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Suggestion, Turn
from bot.examples.acts import Act
from bot.language.text import as_typed, same_words
from bot.nlu.assessment import Assessment
from bot.nlu.levels import Level


def find_end_sentence(turn: Turn) -> cards.Sentence | None:
    """The offered sentence that a message repeats verbatim; None if it repeats none, and while the alarm concerns
    more than one person."""
    context = turn.context
    if turn.assessment.level >= Level.URGENT or context.about_several:
        return None
    ways = cards.choose_end_sentences(context.alarm, context.crisis, context.about_others)
    return next((sentence for sentence in ways if is_sentence(turn, sentence)), None)


def comes_late(turn: Turn) -> bool:
    """Whether a calm message is such a sentence after the alarm has ended."""
    calm = turn.context.alarm is Level.CALM and turn.assessment.level is Level.CALM
    return calm and any(is_sentence(turn, sentence) for sentence in cards.END_SENTENCES)


def quotes_end_sentence(turn: Turn) -> bool:
    """Whether a message contains such a sentence, alone or with other words that may reverse it."""
    typed = as_typed(turn.message)
    return any(key in typed for sentence in cards.END_SENTENCES for key in _keys(tuple(sentence.values())))


def is_sentence(turn: Turn, sentence: cards.Sentence) -> bool:
    """Whether a message is this sentence verbatim, in any of its languages, and no question."""
    asked = "?" in turn.message.folded
    return not asked and as_typed(turn.message) in _keys(tuple(sentence.values()))


def suggest_end_sentences(context: Context, assessment: Assessment) -> tuple[Suggestion, ...]:
    """What to tap while an alarm is in force: that help was called, and what ends the alarm.

    Next to a sign that is reported now only a mix-up may end it, and nothing ends a crisis. Nothing is offered to a
    visitor who puts help off or says that it goes on.
    """
    if context.alarm is Level.CALM:
        return ()
    called = () if context.helped else cards.CALLED.get(context.alarm, ())
    language = "es" if assessment.language == "es" else "en"
    return tuple(
        Suggestion(sentence[language], None)
        for sentence in (*called, *_find_end_sentences(context, assessment))
    )


def _find_end_sentences(context: Context, assessment: Assessment) -> tuple[cards.Sentence, ...]:
    if assessment.goes_on or assessment.does(Act.PUTS_OFF) or context.about_several:
        return ()
    named = any(finding.state == "asserted" for finding in assessment.flags)
    if named and context.crisis:
        return ()
    ways = cards.choose_end_sentences(context.alarm, context.crisis, assessment.subject.third_person)
    return tuple(sentence for sentence in ways if sentence is cards.MIXED_UP) if named else ways


@cache
def _keys(wordings: tuple[str, ...]) -> frozenset[str]:
    """The `same_words` keys of a sentence in its languages."""
    return frozenset(map(same_words, wordings))
