"""The index that retrieval serves from: a linear model of entries, a nearest-wording search, and a calibration."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, BinaryIO, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Vector
from bot.nlu.linear import LinearModel
from bot.nlu.nearest import NearestExamples
from bot.nlu.terms import tokens
from bot.retrieval.synonyms import Synonyms

VERSION = 7
"""Incremented when indexes trained by older code must not be served by this code."""

OUT_OF_SCOPE = "?"
"""The class of messages that no entry answers; a question mark is not a valid entry id."""


class StaleIndexError(Exception):
    """A stored index is missing, damaged or learned from other data; the caller trains it again."""


class Clues(NamedTuple):
    """The input of the calibration, about the best entry.

    A score is the margin of the linear model plus a share of the nearest wording's cosine.
    """

    score: float
    """The score of the best entry."""
    lead: float
    """Its distance to the second-best score."""
    cosine: float
    """The cosine of its nearest wording, by stems, 0 to 1."""
    covered: float
    """The share of the message's stem weight that occurs in its wordings, 0 to 1."""
    out_of_scope: float
    """The score of the out-of-scope class."""


NEWCOMER_CLUES = 4
"""How many clues are used for an entry with only the therapist's wordings: all but the out-of-scope score."""


class Ranking(NamedTuple):
    """The entries for one message, best first."""

    entries: tuple[str, ...]
    confidence: float
    """The calibrated probability that the best entry is right."""
    clues: Clues
    nearest: str
    """The wording of the best entry with the highest cosine."""


class _Scored(NamedTuple):
    """A message with its scores."""

    vector: Vector
    scores: Floats
    """By class."""
    likeness: Floats
    """By class, the cosine of its nearest wording."""
    cosines: Floats
    """By wording."""


@dataclass(frozen=True)
class Index:
    """What was learned from one knowledge file and the examples; immutable, so threads may share it."""

    key: str
    features: Features
    linear: LinearModel
    """Its classes are the entry ids, plus OUT_OF_SCOPE if the training data contained out-of-scope rows."""
    wordings: tuple[str, ...]
    """The training texts of the entries, in the order of the classes."""
    nearest: NearestExamples
    """The wordings by class, out-of-scope ones last."""
    likeness_shares: Floats
    """By class, the factor of the nearest wording's cosine in the score."""
    known: frozenset[str]
    """Entries with shipped examples; only for these is the out-of-scope score a clue."""
    calibration: Calibration
    """For the known entries, from all clues."""
    newcomer: Calibration
    """For newcomers, entries with only the therapist's wordings; from the first NEWCOMER_CLUES."""
    synonyms: Synonyms = field(default_factory=Synonyms)
    words: Mapping[str, int] = field(default_factory=dict)
    """Word -> its count in the training texts, for the speller; words that occur once are left out."""

    def vector(self, folded: str) -> Vector:
        """The features of folded text, with the therapist's synonyms replaced."""
        return self.features.vector(self.synonyms.apply(tokens(folded)))

    def rank(self, folded: str, limit: int = 5) -> Ranking | None:
        """The best `limit` entries; None if no term of the text was learned.

        The scores of known entries and of newcomers are not comparable, so the best of each group is compared by its
        calibrated probability.
        """
        vector = self.vector(folded)
        if not vector.ids.size or not self.entries:
            return None
        scored = self._scored(vector)
        best = max((self._best(group, scored) for group in self._groups), key=lambda found: found[0])
        confidence, first, clues = best
        ranked = np.argsort(-scored.scores[: len(self.entries)], kind="stable").tolist()
        ids = tuple(self.entries[at] for at in (first, *[at for at in ranked if at != first][: limit - 1]))
        return Ranking(ids, confidence, clues, self._nearest(first, scored))

    def newcomer_clues(self, folded: str) -> tuple[str, Clues] | None:
        """The best newcomer with its clues, to fit the newcomer calibration; None if there is no newcomer."""
        vector, new = self.vector(folded), self._groups[-1]
        if not vector.ids.size or not new.size or self.entries[new[0]] in self.known:
            return None
        _, best, clues = self._best(new, self._scored(vector))
        return self.entries[best], clues

    def _scored(self, vector: Vector) -> _Scored:
        cosines = self.nearest.cosines(vector)
        likeness = self.nearest.likeness(cosines)
        scores = self.linear.margins(vector) + self.likeness_shares * likeness
        return _Scored(vector, scores, likeness, cosines)

    def _best(self, group: npt.NDArray[np.intp], scored: _Scored) -> tuple[float, int, Clues]:
        """The best entry of a group: its probability, index and clues."""
        ours = scored.scores[group]
        best = int(group[ours.argmax()])
        second = float(np.partition(ours, -2)[-2]) if len(ours) > 1 else -1.0
        unknown = float(scored.scores[-1]) if self.linear.classes[-1] == OUT_OF_SCOPE else -1.0
        score, cosine = float(scored.scores[best]), float(scored.likeness[best])
        clues = Clues(score, score - second, cosine, self._covered(best, scored.vector), unknown)
        return self._confidence(self.entries[best], clues), best, clues

    def _confidence(self, entry: str, clues: Clues) -> float:
        if entry in self.known:
            return float(self.calibration.probabilities(clues)[1])
        return float(self.newcomer.probabilities(clues[:NEWCOMER_CLUES])[1])

    @cached_property
    def _groups(self) -> tuple[npt.NDArray[np.intp], ...]:
        """The indices of the known entries and of the newcomers, without empty groups."""
        known = np.array([entry in self.known for entry in self.entries])
        return tuple(group for group in (known.nonzero()[0], (~known).nonzero()[0]) if group.size)

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The ids of the entries, without the out-of-scope class."""
        classes = self.linear.classes
        return classes[:-1] if classes and classes[-1] == OUT_OF_SCOPE else classes

    def _nearest(self, entry: int, scored: _Scored) -> str:
        """The nearest wording of an entry."""
        first, last = self.nearest.groups[entry], self.nearest.groups[entry + 1]
        return self.wordings[int(first + scored.cosines[first:last].argmax())]

    def _covered(self, entry: int, vector: Vector) -> float:
        """The share of a message's stem weight that occurs in the wordings of an entry."""
        stems = vector.ids < self.features.columns.stems_end
        weights = np.square(vector.values[stems])
        total = float(weights.sum())
        return float(weights[self._stems[entry][vector.ids[stems]]].sum()) / total if total else 0.0

    @cached_property
    def _stems(self) -> npt.NDArray[np.bool_]:
        """Classes x stems: whether a stem occurs in the wordings of a class."""
        return self.nearest.held()

    def dumps(self) -> bytes:
        """The index as the bytes of an .npz file with a JSON header that needs no unpickling."""
        header = {
            "version": VERSION, "key": self.key, "wordings": self.wordings, "known": sorted(self.known),
            "calibration": self.calibration.as_json(), "newcomer": self.newcomer.as_json(),
            "synonyms": self.synonyms.groups, "words": dict(self.words),
        }  # fmt: skip
        buffer = io.BytesIO()
        text = np.frombuffer(json.dumps(header).encode(), np.uint8)
        learned = {**self.features.arrays(), **self.linear.arrays(), **self.nearest.arrays()}
        learned["likeness_shares"] = self.likeness_shares
        np.savez(buffer, allow_pickle=False, header=text, **learned)
        return buffer.getvalue()

    @classmethod
    def loads(cls, content: bytes, key: str) -> "Index":
        """As `load`, from bytes."""
        return cls.load(io.BytesIO(content), key)

    @classmethod
    def load(cls, file: BinaryIO, key: str) -> "Index":
        """Read a stored index; raises StaleIndexError if it is damaged or has another key or version."""
        try:
            with np.load(file, allow_pickle=False) as arrays:
                header = json.loads(arrays["header"].tobytes())
                if header["version"] != VERSION or header["key"] != key:
                    raise StaleIndexError("the index was learned from other knowledge")
                return _assembled(header, arrays)
        except StaleIndexError:
            raise
        except Exception as error:
            raise StaleIndexError(f"the index cannot be read: {error}") from error


def _assembled(header: Mapping[str, Any], arrays: Mapping[str, npt.NDArray[Any]]) -> Index:
    groups: Sequence[Sequence[str]] = header["synonyms"]
    return Index(
        key=header["key"],
        features=Features.of_arrays(arrays),
        linear=LinearModel.of_arrays(arrays),
        wordings=tuple(header["wordings"]),
        nearest=NearestExamples.of_arrays(arrays),
        likeness_shares=arrays["likeness_shares"],
        known=frozenset(header["known"]),
        calibration=Calibration.of_json(header["calibration"]),
        newcomer=Calibration.of_json(header["newcomer"]),
        synonyms=Synonyms.of(groups),
        words=header["words"],
    )
