"""The background job that learns a model: `python -m web.publishing.learn_task`. Only it loads scikit-learn."""

from collections.abc import Mapping
from typing import Any

from bot import parse
from bot.learning import learn as learn_index
from web.publishing.task import run_task


def learn(question: Mapping[str, Any]) -> bytes:
    """`texts` to the bytes of their model."""
    return learn_index(parse(question["texts"])).dumps()


if __name__ == "__main__":
    run_task(learn)
