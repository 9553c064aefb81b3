"""How "no advice" is said, in full once and then in short, and who can advise instead."""

from bot.dialogue.reading.questions import asks
from bot.dialogue.reading.treatments import changes_treatment, may_concern_treatment
from bot.dialogue.reading.verdicts import insists
from bot.dialogue.says import Say
from bot.dialogue.state.turn import Turn
from bot.examples.acts import Act
from bot.language.persons import FIRST_PERSON


def choose_advice(turn: Turn) -> Say:
    """The sentence on which doctor to see, or "no advice": in full once, then in short, every other time with the way
    to her."""
    if label := choose_doctor_advice(turn):
        return label
    if not turn.context.refused_advice:
        return Say.CANNOT_ADVISE_ON_TREATMENT
    if turn.context.contact_is_due:
        return Say.CANNOT_ADVISE_STILL
    if insists(turn) and not changes_treatment(turn):
        return Say.NO_YES_OR_NO
    return _refuse_in_short(turn)


def choose_advice_beside(turn: Turn) -> list[Say]:
    """The same next to "this chat can't tell what it is": in full only if the message speaks of a treatment, and none
    if it asks nothing."""
    label = choose_advice(turn)
    if label != Say.CANNOT_ADVISE_ON_TREATMENT or changes_treatment(turn):
        return [label]
    return [Say.CANNOT_ADVISE_BESIDE] if asks(turn.corrected.folded) else []


def _refuse_in_short(turn: Turn) -> Say:
    theirs = turn.assessment.subject.third_person and FIRST_PERSON.isdisjoint(turn.corrected.words)
    return Say.CANNOT_ADVISE_OTHERS_AGAIN if theirs else Say.CANNOT_ADVISE_AGAIN


def choose_doctor_advice(turn: Turn) -> Say | None:
    """The sentence for a question about whether to see a doctor first, how soon, or which one; None for any other."""
    if may_concern_treatment(turn):  # "don't stop or change any treatment" must be said
        return None
    if turn.does(Act.WHICH_DOCTOR):
        return Say.WHICH_DOCTOR
    if not asks(turn.corrected.folded):
        return None
    if turn.surely(Act.PUTS_OFF):
        return Say.WHETHER_IT_CAN_WAIT
    return Say.SEE_A_DOCTOR_FIRST if turn.does(Act.DOCTOR_FIRST) else None
