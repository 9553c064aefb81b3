"""The background job that tries a draft out: `python -m web.publishing.rehearse_task`."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from bot import parse
from web.publishing import models
from web.publishing.task import run_task
from web.publishing.try_out import Side, try_out


def rehearse(question: Mapping[str, Any]) -> bytes:
    """Two versions (`texts`, `before`), their models and `messages` (id, text) to the report, as JSON."""
    before = _side(question["before"], question["before_model"])
    after = _side(question["texts"], question["model"])
    report = try_out(before, after, dict(question["messages"]), date.fromisoformat(question["today"]))
    return json.dumps({"report": asdict(report), "stops": report.stops}).encode()


def _side(texts: Mapping[str, str], encoded: str) -> Side:
    knowledge = parse(texts)
    try:
        model = models.loads(base64.b64decode(encoded), models.key_of(knowledge)) if encoded else None
    except models.ModelError:
        model = None
    return Side(knowledge, model)


if __name__ == "__main__":
    run_task(rehearse)
