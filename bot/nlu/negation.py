"""Decides whether a word or a sign is denied, by rules in the manner of NegEx with the words of negation.txt."""

from collections.abc import Iterable
from pathlib import Path

from bot.language.word_lists import WordLists
from bot.nlu.clauses import Clause

_LISTS = WordLists.read(Path(__file__).with_name("negation.txt"))
_NEGATORS = _LISTS.words("negators")
_LIST_NEGATORS = _LISTS.words("negators of a list")
_NEGATORS_OF_HAVING = _LISTS.words("negators of having")
_INNER_NEGATORS = _LISTS.words("negators inside")
_CANCELS = _LISTS.words("cancels")
_SIDES = _LISTS.words("sides")
_GOES_ON = _LISTS.words("goes on")
_ENDS_REACH = _LISTS.words("ends reach")
_KINDS = _LISTS.words("kinds")
_NOBODY, _WITH_NOBODY = _LISTS.words("nobody"), _LISTS.words("with nobody")
_AFTERWARDS, _IN_ORDER = _LISTS.phrases("denied afterwards"), _LISTS.words("in order")
_LINKS = _LISTS.words("linking words")

_REACH = 4
"""The maximum distance, in words, between a negator and the sign after it."""
_REACH_IN_A_LIST = 9
"""The same in a list joined by "or": "no fever, chills or ..."."""
_REACH_OF_HAVING = 3
"""The same before a condition, which is remembered: it is safer to hear one too many."""


def is_denied(clause: Clause, places: list[int]) -> bool:
    """Whether a negator applies to the words of a sign, whose indices in the clause's sentence are `places`."""
    return _is_denied_before(clause, min(places)) or _is_denied_within(clause, places)


def is_denied_after(words: list[str], last: int) -> bool:
    """Whether the words after a sign deny it: "chest pain was ruled out", "my bladder is fine"."""
    following = words[last + 1 : last + 5]
    while following and following[0] in _LINKS:
        following = following[1:]
    after = " ".join(words[last + 1 : last + 5])
    return bool(following) and (following[0] in _IN_ORDER or any(phrase in after for phrase in _AFTERWARDS))


def is_not_had(clause: Clause, first: int) -> bool:
    """Whether a condition at an index of the sentence is closely denied: "not on any kind of blood thinners"."""
    words = clause.sentence
    listed = not {"or", "nor"}.isdisjoint(words[max(clause.start, first - _REACH_OF_HAVING) : first + 3])
    for place in range(first - 1, clause.start - 1, -1):
        far = first - place - _words_for_kinds(words[place:first]) > _REACH_OF_HAVING
        if far or (place + 1 in clause.commas and not listed):
            return False
        if words[place] in _NEGATORS_OF_HAVING:
            return not _is_cancelled(words[place], words[place + 1])
        if words[place] in _ENDS_REACH:
            return False
    return False


def denies_having(words: Iterable[str]) -> bool:
    """Whether any of the words denies having something: "i have none of these"."""
    return not _NEGATORS_OF_HAVING.isdisjoint(words)


def _is_denied_before(clause: Clause, first: int) -> bool:
    """Whether a negator stands before a sign; one that begins with its own ("can't pee") is never denied."""
    words = clause.sentence
    if words[first] in _NEGATORS:
        return False
    window = range(first - 1, max(clause.start, first - _REACH_IN_A_LIST) - 1, -1)
    listed = any(words[place] in ("or", "nor") for place in window) or _ends_a_list(clause, first)
    far = first in clause.commas
    for place in window:
        if words[place] in (_LIST_NEGATORS if far else _NEGATORS):
            return not _is_cancelled(words[place], words[place + 1])
        if words[place] in _NOBODY:
            return _WITH_NOBODY.issuperset(words[place + 1 : first])
        far = far or first - place - _words_for_kinds(words[place:first]) >= _REACH or place in clause.commas
        if words[place] in _ENDS_REACH or (far and not listed):
            return False
    return False


def _is_cancelled(negator: str, following: str) -> bool:
    """Whether the word after a negator makes it deny nothing: "no doubt", "neither leg"."""
    return following in _CANCELS or (negator == "neither" and following in _SIDES)


def _words_for_kinds(words: list[str]) -> int:
    """The words of "any kind of", which take a negator no farther from a sign."""
    pairs = zip(("", *words), words, strict=False)
    return sum(word in _KINDS or (word == "of" and before in _KINDS) for before, word in pairs)


def _is_denied_within(clause: Clause, places: list[int]) -> bool:
    """Whether a negator stands between the words of a sign: "my calf isn't swollen or red"."""
    words, first, last = clause.sentence, min(places), max(places)
    if any(words[place] in _NEGATORS for place in places):  # "can not sit, not stand"
        return False
    for place in range(last - 1, max(first, last - _REACH), -1):
        if place in places or place + 1 in clause.commas:
            return False
        if words[place] in _INNER_NEGATORS:
            return words[place + 1] not in _CANCELS | _GOES_ON
    return False


def _ends_a_list(clause: Clause, first: int) -> bool:
    """Whether the sign ends a list of at least three items: "no fever, chills, ..."."""
    return sum(first - _REACH_IN_A_LIST < comma <= first for comma in clause.commas) > 1
