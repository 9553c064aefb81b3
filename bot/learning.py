"""Step 0, before anything is served: curated phrasings become an `Index`. The only module that needs scikit-learn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from bot.features import FAMILIES, Synonyms, Vectoriser, Words, generic_sentences
from bot.knowledge import Knowledge
from bot.matcher import Certainty, Clues, Index, index_key
from bot.text import fold, read, tokenise

PENALTY = 30.0
"""How freely the classifier may fit (scikit-learn's C): 10 to 100 make no difference that counts."""
CLASSIFIER_SHARE = 1 / 3
"""Weight of the classifier's log-odds beside the two cosines."""
FEWEST_FOR_MARGINS = 15
"""Phrasings an entry from which a support vector machine joins the logistic regression: it gains 0.5 points on
CLINC150 at 50 phrasings an entry, and loses 0.4 on BANKING77 at 10."""
CLASSIFIED_CELLS = 3_500_000
"""Phrasings times entries up to which a classifier is learned; beyond, centroid and nearest phrasing decide."""
SPREAD = 8.0
PRIOR = Certainty(weights=(1.0, 1.0, 1.0, 1.0, 1.0, 1.0), bias=-3.0, spread=SPREAD)
"""The confidence where a file holds too little to learn it from."""
FEWEST_TO_CALIBRATE = 40
"""Fewer left-out phrasings than this say less than the prior."""
FOLDS = 5
CALIBRATED_CELLS = 700_000
"""Phrasings times entries that all rounds of calibration together may learn: it bounds the time they take."""

Labels = npt.NDArray[np.intp]


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


def learn(knowledge: Knowledge) -> Index:
    """The index of all live entries."""
    rows = [(phrasing, entry.id) for entry in knowledge.live for phrasing in entry.phrasings]
    documents = [(entry.answer, entry.id) for entry in knowledge.live]
    task = _task(rows, documents, knowledge.not_for_chat, knowledge.synonyms)
    return _learned(task, index_key(knowledge))


def learn_rows(rows: Iterable[tuple[str, str | None]]) -> Index:
    """The index of labelled phrasings; rows without an entry are what no entry answers."""
    rows = list(rows)
    known = [(text, entry) for text, entry in rows if entry is not None]
    return _learned(_task(known, [], [text for text, entry in rows if entry is None], ()), "rows")


def match(
    train_rows: Iterable[tuple[str, str | None]], texts: Iterable[str]
) -> list[tuple[str | None, float]]:
    """The best entry and its confidence for every text, learned from labelled phrasings."""
    index = learn_rows(train_rows)
    ranked = (index.rank(read(text), 1) for text in texts)
    return [(found[0].entry, found[0].confidence) if found else (None, 0.0) for found in ranked]


def _task(
    rows: Sequence[tuple[str, str]],
    documents: Sequence[tuple[str, str]],
    negatives: Sequence[str],
    groups: Sequence[Sequence[str]],
) -> Task:
    synonyms = Synonyms.of(groups)

    def words(text: str) -> Words:
        return synonyms.apply(tokenise(fold(text)))

    entries = tuple(dict.fromkeys(entry for _, entry in rows))
    at = {entry: number for number, entry in enumerate(entries)}
    ordered = sorted(rows, key=lambda row: at[row[1]])
    return Task(
        entries=entries,
        phrasings=tuple(text for text, _ in ordered),
        rows=tuple(words(text) for text, _ in ordered),
        labels=np.array([at[entry] for _, entry in ordered], dtype=np.intp),
        documents=tuple((words(text), at[entry]) for text, entry in documents),
        negatives=tuple(map(words, negatives)),
        generic=tuple(map(synonyms.apply, generic_sentences())),
        synonyms=synonyms,
        groups=tuple(map(tuple, groups)),
    )


def _learned(task: Task, key: str) -> Index:
    return replace(_fitted(task, key), certainty=_calibrated(task))


def _fitted(task: Task, key: str = "") -> Index:
    """The index of a task, its confidence not yet learned."""
    vectoriser, vectors = _vectorised(task)
    count = len(task.rows)
    rows = vectors[:count]
    matrix = _centroids(rows, task).T.toarray()
    bias = np.zeros(len(task.entries))
    if count * len(task.entries) <= CLASSIFIED_CELLS:
        labels = np.concatenate([task.labels, [entry for _, entry in task.documents]])
        weights, bias = _classifier(vectors, labels, len(task.entries))
        matrix += weights.T
    starts = np.searchsorted(task.labels, np.arange(len(task.entries) + 1))
    return Index(
        key=key, entries=task.entries, vectoriser=vectoriser, synonyms=task.synonyms, groups=task.groups,
        matrix=np.ascontiguousarray(matrix, dtype=np.float32),
        bias=bias.astype(np.float32), phrasings=task.phrasings,
        starts=starts.astype(np.intp), row_starts=rows.indptr.astype(np.intp),
        row_ids=rows.indices.astype(np.int32), row_weights=rows.data.astype(np.float32), certainty=PRIOR,
    )  # fmt: skip


def _vectorised(task: Task) -> tuple[Vectoriser, sparse.csr_matrix]:
    """The vectoriser, and the vectors of phrasings, answers, negatives and generic sentences, in this order."""
    curated = [*task.rows, *(words for words, _ in task.documents)]
    texts = [*curated, *task.negatives, *task.generic]
    families = [TfidfVectorizer(analyzer=family, sublinear_tf=True) for family, _ in FAMILIES]
    blocks = [family.fit_transform(texts) for family in families]
    shares = [share for _, share in FAMILIES]
    whole = sparse.hstack([block * share**0.5 for block, share in zip(blocks, shares, strict=True)]).tocsc()
    of_entries = np.diff(whole[: len(curated)].tocsc().indptr) > 0
    order = np.argsort(~of_entries, kind="stable")
    number = np.empty(len(order), dtype=np.intp)
    number[order] = np.arange(len(order))
    offsets = np.cumsum([0, *(block.shape[1] for block in blocks)])
    vocabularies = tuple(
        {name: int(number[at + offset]) for name, at in family.vocabulary_.items()}
        for family, offset in zip(families, offsets, strict=False)
    )
    idf = np.concatenate([family.idf_ for family in families])[order].astype(np.float32)
    known = int(of_entries.sum())
    vectors = normalize(whole[:, order].tocsr())[:, :known].tocsr()
    return Vectoriser(vocabularies, idf, known, float(np.log(1 + len(texts)) + 1)), vectors


def _centroids(rows: sparse.csr_matrix, task: Task) -> sparse.csr_matrix:
    members = sparse.csr_matrix((np.ones(len(task.rows)), (task.labels, np.arange(len(task.rows)))))
    return normalize(members @ rows)


def _classifier(vectors: sparse.csr_matrix, labels: Labels, entries: int) -> tuple[Any, Any]:
    """One entry against the rest, once for each; rows beyond the labels belong to no entry."""
    labels = np.concatenate([labels, np.full(vectors.shape[0] - len(labels), -1)])
    weights = np.zeros((entries, vectors.shape[1]))
    bias = np.zeros(entries)
    for entry in range(entries):
        one = LogisticRegression(C=PENALTY, solver="liblinear", tol=0.1, max_iter=1000)
        one.fit(vectors, labels == entry)
        weights[entry], bias[entry] = one.coef_[0], one.intercept_[0]
    weights, bias = CLASSIFIER_SHARE * weights, CLASSIFIER_SHARE * bias
    if np.sum(labels >= 0) >= FEWEST_FOR_MARGINS * entries:
        margin = LinearSVC(tol=0.01).fit(vectors, np.where(labels < 0, entries, labels))
        weights += margin.coef_[:entries]
        bias += margin.intercept_[:entries]
    return weights, bias


def left_out(task: Task, folds: int = FOLDS):  # type: ignore[no-untyped-def]
    """Clues for messages that the index has not seen, with what became of each: see `_calibrated`."""
    found = []
    rounds = max(1, min(folds, CALIBRATED_CELLS // max(1, len(task.rows) * len(task.entries))))
    position = np.concatenate([np.arange(n) for n in np.bincount(task.labels, minlength=len(task.entries))])
    for fold_number in range(rounds):
        unknown = (np.arange(len(task.entries)) % folds == fold_number) & (len(task.entries) >= folds)
        held = (position % folds == fold_number) | unknown[task.labels]
        gone_entries = np.bincount(task.labels[~held], minlength=len(task.entries)) == 0
        gone = gone_entries[task.labels]
        index = _fitted(_without(task, held, gone_entries, fold_number, folds))
        for at in np.flatnonzero(held):
            found.append(("entry" if gone[at] else "phrasing", *_outcome(index, task.rows[at], task.entries[task.labels[at]])))
        for words in task.negatives[fold_number::folds]:
            found.append(("negative", *_outcome(index, words, None)))
        for words in task.generic[fold_number::folds]:
            found.append(("generic", *_outcome(index, words, None)))
    return found


def _outcome(index: Index, words: Words, entry: str | None) -> tuple[Clues | None, bool]:
    ranking = index.ranking(words)
    return (None, False) if ranking is None else (ranking.clues, index.entries[ranking.entries[0]] == entry)


def _without(task: Task, held: Any, gone_entries: Any, number: int, folds: int) -> Task:
    kept_entries = np.flatnonzero(~gone_entries)
    renumbered = np.cumsum(~gone_entries) - 1
    kept = np.flatnonzero(~held)
    return replace(
        task,
        entries=tuple(task.entries[at] for at in kept_entries),
        phrasings=tuple(task.phrasings[at] for at in kept),
        rows=tuple(task.rows[at] for at in kept),
        labels=renumbered[task.labels[kept]],
        documents=tuple((w, int(renumbered[e])) for w, e in task.documents if not gone_entries[e]),
        negatives=tuple(w for at, w in enumerate(task.negatives) if at % folds != number),
        generic=tuple(w for at, w in enumerate(task.generic) if at % folds != number),
    )


SHARES = {"phrasing": 0.8, "entry": 0.1, "negative": 0.05, "generic": 0.05}


def _calibrated(task: Task) -> Certainty:
    if len(task.rows) < FEWEST_TO_CALIBRATE:
        return PRIOR
    found = [one for one in left_out(task) if one[1] is not None]
    numbers = np.array([one[1] for one in found])
    truth = np.array([one[2] for one in found])
    kinds = [one[0] for one in found]
    weights = np.array([SHARES[kind] / kinds.count(kind) for kind in kinds])
    if truth.all() or not truth.any():
        return PRIOR
    middle, scale = numbers.mean(0), numbers.std(0) + 1e-9
    fitted = LogisticRegression(C=10.0, max_iter=1000).fit(
        (numbers - middle) / scale, truth, weights * len(truth)
    )
    slopes = fitted.coef_[0] / scale
    return Certainty(tuple(map(float, slopes)), float(fitted.intercept_[0] - slopes @ middle), SPREAD)
