"""What is to be learned: curated phrasings, answers, and the lines that no entry answers, as words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from bot.features import Synonyms, Words, generic_sentences
from bot.language.text import fold, tokenise

CLASSIFIED_CELLS = 3_500_000
"""Texts times entries up to which classifiers are learned; beyond, centroid and nearest phrasing decide."""

Labels = npt.NDArray[np.intp]
Chosen = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Task:
    """What is to be learned, synonyms folded in."""

    entries: tuple[str, ...]
    phrasings: tuple[str, ...]
    rows: tuple[Words, ...]
    labels: Labels
    """The entry of every row, rising."""
    documents: tuple[tuple[Words, int], ...]
    """Answer texts with their entry: for the classifier only."""
    negatives: tuple[Words, ...]
    """Messages that no entry answers."""
    generic: tuple[Words, ...]
    synonyms: Synonyms
    groups: tuple[tuple[str, ...], ...]
    classified: bool
    """Whether classifiers are learned."""

    @classmethod
    def of(
        cls,
        rows: Sequence[tuple[str, str]],
        documents: Sequence[tuple[str, str]],
        negatives: Sequence[str],
        groups: Sequence[Sequence[str]],
    ) -> "Task":
        """The task of (phrasing, entry) rows, (answer, entry) documents, and groups of words that mean the same."""
        synonyms = Synonyms.of(groups)

        def words(text: str) -> Words:
            return synonyms.apply(tokenise(fold(text)))

        generic = tuple(map(synonyms.apply, generic_sentences()))
        entries = tuple(dict.fromkeys(entry for _, entry in rows))
        at = {entry: number for number, entry in enumerate(entries)}
        ordered = sorted(rows, key=lambda row: at[row[1]])
        return cls(
            entries=entries,
            phrasings=tuple(text for text, _ in ordered),
            rows=tuple(words(text) for text, _ in ordered),
            labels=np.array([at[entry] for _, entry in ordered], dtype=np.intp),
            documents=tuple((words(text), at[entry]) for text, entry in documents),
            negatives=tuple(map(words, negatives)),
            generic=generic,
            synonyms=synonyms,
            groups=tuple(map(tuple, groups)),
            classified=(len(rows) + len(generic)) * len(entries) <= CLASSIFIED_CELLS,
        )

    def without(self, rows: Chosen, entries: Chosen, fold_: int, folds: int) -> "Task":
        """The same without some rows, some whole entries, and every `folds`-th line that no entry answers."""
        kept_entries, kept = np.flatnonzero(~entries), np.flatnonzero(~rows)
        renumbered = np.cumsum(~entries) - 1
        return replace(
            self,
            entries=tuple(self.entries[at] for at in kept_entries),
            phrasings=tuple(self.phrasings[at] for at in kept),
            rows=tuple(self.rows[at] for at in kept),
            labels=renumbered[self.labels[kept]],
            documents=tuple((w, int(renumbered[e])) for w, e in self.documents if not entries[e]),
            negatives=tuple(w for at, w in enumerate(self.negatives) if at % folds != fold_),
            generic=tuple(w for at, w in enumerate(self.generic) if at % folds != fold_),
        )
