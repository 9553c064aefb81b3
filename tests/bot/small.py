"""A small practice written down in memory, and models that say what a test tells them to."""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from bot.knowledge import PRACTICE_LABELS, SAYS, Entry, Knowledge, Practice, SafetySection
from bot.models import Models
from bot.nlu.calibration import Calibration
from bot.nlu.features import Floats, Vector
from bot.nlu.intents import INTENTS, IntentModel
from bot.nlu.linear import LinearModel
from bot.retrieval.index import Clues, Index, Ranking

BOOKING = "https://book.quiet.example/now"

MUSCLE = Entry(
    id="muscle",
    question="What is the piriformis muscle?",
    also_asked=("where is the piriformis", "tell me about the muscle"),
    answer="It is a small muscle deep in the buttock.",
    in_one_sentence="The piriformis is a small muscle deep in the buttock.",
    show_next=("massage",),
    source="The muscle; More about it",
)
MASSAGE = Entry(
    id="massage",
    question="How does massage help?",
    also_asked=("what does the massage do",),
    answer="Massage can ease tightness around the muscle.",
    in_one_sentence="Massage can ease a tight muscle.",
    show_next=("muscle",),
    button="book",
)
CONTACT = Entry(
    id="contact",
    question="How do I book a session?",
    also_asked=("can i make an appointment",),
    answer="You can book online.",
    kind="practice",
    button="book",
)
PRICES = Entry(
    id="prices", question="What does a session cost?", answer="A session costs {Prices}.", kind="practice"
)
HELLO = Entry(id="hello", question="Hello", answer="Hello to you!", kind="small talk")
DRAFT = Entry(id="draft", question="Is this a draft?", answer="Nobody reads this.", status="draft")
SMALL = (MUSCLE, MASSAGE, CONTACT, PRICES, HELLO, DRAFT)


def practice(**details: str) -> Practice:
    """Practice details by label, `booking_link="https://…"` for "Booking link"."""
    written = {label.replace("_", " ").casefold(): text for label, text in details.items()}
    return Practice(MappingProxyType({label.casefold(): "" for label in PRACTICE_LABELS} | written))


def says(**sentences: str) -> Mapping[str, str]:
    """Every fixed sentence, some of them rewritten."""
    built_in = {label.casefold(): text for label, text in SAYS.items()}
    return MappingProxyType(built_in | {label.replace("_", " "): text for label, text in sentences.items()})


def small_knowledge(
    entries: Sequence[Entry] = SMALL,
    *,
    details: Practice | None = None,
    spoken: Mapping[str, str] | None = None,
    safety: Sequence[SafetySection] = (),
) -> Knowledge:
    """A knowledge value as the files would give it."""
    return Knowledge(
        practice=details or practice(booking_link=BOOKING, phone="603-555-0100", location="New Hampshire"),
        says=spoken or says(),
        entries=tuple(entries),
        safety=tuple(safety),
    )


class Ranked(Index):
    """An index that ranks the same for every message; what it says need not be sensible."""

    def __init__(self, ranking: Sequence[tuple[str, float]] = ()) -> None:
        object.__setattr__(self, "told", tuple(ranking))
        object.__setattr__(self, "asked", [])
        object.__setattr__(self, "words", {})

    told: tuple[tuple[str, float], ...]
    asked: list[str]

    def rank(self, folded: str, limit: int = 5) -> Ranking | None:
        """What the test told, for words of any kind; nothing for none."""
        self.asked.append(folded)
        return ranked(self.told[:limit]) if re.search(r"\w", folded) else None


class Topical(Ranked):
    """An index that knows one word for each entry."""

    def __init__(self, by_word: Mapping[str, str], confidence: float = 0.95) -> None:
        super().__init__()
        object.__setattr__(self, "by_word", dict(by_word))
        object.__setattr__(self, "confidence_told", confidence)

    by_word: dict[str, str]
    confidence_told: float

    def rank(self, folded: str, limit: int = 5) -> Ranking | None:
        """The entries whose word is in the message, the last said word first."""
        said = [self.by_word[word] for word in reversed(re.findall(r"\w+", folded)) if word in self.by_word]
        return ranked([(entry, self.confidence_told) for entry in dict.fromkeys(said)][:limit])


def ranked(told: Sequence[tuple[str, float]]) -> Ranking | None:
    """A ranking of these entries, as sure as the first says."""
    if not told:
        return None
    return Ranking(tuple(entry for entry, _ in told), told[0][1], Clues(0, 0, 0, 0, 0), "as told")


class Heard(IntentModel):
    """An intent model that hears one word for each intent, and everything else as ordinary."""

    def __init__(self, by_word: Mapping[str, str] = MappingProxyType({})) -> None:
        object.__setattr__(self, "by_word", dict(by_word))
        object.__setattr__(self, "features", _Words(tuple(by_word)))
        object.__setattr__(self, "acts", LinearModel.of((), np.zeros((1, 0), np.float32), ()))
        object.__setattr__(self, "calibration", _SURE)
        object.__setattr__(self, "words", {})

    by_word: dict[str, str]

    def clues(self, vector: Vector) -> Floats:
        """The loudest intent whose word is said; no example is like it."""
        said = {tuple(self.by_word.values())[at] for at in vector.ids.tolist()}
        loudest = next((intent for intent in INTENTS if intent in said), "ordinary")
        margins = [9.0 if intent == loudest else -9.0 for intent in INTENTS]
        return np.array([*margins, *[0.0] * len(INTENTS)], np.float32)


class _Words:
    """Features that know some words, all of them as rare as can be."""

    def __init__(self, known: Sequence[str]) -> None:
        self.known = known

    def vector(self, words: Sequence[str]) -> Vector:
        """The places of the known words that are said."""
        said = [at for at, word in enumerate(self.known) if word in words]
        return Vector(np.array(said, np.int32), np.ones(len(said), np.float32))

    def rarity(self, root: str) -> float | None:
        """Every stem is as rare as one that no example has."""
        return None if root else 0.0


_SURE = Calibration(INTENTS, np.vstack([np.eye(7), np.zeros((21, 7)), 40 * np.eye(3, 7)]), np.zeros(7))
"""The margins of the whole as they are; an asserted red flag is louder."""

OWN_WORDS = {"hurts": "diagnostic", "ibuprofen": "treatment", "fever": "urgent", "hello": "smalltalk"}
"""What the small assistant hears."""


def models(index: Index | None = None, by_word: Mapping[str, str] = MappingProxyType(OWN_WORDS)) -> Models:
    """Models for a small assistant."""
    return Models(Heard(by_word), index)
