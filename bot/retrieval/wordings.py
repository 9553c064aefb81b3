"""The labelled wordings that an index is trained on: the therapist's own, and the shipped examples of live entries."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.examples import Example
from bot.knowledge import Knowledge
from bot.language.text import clean, fold, tokenise
from bot.retrieval.index import OUT_OF_SCOPE

_RETRIEVED = frozenset(["answer", "practice", "smalltalk"])


@dataclass(frozen=True)
class Wording:
    """A text with the entry that answers it."""

    text: str
    entry: str
    """An id, or OUT_OF_SCOPE."""
    own: bool = False
    """Whether the therapist wrote it."""

    @cached_property
    def folded(self) -> str:
        """The folded text, which is what the index learns."""
        return fold(clean(self.text))


def wordings_of(knowledge: Knowledge, examples: Iterable[Example]) -> tuple[Wording, ...]:
    """The training data of this knowledge's index, without duplicates; the therapist's own wordings come first."""
    live = {entry.id for entry in knowledge.live}
    shipped = (_shipped(example, live) for example in examples)
    by_words: dict[str, Wording] = {}
    for wording in (*own_wordings(knowledge), *filter(None, shipped)):
        by_words.setdefault(" ".join(tokenise(wording.folded)), wording)
    return tuple(by_words.values())


def own_wordings(knowledge: Knowledge) -> list[Wording]:
    """What the therapist wrote: the wordings of her live entries, and what she marked as not for the chat."""
    own = [Wording(text, entry.id, own=True) for entry in knowledge.live for text in entry.phrasings]
    return own + [Wording(text, OUT_OF_SCOPE, own=True) for text in knowledge.not_for_chat]


def _shipped(example: Example, live: set[str]) -> Wording | None:
    if example.kind in _RETRIEVED and example.entry:
        return Wording(example.text, example.entry if example.entry in live else OUT_OF_SCOPE)
    if example.kind == "unknown" and _RETRIEVED.isdisjoint(example.fair):
        return Wording(example.text, OUT_OF_SCOPE)
    return None
