"""What retrieval serves from: an entry model, the wordings nearest to a message, and a calibration."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Ids, Matrix, Vector
from bot.nlu.linear import LinearModel
from bot.nlu.terms import tokens
from bot.retrieval.synonyms import Synonyms

VERSION = 3
"""Raised whenever an index learned by older code must not be served by this one."""

OUT_OF_SCOPE = "?"
"""The class of what no entry answers; no id of an entry is a question mark."""


class StaleIndexError(Exception):
    """A stored index is missing, damaged, or was learned from something else: learn it anew."""


class Clues(NamedTuple):
    """What the confidence of the best entry is made of."""

    margin: float
    """Of the best entry."""
    lead: float
    """Before the second."""
    cosine: float
    """Of the nearest wording of the best entry, by its stems and pairs."""
    covered: float
    """Share of the message's stem weight that the wordings of the best entry hold."""
    out_of_scope: float
    """Margin of the out-of-scope class."""


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


@dataclass(frozen=True)
class Index:
    """Everything learned from one knowledge file and the examples; immutable, so threads may share it."""

    key: str
    features: Features
    linear: LinearModel
    """Classes: ids of entries, and OUT_OF_SCOPE where lines for it were learned."""
    wordings: tuple[str, ...]
    """What was learned of each entry, in the order of the classes."""
    starts: npt.NDArray[np.int64]
    """Where the wordings of each class begin, and the end."""
    rows: Matrix
    """Stems and pairs of the wordings, every row of length 1."""
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
        margins = self.linear.margins(vector)
        best = max((self._best(group, margins, vector) for group in self._groups), key=lambda found: found[0])
        confidence, first, clues, nearest = best
        order = [
            at for at in np.argsort(-margins[: len(self.entries)], kind="stable").tolist() if at != first
        ]
        ids = tuple(self.entries[at] for at in (first, *order[: limit - 1]))
        return Ranking(ids, confidence, clues, nearest)

    def newcomer_clues(self, folded: str) -> tuple[str, Clues] | None:
        """The best of the entries that only her wordings know, with its clues, to calibrate them."""
        vector, new = self.vector(folded), self._groups[-1]
        if not vector.ids.size or not new.size or self.entries[new[0]] in self.known:
            return None
        _, best, clues, _ = self._best(new, self.linear.margins(vector), vector)
        return self.entries[best], clues

    def _best(
        self, group: npt.NDArray[np.intp], margins: Floats, vector: Vector
    ) -> tuple[float, int, Clues, str]:
        """The best entry of a group: its probability, place and clues, and its nearest wording."""
        ours = margins[group]
        best = int(group[ours.argmax()])
        second = float(np.partition(ours, -2)[-2]) if len(ours) > 1 else -1.0
        unknown = float(margins[-1]) if self.linear.classes[-1] == OUT_OF_SCOPE else -1.0
        nearest, cosine, covered = self._nearest(best, vector)
        clues = Clues(float(margins[best]), float(margins[best]) - second, cosine, covered, unknown)
        return self._confidence(self.entries[best], clues), best, clues, nearest

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

    def _nearest(self, entry: int, vector: Vector) -> tuple[str, float, float]:
        """The nearest wording of an entry, its cosine, and how much of the message's stems the entry holds."""
        mine = vector.ids < self.rows.width
        ids, values = vector.ids[mine], vector.values[mine]
        first, last = int(self.starts[entry]), int(self.starts[entry + 1])
        length = float(np.sqrt(values @ values))
        if first == last or not length:
            return "", 0.0, 0.0
        cells = slice(int(self.rows.starts[first]), int(self.rows.starts[last]))
        dense = np.zeros(self.rows.width, np.float32)
        dense[ids] = values / length
        held = self.rows.ids[cells]
        products = np.append(dense[held] * self.rows.values[cells], np.float32(0))
        cosines = np.add.reduceat(products, self.rows.starts[first:last] - cells.start)
        nearest = int(cosines.argmax())
        return self.wordings[first + nearest], float(cosines[nearest]), self._covered(entry, ids, values)

    def _covered(self, entry: int, ids: Ids, values: Floats) -> float:
        """The share of the weight of a message's stems that the wordings of an entry hold."""
        stems = ids < self.features.columns.stems_end
        weights = np.square(values[stems])
        total = float(weights.sum())
        return float(weights[self._stems[entry][ids[stems]]].sum()) / total if total else 0.0

    @cached_property
    def _stems(self) -> npt.NDArray[np.bool_]:
        """Entries x stems: which stems the wordings of each entry hold."""
        found = np.zeros((len(self.entries), self.features.columns.stems_end), np.bool_)
        for entry, (first, last) in enumerate(pairwise(self.rows.starts[self.starts].tolist())):
            held = self.rows.ids[first:last]
            found[entry, held[held < self.features.columns.stems_end]] = True
        return found

    def dumps(self) -> bytes:
        """The index as bytes: arrays that need no unpickling, and a JSON header."""
        header = {
            "version": VERSION, "key": self.key, "wordings": self.wordings, "known": sorted(self.known),
            "certainty": self.certainty.as_json(), "newcomer": self.newcomer.as_json(),
            "synonyms": self.synonyms.groups, "width": self.rows.width, "words": dict(self.words),
        }  # fmt: skip
        buffer = io.BytesIO()
        np.savez(
            buffer, allow_pickle=False, header=np.frombuffer(json.dumps(header).encode(), np.uint8),
            starts=self.starts, row_starts=self.rows.starts, row_ids=self.rows.ids,
            row_values=self.rows.values.astype(np.float16), **self.features.arrays(), **self.linear.arrays(),
        )  # fmt: skip
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
    values: Floats = arrays["row_values"].astype(np.float32)
    groups: Sequence[Sequence[str]] = header["synonyms"]
    return Index(
        key=header["key"],
        features=Features.of_arrays(arrays),
        linear=LinearModel.of_arrays(arrays),
        wordings=tuple(header["wordings"]),
        starts=arrays["starts"],
        rows=Matrix(arrays["row_starts"], arrays["row_ids"], values, header["width"]),
        known=frozenset(header["known"]),
        certainty=Calibration.of_json(header["certainty"]),
        newcomer=Calibration.of_json(header["newcomer"]),
        synonyms=Synonyms.of(groups),
        words=header["words"],
    )
