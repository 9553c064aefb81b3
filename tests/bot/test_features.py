"""Words become the same features in learning and in serving, and the same as scikit-learn's own."""

from sklearn.feature_extraction.text import TfidfVectorizer

from bot.features import MOST_HEADS, Synonyms, concepts, generic_sentences, pairs, pieces, together
from bot.language.text import stems


def test_pieces_are_those_of_scikit_learn() -> None:
    theirs = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3)).build_analyzer()
    for text in ("a", "ab", "abc", "abcd", "what is sciatica", "i don't know", "l4 l5"):
        assert sorted(pieces(text.split())) == sorted(theirs(text))


def test_stems_and_pairs_keep_the_order_of_the_words() -> None:
    assert stems(("massaging", "muscles")) == ["massag", "muscl"]
    assert pairs(("massaging", "tight", "muscles")) == ["^ massag", "massag tight", "tight muscl", "muscl $"]
    assert pairs(()) == []


def test_words_stand_together_in_no_order_and_as_what_they_mean() -> None:
    assert set(together(("my", "dentist", "paints"))) == set(together(("paints", "dentist", "my")))
    assert together(("my", "buttock")) == together(("my", "bum"))
    assert together(("my", "my")) == []
    assert len(together([f"w{number}" for number in range(200)])) == MOST_HEADS * (MOST_HEADS - 1) // 2


def test_all_numbers_in_digits_are_of_one_kind() -> None:
    assert concepts(("1999",)) == concepts(("7",)) == concepts(("seven",)) != []


def test_words_of_one_meaning_share_a_concept() -> None:
    assert set(concepts(("hurting",))) & set(concepts(("ache",)))
    assert not set(concepts(("price",))) & set(concepts(("ache",)))
    assert concepts(("xylophone",)) == []


def test_a_synonym_reads_as_the_first_of_its_group() -> None:
    synonyms = Synonyms.of([("butt", "buttocks", "rear end"), ("slipped disc", "bulging disk")])
    assert synonyms.apply(("my", "buttocks", "hurt")) == ("my", "butt", "hurt")
    assert synonyms.apply(("rear", "end", "pain")) == ("butt", "pain")
    assert synonyms.apply(("rear", "window")) == ("rear", "window")
    assert synonyms.apply(("bulging", "disks")) == ("slipped", "disc")


def test_synonyms_leave_everything_else_alone_and_never_loop() -> None:
    synonyms = Synonyms.of([("a", "b"), ("b", "a"), ("c",), (), ("", "d"), ("same", "same")])
    assert synonyms.apply(("a", "b", "c", "same")) == ("b", "a", "c", "same")
    assert Synonyms.of(()).apply(("x",)) == ("x",)


def test_generic_sentences_are_many_and_different() -> None:
    sentences = generic_sentences()
    assert len(sentences) > 1_900
    assert len(set(sentences)) > 0.99 * len(sentences)


def test_generic_sentences_speak_of_nothing_that_a_practice_answers() -> None:
    foreign = {"piriformis", "sciatica", "massage", "buttock", "booking", "therapist"}
    assert not [" ".join(words) for words in generic_sentences() if foreign & set(words)]
