"""The two calibrations of retrieval that are kept in the repository."""

import json
from pathlib import Path

from bot.nlu.calibration import Calibration

CERTAINTY_FILE = Path(__file__).with_name("certainty.json")
"""Made by `python -m bot learn --calibrate` from the shipped examples; a test says when it is not current."""

OUTCOMES = ("wrong", "right")


def shipped_certainty() -> tuple[Calibration, Calibration]:
    """For entries that the examples know, and for entries that only her wordings know."""
    stored = json.loads(CERTAINTY_FILE.read_text(encoding="utf-8"))
    return Calibration.of_json(stored["certainty"]), Calibration.of_json(stored["newcomer"])
