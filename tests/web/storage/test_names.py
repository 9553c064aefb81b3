"""Names that are told by their capital alone, and what has a capital without being one."""

import pytest

from web.storage.redaction import redact


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("my pt Brennan says it is tight", "my pt [name] says it is tight"),
        ("Bill from the garage, shoulder again", "[name] from the garage, shoulder again"),
        ("ask my lawyer Stephen Marsh for it", "ask my lawyer [name] for it"),
        ("can I come on Thursday? Ramaswamy", "can I come on Thursday? [name]"),
    ],
)
def test_a_capital_tells_a_name(typed: str, kept: str) -> None:
    assert redact(typed) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("my roommate priya said it works", "my roommate [name] said it works"),
        ("wendell here, running late", "[name] here, running late"),
        ("grace here, running late", "[name] here, running late"),
        ("its me gina, the frozen shoulder", "its me [name], the frozen shoulder"),
        ("MY MOTHER STAVROULA IS 81", "MY MOTHER [name] IS 81"),
        ("so my chiro, dr bob fenwick, cracked it", "so my chiro, dr [name], cracked it"),
        ("Vik Ramaswamy here, still sore", "[name] here, still sore"),
        ("make it out to Grace please", "make it out to [name] please"),
        ("Fitz from the fire dept again", "[name] from the fire dept again"),
    ],
)
def test_a_first_name_or_its_place_tells_a_name_without_a_capital(typed: str, kept: str) -> None:
    assert redact(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "i live in san antonio and drive a lot",
        "charlie horse every night, can you will it away in may",
        "tengo dolores fuertes y necesito consuelo",
        "is the alexander technique like rolfing, and where is austin",
        "my husband dosnt think it helps",
        "my grace period is over on the 4th",
    ],
)
def test_a_word_that_could_be_a_name_stays(typed: str) -> None:
    assert redact(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        "Is an Epsom salt bath all right on Tuesday?",
        "I drive from Concord to Boston in June",
        "They said Ehlers-Danlos, my MRI says L4-L5",
        "What Is Piriformis Syndrome And How Is It Treated",
        "We kneel a lot at St. Joseph, is that it?",
        "MY HIP HURTS BAD AND I CANT SIT",
        "tengo dolor. ¿Cuánto cuesta? Gracias",
    ],
)
def test_a_capital_is_not_always_a_name(typed: str) -> None:
    assert redact(typed) == typed


@pytest.mark.parametrize("code", ["1EG4-TE5-MK73", "24-CV-00719", "A-77120-9"])
def test_a_number_with_letters_and_dashes_is_removed(code: str) -> None:
    assert redact(f"my case is {code} please") == "my case is [number] please"
