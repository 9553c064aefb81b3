"""Whom a message is about: the visitor, or somebody else."""

from bot.dialogue.state.slots import complaints_in, names_own_body
from bot.language.persons import FIRST_PERSON
from bot.language.text import Message, tokenise
from bot.nlu.subject import Subject, subject_of, without_asking_for


def tells_of_oneself(message: Message) -> bool:
    """Whether a message reports symptoms of the visitor's own."""
    others = subject_of(message.folded, message.words).third_person
    own = not FIRST_PERSON.isdisjoint(message.words) and bool(complaints_in(message.words))
    return (own and not others) or names_own_body(message.words)


def is_of_somebody_else(message: Message, subject: Subject) -> bool:
    """Whether a message is about another person, rather than about the visitor as another person sees it."""
    words = tokenise(without_asking_for(message.folded))
    return subject.third_person and FIRST_PERSON.isdisjoint(words) and not names_own_body(words)
