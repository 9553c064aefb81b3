"""Step 0, before anything is served: curated phrasings become an `Index`. The only module that needs scikit-learn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt
import scipy.sparse as sparse
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from bot.features import Synonyms, Vectoriser, Words, generic_sentences, grams, terms
from bot.matcher import Certainty, Index, certainty_numbers, index_key
from bot.text import fold, read, tokenise

if TYPE_CHECKING:
    from bot.knowledge import Knowledge

RIDGE = 1.0
"""Strength of the penalty of the linear scores (research: 0.5 to 2 make no difference that counts)."""
RIDGE_SHARE, NEAREST_SHARE = 2.0, 1.0
"""Weights of the linear score and of the nearest phrasing beside the centroid's 1."""
FOLDS = 5
SPREAD = 8.0
PRIOR = Certainty(weights=(1.5, 2.5, 2.0), bias=-2.5, spread=SPREAD)
"""The confidence where a file holds too little to learn it from."""
FEWEST_TO_CALIBRATE = 30
"""Fewer left-out phrasings than this say less than the prior."""

Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Task:
    """What is to be learned, synonyms folded in."""

    entries: tuple[str, ...]
    phrasings: tuple[str, ...]
    rows: tuple[Words, ...]
    labels: npt.NDArray[np.intp]
    """The entry of every row, rising."""
    documents: tuple[tuple[Words, int], ...]
    """Answer texts with their entry: for the linear scores only."""
    negatives: tuple[Words, ...]
    """Messages that no entry answers: for the confidence only."""
    groups: tuple[tuple[str, ...], ...]


def learn(knowledge: "Knowledge") -> Index:
    """The index of all live entries."""
    synonyms = Synonyms.of(knowledge.synonyms)
    rows = [(phrasing, entry.id) for entry in knowledge.live for phrasing in entry.phrasings]
    documents = [(entry.answer, entry.id) for entry in knowledge.live]
    task = _task(rows, documents, knowledge.not_for_chat, synonyms, knowledge.synonyms)
    return _learned(task, synonyms, index_key(knowledge))


def learn_rows(rows: Iterable[tuple[str, str | None]]) -> Index:
    """The index of labelled phrasings; rows without an entry serve the confidence alone."""
    rows = list(rows)
    known = [(text, entry) for text, entry in rows if entry is not None]
    task = _task(known, [], [text for text, entry in rows if entry is None], Synonyms.of(()), ())
    return _learned(task, Synonyms.of(()), "rows")


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
    synonyms: Synonyms,
    groups: Sequence[Sequence[str]],
) -> Task:
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
        groups=tuple(map(tuple, groups)),
    )


def _learned(task: Task, synonyms: Synonyms, key: str) -> Index:
    generic = tuple(synonyms.apply(words) for words in generic_sentences())
    seen, unseen = [g for i, g in enumerate(generic) if i % 3], [g for i, g in enumerate(generic) if not i % 3]
    vectoriser, transform = _vectorisers([*task.rows, *(words for words, _ in task.documents), *seen])
    rows = transform(task.rows)
    linear_rows = sparse.vstack([rows, transform([words for words, _ in task.documents])]).tocsr()
    linear_labels = np.concatenate([task.labels, np.array([e for _, e in task.documents], dtype=np.intp)])
    outside = [*task.negatives, *unseen]
    coverage = np.array([vectoriser.vector(words).coverage for words in outside])
    scores = Scores(rows, task.labels, linear_rows, linear_labels, len(task.entries))
    certainty = _calibrated(scores, transform(outside), coverage)
    matrix = scores.matrix()
    starts = np.searchsorted(task.labels, np.arange(len(task.entries) + 1))
    return Index(
        key=key, entries=task.entries, vectoriser=vectoriser, synonyms=synonyms,
        matrix=np.ascontiguousarray(matrix, dtype=np.float32), phrasings=task.phrasings,
        starts=starts.astype(np.intp), row_starts=rows.indptr.astype(np.intp),
        row_ids=rows.indices.astype(np.int32), row_weights=rows.data.astype(np.float32),
        nearest_weight=NEAREST_SHARE, certainty=certainty, groups=task.groups,
    )  # fmt: skip


def _vectorisers(texts: Sequence[Words]):  # type: ignore[no-untyped-def]
    families = [TfidfVectorizer(analyzer=part, sublinear_tf=True).fit(texts) for part in (terms, grams)]
    first = len(families[0].vocabulary_)
    vectoriser = Vectoriser(
        _ordered(families[0].vocabulary_, 0),
        _ordered(families[1].vocabulary_, first),
        np.concatenate([family.idf_ for family in families]).astype(np.float32),
        float(np.log(1 + len(texts)) + 1),
    )

    def transform(some: Sequence[Words]) -> sparse.csr_matrix:
        if not some:
            return sparse.csr_matrix((0, len(vectoriser.idf)))
        return normalize(sparse.hstack([family.transform(some) for family in families]).tocsr())

    return vectoriser, transform


def _ordered(vocabulary: dict[str, int], offset: int) -> dict[str, int]:
    return {name: int(at) + offset for name, at in sorted(vocabulary.items(), key=lambda pair: pair[1])}


class Scores:
    """The three scores of a set of rows, also as they would be had some rows been left out.

    A ridge's predictions for left-out rows follow from the inverse of its kernel, so nothing is learned twice.
    """

    def __init__(self, rows, labels, linear_rows, linear_labels, entries):  # type: ignore[no-untyped-def]
        self.rows, self.labels, self.entries = rows, labels, entries
        self.linear_rows, self.linear_labels = linear_rows, linear_labels
        self.kernel = (linear_rows @ linear_rows.T).toarray()
        self.inverse = np.linalg.inv(self.kernel + RIDGE * np.eye(len(linear_labels)))
        self.targets = np.eye(entries)[linear_labels]
        self.dual = self.inverse @ self.targets
        self.count = len(labels)

    def matrix(self) -> Matrix:
        """The linear scores as a matrix, features x entries."""
        ridge = np.asarray(self.linear_rows.T @ self.dual)
        return RIDGE_SHARE * ridge + np.asarray(self._centroids().todense()).T

    def _centroids(self) -> sparse.csr_matrix:
        members = sparse.csr_matrix((np.ones(self.count), (self.labels, np.arange(self.count))))
        return normalize(members @ self.rows)

    def of(self, rows: sparse.csr_matrix) -> tuple[Matrix, Matrix]:
        """Linear and nearest scores of new rows."""
        linear = np.asarray(rows @ self.matrix())
        return linear, self._nearest((rows @ self.rows.T).toarray(), np.ones(self.count, dtype=bool))

    def without(self, out: npt.NDArray[np.bool_]) -> tuple[Matrix, Matrix]:
        """Linear and nearest scores of the left-out rows (a mask over the linear rows)."""
        at = np.flatnonzero(out)
        asked = at[at < self.count]
        ridge = self.targets[at] - np.linalg.solve(self.inverse[np.ix_(at, at)], self.dual[at])
        ridge = ridge[: len(asked)]
        kept = ~out[: self.count]
        members = np.eye(self.entries)[self.labels] * kept[:, None]
        kernel = self.kernel[: self.count, : self.count]
        square = np.einsum("ik,ik->k", members, kernel @ members)
        centroid = kernel[asked] @ members / np.sqrt(np.maximum(square, 1e-9))
        return RIDGE_SHARE * ridge + centroid, self._nearest(kernel[asked], kept)

    def _nearest(self, cosines: Matrix, kept: npt.NDArray[np.bool_]) -> Matrix:
        starts = np.searchsorted(self.labels, np.arange(self.entries))
        return np.maximum.reduceat(np.where(kept, cosines, 0.0), starts, axis=1)


def _calibrated(scores: Scores, outside: sparse.csr_matrix, coverage: Matrix) -> Certainty:
    if scores.entries == 0 or scores.count < FEWEST_TO_CALIBRATE:
        return PRIOR
    inside, right = _left_out_phrasings(scores)
    domain = _left_out_entries(scores)
    linear, nearest = scores.of(outside)
    generic = _numbers(linear * coverage[:, None], nearest * coverage[:, None])
    parts = [(inside, right, 1.0), (domain, np.zeros(len(domain)), 0.5), (generic, np.zeros(len(generic)), 0.5)]
    numbers = np.concatenate([part[0] for part in parts if len(part[0])])
    truth = np.concatenate([part[1] for part in parts if len(part[0])])
    if not truth.any():
        return PRIOR
    weights = np.concatenate([np.full(len(part[0]), part[2] / len(part[0])) for part in parts if len(part[0])])
    fitted = LogisticRegression(C=10.0, max_iter=1000).fit(numbers, truth, weights * len(truth))
    return Certainty(tuple(map(float, fitted.coef_[0])), float(fitted.intercept_[0]), SPREAD)


def _left_out_phrasings(scores: Scores) -> tuple[Matrix, Matrix]:
    numbers, right = [], []
    fold_of = np.concatenate([np.arange(n) % FOLDS for n in np.bincount(scores.labels, minlength=scores.entries)])
    for number in range(FOLDS):
        out = np.zeros(len(scores.linear_labels), dtype=bool)
        out[: scores.count] = fold_of == number
        if not out.any():
            continue
        linear, nearest = scores.without(out)
        numbers.append(_numbers(linear, nearest))
        right.append((linear + NEAREST_SHARE * nearest).argmax(1) == scores.labels[fold_of == number])
    return np.concatenate(numbers), np.concatenate(right).astype(float)


def _left_out_entries(scores: Scores) -> Matrix:
    if scores.entries < 3:
        return np.zeros((0, 3))
    numbers = []
    for number in range(min(FOLDS, scores.entries)):
        gone = np.arange(scores.entries) % FOLDS == number
        linear, nearest = scores.without(gone[scores.linear_labels])
        linear[:, gone] = nearest[:, gone] = -1.0
        numbers.append(_numbers(linear, nearest))
    return np.concatenate(numbers)


def _numbers(linear: Matrix, nearest: Matrix) -> Matrix:
    total = linear + NEAREST_SHARE * nearest
    best = total.argmax(1)
    rows = np.arange(len(total))
    top = total[rows, best]
    rest = total.copy()
    rest[rows, best] = -np.inf
    second = rest.max(1) if total.shape[1] > 1 else np.zeros(len(total))
    return np.stack(certainty_numbers(top, second, nearest[rows, best]), axis=1)
