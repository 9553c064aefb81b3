"""`python -m tests.bench.matching [--train FILE --test FILE]…`: our matcher beside others, on the same questions."""

import argparse
import json
import statistics
import time
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.metrics import roc_auc_score

from bot.examples import load as load_examples
from bot.knowledge import load
from bot.language.text import read, same_words, stem
from bot.retrieval.index import OUT_OF_SCOPE
from bot.retrieval.wordings import wordings_of
from bot.tools.match import matcher
from tests.bench import shipped as visitors
from tests.bench.mistyping import all_mistyped
from tests.bench.peers import TIMED_AT, Ask, Rows, installed

OWN = "own messages"
SIZES = (25, 1_000, 10_000, 100_000)


def naive(rows: Rows) -> Ask:
    """The nearest phrasing by TF-IDF of whole words: the usual tutorial bot."""
    vectoriser = TfidfVectorizer()
    matrix = vectoriser.fit_transform([text for text, _ in rows])

    def ask(text: str) -> tuple[str | None, float]:
        cosines = (matrix @ vectoriser.transform([text]).T).toarray().ravel()
        at = int(cosines.argmax())
        return rows[at][1], float(cosines[at])

    return ask


def bm25(rows: Rows) -> Ask:
    """BM25 over stems, by bm25s; its open-ended score brought between 0 and 1."""
    index = bm25s.BM25()
    index.index([_stems(text) for text, _ in rows], show_progress=False)

    def ask(text: str) -> tuple[str | None, float]:
        known = [word for word in _stems(text) if word in index.vocab_dict]
        if not known:
            return None, 0.0
        scores = index.get_scores(known)
        at = int(scores.argmax())
        return rows[at][1], float(scores[at] / (1 + scores[at]))

    return ask


def _stems(text: str) -> list[str]:
    return [stem(word) for word in read(text).words]


def token_set(rows: Rows) -> Ask:
    """rapidfuzz's token_set_ratio."""
    texts = [same_words(text) for text, _ in rows]

    def ask(text: str) -> tuple[str | None, float]:
        found = process.extractOne(same_words(text), texts, scorer=fuzz.token_set_ratio)
        return (rows[found[2]][1], found[1] / 100) if found else (None, 0.0)

    return ask


SYSTEMS = {
    "naive TF-IDF": naive,
    "BM25 (bm25s)": bm25,
    "rapidfuzz token_set": token_set,
    "this project": matcher,
}


def shipped(_: Rows) -> Ask:
    """The same as visitors meet it: learned with synonyms, corrected with care for words of safety."""
    assistant = visitors.assistant()

    def ask(text: str) -> tuple[str | None, float]:
        found = assistant.learned(read(text))
        return (found.nearest[0].id if found.nearest else None, found.confidence or 0.0)

    return ask


def calibration_error(confidences: npt.NDArray[np.float64], right: npt.NDArray[np.bool_]) -> float:
    """The mean distance of confidence from truth over ten bins of equal mass, in points."""
    bins = np.array_split(np.argsort(confidences), 10)
    gaps = [len(part) * abs(confidences[part].mean() - right[part].mean()) for part in bins if len(part)]
    return float(100 * sum(gaps) / len(confidences))


def cut(
    confidences: npt.NDArray[np.float64], right: npt.NDArray[np.bool_], known: npt.NDArray[np.bool_]
) -> str:
    """Known questions answered rightly, and unknown ones found, at the confidence that gets most messages right."""
    if known.all():
        return "    -     -"
    bars = np.unique(confidences)
    answered = [right & (confidences >= bar) for bar in bars]
    bar = bars[
        np.argmax(
            [np.sum(sure | ~known & (confidences < bar)) for sure, bar in zip(answered, bars, strict=True)]
        )
    ]
    return f"{100 * (right & (confidences >= bar))[known].mean():5.1f} {100 * (confidences < bar)[~known].mean():5.1f}"


def judged(ask: Ask, rows: Sequence[tuple[str, frozenset[str]]]) -> str:
    """The figures of one system on one set; an empty set of entries means that nothing should match."""
    answers = [ask(text) for text, _ in rows]
    confidences = np.array([confidence for _, confidence in answers], dtype=float)
    known = np.array([bool(entries) for _, entries in rows])
    right = np.array([entry in entries for (entry, _), (_, entries) in zip(answers, rows, strict=True)])
    typed = all_mistyped([text for text, entries in rows if entries], 2)
    wanted = [entries for _, entries in rows if entries]
    survived = np.mean([ask(text)[0] in entries for text, entries in zip(typed, wanted, strict=True)])
    area = f"{100 * roc_auc_score(known, confidences):5.1f}" if 0 < known.sum() < len(known) else "    -"
    brier = float(np.mean((confidences - right) ** 2))
    error = calibration_error(confidences, right)
    figures = f"{100 * right[known].mean():5.1f} {100 * survived:9.1f} {area} {brier:6.3f} {error:11.1f}"
    return f"{figures}    {cut(confidences, right, known)}"


def timed(make: Callable[[Rows], Ask], rows: Rows, asked: Sequence[str]) -> str:
    """Microseconds a question, seconds to learn, and the megabytes of Python that learning held at most."""
    tracemalloc.start()
    began = time.perf_counter()
    ask = make(rows)
    learned_s = time.perf_counter() - began
    peak_mb = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    times_us = []
    for text in asked:
        began = time.perf_counter()
        ask(text)
        times_us.append(1e6 * (time.perf_counter() - began))
    return f"{statistics.median(times_us):9.0f} {learned_s:8.1f} {peak_mb:8.0f}"


def grown(rows: Rows, size: int) -> Rows:
    """So many phrasings of twenty-five an entry: the rows again, with words of their own in each round."""
    known = [(text, entry) for text, entry in rows if entry is not None]
    return [
        (f"{known[at % len(known)][0]} case{at // len(known)}", f"entry {at // 25}") for at in range(size)
    ]


def our_rows() -> Rows:
    """What the shipped index is learned from."""
    wordings = wordings_of(load(visitors.ROOT / "knowledge"), load_examples())
    return [(one.text, None if one.entry == OUT_OF_SCOPE else one.entry) for one in wordings]


def our_messages() -> list[tuple[str, frozenset[str]]]:
    """The project's own labelled messages that belong to entries, and those that belong to none."""
    return [(row.text, row.topics) for row in visitors.rows() if row.topics or row.kinds == {"unknown"}]


def labelled(path: Path) -> list[tuple[str, str | None]]:
    """The rows of a public set."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line)
    return [(row["text"], row["entry"]) for row in rows]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--train", type=Path, action="append", default=[])
    parser.add_argument("--test", type=Path, action="append", default=[])
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    chosen = parser.parse_args()
    sets = [(OWN, our_rows(), our_messages())]
    for train, test in zip(chosen.train, chosen.test, strict=True):
        asked = [(text, frozenset([entry] if entry else [])) for text, entry in labelled(test)]
        sets.append((test.stem, labelled(train), asked))
    peers = installed()
    for name, rows, asked in sets:
        print(f"\n{name:22} right two slips  AUROC  Brier calibration in scope, unknown found")
        for system, make in (SYSTEMS | peers).items():
            learned = rows if make is matcher else [row for row in rows if row[1] is not None]
            maker = shipped if make is matcher and name == OWN else make
            print(f"{system:22} {judged(maker(learned), asked)}", flush=True)
    texts = [text for text, _ in sets[0][2][:100]]
    for size in chosen.sizes:
        print(f"\n{size:,} phrasings".ljust(25) + "µs/query learn, s peak, MB")
        for system, make in (SYSTEMS | peers if size == TIMED_AT else SYSTEMS).items():
            print(f"{system:22} {timed(make, grown(sets[0][1], size), texts)}", flush=True)


if __name__ == "__main__":
    main()
