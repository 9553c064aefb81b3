"""The tables of signs: readable, complete, and in our own words."""

import pytest

from bot.frames import SIGN_LIST
from bot.signs import SIGNS, Level
from bot.language.text import read
from bot.triage import WORDS, assess

CONDITIONS = (
    "cauda equina",
    "clot in the lung",
    "thrombosis",
    "stroke",
    "dvt",
    "heart attack",
    "spinal cord",
)

CARD = {
    "bladder": ("i can't pee", "i leak pee and wear pads now",
        "i can't tell when my bladder is full", "no feeling when the urine comes"),
    "bowel": ("i can't hold my stool", "i don't feel it when i poop"),
    "saddle": (
        "my inner thighs and genitals are numb", "numb around my back passage",
        "i can't feel the toilet paper when i wipe"),
    "sexual": ("i can't get an erection since my back went out", "no feeling during sex"),
    "both legs": ("both legs are weak", "my legs have gone numb"),
    "leg power": ("i can't lift my foot", "my foot drags"),
}  # fmt: skip


@pytest.mark.parametrize(("sign", "told"), [(sign, told) for sign, items in CARD.items() for told in items])
def test_each_item_of_the_warning_card_is_an_emergency(sign: str, told: str) -> None:
    verdict = assess(read(told))
    assert verdict.level is Level.EMERGENCY
    assert sign in {found.name for found in verdict.signs}


@pytest.mark.parametrize(
    "told",
    [
        "no puedo orinar", "se me sale la orina", "no siento cuando orino", "tengo dormida la entrepierna",
        "no siento el papel cuando me limpio", "me hice popo encima", "no controlo la popo", "no tengo ereccion",
        "no siento nada en las relaciones", "no siento las piernas",
        "se me duermen los dos pies", "no puedo mover el pie",
    ],
)  # fmt: skip
def test_the_warning_card_is_heard_in_everyday_spanish(told: str) -> None:
    verdict = assess(read(told))
    assert verdict.level is Level.EMERGENCY
    assert verdict.language == "es"


def test_a_sign_is_echoed_in_our_words_and_never_names_a_condition() -> None:
    for sign, _ in SIGNS:
        assert sign.echo == sign.echo.strip()
        assert not any(condition in sign.echo.lower() for condition in CONDITIONS if sign.name != "clot")


def test_every_level_of_sign_is_one_that_a_reply_can_have() -> None:
    assert {sign.level for sign, _ in SIGNS} == {Level.EMERGENCY, Level.CRISIS, Level.URGENT}


def test_the_speller_may_not_touch_short_safety_words_but_may_mend_topic_words() -> None:
    assert {"pee", "numb", "bladder", "suicide"} <= WORDS
    assert not {"sciatica", "piriformis", "massage", "back"} & WORDS


def test_the_one_list_speaks_of_911_first() -> None:
    assert SIGN_LIST.startswith("Get emergency care (911) for new trouble peeing or pooping")
    assert SIGN_LIST.endswith("or a swollen, red, warm calf.")
