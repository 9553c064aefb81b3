"""Step 0, before anything is served: curated phrasings become an `Index`. The only module that needs scikit-learn."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import scipy.sparse as sparse
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize
from sklearn.svm import LinearSVC

from bot.features import FAMILIES, pairs, together
from bot.knowledge import Knowledge
from bot.linear import DENSE_CELLS, LinearScores
from bot.matcher import Index, index_key
from bot.matches import Certainty, Clues
from bot.nearest import Strangers
from bot.language.spelling import Speller, word_counts
from bot.task import Labels, Task
from bot.language.text import read
from bot.vectors import Vectoriser

PENALTY = 30.0
"""How freely the classifier may fit (scikit-learn's C): 10 to 100 make no difference that counts."""
TOLERANCE = 0.1
"""How exactly it is fitted: finer changes no answer."""
STRANGER_PENALTY = 10.0
"""The same for all entries against the lines that no entry answers: 3 to 100 rank known messages before unknown ones
within half a point."""
LEANING_SHARE = 0.5
"""What one unit of that margin adds to the log-odds that an answer is right. It is set and not learned: entries that
are left out to learn the confidence lean as much as those that stay. (Of the pairs of a known and an unknown message,
0, 0.3, 0.5 and 0.7 rank 95.1, 96.7, 97.1 and 97.4 % rightly on five labelled sets of 949 visitors' messages; the
largest gains nothing beyond 0.3, and with all else that a reply does, 0.4 to 0.7 are alike.)"""
FARTHEST_BIAS = 50.0
"""Bounds the search for the bias of the log-odds."""
FEWEST_STRANGERS = 30
"""Fewer of these lines say nothing of messages that are like none of them."""
CLASSIFIER_SHARE = 1 / 3
"""Weight of the logistic regression's log-odds beside the machine's margins."""
CENTROID_SHARE = 1 / 2
"""Weight of the cosine with an entry's mean phrasing: it steadies entries of few phrasings."""
FEWEST_FOR_MARGINS = 15
"""Phrasings an entry from which a support vector machine joins the logistic regression: it gains 0.4 points on
CLINC150 at 50 phrasings an entry, and loses 0.6 on BANKING77 at 10."""
FEWEST_TEXTS: Mapping[Callable[[Sequence[str]], list[str]], int] = {pairs: 2, together: 2}
"""Texts that must share a pair of words before it counts: that halves the index, and no set loses half a point. (Three
for words anywhere in a message would cut a fifth more, and lose 0.2 points more to two slips of the keyboard.)"""
COMPARED = 5
"""Entries whose phrasings are then compared one by one. Beside classifiers the nearest phrasing adds nothing
(validation parts: BANKING77 76.8 % with it and 77.1 without, CLINC150 small 92.3 and 92.2, AUROC 97.0 and 97.1)."""
SPREAD = 8.0
PRIOR = Certainty(weights=(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, 0.0), bias=-3.0, spread=SPREAD)
"""The confidence where a file holds too little to learn it from."""
FEWEST_TO_CALIBRATE = 40
"""Fewer left-out phrasings than this say less than the prior."""
FOLDS = 5
"""A fifth of the phrasings of every entry, and a fifth of the entries whole, are left out at a time."""
ASKED_A_ROUND = 4_000
"""Left-out phrasings that are asked each time: more say nothing new."""
Shares = Mapping[str, float]
VISITORS: Shares = {"phrasing": 0.7, "entry": 0.1, "negative": 0.15, "generic": 0.05}
"""What visitors are assumed to ask: in five sets of labelled visitors 11, 12, 23, 23 and 26 % of the messages have no
answer, and a formula that expects a few more of them is wrong less often."""
LABELLED: Shares = {"phrasing": 0.93, "entry": 0.05, "negative": 0.01, "generic": 0.01}
"""The same for public question sets, which hold fewer unknown questions: none to one in six. A phrasing that is left
out is found less often than a new one is by all phrasings, so known ones count more than their share."""
CALIBRATED_CELLS = 700_000
"""Phrasings times entries that all rounds of calibration together may learn: it bounds the time they take."""


def learn(knowledge: Knowledge, earlier: Index | None = None) -> Index:
    """The index of all live entries; with an earlier one its confidence formula is kept, for a quick preview."""
    rows = [(phrasing, entry.id) for entry in knowledge.live for phrasing in entry.phrasings]
    documents = [(entry.answer, entry.id) for entry in knowledge.live]
    task = Task.of(rows, documents, knowledge.not_for_chat, knowledge.synonyms)
    if earlier is not None:
        return replace(_fitted(task, index_key(knowledge)), certainty=earlier.certainty)
    return _learned(task, index_key(knowledge), VISITORS)


def learn_rows(rows: Iterable[tuple[str, str | None]]) -> Index:
    """The index of labelled phrasings; rows without an entry are what no entry answers."""
    rows = list(rows)
    known = [(text, entry) for text, entry in rows if entry is not None]
    return _learned(Task.of(known, [], [text for text, entry in rows if entry is None], ()), "rows", LABELLED)


def match(
    train_rows: Iterable[tuple[str, str | None]], texts: Iterable[str]
) -> list[tuple[str | None, float]]:
    """The best entry and its confidence for every text, learned from labelled phrasings."""
    rows = list(train_rows)
    index = learn_rows(rows)
    speller = Speller(word_counts(text for text, entry in rows if entry is not None))
    ranked = (index.rank(speller.correct(read(text)), 1) for text in texts)
    return [(found[0].entry, found[0].confidence) if found else (None, 0.0) for found in ranked]


def _learned(task: Task, key: str, shares: Shares) -> Index:
    return replace(_fitted(task, key), certainty=_calibrated(task, shares))


def _fitted(task: Task, key: str = "") -> Index:
    """The index of a task, its confidence not yet learned."""
    vectoriser, whole = _vectorised(task)
    count = len(task.rows)
    vectors = whole[:, : vectoriser.entry_features].tocsr()
    rows = vectors[:count]
    curated = count + len(task.documents)
    starts = np.searchsorted(task.labels, np.arange(len(task.entries) + 1))
    return Index(
        key=key, entries=task.entries, vectoriser=vectoriser, synonyms=task.synonyms, groups=task.groups,
        scores=_linear(vectors, task), phrasings=task.phrasings, starts=starts.astype(np.intp),
        row_starts=rows.indptr.astype(np.intp), row_ids=rows.indices.astype(np.int32),
        row_weights=rows.data.astype(np.float32), certainty=PRIOR,
        strangers=_strangers(whole[:count], whole[curated : curated + len(task.negatives)], rows.shape[1]),
        compared=1 if task.classified else COMPARED,
    )  # fmt: skip


def _strangers(rows: sparse.csr_matrix, negatives: sparse.csr_matrix, known: int) -> Strangers:
    lines = negatives[:, :known].tocsc()
    leanings, bias = np.zeros(rows.shape[1]), 0.0
    if negatives.shape[0] >= FEWEST_STRANGERS:
        ours = np.arange(rows.shape[0] + negatives.shape[0]) < rows.shape[0]
        told_apart = logistic(STRANGER_PENALTY).fit(sparse.vstack([rows, negatives]), ours)
        leanings, bias = told_apart.coef_[0], float(told_apart.intercept_[0])
    return Strangers(
        lines.indptr.astype(np.intp), lines.indices.astype(np.int32), lines.data.astype(np.float32),
        leanings.astype(np.float32), bias,
    )  # fmt: skip


def _linear(vectors: sparse.csr_matrix, task: Task) -> LinearScores:
    count, entries = len(task.rows), len(task.entries)
    weights = _centroids(vectors[:count], task)
    bias = np.zeros(entries)
    if task.classified:
        labels = np.concatenate([task.labels, np.array([at for _, at in task.documents], dtype=np.intp)])
        learned, bias = _classifier(vectors, labels, entries)
        weights = sparse.csr_matrix(learned + CENTROID_SHARE * weights)
    if entries * vectors.shape[1] <= DENSE_CELLS:
        dense = np.ascontiguousarray(weights.T.toarray(), dtype=np.float32)
        return LinearScores.of_array(bias.astype(np.float32), dense)
    kept = weights.tocsc()
    return LinearScores(
        bias.astype(np.float32), np.zeros((0, 0), np.float32), kept.indptr.astype(np.intp),
        kept.indices.astype(np.int32), kept.data.astype(np.float32),
    )  # fmt: skip


def _vectorised(task: Task) -> tuple[Vectoriser, sparse.csr_matrix]:
    """The vectoriser, and the vectors of phrasings, answers, negatives and generic sentences, in this order."""
    curated = [*task.rows, *(words for words, _ in task.documents)]
    texts = [*curated, *task.negatives, *task.generic]
    families = [counted(family) for family, _ in FAMILIES]
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
    vectors = normalize(whole[:, order].tocsr())
    words = dict.fromkeys(word for text in texts for word in text)
    return Vectoriser.of(vocabularies, idf, known, float(np.log(1 + len(texts)) + 1), words), vectors


def _centroids(rows: sparse.csr_matrix, task: Task) -> sparse.csr_matrix:
    if not task.rows:
        return rows
    shape = (len(task.entries), len(task.rows))
    members = sparse.csr_matrix((np.ones(len(task.rows)), (task.labels, np.arange(len(task.rows)))), shape)
    return normalize(members @ rows)


def _classifier(vectors: sparse.csr_matrix, labels: Labels, entries: int) -> tuple[Any, Any]:
    """One entry against the rest, once for each; rows beyond the labels belong to no entry."""
    labels = np.concatenate([labels, np.full(vectors.shape[0] - len(labels), -1)])
    weights = np.zeros((entries, vectors.shape[1]))
    bias = np.zeros(entries)
    for entry in range(entries):
        one = logistic().fit(vectors, labels == entry)
        weights[entry], bias[entry] = one.coef_[0], one.intercept_[0]
    weights, bias = CLASSIFIER_SHARE * weights, CLASSIFIER_SHARE * bias
    if entries > 1 and np.sum(labels >= 0) >= FEWEST_FOR_MARGINS * entries:
        margin = LinearSVC(tol=0.1, random_state=0).fit(vectors, np.where(labels < 0, entries, labels))
        weights += margin.coef_[:entries]
        bias += margin.intercept_[:entries]
    return weights, bias


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a message that the index had not seen was taken for."""

    origin: str
    """A key of `Shares`: where the message came from."""
    clues: Clues
    right: bool


def left_out(task: Task) -> list[Outcome]:
    """Phrasings, whole entries, negatives and generic sentences, each asked of an index learned without it."""
    rounds = max(1, min(FOLDS, CALIBRATED_CELLS // max(1, len(task.rows) * len(task.entries))))
    return [outcome for number in range(rounds) for outcome in _round(task, number)]


def _round(task: Task, number: int) -> Iterator[Outcome]:
    sizes = np.bincount(task.labels, minlength=len(task.entries))
    position = np.concatenate([np.arange(size) for size in sizes])
    unknown = (np.arange(len(task.entries)) % FOLDS == number) & (len(task.entries) >= FOLDS)
    held = (position % FOLDS == number) | unknown[task.labels]
    gone = np.bincount(task.labels[~held], minlength=len(task.entries)) == 0
    if gone.all():
        return
    index = _fitted(task.without(held, gone, number, FOLDS))
    left = np.flatnonzero(held)
    asked = [
        ("entry" if gone[task.labels[at]] else "phrasing", task.rows[at], task.entries[task.labels[at]])
        for at in left[:: 1 + len(left) // ASKED_A_ROUND]
    ]
    asked += [("negative", words, "") for words in task.negatives[number::FOLDS]]
    asked += [("generic", words, "") for words in task.generic[number::FOLDS]]
    for origin, words, entry in asked:
        ranking = index.ranking(words)
        if ranking is not None:
            yield Outcome(origin, ranking.clues, index.entries[ranking.entries[0]] == entry)


def counted(family: Callable[[Sequence[str]], list[str]]) -> TfidfVectorizer:
    """What weighs one family, not yet fitted."""
    return TfidfVectorizer(analyzer=family, sublinear_tf=True, min_df=FEWEST_TEXTS.get(family, 1))


def logistic(penalty: float = PENALTY) -> Any:
    """A classifier of two sides, not yet fitted; in its dual, which here is learned in a tenth of the time."""
    return LogisticRegression(
        C=penalty, solver="liblinear", dual=True, tol=TOLERANCE, max_iter=1000, random_state=0
    )


def _calibrated(task: Task, shares: Shares) -> Certainty:
    """The confidence formula, from this task alone."""
    if len(task.rows) < FEWEST_TO_CALIBRATE:
        return PRIOR
    outcomes = left_out(task)
    truth = np.array([outcome.right for outcome in outcomes])
    if truth.all() or not truth.any():
        return PRIOR
    clues, margins = np.split(np.array([outcome.clues for outcome in outcomes]), [-1], axis=1)
    margins = margins.ravel()
    sizes = Counter(outcome.origin for outcome in outcomes)
    weights = np.array([shares[outcome.origin] / sizes[outcome.origin] for outcome in outcomes])
    middle, scale = clues.mean(0), clues.std(0) + 1e-9
    fitted = LogisticRegression(max_iter=1000).fit((clues - middle) / scale, truth, weights * len(truth))
    slopes = fitted.coef_[0] / scale
    leanings = LEANING_SHARE * margins
    bias = _balanced(clues @ slopes + leanings, truth, weights)
    return Certainty((*map(float, slopes), LEANING_SHARE), bias, SPREAD)


def _balanced(log_odds: Any, truth: Any, weights: Any) -> float:
    """What to add to some log-odds so that they promise as many right answers as there were."""

    def promised_too_much(bias: float) -> float:
        return float(weights @ (expit(log_odds + bias) - truth))

    return float(brentq(promised_too_much, -FARTHEST_BIAS, FARTHEST_BIAS))
