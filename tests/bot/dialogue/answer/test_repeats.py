from tests.bot.dialogue.small import Chat, practice, small_knowledge


def test_a_second_question_on_a_filled_detail_hears_it_once_more() -> None:
    chat = Chat(small_knowledge(details=practice(hours="Tuesday to Friday, nine to five.")))
    chat.say("when are you open")
    reply = chat.say("and open on sunday?")
    assert reply.entries == ("hours",)
    assert "Tuesday to Friday" in reply.text
    assert chat.say("and open on monday?").text == chat.knowledge.says["nothing more"]
