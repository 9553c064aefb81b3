"""What the benchmarks of the assistant share: the shipped assistant, its judging messages, and a clock."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot import models
from bot.__main__ import INSTANCE
from bot.assistant import Assistant
from bot.knowledge import load
from bot.tools.evaluate import Row, read_rows

ROOT = Path(__file__).parents[2]
OWN_SETS = ("visitors-dev", "earlier-visitors")
"""Sets that were looked at before."""

Result = TypeVar("Result")


def assistant() -> Assistant:
    """The assistant that visitors of the shipped knowledge get; what is not learned yet is learned and kept."""
    knowledge = load(ROOT / "knowledge")
    return Assistant(knowledge, models.learn(knowledge, ROOT / INSTANCE, print))


def rows() -> list[Row]:
    """Labelled messages that no model learned from."""
    return [row for name in OWN_SETS for row in read_rows(ROOT / f"tests/quality/{name}.jsonl")]


def timed(name: str, work: Callable[[], Result]) -> Result:
    """Run once and print how long it took."""
    started = time.perf_counter()
    result = work()
    print(f"{name:58} {time.perf_counter() - started:8.3f} s")
    return result
