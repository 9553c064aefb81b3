"""The body part, complaint and condition reported so far, as enumerated values.

A sign that is spread over two messages is recognised from them.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

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
_CONDITIONS = _by_word({  # an underscore joins two words that must stand together
    "pregnant": "pregnant pregnancy prenatal trimester postpartum",
    "blood-thinner": "thinner thinners eliquis warfarin coumadin xarelto plavix pradaxa apixaban heparin",
    "operation": "surgery operation operated fusion laminectomy discectomy",
    "fall": "fell fall fallen crash crashed accident",
    "cancer": "cancer chemo chemotherapy tumor tumour",
    "fever": "fever feverish chills",
    "brittle-bones": "osteoporosis osteopenia",
    "clot": "clot clots dvt thrombosis",
    "heart-device": "pacemaker stent stents defibrillator heart_valve mechanical_valve",
    "weak-organ": "heart_failure kidney_failure liver_failure heart_attack dialysis chf angina arrhythmia afib "
    "aneurysm",
    "stroke": "stroke tia",
    "seizures": "epilepsy epileptic seizure seizures",
    "nerve-disease": "sclerosis parkinson's parkinsons neuropathy have_ms has_ms got_ms with_ms",
    "fracture": "fracture fractured fractures",
    "weak-immunity": "methotrexate humira lupus hiv transplant immunosuppressant immunosuppressants",
    "bleeding": "hemophilia haemophilia willebrand",
    "lymph": "lymphedema lymphoedema",
    "veins": "varicose",
})  # fmt: skip
_CONDITION_SENTENCES = {
    "pregnant": "i am pregnant",
    "blood-thinner": "i take a blood thinner",
    "operation": "i had surgery recently",
    "fall": "i had a fall",
    "cancer": "i have had cancer",
    "fever": "i have a fever",
    "brittle-bones": "i have osteoporosis",
    "clot": "i have had a blood clot",
    "heart-device": "i have a pacemaker",
    "weak-organ": "i have heart failure",
    "stroke": "i have had a stroke",
    "seizures": "i have epilepsy",
    "nerve-disease": "i have multiple sclerosis",
    "fracture": "i have had a fracture",
    "weak-immunity": "i take methotrexate",
    "bleeding": "i have hemophilia",
    "lymph": "i have lymphedema",
    "veins": "i have varicose veins",
}
OTHER = "other"
"""A condition without a name of its own here, for which a doctor must agree."""
NEEDS_A_DOCTOR = frozenset({*_CONDITION_SENTENCES, OTHER}) - {"fall", "fever"}
"""Conditions for which a doctor must agree before a massage, whatever else is reported."""

DENIED_WORDS = 3
"""How far a "no" reaches: "i don't have any osteoporosis"."""
_DENIES = frozenset("no not never without don't doesn't isn't haven't hasn't didn't".split())


class Slots(NamedTuple):
    """The latest body part, complaint and condition; "" where none was reported."""

    place: str = ""
    complaint: str = ""
    condition: str = ""

    @staticmethod
    def of(values: Iterable[str]) -> "Slots":
        """The slots of a context; an unknown value becomes ""."""
        known = (_PLACES.values(), _COMPLAINTS.values(), {*_CONDITIONS.values(), OTHER})
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
        return " and ".join(filter(None, (_CONDITION_SENTENCES.get(self.condition, ""), body)))


NOTHING_TOLD = Slots()


def told_in(message: Message) -> Slots:
    """What one message reports."""
    place, complaint = _first(message.words, _PLACES), _first(message.words, _COMPLAINTS)
    return Slots(place, complaint, _first(_without_denied(message.words), _CONDITIONS))


def complaints_in(words: Iterable[str]) -> frozenset[str]:
    """The kinds of complaint that some words name."""
    return frozenset(_COMPLAINTS[word] for word in words if word in _COMPLAINTS)


def names_own_body(words: Sequence[str]) -> bool:
    """Whether a part of the visitor's own body is named: "my leg"."""
    return any(word == "my" and after in _PLACES for word, after in pairwise(words))


def _first(words: Sequence[str], table: Mapping[str, str]) -> str:
    """What the first word, or pair of words, of a table stands for."""
    pairs = map("_".join, pairwise(words))
    return next((table[term] for term in chain(words, pairs) if term in table), "")


def _without_denied(words: Sequence[str]) -> list[str]:
    """The words that do not follow closely on a "no": "i'm not pregnant" reports nothing."""
    return [
        word for at, word in enumerate(words) if _DENIES.isdisjoint(words[max(0, at - DENIED_WORDS) : at])
    ]
