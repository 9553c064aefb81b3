"""Step 2: guarded correction of typing mistakes, towards the words that the knowledge file uses.

Only a word that nobody knows is changed, and never from or into a word that safety depends on.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from bot.features import generic_sentences
from bot.text import Message, fold, stem, tokenise

if TYPE_CHECKING:
    from bot.knowledge import Knowledge

COMMON_FILE = Path(__file__).with_name("common.txt")
"""Everyday English words: right as they are, whatever the knowledge file holds."""

SHORTEST, LONGEST = 4, 20
"""Letters of a word that is looked at: shorter ones have too many neighbours, longer ones are no words."""
ONE_EDIT_UP_TO = 5
"""Words of up to five letters may differ by one keystroke, longer ones by two."""
NAME_FROM = 7
"""Uncommon words of the knowledge file from this length are names of conditions: one keystroke in three may differ."""
CACHED_WORDS = 20_000
"""Corrections that are remembered; a bound against floods of nonsense."""


def common_words() -> frozenset[str]:
    """The everyday words of the shipped list and of the generic sentences."""
    lines = COMMON_FILE.read_text(encoding="utf-8").splitlines()
    listed = {word for line in lines if not line.startswith("#") for word in line.split()}
    return frozenset(listed.union(*generic_sentences()))


@dataclass(frozen=True)
class Speller:
    """Corrects towards `counts`, the words of the knowledge file with how often each occurs."""

    counts: Mapping[str, int]
    protected: frozenset[str] = frozenset()
    _known: frozenset[str] = field(init=False, repr=False)
    _common: frozenset[str] = field(init=False, repr=False)
    _targets: tuple[str, ...] = field(init=False, repr=False)
    _names: tuple[str, ...] = field(init=False, repr=False)
    _seen: dict[str, str] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        common = frozenset(map(stem, common_words() | self.counts.keys()))
        targets = tuple(
            word for word in self.counts if SHORTEST <= len(word) <= LONGEST and word not in self.protected
        )
        object.__setattr__(self, "_common", common)
        everyday = frozenset(map(stem, common_words()))
        object.__setattr__(self, "_known", frozenset(self.counts) | self.protected)
        object.__setattr__(self, "_targets", targets)
        object.__setattr__(
            self,
            "_names",
            tuple(word for word in targets if len(word) >= NAME_FROM and stem(word) not in everyday),
        )

    @classmethod
    def of(cls, knowledge: "Knowledge", protected: frozenset[str]) -> "Speller":
        """A speller for everything that the live entries and the synonyms say."""
        phrasings = (phrasing for entry in knowledge.live for phrasing in entry.phrasings)
        members = (member for group in knowledge.synonyms for member in group)
        return cls(word_counts([*phrasings, *members]), protected)

    def correct(self, message: Message) -> Message:
        """The message with unknown words read as known ones; the same object when nothing changed."""
        changed = {word: read for word in message.words if (read := self.read(word)) != word}
        if not changed:
            return message
        pattern = re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, changed))})(?![^\W_])")
        return replace(
            message,
            folded=pattern.sub(lambda found: changed[found[0]], message.folded),
            words=tuple(changed.get(word, word) for word in message.words),
            corrections=tuple(changed.items()),
        )

    def read(self, word: str) -> str:
        """The word that was meant."""
        if word in self._known or not SHORTEST <= len(word) <= LONGEST:
            return word
        found = self._seen.get(word)
        if found is None:
            found = self._nearest(word)
            if len(self._seen) < CACHED_WORDS:
                self._seen[word] = found
        return found

    def _nearest(self, word: str) -> str:
        if not word.isalpha() or stem(word) in self._common:
            return word
        edits = 1 if len(word) <= ONE_EDIT_UP_TO else 2
        near = process.extract(
            word, self._targets, scorer=DamerauLevenshtein.distance, score_cutoff=edits, limit=5
        )
        if not near and len(word) >= NAME_FROM:
            near = process.extract(
                word, self._names, scorer=DamerauLevenshtein.distance, score_cutoff=len(word) // 3, limit=5
            )
        if not near:
            return word
        return min(near, key=lambda found: self._distance(word, found[0], int(found[1])))[0]

    def _distance(self, word: str, target: str, edits: int) -> tuple[int, bool, int, str]:
        return edits, word[0] != target[0], -self.counts[target], target


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """How often each word occurs in the texts."""
    return dict(Counter(word for text in texts for word in tokenise(fold(text))))
