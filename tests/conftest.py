"""Fixtures that more than one folder of tests uses, and how long Hypothesis may search."""

import os

import pytest
from hypothesis import HealthCheck, Phase, settings

from bot import Assistant, load
from tests.bot.small import Ranked, models, small_knowledge
from tests.learned import KNOWLEDGE, learned

pytest_plugins = ["tests.stores"]

_PHASES = [Phase.explicit, Phase.generate, Phase.shrink]  # explaining a failure takes minutes
_PATIENT = [
    HealthCheck.too_slow,  # other tests share the two processors
    HealthCheck.data_too_large,
    HealthCheck.filter_too_much,  # what few examples reach; what none reaches fails all the same
]
settings.register_profile(
    "quick", max_examples=25, derandomize=True, deadline=None, suppress_health_check=_PATIENT, phases=_PHASES
)
settings.register_profile("thorough", parent=settings.get_profile("quick"), max_examples=1_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))


@pytest.fixture(scope="session")
def shipped() -> Assistant:
    """The assistant over the shipped knowledge folder; its models are learned once and kept for the next run."""
    knowledge = load(KNOWLEDGE)
    return Assistant(knowledge, learned(knowledge))


@pytest.fixture
def small_assistant() -> Assistant:
    """An assistant over a small file whose matcher always ranks one question first, surely."""
    return Assistant(small_knowledge(), models(Ranked([("massage", 0.95), ("muscle", 0.02)])))
