"""The background job that learns models: `python -m web.publishing.learn_task`. Only it loads scikit-learn."""

from collections.abc import Mapping
from typing import Any

from bot import learn_index, learn_intent, parse
from web.publishing.models import INTENT, pack
from web.publishing.task import run_task


def learn(question: Mapping[str, Any]) -> bytes:
    """For each of `lessons`, the name of a `model` and, for an index, `texts`: the packed bytes of these models."""
    return pack(map(_learned, question["lessons"]))


def _learned(lesson: Mapping[str, Any]) -> bytes:
    if lesson["model"] == INTENT:
        return learn_intent().dumps()
    return learn_index(parse(lesson["texts"])).dumps()


if __name__ == "__main__":
    run_task(learn)
