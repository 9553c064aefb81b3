"""The weighted edit distance between words: wrong keys, and vowels that sound alike."""

import string
from itertools import product

EDIT = 4.0
"""The cost of any missing, extra, swapped or replaced letter, as a natural logarithm: one edit is offset by a word that
is about 50 times as frequent."""
NEAR, FAR = 2.0, 4.0
"""The additional cost of a replaced or extra letter: for an adjacent key, and for any other. A missing or swapped
letter costs nothing extra, because there is one way to do that and many to hit a wrong key."""
FIRST_LETTER = 1.0
"""The additional cost of a different first letter, which people rarely mistype."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_VOWELS = frozenset(product("aeiouy", repeat=2))
"""Vowels sound alike and are often confused."""


def _adjacent_keys() -> frozenset[tuple[str, str]]:
    at = {key: (row, place) for row, keys in enumerate(_ROWS) for place, key in enumerate(keys)}
    return frozenset(
        (one, other)
        for one, other in product(string.ascii_lowercase, repeat=2)
        if abs(at[one][0] - at[other][0]) <= 1 and abs(at[one][1] - at[other][1]) <= 1
    )


_NEAR = _adjacent_keys() | _VOWELS
"""Pairs of letters that are easily confused."""


def edit_cost(typed: str, meant: str) -> float:
    """The weighted edit distance between `typed` and `meant`, a natural logarithm; 0 if they are equal."""
    first = FIRST_LETTER if typed[:1] != meant[:1] else 0.0
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    end = 0
    while end < min(len(typed), len(meant)) - start and typed[-1 - end] == meant[-1 - end]:
        end += 1
    return first + _cheapest(typed, meant, range(start, len(typed) - end), range(start, len(meant) - end))


def _cheapest(typed: str, meant: str, ours: range, theirs: range) -> float:
    """The cost of the letters between the common prefix and suffix of both words."""
    costs: dict[tuple[int, int], float] = {(ours.start, theirs.start): 0.0}
    for i, j in product(range(ours.start, ours.stop + 1), range(theirs.start, theirs.stop + 1)):
        ways = [costs[i, j]] if (i, j) in costs else []
        if i > ours.start:
            ways.append(costs[i - 1, j] + EDIT + _extra(typed, i - 1))
        if j > theirs.start:
            ways.append(costs[i, j - 1] + EDIT)
        if i > ours.start and j > theirs.start:
            ways.append(costs[i - 1, j - 1] + _replaced(typed[i - 1], meant[j - 1]))
        if i > ours.start + 1 and j > theirs.start + 1 and typed[i - 2 : i] == meant[j - 1] + meant[j - 2]:
            ways.append(costs[i - 2, j - 2] + EDIT)
        costs[i, j] = min(ways)
    return costs[ours.stop, theirs.stop]


def _replaced(typed: str, meant: str) -> float:
    if typed == meant:
        return 0.0
    return EDIT + (NEAR if (typed, meant) in _NEAR else FAR)


def _extra(word: str, at: int) -> float:
    around = word[max(0, at - 1) : at] + word[at + 1 : at + 2]
    return NEAR if any((word[at], letter) in _NEAR for letter in around) else FAR
