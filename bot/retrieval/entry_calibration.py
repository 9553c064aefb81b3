"""The calibrations of retrieval that are kept in the repository."""

import json
from pathlib import Path

from bot.nlu.calibration import Calibration

CALIBRATION_FILE = Path(__file__).with_name("entry_calibration.json")
"""Written by `python -m bot learn --calibrate` from the shipped examples; a test fails when it is out of date."""

OUTCOMES = ("wrong", "right")
"""Whether the best entry answers the message, in the order of the calibrations."""


def shipped_calibrations() -> tuple[Calibration, Calibration]:
    """The calibrations for entries with shipped examples and for entries with only the therapist's wordings."""
    stored = json.loads(CALIBRATION_FILE.read_text(encoding="utf-8"))
    return Calibration.of_json(stored["calibration"]), Calibration.of_json(stored["newcomer"])
