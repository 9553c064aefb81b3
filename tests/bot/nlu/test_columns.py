"""The columns of a text: what is a term, in which order, and where its edges count."""

from bot.nlu.columns import Columns, learn
from bot.nlu.counting import count
from bot.nlu.terms import TERMS

LEARNED = learn(count([["my", "hip", "hurts"], ["hip", "hurts", "my"]]), (1, 1, 1, 1))


def columns(*words: str, learned: Columns = LEARNED) -> tuple[set[int], ...]:
    return tuple(map(set, learned.of_text(words)))


def test_neighbours_are_in_order_and_hold_the_edges() -> None:
    _, whole, _, _ = columns("my", "hip", "hurts")
    assert len(whole) == 4
    _, turned, _, _ = columns("hurts", "hip", "my")
    assert not whole & turned
    _, one, _, _ = columns("my")
    assert len(one) == 2  # it began one text and ended the other


def test_what_stands_together_is_in_no_order() -> None:
    assert columns("my", "hip", "hurts")[3] == columns("hurts", "hip", "my")[3]


def test_a_word_between_is_no_neighbour_but_keeps_the_others_together() -> None:
    stems, pairs, _, both = columns("my", "quixotic", "hip")
    assert len(stems) == 2
    assert len(pairs) == 1  # how a text begins
    assert len(both) == 1


def test_words_of_one_meaning_count_as_the_same_where_they_stand_together() -> None:
    learned = learn(count([["numb", "since"], ["tingling", "since"]]), (1, 1, 1, 1))
    assert (
        columns("numb", "since", learned=learned)[3]
        == columns("tingling", "since", learned=learned)[3]
        != set()
    )


def test_the_words_that_are_paired_are_bounded() -> None:
    words = [f"w{at}" for at in range(TERMS.most_heads + 2)]
    learned = learn(count([words[-2:]]), (1, 1, 1, 1))
    assert columns(*words[1:], learned=learned)[3] == set()
    assert columns(*words[2:], learned=learned)[3] != set()


def test_a_term_counts_as_often_as_it_is_said() -> None:
    stems, _, pieces, both = LEARNED.of_text(["hip", "hip"])
    assert (len(stems), len(set(stems))) == (2, 1)
    assert len(pieces) == 2 * len(set(pieces))
    assert not both
