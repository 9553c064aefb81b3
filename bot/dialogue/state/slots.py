"""The body part, complaint and condition reported so far, as enumerated values.

A sign that is spread over two messages is recognised from them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.dialogue.state.condition_list import CONDITIONS, conditions_in
from bot.language.text import Message


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {word: value for value, words in table.items() for word in words.split()}


_PLACES = _by_word({
    "calf": "calf calfs calves",
    "thigh": "thigh thighs hamstring",
    "leg": "leg legs knee knees shin",
    "foot": "foot feet toe toes ankle ankles heel",
    "buttock": "butt buttock buttocks glute glutes bum hip hips",
    "back": "back spine tailbone",
})  # fmt: skip
_COMPLAINTS = _by_word({
    "numb": "numb numbness tingling tingly tingle tingles pins",
    "weak": "weak weakness weaker buckles buckled buckling drags dragging",
    "swollen": "swollen swelling swells swelled puffy",
    "painful": "hurt hurts hurting pain pains painful sore ache aches achy aching burning burns stabbing throbbing "
    "cramp cramps spasm spasms killing awful agony",
})  # fmt: skip
OTHER = "other"
"""A condition without a name of its own here, for which a doctor must agree."""
NEEDS_A_DOCTOR = frozenset({*(each.name for each in CONDITIONS.values() if each.needs_a_doctor), OTHER})
"""Conditions for which a doctor must agree before a massage, whatever else is reported."""


class Slots(NamedTuple):
    """The latest body part, complaint and condition; "" where none was reported."""

    place: str = ""
    complaint: str = ""
    condition: str = ""

    @staticmethod
    def of(values: Iterable[str]) -> "Slots":
        """The slots of a context; an unknown value becomes ""."""
        known = (_PLACES.values(), _COMPLAINTS.values(), {*CONDITIONS, OTHER})
        padded = (*values, "", "", "")
        return Slots(
            *(value if value in allowed else "" for value, allowed in zip(padded[:3], known, strict=True))
        )

    def updated(self, message: Message) -> "Slots":
        """These slots, updated by what one message reports."""
        now = told_in(message)
        kept = self.condition in NEEDS_A_DOCTOR and now.condition not in NEEDS_A_DOCTOR
        condition = self.condition if kept else now.condition or self.condition
        return Slots(now.place or self.place, now.complaint or self.complaint, condition)

    def sentence(self) -> str:
        """The slots as one plain sentence; "" where nothing was reported."""
        body = f"my {self.place or 'body'} is {self.complaint}" if self.complaint else ""
        condition = CONDITIONS[self.condition].sentence if self.condition in CONDITIONS else ""
        return " and ".join(filter(None, (condition, body)))


NOTHING_TOLD = Slots()


def told_in(message: Message) -> Slots:
    """What one message reports."""
    place, complaint = _first(message.words, _PLACES), _first(message.words, _COMPLAINTS)
    condition = next((condition.name for condition in conditions_in(message)), "")
    return Slots(place, complaint, condition)


def complaints_in(words: Iterable[str]) -> frozenset[str]:
    """The kinds of complaint that some words name."""
    return frozenset(_COMPLAINTS[word] for word in words if word in _COMPLAINTS)


def names_own_body(words: Sequence[str]) -> bool:
    """Whether a part of the visitor's own body is named: "my leg"."""
    return any(word == "my" and after in _PLACES for word, after in pairwise(words))


def _first(words: Iterable[str], table: Mapping[str, str]) -> str:
    """What the first word of a table stands for."""
    return next((table[word] for word in words if word in table), "")
