"""Models for tests: the real intent model, and indexes learned in a second from a share of the examples."""

import fcntl
import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bot import Index, IntentModel, Knowledge, index_key, intent_key, learn_intent, model_file, parse
from bot.examples import Example, load
from bot.retrieval import training
from web.publishing.instance_folder import InstanceFolder
from web.publishing.models import INTENT, index_lesson, intent_lesson, pack


@cache
def examples() -> tuple[Example, ...]:
    """A share of the shipped examples, from every author."""
    return load()[::48]


@cache
def intent() -> IntentModel:
    """The real intent model, learned once and kept for the next run where `tests.conftest.learned` keeps it."""
    folder = Path(tempfile.gettempdir()) / f"piriformis-models-{os.getuid()}"
    folder.mkdir(exist_ok=True)
    path = model_file(folder, "intent", intent_key())
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not path.exists():
            path.write_bytes(learn_intent().dumps())
        return IntentModel.loads(path.read_bytes(), intent_key())


@cache
def intent_content() -> bytes:
    """The same as bytes."""
    return intent().dumps()


def index(knowledge: Knowledge) -> Index:
    """The index of a knowledge file."""
    return replace(training.learn(knowledge, examples()), key=index_key(knowledge))


def learn(question: Mapping[str, Any]) -> bytes:
    """What `web.publishing.learn_task` does, in a second."""
    return pack(
        intent_content() if lesson["model"] == INTENT else index(parse(lesson["texts"])).dumps()
        for lesson in question["lessons"]
    )


@cache
def content(text: str) -> bytes:
    """The index of a knowledge.md as bytes."""
    return index(parse({"knowledge.md": text})).dumps()


def keep(instance: Path, text: str) -> None:
    """Put the models of a knowledge.md into an instance folder."""
    folder = InstanceFolder(instance)
    folder.put_model(intent_lesson(), intent_content())
    folder.put_model(index_lesson(parse({"knowledge.md": text})), content(text))
