"""What a message denies: the words before, within and after a sign."""

from pathlib import Path

import pytest

from bot.language.text import fold, read
from bot.language.word_lists import WordLists
from bot.nlu import negation
from bot.nlu.clauses import split
from bot.nlu.negation import is_denied


def denies(text: str, word: str) -> bool:
    (clause,) = (clause for clause in split(read(text).folded) if word in clause.sentence)
    return is_denied(clause, [clause.sentence.index(word)])


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("i'm neither pregnant nor diabetic", "pregnant"),
        ("i'm neither pregnant nor diabetic", "diabetic"),
        ("not on any kind of blood thinners", "blood"),
        ("i have no sort of fever", "fever"),
        ("no fever, no chills or numbness", "numbness"),
    ],
)
def test_a_negator_reaches_over_kinds_and_lists(text: str, word: str) -> None:
    assert denies(text, word)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("no doubt it is numb", "numb"),
        ("not sure about the numbness", "numbness"),
        ("neither leg has strength, both numb", "numb"),
        ("neither of my legs moves both numb", "numb"),
        ("no i have a fever", "fever"),
    ],
)
def test_what_only_sounds_like_a_denial_denies_nothing(text: str, word: str) -> None:
    assert not denies(text, word)


@pytest.mark.parametrize("file", ["negation.txt", "assertion.txt"])
def test_every_listed_word_is_written_as_messages_are_read(file: str) -> None:
    """A word in another form could never match."""
    lists = WordLists.read(Path(negation.__file__).with_name(file))
    words = [word for name in lists.lists for word in lists.phrases(name)]
    assert [word for word in words if fold(word) != word] == []
