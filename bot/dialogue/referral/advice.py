"""How "no advice" is said: in full once, then short; and to whom it points instead."""

from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.treatments import changes_treatment, names_medicine
from bot.dialogue.reading.verdicts import insists
from bot.dialogue.state.turn import Turn
from bot.examples.acts import Act
from bot.nlu.subject import FIRST_PERSON

ADVICE_IN_FULL = "cannot advise on treatment"
DOCTOR_FIRST = "see a doctor first"
WHAT_TO_ASK = "what to ask a doctor"


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


def about_doctors(turn: Turn) -> str:
    """The label for a question about whether to see a doctor first, or which; "" for any other."""
    if names_medicine(turn):  # then nothing stands in the place of "don't stop or change any treatment"
        return ""
    if turn.does(Act.WHICH_DOCTOR):
        return "which doctor"
    return DOCTOR_FIRST if turn.does(Act.DOCTOR_FIRST) and asks(turn.corrected.folded) else ""


def refused_in_short(turn: Turn) -> bool:
    """Whether the last reply refused in short: every other one then ends with the way to her."""
    return turn.context.refusals % 2 == 1
