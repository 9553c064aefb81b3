from bot.dialogue.words.suggestions import suggest_opening
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import CALM, KNOWLEDGE, SMALLTALK, Chat


def test_suggestions_leave_out_what_was_answered() -> None:
    chat = Chat()
    chat.say("what is piriformis syndrome")
    offered = chat.say("thanks", SMALLTALK).suggestions
    assert "piriformis-syndrome" not in [s.entry for s in offered]
    assert offered == suggest_opening(KNOWLEDGE, ("piriformis-syndrome",))


def test_nothing_unfilled_is_suggested() -> None:
    unfilled = tuple(entry for entry in KNOWLEDGE.live if entry.unfilled)
    reply = Chat().say("the weather", CALM, Candidates((), (), unfilled, 0.2))
    assert {entry.id for entry in unfilled} == {"prices", "hours"}
    assert not {s.entry for s in reply.suggestions} & {"prices", "hours"}
