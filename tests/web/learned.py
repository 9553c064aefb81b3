"""Models that are learned in a second: from a share of the examples, but under the keys of the real ones."""

import os
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from bot import Index, IntentModel, Knowledge, index_key, intent_key, model_file, parse
from bot.examples import load
from bot.nlu import intents
from bot.retrieval import training
from web.publishing.instance_folder import InstanceFolder
from web.publishing.models import INTENT, index_lesson, intent_lesson

EXAMPLES = load()[::24]


@cache
def intent() -> IntentModel:
    """An intent model that hears what is plainly said; kept for the next run."""
    folder = Path(tempfile.gettempdir()) / f"piriformis-models-{os.getuid()}"
    path = model_file(folder, f"share-of-{len(EXAMPLES)}", intent_key())
    if not path.exists():
        folder.mkdir(exist_ok=True)
        beside = path.with_suffix(f".{os.getpid()}")
        beside.write_bytes(replace(intents.learn(EXAMPLES), key=intent_key()).dumps())
        beside.replace(path)
    return IntentModel.loads(path.read_bytes(), intent_key())


def index(knowledge: Knowledge) -> Index:
    """The index of a knowledge file."""
    return replace(training.learn(knowledge, EXAMPLES), key=index_key(knowledge))


def learn(question: Mapping[str, Any]) -> bytes:
    """What `web.publishing.learn_task` does, in a second."""
    return intent().dumps() if question["model"] == INTENT else index(parse(question["texts"])).dumps()


@cache
def _content(text: str) -> bytes:
    return index(parse({"knowledge.md": text})).dumps()


def keep(instance: Path, text: str) -> None:
    """Put the models of a knowledge.md into an instance folder."""
    folder = InstanceFolder(instance)
    folder.put_model(intent_lesson(), intent().dumps())
    folder.put_model(index_lesson(parse({"knowledge.md": text})), _content(text))
