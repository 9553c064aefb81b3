"""The speller repairs what is surely a slip, and leaves everything else as it was typed."""

from bot.spelling import Speller, word_counts
from bot.text import read

COUNTS = word_counts([
    "what is piriformis syndrome", "is it sciatica", "does massage help piriformis", "what causes sciatica",
    "difference between the two", "where are you located",
])  # fmt: skip
SPELLER = Speller(COUNTS, protected=frozenset({"numb", "bladder", "located"}))


def corrected(text: str) -> str:
    return " ".join(SPELLER.correct(read(text)).words)


def test_slips_are_read_as_the_word_of_the_knowledge_file() -> None:
    assert corrected("waht is pirifomous") == "what is piriformis"
    for typed in ("siatica", "sciaticker", "sciatcia", "ciatica"):
        assert corrected(typed) == "sciatica"
    for typed in ("periformus", "piriformas", "pirformis", "pyriformis"):
        assert corrected(typed) == "piriformis"
    assert corrected("diffrence") == "difference"


def test_a_message_without_slips_is_the_same_object() -> None:
    message = read("what is sciatica")
    assert SPELLER.correct(message) is message


def test_everyday_words_stay() -> None:
    assert corrected("dose your message work") == "dose your message work"


def test_protected_words_are_neither_changed_nor_made() -> None:
    assert corrected("nomb blader locatd") == "nomb blader locatd"
    assert corrected("numb bladder") == "numb bladder"


def test_both_views_of_the_message_are_corrected() -> None:
    message = SPELLER.correct(read("Siatica? siatica!"))
    assert message.folded == "sciatica? sciatica!"
    assert message.corrections == (("siatica", "sciatica"),)
    assert message.raw == "Siatica? siatica!"


def test_monstrous_words_cost_nothing_and_change_nothing() -> None:
    for monster in ("siatica" * 2_000, "ab" * 5_000, "siaticasiaticasiatica " * 200):
        message = read(monster)
        assert SPELLER.correct(message) is message


def test_a_speller_without_words_changes_nothing() -> None:
    message = read("anything at all")
    assert Speller({}).correct(message) is message
