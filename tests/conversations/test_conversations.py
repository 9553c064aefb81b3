"""The golden conversations stay as they were reviewed."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.nlu.levels import Level
from tests.conversations.write import retold, transcripts


def test_there_are_at_least_forty() -> None:
    assert len(transcripts()) >= 40


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_a_visitor_gets_what_was_reviewed(path: Path, shipped: Assistant) -> None:
    """A change here is a change of what visitors read: `make conversations`, then review the diff."""
    text = path.read_text("utf-8")
    assert retold(text, shipped) == text


def test_every_kind_of_reply_stands_in_one_of_them() -> None:
    """So that writing them anew cannot lose one."""
    told = "\n".join(path.read_text("utf-8") for path in transcripts())
    kinds = (
        "answer",
        "practice",
        "smalltalk",
        "clarify",
        "unknown",
        *(level.kind for level in Level if level),
    )
    assert not [kind for kind in kinds if f"\n[{kind}" not in told]
