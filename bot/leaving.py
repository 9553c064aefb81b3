"""An index as it would be without one line of an entry, whether the line is learned or only being typed.

A stand-in for learning anew for every line: what is looked up in the lines is exact, what was learned from them is
estimated.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.features import Ids
from bot.matcher import Index
from bot.language.text import read
from bot.vectors import Vector

DROP, DROP_EASED = 3.5, 4.0
"""What the score of an entry loses with one of its lines, and how much less that is for each unit of cosine with the
nearest other line. Asked of an index learned without it, a twelfth of the shipped lines got what this foretells
in 83 %, and 57 of the 78 that do not get their answer were foretold (two cosines alone: 70 %). `tests.bench.curation`
measures it anew."""

UNLEARNED, UNLEARNED_EASED = -1.5, 4.0
"""The score of an entry that is not learned at all, and its rise with the same cosine: of six entries that were taken
away whole, 80 % of the lines got what they get once they are learned."""

_NOTHING = np.zeros(1, np.int32), np.zeros(1, np.float32)
"""The row of a line without a known word."""


class Lines:
    """The lines of one entry in an index, learned or only being typed, each of which can be left out."""

    def __init__(self, index: Index, entry_id: str, lines: Sequence[str]) -> None:
        self._is_new = entry_id not in index.entries
        index = _with_entry(index, entry_id) if self._is_new else index
        self._id, self._entry = entry_id, index.entries.index(entry_id)
        first, last = int(index.starts[self._entry]), int(index.starts[self._entry + 1])
        self._first, self._learned = first, frozenset(index.phrasings[first:last])
        self._lines, self._messages = tuple(lines), [read(line) for line in lines]
        self._vectors = [index.vector(message.words) for message in self._messages]
        self._index = _with_lines(index, self._entry, self._vectors, lines)

    def lead(self, row: int) -> tuple[float, str]:
        """How far the entry is ahead, asked for in a line that is left out, and of which other entry."""
        scores = {match.entry: match.score for match in self.without(row).rank(self._messages[row])}
        mine = scores.pop(self._id, min(scores.values(), default=0.0))
        other = max(scores, key=scores.__getitem__, default="")
        return mine - scores.get(other, mine), other

    def without(self, row: int) -> Index:
        """The index with nothing in one line, and a lower score of its entry."""
        at = self._first + row
        low, high = int(self._index.row_starts[at]), int(self._index.row_starts[at + 1])
        bias = self._index.scores.bias.copy()
        bias[self._entry] += self._shift(row)
        ids, weights = _NOTHING
        return self._index.varied(
            self._entry,
            row_starts=_moved(self._index.row_starts, at, 1 - (high - low)),
            row_ids=_spliced(self._index.row_ids, low, high, ids),
            row_weights=_spliced(self._index.row_weights, low, high, weights),
            scores=replace(self._index.scores, bias=bias),
        )

    def _shift(self, row: int) -> float:
        if self._is_new:
            return UNLEARNED + UNLEARNED_EASED * self._nearest(row)
        if self._lines[row] not in self._learned:
            return 0.0
        return min(0.0, DROP_EASED * self._nearest(row) - DROP)

    def _nearest(self, row: int) -> float:
        """The cosine of one line with the nearest of the others."""
        vector, index = self._vectors[row], self._index
        dense = np.zeros(index.vectoriser.entry_features, np.float32)
        dense[vector.ids] = vector.weights
        starts = index.row_starts[self._first : self._first + len(self._lines) + 1]
        cells = slice(starts[0], starts[-1])
        products = np.append(dense[index.row_ids[cells]] * index.row_weights[cells], 0)
        cosines = np.add.reduceat(products, starts[:-1] - starts[0])
        cosines[(np.diff(starts) == 0) | (np.arange(len(cosines)) == row)] = 0
        return float(cosines.max())


def _with_lines(index: Index, entry: int, vectors: Sequence[Vector], lines: Sequence[str]) -> Index:
    """The index with these lines of one entry."""
    first, last = int(index.starts[entry]), int(index.starts[entry + 1])
    low, high = int(index.row_starts[first]), int(index.row_starts[last])
    cells = [(vector.ids, vector.weights) if vector.ids.size else _NOTHING for vector in vectors]
    ends = low + np.cumsum([len(ids) for ids, _ in cells])
    later = index.row_starts[last + 1 :] + int(ends[-1]) - high
    return index.varied(
        entry,
        phrasings=(*index.phrasings[:first], *lines, *index.phrasings[last:]),
        starts=_moved(index.starts, entry, len(lines) - (last - first)),
        row_starts=np.concatenate([index.row_starts[: first + 1], ends, later]),
        row_ids=_spliced(index.row_ids, low, high, np.concatenate([ids for ids, _ in cells])),
        row_weights=_spliced(index.row_weights, low, high, np.concatenate([w for _, w in cells])),
    )


def _with_entry(index: Index, entry_id: str) -> Index:
    """The index with one more entry, which has nothing yet."""
    dense, bias = index.scores.dense, index.scores.bias
    if dense.size:
        dense = np.hstack([dense, np.zeros((len(dense), 1), np.float32)])
    return index.varied(
        len(index.entries),
        entries=(*index.entries, entry_id),
        starts=np.append(index.starts, index.starts[-1]),
        scores=replace(index.scores, dense=dense, bias=np.append(bias, np.float32(0))),
    )


def _spliced(cells: npt.NDArray[Any], low: int, high: int, new: npt.NDArray[Any]) -> npt.NDArray[Any]:
    return np.concatenate([cells[:low], new.astype(cells.dtype), cells[high:]])


def _moved(starts: Ids, at: int, by: int) -> Ids:
    return np.concatenate([starts[: at + 1], starts[at + 1 :] + by])
