"""What matching returns: matches, how sure they are, and what may be done with them at which cost."""

import math
from dataclasses import dataclass
from enum import Enum
from operator import mul
from typing import NamedTuple

from bot.features import Words

COST_OF_WRONG_ANSWER = 5.0
"""A visitor who reads a wrong answer may believe it: the worst outcome of matching."""
COST_OF_NEEDLESS_QUESTION = 2.0
"""Asking back costs a tap and some patience."""
COST_OF_NEEDLESS_UNKNOWN = 6.0
"""A visitor told "I don't know" although the answer is there leaves without it."""

ANSWER_FROM = 1 - COST_OF_NEEDLESS_QUESTION / COST_OF_WRONG_ANSWER
"""Answering at confidence p risks (1 - p) wrong answers; asking back always costs its question."""
ASK_FROM = COST_OF_NEEDLESS_QUESTION / COST_OF_NEEDLESS_UNKNOWN
"""Saying "I don't know" at confidence p risks p needless ones; asking back always costs its question."""


class Band(Enum):
    """What may be done with the best match."""

    ANSWER = "answer"
    ASK = "ask"
    UNKNOWN = "unknown"


class Match(NamedTuple):
    """One entry that may answer the message; five are made for each, in a third of the time of a frozen dataclass."""

    entry: str
    confidence: float
    """The probability that this entry is right."""
    score: float
    phrasing: str
    """Of the best match the phrasing nearest to the message, of the others the question."""
    cosine: float = 0.0
    """How near that phrasing of the best match is; 0 of the others."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the best entry was chosen, for the therapist and for `python -m bot explain`."""

    words: Words
    corrections: tuple[tuple[str, str], ...]
    matches: tuple[Match, ...]
    counted: tuple[tuple[str, float], ...]
    """(word, how much the best entry's score falls without it), weightiest first."""
    band: Band


Clues = tuple[float, ...]
"""What the confidence rests on, for the best entry: its score, its lead over the second, the cosine of its nearest
phrasing, how much of the message its phrasings cover, and how much of the weight of the message's words lies in
words of that entry, and in words of any entry; then the cosine of the nearest line that no entry answers, and how far
the message leans towards the entries rather than those lines. (Of the pairs of a known and an unknown message, the
first six rank 95.8, 98.1 and 94.0 % rightly on three labelled sets, with the seventh 96.4, 98.9 and 96.0; `learning`
tells what the eighth adds. Counts of rare or unknown words and votes of the ten nearest lines add nothing to it.)"""


@dataclass(frozen=True, slots=True)
class Certainty:
    """The learned formula from clues to confidence."""

    weights: Clues
    bias: float
    spread: float
    """How fast the confidence of the others falls with their distance from the best score."""

    def of(self, clues: Clues) -> float:
        """The probability that the best entry is right."""
        total = self.bias + sum(map(mul, self.weights, clues))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


class Ranking(NamedTuple):
    """The best entries of one message, before limits and confidences."""

    entries: tuple[int, ...]
    scores: tuple[float, ...]
    nearest: int
    """The best entry's phrasing nearest to the message."""
    cosine: float
    """How near it is."""
    clues: Clues
