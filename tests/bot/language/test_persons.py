"""People are listed once, for whoever asks whom a message is about."""

import pytest

from bot.language.persons import FIRST_PERSON, PERSONS, RELATIONS
from bot.language.text import read
from bot.nlu.red_flags import find
from bot.nlu.subject import subject_of


def test_the_visitor_and_every_relation_are_persons() -> None:
    assert FIRST_PERSON < PERSONS
    assert RELATIONS < PERSONS
    assert FIRST_PERSON.isdisjoint(RELATIONS)


@pytest.mark.parametrize("person", sorted(RELATIONS - {"baby"}))
def test_somebody_in_danger_is_somebody_else_and_no_general_question(person: str) -> None:
    message = read(f"could my {person} have chest pain")
    assert subject_of(message.folded, message.words).third_person
    assert [found.state for found in find(message.folded)] == ["asserted"]
