"""Who counts as a clinician, and what counts as an examination by one."""

import re
from pathlib import Path

from bot.language.word_lists import WordLists

_LISTS = WordLists.read(Path(__file__).with_name("clinicians.txt"))
_SHORTEST_PLURAL = 3
"""The letters of a word from which it may have a plural: "docs", unlike "pas"."""


def _any_of(*lists: str) -> str:
    """A pattern of the words of these lists."""
    return rf"\b(?:{'|'.join(map(_with_ending, sorted(_LISTS.words(*lists))))})\b"


def _with_ending(word: str) -> str:
    if word.endswith("*"):
        return rf"{re.escape(word[:-1])}\w*"
    return re.escape(word) + ("s?" if len(word) >= _SHORTEST_PLURAL or word == "dr" else "")


CLINICIAN = _any_of("clinicians")
"""A pattern of those who may agree to a massage, or say no to it."""
_CLINICIAN = re.compile(CLINICIAN)
_NOT_THEIRS = r"(?!')"  # "the doctor's receptionist"
_CLEARS_AN_EMERGENCY = re.compile(_any_of("emergency care") + _NOT_THEIRS)
_CLEARS_AN_URGENT_SIGN = re.compile(_any_of("emergency care", "clinicians", "examinations") + _NOT_THEIRS)


def names_a_clinician(folded: str) -> bool:
    """Whether folded text names somebody who may agree to a massage."""
    return _CLINICIAN.search(folded) is not None


def names_emergency_care(folded: str) -> bool:
    """Whether folded text names those who may clear an emergency."""
    return _CLEARS_AN_EMERGENCY.search(folded) is not None


def names_who_may_clear(folded: str) -> bool:
    """Whether folded text names those who may clear an urgent sign, or an examination by them."""
    return _CLEARS_AN_URGENT_SIGN.search(folded) is not None
