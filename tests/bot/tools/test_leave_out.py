"""Models are judged and calibrated on authors that they never learned from."""

import numpy as np

from bot.examples import Example
from bot.tools.evaluate import leave_out
from bot.tools.leave_out import calibrate_retrieval, folds, new_entries
from tests.bot.small import SMALL, small_knowledge
from tests.bot.taught import AUTHORS, EXAMPLES


def test_no_author_stands_in_two_parts_and_no_row_is_lost() -> None:
    for count in (1, 2, 3, 9):
        parts = folds(EXAMPLES, count)
        authors = [{example.author for example in part} for part in parts]
        assert len(parts) == min(count, len(AUTHORS))
        assert sum(map(len, authors)) == len(AUTHORS)
        assert sorted(e.text for part in parts for e in part) == sorted(e.text for e in EXAMPLES)


def test_parts_are_of_about_the_same_size() -> None:
    rows = [Example("a", "answer", f"author {at}") for at in range(20) for _ in range(at)]
    sizes = [len(part) for part in folds(rows)]
    assert max(sizes) - min(sizes) <= 20


def test_the_parts_do_not_hang_on_the_order_of_the_files() -> None:
    def grouped(examples: tuple[Example, ...]) -> set[frozenset[str]]:
        return {frozenset(example.author for example in part) for part in folds(examples, 2)}

    assert grouped(EXAMPLES) == grouped(EXAMPLES[::-1])


def test_a_new_entry_is_tried_with_few_wordings_and_on_strangers() -> None:
    held_out = {example.text for example in folds(EXAMPLES)[0]}
    for asked, index in new_entries(small_knowledge(), EXAMPLES, 3):
        new = set(index.entries) - index.known
        counts = np.diff(index.nearest.groups)
        assert all(counts[index.entries.index(entry)] <= 3 for entry in new)
        assert {wording.text for wording in asked} <= held_out
        assert {wording.text for wording in asked}.isdisjoint(index.wordings)


def test_every_information_entry_is_new_once() -> None:
    tried = [set(index.entries) - index.known for _, index in new_entries(small_knowledge(), EXAMPLES, 3)]
    information = {entry.id for entry in SMALL if entry.kind == "information" and entry.status == "live"}
    assert all(sum(entry in new for new in tried) >= 1 for entry in information)


def test_retrieval_is_calibrated_for_both_sorts_of_entries() -> None:
    known, newcomer = calibrate_retrieval(small_knowledge(), EXAMPLES)
    assert (known.weights.shape, newcomer.weights.shape) == ((5, 2), (4, 2))


def test_the_figures_of_left_out_authors_count_every_row_once() -> None:
    told = leave_out(small_knowledge(), EXAMPLES)
    assert f"of {len(EXAMPLES):4d}  all" in told
    assert f"mean over {len(AUTHORS)} authors" in told


def test_authors_of_one_sort_of_message_are_learned_from_and_not_judged() -> None:
    told = leave_out(small_knowledge(), (*EXAMPLES, Example("i can't pee", "emergency", "signs-first")))
    assert "signs-first" not in told
    assert f"of {len(EXAMPLES):4d}  all" in told
