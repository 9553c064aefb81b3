from bot.knowledge import SAYS
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import TREATMENT, Chat

ASKED = ("can i run", "can i squat", "can i swim", "can i cycle", "can i climb")
IN_SHORT = {SAYS[label]: label for label in ("Cannot advise again", "Cannot advise still")}


def refused(chat: Chat, text: str) -> str | None:
    reply = chat.say(text, TREATMENT, Candidates())
    return next((label for sentence, label in IN_SHORT.items() if sentence in reply.text), None)


def test_every_other_short_refusal_of_advice_ends_with_the_way_to_her() -> None:
    chat = Chat()
    assert refused(chat, "should i sit less") is None  # in full
    again, still = IN_SHORT.values()
    assert [refused(chat, text) for text in ASKED] == [again, still, again, still, again]


def test_any_other_reply_begins_the_count_of_short_refusals_anew() -> None:
    chat = Chat()
    told = [refused(chat, text) for text in ("should i sit less", "can i run")]
    chat.say("what is the piriformis muscle")
    assert [*told, refused(chat, "can i swim")] == [None, "Cannot advise again", "Cannot advise again"]
