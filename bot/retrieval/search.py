"""Looks up the entries that may answer a message: folded text becomes `Candidates`."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.knowledge import Entry, Knowledge
from bot.language.text import MATCHED_CHARACTERS, key_of, same_words
from bot.retrieval.index import Index, Ranking

ANSWER_FROM = 0.42
"""The minimum probability at which an entry is given as the answer."""

ASK_FROM = 0.35
"""The minimum probability at which the visitor is asked which of two or three entries was meant."""

MOST_OPTIONS = 3
"""The most entries to ask back with."""

MOST_NEAREST = 5
"""The most entries to suggest."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """The entries that may answer a message."""

    answers: tuple[Entry, ...] = ()
    """The entries that are confident enough to be given: none or one."""
    options: tuple[Entry, ...] = ()
    """Two or three likely entries to ask back with; empty if there is an answer."""
    nearest: tuple[Entry, ...] = ()
    """The best entries to suggest, best first."""
    confidence: float | None = None
    """The calibrated probability that the first of `answers` or `nearest` is right; None if nothing matched."""


NOTHING = Candidates()


class Search:
    """Looks up the entries of one knowledge file."""

    def __init__(self, knowledge: Knowledge, index: Index | None) -> None:
        self._knowledge, self._index = knowledge, index
        self._written = {same_words(text): entry for entry in knowledge.live for text in entry.phrasings}
        self._not_for_chat = frozenset(map(same_words, knowledge.not_for_chat))

    def find(self, folded: str) -> Candidates:
        """The candidates for folded text; an exact wording, or text marked as not for the chat, bypasses the model."""
        words = key_of(folded)
        written = self._written.get(words)
        if written is not None:
            return Candidates((written,), (), (written,), 1.0)
        return NOTHING if words in self._not_for_chat else self.learned(folded)

    def learned(self, folded: str) -> Candidates:
        """The candidates of the model alone, without the shortcut for exact wordings."""
        ranking = self._index.rank(folded[:MATCHED_CHARACTERS]) if self._index else None
        return self._candidates(ranking) if ranking else NOTHING

    def _candidates(self, ranking: Ranking) -> Candidates:
        nearest = tuple(self._live(ranking))[:MOST_NEAREST]
        if not nearest or nearest[0].id != ranking.entries[0]:
            return Candidates((), (), nearest, None)
        sure = ranking.confidence
        if sure >= ANSWER_FROM:
            return Candidates(nearest[:1], (), nearest, sure)
        topical = tuple(entry for entry in nearest if entry.kind != "small talk")[:MOST_OPTIONS]
        options = topical if sure >= ASK_FROM and len(topical) > 1 and topical[0] is nearest[0] else ()
        return Candidates((), options, nearest, sure)

    def _live(self, ranking: Ranking) -> Iterator[Entry]:
        for id_ in ranking.entries:
            entry = self._knowledge.entry(id_)
            if entry is not None and entry.status == "live":
                yield entry
