"""Step 2: guarded correction of typing mistakes, towards the words that the knowledge file uses.

Only a word that nobody knows is changed, and never from or into a word that safety depends on.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.language.slips import slip_cost
from bot.language.text import Message, fold, stem, stems, tokenise

COMMON_FILE = Path(__file__).with_name("common.txt")
"""Everyday English words: right as they are, whatever the knowledge file holds."""

SHORTEST, LONGEST = 3, 20
"""Letters of a word that is looked at: a shorter one has too many neighbours, a longer one is no word. One of three
letters is read as one of four or not at all."""
ENDINGS = ("s", "ed", "ing", "er", "est", "ly")
"""Of inflected forms: "numbe" has the stem of "numb", and yet is none."""
TWO_EDITS_FROM = 5
"""Letters of the longer of two words, from which two keystrokes may differ; below, one."""
CANDIDATES = 12
"""Nearest words that are weighed against one another: six or forty make no difference."""
LIKE = 5
"""Names of conditions that are."""
DEAREST = 12.0
"""A slip dearer than this is none. Of the slips in mistyped validation parts (CLINC150 small, BANKING77) 87 % are read
as the right word, 73 % where the fewest edits decide; of the rightly written words half as many are changed."""
NAME_FROM = 7
"""Uncommon words of the knowledge file from this length are names of conditions: one keystroke in three may differ."""

RARE, RARE_FROM = 2, 6
"""Occurrences and letters of an uncommon word of the knowledge file that may be a slip itself: phrasings hold some."""
CHEAP, MORE_USUAL = 6.0, 5
"""It is read as a word that so cheap a slip makes of it, and that occurs so many times as often. (Of the rare
words of the shipped file 24 are so near another, all but one of them slips; of the farther ones half are words.)"""

_RUN = re.compile(r"[^\W_]+")


def common_words() -> frozenset[str]:
    """The everyday words of the shipped list."""
    lines = COMMON_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


@cache
def _everyday() -> tuple[frozenset[str], frozenset[str]]:
    """The everyday words and their stems."""
    words = common_words()
    return words, frozenset(stems(list(words)))


@dataclass(frozen=True, slots=True)
class _Targets:
    """Words that may be meant; most are ruled out by their length and letters (44 µs a word; 105 by distance alone)."""

    words: tuple[str, ...]
    lengths: npt.NDArray[np.int32]
    letters: npt.NDArray[np.uint32]
    """A bit for each letter that a word has."""

    @classmethod
    def of(cls, words: tuple[str, ...]) -> "_Targets":
        lengths = np.array([len(word) for word in words], dtype=np.int32)
        return cls(words, lengths, _letters(words))

    def within(self, word: str, edits: int, limit: int) -> list[tuple[str, int]]:
        """The nearest words, at most so many keystrokes away, with how many."""
        mine = _letters([word])[0]
        alike = np.bitwise_count(self.letters & ~mine) <= edits
        alike &= np.bitwise_count(~self.letters & mine) <= edits
        alike &= np.abs(self.lengths - len(word)) <= edits
        words = [self.words[at] for at in alike.nonzero()[0].tolist()]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=limit)
        return [(meant, int(distance)) for meant, distance, _ in found]


def _letters(words: Sequence[str]) -> npt.NDArray[np.uint32]:
    """For each word a bit for every letter that it has; no word may be empty."""
    codes = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    ends = np.cumsum([len(word) for word in words], dtype=np.int64)
    bits = np.left_shift(np.uint32(1), codes & np.uint32(31))
    starts = np.concatenate([[0], ends[:-1]]).astype(np.int64)
    return np.bitwise_or.reduceat(bits, starts) if words else np.zeros(0, np.uint32)


@dataclass(frozen=True)
class Speller:
    """Corrects towards `counts`, the words of the knowledge file with how often each occurs."""

    counts: Mapping[str, int]
    protected: frozenset[str] = frozenset()
    _listed: frozenset[str] = field(init=False, repr=False)
    _roots: frozenset[str] = field(init=False, repr=False)
    _rare: frozenset[str] = field(init=False, repr=False)
    _targets: _Targets = field(init=False, repr=False)
    _names: _Targets = field(init=False, repr=False)

    def __post_init__(self) -> None:
        common, everyday = _everyday()
        roots = dict(zip(self.counts, stems(list(self.counts)), strict=True))
        targets = tuple(
            word
            for word in self.counts
            if SHORTEST < len(word) <= LONGEST and word.isalpha() and word not in self.protected
        )
        names = tuple(word for word in targets if len(word) >= NAME_FROM and roots[word] not in everyday)
        rare = frozenset(
            word
            for word, count in self.counts.items()
            if count <= RARE and len(word) >= RARE_FROM and roots[word] not in everyday
        )
        object.__setattr__(self, "_rare", rare - self.protected)
        object.__setattr__(self, "_listed", common.union(self.counts, self.protected) - self._rare)
        object.__setattr__(self, "_roots", everyday.union(roots.values()))
        object.__setattr__(self, "_targets", _Targets.of(targets))
        object.__setattr__(self, "_names", _Targets.of(names))

    def correct(self, message: Message) -> Message:
        """The message with unknown words read as known ones; the same object when nothing changed."""
        if self._listed.issuperset(message.words):
            return message
        changed = {word: read for word in dict.fromkeys(message.words) if (read := self.read(word)) != word}
        if not changed:
            return message
        return replace(
            message,
            folded=_RUN.sub(lambda run: changed.get(run[0], run[0]), message.folded),
            words=tuple(changed.get(word, word) for word in message.words),
            corrections=tuple(changed.items()),
        )

    def read(self, word: str) -> str:
        """The word that was meant."""
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
            return word
        if word in self._rare:
            costs = self._cheap_slips(word)
        else:
            costs = {} if self._right(word) else self._slips(word) or self._like(word)
        return min(
            costs, key=lambda meant: (costs[meant] - math.log(self.counts[meant]), meant), default=word
        )

    def _right(self, word: str) -> bool:
        """Whether a word is right as it is: listed, or an inflected form of a listed one."""
        if word in self._listed:
            return True
        return len(word) > SHORTEST and word.endswith(ENDINGS) and stem(word) in self._roots

    def _slips(self, word: str) -> dict[str, float]:
        """The words that a few keystrokes make of this one, with how dear each slip is."""
        edits = 2 if len(word) >= TWO_EDITS_FROM - 1 else 1
        found = self._targets.within(word, edits, CANDIDATES)
        near = (meant for meant, edits in found if edits <= _edits(len(word), len(meant)))
        costs = ((meant, slip_cost(word, meant)) for meant in near)
        return {meant: cost for meant, cost in costs if cost <= DEAREST}

    def _cheap_slips(self, word: str) -> dict[str, float]:
        """The much more usual words that a cheap slip makes of a rare one."""
        usual = MORE_USUAL * self.counts[word]
        slips = self._slips(word).items()
        return {meant: cost for meant, cost in slips if cost <= CHEAP and self.counts[meant] >= usual}

    def _like(self, word: str) -> dict[str, float]:
        """The names that look much like this word, with how dear each slip is."""
        if len(word) < NAME_FROM:
            return {}
        return {name: slip_cost(word, name) for name, _ in self._names.within(word, len(word) // 3, LIKE)}


def _edits(typed: int, meant: int) -> int:
    """How many keystrokes may differ between words of so many letters."""
    if typed == SHORTEST:
        return 1 if meant == SHORTEST + 1 else 0
    return 2 if max(typed, meant) >= TWO_EDITS_FROM else 1


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """How often each word occurs in the texts."""
    return dict(Counter(word for text in texts for word in tokenise(fold(text))))


def repeated_words(texts: Iterable[Iterable[str]]) -> dict[str, int]:
    """How often each word of letters occurs in tokenised texts; words that occur once are left out."""
    counts = Counter(word for text in texts for word in text if word.isalpha())
    return {word: count for word, count in sorted(counts.items()) if count > 1}
