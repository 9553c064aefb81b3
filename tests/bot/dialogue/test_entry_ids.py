from pathlib import Path

from bot.dialogue import entry_ids
from bot.knowledge import load

KNOWLEDGE = Path(__file__).parents[3] / "knowledge"


def test_the_shipped_knowledge_has_every_entry_that_dialogue_knows_by_its_id() -> None:
    named = {value for name, value in vars(entry_ids).items() if name.endswith("_ENTRY")}
    assert named
    assert named <= {entry.id for entry in load(KNOWLEDGE).live}
