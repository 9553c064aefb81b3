"""The intent model: what a message is about, as calibrated probabilities of seven intents.

It learns from the shipped examples alone and knows nothing of the knowledge folder, so that no file can change
what it hears.
"""

import hashlib
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.examples import ONE_SIDED, Example
from bot.examples import acts as act_examples
from bot.examples import digest as digest_of
from bot.examples.acts import ActExample
from bot.language.segments import segments
from bot.language.spelling import repeated_words
from bot.language.text import clean, fold
from bot.nlu import acts
from bot.nlu.calibration import Calibration
from bot.nlu.calibration import fit as fit_calibration
from bot.nlu.features import Features, Floats, Vector
from bot.nlu.levels import Level
from bot.nlu.linear import LinearModel
from bot.nlu.linear import fit as fit_linear
from bot.nlu.nearest import NearestExamples
from bot.nlu.nearest import learn as nearest_of
from bot.nlu.red_flags import Finding, find
from bot.nlu.terms import CONCEPTS_FILE, FAMILIES, tokens

INTENTS = ("emergency", "crisis", "urgent", "diagnostic", "treatment", "smalltalk", "ordinary")
"""The five kinds that need care, small talk, and everything else: general, practical or off-topic questions."""

CARE = INTENTS[:5]

PENALTY, BALANCE = 0.15, 0.25
"""How freely each classifier may fit, and how far rare classes are raised to the weight of the others
(docs/decisions.md)."""

TOLERANCE = 1.0
"""How exactly each classifier is fitted: 0.1 takes twice as many rounds, and of left-out authors no more are right
(docs/decisions.md)."""

FEWEST = (1, 3, 4, 8)
"""By family of features, in how many examples a term must stand: rarer ones cost memory and change no figure."""

VERSION = 5
"""Raised whenever a model learned by older code must not be served by this one."""

CALIBRATION_FILE = Path(__file__).with_name("intent_calibration.json")
"""Made by `python -m bot learn --calibrate` from the shipped examples; a test says when it is not current."""

FLAG_LEVELS = (Level.EMERGENCY, Level.CRISIS, Level.URGENT)


class StaleModelError(Exception):
    """A stored model is missing, damaged, or was learned from something else: learn it anew."""


def intent_of(kind: str) -> str:
    """The intent of a kind of reply: answer, practice and unknown are ordinary."""
    return kind if kind in INTENTS else "ordinary"


def topic_of(example: Example) -> str:
    """The class that a row is learned as: its kind, and for an answer its entry, since the ordinary is manifold.

    With one class for all that is ordinary 87.7 % of the intents of left-out authors are right, with these 88.3 %, and
    of the diagnostic ones 89.8 instead of 88.2 % are safe.
    """
    return f"{example.kind}/{example.entry}" if example.kind == "answer" and example.entry else example.kind


def key_of(digest: str) -> str:
    """A hash of all that a model is made of: the examples of this digest, the calibration that it carries, and the
    shipped examples of dialogue acts."""
    made_of = source_key(digest) + CALIBRATION_FILE.read_text(encoding="utf-8")
    made_of += f"{act_examples.digest()} {acts.PENALTY} {acts.BALANCE}"
    return hashlib.sha256(made_of.encode()).hexdigest()[:32]


def source_key(digest: str) -> str:
    """A hash of all that the model is learned from, and its calibration made from."""
    matters = [
        VERSION,
        sorted(ONE_SIDED),
        FAMILIES,
        FEWEST,
        PENALTY,
        TOLERANCE,
        BALANCE,
        CONCEPTS_FILE.read_text(encoding="utf-8"),
        digest,
    ]
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()[:32]


@dataclass(frozen=True)
class Evidence:
    """What both voices say of one text: clues of the whole, of its loudest segment, and asserted red flags."""

    whole: Floats
    """For each intent a margin, then for each intent the likeness of the nearest example."""
    loudest: Floats
    """The highest of each in any segment."""
    flags: tuple[Finding, ...]
    segments: tuple[Floats, ...] = ()
    """The clues of each segment, where there are several."""

    def vector(self) -> npt.NDArray[np.float64]:
        """What is calibrated: two times fourteen clues and, for emergency, crisis and urgent, whether a flag rings."""
        raised = {f.flag.level for f in self.flags if f.state == "asserted"}
        rings = [float(level.kind in raised) for level in FLAG_LEVELS]
        return np.concatenate([self.whole, self.loudest, rings])


@dataclass(frozen=True)
class IntentModel:
    """Learned once from the examples; immutable, so threads may share it."""

    key: str
    features: Features
    linear: LinearModel
    nearest: NearestExamples
    calibration: Calibration
    acts: LinearModel
    """What a message does in a talk (bot/nlu/acts.py)."""
    words: Mapping[str, int] = field(default_factory=dict)
    """How often each word occurs in the examples, to correct what triage reads; words that occur once are left out."""

    def evidence(self, folded: str, flags: tuple[Finding, ...] = ()) -> Evidence:
        """The clues of folded text, as a whole and segment by segment."""
        return Reader(self).evidence(folded, flags)

    def probabilities(self, evidence: Evidence) -> Mapping[str, float]:
        """The calibrated probability of every intent."""
        found = self.calibration.probabilities(evidence.vector())
        return dict(zip(self.calibration.outcomes, found.tolist(), strict=True))

    def clues(self, vector: Vector) -> Floats:
        """For each intent the highest margin of its classes, then the likeness of its nearest example."""
        margins = np.maximum.reduceat(self.linear.margins(vector), self._starts)
        return np.concatenate([margins, self.nearest.likeness(self.nearest.cosines(vector))])

    def with_acts(self, learned: LinearModel) -> "IntentModel":
        """The same model with another model of acts."""
        return replace(self, acts=learned)

    @cached_property
    def _starts(self) -> npt.NDArray[np.intp]:
        """Where the classes of each intent begin."""
        owners = [intent_of(name.partition("/")[0]) for name in self.linear.classes]
        return np.array([owners.index(intent) for intent in INTENTS])

    def dumps(self) -> bytes:
        """The model as bytes: arrays that need no unpickling."""
        buffer = io.BytesIO()
        header = np.array([self.key, json.dumps(self.calibration.as_json())])
        words = np.frombuffer(json.dumps(dict(self.words)).encode(), np.uint8)
        arrays = {"header": header, "words": words, **self.features.arrays(), **self.linear.arrays()}
        arrays |= {**self.nearest.arrays(), **acts.arrays(self.acts)}
        np.savez(buffer, allow_pickle=False, **arrays)
        return buffer.getvalue()

    @classmethod
    def loads(cls, content: bytes, key: str) -> "IntentModel":
        """A stored model; raises StaleModelError unless it is whole and was learned for `key`."""
        try:
            with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
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
    """A model that reads the parts of one message: what comes up twice is read once."""

    def __init__(self, model: IntentModel) -> None:
        self._model = model
        self._vectors: dict[str, Vector] = {}
        self._read: dict[str, Floats] = {}

    def evidence(self, folded: str, flags: tuple[Finding, ...] = ()) -> Evidence:
        """As of the model."""
        whole, parts = self._clues(folded), segments(folded)
        if len(parts) < 2:
            return Evidence(whole, whole, flags)
        each = tuple(map(self._clues, parts))
        return Evidence(whole, np.max(each, axis=0), flags, each)

    def probabilities(self, evidence: Evidence) -> Mapping[str, float]:
        """As of the model."""
        return self._model.probabilities(evidence)

    def acts(self, folded: str) -> acts.Margins:
        """What the text does in a talk: the margin of each act, in the whole or in any segment."""
        texts = dict.fromkeys((folded, *segments(folded)))
        return acts.heard(self._model.acts, map(self._vector, texts))

    def _clues(self, folded: str) -> Floats:
        if folded not in self._read:
            self._read[folded] = self._model.clues(self._vector(folded))
        return self._read[folded]

    def _vector(self, folded: str) -> Vector:
        if folded not in self._vectors:
            self._vectors[folded] = self._model.features.vector(tokens(folded))
        return self._vectors[folded]


def learn(
    examples: Sequence[Example], calibration: Calibration | None = None, of_acts: Sequence[ActExample] = ()
) -> IntentModel:
    """The model of these examples, calibrated as the repository says unless another calibration is given.

    of_acts: messages with their dialogue acts; without any it hears none.
    """
    texts = [tokens(fold(clean(example.text))) for example in examples]
    features, rows = Features.fit(texts, FEWEST)
    labels = [topic_of(example) for example in examples]
    classes = sorted(set(labels), key=lambda name: (INTENTS.index(intent_of(name.partition("/")[0])), name))
    linear = fit_linear(rows, labels, classes, penalty=PENALTY, tolerance=TOLERANCE, balance=BALANCE)
    groups = [INTENTS.index(intent_of(example.kind)) for example in examples]
    nearest = nearest_of(rows, features.columns.stems_end, groups, len(INTENTS))
    key = key_of(digest_of(examples)) if calibration is None else ""  # none that could be stored and served
    return IntentModel(
        key,
        features,
        linear,
        nearest,
        calibration or shipped_calibration(),
        acts.learn(features, of_acts),
        repeated_words(texts),
    )


def shipped_calibration() -> Calibration:
    """The calibration that is kept in the repository."""
    return Calibration.of_json(json.loads(CALIBRATION_FILE.read_text(encoding="utf-8"))["calibration"])


def calibrate(examples: Sequence[Example], folds: Sequence[Sequence[Example]]) -> Calibration:
    """Learn without the authors of each fold in turn, and calibrate on what is then said of their messages."""
    vectors: list[npt.NDArray[np.float64]] = []
    outcomes: list[str] = []
    for held_out in folds:
        authors = {example.author for example in held_out}
        model = learn([e for e in examples if e.author not in authors], _UNCALIBRATED)
        for example in held_out:
            if not example.fair and example.author not in ONE_SIDED:
                folded = fold(clean(example.text))
                vectors.append(model.evidence(folded, find(folded)).vector())
                outcomes.append(intent_of(example.kind))
    return fit_calibration(np.array(vectors), outcomes, INTENTS)


_UNCALIBRATED = Calibration(
    INTENTS, np.zeros((4 * len(INTENTS) + len(FLAG_LEVELS), len(INTENTS))), np.zeros(len(INTENTS))
)


def stored(calibration: Calibration, key: str) -> str:
    """The text of the calibration file."""
    return json.dumps({"key": key, "calibration": calibration.as_json()}, indent=1) + "\n"
