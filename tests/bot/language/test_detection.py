"""English, Spanish, another language, another script."""

import pytest

from bot.language.detection import language_of
from bot.language.text import read


@pytest.mark.parametrize("text", ["胸が痛い", "у меня болит спина", "ألم في الصدر"])
def test_another_script_is_another_language(text: str) -> None:
    message = read(text)
    assert language_of(message.words, message.folded) == "other"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("my back hurts 😢", "en"),
        ("me duele la espalda", "es"),
        ("¿cuánto cuesta una sesión?", "es"),
        ("café", "en"),
    ],
)
def test_an_accent_or_a_picture_is_no_other_script(text: str, language: str) -> None:
    message = read(text)
    assert language_of(message.words, message.folded) == language
