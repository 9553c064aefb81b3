from tests.bot.dialogue.small import SAID, Chat


def test_the_second_detail_that_is_not_filled_in_is_said_in_fewer_words() -> None:
    chat = Chat()
    assert SAID["not filled in"] in chat.say("what does it cost").text
    assert SAID["not filled in either"] in chat.say("when are you open").text
