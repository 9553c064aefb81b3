"""The terms of a message: stems, neighbouring stems, pieces of words, and what stands together."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

from bot.language.text import MAX_WORD_CHARACTERS, stems

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
    return list(map(pair, (START, *roots), (*roots, END)))


def pair(first: str, second: str) -> str:
    """The term of two neighbours."""
    return f"{first} {second}"


def together(roots: Sequence[str]) -> list[str]:
    """Every two different words at most 8 apart, in no order: each as its concept, or else its stem."""
    heads = list(dict.fromkeys(map(concept_of, roots)))[:MOST_HEADS]
    return [both(a, b) for at, a in enumerate(heads) for b in heads[at + 1 : at + 1 + REACH]]


def both(one: str, other: str) -> str:
    """The term of two that stand together."""
    return f"{one} & {other}" if one < other else f"{other} & {one}"


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
    return [piece for word in words for piece in pieces_of(word)]


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


def terms(words: Sequence[str]) -> tuple[list[str], ...]:
    """The terms of every family, in the order of FAMILIES."""
    roots = stems(words)
    return roots, pairs(roots), pieces(words), together(roots)
