"""Evidence becomes probabilities that add up to 1, and that are as often right as they say."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.calibration import Calibration, fit

NAMES = ("wrong", "right")


def coin(chances: dict[float, float], rounds: int = 400) -> Calibration:
    """Fitted on evidence whose outcome is "right" with a known chance."""
    rows = [(value, NAMES[at < chance * rounds]) for value, chance in chances.items() for at in range(rounds)]
    return fit([[value] for value, _ in rows], [outcome for _, outcome in rows], NAMES)


@pytest.mark.parametrize(("value", "chance"), [(0.0, 0.2), (1.0, 0.8)])
def test_a_probability_is_how_often_it_was_so(value: float, chance: float) -> None:
    assert coin({0.0: 0.2, 1.0: 0.8}).probabilities([value])[1] == pytest.approx(chance, abs=0.02)


def test_more_evidence_is_never_less_sure() -> None:
    found = coin({0.0: 0.1, 1.0: 0.9}).probabilities(np.linspace(-3, 3, 50)[:, None])[:, 1]
    assert (np.diff(found) > 0).all()


def test_the_outcomes_stand_in_the_order_asked_for() -> None:
    evidence, outcomes = [[1.0, 0, 0], [0, 1.0, 0], [0, 0, 1.0]] * 20, ["b", "a", "c"] * 20
    for names in (("a", "b", "c"), ("c", "a", "b")):
        found = fit(evidence, outcomes, names).probabilities([0, 1.0, 0])
        assert names[int(found.argmax())] == "a"


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=2))
def test_probabilities_add_up_to_1_for_any_evidence(evidence: list[float]) -> None:
    calibration = Calibration(("a", "b", "c"), np.array([[1.0, -2, 3], [0.5, 0, -9]]), np.array([1.0, 0, -1]))
    found = calibration.probabilities(evidence)
    assert found.sum() == pytest.approx(1)
    assert ((found >= 0) & (found <= 1)).all()


def test_rows_of_evidence_are_judged_one_by_one() -> None:
    calibration = coin({0.0: 0.3, 1.0: 0.7})
    both = calibration.probabilities([[0.0], [1.0]])
    assert both == pytest.approx(
        np.array([calibration.probabilities([0.0]), calibration.probabilities([1.0])])
    )


def test_it_comes_back_as_it_was_stored() -> None:
    calibration = coin({0.0: 0.3, 1.0: 0.7})
    again = Calibration.of_json(calibration.as_json())
    assert again.outcomes == calibration.outcomes
    assert again.probabilities([0.4]) == pytest.approx(calibration.probabilities([0.4]), abs=1e-3)
    assert again.as_json() == calibration.as_json()
