"""Decides the state of a sign in a message, by rules in the manner of ConText with the words of assertion.txt.

When in doubt a sign is asserted: only clear words near it put it into one of the other states.
"""

import re
from itertools import pairwise
from pathlib import Path
from typing import Literal, NamedTuple

from bot.language.persons import PERSONS
from bot.language.word_lists import WordLists
from bot.nlu.clauses import Clause
from bot.nlu.negation import is_denied, is_denied_after
from bot.nlu.red_flag_list import SignLevel

State = Literal["asserted", "negated", "past", "general", "not_human"]
"""Whether a sign is present now, denied, long over, spoken of in general, or about an animal or a thing."""

_LISTS = WordLists.read(Path(__file__).with_name("assertion.txt"))
_LONG_AGO, _OVER = _LISTS.phrases("long ago"), _LISTS.phrases("over")
_LASTING, _NOT_OVER, _RETURNED = _LISTS.words("lasting"), _LISTS.words("not over"), _LISTS.words("returned")
_QUESTION, _MODAL, _NO_QUESTION = (
    _LISTS.words("question words"), _LISTS.words("asking verbs"), _LISTS.words("no question")
)  # fmt: skip
_GENERAL = _LISTS.phrases("general phrases")
_ASKED_OR_WARNED, _WHETHER = _LISTS.words("asked or warned"), _LISTS.words("whether")
_ANYBODY, _MANY, _IN_PERSON = _LISTS.words("anybody"), _LISTS.words("many"), _LISTS.words("in person")
_ANIMALS_AND_THINGS, _FICTION = _LISTS.words("animals", "things"), _LISTS.words("fiction")
_SPEAKER, _CIRCUMSTANCE = _LISTS.words("speaker"), _LISTS.words("circumstance")
_DETERMINERS = _LISTS.words("determiners")

_WHY_TOLD = re.compile(
    r"\bwhy (?:are|r|do|did|would) (?:you|u|this chat|this bot) (?:\w+ ){0,2}?"
    r"(?:send|sending|give|giving|show|showing|tell|telling|talk|talking|mention|mentioning|offer|offering)"
    r"(?: (?:me|us|a|an|the|to|about|that|this|your|some|of|number))* suicide "
    r"(?:hotline|hot line|line|lifeline|helpline|number|prevention)\b"
)
"""Matches the question why this chat names a suicide line, which says nothing about the visitor."""


class MessageWords(NamedTuple):
    """The words of the whole message, by sentence and as a set."""

    sentences: list[list[str]]
    words: frozenset[str]


def state_of(clause: Clause, places: list[int], message: MessageWords, level: SignLevel) -> State:
    """Decide the state of a sign whose words have the indices `places` in the clause's sentence."""
    first, last = min(places), max(places)
    words = clause.sentence
    text = f" {' '.join(words)} "
    denied = is_denied(clause, places) and not _only_not_yet(words, last, level)
    if denied or is_denied_after(words, last):
        return "negated"
    if level == "crisis" and _asks_why_told(words, first, last):
        return "general"
    if _about_no_human(words, first, message.sentences):
        return "not_human"
    if _general(clause, text, first, level):
        return "general"
    if level != "crisis" and _lasting(message.words):
        return "past"
    told = f" {clause.text} " if level == "crisis" else text  # "i'm in college and i want to kill myself"
    return "past" if _past(clause, told, frozenset(places)) else "asserted"


def _only_not_yet(words: list[str], last: int, level: SignLevel) -> bool:
    """Whether a sign of crisis is denied only for the present: "not suicidal yet"."""
    return level == "crisis" and words[last + 1 : last + 2] == ["yet"]


def _asks_why_told(words: list[str], first: int, last: int) -> bool:
    """Whether the sign is only the name of a hotline: "why are you sending me a suicide hotline"."""
    asked = _WHY_TOLD.search(" ".join(words))
    return first == last and words[first] == "suicide" and asked is not None


def _about_no_human(words: list[str], first: int, sentences: list[list[str]]) -> bool:
    """Whether the subject is an animal or a thing, in this sentence or, if it names no person, in the one before."""
    place = _subject(words, first)
    if place is not None:
        return not _SPEAKER.intersection(words[place:first])
    if PERSONS.intersection(words):
        return False
    earlier = next((one for one, two in pairwise(sentences) if two is words), words)
    return earlier is not words and _subject(earlier, len(earlier)) is not None


def _subject(words: list[str], end: int) -> int | None:
    """The index of an animal or a thing that is more than a circumstance ("off my horse", "after the movie")."""
    for place in range(end - 1, -1, -1):
        if words[place] in _ANIMALS_AND_THINGS:
            lead = place - 1
            while lead >= 0 and words[lead] in _DETERMINERS:
                lead -= 1
            named = lead < place - 1 or place == 0
            prepositions = _CIRCUMSTANCE - {"in", "of"} if words[place] in _FICTION else _CIRCUMSTANCE
            circumstance = lead >= 0 and words[lead] in prepositions
            return place if named and not circumstance else None
    return None


def _general(clause: Clause, text: str, first: int, level: SignLevel) -> bool:
    """Whether the sign is part of a question or statement about nobody in particular: "what are the signs of ..."."""
    words = clause.sentence
    if any(f" {phrase}" in text for phrase in _GENERAL):
        return True
    if level != "crisis" and _asked_about(words, first):
        return True
    anybody = _MANY if level == "crisis" else _ANYBODY
    if anybody.intersection(words[:first]) and not _IN_PERSON.intersection(words):
        return True
    if level == "crisis":
        return False
    if _asks(words, clause.start) and not PERSONS.intersection(words[clause.start : clause.end]):
        return True
    return _asks(words, 0) and not PERSONS.intersection(words)


def _asked_about(words: list[str], first: int) -> bool:
    """Whether somebody else asks about the sign or warns of it: "he asked if ..."."""
    for place in range(max(0, first - 8), first):
        if words[place] in _ASKED_OR_WARNED and _WHETHER.intersection(words[place + 1 : first]):
            return place == 0 or words[place - 1] not in ("i", "we")
    return False


def _asks(words: list[str], start: int) -> bool:
    opening, following = words[start], words[start + 1] if start + 1 < len(words) else ""
    return opening in _QUESTION or (opening in _MODAL and following not in _NO_QUESTION)


def _lasting(words: frozenset[str]) -> bool:
    """Whether the message names a permanent condition and nothing new."""
    return bool(_LASTING & words) and not _NOT_OVER & words


def _past(clause: Clause, text: str, taken: frozenset[int]) -> bool:
    """Whether the sentence says that the sign is long over, and nothing in it contradicts that."""
    words = clause.sentence
    if any(phrase in clause.text for phrase in _OVER):
        return True
    mark = next((phrase for phrase in _LONG_AGO if f" {phrase}" in text), None)
    if mark == "used to" and words.index("used") > min(taken):
        mark = None  # "it doesn't come back, as it used to"
    if mark is None and not any(_is_year(word) for word in words):
        return False
    of_mark = mark.split() if mark else ()
    return not any(
        word in _RETURNED
        or (word in _NOT_OVER and word not in of_mark and clause.start <= place < clause.end)
        for place, word in enumerate(words)
        if place not in taken
    )


def _is_year(word: str) -> bool:
    return len(word) == 4 and word[:2] in ("19", "20") and word.isdigit()
