"""Whether a visitor wants a verdict: takes what was told for their own, or insists on a yes or no."""

import re

from bot.dialogue.conditions import names_in
from bot.dialogue.context import Context
from bot.dialogue.follow_ups import MOST_WORDS, PRONOUN, REFERRAL_ENTRY, is_empty
from bot.language.text import Message, tokenise

_ASSENT = re.compile(
    r"\b(?:that's (?:exactly |just )?me|same here|me too|just guess|best guess|any (?:guess|ideas?))\b"
)
"""What means "do I have that?" only after something was told; plainer words the assessment hears by itself."""
_MEANS = re.compile(
    r"\b(?:does|would|could|might) (?:that|this|it) (?:mean|sound like|point to)\b|"
    r"\bso (?:it's|that's|this is|i have)\b"
)
"""What makes a name of a condition a verdict once a complaint was told: "does that mean piriformis?"."""
_INSISTS = re.compile(
    r"\b(?:yes or no|just (?:say (?:it|yes)|guess)|between us|if you had to (?:bet|guess)|best guess|"
    r"you (?:basically|just) said)\b"
)
_OF_ONES_OWN = re.compile(
    r"\b(?:is|was) (?:it|this|that)\b|\bit's\b|\b(?:i|he|she) (?:have|has)\b|\b(?:my|mine)\b"
)
BARE_WORDS = 4
""" "so yes or no" asks about nothing but what was told."""

MOST_INSISTING_WORDS = 16
"""Somebody who was refused and asks on for a yes or no needs more words than a follow-up."""


def asks_for_verdict(message: Message, context: Context) -> bool:
    """Whether a visitor takes what was told for their own, asks for a guess, or what it is that they have."""
    if insists(message, context) or _names_what_was_told(message, context):
        return True
    if not context.topics or len(message.words) > MOST_WORDS:
        return False
    of_nothing_named = context.topics[0] == REFERRAL_ENTRY and is_empty(message)
    return of_nothing_named or bool(_ASSENT.search(message.folded)) or _asks_yes_or_no(message)


def _asks_yes_or_no(message: Message) -> bool:
    """Whether a yes or no is wanted of one's own, or of nothing named: not "are you licensed, yes or no"."""
    bare = len(message.words) <= BARE_WORDS
    return "yes or no" in message.folded and (bare or bool(_OF_ONES_OWN.search(message.folded)))


def _names_what_was_told(message: Message, context: Context) -> bool:
    """Whether a condition is named for the complaint that was told."""
    short = len(message.words) <= MOST_WORDS and bool(context.slots.complaint)
    return short and bool(names_in(message.folded) and _MEANS.search(message.folded))


def insists(message: Message, context: Context) -> bool:
    """Whether somebody who was refused wants a yes or no of their own: "just say yes or no, is it piriformis"."""
    if not (context.refused or context.refused_advice) or len(message.words) > MOST_INSISTING_WORDS:
        return False
    text, few = message.folded, len(message.words) <= MOST_WORDS - 3
    return bool(_INSISTS.search(text)) and (few or bool(_OF_ONES_OWN.search(text)))


def asks_about_oneself(folded: str) -> bool:
    """Whether a part asks whether what was told has a name: "can this be piriformis"."""
    return bool(names_in(folded) and PRONOUN.search(folded) and len(tokenise(folded)) <= MOST_WORDS)
