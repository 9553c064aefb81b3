"""Whether a message asks for a promise: a prognosis, or whether massage or the therapist will help."""

from bot.dialogue.reading.conditions import names_in
from bot.dialogue.reading.treatments import changes_treatment
from bot.dialogue.state.turn import Turn
from bot.examples.acts import Act


def asks_whether_massage_helps(turn: Turn) -> bool:
    """Whether a message asks if massage or the therapist helps, and nothing about a medicine or other treatment."""
    return turn.does(Act.WILL_IT_HELP) and not changes_treatment(turn)


def asks_for_promise(turn: Turn) -> bool:
    """Whether a message asks for a prognosis, or if massage helps an unnamed complaint: an answer would promise it."""
    unnamed_complaint = not names_in(turn.corrected.folded) and asks_whether_massage_helps(turn)
    return asks_to_predict(turn) or unnamed_complaint


def asks_to_predict(turn: Turn) -> bool:
    """Whether a message asks for a prognosis: a general answer would read as one."""
    return turn.does(Act.HOW_WILL_IT_GO)
