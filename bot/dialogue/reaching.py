"""What is asked about the way to her besides where it is: for a phone number, or how soon she answers."""

import re

from bot.language.text import Message

_PHONE = re.compile(
    r"\b(?:phone|telephone|(?:your|her|the|contact|cell) number|call (?:you|her)|text (?:you|her))\b"
)
_REPLY_TIME = re.compile(
    r"\b(?:how (?:soon|quick\w*|fast|long)|when)\b.{0,30}"
    r"\b(?:answer\w*|repl(?:y|ies)|respond\w*|(?:get|write|call|hear)\w* back)\b"
)


def asks_for_phone(message: Message) -> bool:
    """Whether a message asks for a number to call."""
    return _PHONE.search(message.folded) is not None


def asks_how_soon(message: Message) -> bool:
    """Whether a message asks when she answers, which no detail of hers tells."""
    return _REPLY_TIME.search(message.folded) is not None
