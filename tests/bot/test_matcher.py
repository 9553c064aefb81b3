"""An index ranks entries, explains itself, and never trusts a file that is not its own."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from bot.learning import learn_rows
from bot.matcher import Index, StaleIndex
from bot.matches import Band
from bot.language.text import read

ROWS = [
    ("what is piriformis syndrome", "syndrome"), ("explain piriformis syndrome", "syndrome"),
    ("what does piriformis syndrome mean", "syndrome"), ("piriformis syndrome definition", "syndrome"),
    ("how is it different from sciatica", "difference"), ("piriformis vs sciatica", "difference"),
    ("are sciatica and piriformis the same", "difference"), ("difference", "difference"),
    ("how much is a session", "prices"), ("what do you charge", "prices"), ("cost", "prices"),
    ("price of a massage", "prices"),
]  # fmt: skip


@pytest.fixture(scope="module")
def index() -> Index:
    return learn_rows(ROWS)


def test_a_curated_phrasing_finds_its_entry(index: Index) -> None:
    for text, entry in ROWS:
        best = index.rank(read(text))[0]
        assert (best.entry, best.phrasing) == (entry, text)


def test_confidences_are_probabilities_in_falling_order(index: Index) -> None:
    for text in ("cost of piriformis", "difference?", "sciatica price", "what is the airport"):
        found = [match.confidence for match in index.rank(read(text))]
        assert all(0 <= c <= 1 for c in found)
        assert found == sorted(found, reverse=True)


def test_nothing_known_ranks_nothing_and_is_unknown(index: Index) -> None:
    for text in ("", "???", "日本語"):
        assert index.rank(read(text)) == ()
    assert index.band(()) is Band.UNKNOWN


def test_a_message_is_held_by_an_entry_that_has_its_rare_words(index: Index) -> None:
    assert index.holds("difference", read("is sciatica different").words)
    assert not index.holds("difference", read("is it hereditary").words)
    assert not index.holds("prices", read("what does the sciatica of a horse cost").words)
    assert not index.holds("nobody", read("cost").words)


def test_the_nearest_line_that_no_entry_answers_counts_against_an_answer() -> None:
    strangers: list[tuple[str, str | None]] = [
        ("how much is a haircut", None),
        ("what does a truck cost", None),
    ]
    index = learn_rows([*ROWS, *strangers])
    vector = index.vector(read("how much is a haircut").words)
    assert index.strangers.likeness(vector.ids, vector.weights) > 0.5
    other = index.vector(read("piriformis").words)
    assert index.strangers.likeness(other.ids, other.weights) < 0.1
    plain = learn_rows(ROWS).rank(read("how much is a haircut"))[0]
    told = index.rank(read("how much is a haircut"))[0]
    assert (told.entry, plain.entry) == ("prices", "prices")
    assert told.confidence < plain.confidence


def test_messages_lean_towards_the_entries_or_towards_what_none_answers() -> None:
    lines = ("how much is a haircut", "who won the game", "what does a truck weigh", "is it going to rain")
    strangers: list[tuple[str, str | None]] = [(f"{line} {day}", None) for line in lines for day in range(10)]

    def margin(text: str, lines: list[tuple[str, str | None]]) -> float:
        index = learn_rows([*ROWS, *lines])
        vector = index.vector(read(text).words)
        return index.strangers.margin(vector)

    ours, theirs = "piriformis and sciatica, the difference", "what does a truck cost"
    assert margin(ours, strangers) > margin(theirs, strangers)
    assert margin(ours, strangers[:5]) == 0


def test_the_words_of_some_entries_are_known(index: Index) -> None:
    assert index.knows(["difference", "prices"], read("is the cost of sciatica different").words)
    assert not index.knows(["difference", "prices"], read("is a zeppelin different").words)
    assert not index.knows([], read("is it different").words)
    assert not index.knows(["nobody"], read("is it different").words)


def test_explain_names_the_word_that_decided(index: Index) -> None:
    told = index.explain(read("so what is the cost please"))
    assert told.matches[0].entry == "prices"
    assert told.counted[0][0] == "cost"
    assert told.band is index.band(told.matches)


def test_saved_and_loaded_is_the_same(index: Index, tmp_path: Path) -> None:
    index.save(tmp_path / "index")
    again = Index.load(tmp_path / "index", index.key)
    for text, _ in ROWS:
        assert again.rank(read(text)) == index.rank(read(text))


def test_missing_foreign_damaged_and_stale_files_are_refused(index: Index, tmp_path: Path) -> None:
    file = tmp_path / "index"
    with pytest.raises(StaleIndex):
        Index.load(file, index.key)
    index.save(file)
    with pytest.raises(StaleIndex):
        Index.load(file, "another key")
    whole = file.read_bytes()
    for damaged in (b"", b"not an index", whole[:-100], whole[: len(whole) // 2], b"\x80\x04K\x01."):
        file.write_bytes(damaged)
        with pytest.raises(StaleIndex):
            Index.load(file, index.key)
    np.save(file.with_suffix(".npy"), np.array([{"evil": 1}], dtype=object), allow_pickle=True)
    with pytest.raises(StaleIndex):
        Index.load(file.with_suffix(".npy"), index.key)


def test_serving_loads_neither_scikit_learn_nor_scipy(index: Index, tmp_path: Path) -> None:
    index.save(tmp_path / "index")
    program = (
        "import sys; from pathlib import Path; import bot; from bot.matcher import Index; from bot.language.text import read\n"
        f"index = Index.load(Path({str(tmp_path / 'index')!r}), {index.key!r})\n"
        "assert index.rank(read('cost'))[0].entry == 'prices'\n"
        "assert not {'sklearn', 'scipy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=Path(__file__).parents[2], timeout=60)
