"""Who a message is about: the visitor, somebody else, somebody under 18."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.language.persons import FIRST_PERSON, RELATIONS, THIRD_PERSON
from bot.language.text import tokenise

_UNDER_18 = re.compile(
    r"\b(?:i'm|im|i am|age|aged|turned|turning) (?:only |just )?(?:[5-9]|1[0-7])\b"
    r"(?! (?:weeks|months|min|hours|days|st|ft|foot|feet|mo|pounds|lbs|kg|kilos|miles|km|out|times|percent|%))"
    r"(?!['’.]\d)"
    r"|(?<!\bgot a )(?<!\bhave a )\b(?:[2-9]|1[0-7])[ -]?(?:yo|y/o|yrs? old|years?[ -]old)\b"
    r"(?! (?:injur|back|pain|problem|surger|operation|car|truck|dog|cat|house|scar|disc|mattress|chair|accident|knee|"
    r"hip))"
    r"|\b(?:thirteen|fourteen|fifteen|sixteen|seventeen)[ -](?:yo|years?[ -]old)\b"
    r"|\bi'm (?:twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b"
    r"|\b(?:(?:6|7|8|9|10)th grade|middle school|high schooler|under ?age|under 18)\b"
)

_ADULT = re.compile(
    r"\b(?:i'm|im|i am) (?:already |only |just )?(?:1[89]|[2-9]\d)\b"
    r"(?! ?(?:%|percent|weeks|days|min|hours|miles|km|lbs|kg))"
    r"|\bnot (?:a minor|under ?age|under 18)\b|\bgrown (?:woman|man|up)\b"
    r"|\b(?:i'm|im|i am) (?:an )?adult\b"
)
"""Says that the writer is of age; "i'm not a kid" may be said at 15."""
_ASKS_FOR = re.compile(
    r"\b(?:i'm|i am|im) (?:(?:just|only) )?(?:asking|writing|calling|here|looking)(?: \w+)? (?:for|about) "
    rf"(?=(?:(?:my|our|his|her|a) )?(?:{'|'.join(sorted(RELATIONS | THIRD_PERSON))})\b)"
)
_SMALL_CHILD = re.compile(r"\b[2-9][ -]?(?:yo|y/o|yrs? old|years?[ -]old)\b")


class Subject(NamedTuple):
    """Who a message is about."""

    third_person: bool = False
    """Somebody other than the visitor."""
    minor: bool = False
    """Somebody under 18."""
    adult: bool = False
    """The writer says that they are of age."""


def subject_of(folded: str, words: Sequence[str]) -> Subject:
    """Decide whom folded text is about: the first person named; "my wife" is somebody else."""
    others = without_asking_for(folded)
    about = words if others == folded else tokenise(others)
    unaged = _ADULT.sub(" ", folded)  # "i'm not under 18"
    return Subject(_third_person(about), bool(_UNDER_18.search(unaged)), unaged != folded)


def without_asking_for(folded: str) -> str:
    """Remove "i'm asking for" and similar phrases, which are not about the visitor."""
    return _ASKS_FOR.sub(" ", folded)


def mentions_small_child(folded: str) -> bool:
    """Whether a child of 2 to 9 is mentioned, who is seldom the client: "saturdays, with a 2 year old"."""
    return bool(_SMALL_CHILD.search(folded))


def _third_person(words: Sequence[str]) -> bool:
    for word, following in zip(words, (*words[1:], ""), strict=False):
        if word in THIRD_PERSON or (word in RELATIONS and word != "baby"):
            return True
        if word in FIRST_PERSON or (word == "my" and following not in RELATIONS):
            return False
    return False
