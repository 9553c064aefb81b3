"""What a background job runs in its own process: `python -m web.publishing.tasks NAME`.

Reads one JSON object from standard input and writes the result, bytes or JSON, to standard output.
A failure ends with status 1 and one line on standard error that never quotes a visitor.
"""

import base64
import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from bot import KnowledgeError, parse
from web.publishing import models
from web.publishing.try_out import Side, try_out

NICE = 10
"""Visitors' replies come first."""


def learn(question: Mapping[str, Any]) -> bytes:
    """`texts` to the bytes of their model."""
    return models.learn(parse(question["texts"]))


def rehearse(question: Mapping[str, Any]) -> bytes:
    """Two versions (`texts`, `before`), their models and `messages` to the report on the change, as JSON."""
    before = _side(question["before"], question["before_model"])
    after = _side(question["texts"], question["model"])
    report = try_out(before, after, question["messages"], date.fromisoformat(question["today"]))
    return json.dumps({"report": asdict(report), "stops": report.stops}).encode()


def _side(texts: Mapping[str, str], encoded: str) -> Side:
    knowledge = parse(texts)
    try:
        model = models.loads(base64.b64decode(encoded), models.key_of(knowledge)) if encoded else None
    except models.ModelError:
        model = None
    return Side(knowledge, model)


TASKS: Mapping[str, Callable[[Mapping[str, Any]], bytes]] = {"learn": learn, "rehearse": rehearse}


def main() -> None:
    """Run the task that the command line names."""
    os.nice(NICE)
    try:
        result = TASKS[sys.argv[1]](json.load(sys.stdin))
    except KnowledgeError as error:
        sys.exit(" ".join(map(str, error.problems)))
    except Exception as error:
        sys.exit(f"{type(error).__name__} in the background job")
    sys.stdout.buffer.write(result)


if __name__ == "__main__":
    main()
