"""The terms of a text: stems, stem bigrams, character n-grams and co-occurring concepts.

In the code a stem bigram is a pair, a character n-gram a piece, and the concept of a word (else its stem) its head.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import TypeVar

from bot.language.text import MAX_WORD_CHARACTERS, stems

CONCEPTS_FILE = Path(__file__).with_name("concepts.txt")
"""Groups of related words, one per line; words of a line share one head."""

FAMILIES = ("stems", "pairs", "pieces", "together")
"""The feature families, in the order of their columns."""


@dataclass(frozen=True, slots=True)
class TermSettings:
    """How a text becomes terms, when a model is trained and when it serves; part of the key of every model."""

    shortest_piece: int = 3
    """Characters of the shortest n-gram of a word padded with spaces (the char_wb n-grams of scikit-learn)."""
    longest_piece: int = 4
    """Characters of the longest one."""
    reach: int = 8
    """The maximum distance in words between two co-occurring heads."""
    most_heads: int = 60
    """The distinct heads of a text that are paired with one another; later ones are ignored."""
    most_tokens: int = 400
    """The tokens of a text that are read; the rest of a pasted page is ignored, so that the time stays bounded."""
    longest_token: int = MAX_WORD_CHARACTERS
    """Characters of a token; longer ones are cut."""
    lengths: tuple[float, ...] = (1.0, 1.0, 1.0, 1.3)
    """By family, the Euclidean length of its part of a vector."""


TERMS = TermSettings()
"""The settings in use: one value, because training and serving must read a text alike."""

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[?!]")


def fingerprint() -> str:
    """A hash of everything that decides which terms a text has: the settings and the concepts."""
    matters = [FAMILIES, asdict(TERMS), CONCEPTS_FILE.read_text(encoding="utf-8")]
    return hashlib.sha256(json.dumps(matters).encode()).hexdigest()


def tokens(folded: str) -> list[str]:
    """The words, question marks and exclamation marks of folded text."""
    return [token[: TERMS.longest_token] for token in _TOKEN.findall(folded)[: TERMS.most_tokens]]


def together(heads: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Every two heads of a text that are within reach of each other."""
    for at, one in enumerate(heads):
        for other in heads[at + 1 : at + 1 + TERMS.reach]:
            yield one, other


def concept_of(root: str) -> str:
    """The number of a stem's concept as "=12"; the stem itself if it has none."""
    return _concepts().get(root, root)


@cache
def _concepts() -> Mapping[str, str]:
    found: dict[str, str] = {}
    lines = [line for line in CONCEPTS_FILE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    for number, line in enumerate(lines):
        for root in stems(line.split()):
            found.setdefault(root, f"={number}")
    return found


def pieces_of(word: str) -> list[str]:
    """The character n-grams of one word."""
    padded, longest = f" {word} ", min(TERMS.longest_piece, len(word) + 2)
    return [
        padded[at : at + length]
        for length in range(TERMS.shortest_piece, longest + 1)
        for at in range(len(padded) - length + 1)
    ]
