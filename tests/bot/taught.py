"""A few labelled messages by three authors, and what is learned from them: learning as small as it can be."""

from collections.abc import Sequence
from functools import cache

import numpy as np

from bot.examples import Example
from bot.knowledge import Knowledge
from bot.models import Models
from bot.nlu import intent_training
from bot.nlu.calibration import Calibration
from bot.nlu.intents import IntentModel
from bot.retrieval import training
from bot.retrieval.entry_calibration import OUTCOMES
from bot.retrieval.index import Index
from bot.retrieval.wordings import wordings_of
from tests.bot.small import small_knowledge

AUTHORS = ("ann", "bob", "cid")

MESSAGES = {
    "emergency": """i can't pee since last night; both my legs went numb and i can't walk; my crotch is numb
        when i wipe; i lost control of my bowels; chest pain and i can't breathe; i can't feel my legs at all""",
    "crisis": """i want to die; i am going to kill myself tonight; there is no point in living any more;
        i have the pills here and i want it to be over; i want to end my life; nobody would miss me if i died""",
    "urgent": """my calf is hot and swollen; i have a fever and my back hurts; i lost weight without trying and
        it hurts at night; my leg is red and swollen after the flight; i fell off a ladder and now my hip hurts;
        fever and chills since the injection""",
    "diagnostic": """do i have piriformis syndrome; my hip hurts when i sit; is it sciatica or something else;
        i have pain in my butt and down my leg; what is wrong with my back; my buttock aches when i drive""",
    "treatment": """should i take ibuprofen; how much naproxen can i take; should i get the injection;
        do i need surgery for this; can i stop my gabapentin; which stretch should i do for my pain""",
    "smalltalk hello": "hello; hi there; good morning; hey; hello to you; hiya",
    "practice contact": """how do i book; can i come on tuesday; i want an appointment; do you have time this week;
        book me in please; how can i make an appointment""",
    "answer muscle": """what is the piriformis; where is the piriformis muscle; what does the piriformis do;
        tell me about the muscle; how big is the piriformis muscle; is the piriformis a muscle or a tendon""",
    "answer massage": """how does massage help; what does massage do; why would massage help; can massage loosen it;
        is massage any good for this; does deep massage help""",
    "unknown": """what is the weather tomorrow; who won the football game; write me a poem; what mattress should i buy;
        is it going to rain; sing me a song""",
}  # fmt: skip
"""Kind and entry -> messages, with ";" between them."""


def _rows() -> tuple[Example, ...]:
    found = []
    for label, messages in MESSAGES.items():
        kind, _, entry = label.partition(" ")
        for at, text in enumerate(messages.split(";")):
            found.append(Example(" ".join(text.split()), kind, AUTHORS[at % 3], entry or None))
    return tuple(found)


EXAMPLES = _rows()


def texts_of(label: str) -> list[str]:
    """The messages of one label."""
    return [" ".join(text.split()) for text in MESSAGES[label].split(";")]


@cache
def intent_model() -> IntentModel:
    """The intent model of these examples."""
    return intent_training.learn(EXAMPLES)


CALIBRATION = Calibration(
    OUTCOMES, np.array([[-1, 1], [-1, 1], [0, 0], [-1, 1], [1, -1]], float), np.array([0.5, -0.5])
)
NEWCOMER = Calibration(OUTCOMES, np.array([[-1, 1]] * 4, float), np.array([3.0, -3.0]))
"""So that a test of the rest does not hang on what the repository's calibrations are today."""


def index_of(knowledge: Knowledge, examples: Sequence[Example] = EXAMPLES) -> Index:
    """The index of a knowledge value and some examples."""
    return training.learn_wordings(
        wordings_of(knowledge, examples),
        key="small",
        calibration=CALIBRATION,
        newcomer=NEWCOMER,
        synonyms=knowledge.synonyms,
    )


@cache
def small_index() -> Index:
    """The index of the small practice."""
    return index_of(small_knowledge())


def taught() -> Models:
    """Both models of the small practice."""
    return Models(intent_model(), small_index())
