"""A message into the questions it holds."""

import re
from dataclasses import replace

from bot.language.text import MATCHED_CHARACTERS, Message, tokenise

MOST_PARTS = 6
"""Parts of one message that are looked at; at most three of them are answered."""

TOPIC_WORDS = 10
"""Longer clauses do more than name what they ask about."""

LISTED_WORDS = 3
"""The longest topic of a list."""

_LIST_MARKS = frozenset(",/+&")
_COMMAS = re.compile(r"[,/+&]+(?: and)?| and ")
_ASKERS = "what|how|why|where|when|who|which"
_VERBS = "can|could|do|does|is|are|will|would|should"
_JOINED = rf"(?:and|n|also|plus|but|then|or) (?:also |then |if so,? )?(?=(?:tell me|{_ASKERS}|{_VERBS})\b)"
_BORDER = re.compile(
    rf"[?!]+ *|[.;](?<![.;]{{2}})[.;]*+ |\d(?<!\w\d)[.)]? (?=(?:{_ASKERS}|can|do|does|is)\b)|"
    rf" (?:(?<=\bit )(?=(?:can it|is it|does it|will it|how|what|why)\b)|{_JOINED}|"
    r"(?:and|but) also (?:if |whether )?(?=\w)|"
    r"(?<!about )(?<!know )(?<!me )(?<!wonder )(?=what (?:is|are|causes|does) (?:it|that|the)\b))|"
    rf", (?:{_JOINED}|"
    rf"(?=(?:{_ASKERS}|(?:{_VERBS}) (?:it|you|i|this|that|they|the|massage|someone|somebody))\b))"
)
"""Where one question ends. Every branch begins with a character, so that all others are skipped quickly."""
_ASKING = frozenset(_ASKERS.split("|")) | frozenset(
    "whats what's hows how's wheres where's whys why's".split()
)
_ASKED_FOR = frozenset(
    "reason reasons cause causes meaning definition difference differences explanation info information facts details "
    "benefits purpose".split()
)
"""A message that begins with one of these names what it wants to know."""
_TELLS = frozenset(
    "i i'm i've me my we he she his her they was were am been had told said says thinks think got".split()
)
_POINTING = frozenset("it it's that that's this those these them they".split())
_NOT_A_TOPIC = _TELLS | frozenset("you it is are has have hi hello hey thanks thank please sorry ok".split())
_MARKS = re.compile(r"[,.;:!?()]+ *| -+ | (?:because|cause|cuz|so i can|so that|and then) ")
_OPENS = re.compile(
    r"^(?:(?:so|ok|okay|and|but|also|hi|hello|hey|well|then|oh|wait|please|kindly|thanks|now|yes|no|or|"
    r"just|anyway|btw)[, ]+)*"
    rf"(?:whats|hows|wheres|(?!when (?:i|it|my|he|she|we|they)\b)(?:{_ASKERS})|"
    rf"{_VERBS}|did|am|has|have|may|explain|tell me|describe|define|compare|"
    r"give me|walk me|talk me|help me understand|any|anything|is there|are there|(?:i'm |am )?(?:wondering|curious)|"
    r"i (?:want|need|wanted|would like|'d like) to (?:know|learn|understand)|"
    r"(?:can|do|does|is|are|would|could|should)n?'t (?:you|it|this|that|there|they|massage))\b(?!'t)"
)
_COURTESIES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "hi|hello|hey|hiya|yo|good morning|good afternoon|good evening|good day|dear sir or madam|dear sir|dear madam|"
        "please|pls|plz|kindly|thanks|thank you|thx|ty|thank you so much|thanks so much|in advance|sorry|excuse me|"
        "ok|okay|so|well|um|uh|oh|hm|hmm|wow|alright|great|cool|got it|i see|lol|haha|btw|by the way|and|also|but|"
        "then|there|though|tho|huh|kind regards|regards|cheers|bye"
    ).split("|")
)
_LONGEST_COURTESY = max(map(len, _COURTESIES))
_TOPIC_FIRST = re.compile(r"(?:(?:and|but|so|ok|then) )?(?:what|how) about\b")
_ASKED_LATE = re.compile(rf"(?<=\w )(?:{_ASKERS}|whether)\b \w.*")


def parts(message: Message) -> tuple[Message, ...]:
    """The clauses of a message that may each be a question, in order; the message alone when it is one."""
    found: list[str] = []
    for piece in _BORDER.split(message.folded[:MATCHED_CHARACTERS]):
        clause = piece.strip(" ,.-") if piece else ""
        if found and len(clause) > 1 and _TOPIC_FIRST.match(found[-1]):
            found[-1] += f", {clause}"  # "what about sciatica, does massage help" asks one thing
        elif len(clause) > 1:
            found.append(clause)
    found = found if len(found) > 1 else _listed(message)
    if len(found) < 2:
        return (message,)
    return tuple(reworded(message, clause) for clause in found[:MOST_PARTS])


def _listed(message: Message) -> list[str]:
    """The topics of a bare list, "symptoms, causes and cost"; none where it is a sentence."""
    if len(message.words) > TOPIC_WORDS or _LIST_MARKS.isdisjoint(message.folded):
        return []
    topics = [topic.strip() for topic in _COMMAS.split(message.folded)]
    return topics if all(map(_is_topic, topics)) else []


def _is_topic(clause: str) -> bool:
    words = clause.split()
    return 0 < len(words) <= LISTED_WORDS and _NOT_A_TOPIC.isdisjoint(words) and not _OPENS.match(clause)


def clauses(message: Message) -> tuple[Message, ...]:
    """The stretches between any marks that begin like a question: what is asked inside a longer story."""
    pieces = [piece.strip() for piece in _MARKS.split(message.folded[:MATCHED_CHARACTERS])]
    asked = (reworded(message, piece) for piece in pieces if piece)
    return tuple(clause for clause in asked if opens_question(clause))[:MOST_PARTS]


def bared(message: Message) -> Message | None:
    """A message without the courtesies around it: "hi, sorry, which muscle, thanks"; None where there are none."""
    first, last = 0, len(message.words)
    while courtesy := _courtesy(message.words[first:last]):
        first += courtesy
    while courtesy := _courtesy(message.words[first:last], at_end=True):
        last -= courtesy
    rest = message.words[first:last]
    return reworded(message, " ".join(rest)) if rest and rest != message.words else None


def _courtesy(words: tuple[str, ...], at_end: bool = False) -> int:
    """How many words of courtesy some words begin, or end, with."""
    for length in range(min(_LONGEST_COURTESY, len(words)), 0, -1):
        if (words[-length:] if at_end else words[:length]) in _COURTESIES:
            return length
    return 0


def asked_late(message: Message) -> Message | None:
    """The question after somebody's wind-up: "i should be glad to learn what the muscle does"; None without one."""
    found = _ASKED_LATE.search(message.folded[:MATCHED_CHARACTERS])
    late = reworded(message, found[0]) if found and not _TELLS.isdisjoint(message.words) else None
    return late if late is not None and _POINTING.isdisjoint(late.words) else None


def opens_question(message: Message) -> bool:
    """Whether a clause begins like a question."""
    return bool(_OPENS.match(message.folded))


def names_topic(message: Message) -> bool:
    """Whether a clause only names what it asks about: "difference between the two"."""
    words = [word for word in message.words if word != "please"]
    return 0 < len(words) <= TOPIC_WORDS and not _NOT_A_TOPIC & set(words)


def asks_of_topic(message: Message) -> bool:
    """Whether a clause names a topic and then asks: "piriformis syndrome what is it"."""
    asked = not _ASKING.isdisjoint(message.words[1:])
    return asked and len(message.words) <= TOPIC_WORDS and _TELLS.isdisjoint(message.words)


def asks_somewhere(message: Message) -> bool:
    """Whether a message asks something in general, in whatever order: "direct pressure, yes or no"."""
    if opens_question(message) or asks_of_topic(message) or clauses(message):
        return True
    named = _TELLS.isdisjoint(message.words) and not _ASKED_FOR.isdisjoint(message.words[:1])
    return named or ("yes or no" in message.folded and _TELLS.isdisjoint(message.words))


def reworded(message: Message, folded: str) -> Message:
    """The same message with other words in the place of its own."""
    return replace(message, folded=folded, words=tokenise(folded))
