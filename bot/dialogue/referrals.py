"""What is said to somebody who tells of, or asks about, their own body: which refusal, and which general fact."""

import re

from bot.dialogue.questions import asks
from bot.dialogue.slots import complaints_in
from bot.dialogue.turn import Turn
from bot.knowledge import Entry, banned
from bot.language.text import fold, tokenise

FACT_FROM = 1 / 3
"""The confidence from which the nearest entry is worth one sentence beside a referral."""

_PROGNOSIS = re.compile(
    r"\b(?:how long|when (?:will|can|does)|will (?:it|this|that|i|my|he|she)|be (?:over|gone|better|ok|fine)|go away|"
    r"by (?:my|the|next|then)|in time for|heal|recover|get (?:better|worse)|permanent|forever|for life|ever)\b"
)


def refusal(turn: Turn) -> str:
    """The label of the refusal that fits what was asked; short once it was said in full."""
    text = turn.corrected.folded
    if _PROGNOSIS.search(text) and asks(text):
        return "cannot predict"
    if turn.context.refused:
        return "cannot diagnose again"
    if turn.assessment.subject.third_person:
        return "cannot diagnose others"
    return "cannot diagnose" if asks(text) else "cannot tell what it is"


def comfort(turn: Turn) -> tuple[str, ...]:
    """A kind sentence before anything else, once in a chat, for somebody who tells of pain."""
    told = complaints_in(turn.corrected.words)
    if not told or turn.context.comforted or turn.assessment.distressed:
        return ()
    return ("sorry for them",) if turn.assessment.subject.third_person else ("sorry to hear",)


def fact(turn: Turn, answers: tuple[Entry, ...]) -> Entry | None:
    """The nearest entry whose one sentence is neither a diagnosis nor a mirror of what was just told."""
    candidates = turn.candidates
    if candidates.confidence is None or candidates.confidence < FACT_FROM:
        return None
    told = complaints_in(turn.corrected.words)
    near = (entry for entry in (*candidates.answers, *candidates.nearest) if entry not in answers)
    return next((entry for entry in near if _is_fit(entry, bool(told))), None)


def _is_fit(entry: Entry, told: bool) -> bool:
    sentence = entry.in_one_sentence
    if entry.kind != "information" or not sentence or banned(sentence) is not None:
        return False
    return not (told and complaints_in(tokenise(fold(sentence))))
