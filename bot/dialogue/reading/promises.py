"""Whether a message asks for a promise: how it will go, or whether massage, or she, will help."""

from bot.dialogue.reading.conditions import names_in
from bot.dialogue.reading.treatments import changes_treatment
from bot.dialogue.state.turn import Turn
from bot.examples.acts import Act


def asks_whether_massage_helps(turn: Turn) -> bool:
    """Whether it is asked if massage, or she, helps, and nothing about a medicine or another treatment."""
    return turn.does(Act.WILL_IT_HELP) and not changes_treatment(turn)


def asks_for_promise(turn: Turn) -> bool:
    """Whether it is asked how it will go, or whether massage helps what nobody has named: an answer would promise."""
    unnamed_complaint = not names_in(turn.corrected.folded) and asks_whether_massage_helps(turn)
    return asks_to_predict(turn) or unnamed_complaint


def asks_to_predict(turn: Turn) -> bool:
    """Whether it is asked how it will go: a general answer would read as a forecast."""
    return turn.does(Act.HOW_WILL_IT_GO)
