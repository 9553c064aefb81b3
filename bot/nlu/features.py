"""TF-IDF features of a message: stems, neighbouring stems, pieces of words, and what stands together.

The one home of features, for the intent model and for retrieval. Fitting and serving need NumPy alone.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from bot.language.text import MAX_WORD_CHARACTERS, stems

Floats = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int32]

START, END = "^", "$"
"""Stand in pairs for the edges of a text; no token is one of them."""

SHORTEST_PIECE, LONGEST_PIECE = 3, 4
"""Characters of a piece of a word, its edges marked by a space (the char_wb n-grams of scikit-learn)."""

CONCEPTS_FILE = Path(__file__).with_name("concepts.txt")
"""Words of one meaning, a line each: the words of a line count as the same where words stand together."""

REACH, MOST_HEADS = 8, 60
"""How far apart two words may stand to count together, and how many different words of a text are paired."""

MOST_TOKENS = 400
"""Tokens of a text that count: later ones of a pasted page are left out, so that time stays bounded."""

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[?!]")


def tokens(folded: str) -> list[str]:
    """The words of folded text, question and exclamation marks."""
    return [token[:MAX_WORD_CHARACTERS] for token in _TOKEN.findall(folded)[:MOST_TOKENS]]


def pairs(roots: Sequence[str]) -> list[str]:
    """Neighbouring stems, the edges of the text included."""
    return [f"{a} {b}" for a, b in zip((START, *roots), (*roots, END), strict=True)]


def together(roots: Sequence[str]) -> list[str]:
    """Every two different words at most 8 apart, in no order: each as its concept, or else its stem."""
    heads = list(dict.fromkeys(map(concept_of, roots)))
    return [
        f"{a} & {b}" if a < b else f"{b} & {a}"
        for at, a in enumerate(heads[:MOST_HEADS])
        for b in heads[at + 1 : at + 1 + REACH]
    ]


def concept_of(root: str) -> str:
    """The number of the concept that a stem belongs to; the stem itself where it belongs to none."""
    return _concepts().get(root, root)


@cache
def _concepts() -> Mapping[str, str]:
    found: dict[str, str] = {}
    lines = [line for line in CONCEPTS_FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    for number, line in enumerate(lines):
        for root in stems(line.split()):
            found.setdefault(root, f"={number}")
    return found


def pieces(words: Iterable[str]) -> list[str]:
    """The runs of 3 or 4 characters of every word."""
    return [piece for word in words for piece in _pieces(word)]


def _pieces(word: str) -> list[str]:
    padded, longest = f" {word} ", min(LONGEST_PIECE, len(word) + 2)
    return [
        padded[at : at + length]
        for length in range(SHORTEST_PIECE, longest + 1)
        for at in range(len(padded) - length + 1)
    ]


FAMILIES: tuple[tuple[str, float], ...] = (
    ("stems", 1.0), ("pairs", 1.0), ("pieces", 1.0), ("together", 1.3),
)  # fmt: skip
"""Name, and the length of the family's part of a vector."""

_LENGTHS = np.array([length for _, length in FAMILIES])


class Vector(NamedTuple):
    """A sparse vector: distinct columns and their weights, every family of its own length."""

    ids: Ids
    values: Floats


class Matrix(NamedTuple):
    """Sparse rows (CSR): row r holds cells starts[r] to starts[r + 1] of ids and values."""

    starts: npt.NDArray[np.int64]
    ids: Ids
    values: Floats
    width: int


@dataclass(frozen=True)
class Features:
    """Learned columns: a term of a family -> its column, and the inverse document frequency of every column."""

    columns: tuple[Mapping[str, int], ...]
    """One mapping a family, in the order of the families."""
    idf: Floats

    @classmethod
    def fit(cls, texts: Sequence[Sequence[str]], fewest: Sequence[int]) -> "Features":
        """Learn the columns of tokenised texts; idf is 1 + ln((1 + texts) / (1 + texts with the term)).

        fewest: by family, in how many texts a term must stand to be learned.
        """
        known = lru_cache(maxsize=None)(_pieces)
        counts: list[Counter[str]] = [Counter() for _ in FAMILIES]
        for words in texts:
            for count, terms in zip(counts, _terms(list(words), known), strict=True):
                count.update(set(terms))
        columns, idf = [], [0.0]  # column 0 stands for no term
        for least, count in zip(fewest, counts, strict=True):
            kept = sorted(term for term, texts_with in count.items() if texts_with >= least)
            columns.append(dict(zip(kept, range(len(idf), len(idf) + len(kept)), strict=True)))
            idf += [1 + np.log((1 + len(texts)) / (1 + count[term])) for term in kept]
        return cls(tuple(columns), np.array(idf, np.float32))

    def vector(self, words: Sequence[str]) -> Vector:
        """The vector of one tokenised text; plain Python, which is quicker than NumPy for so few numbers."""
        ids: list[int] = []
        values: list[float] = []
        rarities = self._rarities
        for column, found, (_, length) in zip(
            self.columns, _terms(list(words), _pieces), FAMILIES, strict=True
        ):
            counted = Counter(filter(None, map(column.get, found)))
            weights = [rarities[at] * (1 + math.log(count)) for at, count in counted.items()]
            norm = math.sqrt(math.fsum(weight * weight for weight in weights)) or 1.0
            ids += counted
            values += [weight * length / norm for weight in weights]
        return Vector(np.array(ids, np.int32), np.array(values, np.float32))

    @cached_property
    def _rarities(self) -> Sequence[float]:
        return array("f", self.idf.astype(np.float32).tobytes())

    def matrix(self, texts: Sequence[Sequence[str]]) -> Matrix:
        """The vectors of many tokenised texts as sparse rows."""
        known = lru_cache(maxsize=None)(_pieces)
        ids, values, starts = self._weighed(_terms(list(words), known) for words in texts)
        return Matrix(starts, ids, values, len(self.idf))

    def _weighed(self, texts: Iterable[Sequence[Sequence[str]]]) -> tuple[Ids, Floats, npt.NDArray[np.int64]]:
        """Columns and weights of the terms of texts, one after the other, and where each text begins."""
        ids: list[int] = []
        counts: list[int] = []
        ends = [0]
        for terms in texts:
            for column, found in zip(self.columns, terms, strict=True):
                counted = Counter(filter(None, map(column.get, found)))
                ids += counted
                counts += counted.values()
                ends.append(len(ids))
        columns, cells = np.array(ids, np.int32), np.diff(ends)
        values = (1 + np.log(np.array(counts, np.float32))) * self.idf[columns]
        squares = np.concatenate([[0.0], np.cumsum(np.square(values, dtype=np.float64))])[ends]
        scales = np.tile(_LENGTHS, len(cells) // len(FAMILIES)) / np.sqrt(np.maximum(np.diff(squares), 1e-12))
        return columns, values * np.repeat(scales, cells).astype(np.float32), np.array(ends[:: len(FAMILIES)])

    @property
    def stems_end(self) -> int:
        """The first column that is no stem: stems come first."""
        return 1 + len(self.columns[0])

    @property
    def pairs_end(self) -> int:
        """The first column after the pairs, which follow the stems."""
        return self.stems_end + len(self.columns[1])

    @property
    def pieces_end(self) -> int:
        """The first column after the pieces, which follow the pairs."""
        return self.pairs_end + len(self.columns[2])

    def rarity(self, root: str) -> float | None:
        """The inverse document frequency of a stem; None for one that was not learned."""
        column = self.columns[0].get(root)
        return None if column is None else float(self.idf[column])

    def arrays(self) -> dict[str, npt.NDArray[Any]]:
        """What is stored of the columns: the terms, in order, and their idf."""
        text = "\n\n".join("\n".join(column) for column in self.columns)
        return {"terms": np.frombuffer(text.encode(), np.uint8), "idf": self.idf}

    @classmethod
    def of_arrays(cls, arrays: Mapping[str, npt.NDArray[Any]]) -> "Features":
        """The same, read back."""
        columns: list[dict[str, int]] = []
        start = 1
        for family in arrays["terms"].tobytes().decode().split("\n\n"):
            terms = family.split("\n") if family else []
            columns.append(dict(zip(terms, range(start, start + len(terms)), strict=True)))
            start += len(terms)
        return cls(tuple(columns), arrays["idf"])


def _terms(words: list[str], pieces_of: Callable[[str], list[str]]) -> tuple[list[str], ...]:
    """The terms of every family, in the order of FAMILIES."""
    roots = stems(words)
    return roots, pairs(roots), [piece for word in words for piece in pieces_of(word)], together(roots)
