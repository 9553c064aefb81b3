"""Step 4: the words of a message become the entries that may answer it, each with a calibrated confidence.

Served with NumPy alone from one small file; only learning needs scikit-learn.
"""

import hashlib
import io
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.features import (
    CONCEPTS_FILE,
    FAMILIES,
    GENERIC_FILE,
    Floats,
    Ids,
    Synonyms,
    Vector,
    Vectoriser,
    Words,
)
from bot.linear import LinearScores
from bot.matches import ANSWER_FROM, ASK_FROM, Band, Certainty, Explanation, Match, Ranking
from bot.text import Message

if TYPE_CHECKING:
    from bot.knowledge import Knowledge

INDEX_VERSION = 4
"""Raised whenever an index learned by older code must not be served by this one."""

CACHED_ENTRIES = 200
"""Entries whose features are remembered: 20 KB each at the shipped size."""

NEAREST_OF = 5
"""Entries whose phrasings are compared one by one (research: all of them gain nothing over the best five)."""


class StaleIndex(Exception):  # noqa: N818  (it names the state that the file is in)
    """The index file is missing, damaged, or was learned from something else: learn it anew."""


@dataclass(frozen=True)
class Index:
    """Everything learned from one knowledge file; immutable and safe to share between threads."""

    key: str
    entries: tuple[str, ...]
    vectoriser: Vectoriser
    synonyms: Synonyms
    scores: LinearScores
    """Classifiers and centroid, merged."""
    phrasings: tuple[str, ...]
    """In the order of their entries."""
    starts: Ids
    """Where each entry's phrasings begin, and the end."""
    row_starts: Ids
    row_ids: npt.NDArray[np.int32]
    row_weights: Floats
    """The phrasings' vectors, as rows of a sparse matrix."""
    certainty: Certainty
    groups: tuple[tuple[str, ...], ...] = ()
    """The synonyms as the therapist wrote them."""
    _having: dict[int, npt.NDArray[np.bool_]] = field(default_factory=dict, repr=False, compare=False)

    def vector(self, words: Words) -> Vector:
        """The vector of words as typed, synonyms folded in."""
        return self.vectoriser.vector(self.synonyms.apply(words))

    def linear(self, vector: Vector) -> Floats:
        """The linear score of every entry."""
        return self.scores.score(vector.ids, vector.weights)

    def ranking(self, words: Words) -> Ranking | None:
        """The best entries; None when the words hold nothing that any entry has."""
        vector = self.vector(words)
        if not vector.ids.size:
            return None
        linear = self.linear(vector)
        best = _largest(linear, NEAREST_OF)
        cosines, nearest = self._nearest(vector, best)
        scores = linear[best] + cosines
        order = np.argsort(-scores, kind="stable")
        top = int(order[0])
        score = float(scores[top])
        second = float(scores[order[1]]) if len(order) > 1 else float(self.scores.bias[0])
        covered = self._covered(vector, int(best[top]))
        clues = (score, score - second, float(cosines[top]), *covered)
        return Ranking(best[order], scores[order], [nearest[at] for at in order], clues)

    def _covered(self, vector: Vector, entry: int) -> tuple[float, float, float]:
        """Shares of the message that the entry's phrasings cover: of all features, of its words; any entry's words."""
        has = self._features_of(entry)
        own = vector.weights[has[vector.ids]]
        whole = sum(rarity for _, rarity in vector.words)
        ours = sum(rarity for number, rarity in vector.words if number >= 0 and has[number])
        anyones = sum(rarity for number, rarity in vector.words if number >= 0)
        return float(own @ own), ours / whole, anyones / whole

    def _features_of(self, entry: int) -> npt.NDArray[np.bool_]:
        """Which features the phrasings of an entry have; worked out once."""
        has = self._having.get(entry)
        if has is None:
            low, high = self.row_starts[self.starts[entry]], self.row_starts[self.starts[entry + 1]]
            has = np.zeros(self.vectoriser.entry_features, dtype=bool)
            has[self.row_ids[low:high]] = True
            if len(self._having) < CACHED_ENTRIES:
                self._having[entry] = has
        return has

    def _nearest(self, vector: Vector, best: Ids) -> tuple[Floats, list[int]]:
        """For each entry of `best`: the cosine of its nearest phrasing, and which phrasing that is."""
        dense = np.zeros(self.vectoriser.entry_features, dtype=np.float32)
        dense[vector.ids] = vector.weights
        cosines = np.zeros(len(best), dtype=np.float32)
        nearest: list[int] = []
        for place, entry in enumerate(best):
            first, last = self.starts[entry], self.starts[entry + 1]
            low, high = self.row_starts[first], self.row_starts[last]
            products = dense.take(
                self.row_ids[low:high], mode="clip"
            )  # clip: the quick way, no id is out of range
            products *= self.row_weights[low:high]
            sums = np.add.reduceat(products, self.row_starts[first:last] - low)
            at = int(sums.argmax())
            cosines[place] = sums[at]
            nearest.append(int(first) + at)
        return cosines, nearest

    def rank(self, message: Message, limit: int = 5) -> tuple[Match, ...]:
        """The best entries (at most five), best first; empty when the message holds nothing known."""
        ranking = self.ranking(message.words)
        if ranking is None:
            return ()
        return tuple(
            Match(self.entries[entry], confidence, float(score), self.phrasings[phrasing])
            for entry, confidence, score, phrasing in zip(
                ranking.entries[:limit], self._confidences(ranking), ranking.scores, ranking.phrasings,
                strict=False,
            )
        )  # fmt: skip

    def _confidences(self, ranking: Ranking) -> list[float]:
        first = self.certainty.of(ranking.clues)
        best = ranking.scores[0]
        shares = [math.exp(self.certainty.spread * float(score - best)) for score in ranking.scores[1:]]
        rest = max(sum(shares), 1e-9)
        return [first, *(min(first * share, (1 - first) * share / rest) for share in shares)]

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
            return float(self.linear(vector)[column])

        whole = score(words)
        losses = {word: whole - score(tuple(w for w in words if w != word)) for word in dict.fromkeys(words)}
        return tuple(sorted(losses.items(), key=lambda pair: -pair[1]))

    def save(self, path: Path) -> None:
        """Write the index to one file: arrays that need no unpickling, and a JSON header."""
        header = {
            "version": INDEX_VERSION, "key": self.key, "entries": self.entries, "phrasings": self.phrasings,
            "vocabularies": [dict(vocabulary) for vocabulary in self.vectoriser.vocabularies],
            "entry_features": self.vectoriser.entry_features, "unseen": self.vectoriser.unseen,
            "groups": self.groups,
            "certainty": [list(self.certainty.weights), self.certainty.bias, self.certainty.spread],
        }  # fmt: skip
        buffer = io.BytesIO()
        np.savez(
            buffer, header=np.frombuffer(json.dumps(header).encode(), dtype=np.uint8), idf=self.vectoriser.idf,
            starts=self.starts, row_starts=self.row_starts, row_ids=self.row_ids, row_weights=self.row_weights,
            allow_pickle=False, **self.scores.arrays(),
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
    vocabularies = tuple(header["vocabularies"])
    if len(vocabularies) != len(FAMILIES):
        raise StaleIndex("the index counts other features")
    weights, bias, spread = header["certainty"]
    groups = tuple(map(tuple, header["groups"]))
    return Index(
        key=header["key"], entries=tuple(header["entries"]),
        vectoriser=Vectoriser(vocabularies, arrays["idf"], header["entry_features"], header["unseen"]),
        synonyms=Synonyms.of(groups), scores=LinearScores.of_arrays(arrays),
        phrasings=tuple(header["phrasings"]), starts=arrays["starts"], row_starts=arrays["row_starts"],
        row_ids=arrays["row_ids"], row_weights=arrays["row_weights"],
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
        INDEX_VERSION, knowledge.synonyms, knowledge.not_for_chat,
        [file.read_text(encoding="utf-8") for file in (GENERIC_FILE, CONCEPTS_FILE)],
        [(entry.id, entry.phrasings, entry.answer) for entry in knowledge.live],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()[:32]
