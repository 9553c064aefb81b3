"""The speller repairs what is surely a slip, and leaves everything else as it was typed."""

from bot.language.spelling import Speller, word_counts
from bot.language.text import read

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


def test_the_likelier_slip_decides_between_words_as_near() -> None:
    speller = Speller(
        word_counts(["there is room for one more", "here is a form from the room", "who was there"])
    )
    for typed, meant in (("rfom", "from"), ("htere", "there"), ("thrre", "there"), ("fprm", "form")):
        assert speller.read(typed) == meant


def test_three_letters_are_read_as_four_or_left_alone() -> None:
    speller = Speller(word_counts(["how much time does it take", "what is this", "the cat has"]))
    for typed, meant in (("tme", "time"), ("wht", "what"), ("ths", "this"), ("mri", "mri"), ("not", "not")):
        assert speller.read(typed) == meant
    for typed in ("cet", "teh", "qzx"):
        assert speller.read(typed) == typed


def test_only_what_ends_like_an_inflected_form_is_one() -> None:
    speller = Speller(word_counts(["what number is it", "numb", "there", "walk", "charge the card"]))
    for typed, meant in (
        ("numbe", "number"),
        ("cadr", "card"),
        ("walking", "walking"),
        ("charges", "charges"),
    ):
        assert speller.read(typed) == meant


def test_real_words_from_elsewhere_are_not_read_as_words_of_the_file() -> None:
    speller = Speller(word_counts(["near lateral pass note share hours", "fix the muscle"]))
    for word in ("tear", "labral", "ass", "nose", "shave", "fox", "hola", "acl"):
        assert speller.read(word) == word


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


def test_a_rare_word_of_the_file_that_is_a_slip_itself_is_read_as_the_usual_word() -> None:
    texts = ["what is the piriformis"] * 30 + [
        "whats the pirifomis",
        "do you take tricare",
        "the bedford road",
    ]
    speller = Speller(word_counts(texts))
    assert speller.read("pirifomis") == "piriformis"
    for rare in ("tricare", "bedford"):
        assert speller.read(rare) == rare


def test_a_protected_word_is_never_taken_for_a_slip() -> None:
    texts = ["the bladders of cows"] + ["ladders and bladder" for _ in range(30)]
    assert Speller(word_counts(texts), protected=frozenset({"bladders"})).read("bladders") == "bladders"
