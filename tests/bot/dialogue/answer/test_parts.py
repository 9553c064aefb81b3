from tests.bot.dialogue.small import DIAGNOSTIC, URGENT, Chat


def test_parts_that_need_care_are_not_answered_beside_it() -> None:
    text = "my calf is swollen. what is sciatica?"
    reply = Chat(texts={"what is sciatica?": DIAGNOSTIC}).say(text, URGENT._replace(ordinary=True))
    assert reply.entries == ()


def test_every_part_of_a_message_may_be_answered() -> None:
    reply = Chat().say("What is sciatica? And when are you open?")
    assert (reply.kind, reply.entries) == ("practice", ("sciatica", "hours"))


def test_a_later_part_that_repeats_an_earlier_one_is_read_in_its_own_words() -> None:
    reply = Chat().say("What is sciatica? Does it cost a lot?")
    assert reply.entries == ("sciatica", "prices")


def test_it_in_a_later_part_is_what_the_part_before_was_about() -> None:
    chat = Chat()
    chat.say("what is sciatica? can it go away?")
    assert "can sciatica go away?" in chat.searched
