"""Whether a message speaks of a medicine, a treatment, or of what to ask a doctor."""

import re

from bot.dialogue.reading.clinicians import names_a_clinician
from bot.dialogue.reading.questions import asks
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import CONDITION_BESIDE_TREATMENT_MARGIN, CONDITION_MARGIN
from bot.examples.acts import Act
from bot.language.persons import FIRST_PERSON, OWNERS
from bot.nlu.levels import Level

_MEDICAL = re.compile(
    r"\b(?:pills?|meds?|medic\w*|drugs?|dos(?:e|es|age)|mg|ibuprofen|advil|aleve|tylenol|prescri\w*|supplement\w*|"
    r"vitamin\w*|injections?|cortisone|steroid\w*|surger\w*|operat\w*|mri|x-?rays?|needl\w*|chiro\w*|acupunct\w*)\b"
)
"""Medical treatments, on which the article says nothing."""
_EVERYDAY = re.compile(r"\b(?:therap\w*|treatments?|tak(?:e|es|ing)|shots?|scans?)\b")
"""The same in a message that needs care, else everyday words: "a massage therapist", "how long does it take"."""


def may_concern_treatment(turn: Turn) -> bool:
    """Whether a message may speak of a drug or a medical treatment, so that the reply must leave it alone."""
    said = _said(turn)
    cared_for = turn.assessment.level >= Level.TREATMENT or turn.may_do(Act.CHANGES_TREATMENT)
    return bool(_MEDICAL.search(said) or (cared_for and _EVERYDAY.search(said)))


def changes_treatment(turn: Turn) -> bool:
    """Whether a message may speak of a treatment or of changing one.

    "Don't stop or change it" is then never replaced by another sentence.
    """
    return may_concern_treatment(turn) or turn.may_do(Act.CHANGES_TREATMENT)


def _said(turn: Turn) -> str:
    """The message as typed and as corrected: "halve" may have been corrected to "have"."""
    return f"{turn.message.folded} {turn.corrected.folded}"


def hears_condition(turn: Turn) -> bool:
    """Whether a message tells of a condition that needs a doctor's agreement, in whatever words: "bun in the oven".

    A question about nobody tells of none. Once a doctor has agreed, only a condition with a name of its own asks for
    another agreement.
    """
    if asks(turn.corrected.folded) and not _is_personal(turn):
        return False
    least = (
        CONDITION_BESIDE_TREATMENT_MARGIN if turn.assessment.level is Level.TREATMENT else CONDITION_MARGIN
    )
    return turn.assessment.margin(Act.HAS_CONDITION) >= least and not turn.context.agreed


def _is_personal(turn: Turn) -> bool:
    """Whether a message is about the visitor or somebody they know."""
    own = not (FIRST_PERSON | OWNERS).isdisjoint(turn.corrected.words)
    return own or turn.assessment.subject.third_person


def asks_what_to_ask(turn: Turn) -> bool:
    """Whether a message asks what to ask a doctor, whom it names or to whom this chat has referred."""
    pointed = turn.context.refused_advice or bool(turn.context.slots.condition)
    named = names_a_clinician(turn.corrected.folded) or "medical help" in turn.corrected.folded
    asked = (pointed or named) and turn.does(Act.WHAT_TO_SAY)
    return asked and not turn.may_do(Act.CHANGES_TREATMENT) and turn.assessment.level < Level.DIAGNOSTIC


def needs_clearance(turn: Turn) -> bool:
    """Whether a doctor has to agree before a massage."""
    return turn.assessment.with_condition or bool(turn.context.slots.condition)
