"""Whether a message asks for a promise: how it will go, or whether massage, or she, will help."""

import re

from bot.dialogue.conditions import names_in
from bot.dialogue.questions import asks
from bot.dialogue.turn import Turn

_PROGNOSIS = re.compile(
    r"\b(?:how long|when (?:will|can|does)|will (?:it|this|that|i|my|he|she)|be (?:over|gone|better|ok|fine)|go away|"
    r"by (?:my|the|next|then)|in time for|heal|recover|get (?:better|worse)|permanent|forever|for life|ever)\b"
)
_NAMES_MASSAGE = re.compile(
    r"\b(?:massag\w*|rubdown|worth (?:coming|a (?:visit|try|session)|it to come)|(?:come|coming) (?:in|see))\b"
)
_ASKS_FOR_HELP = re.compile(
    r"\b(?:can|could|would|will|might|does|do) "
    r"(?:you|u|she|this|it|that|massag\w*|a (?:\w+ ){0,2}(?:massage|sessions?|visits?|rubdown)|your \w+)(?: \w+){0,3} "
    r"(?:help|fix|treat|work on|do (?:anything|something|any good))\b|"
    r"\b(?:(?:can|could) (?:you|u|she)|(?:you|u) can) help\b"
)
_WANTS_MORE = re.compile(
    r"\b(?:or|instead|versus|vs|better|best|stop|take|taking|pills?|meds?|medicines?|drugs?|surgery|injections?|shots?|"
    r"stretch\w*|exercis\w*|ice|heat|how (?:many|long|often|soon)|when (?:can|could|should|may|do))\b"
)
"""What makes a question about massage one of treatments in general."""


def asks_whether_massage_helps(turn: Turn) -> bool:
    """Whether what is asked is massage, or help from her, and no other treatment."""
    text = turn.corrected.folded
    wants = _ASKS_FOR_HELP.search(text) or (asks(text) and _NAMES_MASSAGE.search(text))
    return bool(wants) and not _WANTS_MORE.search(text)


def asks_for_promise(turn: Turn) -> bool:
    """Whether it is asked how it will go, or whether massage helps what nobody has named: an answer would promise."""
    unnamed_complaint = not names_in(turn.corrected.folded) and asks_whether_massage_helps(turn)
    return asks_to_predict(turn) or unnamed_complaint


def asks_to_predict(turn: Turn) -> bool:
    """Whether it is asked how it will go: a general answer would read as a forecast."""
    return bool(_PROGNOSIS.search(turn.corrected.folded)) and asks(turn.corrected.folded)
