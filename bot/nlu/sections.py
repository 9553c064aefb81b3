"""Matches messages with the therapist's sections of safety.md; one similar to an example of a section fires it."""

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
"""The share of a line's weight that a message must contain to fire it (docs/decisions.md)."""

AS_CONCEPT = 0.7
"""The factor on the weight of a line's word if the message has only a related word (concepts.txt)."""

FEWEST_WORDS = 2
"""A message must contain this many of the line's informative words, or one highly informative one."""

HIGHLY_INFORMATIVE = 6.8
"""The inverse document frequency of a highly informative word: in fewer than 3 of 1,000 messages, 1 + ln(1,000 / 3)."""

UNKNOWN_RARITY = 9.0
"""The weight of a word that is in no shipped example: slightly above that of one in a single example."""

INFORMATIVE = 4.4
"""The inverse document frequency of an informative word: in fewer than 1 of 30 messages, 1 + ln(30). More frequent
words such as "leg" do not tell messages apart and are ignored."""

_A_BIT = re.compile(r"\ba (?:little |tiny |wee )?bit\b(?! (?:me|him|her|us|them)\b)")
"""Removed, because it shares its stem with "bite": "her foot is a bit floppy"."""


class Rarities(Protocol):
    """A source of inverse document frequencies."""

    def rarity(self, root: str) -> float | None:
        """The inverse document frequency of a stem in the shipped examples; None if it is in none."""


@dataclass(frozen=True, slots=True)
class _Meaning:
    """The lines of a list, and the highly informative words that several share, one of which is enough to match."""

    lines: tuple["_Line", ...]
    keywords: frozenset[str]
    roots: frozenset[str]
    """All stems of the lines; a message without any of them matches none."""

    @classmethod
    def of(cls, lines: tuple["_Line", ...]) -> "_Meaning":
        counts = Counter(
            root for line in lines for root, weight in line.weights.items() if weight >= HIGHLY_INFORMATIVE
        )
        keywords = frozenset(root for root, count in counts.items() if count > 1)
        return cls(lines, keywords, frozenset(root for line in lines for root in line.weights))

    def share(self, roots: frozenset[str], concepts: frozenset[str]) -> float:
        """The highest share of a line's weight that a message contains, 0 to 1."""
        if self.roots.isdisjoint(roots):
            return 0.0
        if not self.keywords.isdisjoint(roots):
            return 1.0
        return max((line.share(roots, concepts) for line in self.lines), default=0.0)


@dataclass(frozen=True, slots=True)
class _Line:
    """One example line: its informative stems with their weights."""

    weights: Mapping[str, float]
    concepts: frozenset[str]

    def share(self, roots: frozenset[str], concepts: frozenset[str]) -> float:
        """The share of the line's weight that a message contains, 0 to 1; 0 if it has too few of its words."""
        own = [root for root in self.weights if root in roots]
        if len(own) < FEWEST_WORDS and not any(self.weights[root] >= HIGHLY_INFORMATIVE for root in own):
            return 0.0
        alike = [
            r for r in self.weights if r not in roots and concept_of(r) in concepts and concept_of(r) != r
        ]
        held = sum(self.weights[r] for r in own) + AS_CONCEPT * sum(self.weights[r] for r in alike)
        return held / sum(self.weights.values())


class SectionMatcher:
    """Compares messages with the examples of all sections."""

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
        """The sections that this message fires; calm ones only by the exact words of an example."""
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
        informative = {root: weight for root, weight in weighed.items() if weight >= INFORMATIVE}
        return _Line(informative, frozenset(map(concept_of, informative)))

    def _weight(self, root: str) -> float:
        if self._rarities is None:
            return INFORMATIVE + math.log(len(root)) if len(root) > 2 else 0.0
        found = self._rarities.rarity(root)
        return UNKNOWN_RARITY if found is None else found


def _means(when: _Meaning, but_not: _Meaning, roots: frozenset[str], concepts: frozenset[str]) -> bool:
    best = when.share(roots, concepts)
    return best >= COVERED and best > max(
        (line.share(roots, concepts) for line in but_not.lines), default=0.0
    )
