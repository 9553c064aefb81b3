"""Retrieval alone, trained on any labelled wordings, to measure it on public question sets."""

import json
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bot.language.spelling import Speller, word_counts
from bot.language.text import read
from bot.nlu import calibration
from bot.nlu.calibration import Calibration
from bot.retrieval.entry_calibration import OUTCOMES
from bot.retrieval.index import OUT_OF_SCOPE, Clues, Index
from bot.retrieval.training import learn_wordings
from bot.retrieval.wordings import Wording

PARTS = 4
"""The folds of the training rows for the calibration."""

SEED = 2026
"""The seed of the folds."""


def run(train: Path, test: Path, out: Path) -> None:
    """Train on `train`, match every text of `test`, and write entry and confidence to `out`, one line each."""
    rows = [json.loads(line) for line in train.read_text("utf-8").splitlines() if line.strip()]
    texts = [json.loads(line)["text"] for line in test.read_text("utf-8").splitlines() if line.strip()]
    answers = match([(row["text"], row["entry"]) for row in rows], texts)
    lines = (json.dumps({"entry": entry, "confidence": round(sure, 6)}) for entry, sure in answers)
    out.write_text("".join(f"{line}\n" for line in lines), "utf-8")


def match(labelled: Sequence[tuple[str, str | None]], texts: Sequence[str]) -> list[tuple[str | None, float]]:
    """The best entry of every text with its confidence, 0 to 1; None and 0 if nothing matched."""
    return list(map(matcher(labelled), texts))


def matcher(labelled: Sequence[tuple[str, str | None]]) -> Callable[[str], tuple[str | None, float]]:
    """Train on labelled texts; rows without an entry are used for calibration only."""
    wordings = [Wording(text, entry) for text, entry in labelled if entry is not None]
    strangers = [text for text, entry in labelled if entry is None]
    index = replace(_index(wordings), calibration=_calibrated(wordings, strangers))
    speller = Speller(word_counts(w.text for w in wordings))

    def ask(text: str) -> tuple[str | None, float]:
        ranking = index.rank(speller.correct(read(text)).folded)
        return (ranking.entries[0], ranking.confidence) if ranking else (None, 0.0)

    return ask


def _index(wordings: Sequence[Wording]) -> Index:
    nothing = Calibration(OUTCOMES, np.zeros((len(Clues._fields), 2)), np.zeros(2))
    return learn_wordings(wordings, key="", calibration=nothing, newcomer=nothing)


def _calibrated(wordings: Sequence[Wording], strangers: Sequence[str]) -> Calibration:
    """Cross-validate on the rows of each entry, and on the rows that no entry answers."""
    clues: list[Clues] = []
    outcomes: list[str] = []
    parts = _parts(wordings)
    for number, part in enumerate(parts):
        index = _index([w for other in parts if other is not part for w in other])
        asked = [(w.text, w.entry) for w in part]
        asked += [(text, OUT_OF_SCOPE) for text in strangers[number::PARTS]]
        for text, entry in asked:
            ranking = index.rank(read(text).folded)
            if ranking is not None:
                clues.append(ranking.clues)
                outcomes.append(OUTCOMES[ranking.entries[0] == entry])
    return calibration.fit(clues, outcomes, OUTCOMES)


def _parts(wordings: Sequence[Wording]) -> list[list[Wording]]:
    """Split the wordings into folds, those of every entry spread evenly."""
    choice, parts = np.random.default_rng(SEED), [[] for _ in range(PARTS)]  # type: ignore[var-annotated]
    by_entry: dict[str, list[Wording]] = defaultdict(list)
    for wording in wordings:
        by_entry[wording.entry].append(wording)
    for ours in by_entry.values():
        for place, at in enumerate(choice.permutation(len(ours)).tolist()):
            parts[place % PARTS].append(ours[at])
    return parts
