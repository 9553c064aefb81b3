"""Makes the two calibration files of the repository anew: a developer's command, some minutes on two cores."""

import json
from collections.abc import Callable, Sequence

from bot.examples import Example
from bot.knowledge import Knowledge
from bot.nlu import intents
from bot.retrieval import training
from bot.retrieval.certainty import CERTAINTY_FILE
from bot.tools.leave_out import calibrate_retrieval, folds


def write(knowledge: Knowledge, examples: Sequence[Example], say: Callable[[str], object]) -> None:
    """Learn without whole authors in turn, and write what that says into bot/nlu and bot/retrieval."""
    say("Calibrating the intent model …")
    calibration = intents.calibrate(examples, folds(examples))
    intents.CALIBRATION_FILE.write_text(
        intents.stored(calibration, intents.source_key(examples)), encoding="utf-8"
    )
    say("Calibrating retrieval …")
    certainty, newcomer = calibrate_retrieval(knowledge, examples)
    stored = {
        "key": training.source_key(knowledge, examples),
        "certainty": certainty.as_json(),
        "newcomer": newcomer.as_json(),
    }
    CERTAINTY_FILE.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")
