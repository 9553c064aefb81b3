"""Words become one sparse vector, the same whether they are looked up whole or piece by piece."""

import numpy as np

from bot.features import concepts
from bot.learning import learn_rows
from bot.language.text import read
from bot.vectors import Vectoriser

Vocabularies = tuple[dict[str, int], ...]

ROWS = [
    ("what is piriformis syndrome", "syndrome"), ("piriformis, the piriformis muscle", "syndrome"),
    ("how much is a session", "prices"), ("what do you charge", "prices"),
]  # fmt: skip


def small(*words: str) -> Vectoriser:
    vocabularies: Vocabularies = ({"pain": 0, "leg": 3}, {"leg pain": 4}, {" pa": 1}, {"=7": 2}, {})
    return Vectoriser.of(vocabularies, np.array([2.0, 1.5, 1, 3, 4], np.float32), 3, 5.0, words)


def test_a_vector_has_unit_length_or_is_empty() -> None:
    known = small().vector(("pain",))
    assert known.ids.tolist() == [0, 1]
    assert abs(float(known.weights @ known.weights) - 1) < 1e-6
    assert (known.stems, known.rarity) == (1, 2.0)
    assert small().vector(()).ids.size == 0
    unknown = small().vector(("zzz", "zzz", "qqq"))
    assert unknown.ids.size == 0
    assert unknown.rarity == 10.0


def test_features_that_no_entry_has_count_towards_the_length_alone() -> None:
    vector = small().vector(("leg", "pain"))
    assert vector.ids.tolist() == [0, 1]
    assert float(vector.weights @ vector.weights) < 1
    assert vector.rarity == 5.0


def test_a_pair_counts_in_its_order_only() -> None:
    stems = {"pain": 0, "leg": 1}
    numbered = Vectoriser.of((stems, {"leg pain": 2}, {}, {}, {}), np.ones(3, np.float32), 3, 1.0)
    assert numbered.vector(("leg", "pain")).ids.tolist() == [0, 1, 2]
    assert numbered.vector(("pain", "leg")).ids.tolist() == [0, 1]
    assert numbered.vector(("leg", "zzz", "pain")).ids.tolist() == [0, 1]


def test_the_edges_of_a_message_count_as_words() -> None:
    pairs = {"^ leg": 2, "pain $": 3}
    numbered = Vectoriser.of(({"pain": 0, "leg": 1}, pairs, {}, {}, {}), np.ones(4, np.float32), 4, 1.0)
    assert numbered.vector(("leg", "zzz", "pain")).ids.tolist() == [0, 1, 2, 3]
    assert numbered.vector(("pain", "leg")).ids.tolist() == [0, 1]


def test_two_words_count_together_wherever_they_stand() -> None:
    number = concepts(("ache",))[0]
    both = {" & ".join(sorted(("cello", number))): 3}
    vocabularies: Vocabularies = ({"cello": 0, "ach": 1}, {}, {}, {number: 2}, both)
    numbered = Vectoriser.of(vocabularies, np.ones(4, np.float32), 4, 1.0, ["ache"])
    for words in (("ache", "zzz", "cello"), ("cello", "ache"), ("zzz", "pain", "in", "cello")):
        assert 3 in numbered.vector(words).ids
    assert 3 not in numbered.vector(("ache", "ache")).ids


def test_a_word_looked_up_whole_counts_like_its_pieces() -> None:
    learned = learn_rows(ROWS).vectoriser
    assert "piriformis" in learned.words
    piecemeal = Vectoriser(
        learned.stems, learned.concepts, learned.keys, learned.numbers, (), np.zeros(1, np.int32),
        np.zeros(0, np.int32), learned.idf, learned.families, learned.entry_features, learned.unseen,
    )  # fmt: skip
    for text in (
        "what is the piriformis",
        "how much do you charge",
        "a a a a",
        "unheard of syndromes",
        "日本語 ünïcode",
    ):
        whole, pieces = (one.vector(read(text).words) for one in (learned, piecemeal))
        assert whole.ids.tolist() == pieces.ids.tolist()
        assert np.allclose(whole.weights, pieces.weights, atol=1e-6)
        assert (whole.stems, whole.rarity) == (pieces.stems, pieces.rarity)


def test_a_story_of_many_words_is_read_whole() -> None:
    vector = small("pain").vector(read("pain " * 190).words)
    assert vector.ids.tolist() == [0, 1]


def test_nothing_of_a_message_is_remembered() -> None:
    learned = learn_rows(ROWS).vectoriser
    before = repr(vars(learned))
    learned.vector(("wittgenstein", "piriformis"))
    assert repr(vars(learned)) == before
