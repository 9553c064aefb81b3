"""How "no advice" is said: in full once, then short; and to whom it points instead."""

import re

from bot.dialogue.context import MOST_REFUSALS
from bot.dialogue.questions import asks
from bot.dialogue.slots import ONESELF
from bot.dialogue.take_back import CLINICIAN
from bot.dialogue.turn import Turn
from bot.dialogue.verdicts import insists
from bot.nlu.levels import Level

ADVICE_IN_FULL = "cannot advise on treatment"
DOCTOR_FIRST = "see a doctor first"
WHAT_TO_ASK = "what to ask a doctor"
_DOCTOR = r"(?:doctors?|dr|docs?|physician|gp|medical (?:professional|help))"
_DOCTOR_FIRST = re.compile(
    rf"\b(?:{_DOCTOR}(?: \w+){{0,6}} first|first(?: \w+){{0,5}} {_DOCTOR}|see first|"
    rf"(?:do|should) (?:i|we) (?:first |need to |have to |just )?(?:see|go to|call|ask|visit)(?: \w+)? {_DOCTOR})\b"
)
_ASKS_FIRST = re.compile(
    rf"\b(?:see|ask|go to|call|visit|check with|talk to) (?:\w+ ){{0,3}}{_DOCTOR}(?: \w+){{0,4}} first\b"
)
"""The same, in a message that is not heard as a wish for advice."""
_WHICH_DOCTOR = re.compile(rf"\b(?:(?:which|what)(?: (?:kind|type|sort) of)?|who kind of) {_DOCTOR}\b")
_WHAT_TO_ASK = re.compile(
    r"\bwhat (?:\w+ ){0,2}?(?:should|do|shall|can|must|would) (?:i|we|he|she|they) (?:\w+ )?ask\b(?! (?:you|for)\b)|"
    r"\bwhat (?:exactly )?to ask\b(?! (?:you|for)\b)"
)
PLAN = re.compile(
    r"\b(?:i'll|ill|i will|i'm going to|i'm gonna|gonna|we'll|she'll|he'll|they'll) (?:\w+ ){0,2}?"
    r"(?:call|ask|phone|message|go to|see|talk to|speak to) (?:(?:a|an|my|the|his|her|our|their) )?(?:\w+ )?"
    rf"(?:{CLINICIAN}|nurse line|clinic|911|them)\b(?!')"
)
"""A plan to be seen: "i'll call the nurse line"."""
_CHANGES = re.compile(
    r"\b(?:stop|quit|skip|start|chang|switch|cut|halv|doubl|reduc|rais|increas|lower|taper|drop|wean|tak)\w*\b|"
    r"\b(?:up|more|less|dose|mg|come off)\b"
)
"""Beside a wish to change a treatment nothing stands in the place of "don't stop or change it"."""
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
    if insists(turn.corrected, turn.context) and turn.context.refusals < MOST_REFUSALS:
        return "no yes or no"
    if refused_in_short(turn):
        return "cannot advise still"
    theirs = turn.assessment.subject.third_person and ONESELF.isdisjoint(turn.corrected.words)
    return "cannot advise others again" if theirs else "cannot advise again"


def names_medicine(turn: Turn) -> bool:
    """Whether a drug or a medical treatment is named."""
    return _MEDICAL.search(turn.corrected.folded) is not None


def about_doctors(turn: Turn) -> str:
    """The label for a question about whether to see a doctor first, or which; "" for any other."""
    text = turn.corrected.folded
    if names_medicine(turn):  # then nothing stands in the place of "don't stop or change any treatment"
        return ""
    if _WHICH_DOCTOR.search(text):
        return "which doctor"
    return DOCTOR_FIRST if _DOCTOR_FIRST.search(text) and asks(text) else ""


def asks_for_a_doctor_first(turn: Turn) -> bool:
    """Whether a message asks to be told again to see a doctor first: "so ask her doctor first?"."""
    text = turn.corrected.folded
    return bool(_ASKS_FIRST.search(text)) and about_doctors(turn) == DOCTOR_FIRST


def asks_what_to_ask(turn: Turn) -> bool:
    """Whether a message asks what to ask the doctor to whom this chat has pointed, or whom it names."""
    text = turn.corrected.folded
    pointed = turn.context.refused_advice or bool(turn.context.slots.condition)
    asked = (pointed or _names_a_doctor(turn)) and _WHAT_TO_ASK.search(text) and not _CHANGES.search(text)
    return bool(asked) and turn.assessment.level < Level.DIAGNOSTIC


def _names_a_doctor(turn: Turn) -> bool:
    """Whether a doctor is named."""
    return re.search(rf"\b{_DOCTOR}\b", turn.corrected.folded) is not None


def needs_clearance(turn: Turn) -> bool:
    """Whether a doctor has to agree before a massage."""
    return turn.assessment.with_condition or bool(turn.context.slots.condition)


def refused_in_short(turn: Turn) -> bool:
    """Whether the last reply refused in short: every other one then ends with the way to her."""
    return turn.context.refusals % 2 == 1
