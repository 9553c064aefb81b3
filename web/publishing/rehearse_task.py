"""The background job that tries a draft out: `python -m web.publishing.rehearse_task`."""

import base64
import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from bot import Index, IntentModel, Models, parse
from web.publishing.models import MODEL_ERRORS, Lesson, Model, index_lesson, intent_lesson, loads
from web.publishing.task import run_task
from web.publishing.try_out import Side, try_out


def rehearse(question: Mapping[str, Any]) -> bytes:
    """Two versions (`texts`, `before`), their models and `messages` (id, text) to the report, as JSON."""
    intent = _model(intent_lesson(), question["intent"])
    before = _side(question["before"], intent, question["before_index"])
    after = _side(question["texts"], intent, question["index"])
    report = try_out(before, after, dict(question["messages"]), date.fromisoformat(question["today"]))
    return json.dumps({"report": asdict(report), "stops": report.stops}).encode()


def _side(texts: Mapping[str, str], intent: Model | None, encoded: str) -> Side:
    knowledge = parse(texts)
    index = _model(index_lesson(knowledge), encoded)
    return Side(
        knowledge,
        Models(
            intent if isinstance(intent, IntentModel) else None, index if isinstance(index, Index) else None
        ),
    )


def _model(lesson: Lesson, encoded: str) -> Model | None:
    try:
        return loads(lesson, base64.b64decode(encoded)) if encoded else None
    except MODEL_ERRORS:
        return None


if __name__ == "__main__":
    run_task(rehearse)
