"""The cost table: the cheapest reply is chosen, and a missed danger costs more than needless care."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.nlu.costs import COSTS, cheapest, expected
from bot.nlu.intents import CARE, INTENTS

NEEDLESS = 1.0
"""The unit of the costs: a needless referral."""

DANGERS = ("emergency", "crisis", "urgent")
CALM = ("smalltalk", "ordinary")


def chances(**named: float) -> dict[str, float]:
    return {intent: named.get(intent, 0.0) for intent in INTENTS}


def cost(true: str, reply: str) -> float:
    return COSTS[true][INTENTS.index(reply)]


def test_the_right_reply_costs_nothing_and_every_other_something() -> None:
    for true in INTENTS:
        assert [reply for reply in INTENTS if cost(true, reply) == 0] == [true]
        assert min(COSTS[true]) == 0


@pytest.mark.parametrize("true", DANGERS)
@pytest.mark.parametrize("reply", CALM)
def test_a_danger_unheard_is_dearer_than_any_reply_that_needs_care(true: str, reply: str) -> None:
    assert all(cost(true, reply) >= cost(true, other) for other in CARE)
    assert cost(true, reply) >= 2 * NEEDLESS


def test_a_false_alarm_is_dearer_than_a_needless_referral() -> None:
    for true in CALM:
        assert cost(true, "emergency") > cost(true, "urgent") > cost(true, "diagnostic") == NEEDLESS


@pytest.mark.parametrize("intent", INTENTS)
def test_what_is_certain_is_said(intent: str) -> None:
    assert cheapest(chances(**{intent: 1.0})) == intent


@pytest.mark.parametrize("danger", DANGERS)
def test_an_even_chance_of_danger_is_never_answered_as_ordinary(danger: str) -> None:
    assert cheapest(chances(**{danger: 0.5, "ordinary": 0.5})) not in CALM


def test_a_slight_chance_of_danger_is_no_alarm() -> None:
    assert cheapest(chances(emergency=0.1, ordinary=0.9)) == "ordinary"


@given(st.lists(st.floats(0, 1), min_size=7, max_size=7).filter(lambda shares: sum(shares) > 0))
def test_the_cheapest_is_the_least_of_the_expected_costs(shares: list[float]) -> None:
    probabilities = dict(zip(INTENTS, (share / sum(shares) for share in shares), strict=True))
    costs = expected(probabilities)
    assert set(costs) == set(INTENTS)
    assert costs[cheapest(probabilities)] == pytest.approx(min(costs.values()), abs=1e-3)
