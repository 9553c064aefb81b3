"""How often every term of every family stands in each of many texts: what `Features.fit` learns from.

It counts what `terms.terms` finds in one text, for all texts at once with SciPy, which takes a tenth of the time
(docs/decisions.md); a test holds that both find the same.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from bot.language.text import stems
from bot.nlu.terms import END, MOST_HEADS, REACH, START, both, concept_of, pair, pieces_of

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Counted:
    """One family: a cell for every term that a text holds, in the order of the texts."""

    texts: Numbers
    """Of each cell, the place of its text."""
    times: Numbers
    """Of each cell, how often its text holds its term."""
    terms: Numbers
    """Of each cell, the place of its term in `texts_with`."""
    texts_with: Numbers
    """In how many texts each term stands."""
    name: Callable[[int], str]
    """The term at a place."""


def count(texts: Sequence[Sequence[str]]) -> tuple[Counted, ...]:
    """The counts of stems, pairs, pieces and what stands together, in the order of `terms.FAMILIES`."""
    lengths = np.fromiter(map(len, texts), np.int64, len(texts))
    words, of_token = _number(chain.from_iterable(texts))
    roots, of_word = _number((START, END, *stems(words)))
    sequence = of_word[2:][of_token]
    text_of = _repeated(lengths)
    return (
        _counted(_matrix(text_of, sequence, (len(texts), len(roots))), roots.__getitem__),
        _pairs(sequence, lengths, roots),
        _pieces(words, of_token, text_of),
        _together(sequence, lengths, roots),
    )


def _number(items: Iterable[str]) -> tuple[list[str], Numbers]:
    """The distinct items as they come, and the place of each item among them."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    places = np.fromiter(map(numbers.__getitem__, items), np.int64)
    return list(numbers), places


def _repeated(times: Numbers) -> Numbers:
    """Every place as often as is said there."""
    return np.repeat(np.arange(len(times)), times)


def _matrix(rows: Numbers, columns: Numbers, shape: tuple[int, int]) -> "csr_matrix":
    """How often each pair of a row and a column is given."""
    from scipy.sparse import csr_matrix

    return csr_matrix((np.ones(len(rows), np.int64), (rows, columns)), shape)


def _counted(matrix: "csr_matrix", name: Callable[[int], str]) -> Counted:
    """The cells of a matrix of texts x terms."""
    matrix.sort_indices()
    texts = _repeated(np.diff(matrix.indptr))
    texts_with = np.bincount(matrix.indices, minlength=matrix.shape[1])
    return Counted(texts, matrix.data, matrix.indices, texts_with, name)


def _of_keys(text_of: Numbers, keys: Numbers, texts: int, name: Callable[[int], str]) -> Counted:
    """The cells of terms that large numbers stand for."""
    distinct, columns = np.unique(keys, return_inverse=True)
    found = _matrix(text_of, columns, (texts, len(distinct)))
    return _counted(found, lambda place: name(int(distinct[place])))


def _pairs(sequence: Numbers, lengths: Numbers, roots: Sequence[str]) -> Counted:
    """Neighbours, the edges of a text included: root 0 begins it, root 1 ends it."""
    ends = np.cumsum(lengths)
    before = np.insert(sequence, ends - lengths, 0)
    after = np.insert(sequence, ends, 1)
    keys = before * len(roots) + after
    return _of_keys(
        _repeated(lengths + 1),
        keys,
        len(lengths),
        lambda key: pair(roots[key // len(roots)], roots[key % len(roots)]),
    )


def _pieces(words: Sequence[str], of_token: Numbers, text_of: Numbers) -> Counted:
    """The pieces of every token: texts x words, times words x pieces."""
    of_word = [pieces_of(word) for word in words]
    pieces, flat = _number(chain.from_iterable(of_word))
    word_of = _repeated(np.fromiter(map(len, of_word), np.int64, len(words)))
    texts = int(text_of.max(initial=-1)) + 1
    held = _matrix(text_of, of_token, (texts, len(words))) @ _matrix(word_of, flat, (len(words), len(pieces)))
    return _counted(held, pieces.__getitem__)


def _together(sequence: Numbers, lengths: Numbers, roots: Sequence[str]) -> Counted:
    """Every two different heads of a text at most REACH apart, in no order."""
    heads, of_root = _number(map(concept_of, roots))
    flat = of_root[sequence].tolist()
    bounds = pairwise([0, *np.cumsum(lengths).tolist()])
    distinct = [list(dict.fromkeys(flat[start:end]))[:MOST_HEADS] for start, end in bounds]
    sizes = np.fromiter(map(len, distinct), np.int64, len(distinct))
    row = _repeated(sizes)
    head = np.fromiter(chain.from_iterable(distinct), np.int64, int(sizes.sum()))
    texts, keys = [], []
    for apart in range(1, REACH + 1):
        inside = row[:-apart] == row[apart:]
        a, b = head[:-apart][inside], head[apart:][inside]
        texts.append(row[:-apart][inside])
        keys.append(np.minimum(a, b) * len(heads) + np.maximum(a, b))
    return _of_keys(
        np.concatenate(texts),
        np.concatenate(keys),
        len(lengths),
        lambda key: both(heads[key // len(heads)], heads[key % len(heads)]),
    )
