"""Messages labelled with dialogue acts: what a message does in the chat, whatever its subject.

In:   `bot/examples/dialogue_acts/*.jsonl`, one file per author, one row per line: text and acts (often none).
Out:  `load()`, every row as an `ActExample`; `digest()`, a hash of all files.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from bot.examples import digest_of_files, rows_of

FOLDER = Path(__file__).with_name("dialogue_acts")


class Act(StrEnum):
    """The dialogue acts; dialogue_acts/README.md defines them."""

    THANKS = "thanks"
    GOODBYE = "goodbye"
    COMPLAINS = "complains"
    CORRECTS = "corrects"
    ASKS_WHY_WARNED = "asks_why_warned"
    SHORTER = "shorter"
    MORE = "more"
    REPEAT = "repeat"
    MAY_COME = "may_come"
    WILL_IT_HELP = "will_it_help"
    HOW_WILL_IT_GO = "how_will_it_go"
    VERDICT = "verdict"
    DOCTOR_FIRST = "doctor_first"
    WHICH_DOCTOR = "which_doctor"
    WHAT_TO_SAY = "what_to_say"
    WHAT_TO_WRITE = "what_to_write"
    HOW_TO_REACH = "how_to_reach"
    PHONE = "phone"
    REPLY_TIME = "reply_time"
    PLAN = "plan"
    PUTS_OFF = "puts_off"
    WHY_URGENT = "why_urgent"
    HELP_COMING = "help_coming"
    CLEARED = "cleared"
    AGREED = "agreed"
    WAS_SEEN = "was_seen"
    MISTAKE = "mistake"
    ELSEWHERE = "elsewhere"
    JOKES = "jokes"
    NOT_SUICIDAL = "not_suicidal"
    STILL_BAD = "still_bad"
    RETRACTS = "retracts"
    CHANGES_TREATMENT = "changes_treatment"
    WILL_COME = "will_come"
    HAS_CONDITION = "has_condition"
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class ActExample:
    """One message with its acts."""

    text: str
    acts: frozenset[Act]
    author: str


@cache
def load(folder: Path = FOLDER) -> tuple[ActExample, ...]:
    """The rows of a folder; raises ExampleError for an invalid one."""
    return tuple(row for path in sorted(folder.glob("*.jsonl")) for row in rows_of(path, _example))


def digest(folder: Path = FOLDER) -> str:
    """A hash of the files."""
    return digest_of_files(folder)


def _example(row: Any, author: str) -> ActExample:
    if not isinstance(row, dict) or row.keys() != {"text", "acts"} or not isinstance(row["acts"], list):
        raise ValueError(
            'a row has "text" and "acts", like {"text": "thx bye", "acts": ["thanks", "goodbye"]}'
        )
    if not isinstance(row["text"], str) or not row["text"].strip():
        raise ValueError('"text" is empty; write the message or take the row away')
    unknown = sorted(set(row["acts"]) - set(Act))
    if unknown:
        raise ValueError(f'"{unknown[0]}" is no act; use one of {", ".join(Act)}')
    return ActExample(row["text"], frozenset(map(Act, row["acts"])), author)
