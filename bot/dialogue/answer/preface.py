"""The question of a message without what is said around it: a greeting, a correction, thanks."""

from bot.dialogue.answer.parts import Lookup, is_small
from bot.dialogue.reading.corrections import corrected_question
from bot.dialogue.reading.manner import without_greeting
from bot.dialogue.reading.questions import asks, parts
from bot.dialogue.state.turn import Turn
from bot.dialogue.thresholds import EXACT_CONFIDENCE
from bot.language.text import Message, read


def find_bare_question(turn: Turn, search: Lookup) -> Turn:
    """The turn with the question behind a greeting or "that's not what I asked", or beside a courtesy."""
    greeted, corrected = without_greeting(turn.corrected), corrected_question(turn.corrected)
    for question in (greeted, corrected, _without_courtesies(turn, search)):
        if question is not None and question.words:
            turn = turn._replace(corrected=question, candidates=search(question.folded))
    return turn


def _without_courtesies(turn: Turn, search: Lookup) -> Message | None:
    """The one question, if it has an answer, of a message that reads like small talk: "are you a person? you are so
    patient"."""
    if not is_small(turn.candidates) or turn.confidence >= EXACT_CONFIDENCE:
        return None
    text = turn.corrected.folded
    pieces = parts(text)
    if len(pieces) < 2:
        pieces = tuple(text.rsplit(", ", 1))
    asking = [piece for piece in pieces if asks(piece)]
    one = len(pieces) > 1 and len(asking) == 1
    return read(asking[0]) if one and search(asking[0]).answers else None
