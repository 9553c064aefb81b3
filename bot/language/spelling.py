"""Corrects typos towards the words of the knowledge file and the examples.

Only unknown words and rare words of the knowledge file are changed, and never from or into a protected word.
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

from bot.language.edit_distance import edit_cost
from bot.language.text import Message, fold, stem, stems, tokenise

COMMON_FILE = Path(__file__).with_name("common.txt")
"""Everyday English words, which are never changed."""

SHORTEST, LONGEST = 3, 20
"""The letters of a word that may be corrected; shorter ones have too many neighbours, longer ones are not words. A word
of three letters is only corrected to one of four."""
ENDINGS = ("s", "ed", "ing", "er", "est", "ly")
"""Suffixes of inflected forms. Checked because a shared stem alone is not enough: "numbe" stems to "numb" but is not a
form of it."""
TWO_EDITS_FROM = 5
"""The letters of the longer of two words from which two edits are allowed; below it, one."""
MOST_CANDIDATES = 12
"""How many of the nearest words are compared; 6 or 40 make no difference."""
MOST_NAMES = 5
"""How many similar condition names are compared."""
MOST_COST = 12.0
"""Corrections that cost more than this are rejected (docs/decisions.md)."""
NAME_FROM = 7
"""Uncommon words of the knowledge file with at least this many letters are taken for condition names, for which one
edit per three letters is allowed."""

RARE, RARE_FROM = 2, 6
"""A word of the knowledge file with at most RARE occurrences and at least RARE_FROM letters may itself be a typo."""
RARE_MOST_COST, MORE_FREQUENT = 6.0, 5
"""Such a word is corrected at a cost of at most RARE_MOST_COST to a word that is MORE_FREQUENT times as frequent."""

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
    """Candidate words, prefiltered by length and letters."""

    words: tuple[str, ...]
    lengths: npt.NDArray[np.int32]
    letters: npt.NDArray[np.uint32]
    """By word, a bit mask of its letters."""

    @classmethod
    def of(cls, words: tuple[str, ...]) -> "_Targets":
        lengths = np.array([len(word) for word in words], dtype=np.int32)
        return cls(words, lengths, _letters(words))

    def within(self, word: str, edits: int, limit: int) -> list[tuple[str, int]]:
        """The nearest words within this many edits, each with its edit distance."""
        mine = _letters([word])[0]
        alike = np.bitwise_count(self.letters & ~mine) <= edits
        alike &= np.bitwise_count(~self.letters & mine) <= edits
        alike &= np.abs(self.lengths - len(word)) <= edits
        words = [self.words[at] for at in alike.nonzero()[0].tolist()]
        found = process.extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=limit)
        return [(meant, int(distance)) for meant, distance, _ in found]


def _letters(words: Sequence[str]) -> npt.NDArray[np.uint32]:
    """By word, a bit mask of its letters; no word may be empty."""
    codes = np.frombuffer("".join(words).encode("utf-32-le"), np.uint32)
    ends = np.cumsum([len(word) for word in words], dtype=np.int64)
    bits = np.left_shift(np.uint32(1), codes & np.uint32(31))
    starts = np.concatenate([[0], ends[:-1]]).astype(np.int64)
    return np.bitwise_or.reduceat(bits, starts) if words else np.zeros(0, np.uint32)


@dataclass(frozen=True)
class Speller:
    """Corrects typos towards the words in `counts` (word -> its frequency), except protected ones."""

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
        """Correct the unknown words of a message; returns the same object if nothing changed."""
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
        """The corrected word; the word itself if it needs no correction or has none."""
        if not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
            return word
        if word in self._rare:
            costs = self._much_more_frequent(word)
        else:
            costs = {} if self._is_known(word) else self._near_words(word) or self._similar_names(word)
        return min(
            costs, key=lambda meant: (costs[meant] - math.log(self.counts[meant]), meant), default=word
        )

    def _is_known(self, word: str) -> bool:
        """Whether a word is listed, or an inflected form of a listed one."""
        if word in self._listed:
            return True
        return len(word) > SHORTEST and word.endswith(ENDINGS) and stem(word) in self._roots

    def _near_words(self, word: str) -> dict[str, float]:
        """The words within one or two edits, each with its cost."""
        edits = 2 if len(word) >= TWO_EDITS_FROM - 1 else 1
        found = self._targets.within(word, edits, MOST_CANDIDATES)
        near = (meant for meant, edits in found if edits <= _edits(len(word), len(meant)))
        costs = ((meant, edit_cost(word, meant)) for meant in near)
        return {meant: cost for meant, cost in costs if cost <= MOST_COST}

    def _much_more_frequent(self, word: str) -> dict[str, float]:
        """The much more frequent words near a rare one, each with its cost."""
        least = MORE_FREQUENT * self.counts[word]
        near = self._near_words(word).items()
        return {meant: cost for meant, cost in near if cost <= RARE_MOST_COST and self.counts[meant] >= least}

    def _similar_names(self, word: str) -> dict[str, float]:
        """The condition names that are similar to this word, each with its cost."""
        if len(word) < NAME_FROM:
            return {}
        return {
            name: edit_cost(word, name) for name, _ in self._names.within(word, len(word) // 3, MOST_NAMES)
        }


def _edits(typed: int, meant: int) -> int:
    """The edits allowed between two words of these lengths."""
    if typed == SHORTEST:
        return 1 if meant == SHORTEST + 1 else 0
    return 2 if max(typed, meant) >= TWO_EDITS_FROM else 1


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """Word -> how often it occurs in the texts."""
    return dict(Counter(word for text in texts for word in tokenise(fold(text))))


def repeated_words(texts: Iterable[Iterable[str]]) -> dict[str, int]:
    """Word -> how often it occurs in tokenised texts, without single occurrences and words with digits or marks."""
    counts = Counter(word for text in texts for word in text if word.isalpha())
    return {word: count for word, count in sorted(counts.items()) if count > 1}
