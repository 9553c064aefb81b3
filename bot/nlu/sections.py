"""The therapist's own sections of safety.md: messages that mean the same as one of her lines fire the section."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.knowledge import SafetySection
from bot.language.text import Message, as_typed, clean, fold, same_words, stems, tokenise
from bot.nlu.terms import concept_of

COVERED = 0.4
"""The share of a line's weight that a message must hold to mean the same: with three lines 12 to 20 of 20
paraphrases by somebody who had not seen them, and at most 0.12 % of calm messages (docs/decisions.md)."""

AS_CONCEPT = 0.7
"""What a word counts for that is only of one meaning with the line's word."""

FEWEST_WORDS = 2
"""So many of a line's words that say something must stand in the message itself, or one that is telling."""

TELLING = 6.8
"""The rarity from which one word tells: it is in fewer than 3 of 1,000 messages (1 + ln(1,000 / 3))."""

UNKNOWN_RARITY = 9.0
"""The weight of a word that no shipped example has: ln(messages) and a little more."""

SAYS_LITTLE = 4.4
"""Words rarer than in one of 30 messages count (1 + ln(30)); commoner ones, such as "leg", say nothing of what
happened."""

_A_BIT = re.compile(r"\ba (?:little |tiny |wee )?bit\b(?! (?:me|him|her|us|them)\b)")
"""No bite: "her foot is a bit floppy"."""


class Rarities(Protocol):
    """Whatever knows how rare a stem is among the shipped examples."""

    def rarity(self, root: str) -> float | None:
        """The inverse document frequency of a stem; None for one that no example has."""


@dataclass(frozen=True, slots=True)
class _Meaning:
    """The lines of a list, and the telling words that several of them share: one of these is enough."""

    lines: tuple["_Line", ...]
    keywords: frozenset[str]
    roots: frozenset[str]
    """All stems of the lines: a message without one of them means none of the lines."""

    @classmethod
    def of(cls, lines: tuple["_Line", ...]) -> "_Meaning":
        counts = Counter(root for line in lines for root, weight in line.weights.items() if weight >= TELLING)
        keywords = frozenset(root for root, count in counts.items() if count > 1)
        return cls(lines, keywords, frozenset(root for line in lines for root in line.weights))

    def share(self, roots: frozenset[str], concepts: frozenset[str]) -> float:
        """How much of the best line's weight a message holds."""
        if self.roots.isdisjoint(roots):
            return 0.0
        if not self.keywords.isdisjoint(roots):
            return 1.0
        return max((line.share(roots, concepts) for line in self.lines), default=0.0)


@dataclass(frozen=True, slots=True)
class _Line:
    """One example of hers: its telling stems with their weights."""

    weights: Mapping[str, float]
    concepts: frozenset[str]

    def share(self, roots: frozenset[str], concepts: frozenset[str]) -> float:
        """How much of the line's weight a message holds; 0 where fewer than two of its words do."""
        own = [root for root in self.weights if root in roots]
        if len(own) < FEWEST_WORDS and not any(self.weights[root] >= TELLING for root in own):
            return 0.0
        alike = [
            r for r in self.weights if r not in roots and concept_of(r) in concepts and concept_of(r) != r
        ]
        held = sum(self.weights[r] for r in own) + AS_CONCEPT * sum(self.weights[r] for r in alike)
        return held / sum(self.weights.values())


class SectionMatcher:
    """Sections read once; each message is compared with every example of each."""

    def __init__(self, sections: Sequence[SafetySection], rarities: Rarities | None) -> None:
        self._rarities = rarities
        self._read = tuple(
            (
                section,
                frozenset(map(same_words, section.when)),
                self._lines(section.when),
                self._lines(section.but_not),
            )
            for section in sections
        )

    def fired(self, message: Message) -> tuple[SafetySection, ...]:
        """The sections that this message belongs to, those of level calm on the very words of an example alone."""
        if not self._read:
            return ()
        key = as_typed(message)
        roots = frozenset(stems(tokenise(_A_BIT.sub(" ", message.folded))))
        concepts = frozenset(map(concept_of, roots))
        return tuple(
            section
            for section, exact, when, but_not in self._read
            if key in exact or (section.level != "calm" and _means(when, but_not, roots, concepts))
        )

    def _lines(self, texts: Iterable[str]) -> _Meaning:
        found = (self._line(frozenset(stems(tokenise(fold(clean(text)))))) for text in texts)
        return _Meaning.of(tuple(line for line in found if line.weights))

    def _line(self, roots: frozenset[str]) -> _Line:
        weighed = {root: self._weight(root) for root in sorted(roots)}
        telling = {root: weight for root, weight in weighed.items() if weight >= SAYS_LITTLE}
        return _Line(telling, frozenset(map(concept_of, telling)))

    def _weight(self, root: str) -> float:
        if self._rarities is None:
            return SAYS_LITTLE + math.log(len(root)) if len(root) > 2 else 0.0
        found = self._rarities.rarity(root)
        return UNKNOWN_RARITY if found is None else found


def _means(when: _Meaning, but_not: _Meaning, roots: frozenset[str], concepts: frozenset[str]) -> bool:
    best = when.share(roots, concepts)
    return best >= COVERED and best > max(
        (line.share(roots, concepts) for line in but_not.lines), default=0.0
    )
