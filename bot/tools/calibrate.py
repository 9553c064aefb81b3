"""Writes the two calibration files of the repository; a developer's command that takes minutes."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.examples import Example, digest
from bot.knowledge import Knowledge
from bot.nlu import intent_training
from bot.retrieval import entry_calibration, training
from bot.tools.leave_out import calibrate_retrieval, folds


def write(knowledge: Knowledge, examples: Sequence[Example], say: Callable[[str], object]) -> None:
    """Cross-validate over authors and write the calibration files that are out of date."""
    learned_from = digest(examples)
    intent_key = intent_training.source_key(learned_from)
    entry_key = training.source_key(knowledge, learned_from)
    if not _is_current(intent_training.CALIBRATION_FILE, intent_key):
        say("Calibrating the intent model …")
        calibration = intent_training.calibrate(examples, folds(examples))
        intent_training.CALIBRATION_FILE.write_text(
            intent_training.stored(calibration, intent_key), encoding="utf-8"
        )
    if not _is_current(entry_calibration.CALIBRATION_FILE, entry_key):
        say("Calibrating retrieval …")
        entry_calibration.CALIBRATION_FILE.write_text(
            _retrieval(knowledge, examples, entry_key), encoding="utf-8"
        )


def _is_current(file: Path, key: str) -> bool:
    return file.exists() and bool(json.loads(file.read_text(encoding="utf-8"))["key"] == key)


def _retrieval(knowledge: Knowledge, examples: Sequence[Example], key: str) -> str:
    calibration, newcomer = calibrate_retrieval(knowledge, examples)
    stored = {
        "key": key,
        "calibration": calibration.as_json(),
        "newcomer": newcomer.as_json(),
    }
    return json.dumps(stored, indent=1) + "\n"
