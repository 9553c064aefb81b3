"""What retrieval serves from: an entry model, the wordings nearest to a message, and a calibration."""

import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Matrix, Vector, tokens
from bot.nlu.linear import LinearModel
from bot.retrieval.synonyms import Synonyms

VERSION = 1
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


class Ranking(NamedTuple):
    """The entries of an index for one message, the best first."""

    entries: tuple[str, ...]
    margins: tuple[float, ...]
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
    synonyms: Synonyms = Synonyms()

    def vector(self, folded: str) -> Vector:
        """The features of folded text, her synonyms folded in."""
        return self.features.vector(self.synonyms.apply(tokens(folded)))

    def rank(self, folded: str, limit: int = 5) -> Ranking | None:
        """The best entries; None when the text holds nothing that was learned."""
        vector = self.vector(folded)
        if not vector.ids.size or not self.entries:
            return None
        margins = self.linear.margins(vector)
        count = len(self.entries)
        order = np.argsort(-margins[:count], kind="stable")[:limit]
        best = int(order[0])
        nearest, cosine, covered = self._nearest(best, vector)
        second = float(margins[order[1]]) if len(order) > 1 else -1.0
        unknown = float(margins[count]) if len(margins) > count else -1.0
        clues = Clues(float(margins[best]), float(margins[best]) - second, cosine, covered, unknown)
        ids = tuple(self.entries[at] for at in order)
        return Ranking(ids, tuple(margins[order].tolist()), clues, nearest)

    def confidence(self, ranking: Ranking) -> float:
        """The calibrated probability that the best entry is right."""
        return self._confidence(ranking.entries[0], ranking.clues)

    def _confidence(self, entry: str, clues: Clues) -> float:
        if entry in self.known:
            return float(self.certainty.probabilities(clues)[1])
        return float(self.newcomer.probabilities(clues[:4])[1])

    @property
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
        stems = ids < self.features.stems_end
        weights = values[stems]
        total = float(weights @ weights)
        has = np.isin(ids[stems], held)
        covered = float(weights[has] @ weights[has]) / total if total else 0.0
        return self.wordings[first + nearest], float(cosines[nearest]), covered

    def dumps(self) -> bytes:
        """The index as bytes: arrays that need no unpickling, and a JSON header."""
        header = {
            "version": VERSION, "key": self.key, "wordings": self.wordings, "known": sorted(self.known),
            "certainty": self.certainty.as_json(), "newcomer": self.newcomer.as_json(),
            "synonyms": self.synonyms.groups, "width": self.rows.width,
        }  # fmt: skip
        buffer = io.BytesIO()
        np.savez(
            buffer, header=np.frombuffer(json.dumps(header).encode(), np.uint8), starts=self.starts,
            row_starts=self.rows.starts, row_ids=self.rows.ids, row_values=self.rows.values.astype(np.float16),
            **self.features.arrays(), **self.linear.arrays(),
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
    )
