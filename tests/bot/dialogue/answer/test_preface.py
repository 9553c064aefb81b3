from bot.knowledge import Entry
from tests.bot.dialogue.small import CALM, PRICES, SMALLTALK, Chat, found


def test_the_one_question_beside_a_courtesy_is_answered() -> None:
    thanks = Entry(id="thanks", question="Thanks", answer="You're welcome!", kind="small talk")
    robot = Entry(id="robot", question="Are you a robot?", answer="Yes, a chat.", kind="small talk")
    chat = Chat()
    chat.search = lambda folded: found(robot if folded.startswith("are you") else thanks)  # type: ignore[method-assign]  # hand-made
    text = "are you a robot? you have been so patient"
    assert chat.say(text, SMALLTALK, found(thanks, confidence=0.8)).entries == ("robot",)


def test_a_question_behind_a_remark_and_a_comma_is_answered() -> None:
    noted = Entry(id="noted", question="Noted", answer="All right.", kind="small talk")
    chat = Chat()
    reply = chat.say("oh interesting, so what does it cost", SMALLTALK, found(noted, confidence=0.9))
    assert reply.entries == ("prices",)
    whole = chat.say("oh interesting, so that is it", SMALLTALK, found(noted, confidence=0.9))
    assert whole.entries == ("noted",)


def test_a_courtesy_whose_question_has_no_answer_stays_one() -> None:
    thanks = Entry(id="thanks", question="Thanks", answer="You're welcome!", kind="small talk")
    text = "which planet are you from? you are so patient"
    assert Chat().say(text, SMALLTALK, found(thanks, confidence=0.8)).entries == ("thanks",)


def test_a_greeting_and_a_correction_are_left_out() -> None:
    assert Chat().say("hi there, what does it cost", CALM, found(PRICES)).entries == ("prices",)
    assert Chat().say("that's not what i asked. what does it cost", CALM).entries == ("prices",)
