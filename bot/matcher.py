"""Step 4: the words of a message become the entries that may answer it, each with a calibrated confidence.

Served with NumPy alone from one small file; only learning needs scikit-learn.
"""

import hashlib
import io
import json
import math
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from bot.features import CONCEPTS_FILE, GENERIC_FILE, Floats, Ids, Synonyms, Words
from bot.linear import LinearScores
from bot.matches import ANSWER_FROM, ASK_FROM, Band, Certainty, Explanation, Match, Ranking
from bot.nearest import Block, Near, Strangers
from bot.text import Message, stem, stems
from bot.vectors import Numbers, Vector, Vectoriser

if TYPE_CHECKING:
    from bot.knowledge import Knowledge

INDEX_VERSION = 17
"""Raised whenever an index learned by older code must not be served by this one."""

RANKED = 5
"""Entries that are ranked: nobody is offered more."""
_NO_COSINES = (0.0,) * (RANKED - 1)
"""Of the entries after the best one."""


RARE = 1 + math.log(150)
"""The inverse document frequency of a word that is in one of 150 texts: rarer ones say what is meant."""


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
    strangers: Strangers
    """What no entry answers: the therapist's "Not for this chat"."""
    certainty: Certainty
    compared: int = 1
    """How many of the best entries are compared with the message phrasing by phrasing."""
    groups: tuple[tuple[str, ...], ...] = ()
    """The synonyms as the therapist wrote them."""
    _blocks: dict[int, Block] = field(init=False, default_factory=dict, repr=False, compare=False)
    _plain: frozenset[str] = field(init=False, repr=False, compare=False)
    """Learned words that begin no synonym."""

    def __post_init__(self) -> None:
        plain = (word for word in self.vectoriser.words if stem(word) not in self.synonyms.by_first)
        object.__setattr__(self, "_plain", frozenset(plain))

    def vector(self, words: Words) -> Vector:
        """The vector of words as typed, synonyms folded in."""
        return self.vectoriser.vector(words if self._plain.issuperset(words) else self.synonyms.apply(words))

    def linear(self, vector: Vector) -> Floats:
        """The linear score of every entry."""
        return self.scores.score(vector.ids, vector.weights)

    def ranking(self, words: Words) -> Ranking | None:
        """The best entries; None when the words hold nothing that any entry has."""
        vector = self.vector(words)
        if not vector.ids.size:
            return None
        entries, scores, near = self._compared(vector)
        second = scores[1] if len(scores) > 1 else float(self.scores.bias[0])
        return Ranking(
            entries=tuple(entries),
            scores=tuple(scores),
            nearest=int(self.starts[entries[0]]) + near.phrasing,
            cosine=near.cosine,
            clues=(
                *(scores[0], scores[0] - second, near.cosine),
                *self._covered(vector, near),
                self.strangers.likeness(vector.ids, vector.weights),
                self.strangers.margin(vector),
            ),
        )

    def _compared(self, vector: Vector) -> tuple[list[int], list[float], Near]:
        """The best entries with their scores, best first, and what the best has in common with the message."""
        linear = self.linear(vector)
        best = (-linear).argsort(kind="stable")[:RANKED]
        entries, scores = best.tolist(), linear.take(best).tolist()
        near = [self._block(entry).near(vector.ids, vector.weights) for entry in entries[: self.compared]]
        if self.compared == 1:
            return entries, scores, near[0]
        sums = [score + one.cosine for score, one in zip(scores, near, strict=True)]
        order = sorted(range(len(sums)), key=sums.__getitem__, reverse=True)
        return [entries[at] for at in order], [sums[at] for at in order], near[order[0]]

    def _covered(self, vector: Vector, near: Near) -> tuple[float, float, float]:
        """Shares of the message that the entry's phrasings cover: of all features, of its words; any entry's words."""
        ours, anyones = vector.rarities @ near.has[: vector.stems], sum(vector.rarities.tolist())
        return float(near.own @ near.own), float(ours) / vector.rarity, anyones / vector.rarity

    def holds(self, entry: str, words: Words) -> bool:
        """Whether an entry's phrasings have half of the rare words of a message; words of no entry count twice."""
        if entry not in self.entries:
            return False
        rare, strange = self._rare(words)
        has = int(np.count_nonzero(self._block(self.entries.index(entry)).places_of(rare)[1]))
        return 2 * has >= len(rare) + 2 * strange

    def knows(self, entries: Sequence[str], words: Words) -> bool:
        """Whether the phrasings of these entries have every rare word of a message."""
        rare, strange = self._rare(words)
        known = [self.entries.index(entry) for entry in entries if entry in self.entries]
        for entry in known:
            rare = rare[~self._block(entry).places_of(rare)[1]]
        return bool(known) and not strange and not rare.size

    def _rare(self, words: Words) -> tuple[Numbers, int]:
        """The rare stems of a message that some entry has, and how many stems no entry has."""
        vector = self.vector(words)
        strange = len(set(stems(self.synonyms.apply(words)))) - vector.stems
        return vector.ids[: vector.stems][vector.rarities >= RARE], strange

    def _block(self, entry: int) -> Block:
        """The phrasings of an entry; put together once, and for all entries when an index is loaded."""
        block = self._blocks.get(entry)
        if block is None:
            starts = self.row_starts[self.starts[entry] : self.starts[entry + 1] + 1]
            cells = slice(starts[0], starts[-1])
            block = Block.of(starts, self.row_ids[cells], self.row_weights[cells])
            self._blocks[entry] = block
        return block

    def _prepared(self) -> "Index":
        """The same, every block put together: before worker processes part, so that they share them."""
        for entry in range(len(self.entries)):
            self._block(entry)
        return self

    def rank(self, message: Message, limit: int = 5) -> tuple[Match, ...]:
        """The best entries (at most five), best first; empty when the message holds nothing known."""
        ranking = self.ranking(message.words)
        if ranking is None:
            return ()
        names = [self.entries[entry] for entry in ranking.entries]
        shown = [self.phrasings[self.starts[entry]] for entry in ranking.entries]
        shown[0] = self.phrasings[ranking.nearest]
        cosines = (ranking.cosine, *_NO_COSINES)
        matches = map(Match, names, self._confidences(ranking), ranking.scores, shown, cosines)
        return tuple(matches)[:limit]

    def _confidences(self, ranking: Ranking) -> list[float]:
        first, spread = self.certainty.of(ranking.clues), self.certainty.spread
        best, *others = ranking.scores
        shares = [math.exp(spread * (score - best)) for score in others]
        each = min(first, (1 - first) / max(sum(shares), 1e-9))
        return [first, *[each * share for share in shares]]

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

    def varied(self, entry: int, **changes: Any) -> "Index":
        """The same but for rows of one entry or scores, without learning: what is known of other entries is shared."""
        made = copy(self)
        blocks = {at: block for at, block in self._blocks.items() if at != entry}
        for name, value in {**changes, "_blocks": blocks}.items():
            object.__setattr__(made, name, value)
        return made

    def dumps(self) -> bytes:
        """The index as bytes: arrays that need no unpickling, and a JSON header."""
        header = {
            "version": INDEX_VERSION, "key": self.key, "entries": self.entries, "phrasings": self.phrasings,
            "vectoriser": self.vectoriser.header(), "groups": self.groups, "compared": self.compared,
            "certainty": [list(self.certainty.weights), self.certainty.bias, self.certainty.spread],
        }  # fmt: skip
        buffer = io.BytesIO()
        np.savez(
            buffer, header=np.frombuffer(json.dumps(header).encode(), dtype=np.uint8), starts=self.starts,
            row_starts=self.row_starts, row_ids=self.row_ids, row_weights=self.row_weights,
            allow_pickle=False, **self.vectoriser.arrays(), **self.scores.arrays(),
            **self.strangers.arrays(),
        )  # fmt: skip
        return buffer.getvalue()

    def save(self, path: Path) -> None:
        """Write the index to one file."""
        path.write_bytes(self.dumps())

    @classmethod
    def loads(cls, content: bytes, key: str) -> "Index":
        """Read an index back; raises StaleIndex unless it is whole and was learned for `key`."""
        try:
            with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
                header = json.loads(arrays["header"].tobytes())
                if header["version"] != INDEX_VERSION or header["key"] != key:
                    raise StaleIndex("the index was learned from other knowledge")
                return _assembled(header, arrays)._prepared()
        except StaleIndex:
            raise
        except Exception as error:
            raise StaleIndex(f"the index cannot be read: {error}") from error

    @classmethod
    def load(cls, path: Path, key: str) -> "Index":
        """Read an index from a file; raises StaleIndex like `loads`."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise StaleIndex(f"{path.name} cannot be read: {error}") from error
        return cls.loads(content, key)


def _assembled(header: dict[str, Any], arrays: Any) -> Index:
    weights, bias, spread = header["certainty"]
    groups = tuple(map(tuple, header["groups"]))
    return Index(
        key=header["key"], entries=tuple(header["entries"]),
        vectoriser=Vectoriser.of_arrays(header["vectoriser"], arrays),
        synonyms=Synonyms.of(groups), scores=LinearScores.of_arrays(arrays),
        phrasings=tuple(header["phrasings"]), starts=arrays["starts"], row_starts=arrays["row_starts"],
        row_ids=arrays["row_ids"], row_weights=arrays["row_weights"], strangers=Strangers.of_arrays(arrays),
        certainty=Certainty(tuple(weights), bias, spread), compared=header["compared"], groups=groups,
    )  # fmt: skip


def index_key(knowledge: "Knowledge") -> str:
    """A hash of all that an index is learned from: phrasings, answers, synonyms, generic sentences, version."""
    matters = [
        INDEX_VERSION, knowledge.synonyms, knowledge.not_for_chat,
        [file.read_text(encoding="utf-8") for file in (GENERIC_FILE, CONCEPTS_FILE)],
        [(entry.id, entry.phrasings, entry.answer) for entry in knowledge.live],
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()[:32]
