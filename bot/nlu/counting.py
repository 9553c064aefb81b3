"""How often every term of every family stands in each of many texts: what `Features.fit` learns from.

It counts what `terms.terms` finds in one text, for all texts at once with NumPy, which takes a sixth of the time
(docs/decisions.md); a test holds that both find the same.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
import numpy.typing as npt

from bot.language.text import stems
from bot.nlu.terms import END, MOST_HEADS, REACH, START, both, concept_of, pair, pieces_of

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
    text_of = np.repeat(np.arange(len(texts)), lengths)
    return (
        _counted(text_of, sequence, lambda key: roots[key]),
        _pairs(sequence, text_of, lengths, roots),
        _pieces(words, of_token, text_of),
        _together(sequence, lengths, roots),
    )


def _number(items: Iterable[str]) -> tuple[list[str], Numbers]:
    """The distinct items as they come, and the place of each item among them."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    places = np.fromiter(map(numbers.__getitem__, items), np.int64)
    return list(numbers), places


def _counted(text_of: Numbers, keys: Numbers, named: Callable[[int], str]) -> Counted:
    """Cells of the terms behind the keys; every key is given once for each time that its text holds it."""
    width = int(keys.max(initial=0)) + 1
    cells, times = np.unique(text_of * width + keys, return_counts=True)
    texts, held = np.divmod(cells, width)
    distinct, terms, texts_with = np.unique(held, return_inverse=True, return_counts=True)
    return Counted(texts, times, terms, texts_with, lambda place: named(int(distinct[place])))


def _pairs(sequence: Numbers, text_of: Numbers, lengths: Numbers, roots: Sequence[str]) -> Counted:
    """Neighbours, the edges of a text included: root 0 begins it, root 1 ends it."""
    starts = np.concatenate([[0], np.cumsum(lengths + 2)])
    padded = np.zeros(starts[-1], np.int64)
    padded[starts[1:] - 1] = 1
    padded[np.arange(len(sequence)) + 2 * text_of + 1] = sequence
    keys = padded[:-1] * len(roots) + padded[1:]
    inside = np.ones(len(keys), np.bool_)
    inside[starts[1:-1] - 1] = False
    of_key = np.repeat(np.arange(len(lengths)), lengths + 1)
    return _counted(of_key, keys[inside], lambda key: pair(roots[key // len(roots)], roots[key % len(roots)]))


def _pieces(words: Sequence[str], of_token: Numbers, text_of: Numbers) -> Counted:
    """The pieces of every token, looked up by word."""
    of_word = [pieces_of(word) for word in words]
    pieces, flat = _number(chain.from_iterable(of_word))
    sizes = np.fromiter(map(len, of_word), np.int64, len(words))
    begins = np.cumsum(sizes) - sizes
    taken = sizes[of_token]
    within = np.arange(taken.sum()) - np.repeat(np.cumsum(taken) - taken, taken)
    keys = flat[np.repeat(begins[of_token], taken) + within]
    return _counted(np.repeat(text_of, taken), keys, lambda key: pieces[key])


def _together(sequence: Numbers, lengths: Numbers, roots: Sequence[str]) -> Counted:
    """Every two different heads of a text at most REACH apart, in no order."""
    heads, of_root = _number(map(concept_of, roots))
    flat = of_root[sequence].tolist()
    ends = np.cumsum(lengths).tolist()
    distinct = [
        list(dict.fromkeys(flat[end - size : end]))[:MOST_HEADS]
        for size, end in zip(lengths.tolist(), ends, strict=True)
    ]
    sizes = np.fromiter(map(len, distinct), np.int64, len(distinct))
    row = np.repeat(np.arange(len(sizes)), sizes)
    head = np.fromiter(chain.from_iterable(distinct), np.int64, int(sizes.sum()))
    texts, keys = [], []
    for apart in range(1, REACH + 1):
        inside = row[:-apart] == row[apart:]
        a, b = head[:-apart][inside], head[apart:][inside]
        texts.append(row[:-apart][inside])
        keys.append(np.minimum(a, b) * len(heads) + np.maximum(a, b))
    return _counted(
        np.concatenate(texts),
        np.concatenate(keys),
        lambda key: both(heads[key // len(heads)], heads[key % len(heads)]),
    )
