"""The parts of a message that may each be answered, and whether a text asks something."""

import re

from bot.language.segments import sentences
from bot.language.text import MATCHED_CHARACTERS

MOST_PARTS = 6
"""The number of parts of one message that are looked at."""

_ASKERS = "what|how|why|where|when|who|which|can|could|do|does|did|is|are|will|would|should"
_I_LEFT_OUT = r"will (?:do|see|call|ask|try|book|check|go|come|message|write|let)\b"
"""Announces something without "i": "ok thanks, will see my doctor first"."""
_OPENS = re.compile(
    r"(?:(?:so|ok|okay|and|but|also|hi|hello|hey|well|then|oh|please|thanks|now|yes|no|or|just|plus|like|um|hmm|huh|"
    r"lol|cool|great|wait|sorry|alright|actually|i (?:mean|meant|asked))[, ]+){0,6}"
    rf"(?:whats?|hows?|wheres?|(?!when (?:i|it|my|he|she|we|they)\b|{_I_LEFT_OUT})(?:{_ASKERS})|am i|any|has|"
    r"have you|may i|explain|tell me|describe|define|compare|"
    r"(?:is|are|do|does|can|could|would|should)n?'t (?:you|it|this|that|there|they)|"
    r"(?:(?:i )?(?:just |only )?(?:want|wanted|need|would like|'d like) to|i'm curious|"
    rf"(?:i'm |i was )?(?:just )?wondering) (?:know|learn|if|what|how))\b(?!'t)"
)
_GOES_ON = re.compile(
    r"[.!;] (?:(?:so|ok|okay|and|but|also|well|then|oh|please|or|just|plus|like|um|hmm|i (?:mean|meant|asked))"
    r"[, ]+){0,4}"
    r"(?:(?:what|how|where|when|which|who|why)(?:'?s)?(?! an? )|"
    r"(?:can|could|do|does|did|is|are|will|would|should) (?:i|you|u|it|that|this|there|they|she|he|we))\b"
)
"""A question at the start of a later sentence: "good to know. like which areas"."""
_JOINT = re.compile(rf",? (?:and|also|plus|but) (?:also |then )?(?=(?:{_ASKERS})\b)|, (?=(?:{_ASKERS})\b)")
_LIST = re.compile(r"^(?:\S+ ){0,3}\S+(?:, (?:\S+ ){0,3}\S+){1,5}\s?\?$")
"""A few words, a comma, a few words, and a question mark."""
_BETWEEN = re.compile(r",? and |, ")
_TOPIC = re.compile(r"(?:(?:so|ok|okay|and|but|then)[, ]+){0,4}(?:what|how) about (?:\S+ ?){1,4}$")
_CLAUSE_END = re.compile(r"[,.;!?]| (?:and|but|so) ")

NO_TOPIC = frozenset(
    "a an the and but or so too also then of for with in on at to from about what how when where who why which is are "
    "was be am do does did can could will would should have has had i i'm my me you your we it its that this there any "
    "some not no yes ok please well sorry wait meant mean know tell get got one same while here".split()
)
"""Words that name no topic."""


def asks(text: str) -> bool:
    """Whether folded text is, or holds, a question."""
    return "?" in text or _OPENS.match(text) is not None or _GOES_ON.search(text) is not None


def parts(folded: str) -> tuple[str, ...]:
    """The sentences of folded text, and the questions joined in one sentence, in order."""
    found = [
        piece.strip(" ,.")
        for sentence in sentences(folded[:MATCHED_CHARACTERS])
        for piece in _questions(sentence)
    ]
    return tuple(piece for piece in found if len(piece) > 1)[:MOST_PARTS]


def clauses(folded: str) -> list[str]:
    """The clauses of folded text, in order."""
    return _CLAUSE_END.split(folded)


def _questions(sentence: str) -> list[str]:
    """The questions that "and" joins in one sentence, or what a short list asks for ("price, hours, location?"); the
    sentence where it is one: "what about it, does it help"."""
    if _LIST.match(sentence):
        listed = _BETWEEN.split(sentence.rstrip("? "))
        return [sentence] if any(map(asks, listed)) else [f"{each}?" for each in listed]
    pieces = _JOINT.split(sentence)
    names_the_topic = len(pieces) > 1 and _TOPIC.match(pieces[0])
    return pieces if all(map(asks, pieces)) and not names_the_topic else [sentence]
