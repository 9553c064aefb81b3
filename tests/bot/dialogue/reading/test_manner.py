"""Bare words, links and mashed keys."""

import pytest

from bot.dialogue.reading.manner import (
    Manner,
    is_negative,
    manner_of,
    says_goodbye,
    says_thanks,
    without_greeting,
)
from bot.examples.acts import Act
from bot.language.text import read
from tests.bot.dialogue.small import turn_of


@pytest.mark.parametrize(
    ("text", "manner"),
    [
        ("ok", Manner.YES),
        ("no thank you", Manner.THANKS),
        ("nope", Manner.NO),
        ("thanks so much!", Manner.THANKS),
        ("thx you too, bye", Manner.GOODBYE),
        ("is it the same thing as sciatica", Manner.PLAIN),
        ("can i answer your form online", Manner.PLAIN),
        ("bye", Manner.GOODBYE),
        ("hola buenos dias", Manner.GREETING),
        ("do you offer sensual massage", Manner.SEXUAL),
        ("buy at www.cheap.example", Manner.LINK),
        ("see https://spam.example/x", Manner.LINK),
        ("sdkjfhskdjfh", Manner.GIBBERISH),
        ("???", Manner.GIBBERISH),
        ("🙂", Manner.GIBBERISH),
        ("2", Manner.PLAIN),
        ("60 minutes?", Manner.PLAIN),
        ("so no prices at all??", Manner.PLAIN),
        ("no numbness", Manner.PLAIN),
        ("what is sciatica", Manner.PLAIN),
        ("is it ok?", Manner.PLAIN),
        ("i'm no good at sitting", Manner.PLAIN),
    ],
)
def test_a_message_has_a_manner(text: str, manner: Manner) -> None:
    assert manner_of(read(text)) is manner


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("the deep six, sounds like a boy band, ok bye robot", True),
        ("bye for now", True),
        ("ok i'll message her then goodbye", True),
        ("no that's all, thanks!", True),
        ("no more questions from me", True),
        ("is that all you can say", False),
        ("how do i say goodbye", False),
        ("can i book? bye", False),
        ("it was bye bye to my running", False),
    ],
)
def test_a_goodbye_in_other_words(text: str, goes: bool) -> None:
    assert says_goodbye(turn_of(text)) is goes


@pytest.mark.parametrize(
    ("text", "thanks"),
    [
        ("fine ill go to urgent care. thx i guess", True),
        ("i'll book and show her. thanks", True),
        ("thanks, how much is it", False),
        ("thanks to this i know that it is no muscle at all", False),
    ],
)
def test_thanks_at_the_end_of_what_asks_nothing(text: str, thanks: bool) -> None:
    assert says_thanks(turn_of(text)) is thanks


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("hi, who am i talking to?", "who am i talking to?"),
        ("good morning! what is the muscle", "what is the muscle"),
        ("oh sorry, what is the muscle", "what is the muscle"),
        ("sorry long night. what is the muscle", "what is the muscle"),
        ("sorry about that", None),
        ("hello there", None),
        ("hi i'm sam", None),
        ("what is the muscle", None),
    ],
)
def test_the_question_behind_a_greeting(text: str, question: str | None) -> None:
    found = without_greeting(read(text))
    assert (found.folded if found else None) == question


@pytest.mark.parametrize(
    ("text", "negative"),
    [
        ("you people are not kind", True),
        ("you never help", True),
        ("that didn't help", True),
        ("no, i did not say that", True),
        ("the first site that didn't yell at me", False),
        ("i can't thank you enough", False),
        ("what a useless answer", True),
        ("not bad at all", False),
        ("no doubt a great chat", False),
        ("you are so helpful", False),
    ],
)
def test_what_finds_fault_is_no_praise(text: str, negative: bool) -> None:
    assert is_negative(turn_of(text)) is negative


@pytest.mark.parametrize(
    ("text", "complains"),
    [
        ("that didn't really answer me. am i being weak", True),
        ("you said the same thing", True),
        ("you literally copy pasted that", True),
        ("this is useless", True),
        ("you just ignore my question", True),
        ("you are stupid", True),
        ("is it the same thing as sciatica", False),
        ("can i answer your form online", False),
    ],
)
def test_a_complaint_about_the_chat_is_an_act(text: str, complains: bool) -> None:
    assert turn_of(text).does(Act.COMPLAINS) is complains
