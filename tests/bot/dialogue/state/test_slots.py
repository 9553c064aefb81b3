"""What was told of a body is kept as a few fixed values."""

import pytest

from bot.dialogue.state.slots import Slots, complaints_in, told_in
from bot.language.text import read
from tests.bot.dialogue.small import CALM, Chat


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("my calf is swollen", Slots("calf", "swollen", "")),
        ("i am pregnant and my back hurts", Slots("back", "painful", "pregnant")),
        ("it tingles", Slots("", "numb", "")),
        ("what does it cost", Slots()),
    ],
)
def test_a_message_fills_slots(text: str, slots: Slots) -> None:
    assert told_in(read(text)) == slots


def test_a_later_message_adds_and_replaces() -> None:
    slots = told_in(read("my calf hurts")).updated(read("now it is swollen"))
    assert slots == Slots("calf", "swollen", "")


def test_what_was_told_is_a_sentence_in_fixed_words() -> None:
    assert Slots("calf", "swollen", "operation").sentence() == "i had surgery recently and my calf is swollen"
    assert Slots("calf").sentence() == ""


def test_complaints_are_found_by_kind() -> None:
    assert complaints_in(("an", "ache", "and", "tingling")) == {"painful", "numb"}


def test_a_condition_named_beside_a_calm_question_is_nobodys() -> None:
    chat = Chat()
    aside = CALM._replace(probabilities={"treatment": 0.4})
    chat.say("what is the difference, my brother had surgery", aside)
    assert chat.state.slots.condition == ""
    chat.say("i take eliquis", aside)
    assert chat.state.slots.condition == "blood-thinner"


def test_a_condition_of_the_list_fills_the_slot_and_a_denied_one_does_not() -> None:
    assert told_in(read("my back hurts, i'm on eliquis")).condition == "blood-thinner"
    assert told_in(read("my back hurts, i'm not on eliquis")).condition == ""


def test_a_condition_that_needs_a_doctor_is_not_replaced_by_a_lesser_one() -> None:
    told = Slots().updated(read("i have a pacemaker")).updated(read("since an accident years ago"))
    assert told.condition == "heart-device"
