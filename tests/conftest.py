"""Fixtures that more than one folder of tests uses, and how long Hypothesis may search."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from bot import Assistant, load
from bot.__main__ import learned_index
from tests.bot.small import Ranked, small_knowledge

pytest_plugins = ["tests.stores"]

_PHASES = [Phase.explicit, Phase.generate, Phase.shrink]  # explaining a failure takes minutes
_PATIENT = [HealthCheck.too_slow, HealthCheck.data_too_large]  # other tests share the two processors
settings.register_profile(
    "quick", max_examples=25, derandomize=True, deadline=None, suppress_health_check=_PATIENT, phases=_PHASES
)
settings.load_profile("quick")

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"


@pytest.fixture(scope="session")
def shipped() -> Assistant:
    """The assistant over the shipped knowledge folder; its index is learned once and kept for the next run."""
    knowledge = load(KNOWLEDGE)
    return Assistant(knowledge, learned_index(knowledge))


@pytest.fixture
def small_assistant() -> Assistant:
    """An assistant over a small file whose matcher always ranks one question first, surely."""
    return Assistant(small_knowledge(), Ranked([("massage", 0.95), ("muscle", 0.02)]))
