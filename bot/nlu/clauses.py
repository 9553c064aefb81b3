"""Splits a message into sentences and clauses; the words of a red flag must occur in one clause."""

import re
from dataclasses import dataclass, field

from bot.language.text import stems

FILLERS = frozenset(
    "a an the my his her your our their its just even really actually basically literally honestly kinda quite so "
    "very um uh always totally completely properly some".split()
)
"""Words that are skipped, so that "between legs" in the list finds "between my legs"."""

SUBJECTS = frozenset(
    "i i'm i've i'd i'll he he's she she's it it's they they're we we're my his her the this that there there's "
    "im ive you your who what how do does did is are can could should would will".split()
)
"""Words that open a new clause after a comma or a word such as "and"."""

_JOINING = frozenset("and or then so because cause cuz plus & while whereas".split())
_CONTRAST = frozenset("but though although however except yet".split())
_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.!?;:,()\u2013\u2014]|(?<=\s)-+(?=\s)")
_HARD = frozenset(".!?;:()\u2013\u2014")


@dataclass(slots=True)
class Clause:
    """One clause, without its fillers."""

    sentence: list[str]
    """All words of the sentence that holds the clause."""
    commas: frozenset[int]
    """The indices of the words of the sentence that follow a comma."""
    words: list[str] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    """By word, its index in the sentence."""
    start: int = 0
    end: int = 0
    """The clause is the words start to end, end excluded, of the sentence."""

    @property
    def text(self) -> str:
        """The folded text of the clause, fillers included."""
        return " ".join(self.sentence[self.start : self.end])


def split(folded: str) -> list[Clause]:
    """The clauses of a folded message, in order."""
    clauses: list[Clause] = []
    pieces: list[str] = []
    for piece in [*_PIECE.findall(folded), "."]:
        if piece in _HARD or piece[0] == "-":
            if pieces:
                clauses.extend(_clauses(pieces))
                pieces = []
        elif piece != "," or pieces:
            pieces.append(piece)
    return clauses


def _clauses(pieces: list[str]) -> list[Clause]:
    sentence = [piece for piece in pieces if piece != ","]
    stemmed = stems(sentence)
    starts, commas = _marks(pieces)
    clauses = []
    for start, end in zip(starts, [*starts[1:], len(sentence)], strict=True):
        places = [place for place in range(start, end) if sentence[place] not in FILLERS]
        if places:
            words = [sentence[place] for place in places]
            counted = [stemmed[place] for place in places]
            clauses.append(Clause(sentence, commas, words, counted, places, start, end))
    return clauses


def _marks(pieces: list[str]) -> tuple[list[int], frozenset[int]]:
    """The starts of the clauses (at "but", or a subject after "," or "and"), and the words that follow a comma."""
    starts, commas, place, before = [0], [], 0, ""
    for piece in pieces:
        if piece == ",":
            commas.append(place)
        elif place > starts[-1] and _opens(piece, before):
            starts.append(place)
        place += piece != ","
        before = piece
    return starts, frozenset(commas)


def _opens(piece: str, before: str) -> bool:
    return piece in _CONTRAST or (piece in SUBJECTS and (before == "," or before in _JOINING))
