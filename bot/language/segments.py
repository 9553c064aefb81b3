"""Splits a message into sentences, and long ones into clauses."""

import re

MOST_SEGMENTS = 24
"""The most segments of a message; only a pasted page has more within 4,000 characters."""

LONG_WORDS = 22
"""A sentence with more words is split at commas and conjunctions."""

WINDOW_WORDS = 16
"""A clause that is still too long is split into overlapping windows of this many words."""

_SENTENCE_END = re.compile(r"(?<=[.!?;]) |\n| [-–—] | ?\.\.+ ?")
_CLAUSE_END = re.compile(
    r", | (?=(?:and|but|so|because|cuz|cause|since|then|also|plus|which|while|though|although|anyway|pero|y) )"
)


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of folded text in order, at most 24; the whole text if it is a single one."""
    found = [piece.strip() for piece in _SENTENCE_END.split(text) if piece and piece.strip(" .,!?;-")]
    return tuple(found[:MOST_SEGMENTS]) or (text,)


def segments(text: str) -> tuple[str, ...]:
    """The sentences of folded text, long ones as clauses or windows, so that a danger in one clause is not diluted."""
    found: list[str] = []
    for sentence in sentences(text):
        found.extend(_clauses(sentence) if sentence.count(" ") >= LONG_WORDS else (sentence,))
    return tuple(found[:MOST_SEGMENTS])


def _clauses(sentence: str) -> list[str]:
    joined: list[str] = []
    for piece in filter(None, map(str.strip, _CLAUSE_END.split(sentence))):
        if joined and joined[-1].count(" ") + piece.count(" ") + 2 <= WINDOW_WORDS // 2:
            joined[-1] += " " + piece
        else:
            joined.append(piece)
    return [window for piece in joined for window in _windows(piece)]


def _windows(piece: str) -> list[str]:
    words = piece.split(" ")
    if len(words) <= LONG_WORDS:
        return [piece]
    step = WINDOW_WORDS // 2
    return [" ".join(words[at : at + WINDOW_WORDS]) for at in range(0, len(words) - step, step)]
