"""The nearest examples: cosines by stems, the nearest of each group, and stored as they are used."""

import numpy as np
import pytest

from bot.nlu.features import Features
from bot.nlu.nearest import NearestExamples, learn

TEXTS = [
    ["my", "calf", "hurts"],
    ["calf", "is", "swollen"],
    ["when", "are", "you", "open"],
    ["are", "you", "open"],
]
GROUPS = [1, 1, 0, 0]
FEATURES, ROWS = Features.fit(TEXTS, (1, 1, 1, 1))
NEAREST = learn(ROWS, FEATURES.columns.stems_end, GROUPS, 2)


def likeness(*words: str) -> list[float]:
    """Of the two groups."""
    found: list[float] = NEAREST.likeness(NEAREST.cosines(FEATURES.vector(words))).tolist()
    return found


def test_an_example_itself_is_as_like_as_can_be() -> None:
    for words, group in zip(TEXTS, GROUPS, strict=True):
        assert likeness(*words)[group] == pytest.approx(1, abs=1e-2)


def test_likeness_is_the_cosine_of_the_nearest_example_of_each_group() -> None:
    stems = ROWS.ids < FEATURES.columns.stems_end
    dense = np.zeros((len(TEXTS), FEATURES.columns.stems_end))
    row = np.repeat(np.arange(len(TEXTS)), np.diff(ROWS.starts))
    dense[row[stems], ROWS.ids[stems]] = ROWS.values[stems]
    dense /= np.linalg.norm(dense, axis=1, keepdims=True)
    cosines = dense @ dense[0]
    assert likeness(*TEXTS[0]) == pytest.approx([cosines[2:].max(), cosines[:2].max()], abs=1e-2)


def test_what_shares_no_word_is_not_alike() -> None:
    assert likeness("weather") == [0, 0]
    assert likeness() == [0, 0]


def test_the_stems_of_each_group_are_known() -> None:
    held, stems = NEAREST.held(), FEATURES.columns.stems
    assert held[1, stems["swollen"]]
    assert not held[0, stems["swollen"]]


def test_what_is_stored_finds_the_same() -> None:
    again = NearestExamples.of_arrays(NEAREST.arrays())
    vector = FEATURES.vector(TEXTS[1])
    assert np.array_equal(again.cosines(vector), NEAREST.cosines(vector))
