from bot.examples.acts import Act
from bot.retrieval.search import Candidates
from tests.bot.dialogue.small import CALM, MASSAGE, Chat, found, practice, small_knowledge


def test_a_second_question_on_a_filled_detail_hears_it_once_more() -> None:
    chat = Chat(small_knowledge(details=practice(hours="Tuesday to Friday, nine to five.")))
    chat.say("when are you open")
    reply = chat.say("and open on sunday?")
    assert reply.entries == ("hours",)
    assert "Tuesday to Friday" in reply.text
    assert chat.say("and open on monday?").text == chat.knowledge.says["nothing more"]


def test_a_detail_that_an_answer_lacks_is_not_answered_with_the_same_answer() -> None:
    chat = Chat()
    chat.say("what do you do in a massage")
    asked = CALM._replace(acts={Act.MORE: 0.5})
    reply = chat.say("which muscles exactly", asked, Candidates())
    assert (reply.kind, reply.entries) == ("unknown", ())
    assert reply.text == chat.knowledge.says["no more detail"]
    assert reply.suggestions
    assert "massage-approach" not in [suggestion.entry for suggestion in reply.suggestions]
    assert chat.say("but which ones", asked, Candidates()).text == chat.knowledge.says["nothing more"]


def test_how_long_it_takes_is_not_answered_with_the_same_answer() -> None:
    chat = Chat()
    chat.say("what do you do in a massage")
    reply = chat.say(
        "how long is that massage", CALM._replace(acts={Act.HOW_WILL_IT_GO: 0.5}), found(MASSAGE)
    )
    assert reply.text == chat.knowledge.says["cannot predict"]
