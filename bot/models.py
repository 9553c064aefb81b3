"""The learned models: the intent model from the shipped examples, the index from a knowledge file and the examples.

Learning needs scikit-learn; what was learned is kept as files under a key of all that it was learned from.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from bot.examples import acts, shipped_digest
from bot.examples import load as load_examples
from bot.knowledge import Knowledge
from bot.nlu import intents
from bot.nlu.intents import IntentModel, StaleModelError
from bot.retrieval import training
from bot.retrieval.index import Index, StaleIndexError


@dataclass(frozen=True, slots=True)
class Models:
    """Everything learned that an assistant answers with; None where it is not there yet."""

    intent: IntentModel | None = None
    index: Index | None = None

    @property
    def complete(self) -> bool:
        """Whether real replies can be given."""
        return self.intent is not None and self.index is not None


def intent_key() -> str:
    """The key of the intent model that these examples give."""
    return intents.key_of(shipped_digest())


def index_key(knowledge: Knowledge) -> str:
    """The key of the index that this knowledge and these examples give."""
    return training.key_of(knowledge, shipped_digest())


def learn_intent() -> IntentModel:
    """Learn the intent model from the shipped examples."""
    return intents.learn(load_examples(), of_acts=acts.load())


def learn_index(knowledge: Knowledge) -> Index:
    """Learn the index of one knowledge file."""
    return training.learn(knowledge, load_examples())


def stored(knowledge: Knowledge, folder: Path) -> Models:
    """What of the models lies in a folder and is current."""
    intent, index = None, None
    # the larger one first: while it is read, its file is in memory, too
    with suppress(OSError, StaleIndexError):
        key = index_key(knowledge)
        index = Index.loads(model_file(folder, "index", key).read_bytes(), key)
    with suppress(OSError, StaleModelError):
        intent = IntentModel.loads(model_file(folder, "intent", intent_key()).read_bytes(), intent_key())
    return Models(intent, index)


def learn(knowledge: Knowledge, folder: Path, say: Callable[[str], object] = lambda _: None) -> Models:
    """The models for this knowledge: read from a folder, or learned and kept there; `say` hears what is done."""
    found = stored(knowledge, folder)
    intent, index = found.intent, found.index
    folder.mkdir(parents=True, exist_ok=True)
    if intent is None:
        say("Learning what messages are about …")
        intent = learn_intent()
        _keep(folder, "intent", intent.key, intent.dumps())
    if index is None:
        say("Learning which question is which …")
        index = learn_index(knowledge)
        _keep(folder, "index", index.key, index.dumps())
    return Models(intent, index)


def model_file(folder: Path, name: str, key: str) -> Path:
    """Where a folder keeps the model of one name, "intent" or "index", under its key."""
    return folder / f"{name}-{key}.npz"


def _keep(folder: Path, name: str, key: str, content: bytes) -> None:
    """Write beside, then move into place, so that nobody reads half a file."""
    path = model_file(folder, name, key)
    beside = path.with_suffix(".part")
    beside.write_bytes(content)
    beside.replace(path)
