"""What a sign is, and how loud it is."""

from dataclasses import dataclass
from enum import IntEnum


class Level(IntEnum):
    """How loud the reply has to be; the louder of two wins."""

    CALM = 0
    TREATMENT = 1
    DIAGNOSTIC = 2
    URGENT = 3
    CRISIS = 4
    EMERGENCY = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a visitor told and that somebody has to look at."""

    name: str
    level: Level
    echo: str
    """Our own wording of it, which the reply gives back; never the visitor's."""


WORDS: frozenset[str] = frozenset()
"""The safety vocabulary: the speller neither changes these words nor corrects another word into one of them."""
