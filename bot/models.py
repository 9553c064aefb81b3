"""Trains the two models and caches them as files, each under a key of everything it was learned from.

Serving a cached model needs no scikit-learn. The intent model is learned from the shipped examples, the index from one
knowledge file and the examples.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.examples import acts, shipped_digest
from bot.examples import load as load_examples
from bot.knowledge import Knowledge
from bot.nlu import intent_training
from bot.nlu.intents import IntentModel, StaleModelError
from bot.retrieval import training
from bot.retrieval.index import Index, StaleIndexError


@dataclass(frozen=True, slots=True)
class Models:
    """The learned models of an assistant; None for one that is not available."""

    intent: IntentModel | None = None
    index: Index | None = None

    @property
    def complete(self) -> bool:
        """Whether both models are available."""
        return self.intent is not None and self.index is not None


def intent_key() -> str:
    """The key of the intent model of the shipped examples."""
    return intent_training.key_of(shipped_digest())


def index_key(knowledge: Knowledge) -> str:
    """The key of the index of this knowledge and the shipped examples."""
    return training.key_of(knowledge, shipped_digest())


def learn_intent() -> IntentModel:
    """Train the intent model on the shipped examples."""
    return intent_training.learn(load_examples(), of_acts=acts.load())


def learn_index(knowledge: Knowledge) -> Index:
    """Train the index of one knowledge file."""
    return training.learn(knowledge, load_examples())


def stored(knowledge: Knowledge, folder: Path) -> Models:
    """The current models that a folder holds."""
    # the larger one first, because its file is in memory too while it is read
    index = _stored_index(knowledge, folder)
    return Models(_stored_intent(folder), index)


def _stored_index(knowledge: Knowledge, folder: Path) -> Index | None:
    with suppress(OSError, StaleIndexError):
        key = index_key(knowledge)
        with model_file(folder, "index", key).open("rb") as file:
            return Index.load(file, key)
    return None


def _stored_intent(folder: Path) -> IntentModel | None:
    with suppress(OSError, StaleModelError):
        key = intent_key()
        with model_file(folder, "intent", key).open("rb") as file:
            return IntentModel.load(file, key)
    return None


def learn(knowledge: Knowledge, folder: Path, say: Callable[[str], object] = lambda _: None) -> Models:
    """The models of this knowledge, read from a folder or trained and stored there; `say` receives progress lines."""
    found = stored(knowledge, folder)
    intent, index = found.intent, found.index
    folder.mkdir(parents=True, exist_ok=True)
    if intent is None:
        say("Learning what messages are about …")
        intent = learn_intent()
        _store(folder, "intent", intent.key, intent.dumps())
    if index is None:
        say("Learning which question is which …")
        index = learn_index(knowledge)
        _store(folder, "index", index.key, index.dumps())
    return Models(intent, index)


def model_file(folder: Path, name: str, key: str) -> Path:
    """The file of the model "intent" or "index" with this key."""
    return folder / f"{name}-{key}.npz"


def _store(folder: Path, name: str, key: str, content: bytes) -> None:
    """Write atomically, so that another process never reads a partial file."""
    path = model_file(folder, name, key)
    partial = path.with_suffix(".part")
    partial.write_bytes(content)
    partial.replace(path)
