"""The golden conversations stay as they were reviewed."""

from pathlib import Path

import pytest

from bot.assistant import Assistant
from tests.conversations.write import retold, transcripts


def test_there_are_at_least_forty() -> None:
    assert len(transcripts()) >= 40


@pytest.mark.parametrize("path", transcripts(), ids=lambda path: path.stem)
def test_a_visitor_gets_what_was_reviewed(path: Path, shipped: Assistant) -> None:
    """A change here is a change of what visitors read: `make conversations`, then review the diff."""
    text = path.read_text("utf-8")
    assert retold(text, shipped) == text
