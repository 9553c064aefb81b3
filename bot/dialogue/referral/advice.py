"""How "no advice" is said: in full once, then short; and to whom it points instead."""

import re

from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.verdicts import insists
from bot.dialogue.state.turn import Turn
from bot.examples.acts import Act
from bot.nlu.levels import Level
from bot.nlu.subject import FIRST_PERSON

ADVICE_IN_FULL = "cannot advise on treatment"
DOCTOR_FIRST = "see a doctor first"
WHAT_TO_ASK = "what to ask a doctor"
_DOCTOR = r"(?:doctors?|dr|docs?|physician|gp|medical (?:professional|help))"
_MEDICAL = re.compile(
    r"\b(?:pills?|meds?|medic\w*|drugs?|dos(?:e|es|age)|mg|ibuprofen|advil|aleve|tylenol|prescri\w*|supplement\w*|"
    r"vitamin\w*|injections?|shots?|cortisone|steroid\w*|surger\w*|operat\w*|mri|scans?|x-?rays?|needl\w*|therap\w*|treatments?|"
    r"chiro\w*|acupunct\w*|tak(?:e|es|ing))\b"
)
"""What the article says nothing of."""


def advice_label(turn: Turn) -> str:
    """The label of which doctor to see, or of "no advice": in full once, then short, then with the way to her."""
    if label := about_doctors(turn):
        return label
    if not turn.context.refused_advice:
        return ADVICE_IN_FULL
    if refused_in_short(turn):
        return "cannot advise still"
    if insists(turn) and not changes_treatment(turn):
        return "no yes or no"
    return _in_short(turn)


def advice_beside(turn: Turn) -> list[str]:
    """The same beside "this chat can't tell what it is": in full only where a treatment is spoken of, and not at all
    where nothing is asked."""
    label = advice_label(turn)
    if label != ADVICE_IN_FULL or changes_treatment(turn):
        return [label]
    return [_in_short(turn)] if asks(turn.corrected.folded) else []


def _in_short(turn: Turn) -> str:
    theirs = turn.assessment.subject.third_person and FIRST_PERSON.isdisjoint(turn.corrected.words)
    return "cannot advise others again" if theirs else "cannot advise again"


def names_medicine(turn: Turn) -> bool:
    """Whether a drug or a medical treatment is named."""
    return _MEDICAL.search(_said(turn)) is not None


def changes_treatment(turn: Turn) -> bool:
    """Whether a medicine, or a change of a treatment, is spoken of: nothing then stands in the place of "don't stop or
    change it"."""
    return names_medicine(turn) or turn.may_do(Act.CHANGES_TREATMENT)


def _said(turn: Turn) -> str:
    """A message as typed and as corrected: "halve" may have become "have"."""
    return f"{turn.message.folded} {turn.corrected.folded}"


def about_doctors(turn: Turn) -> str:
    """The label for a question about whether to see a doctor first, or which; "" for any other."""
    if names_medicine(turn):  # then nothing stands in the place of "don't stop or change any treatment"
        return ""
    if turn.does(Act.WHICH_DOCTOR):
        return "which doctor"
    return DOCTOR_FIRST if turn.does(Act.DOCTOR_FIRST) and asks(turn.corrected.folded) else ""


def asks_what_to_ask(turn: Turn) -> bool:
    """Whether a message asks what to ask the doctor to whom this chat has pointed, or whom it names."""
    pointed = turn.context.refused_advice or bool(turn.context.slots.condition)
    asked = (pointed or _names_a_doctor(turn)) and turn.does(Act.WHAT_TO_SAY)
    return asked and not turn.may_do(Act.CHANGES_TREATMENT) and turn.assessment.level < Level.DIAGNOSTIC


def _names_a_doctor(turn: Turn) -> bool:
    """Whether a doctor is named."""
    return re.search(rf"\b{_DOCTOR}\b", turn.corrected.folded) is not None


def needs_clearance(turn: Turn) -> bool:
    """Whether a doctor has to agree before a massage."""
    return turn.assessment.with_condition or bool(turn.context.slots.condition)


def refused_in_short(turn: Turn) -> bool:
    """Whether the last reply refused in short: every other one then ends with the way to her."""
    return turn.context.refusals % 2 == 1
