"""The cost of answering a message of one intent with a reply of another."""

from collections.abc import Mapping

import numpy as np

from bot.nlu.intents import INTENTS

COSTS: Mapping[str, tuple[float, ...]] = {
    # the reply:   emergency crisis urgent diagnostic treatment smalltalk ordinary
    "emergency":  (0.0,      0.8,   0.8,   1.6,       1.6,      4.0,      4.0),
    "crisis":     (0.8,      0.0,   1.6,   3.0,       3.0,      4.5,      4.5),
    "urgent":     (0.6,      2.0,   0.0,   1.0,       1.0,      2.0,      2.0),
    "diagnostic": (2.0,      4.0,   1.2,   0.0,       0.8,      1.6,      1.6),
    "treatment":  (2.0,      4.0,   1.2,   0.8,       0.0,      1.1,      1.1),
    "smalltalk":  (3.0,      5.0,   1.5,   1.0,       1.0,      0.0,      1.0),
    "ordinary":   (3.0,      5.0,   1.5,   1.0,       1.0,      1.0,      0.0),
}  # fmt: skip
"""True intent -> the cost of each reply; the unit is a needless referral for an ordinary question.

A missed emergency costs little more than the others, because such replies carry the warning line anyway; higher costs
raise more false alarms than they detect dangers. A crisis card that is not due costs most, and a crisis that may be
missed gets 988 in the reply anyway (docs/decisions.md has both curves).
"""

_TABLE = np.array([COSTS[intent] for intent in INTENTS])


def cheapest(probabilities: Mapping[str, float]) -> str:
    """The intent whose reply has the lowest expected cost."""
    expected = np.array([probabilities[intent] for intent in INTENTS]) @ _TABLE
    return INTENTS[int(expected.argmin())]


def expected(probabilities: Mapping[str, float]) -> dict[str, float]:
    """The expected cost of every reply, for an explanation of the decision."""
    sums = np.array([probabilities[intent] for intent in INTENTS]) @ _TABLE
    return dict(zip(INTENTS, sums.round(3).tolist(), strict=True))
