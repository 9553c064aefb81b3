from bot.dialogue.says import Say
from bot.knowledge import SAYS


def test_each_sentence_that_dialogue_says_is_a_label_of_what_the_chat_says() -> None:
    assert set(Say) <= {label.casefold() for label in SAYS}
