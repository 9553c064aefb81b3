"""The models of the shipped knowledge, learned once and kept for the next run of the tests."""

import fcntl
import os
import tempfile
from functools import cache
from pathlib import Path

from bot import Knowledge, Models, load
from bot.examples.acts import Act
from bot.models import learn
from bot.nlu.intents import IntentModel, Reader

KNOWLEDGE = Path(__file__).parent.parent / "knowledge"


def learned(knowledge: Knowledge) -> Models:
    """The models of a knowledge file: one process learns, the others wait and read what it kept."""
    folder = Path(tempfile.gettempdir()) / f"piriformis-models-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        return learn(knowledge, folder)


@cache
def shipped_intents() -> IntentModel:
    """The intent model of the shipped examples."""
    model = learned(load(KNOWLEDGE)).intent
    assert model is not None
    return model


@cache
def acts_of(folded: str) -> dict[Act, float]:
    """What the shipped model hears a text do in a talk."""
    return dict(Reader(shipped_intents()).acts(folded))
