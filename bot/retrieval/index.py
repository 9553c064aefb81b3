"""What retrieval serves from: an entry model, the wordings nearest to a message, and a calibration."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Vector
from bot.nlu.linear import LinearModel
from bot.nlu.nearest import NearestExamples
from bot.nlu.terms import tokens
from bot.retrieval.synonyms import Synonyms

VERSION = 5
"""Raised whenever an index learned by older code must not be served by this one."""

OUT_OF_SCOPE = "?"
"""The class of what no entry answers; no id of an entry is a question mark."""


class StaleIndexError(Exception):
    """A stored index is missing, damaged, or was learned from something else: learn it anew."""


LIKENESS_SHARE, LIKENESS_FROM = 1.5, 100
"""What the cosine of the nearest wording of an entry adds to its margin, and from how many wordings on it adds all of
that: the nearest of few says little (docs/decisions.md)."""


class Clues(NamedTuple):
    """What the confidence of the best entry is made of; a score is a margin and the likeness of the nearest wording."""

    score: float
    """Of the best entry."""
    lead: float
    """Before the second."""
    cosine: float
    """Of the nearest wording of the best entry, by its stems."""
    covered: float
    """Share of the message's stem weight that the wordings of the best entry hold."""
    out_of_scope: float
    """Score of the out-of-scope class."""


NEWCOMER_CLUES = 4
"""How many of the clues count for an entry that only her wordings know: no out-of-scope row counts against it."""


class Ranking(NamedTuple):
    """The entries of an index for one message, the best first."""

    entries: tuple[str, ...]
    confidence: float
    """The calibrated probability that the best entry is right."""
    clues: Clues
    nearest: str
    """The wording of the best entry that is most like the message."""


class _Heard(NamedTuple):
    """What is heard in one message."""

    vector: Vector
    scores: Floats
    """By class."""
    likeness: Floats
    """By class, the cosine of the nearest wording."""
    cosines: Floats
    """By wording."""


@dataclass(frozen=True)
class Index:
    """Everything learned from one knowledge file and the examples; immutable, so threads may share it."""

    key: str
    features: Features
    linear: LinearModel
    """Classes: ids of entries, and OUT_OF_SCOPE where lines for it were learned."""
    wordings: tuple[str, ...]
    """What was learned of each entry, in the order of the classes."""
    nearest: NearestExamples
    """The wordings of each class, those out of scope last."""
    known: frozenset[str]
    """Ids that shipped examples know; only for these does an out-of-scope row count."""
    certainty: Calibration
    """Of entries that the examples know: from all clues."""
    newcomer: Calibration
    """Of entries that only her wordings know."""
    synonyms: Synonyms = field(default_factory=Synonyms)
    words: Mapping[str, int] = field(default_factory=dict)
    """How often each word occurs in what was learned, for the speller; words that occur once are left out."""

    def vector(self, folded: str) -> Vector:
        """The features of folded text, her synonyms folded in."""
        return self.features.vector(self.synonyms.apply(tokens(folded)))

    def rank(self, folded: str, limit: int = 5) -> Ranking | None:
        """The best entries; None when the text holds nothing that was learned.

        Margins of entries that the examples know and of those that only her wordings know are not comparable, so
        that the best of either is chosen by its calibrated probability.
        """
        vector = self.vector(folded)
        if not vector.ids.size or not self.entries:
            return None
        heard = self._heard(vector)
        best = max((self._best(group, heard) for group in self._groups), key=lambda found: found[0])
        confidence, first, clues = best
        ranked = np.argsort(-heard.scores[: len(self.entries)], kind="stable").tolist()
        ids = tuple(self.entries[at] for at in (first, *[at for at in ranked if at != first][: limit - 1]))
        return Ranking(ids, confidence, clues, self._nearest(first, heard))

    def newcomer_clues(self, folded: str) -> tuple[str, Clues] | None:
        """The best of the entries that only her wordings know, with its clues, to calibrate them."""
        vector, new = self.vector(folded), self._groups[-1]
        if not vector.ids.size or not new.size or self.entries[new[0]] in self.known:
            return None
        _, best, clues = self._best(new, self._heard(vector))
        return self.entries[best], clues

    def _heard(self, vector: Vector) -> _Heard:
        cosines = self.nearest.cosines(vector)
        likeness = self.nearest.likeness(cosines)
        return _Heard(vector, self.linear.margins(vector) + self._shares * likeness, likeness, cosines)

    @cached_property
    def _shares(self) -> Floats:
        """What the likeness of the nearest wording counts for, by class."""
        full = np.minimum(np.diff(self.nearest.groups) / LIKENESS_FROM, 1)
        return (LIKENESS_SHARE * full).astype(np.float32)

    def _best(self, group: npt.NDArray[np.intp], heard: _Heard) -> tuple[float, int, Clues]:
        """The best entry of a group: its probability, place and clues."""
        ours = heard.scores[group]
        best = int(group[ours.argmax()])
        second = float(np.partition(ours, -2)[-2]) if len(ours) > 1 else -1.0
        unknown = float(heard.scores[-1]) if self.linear.classes[-1] == OUT_OF_SCOPE else -1.0
        score, cosine = float(heard.scores[best]), float(heard.likeness[best])
        clues = Clues(score, score - second, cosine, self._covered(best, heard.vector), unknown)
        return self._confidence(self.entries[best], clues), best, clues

    def _confidence(self, entry: str, clues: Clues) -> float:
        if entry in self.known:
            return float(self.certainty.probabilities(clues)[1])
        return float(self.newcomer.probabilities(clues[:NEWCOMER_CLUES])[1])

    @cached_property
    def _groups(self) -> tuple[npt.NDArray[np.intp], ...]:
        """The places of entries that the examples know, and of the others."""
        known = np.array([entry in self.known for entry in self.entries])
        return tuple(group for group in (known.nonzero()[0], (~known).nonzero()[0]) if group.size)

    @cached_property
    def entries(self) -> tuple[str, ...]:
        """The ids of the entries, without the out-of-scope class."""
        classes = self.linear.classes
        return classes[:-1] if classes and classes[-1] == OUT_OF_SCOPE else classes

    def _nearest(self, entry: int, heard: _Heard) -> str:
        """The nearest wording of an entry."""
        first, last = self.nearest.groups[entry], self.nearest.groups[entry + 1]
        return self.wordings[int(first + heard.cosines[first:last].argmax())]

    def _covered(self, entry: int, vector: Vector) -> float:
        """The share of the weight of a message's stems that the wordings of an entry hold."""
        stems = vector.ids < self.features.columns.stems_end
        weights = np.square(vector.values[stems])
        total = float(weights.sum())
        return float(weights[self._stems[entry][vector.ids[stems]]].sum()) / total if total else 0.0

    @cached_property
    def _stems(self) -> npt.NDArray[np.bool_]:
        """Classes x stems: which stems the wordings of each class hold."""
        return self.nearest.held()

    def dumps(self) -> bytes:
        """The index as bytes: arrays that need no unpickling, and a JSON header."""
        header = {
            "version": VERSION, "key": self.key, "wordings": self.wordings, "known": sorted(self.known),
            "certainty": self.certainty.as_json(), "newcomer": self.newcomer.as_json(),
            "synonyms": self.synonyms.groups, "words": dict(self.words),
        }  # fmt: skip
        buffer = io.BytesIO()
        text = np.frombuffer(json.dumps(header).encode(), np.uint8)
        learned = {**self.features.arrays(), **self.linear.arrays(), **self.nearest.arrays()}
        np.savez(buffer, allow_pickle=False, header=text, **learned)
        return buffer.getvalue()

    @classmethod
    def loads(cls, content: bytes, key: str) -> "Index":
        """A stored index; raises StaleIndexError unless it is whole and was learned for `key`."""
        try:
            with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
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
        known=frozenset(header["known"]),
        certainty=Calibration.of_json(header["certainty"]),
        newcomer=Calibration.of_json(header["newcomer"]),
        synonyms=Synonyms.of(groups),
        words=header["words"],
    )
