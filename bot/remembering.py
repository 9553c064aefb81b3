"""What the talk before adds to a message: an age, and what was told of a body; it only ever raises a level."""

from dataclasses import replace

from bot.leaning import leans_on_talk
from bot.manner import Manner
from bot.move import Heard
from bot.tellings import (
    REMEDY,
    asks_with_condition,
    goes_on,
    joined,
    names_hands,
    remembered,
    told_in,
    without_remedy,
)
from bot.triage import Level, Triage, Verdict, louder


def recall(heard: Heard, triage: Triage) -> Heard:
    """What was heard, with what this chat has told before, and a context that knows what is told now."""
    verdict, context = _whole(heard, triage), heard.context
    minor = verdict.minor or context.minor
    told = context.told if leans_on_talk(heard.message) else without_remedy(context.told)
    if verdict.warns or verdict.fragment:
        told = remembered(told_in(heard.message), told)
    if Level.TREATMENT in verdict.levels:
        told = remembered((REMEDY,), told)
    if (minor, told) != (context.minor, context.told):
        context = replace(context, minor=minor, told=told)
    if verdict is heard.verdict and context is heard.context:
        return heard
    return replace(heard, verdict=verdict, context=context)


def _whole(heard: Heard, triage: Triage) -> Verdict:
    """The verdict of a message, or of it joined to what was told before, whichever is louder."""
    verdict, told = heard.verdict, heard.context.told
    rubbed = heard.context.held is Level.URGENT and names_hands(heard.message)
    if rubbed or asks_with_condition(heard.message, told):
        levels = verdict.levels | {Level.TREATMENT}
        verdict = replace(verdict, level=max(levels), levels=levels, with_condition=True)
    sentence = joined(heard.message, told) if verdict.level < Level.EMERGENCY else None
    if sentence is None or heard.manner is not Manner.PLAIN:
        return verdict
    whole = triage.assess(sentence, hunches=False)
    if whole.level < Level.URGENT or whole.level <= max(verdict.level, heard.context.held):
        return replace(verdict, story=True, personal=verdict.personal or goes_on(heard.message))
    return replace(louder(verdict, whole), asks=verdict.asks, language=verdict.language)
