"""The seam to the bot's learning: knowledge becomes the bytes of a model, and bytes become a model again."""

from bot import Index, Knowledge, StaleIndex, index_key

Model = Index

ModelError = StaleIndex
"""Raised by `loads` for bytes that are damaged or were learned from other knowledge."""


def key_of(knowledge: Knowledge) -> str:
    """A hash of everything that the model of this knowledge is learned from."""
    return str(index_key(knowledge))


def learn(knowledge: Knowledge) -> bytes:
    """Learn the model; takes seconds and loads scikit-learn, so only background jobs call it."""
    from bot.learning import learn as learn_index

    return bytes(learn_index(knowledge).dumps())


def loads(content: bytes, key: str) -> Model:
    """Read a model back; raises `ModelError`."""
    return Index.loads(content, key)
