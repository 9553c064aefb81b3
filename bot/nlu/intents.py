"""The intent model: calibrated probabilities of seven intents for a message.

It learns from the shipped examples alone (intent_training.py), so that no knowledge file can change what it detects.
"""

import io
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from bot.language.segments import segments
from bot.nlu import acts
from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Vector
from bot.nlu.levels import Level
from bot.nlu.linear import LinearModel
from bot.nlu.nearest import NearestExamples
from bot.nlu.red_flags import Finding
from bot.nlu.terms import tokens

INTENTS = ("emergency", "crisis", "urgent", "diagnostic", "treatment", "smalltalk", "ordinary")
"""The five kinds that need care, small talk, and everything else: general, practical or off-topic questions."""

CARE = INTENTS[:5]
"""The intents that need care."""

FLAG_LEVELS = (Level.EMERGENCY, Level.CRISIS, Level.URGENT)
"""The levels of red flags that are evidence for an intent."""


class StaleModelError(Exception):
    """A stored model is missing, damaged or learned from other data; the caller trains it again."""


def intent_of(kind: str) -> str:
    """The intent of a kind of reply; answer, practice and unknown are ordinary."""
    return kind if kind in INTENTS else "ordinary"


@dataclass(frozen=True)
class Evidence:
    """What the model and the red flags say about one text."""

    whole: Floats
    """By intent the margin of the whole text, then by intent the cosine of the nearest example."""
    highest: Floats
    """The element-wise maximum over all segments."""
    flags: tuple[Finding, ...]
    segments: tuple[Floats, ...] = ()
    """The same clues for each segment; empty if there is only one."""

    def vector(self) -> npt.NDArray[np.float64]:
        """The input of the calibration: whole, highest, and 1 or 0 per level in FLAG_LEVELS with an asserted flag."""
        asserted = {f.flag.level for f in self.flags if f.state == "asserted"}
        flagged = [float(level.kind in asserted) for level in FLAG_LEVELS]
        return np.concatenate([self.whole, self.highest, flagged])


EVIDENCE = 4 * len(INTENTS) + len(FLAG_LEVELS)
"""The length of `Evidence.vector`."""


@dataclass(frozen=True)
class IntentModel:
    """The learned model; immutable, so threads may share it."""

    key: str
    features: Features
    linear: LinearModel
    nearest: NearestExamples
    calibration: Calibration
    acts: LinearModel
    """The act model (acts.py)."""
    words: Mapping[str, int] = field(default_factory=dict)
    """Word -> its count in the examples, for the speller; words that occur once are left out."""

    def evidence(self, folded: str, flags: tuple[Finding, ...] = ()) -> Evidence:
        """The clues of folded text, as a whole and by segment."""
        return Reader(self).evidence(folded, flags)

    def probabilities(self, evidence: Evidence) -> Mapping[str, float]:
        """The calibrated probability of every intent."""
        found = self.calibration.probabilities(evidence.vector())
        return dict(zip(self.calibration.outcomes, found.tolist(), strict=True))

    def clues(self, vector: Vector) -> Floats:
        """By intent the highest margin of its classes, then by intent the cosine of the nearest example."""
        margins = np.maximum.reduceat(self.linear.margins(vector), self._starts)
        return np.concatenate([margins, self.nearest.likeness(self.nearest.cosines(vector))])

    def with_acts(self, learned: LinearModel) -> "IntentModel":
        """The same model with another act model."""
        return replace(self, acts=learned)

    @cached_property
    def _starts(self) -> npt.NDArray[np.intp]:
        """By intent, the index of its first class."""
        owners = [intent_of(name) for name in self.linear.classes]
        return np.array([owners.index(intent) for intent in INTENTS])

    def dumps(self) -> bytes:
        """The model as the bytes of an .npz file that needs no unpickling."""
        buffer = io.BytesIO()
        header = np.array([self.key, json.dumps(self.calibration.as_json())])
        words = np.frombuffer(json.dumps(dict(self.words)).encode(), np.uint8)
        arrays = {"header": header, "words": words, **self.features.arrays(), **self.linear.arrays()}
        arrays |= {**self.nearest.arrays(), **acts.arrays(self.acts)}
        np.savez(buffer, allow_pickle=False, **arrays)
        return buffer.getvalue()

    @classmethod
    def loads(cls, content: bytes, key: str) -> "IntentModel":
        """As `load`, from bytes."""
        return cls.load(io.BytesIO(content), key)

    @classmethod
    def load(cls, file: BinaryIO, key: str) -> "IntentModel":
        """Read a stored model; raises StaleModelError if it is damaged or has another key."""
        try:
            with np.load(file, allow_pickle=False) as arrays:
                stored_key, calibration = map(str, arrays["header"])
                if stored_key != key:
                    raise StaleModelError("the intent model was learned from other examples")
                return cls(
                    key,
                    Features.of_arrays(arrays),
                    LinearModel.of_arrays(arrays),
                    NearestExamples.of_arrays(arrays),
                    Calibration.of_json(json.loads(calibration)),
                    acts.of_arrays(arrays),
                    json.loads(arrays["words"].tobytes()),
                )
        except StaleModelError:
            raise
        except Exception as error:
            raise StaleModelError(f"the intent model cannot be read: {error}") from error


class Reader:
    """Applies a model to the parts of one message; repeated parts are computed once."""

    def __init__(self, model: IntentModel) -> None:
        self._model = model
        self._vectors: dict[str, Vector] = {}
        self._read: dict[str, Floats] = {}

    def evidence(self, folded: str, flags: tuple[Finding, ...] = ()) -> Evidence:
        """As `IntentModel.evidence`."""
        whole, parts = self._clues(folded), segments(folded)
        if len(parts) < 2:
            return Evidence(whole, whole, flags)
        each = tuple(map(self._clues, parts))
        return Evidence(whole, np.max(each, axis=0), flags, each)

    def probabilities(self, evidence: Evidence) -> Mapping[str, float]:
        """As `IntentModel.probabilities`."""
        return self._model.probabilities(evidence)

    def acts(self, folded: str) -> acts.Margins:
        """The margin of each dialogue act: the highest over the whole text and its segments."""
        texts = dict.fromkeys((folded, *segments(folded)))
        return acts.margins(self._model.acts, map(self._vector, texts))

    def _clues(self, folded: str) -> Floats:
        if folded not in self._read:
            self._read[folded] = self._model.clues(self._vector(folded))
        return self._read[folded]

    def _vector(self, folded: str) -> Vector:
        if folded not in self._vectors:
            self._vectors[folded] = self._model.features.vector(tokens(folded))
        return self._vectors[folded]
