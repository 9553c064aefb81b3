"""The offer of 988 with a reply that is no card: for distress, and while a crisis is in force or has just ended."""

from collections.abc import Mapping

from bot.dialogue.alarm import cards
from bot.dialogue.kinds import Kind
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Action
from bot.dialogue.words.links import Link
from bot.nlu.levels import Level

ENDS_WITH_988 = frozenset({Say.TAKEN_BACK_AFTER_A_CRISIS, Say.MISHEARD_CRISIS})
"""Sentences that offer 988 themselves."""


def write_lifeline(action: Action, says: Mapping[str, str]) -> tuple[str, str]:
    """The kind sentence before everything else and the offer of 988 after it; "" where either is not due."""
    opening, _, closing = (says[Say.DISTRESS] if action.comforts else "").partition("\n\n")
    if action.context.crisis and not action.line:
        return opening, cards.THANKED[Level.CRISIS]
    return opening, "" if ENDS_WITH_988.intersection(action.says) else closing


def choose_lifeline_links(action: Action) -> tuple[Link, ...]:
    """988 to tap, for distress in a message that has no answer, and after the end of a crisis that was named."""
    due = (action.comforts and action.kind == Kind.UNKNOWN) or action.context.had_sure_crisis
    return (cards.LIFELINE, cards.TEXT_LIFELINE) if due else ()
