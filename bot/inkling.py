"""An inkling of danger: words that together weigh towards an alarm where no rule puts a name to it.

No list of signs is complete. `inkling.txt` holds what a linear classifier learned from the built-in rows alone
(`python -m tests.quality.learn_inkling` writes it): a line for every class of the tables ("~numb") and every stem
that counts, and how far it leans towards each of `Leaning`; a sum of 0 is as likely as not.
An inkling raises a level; it never lowers one.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from bot.clauses import Sentence
from bot.lexicon import Lexicon
from bot.language.text import stem

INKLING_FILE = Path(__file__).with_name("inkling.txt")
BIAS, CLASS, NUMBER = "=", "~", "#"
"""How a line of the file begins that is no stem; a word with a digit counts as `NUMBER`."""


class Leaning(NamedTuple):
    """How far words lean towards each column of the file."""

    emergency: float
    crisis: float
    urgent: float
    told: float
    """Somebody tells of their own body or mind at all."""


LEANINGS = Leaning._fields
SHORTEST_WORD = 3
MOST_MASKS = 4096
"""Combinations of classes that are kept: no words."""


class Inkling:
    """Adds up what the words of a message weigh, each once."""

    def __init__(self, lexicon: Lexicon, lines: Iterable[str]) -> None:
        weights = {name: tuple(map(float, leans)) for name, *leans in map(str.split, lines)}
        self._bias = weights.pop(BIAS)
        names = {name: place for place, name in enumerate(weights)}
        self._weights = tuple(weights.values())
        self._stems = {name: place for name, place in names.items() if name[0] != CLASS}
        classes = {name[1:]: place for name, place in names.items() if name[0] == CLASS}
        self._idiom = lexicon.bits("idiom")
        self._bits = tuple((lexicon.names[name], place) for name, place in classes.items())
        self._ours = lexicon.vocabulary | set(self._stems)
        self._seen: dict[str, tuple[int, ...]] = {}
        self._of_mask = lru_cache(maxsize=MOST_MASKS)(self._look_up_mask)

    def _places(self, sentences: Sequence[Sentence]) -> set[int]:
        """The lines of the file that these sentences hold."""
        places: set[int] = set()
        for sentence in sentences:
            for word, mask in zip(sentence.words, sentence.live, strict=True):
                if not mask & self._idiom:
                    for part in word.split():
                        places.update(self._of_word(part))
                if mask:
                    places.update(self._of_mask(mask))
        return places

    def leaning(self, sentences: Sequence[Sentence]) -> Leaning:
        """How far these sentences lean towards each of the leanings."""
        emergency, crisis, urgent, told = self._bias
        for place in self._places(sentences):
            to_emergency, to_crisis, to_urgent, to_told = self._weights[place]
            emergency += to_emergency
            crisis += to_crisis
            urgent += to_urgent
            told += to_told
        return Leaning(emergency, crisis, urgent, told)

    def _of_word(self, word: str) -> tuple[int, ...]:
        """The lines of a word; only words of the tables and of the file are kept, none of a visitor's."""
        found = self._seen.get(word)
        if found is None:
            found = tuple([self._stems[name] for name in stems_of(word) if name in self._stems])
            if word in self._ours:
                self._seen[word] = found
        return found

    def _look_up_mask(self, mask: int) -> tuple[int, ...]:
        return tuple(place for bit, place in self._bits if mask & bit)


def stems_of(words: str) -> tuple[str, ...]:
    """What counts of a word, or of a phrase's words: no small words, which every message has."""
    return tuple(
        NUMBER if any(c.isdigit() for c in word) else stem(word)
        for word in words.split()
        if word[0].isalnum() and (len(word) >= SHORTEST_WORD or word.isdigit())
    )


def load(lexicon: Lexicon) -> Inkling:
    """The inkling of the built-in rows."""
    lines = INKLING_FILE.read_text(encoding="utf-8").splitlines()
    return Inkling(lexicon, (line for line in lines if line))
