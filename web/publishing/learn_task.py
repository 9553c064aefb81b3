"""The background job that learns a model: `python -m web.publishing.learn_task`. Only it loads scikit-learn."""

from collections.abc import Mapping
from typing import Any

from bot import learn_index, learn_intent, parse
from web.publishing.models import INTENT
from web.publishing.task import run_task


def learn(question: Mapping[str, Any]) -> bytes:
    """The name of a `model` and, for an index, `texts` to the bytes of that model."""
    if question["model"] == INTENT:
        return learn_intent().dumps()
    return learn_index(parse(question["texts"])).dumps()


if __name__ == "__main__":
    run_task(learn)
