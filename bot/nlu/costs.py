"""The cost of answering a message of one intent with a reply of another, and the thresholds of caution in nlu."""

from collections.abc import Mapping

import numpy as np

from bot.nlu.intents import INTENTS

COSTS: Mapping[str, tuple[float, ...]] = {
    # the reply:   emergency crisis urgent diagnostic treatment smalltalk ordinary
    "emergency":  (0.0,      0.8,   0.8,   1.6,       1.6,      4.0,      4.0),
    "crisis":     (0.8,      0.0,   1.6,   3.0,       3.0,      4.5,      4.5),
    "urgent":     (0.6,      2.0,   0.0,   1.0,       1.0,      2.0,      2.0),
    "diagnostic": (2.0,      2.0,   1.2,   0.0,       0.8,      1.7,      1.7),
    "treatment":  (2.0,      2.0,   1.2,   0.8,       0.0,      1.1,      1.1),
    "smalltalk":  (3.0,      3.0,   1.5,   1.0,       1.0,      0.0,      1.0),
    "ordinary":   (3.0,      3.0,   1.5,   1.0,       1.0,      1.0,      0.0),
}  # fmt: skip
"""True intent -> the cost of each reply; the unit is a needless referral for an ordinary question.

A missed emergency costs little more than the others, because such replies carry the warning line anyway; higher costs
raise more false alarms than they detect dangers (docs/decisions.md has the curve).
"""

WARN_FROM = 0.3
"""The probability of all care intents together from which the warning line is shown."""

FLAG_FROM = 0.1
"""The probability of its level from which an asserted red flag decides, even if another reply would be cheaper; below
it the model is sure of the opposite. On left-out authors 0.15 detected 24 more of 1,600 emergencies at 22 false alarms
in 18,000 calm messages, and 0.05 detected 30 at 47; 0.1 was not measured by itself (docs/decisions.md)."""

ALONE_FROM = 0.5
"""The same threshold for a red flag in a window of a few words, which counts against the rest of the message: "my hip
is sore. my buttock aches. i want to kill myself" (docs/decisions.md)."""

SENTENCE_FROM = 0.9
"""The probability of an emergency, a crisis or an urgent sign in a single sentence from which the whole message is one,
whatever the other sentences say (docs/decisions.md)."""

COMFORT_FROM, COMFORT_CALM_FROM = 0.06, 0.12
"""The probabilities of a crisis from which a less severe reply opens with a kind sentence and offers 988: for messages
that need care, and for calm ones (docs/decisions.md)."""

EXPLAINED_BELOW = 0.3
"""Below this probability of a crisis one certain act that explains it (a joke, "why 988", "not suicidal") suppresses
the kind sentence; two such acts always do."""

ALSO_FROM = 0.25
"""The probability from which a second kind is listed in `also`, next to a more severe one."""

ASIDE_FROM = 0.6
"""The probability of all care intents in a clause between commas from which the warning line is shown."""

WITH_CONDITION_FROM = 0.08
"""The probability of urgent in a treatment question from which a doctor must agree first."""

ACT_SURE_FROM, ACT_GOES_ON_FROM = 0.5, 0.3
"""The margin from which an act is certain enough to end an alarm, and the margin from which "it goes on" outweighs
that (docs/decisions.md)."""

ACT_CAREFUL_FROM = -0.5
"""The margin from which an act counts that only makes a reply more careful: an all-clear taken back, a change of
a treatment (docs/decisions.md)."""

_TABLE = np.array([COSTS[intent] for intent in INTENTS])


def cheapest(probabilities: Mapping[str, float]) -> str:
    """The intent whose reply has the lowest expected cost."""
    expected = np.array([probabilities[intent] for intent in INTENTS]) @ _TABLE
    return INTENTS[int(expected.argmin())]


def expected(probabilities: Mapping[str, float]) -> dict[str, float]:
    """The expected cost of every reply, for an explanation of the decision."""
    sums = np.array([probabilities[intent] for intent in INTENTS]) @ _TABLE
    return dict(zip(INTENTS, sums.round(3).tolist(), strict=True))
