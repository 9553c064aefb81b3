"""What it costs to answer a message of one intent with a reply of another: the one place where caution is set."""

from collections.abc import Mapping

import numpy as np

from bot.nlu.intents import INTENTS

NEEDLESS = 1.0
"""The unit: an ordinary question gets a referral that it did not need."""

COSTS: Mapping[str, tuple[float, ...]] = {
    # the reply:   emergency crisis urgent diagnostic treatment smalltalk ordinary
    "emergency":  (0.0,      0.8,   0.8,   1.6,       1.6,      4.0,      4.0),
    "crisis":     (0.8,      0.0,   1.6,   1.8,       1.8,      4.5,      4.5),
    "urgent":     (0.6,      2.0,   0.0,   1.0,       1.0,      2.0,      2.0),
    "diagnostic": (2.0,      2.0,   1.2,   0.0,       0.8,      1.5,      1.5),
    "treatment":  (2.0,      2.0,   1.2,   0.8,       0.0,      1.1,      1.1),
    "smalltalk":  (3.0,      3.0,   1.5,   1.0,       1.0,      0.0,      1.0),
    "ordinary":   (3.0,      3.0,   1.5,   1.0,       1.0,      1.0,      0.0),
}  # fmt: skip
"""True intent -> the cost of each reply, in needless referrals. An unheard emergency costs little more than the
others because the warning line stands on every such reply; higher costs raise more false alarms than they hear dangers
(docs/decisions.md has the curve)."""

WARN_FROM = 0.3
"""The probability of any kind that needs care from which the warning line is shown."""

FLAG_FROM = 0.1
"""The probability of its level from which an asserted red flag rings although another reply would be cheaper; below,
the model is sure of the opposite. On left-out authors 0.15 brought 24 more emergencies of 1,600 and 22 false alarms in
18,000 calm messages, 0.05 brought 30 and 47; between them, not measured by itself (docs/decisions.md)."""

ALONE_FROM = 0.5
"""The probability of its level from which an asserted red flag, read without the rest of the message, rings although
the whole message speaks against it: "my hip is sore. my buttock aches. i want to kill myself" (docs/decisions.md)."""

SENTENCE_FROM = 0.9
"""The probability of an emergency, a crisis or an urgent sign in one sentence alone from which the whole message is
one, although the sentences beside it speak against it (docs/decisions.md)."""

COMFORT_FROM, COMFORT_CALM_FROM = 0.06, 0.12
"""The probability of a crisis from which a calmer reply opens with a kind sentence and offers 988: where somebody tells
of a body or wants advice, and where they do neither (docs/decisions.md)."""

EXPLAINED_BELOW = 0.3
"""Below this probability of a crisis one sure word that explains it (a joke, "why 988", "not suicidal") keeps the kind
sentence away; two such words always do."""

BESIDE_FROM = 0.25
"""The probability from which a kind is told of beside a louder one (the `also` of a reply)."""

ASIDE_FROM = 0.6
"""The probability of care from which a clause between commas brings the warning line."""

WITH_CONDITION_FROM = 0.08
"""The probability of urgent beside a treatment question from which the doctor must agree first (SAFETY, rule 17)."""

SURE_FROM, GOES_ON_FROM = 0.5, 0.3
"""The margins from which an act is sure enough to end an alarm, and from which "it goes on" outweighs that
(docs/decisions.md)."""

CAREFUL_FROM = -0.5
"""The margin from which an act counts that only makes a reply more careful: an all-clear taken back, a change of
a treatment (docs/decisions.md)."""

_TABLE = np.array([COSTS[intent] for intent in INTENTS])


def cheapest(probabilities: Mapping[str, float]) -> str:
    """The intent whose reply has the lowest expected cost."""
    expected = np.array([probabilities[intent] for intent in INTENTS]) @ _TABLE
    return INTENTS[int(expected.argmin())]


def expected(probabilities: Mapping[str, float]) -> dict[str, float]:
    """The expected cost of every reply, to explain a decision."""
    sums = np.array([probabilities[intent] for intent in INTENTS]) @ _TABLE
    return dict(zip(INTENTS, sums.round(3).tolist(), strict=True))
