"""Split a message into sentences and clauses: the space in which the words of a red flag must meet."""

import re
from dataclasses import dataclass, field

from bot.language.text import stems

FILLERS = frozenset(
    "a an the my his her your our their its just even really actually basically literally honestly kinda quite so "
    "very um uh always totally completely properly some".split()
)
"""Words that are read over, so that "between legs" in the list finds "between my legs"."""

SUBJECTS = frozenset(
    "i i'm i've i'd i'll he he's she she's it it's they they're we we're my his her the this that there there's "
    "im ive you your who what how do does did is are can could should would will".split()
)
"""A word that opens a new clause when it follows a comma or a word such as "and"."""

_JOINING = frozenset("and or then so because cause cuz plus & while whereas".split())
_CONTRAST = frozenset("but though although however except yet".split())
_PIECE = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[.!?;:,()\u2013\u2014]|(?<=\s)-+(?=\s)")
_HARD = frozenset(".!?;:()\u2013\u2014")


@dataclass(slots=True)
class Clause:
    """One clause: the words that count, their stems, and where each stands in its sentence."""

    sentence: list[str]
    commas: frozenset[int]
    """The places of the sentence that a comma stands before."""
    words: list[str] = field(default_factory=list)
    stems: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    start: int = 0
    end: int = 0

    @property
    def text(self) -> str:
        """The clause as the visitor wrote it, folded."""
        return " ".join(self.sentence[self.start : self.end])


def split(folded: str) -> list[Clause]:
    """Every clause of a folded message, in order."""
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
    """Where each clause begins (at "but", and where "," or "and" meets a subject), and where commas stand."""
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
