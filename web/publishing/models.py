"""The seam to the bot's models: what has to be learned, its key, and bytes that become models again."""

import base64
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from bot import Index, IntentModel, Knowledge, StaleIndexError, StaleModelError, index_key, intent_key

INTENT, INDEX = "intent", "index"

Model = IntentModel | Index

MODEL_ERRORS = (StaleModelError, StaleIndexError)
"""Raised by `loads` for bytes that are damaged or were learned from something else."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One model that can be learned: its name, its key, and the texts that it is learned from besides the examples."""

    name: str
    key: str
    texts: Mapping[str, str] = field(default_factory=dict)


@cache
def intent_lesson() -> Lesson:
    """The intent model: the same for every knowledge file."""
    return Lesson(INTENT, intent_key())


def index_lesson(knowledge: Knowledge) -> Lesson:
    """The index of one knowledge file."""
    return Lesson(INDEX, index_key(knowledge), knowledge.texts)


def question_of(lessons: Sequence[Lesson]) -> dict[str, object]:
    """What the background job reads to learn these in one go (`learn_task`)."""
    return {"lessons": [{"model": lesson.name, "texts": dict(lesson.texts)} for lesson in lessons]}


def pack(contents: Iterable[bytes]) -> bytes:
    """What the background job writes: the bytes of each model, in the order of its question."""
    return json.dumps([base64.b64encode(content).decode() for content in contents]).encode()


def unpack(result: bytes) -> tuple[bytes, ...]:
    """The same, read back."""
    return tuple(map(base64.b64decode, json.loads(result)))


def loads(lesson: Lesson, content: bytes) -> Model:
    """Read a model back; raises one of `MODEL_ERRORS`."""
    kind = IntentModel if lesson.name == INTENT else Index
    return kind.loads(content, lesson.key)
