"""Whether a visitor wants a verdict: asks if the described condition is theirs, or insists on a yes or no."""

import re

from bot.dialogue.entry_ids import REFERRAL_ENTRY
from bot.dialogue.reading.conditions import names_in
from bot.dialogue.reading.follow_ups import PRONOUN, is_empty
from bot.dialogue.state.context import Context
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import BARE_WORDS, FOLLOW_UP_WORDS, LEANING_WORDS, SHORT_WORDS
from bot.examples.acts import Act
from bot.language.text import Message, tokenise

_ASSENT = re.compile(
    r"\b(?:that's (?:exactly |just )?me|same here|me too|just guess|best guess|any (?:guess|ideas?))\b"
)
"""Means "do I have that?" only after an answer; the intent model recognises plainer words by itself."""
_MEANS = re.compile(
    r"\b(?:does|would|could|might) (?:that|this|it) (?:mean|sound like|point to)\b|"
    r"\bso (?:it's|that's|this is|i have)\b"
)
"""Makes the name of a condition a request for a verdict once a complaint was reported: "does that mean piriformis?"."""
_OF_ONES_OWN = re.compile(
    r"\b(?:is|was) (?:it|this|that)\b|\bit's\b|\b(?:i|he|she) (?:have|has)\b|\b(?:my|mine)\b"
)
_WANTS_MORE_THAN_YES = ("what", "how", "why", "where", "which", "when")


def asks_for_verdict(turn: Turn) -> bool:
    """Whether a visitor asks if the described condition is theirs, asks for a guess, or asks what they have."""
    message, context = turn.corrected, turn.context
    if insists(turn) or _names_what_was_told(message, context):
        return True
    if not context.topics or len(message.words) > FOLLOW_UP_WORDS:
        return False
    of_nothing_named = context.topics[0] == REFERRAL_ENTRY and is_empty(message)
    return of_nothing_named or bool(_ASSENT.search(message.folded)) or _asks_yes_or_no(message)


def _asks_yes_or_no(message: Message) -> bool:
    """Whether a yes or no is wanted about the visitor, or about nothing named: not "are you licensed, yes or no"."""
    bare = len(message.words) <= BARE_WORDS
    return "yes or no" in message.folded and (bare or bool(_OF_ONES_OWN.search(message.folded)))


def _names_what_was_told(message: Message, context: Context) -> bool:
    """Whether a short message names a condition for the complaint that was reported."""
    short = len(message.words) <= FOLLOW_UP_WORDS and bool(context.slots.complaint)
    return short and bool(names_in(message.folded) and _MEANS.search(message.folded))


def insists(turn: Turn) -> bool:
    """Whether a visitor insists on a yes or no after a refusal: "just say yes or no, is it piriformis"."""
    message, context = turn.corrected, turn.context
    refused = context.refused or context.refused_advice
    if not refused or len(message.words) > LEANING_WORDS or is_empty(message):
        return False
    few = len(message.words) <= SHORT_WORDS
    return turn.does(Act.VERDICT) and (few or bool(_OF_ONES_OWN.search(message.folded)))


def asks_about_oneself(folded: str) -> bool:
    """Whether a part asks, for a yes or no, if what was reported is one of the conditions: "can this be piriformis"."""
    yes_or_no = not folded.startswith(_WANTS_MORE_THAN_YES)
    short = len(tokenise(folded)) <= FOLLOW_UP_WORDS
    return yes_or_no and short and bool(names_in(folded) and PRONOUN.search(folded))
