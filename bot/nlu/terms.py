"""The terms of a message: stems, neighbouring stems, pieces of words, and what stands together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar

from bot.language.text import MAX_WORD_CHARACTERS, stems

SHORTEST_PIECE, LONGEST_PIECE = 3, 4
"""Characters of a piece of a word, its edges marked by a space (the char_wb n-grams of scikit-learn)."""

CONCEPTS_FILE = Path(__file__).with_name("concepts.txt")
"""Words of one meaning, a line each: the words of a line count as the same where words stand together."""

REACH, MOST_HEADS = 8, 60
"""How far apart two words may stand to count together, and how many different words of a text are paired."""

MOST_TOKENS = 400
"""Tokens of a text that count: later ones of a pasted page are left out, so that time stays bounded."""

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[?!]")


def tokens(folded: str) -> list[str]:
    """The words of folded text, question and exclamation marks."""
    return [token[:MAX_WORD_CHARACTERS] for token in _TOKEN.findall(folded)[:MOST_TOKENS]]


def together(heads: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Every two heads of a text at most 8 apart."""
    for at, one in enumerate(heads):
        for other in heads[at + 1 : at + 1 + REACH]:
            yield one, other


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


def pieces_of(word: str) -> list[str]:
    """The runs of one word."""
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
