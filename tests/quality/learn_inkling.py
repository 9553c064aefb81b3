"""What the built-in rows teach about danger, as a file of weights that triage reads.

    python -m tests.quality.learn_inkling

writes bot/inkling.txt anew and prints, by turns of one eighth of the rows held out, what the weights hear beside the
rules in the rows of `JUDGED`. Run it after a change of the tables or of the rows, and look at the figures.
"""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix, vstack
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold

from bot.clauses import Reader
from bot.features import GENERIC_FILE
from bot.inkling import BIAS, CLASS, INKLING_FILE, LEANINGS, stems_of
from bot.knowledge import load
from bot.signs import NAMELESS, Level
from bot.language.text import read
from bot.triage import assess
from bot.vocabulary import LEXICON

HERE = Path(__file__).parent
ROWS = (
    "safety-tuning",
    "safety-second",
    "safety-unseen",
    "safety-third",
    "safety-blind",
    "safety-ways",
    "safety-calm",
    "safety-plain",
    "safety-stories",
    "safety-remarks",
    "messages",
)
JUDGED = ("safety-third", "safety-ways")
"""Rows that the rules were not written from."""

WANTED: dict[str, frozenset[str]] = {
    "emergency": frozenset({"emergency"}),
    "crisis": frozenset({"crisis"}),
    "urgent": frozenset({"urgent"}),
    "told": frozenset({"emergency", "crisis", "urgent", "diagnostic", "treatment"}),
}
"""Which first labels each leaning learns."""

HEARD = {"emergency": {Level.EMERGENCY}, "crisis": {Level.EMERGENCY, Level.CRISIS},
         "urgent": {Level.EMERGENCY, Level.CRISIS, Level.URGENT}}  # fmt: skip
STRENGTH = 1.0
"""Inverse of the penalty: 0.3 to 5 give the same within two messages of a hundred."""

SMALLEST = 0.1
"""Smaller weights are left out: all of them together move no message over a threshold."""

Bools = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
IDIOM = LEXICON.bits("idiom")
SMALL = frozenset(
    {"es-person", "timeword", "subject", "and", "unsaid", "likely2", "modal2", "pronoun", "take"}
)
"""Classes that most messages hold."""
_READER = Reader(LEXICON)


def features(text: str) -> dict[str, float]:
    """Every class and stem of a message, once."""
    sentences = _READER.read(read(text).folded)
    stems: set[str] = set()
    mask = 0
    for sentence in sentences:
        for words, live in zip(sentence.words, sentence.live, strict=True):
            mask |= live
            stems.update(() if live & IDIOM else stems_of(words))
    classes = {CLASS + name for name, bit in LEXICON.names.items() if mask & bit and name not in SMALL}
    return dict.fromkeys(stems | classes, 1.0)


def rows() -> tuple[list[str], list[str], list[str]]:
    """Texts, first labels and where each is from."""
    texts, labels, sources = [], [], []
    for name in ROWS:
        for line in (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if not row.get("after"):
                texts.append(row["text"])
                labels.append(row["kinds"][0])
                sources.append(name)
    return texts, labels, sources


def everyday() -> list[str]:
    """Questions and sentences that are calm: what the shipped knowledge answers, and what nobody answers."""
    knowledge = load(HERE.parents[1] / "knowledge")
    asked = [text for entry in knowledge.live for text in (entry.question, *entry.phrasings)]
    lines = GENERIC_FILE.read_text(encoding="utf-8").splitlines()
    return asked + [line for line in lines if line and not line.startswith("#")]


def fitted(matrix: csr_matrix, wanted: Bools) -> LogisticRegression:
    """A classifier of one leaning."""
    return LogisticRegression(C=STRENGTH, max_iter=1000).fit(matrix, wanted)


def by_rules(text: str) -> Level:
    """The loudest level that a rule alone hears."""
    named = (sign.level for sign in assess(read(text)).signs if sign not in NAMELESS.values())
    return max(named, default=Level.CALM)


def held_out(matrix: csr_matrix, calm: csr_matrix, wanted: Bools) -> Floats:
    """What rows weigh by classifiers that have not seen them."""
    weighed = np.zeros(len(wanted))
    for seen, unseen in KFold(8, shuffle=True, random_state=1).split(wanted):
        truth = np.concatenate([wanted[seen], np.zeros(calm.shape[0], dtype=bool)])
        weighed[unseen] = fitted(vstack([matrix[seen], calm]), truth).decision_function(matrix[unseen])
    return weighed


def told(name: str, weighed: Floats, labels: Sequence[str], levels: Sequence[Level], judged: Bools) -> str:
    """One line: heard by the rules, and heard or wrongly raised with the weights at some thresholds."""
    due = np.isin(labels, list(WANTED[name])) & judged
    calm = (
        ~np.isin(labels, list(WANTED["told"] if name == "told" else {name, "emergency", "crisis"})) & judged
    )
    heard = np.array([level in HEARD.get(name, set()) for level in levels])
    at = [
        f"{limit:+.1f}: {((weighed > limit) | heard)[due].sum()}, wrong {((weighed > limit) & ~heard)[calm].sum()}"
        for limit in (-3, -2, -1.5, -1, -0.5, 0, 0.5, 1)
    ]
    return f"{name}: rules {heard[due].sum()} of {due.sum()} (others: {calm.sum()}); " + "; ".join(at)


def lines(names: Iterable[str], weights: Floats, biases: Sequence[float]) -> list[str]:
    """The file: the bias, then every name whose weight matters."""
    kept = [f"{BIAS} " + " ".join(f"{bias:.2f}" for bias in biases)]
    for name, leans in zip(names, weights.T, strict=True):
        if np.abs(leans).max() >= SMALLEST:
            kept.append(f"{name} " + " ".join(f"{lean:.2f}" for lean in leans))
    return kept


def main() -> None:
    """Print the figures and write the file."""
    texts, labels, sources = rows()
    vectoriser = DictVectorizer()
    both = vectoriser.fit_transform([features(text) for text in texts + everyday()])
    matrix, calm = both[: len(texts)], both[len(texts) :]
    levels, judged = [by_rules(text) for text in texts], np.isin(sources, JUDGED)
    weights, biases = [], []
    for name in LEANINGS:
        wanted = np.isin(labels, list(WANTED[name]))
        sys.stdout.write(told(name, held_out(matrix, calm, wanted), labels, levels, judged) + "\n")
        model = fitted(both, np.concatenate([wanted, np.zeros(calm.shape[0], dtype=bool)]))
        weights.append(model.coef_[0])
        biases.append(float(model.intercept_[0]))
    kept = lines(vectoriser.get_feature_names_out(), np.array(weights), biases)
    INKLING_FILE.write_text("\n".join(kept) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(kept)} lines in {INKLING_FILE.name}\n")


if __name__ == "__main__":
    main()
