"""The seam to the bot's models: their key, and the bytes that become a model again (`learn_task` makes them)."""

from bot import Index, Knowledge, StaleIndex, index_key

Model = Index

ModelError = StaleIndex
"""Raised by `loads` for bytes that are damaged or were learned from other knowledge."""


def key_of(knowledge: Knowledge) -> str:
    """A hash of everything that the model of this knowledge is learned from."""
    return str(index_key(knowledge))


def loads(content: bytes, key: str) -> Model:
    """Read a model back; raises `ModelError`."""
    return Index.loads(content, key)
