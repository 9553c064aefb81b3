"""The therapist's "Words that mean the same": each member of a group is replaced by the first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.language.text import fold, stems, tokenise

Words = tuple[str, ...]


@dataclass(frozen=True)
class Synonyms:
    """Groups of equivalent words or short phrases."""

    groups: tuple[tuple[str, ...], ...] = ()
    by_first: Mapping[str, tuple[tuple[Words, Words], ...]] = field(default_factory=dict)
    """First stem of a member -> (the member's stems, its replacement), longest member first."""

    @classmethod
    def of(cls, groups: Sequence[Sequence[str]]) -> "Synonyms":
        """Parse the groups as the therapist wrote them."""
        by_first: dict[str, list[tuple[Words, Words]]] = {}
        for group in groups:
            members = [tokenise(fold(member)) for member in group]
            for member in members[1:]:
                if member and member != members[0]:
                    roots = tuple(stems(member))
                    by_first.setdefault(roots[0], []).append((roots, members[0]))
        ordered = {
            first: tuple(sorted(found, key=lambda pair: -len(pair[0]))) for first, found in by_first.items()
        }
        return cls(tuple(map(tuple, groups)), ordered)

    def apply(self, words: Sequence[str]) -> list[str]:
        """The words, with each member of a group replaced by the group's first member."""
        roots = tuple(stems(list(words)))
        if self.by_first.keys().isdisjoint(roots):
            return list(words)
        read: list[str] = []
        at = 0
        while at < len(words):
            length, replacement = self._longest(roots, at)
            read.extend(replacement if length else words[at : at + 1])
            at += length or 1
        return read

    def _longest(self, roots: Words, at: int) -> tuple[int, Words]:
        for member, replacement in self.by_first.get(roots[at], ()):
            if roots[at : at + len(member)] == member:
                return len(member), replacement
        return 0, ()
