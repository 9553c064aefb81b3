"""Whether a text speaks of massage: of what a visitor books, or of what hands do to a body."""

import re

from bot.dialogue.thresholds import JOINED_WORDS
from bot.language.segments import sentences
from bot.language.text import Message, tokenise

_MASSAGE = r"massag\w*|sessions?"
_SESSION = re.compile(rf"\b(?:{_MASSAGE}|book\w*|appointments?)\b")
_HANDS = re.compile(rf"\b(?:{_MASSAGE}|rub|rubbed|rubbing|press|pressure|knead(?:ed|ing)?|cupping)\b")


def speaks_of_a_session(folded: str) -> bool:
    """Whether folded text speaks of massage, a session or an appointment."""
    return _SESSION.search(folded) is not None


def speaks_of_hands(folded: str) -> bool:
    """Whether folded text speaks of what hands do to a body."""
    return _HANDS.search(folded) is not None


def asks_for_hands(message: Message) -> bool:
    """Whether a sentence that is short enough to refer to an earlier message speaks of what hands do."""
    short = (each for each in sentences(message.folded) if len(tokenise(each)) <= JOINED_WORDS)
    return any(map(speaks_of_hands, short))
