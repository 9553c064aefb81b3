"""Trains and calibrates the intent model on labelled examples."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.examples import ONE_SIDED, Example
from bot.examples import acts as act_examples
from bot.examples import digest as digest_of
from bot.examples.acts import ActExample
from bot.language.spelling import repeated_words
from bot.language.text import clean, fold
from bot.nlu import acts, terms
from bot.nlu.calibration import Calibration
from bot.nlu.calibration import fit as fit_calibration
from bot.nlu.features import Features, Matrix
from bot.nlu.intents import EVIDENCE, INTENTS, IntentModel, intent_of
from bot.nlu.linear import LinearModel, Weighting, fit, marks_of
from bot.nlu.nearest import learn as nearest_of
from bot.nlu.red_flags import find
from bot.nlu.terms import tokens

VERSION = 7
"""Incremented when models trained by older code must not be served by this code."""

CALIBRATION_FILE = Path(__file__).with_name("intent_calibration.json")
"""Written by `python -m bot learn --calibrate` from the shipped examples; a test fails when it is out of date."""


@dataclass(frozen=True, slots=True)
class IntentSettings:
    """The hyperparameters of the intent model; its key holds all of them (docs/decisions.md)."""

    penalty: float = 0.12
    """LinearSVC's C."""
    balance: float = 0.25
    """0 to 1: how far rare classes are weighted up (`bot.nlu.linear.Weighting`)."""
    tolerance: float = 1.0
    """LinearSVC's tol; 0.1 takes twice as many iterations and is no more accurate on left-out authors."""
    contrast: float = 0.3
    """0 to 1: how far a feature counts by how differently often it occurs in the class (`bot.nlu.linear.fit`)."""
    fewest: tuple[int, ...] = (1, 2, 5, 8)
    """By feature family, the minimum document frequency of a term; rarer ones cost memory and change no figure."""


SETTINGS = IntentSettings()

_UNCALIBRATED = Calibration(INTENTS, np.zeros((EVIDENCE, len(INTENTS))), np.zeros(len(INTENTS)))


def key_of(
    digest: str, settings: IntentSettings = SETTINGS, act_settings: acts.ActSettings = acts.SETTINGS
) -> str:
    """A hash of everything in a trained model: its sources, its calibration and its act model."""
    matters = [
        source_key(digest, settings),
        CALIBRATION_FILE.read_text(encoding="utf-8"),
        act_examples.digest(),
        asdict(act_settings),
    ]
    return _hashed(matters)


def source_key(digest: str, settings: IntentSettings = SETTINGS) -> str:
    """A hash of everything that the model is learned from and its calibration is fitted on."""
    return _hashed([VERSION, sorted(ONE_SIDED), asdict(settings), terms.fingerprint(), digest])


def _hashed(matters: Sequence[object]) -> str:
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()[:32]


def learn(
    examples: Sequence[Example],
    calibration: Calibration | None = None,
    of_acts: Sequence[ActExample] = (),
    settings: IntentSettings = SETTINGS,
    act_settings: acts.ActSettings = acts.SETTINGS,
) -> IntentModel:
    """Train the model; deterministic.

    calibration: the shipped one if None; a model with another calibration has no key and cannot be stored.
    of_acts: messages labelled with dialogue acts; without any the model detects none.
    """
    texts = [tokens(fold(clean(example.text))) for example in examples]
    features, rows = Features.fit(texts, settings.fewest)
    groups = [INTENTS.index(intent_of(example.kind)) for example in examples]
    return IntentModel(
        key=key_of(digest_of(examples), settings, act_settings) if calibration is None else "",
        features=features,
        linear=_fitted(rows, examples, settings),
        nearest=nearest_of(rows, features.columns.stems_end, groups, len(INTENTS)),
        calibration=calibration or shipped_calibration(),
        acts=acts.learn(features, of_acts, act_settings),
        words=repeated_words(texts),
    )


def _fitted(rows: Matrix, examples: Sequence[Example], settings: IntentSettings) -> LinearModel:
    """The classifiers of the kinds; `IntentModel.clues` joins those of one intent."""
    labels = [example.kind for example in examples]
    classes = sorted(set(labels), key=lambda kind: (INTENTS.index(intent_of(kind)), kind))
    return fit(
        rows, marks_of(labels, classes), classes,
        penalty=settings.penalty, tolerance=settings.tolerance, contrast=settings.contrast,
        weighting=Weighting(balance=settings.balance),
    )  # fmt: skip


def shipped_calibration() -> Calibration:
    """The calibration that is kept in the repository."""
    return Calibration.of_json(json.loads(CALIBRATION_FILE.read_text(encoding="utf-8"))["calibration"])


def calibrate(examples: Sequence[Example], folds: Sequence[Sequence[Example]]) -> Calibration:
    """Fit the calibration by cross-validation: each fold is assessed by a model that did not see its authors."""
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


def stored(calibration: Calibration, key: str) -> str:
    """The text of the calibration file."""
    return json.dumps({"key": key, "calibration": calibration.as_json()}, indent=1) + "\n"
