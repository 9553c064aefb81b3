"""The sentences that are offered to end an alarm, and what a message makes of them (docs/safety.md)."""

from functools import cache

from bot.dialogue.alarm import alerts
from bot.dialogue.state.turn import Turn
from bot.language.text import as_typed, same_words
from bot.nlu.levels import Level


def way_out(turn: Turn) -> alerts.Sentence | None:
    """The sentence that ends the alarm in force which a message is, word by word; None for any other, and while the
    alarm is about more than one person."""
    context = turn.context
    if turn.assessment.level >= Level.URGENT or context.about_several:
        return None
    ways = alerts.ways_out(context.alert, context.crisis, context.about_others)
    return next((way for way in ways if says(turn, way)), None)


def comes_late(turn: Turn) -> bool:
    """Whether a calm message is such a sentence although no alarm is in force any more."""
    calm = turn.context.alert is Level.CALM and turn.assessment.level is Level.CALM
    return calm and any(says(turn, way) for way in alerts.WAYS_OUT)


def quotes_a_way_out(turn: Turn) -> bool:
    """Whether a message holds such a sentence, alone or with words of its own that may turn it around."""
    typed = as_typed(turn.message)
    return any(key in typed for way in alerts.WAYS_OUT for key in _keys(tuple(way.values())))


def says(turn: Turn, sentence: alerts.Sentence) -> bool:
    """Whether a message is this sentence, word by word, in any language, and no question."""
    asked = "?" in turn.message.folded
    return not asked and as_typed(turn.message) in _keys(tuple(sentence.values()))


@cache
def _keys(wordings: tuple[str, ...]) -> frozenset[str]:
    """The `same_words` keys of a sentence in its languages."""
    return frozenset(map(same_words, wordings))
