"""How "no advice" is said: in full once, then short; and to whom it points instead."""

import re

from bot.dialogue.context import MOST_REFUSALS
from bot.dialogue.questions import asks
from bot.dialogue.turn import Turn
from bot.dialogue.verdicts import insists

ADVICE_IN_FULL, MOVEMENT_IN_FULL = "cannot advise on treatment", "cannot advise on movement"
_DOCTOR = r"(?:doctors?|dr|docs?|physician|gp|medical (?:professional|help))"
_DOCTOR_FIRST = re.compile(
    rf"\b(?:{_DOCTOR}(?: \w+){{0,6}} first|first(?: \w+){{0,5}} {_DOCTOR}|see first|"
    rf"(?:do|should) (?:i|we) (?:first |need to |have to |just )?(?:see|go to|call|ask|visit)(?: \w+)? {_DOCTOR})\b"
)
_WHICH_DOCTOR = re.compile(rf"\b(?:(?:which|what)(?: (?:kind|type|sort) of)?|who kind of) {_DOCTOR}\b")
_MOVES = re.compile(
    r"\b(?:stretch\w*|exercis\w*|sit(?:s|ting)?|stand(?:s|ing)?|run(?:s|ning)?|walk\w*|hik\w*|bik(?:e|ing)|cycl\w*|"
    r"swim\w*|rid(?:e|es|ing)|row\w*|erg\w*|sports?|play(?:s|ing)?|gym|yoga|pilates|pose|squat\w*|"
    r"deadlift\w*|lift\w*|danc\w*|cushion|desk|chair|"
    r"driv(?:e|es|ing)|sleep\w*|roll(?:er|ing)?|(?:tennis|lacrosse) ball|ice|heat\w*|get up|breaks?)\b"
)
_MEDICAL = re.compile(
    r"\b(?:pills?|meds?|medic\w*|drugs?|dos(?:e|es|age)|mg|ibuprofen|advil|aleve|tylenol|prescri\w*|supplement\w*|"
    r"vitamin\w*|injections?|shots?|cortisone|steroid\w*|surger\w*|operat\w*|mri|scans?|x-?rays?|needl\w*|therap\w*|treatments?|"
    r"chiro\w*|acupunct\w*|tak(?:e|es|ing))\b"
)
"""What makes a question about movement one of treatment."""


def advice_label(turn: Turn) -> str:
    """The label of which doctor to see, or of "no advice": in full once, then short, then with the way to her."""
    if label := about_doctors(turn):
        return label
    if not turn.context.refused_advice:
        moves = _is_about_movement(turn)
        if not (moves and turn.context.refused_movement):
            return MOVEMENT_IN_FULL if moves else ADVICE_IN_FULL
    if insists(turn.corrected, turn.context) and turn.context.refusals < MOST_REFUSALS:
        return "no yes or no"
    return "cannot advise still" if refused_in_short(turn) else "cannot advise again"


def _is_about_movement(turn: Turn) -> bool:
    """Whether what is asked is sitting, sport, stretching and the like, and no medical treatment."""
    return (
        bool(_MOVES.search(turn.corrected.folded)) and not names_medicine(turn) and not needs_clearance(turn)
    )


def names_medicine(turn: Turn) -> bool:
    """Whether a drug or a medical treatment is named, of which the article says nothing."""
    return _MEDICAL.search(turn.corrected.folded) is not None


def about_doctors(turn: Turn) -> str:
    """The label for a question about whether to see a doctor first, or which; "" for any other."""
    text = turn.corrected.folded
    if _WHICH_DOCTOR.search(text):
        return "which doctor"
    return "see a doctor first" if _DOCTOR_FIRST.search(text) and asks(text) else ""


def needs_clearance(turn: Turn) -> bool:
    """Whether a doctor has to agree before a massage."""
    return turn.assessment.with_condition or bool(turn.context.slots.condition)


def refused_in_short(turn: Turn) -> bool:
    """Whether the last reply refused in short: every other one then ends with the way to her."""
    return turn.context.refusals % 2 == 1
