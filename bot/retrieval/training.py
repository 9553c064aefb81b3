"""Labelled wordings become an `Index`: her own, and the shipped examples of the entries that are live in her file."""

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from zlib import crc32

import numpy as np
import numpy.typing as npt

from bot.examples import Example
from bot.examples import digest as digest_of
from bot.knowledge import Knowledge
from bot.language.spelling import repeated_words
from bot.language.text import clean, fold, tokenise
from bot.nlu.calibration import Calibration
from bot.nlu.features import Features, Floats, Matrix
from bot.nlu.linear import fit_apart
from bot.nlu.nearest import learn as nearest_of
from bot.nlu.terms import CONCEPTS_FILE, FAMILIES, tokens
from bot.retrieval.certainty import CERTAINTY_FILE, shipped_certainty
from bot.retrieval.index import LIKENESS_FROM, LIKENESS_SHARE, OUT_OF_SCOPE, VERSION, Index
from bot.retrieval.synonyms import Synonyms

PENALTY, BALANCE = 0.3, 0.5
"""How freely each classifier may fit, and how far entries of few wordings are raised to the others' weight: without
balance 77 % of the entries of left-out authors are right, wholly balanced 85 %, but 69 instead of 93 % of what is
out of scope (docs/decisions.md)."""

FEWEST = (1, 2, 3, 4)
"""By family of features, in how many wordings a term must stand: entries of few wordings need the rare ones too."""

NEWCOMER_BALANCE = 1.0
"""The same for entries that only her wordings know."""

CENTROID_SHARE, NEWCOMER_CENTROID_SHARE = 1.0, 4.0
"""What the cosine with the mean wording of an entry, by pieces of words, adds to the margin: it steadies entries of few
wordings (60 instead of 51 % of the messages of a new entry of five wordings stand out from 97 % of all others)."""

OWN_WEIGHT = 3.0
"""What one of her own wordings counts for, in shipped examples."""

THINNING, THINNED_FROM = 2, 20_000
"""From so many wordings on every entry is learned against half of the others, which takes half the time (against all
of them 0.3 points more are right: docs/decisions.md). Of fewer each counts."""

LEAST_WEIGHT = 0.15
"""Lighter stems of a wording are not looked at for the nearest one: a quarter of its cells takes more than half of the
time, and no figure changes (docs/decisions.md)."""

Offsets = npt.NDArray[np.int64]

_RETRIEVED = frozenset(["answer", "practice", "smalltalk"])


@dataclass(frozen=True)
class Wording:
    """One text that an entry answers, or that none does."""

    text: str
    entry: str
    """An id, or OUT_OF_SCOPE."""
    own: bool = False
    """Whether the therapist wrote it."""

    @cached_property
    def folded(self) -> str:
        """The text as it is learned from."""
        return fold(clean(self.text))


def wordings_of(knowledge: Knowledge, examples: Iterable[Example]) -> tuple[Wording, ...]:
    """Everything that an index of this knowledge learns from, each text once, her own first."""
    live = {entry.id for entry in knowledge.live}
    shipped = (_shipped(example, live) for example in examples)
    distinct: dict[str, Wording] = {}
    for wording in (*_own(knowledge), *filter(None, shipped)):
        distinct.setdefault(" ".join(tokenise(wording.folded)), wording)
    return tuple(distinct.values())


def _own(knowledge: Knowledge) -> list[Wording]:
    own = [Wording(text, entry.id, own=True) for entry in knowledge.live for text in entry.phrasings]
    return own + [Wording(text, OUT_OF_SCOPE, own=True) for text in knowledge.not_for_chat]


def _shipped(example: Example, live: set[str]) -> Wording | None:
    if example.kind in _RETRIEVED and example.entry:
        return Wording(example.text, example.entry if example.entry in live else OUT_OF_SCOPE)
    if example.kind == "unknown" and _RETRIEVED.isdisjoint(example.fair):
        return Wording(example.text, OUT_OF_SCOPE)
    return None


def key_of(knowledge: Knowledge, digest: str) -> str:
    """A hash of all that an index is made of: what it is learned from, and the calibration that it carries."""
    made_of = source_key(knowledge, digest) + CERTAINTY_FILE.read_text(encoding="utf-8")
    return hashlib.sha256(made_of.encode()).hexdigest()[:32]


def source_key(knowledge: Knowledge, digest: str) -> str:
    """A hash of all that an index is learned from, and its calibration made from; answers are not part of it."""
    matters = [
        VERSION,
        FAMILIES,
        FEWEST,
        PENALTY,
        BALANCE,
        THINNING,
        THINNED_FROM,
        LEAST_WEIGHT,
        OWN_WEIGHT,
        LIKENESS_SHARE,
        LIKENESS_FROM,
        knowledge.synonyms,
        CONCEPTS_FILE.read_text(encoding="utf-8"),
    ]
    rows = [[w.text, w.entry] for w in _own(knowledge)]
    return hashlib.sha256(json.dumps([*matters, digest, rows]).encode()).hexdigest()[:32]


def learn(knowledge: Knowledge, examples: Sequence[Example]) -> Index:
    """The index of one knowledge file; deterministic."""
    certainty, newcomer = shipped_certainty()
    return learn_wordings(
        wordings_of(knowledge, examples),
        key=key_of(knowledge, digest_of(examples)),
        synonyms=knowledge.synonyms,
        certainty=certainty,
        newcomer=newcomer,
    )


def learn_wordings(
    wordings: Sequence[Wording],
    *,
    key: str,
    certainty: Calibration,
    newcomer: Calibration,
    synonyms: Sequence[Sequence[str]] = (),
) -> Index:
    """An index of any labelled texts."""
    meaning = Synonyms.of(synonyms)
    known = frozenset(w.entry for w in wordings if not w.own) - {OUT_OF_SCOPE}
    entries = sorted({w.entry for w in wordings} - {OUT_OF_SCOPE})
    unknown = any(w.entry == OUT_OF_SCOPE for w in wordings)
    classes = (*entries, OUT_OF_SCOPE) if unknown else tuple(entries)
    place = {name: at for at, name in enumerate(classes)}
    ordered = sorted(wordings, key=lambda w: place[w.entry])
    count = Counter(w.entry for w in ordered)
    starts = np.concatenate([[0], np.cumsum([count[name] for name in classes])]).astype(np.int64)
    texts = [meaning.apply(tokens(w.folded)) for w in ordered]
    features, rows = Features.fit(texts, FEWEST)
    linear = fit_apart(
        rows,
        [w.entry for w in ordered],
        classes,
        penalty=PENALTY,
        balance={
            name: BALANCE if name in known or name == OUT_OF_SCOPE else NEWCOMER_BALANCE for name in classes
        },
        row_weights=[OWN_WEIGHT if w.own else 1.0 for w in ordered],
        ignored=_ignored(ordered, known, entries),
        thinning=THINNING if len(ordered) >= THINNED_FROM else 1,
        draws=[crc32(w.folded.encode()) for w in ordered],  # so that one wording more moves no other
        whole=(OUT_OF_SCOPE, *(name for name in entries if name not in known)),
        added=_mean_wordings(
            features, rows, dict(zip(classes, pairwise(starts.tolist()), strict=True)), known
        ),
    )
    kept = [w for w in ordered if w.entry != OUT_OF_SCOPE]
    return Index(
        key=key, features=features, linear=linear, wordings=tuple(w.text for w in kept),
        nearest=nearest_of(
            rows, features.columns.stems_end, [place[w.entry] for w in ordered], len(classes), LEAST_WEIGHT
        ),
        known=known,
        certainty=certainty, newcomer=newcomer, synonyms=meaning, words=repeated_words(texts),
    )  # fmt: skip


def _mean_wordings(
    features: Features, rows: Matrix, places: Mapping[str, tuple[int, int]], known: frozenset[str]
) -> Callable[[str], Floats]:
    """What the mean wording of each entry adds to its weights; `places`: where its rows begin and end."""

    def added(name: str) -> Floats:
        if name == OUT_OF_SCOPE:
            return np.zeros(rows.width, np.float32)
        first, last = places[name]
        cells = slice(rows.starts[first], rows.starts[last])
        ids, values = rows.ids[cells], rows.values[cells]
        pieces = (ids >= features.columns.pairs_end) & (ids < features.columns.pieces_end)
        share = CENTROID_SHARE if name in known else NEWCOMER_CENTROID_SHARE
        sums = np.bincount(ids[pieces], values[pieces], rows.width)
        found: Floats = (share * sums / (last - first)).astype(np.float32)
        return found

    return added


def _ignored(
    wordings: Sequence[Wording], known: frozenset[str], entries: Sequence[str]
) -> Mapping[str, np.ndarray[tuple[int], np.dtype[np.bool_]]]:
    """For entries that no shipped example knows, the shipped out-of-scope rows: these do not count against them."""
    shipped = np.array([w.entry == OUT_OF_SCOPE and not w.own for w in wordings])
    found = {entry: shipped for entry in entries if entry not in known}
    if found:
        found[OUT_OF_SCOPE] = np.array([w.entry in found for w in wordings])
    return found
