"""Step 4: the words of a message become the entries that may answer it, each with a calibrated confidence.

Served with NumPy alone from one small file; only learning needs scikit-learn.
"""

import hashlib
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.features import GENERIC_FILE, Floats, Ids, Synonyms, Vector, Vectoriser, Words
from bot.text import Message

if TYPE_CHECKING:
    from bot.knowledge import Knowledge

INDEX_VERSION = 1
"""Raised whenever an index learned by older code must not be served by this one."""

NEAREST_OF = 5
"""Entries whose phrasings are compared one by one (research: all of them gain nothing over the best five)."""

COST_OF_WRONG_ANSWER = 5.0
"""A visitor who reads a wrong answer may believe it: the worst outcome of matching."""
COST_OF_NEEDLESS_QUESTION = 2.0
"""Asking back costs a tap and some patience."""
COST_OF_NEEDLESS_UNKNOWN = 6.0
"""A visitor told "I don't know" although the answer is there leaves without it."""

ANSWER_FROM = 1 - COST_OF_NEEDLESS_QUESTION / COST_OF_WRONG_ANSWER
"""Answering at confidence p risks (1 - p) wrong answers; asking back always costs its question."""
ASK_FROM = COST_OF_NEEDLESS_QUESTION / COST_OF_NEEDLESS_UNKNOWN
"""Saying "I don't know" at confidence p risks p needless ones; asking back always costs its question."""


class StaleIndex(Exception):
    """The index file is missing, damaged, or was learned from something else: learn it anew."""


class Band(Enum):
    """What may be done with the best match."""

    ANSWER = "answer"
    ASK = "ask"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Match:
    """One entry that may answer the message."""

    entry: str
    confidence: float
    """The probability that this entry is right."""
    score: float
    phrasing: str
    """The entry's phrasing nearest to the message."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why the best entry was chosen, for the therapist and for `python -m bot explain`."""

    words: Words
    corrections: tuple[tuple[str, str], ...]
    matches: tuple[Match, ...]
    counted: tuple[tuple[str, float], ...]
    """(word, how much the best entry's score falls without it), weightiest first."""
    band: Band


@dataclass(frozen=True, slots=True)
class Certainty:
    """The learned formula from scores to confidence."""

    weights: tuple[float, ...]
    bias: float
    spread: float
    """How fast the confidence of the others falls with their distance from the best score."""

    def of(self, numbers: Sequence[float]) -> float:
        """The confidence for the numbers that `certainty_numbers` gives."""
        total = self.bias + sum(w * n for w, n in zip(self.weights, numbers, strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def certainty_numbers(best: float, second: float, nearest: float) -> tuple[float, ...]:
    """What the confidence rests on: score, lead over the second, nearest phrasing."""
    return best, best - second, nearest


@dataclass(frozen=True)
class Index:
    """Everything learned from one knowledge file; immutable and safe to share between threads."""

    key: str
    entries: tuple[str, ...]
    vectoriser: Vectoriser
    synonyms: Synonyms
    matrix: Floats
    """Features x entries: the linear scores (ridge and centroid, merged)."""
    phrasings: tuple[str, ...]
    """In the order of their entries."""
    starts: Ids
    """Where each entry's phrasings begin, and the end."""
    row_starts: Ids
    row_ids: npt.NDArray[np.int32]
    row_weights: Floats
    """The phrasings' vectors, as rows of a sparse matrix."""
    nearest_weight: float
    certainty: Certainty
    groups: tuple[tuple[str, ...], ...] = ()
    """The synonyms as the therapist wrote them."""

    def vector(self, words: Words) -> Vector:
        """The vector of words as typed, synonyms folded in."""
        return self.vectoriser.vector(self.synonyms.apply(words))

    def linear(self, vector: Vector) -> Floats:
        """The linear score of every entry."""
        scores: Floats = vector.weights @ self.matrix[vector.ids]
        return scores

    def rank(self, message: Message, limit: int = 5) -> tuple[Match, ...]:
        """The best entries, best first; empty when the message holds nothing known."""
        vector = self.vector(message.words)
        if not vector.ids.size or not self.entries:
            return ()
        return self._ranked(vector, limit)

    def _ranked(self, vector: Vector, limit: int) -> tuple[Match, ...]:
        linear = self.linear(vector) * vector.coverage
        best = _largest(linear, max(NEAREST_OF, limit))
        cosines, nearest = self._nearest(vector, best)
        scores = linear[best] + self.nearest_weight * cosines
        order = np.argsort(-scores, kind="stable")
        confidences = self._confidences(scores[order], float(cosines[order[0]]))
        return tuple(
            Match(self.entries[best[at]], confidence, float(scores[at]), self.phrasings[nearest[at]])
            for at, confidence in zip(order[:limit], confidences, strict=False)
        )

    def _nearest(self, vector: Vector, best: Ids) -> tuple[Floats, list[int]]:
        """For each entry of `best`: the cosine of its nearest phrasing, and which phrasing that is."""
        dense = np.zeros(self.matrix.shape[0], dtype=np.float32)
        dense[vector.ids] = vector.weights
        cosines = np.zeros(len(best), dtype=np.float32)
        nearest: list[int] = []
        for place, entry in enumerate(best):
            first, last = self.starts[entry], self.starts[entry + 1]
            low, high = self.row_starts[first], self.row_starts[last]
            products = dense[self.row_ids[low:high]] * self.row_weights[low:high]
            sums = np.add.reduceat(products, self.row_starts[first:last] - low)
            at = int(sums.argmax())
            cosines[place] = sums[at] * vector.coverage
            nearest.append(int(first) + at)
        return cosines, nearest

    def _confidences(self, scores: Floats, nearest: float) -> list[float]:
        best = float(scores[0])
        second = float(scores[1]) if len(scores) > 1 else 0.0
        first = self.certainty.of(certainty_numbers(best, second, nearest))
        shares = [math.exp(self.certainty.spread * (float(score) - best)) for score in scores]
        rest = sum(shares[1:]) or 1.0
        others = [min(first * share, (1 - first) * share / rest) for share in shares[1:]]
        return [first, *others]

    def band(self, matches: Sequence[Match]) -> Band:
        """What may be done with the best of these matches."""
        confidence = matches[0].confidence if matches else 0.0
        if confidence >= ANSWER_FROM:
            return Band.ANSWER
        return Band.ASK if confidence >= ASK_FROM else Band.UNKNOWN

    def explain(self, message: Message) -> Explanation:
        """Why the best entry was chosen."""
        matches = self.rank(message)
        counted = self._counted(message.words, matches[0].entry) if matches else ()
        return Explanation(message.words, message.corrections, matches, counted, self.band(matches))

    def _counted(self, words: Words, entry: str) -> tuple[tuple[str, float], ...]:
        column = self.entries.index(entry)

        def score(some: Words) -> float:
            vector = self.vector(some)
            return float(self.linear(vector)[column]) * vector.coverage if vector.ids.size else 0.0

        whole = score(words)
        losses = {word: whole - score(tuple(w for w in words if w != word)) for word in dict.fromkeys(words)}
        return tuple(sorted(losses.items(), key=lambda pair: -pair[1]))

    def save(self, path: Path) -> None:
        """Write the index to one file: arrays that need no unpickling, and a JSON header."""
        header = {
            "version": INDEX_VERSION, "key": self.key, "entries": self.entries, "phrasings": self.phrasings,
            "terms": list(self.vectoriser.terms), "grams": list(self.vectoriser.grams),
            "unseen": self.vectoriser.unseen, "groups": self.groups, "nearest_weight": self.nearest_weight,
            "certainty": [list(self.certainty.weights), self.certainty.bias, self.certainty.spread],
        }  # fmt: skip
        buffer = io.BytesIO()
        np.savez(
            buffer, header=np.frombuffer(json.dumps(header).encode(), dtype=np.uint8), matrix=self.matrix,
            idf=self.vectoriser.idf, starts=self.starts, row_starts=self.row_starts, row_ids=self.row_ids,
            row_weights=self.row_weights,
        )  # fmt: skip
        path.write_bytes(buffer.getvalue())

    @classmethod
    def load(cls, path: Path, key: str) -> "Index":
        """Read an index back; raises StaleIndex unless it is whole and was learned for `key`."""
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as arrays:
                header = json.loads(arrays["header"].tobytes())
                if header["version"] != INDEX_VERSION or header["key"] != key:
                    raise StaleIndex(f"{path.name} was learned from other knowledge")
                return _assembled(header, arrays)
        except StaleIndex:
            raise
        except Exception as error:
            raise StaleIndex(f"{path.name} cannot be read: {error}") from error


def _assembled(header: dict[str, Any], arrays: Any) -> Index:
    terms = {term: at for at, term in enumerate(header["terms"])}
    grams = {gram: at for at, gram in enumerate(header["grams"], start=len(terms))}
    weights, bias, spread = header["certainty"]
    groups = tuple(map(tuple, header["groups"]))
    return Index(
        key=header["key"], entries=tuple(header["entries"]),
        vectoriser=Vectoriser(terms, grams, arrays["idf"], header["unseen"]),
        synonyms=Synonyms.of(groups), matrix=arrays["matrix"], phrasings=tuple(header["phrasings"]),
        starts=arrays["starts"], row_starts=arrays["row_starts"], row_ids=arrays["row_ids"],
        row_weights=arrays["row_weights"], nearest_weight=header["nearest_weight"],
        certainty=Certainty(tuple(weights), bias, spread), groups=groups,
    )  # fmt: skip


def _largest(scores: Floats, count: int) -> Ids:
    if len(scores) <= count:
        return np.argsort(-scores, kind="stable")
    some = np.argpartition(-scores, count)[:count]
    return some[np.argsort(-scores[some], kind="stable")]


def index_key(knowledge: "Knowledge") -> str:
    """A hash of all that an index is learned from: phrasings, answers, synonyms, generic sentences, version."""
    matters = [
        INDEX_VERSION, GENERIC_FILE.read_text(encoding="utf-8"), knowledge.synonyms, knowledge.not_for_chat,
        [(entry.id, entry.phrasings, entry.answer) for entry in knowledge.live],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()[:32]
