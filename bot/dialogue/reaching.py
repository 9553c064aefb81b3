"""What is asked about the way to her besides where it is: for a phone number, or how soon she answers."""

import re

from bot.language.text import Message

_PHONE = re.compile(
    r"\b(?:phone|telephone|(?:your|ur|her|the|contact|cell) number|call (?:you|her)|text (?:you|her))\b"
)
_REPLY_TIME = re.compile(
    r"\b(?:how (?:soon|quick\w*|fast|long)|when)\b.{0,20}\b(?:you|u|she|they)\b.{0,15}"
    r"\b(?:answer|reply|replies|respond|(?:write|call|get) back(?! from))\b|"
    r"\b(?:hear|expect|get) (?:a reply|an answer|back) from (?:you|her)\b|"
    r"\b(?:do|does|will) (?:you|she|u) (?:usually )?(?:answer|reply|respond|(?:get|write|call) back)\b"
    r".{0,20}\b(?:same day|today|right away|on weekends?)\b"
)
_WHAT_TO_WRITE = re.compile(
    r"\bwhat (?:all |else |exactly )?(?:do|does|should|shall|must|can|would) (?:i|we|she|you)\b.{0,20}"
    r"\b(?:say|write|put|tell|include|mention|know)\b"
)


def asks_for_phone(message: Message) -> bool:
    """Whether a message asks for a number to call."""
    return _PHONE.search(message.folded) is not None


def asks_what_to_write(message: Message) -> bool:
    """Whether a message asks what she should be told: "what do i put in the message"."""
    return _WHAT_TO_WRITE.search(message.folded) is not None


def asks_how_soon(message: Message) -> bool:
    """Whether a message asks when she answers, which no detail of hers tells."""
    return _REPLY_TIME.search(message.folded) is not None
