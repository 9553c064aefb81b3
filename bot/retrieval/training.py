"""Trains an `Index` on labelled wordings."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.examples import Example
from bot.examples import digest as digest_of
from bot.knowledge import Knowledge
from bot.language.spelling import repeated_words
from bot.nlu import terms
from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Matrix
from bot.nlu.linear import LinearModel, Mask, Weighting, fit, marks_of
from bot.nlu.nearest import learn as nearest_of
from bot.nlu.terms import tokens
from bot.retrieval.entry_calibration import CALIBRATION_FILE, shipped_calibrations
from bot.retrieval.index import OUT_OF_SCOPE, VERSION, Index
from bot.retrieval.synonyms import Synonyms
from bot.retrieval.wordings import Wording, own_wordings, wordings_of


@dataclass(frozen=True, slots=True)
class IndexSettings:
    """The hyperparameters of an index; its key holds all of them (docs/decisions.md).

    A newcomer is an entry with only the therapist's wordings and no shipped example.
    """

    penalty: float = 0.3
    """LinearSVC's C."""
    tolerance: float = 0.5
    """LinearSVC's tol."""
    balance: float = 0.5
    """0 to 1: how far entries with few wordings are weighted up; with 1 many out-of-scope
    messages are taken for rare entries."""
    newcomer_balance: float = 1.0
    """The balance of newcomers."""
    fewest: tuple[int, ...] = (1, 2, 3, 4)
    """By feature family, the minimum document frequency of a term; low, because entries with few wordings need rare
    terms."""
    centroid_share: float = 1.0
    """The factor of the cosine with an entry's mean wording (character n-grams only), which is added to its margin. It
    steadies entries with few wordings."""
    newcomer_centroid_share: float = 4.0
    """The same factor for newcomers."""
    own_weight: float = 3.0
    """The weight of one of the therapist's wordings, relative to a shipped example."""
    thinning: int = 2
    """Each known entry is fitted against one in `thinning` of the other wordings, which takes half the time."""
    thinned_from: int = 20_000
    """The number of wordings from which thinning is applied."""
    least_weight: float = 0.15
    """Stems of a wording below this weight are ignored in the nearest-wording search; they take more
    than half of its time."""
    likeness_share: float = 1.5
    """The factor of the cosine of an entry's nearest wording, which is added to its margin."""
    likeness_from: int = 100
    """The number of wordings from which an entry gets the whole of that factor; with fewer it gets a proportional part,
    because the nearest of few wordings says little."""


SETTINGS = IndexSettings()


def key_of(knowledge: Knowledge, digest: str, settings: IndexSettings = SETTINGS) -> str:
    """A hash of everything in an index: its sources and its calibration."""
    made_of = source_key(knowledge, digest, settings) + CALIBRATION_FILE.read_text(encoding="utf-8")
    return hashlib.sha256(made_of.encode()).hexdigest()[:32]


def source_key(knowledge: Knowledge, digest: str, settings: IndexSettings = SETTINGS) -> str:
    """A hash of everything that an index is learned from and its calibration is fitted on, so not of the answers."""
    rows = [[wording.text, wording.entry] for wording in own_wordings(knowledge)]
    matters = [VERSION, asdict(settings), terms.fingerprint(), knowledge.synonyms, digest, rows]
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()[:32]


def learn(knowledge: Knowledge, examples: Sequence[Example], settings: IndexSettings = SETTINGS) -> Index:
    """Train the index of one knowledge file; deterministic."""
    calibration, newcomer = shipped_calibrations()
    return learn_wordings(
        wordings_of(knowledge, examples),
        key=key_of(knowledge, digest_of(examples), settings),
        synonyms=knowledge.synonyms,
        calibration=calibration,
        newcomer=newcomer,
        settings=settings,
    )


def learn_wordings(
    wordings: Sequence[Wording],
    *,
    key: str,
    calibration: Calibration,
    newcomer: Calibration,
    synonyms: Sequence[Sequence[str]] = (),
    settings: IndexSettings = SETTINGS,
) -> Index:
    """Train an index on any labelled texts."""
    meaning, data = Synonyms.of(synonyms), _Data.of(wordings)
    texts = [meaning.apply(tokens(wording.folded)) for wording in data.wordings]
    features, rows = Features.fit(texts, settings.fewest)
    groups = np.repeat(np.arange(len(data.classes)), data.counts).tolist()
    stems_end = features.columns.stems_end
    return Index(
        key=key,
        features=features,
        linear=_fitted(data, features, rows, settings),
        wordings=tuple(w.text for w in data.wordings if w.entry != OUT_OF_SCOPE),
        nearest=nearest_of(rows, stems_end, groups, len(data.classes), settings.least_weight),
        likeness_shares=_likeness_shares(data, settings),
        known=data.known,
        calibration=calibration,
        newcomer=newcomer,
        synonyms=meaning,
        words=repeated_words(texts),
    )


@dataclass(frozen=True)
class _Data:
    """The training data, grouped by class."""

    wordings: tuple[Wording, ...]
    """In the order of the classes."""
    classes: tuple[str, ...]
    """Entry ids in alphabetical order, then OUT_OF_SCOPE if it occurs."""
    counts: tuple[int, ...]
    """By class, its number of wordings."""
    known: frozenset[str]
    """Entries with a shipped example."""

    @classmethod
    def of(cls, wordings: Sequence[Wording]) -> "_Data":
        count = Counter(wording.entry for wording in wordings)
        classes = tuple(sorted(count, key=lambda name: (name == OUT_OF_SCOPE, name)))
        place = {name: at for at, name in enumerate(classes)}
        ordered = tuple(sorted(wordings, key=lambda wording: place[wording.entry]))
        known = frozenset(w.entry for w in wordings if not w.own) - {OUT_OF_SCOPE}
        return cls(ordered, classes, tuple(count[name] for name in classes), known)

    @property
    def newcomers(self) -> tuple[str, ...]:
        return tuple(name for name in self.classes if name not in self.known and name != OUT_OF_SCOPE)


def _fitted(data: _Data, features: Features, rows: Matrix, settings: IndexSettings) -> LinearModel:
    return fit(
        rows,
        marks_of([wording.entry for wording in data.wordings], data.classes),
        data.classes,
        penalty=settings.penalty,
        tolerance=settings.tolerance,
        weighting=_weighting(data, settings),
        added=_mean_wordings(data, features, rows, settings),
    )


def _weighting(data: _Data, settings: IndexSettings) -> Weighting:
    balance = dict.fromkeys(data.classes, settings.balance)
    return Weighting(
        rows=np.array([settings.own_weight if w.own else 1.0 for w in data.wordings]),
        balance=balance | dict.fromkeys(data.newcomers, settings.newcomer_balance),
        ignored=_ignored(data),
        thinning=settings.thinning if len(data.wordings) >= settings.thinned_from else 1,
        # hashes rather than places, so that an added wording does not change which others are used
        draws=np.array([crc32(wording.folded.encode()) for wording in data.wordings]),
        whole=(OUT_OF_SCOPE, *data.newcomers),
    )


def _ignored(data: _Data) -> Mapping[str, Mask]:
    """Shipped out-of-scope rows do not count against newcomers, nor newcomers' rows against the out-of-scope class."""
    newcomers = frozenset(data.newcomers)
    if not newcomers:
        return {}
    shipped = np.array([w.entry == OUT_OF_SCOPE and not w.own for w in data.wordings])
    of_newcomers = np.array([w.entry in newcomers for w in data.wordings])
    return {**dict.fromkeys(data.newcomers, shipped), OUT_OF_SCOPE: of_newcomers}


def _mean_wordings(
    data: _Data, features: Features, rows: Matrix, settings: IndexSettings
) -> Callable[[str], Floats]:
    """By class, what the mean of an entry's wordings adds to its weights."""
    starts = dict(zip(data.classes, np.cumsum((0, *data.counts)).tolist(), strict=False))
    counts = dict(zip(data.classes, data.counts, strict=True))

    def added(name: str) -> Floats:
        if name == OUT_OF_SCOPE:
            return np.zeros(rows.width, np.float32)
        first, last = starts[name], starts[name] + counts[name]
        cells = slice(rows.starts[first], rows.starts[last])
        ids, values = rows.ids[cells], rows.values[cells]
        pieces = (ids >= features.columns.pairs_end) & (ids < features.columns.pieces_end)
        share = settings.centroid_share if name in data.known else settings.newcomer_centroid_share
        sums = np.bincount(ids[pieces], values[pieces], rows.width)
        found: Floats = (share * sums / counts[name]).astype(np.float32)
        return found

    return added


def _likeness_shares(data: _Data, settings: IndexSettings) -> Floats:
    full: npt.NDArray[np.float64] = np.minimum(np.array(data.counts) / settings.likeness_from, 1)
    return (settings.likeness_share * full).astype(np.float32)
