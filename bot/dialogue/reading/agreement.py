"""Whether a clinician has agreed to a massage, and whether that is taken back."""

import re

from bot.dialogue.reading.clinicians import CLINICIAN, names_who_may_clear
from bot.dialogue.reading.questions import asks
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import WITHDRAWN_BESIDE_A_QUESTION_MARGIN
from bot.examples.acts import Act
from bot.nlu.levels import Level

_SAID_SO = re.compile(
    r"\b(?:said|says?|told|ok(?:ay)?(?:ed|'d)|(?:the|an?) ok(?:ay)?|"
    r"approv\w+|clear(?:ed|s|ance)|signed|gave|gives|agree[ds]?|allow(?:ed|s)|recommends?|permission|consent|"
    r"green light\w*|(?:fine|cool) with)\b"
)
"""Says that somebody agreed; a bare kind of massage ("lymphedema and massage") has none of these."""
_SAID_NO = re.compile(
    rf"(?:\b(?:says?|said|told|thinks?)\b|{CLINICIAN}).{{0,25}}"
    r"\b(?:no|not|don't|never|nope|(?<!nothing )against|wait)\b"
    r"(?! (?:problem|harm|reason|objection|worry|issue|danger|restriction|concern|red flag)s?\b)"
)
"""Says that somebody was asked and did not agree: "my doctor said no massage"."""


def doctor_agrees(turn: Turn) -> bool:
    """Whether a message says that a clinician has agreed: "the cardiologist said light massage is fine"."""
    text = turn.message.folded
    if _SAID_NO.search(text):
        return False
    return turn.does(Act.AGREED) and (names_who_may_clear(text) or _SAID_SO.search(text) is not None)


def withdraws_agreement(turn: Turn) -> bool:
    """Whether a message says that no clinician has agreed after all: "ok she didn't"."""
    calm = turn.assessment.level < Level.URGENT and turn.context.alarm is Level.CALM
    if not asks(turn.corrected.folded):
        return calm and turn.context.agreed and turn.may_do(Act.RETRACTS)
    margin = turn.assessment.margin(Act.RETRACTS)
    return calm and turn.context.agreed and margin >= WITHDRAWN_BESIDE_A_QUESTION_MARGIN
