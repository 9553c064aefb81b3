"""How soon a new entry is found: with 3, 5 and 10 of its wordings, among ours and in a folder on a foreign topic.

python -m tests.bench new_entries
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from bot.examples import load as load_examples
from bot.knowledge import Knowledge, load
from bot.language.text import clean, fold
from bot.retrieval.entry_calibration import shipped_calibrations
from bot.retrieval.index import Index
from bot.retrieval.search import ANSWER_FROM
from bot.retrieval.training import learn_wordings
from bot.retrieval.wordings import Wording, wordings_of
from bot.tools.leave_out import new_entries
from tests.project.sources import ROOT

FOREIGN = ("salon", "foreign")
"""Two folders on a foreign topic, twelve questions of fifteen wordings, by people who knew nothing of this project. In
`salon` the first five are an owner's and the others what somebody else's visitors type; in `foreign`, a bee club, one
person wrote all fifteen, as different from one another as could be."""
COUNTS = (3, 5, 10)
LEARNED, ASKED_FROM = 5, 5


def share(index: Index, asked: Iterable[Wording], new: frozenset[str]) -> tuple[float, float, int]:
    """Of the messages of new entries: the share ranked first, the share answered, and how many there are."""
    first, answered, count = 0, 0, 0
    for wording in asked:
        if wording.entry in new:
            found = index.rank(fold(clean(wording.text)))
            count += 1
            if found is not None and found.entries[0] == wording.entry:
                first += 1
                answered += found.confidence >= ANSWER_FROM
    return first / count, answered / count, count


def among_ours(knowledge: Knowledge) -> None:
    """Each information entry left out, a quarter at a time, and added again with a few of its wordings."""
    ids = [entry.id for entry in knowledge.live if entry.kind == "information"]
    calibration, newcomer = shipped_calibrations()
    for count in COUNTS:
        found = []
        for at, (asked, index) in enumerate(new_entries(knowledge, load_examples(), count)):
            calibrated = replace(index, calibration=calibration, newcomer=newcomer)
            found.append(share(calibrated, asked, frozenset(ids[at::4])))
        tell(f"ours, {count} wordings", found)


def foreign(knowledge: Knowledge, name: str) -> None:
    """Twelve entries on another topic beside small talk and practice, known by five wordings each."""
    file = Path(__file__).with_name(f"{name}.jsonl")
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    own = [Wording(text, row["entry"], own=True) for row in rows for text in row["wordings"][:LEARNED]]
    asked = [Wording(text, row["entry"]) for row in rows for text in row["wordings"][ASKED_FROM:]]
    elsewhere = replace(knowledge, entries=tuple(e for e in knowledge.entries if e.kind != "information"))
    calibration, newcomer = shipped_calibrations()
    index = learn_wordings(
        [*own, *wordings_of(elsewhere, load_examples())], key="", calibration=calibration, newcomer=newcomer
    )
    tell(f"{name}, 5 wordings", [share(index, asked, frozenset(row["entry"] for row in rows))])


def tell(name: str, found: Sequence[tuple[float, float, int]]) -> None:
    """One line: the mean of the parts, weighed by their messages."""
    count = sum(part[2] for part in found)
    first = sum(part[0] * part[2] for part in found) / count
    answered = sum(part[1] * part[2] for part in found) / count
    print(f"{name:28} ranked first {first:6.1%}   answered {answered:6.1%}   of {count}", flush=True)


if __name__ == "__main__":
    shipped = load(ROOT / "knowledge")
    for name in FOREIGN:
        foreign(shipped, name)
    among_ours(shipped)
