"""How likely it is that a message that gets a referral is an ordinary one."""

from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import LIKELY_ORDINARY_PROBABILITY
from bot.nlu.levels import Level


def ordinary_in(turn: Turn) -> float:
    """The probability, 0 to 1, that a message needs no care."""
    probabilities = turn.assessment.probabilities
    return probabilities.get("ordinary", 0.0) + probabilities.get("smalltalk", 0.0)


def is_likely_ordinary(turn: Turn) -> bool:
    """Whether a message gets a diagnostic or treatment reply only because a missed one costs more than a needless one:
    no red flag and none of her safety sections speaks for it."""
    assessment = turn.assessment
    referred = assessment.level in (Level.DIAGNOSTIC, Level.TREATMENT)
    signs = assessment.flags or assessment.sections or assessment.distressed
    return referred and not signs and ordinary_in(turn) >= LIKELY_ORDINARY_PROBABILITY
