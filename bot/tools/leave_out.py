"""Cross-validation over authors, for the calibration and the figures of both models."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from bot.examples import Example
from bot.knowledge import Knowledge
from bot.language.text import clean, fold
from bot.nlu import calibration
from bot.nlu.calibration import Calibration
from bot.retrieval.entry_calibration import OUTCOMES
from bot.retrieval.index import NEWCOMER_CLUES, OUT_OF_SCOPE, Clues, Index
from bot.retrieval.training import learn_wordings
from bot.retrieval.wordings import Wording, wordings_of

FOLDS = 5
"""The groups of authors that are left out in turn."""

FEW = 5
"""The wordings of a simulated new entry."""

SEED = 2026
"""The seed of the choice of wordings."""

_RETRIEVED = ("answer", "practice", "smalltalk", "unknown")
_NONE = Calibration(OUTCOMES, np.zeros((len(Clues._fields), 2)), np.zeros(2))
_NONE_NEW = Calibration(OUTCOMES, np.zeros((NEWCOMER_CLUES, 2)), np.zeros(2))


def folds(examples: Sequence[Example], count: int = FOLDS) -> tuple[tuple[Example, ...], ...]:
    """Group the examples by whole authors into folds of similar size."""
    by_author: dict[str, list[Example]] = defaultdict(list)
    for example in examples:
        by_author[example.author].append(example)
    groups: list[list[Example]] = [[] for _ in range(count)]
    for author in sorted(by_author, key=lambda name: (-len(by_author[name]), name)):
        min(groups, key=len).extend(by_author[author])
    return tuple(map(tuple, filter(None, groups)))


def calibrate_retrieval(knowledge: Knowledge, examples: Sequence[Example]) -> tuple[Calibration, Calibration]:
    """Fit the calibrations for entries with examples and for new entries with few wordings."""
    known = _fitted(_left_out_authors(knowledge, examples))
    newcomer = _fitted(_left_out_entries(knowledge, examples))
    return known, newcomer


def _fitted(observed: Iterator[tuple[Sequence[float], bool]]) -> Calibration:
    pairs = list(observed)
    outcomes = [OUTCOMES[right] for _, right in pairs]
    return calibration.fit([clues for clues, _ in pairs], outcomes, OUTCOMES)


def _left_out_authors(
    knowledge: Knowledge, examples: Sequence[Example]
) -> Iterator[tuple[Sequence[float], bool]]:
    for held_out in folds(examples):
        authors = {example.author for example in held_out}
        index = _index(wordings_of(knowledge, [e for e in examples if e.author not in authors]))
        yield from _judged(index, held_out)


def _judged(index: Index, examples: Sequence[Example]) -> Iterator[tuple[Sequence[float], bool]]:
    for example in examples:
        if example.kind in _RETRIEVED and (example.entry or example.kind == "unknown") and not example.fair:
            ranking = index.rank(fold(clean(example.text)))
            if ranking is not None:
                yield ranking.clues, ranking.entries[0] in {example.entry, *example.entries}


def _left_out_entries(
    knowledge: Knowledge, examples: Sequence[Example]
) -> Iterator[tuple[Sequence[float], bool]]:
    """The clues of simulated new entries, each with whether the ranking was right."""
    for asked, index in new_entries(knowledge, examples, FEW):
        for wording in asked:
            found = index.newcomer_clues(fold(clean(wording.text)))
            if found is not None:
                yield found[1][:NEWCOMER_CLUES], found[0] == wording.entry


def new_entries(
    knowledge: Knowledge, examples: Sequence[Example], count: int
) -> Iterator[tuple[tuple[Wording, ...], Index]]:
    """Simulate new entries: in each of four indexes a quarter of the information entries has only `count` wordings.

    The other examples of these entries are out of scope. Each index comes with messages of left-out authors to ask it.
    """
    held_out = frozenset(example.author for example in folds(examples)[0])
    wordings = wordings_of(knowledge, [e for e in examples if e.author not in held_out])
    asked = wordings_of(knowledge, [e for e in examples if e.author in held_out])
    ids = [entry.id for entry in knowledge.live if entry.kind == "information"]
    for group in (ids[at::4] for at in range(4)):
        kept = (w if w.entry not in group else replace(w, entry=OUT_OF_SCOPE, own=False) for w in wordings)
        few = [w for id_ in group for w in _few(id_, wordings, count)]
        taught = {w.text for w in few}
        index = _index([*(w for w in kept if w.text not in taught), *few])
        yield tuple(w for w in asked if not w.own), index


def _few(entry: str, wordings: Sequence[Wording], count: int) -> list[Wording]:
    ours = [w for w in wordings if w.entry == entry]
    chosen = np.random.default_rng(SEED).permutation(len(ours))[:count]
    return [replace(ours[at], own=True) for at in chosen.tolist()]


def _index(wordings: Sequence[Wording]) -> Index:
    return learn_wordings(wordings, key="", calibration=_NONE, newcomer=_NONE_NEW)
