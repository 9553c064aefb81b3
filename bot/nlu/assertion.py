"""Decides the state of a sign in a message, by rules in the manner of NegEx and ConText.

When in doubt a sign is asserted: only clear words near it put it into one of the other states.
"""

import re
from itertools import pairwise
from typing import Literal, NamedTuple

from bot.nlu.clauses import Clause
from bot.nlu.red_flag_list import SignLevel

State = Literal["asserted", "negated", "past", "general", "not_human"]
"""Whether a sign is present now, denied, long over, spoken of in general, or about an animal or a thing."""

_NEGATORS = frozenset(
    "no not never without don't doesn't didn't haven't hasn't hadn't isn't wasn't aren't weren't ain't won't "
    "wouldn't can't denies denied nor none zero nunca sin".split()
)
_LIST_NEGATORS = frozenset("no not without never denies denied nor none zero".split())
"""The negators that apply to a whole list."""
_INNER_NEGATORS = frozenset("not isn't aren't wasn't never isnt arent wasnt".split())
"""The negators that may occur between the words of a sign."""
_GOES_ON = frozenset("stop stopping stopped getting less any better going gone right normal fine".split())
"""After an inner negator these deny nothing: "my calf is not getting any less swollen"."""
_NO_NEGATION = frozenset(
    "only just sure doubt idea matter joking joke kidding insurance doctor wonder getting know think why because "
    "help better sleep improving working surprised dramatic lying going where".split()
)
"""After a negator these cancel the negation: "no doubt", "not sure", "don't know why"."""

_NOBODY = frozenset("nobody nobody's nobodys noone".split())
_WITH_NOBODY = frozenset("here is in this the house family room even wants to".split())
"""The words allowed between "nobody" and a sign that it denies; "nobody knows i'm suicidal" denies nothing."""

_ENDS_SCOPE = frozenset(
    "just only though still now i i'm i've he she it it's they we because cuz so aguanto puedo soporto".split()
)
"""Words that end the scope of a negator before them, in Spanish by taking it themselves: "no aguanto más"."""
_SCOPE = 4
"""The maximum distance, in words, between a negator and the sign after it."""
_SCOPE_OF_A_LIST = 9
"""The same in a list joined by "or": "no fever, chills or ..."."""

_AFTERWARDS = (
    "ruled out", "is negative", "was negative", "came back negative", "is gone", "went away for good", "never happened",
)  # fmt: skip
_IN_ORDER = frozenset("fine normal intact okay ok".split())
_LINKS = frozenset("is are was were seems all still works function functions".split())

_LONG_AGO = (
    "years ago", "year ago", "decades ago", "yrs ago", "last year", "as a kid", "as a child", "as a teen", "as a boy",
    "as a girl", "when i was a kid", "when i was little", "when i was young", "back in the", "long ago", "long sorted",
    "used to", "history of", "years back", "yrs back", "in my teens", "in my twenties", "in my 20s", "in college",
    "since childhood", "fully recovered", "recovered fully",
    "long gone", "has healed", "healed up", "hace anos", "months ago", "in the past", "once had",
    "back then", "at the time", "in those days", "summers ago", "winters ago", "springs ago", "cleared up",
    "got better",
    "resolved", "passed away", "god rest", "rest his soul", "rest her soul", "late husband", "late wife", "late father",
    "late mother", "late dad", "late mom",
    "a while ago", "ages ago", "before i was born", "fine since", "well since",
    "that was before", "years since", "since polio", "for years", "over a decade",
    "for decades", "since birth", "born with", "years now", "always had", "always have", "all my life",
)  # fmt: skip
_OVER = ("all better now", "fine now", "okay now", "ok now", "back to normal now", "better now")
"""Phrases that count only in the clause of the sign itself: "he says he's fine now, but ..."."""
_LASTING = frozenset("wheelchair paraplegic quadriplegic paraplegia amputee bifida palsy polio".split())
"""Words for a permanent condition."""
_NOT_OVER = frozenset(
    "again still today tonight yesterday week worse worsening new suddenly lately since now returning hoy ahora".split()
)
"""In the clause of the sign these mean that it is not over."""
_RETURNED = frozenset("again worse returned returning".split())
"""Anywhere in the sentence these mean that it is not over."""

_PERSONS = frozenset(
    "i i'm i've i'd i'll me my mine myself im ive he he's him his himself she she's her hers herself we we're our us "
    "husband wife hubby mom mum mother dad father papa mama son daughter brother sister friend boyfriend girlfriend "
    "partner grandma grandpa nan gran granny grandmother grandfather uncle aunt roommate bf gf kid baby toddler mate "
    "buddy cousin neighbor neighbour patient client yo mi me mis husband's wife's mom's mum's dad's son's "
    "daughter's brother's sister's friend's grandma's grandpa's gran's nan's mother's father's".split()
)
_QUESTION = frozenset("what what's when where which how how's who whose explain define describe".split())
_MODAL = frozenset("can could does do is are should would will may might did has".split())
_NO_QUESTION = frozenset(
    "not barely hardly no only never just longer it this that there these those normal bad".split()
)
_GENERAL = (
    "signs of", "symptoms of", "symptom of", "difference between", "causes of", "cause of", "meaning of", "definition",
    "what causes", "list of", "red flags", "warning signs", "for an exam", "for my exam", "for class", "my essay",
    "textbook", "homework", "quiz", "newsletter", "what would happen", "if i ever", "if someone", "if somebody",
    "you say that", "page says", "article says", "your article", "i read that", "is it true", "if a person",
    "if anyone", "if people", "hypothetically", "what if", "for a novel", "for a book", "if i start", "if i begin",
    "if it ever", "if he ever", "if she ever", "should i ever",
)  # fmt: skip
_ASKED_OR_WARNED = frozenset(
    "asked asks warned warns watch checked screened leaflet handout pamphlet instructions".split()
)
_WHETHER = frozenset("if whether about for of that".split())
"""After a word of asking or warning, these make the sign something that is asked about and not reported."""
_ANYBODY = frozenset("people clients patients anyone someone somebody everyone men women folks".split())
_MANY = frozenset("people clients patients men women folks".split())
_FIRST = frozenset("i i'm i've i'd me my myself we our he he's his she she's her".split())

_WHY_TOLD = re.compile(
    r"\bwhy (?:are|r|do|did|would) (?:you|u|this chat|this bot) (?:\w+ ){0,2}?"
    r"(?:send|sending|give|giving|show|showing|tell|telling|talk|talking|mention|mentioning|offer|offering)"
    r"(?: (?:me|us|a|an|the|to|about|that|this|your|some|of|number))* suicide "
    r"(?:hotline|hot line|line|lifeline|helpline|number|prevention)\b"
)
"""Matches the question why this chat names a suicide line, which says nothing about the visitor."""

_SPEAKER = frozenset("i i'm i've me myself wife husband".split())

_ANIMALS = frozenset(
    "dog dogs dog's cat cats cat's puppy pup kitten horse mare pony gelding rabbit bunny hamster cow goat sheep hen "
    "parrot bird labrador lab retriever dachshund corgi pug beagle terrier perro gata gato pet ferret".split()
)
_THINGS = frozenset(
    "movie film novel book song game episode scene character laptop phone engine faucet printer computer toy doll "
    "speaker speakers mower app website battery".split()
)
_FICTION = frozenset("movie film novel book episode scene".split())
"""For fiction "in" and "of" do not mark a circumstance: "the bear in that movie" is still about the movie."""
_PREPOSITIONS = frozenset(
    "off from with by on for to of after during at in into over than like and walking feeding under watching".split()
)
_DETERMINERS = frozenset("a the my our his her your this that old new little".split())


class MessageWords(NamedTuple):
    """The words of the whole message, by sentence and as a set."""

    sentences: list[list[str]]
    words: frozenset[str]


def state_of(clause: Clause, places: list[int], message: MessageWords, level: SignLevel) -> State:
    """Decide the state of a sign whose words have the indices `places` in the clause's sentence."""
    first, last = min(places), max(places)
    words = clause.sentence
    text = f" {' '.join(words)} "
    negated = _negated(clause, first) or _negated_within(clause, places)
    if _denied_after(words, last) or (negated and not _only_not_yet(words, last, level)):
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


def _negated(clause: Clause, first: int) -> bool:
    """Whether a negator applies to the sign; a sign that begins with its own negator ("can't pee") is never negated."""
    words = clause.sentence
    if words[first] in _NEGATORS:
        return False
    window = range(first - 1, max(clause.start, first - _SCOPE_OF_A_LIST) - 1, -1)
    listed = any(words[place] in ("or", "nor") for place in window) or _many_commas(clause, first)
    far = first in clause.commas
    for place in window:
        if words[place] in (_LIST_NEGATORS if far else _NEGATORS):
            return words[place + 1] not in _NO_NEGATION
        if words[place] in _NOBODY:
            return _WITH_NOBODY.issuperset(words[place + 1 : first])
        far = far or first - place >= _SCOPE or place in clause.commas
        if words[place] in _ENDS_SCOPE or (far and not listed):
            return False
    return False


def _negated_within(clause: Clause, places: list[int]) -> bool:
    """Whether a negator stands between the words of a sign: "my calf isn't swollen or red"."""
    words, first, last = clause.sentence, min(places), max(places)
    if any(words[place] in _NEGATORS for place in places):  # "can not sit, not stand"
        return False
    for place in range(last - 1, max(first, last - _SCOPE), -1):
        if place in places or place + 1 in clause.commas:
            return False
        if words[place] in _INNER_NEGATORS:
            return words[place + 1] not in _NO_NEGATION | _GOES_ON
    return False


def _only_not_yet(words: list[str], last: int, level: SignLevel) -> bool:
    """Whether a sign of crisis is denied only for the present: "not suicidal yet"."""
    return level == "crisis" and words[last + 1 : last + 2] == ["yet"]


def _asks_why_told(words: list[str], first: int, last: int) -> bool:
    """Whether the sign is only the name of a hotline: "why are you sending me a suicide hotline"."""
    asked = _WHY_TOLD.search(" ".join(words))
    return first == last and words[first] == "suicide" and asked is not None


def _many_commas(clause: Clause, first: int) -> bool:
    """Whether the sign ends a list of at least three items: "no fever, chills, ..."."""
    return sum(first - _SCOPE_OF_A_LIST < comma <= first for comma in clause.commas) > 1


def _denied_after(words: list[str], last: int) -> bool:
    following = words[last + 1 : last + 5]
    while following and following[0] in _LINKS:
        following = following[1:]
    after = " ".join(words[last + 1 : last + 5])
    return bool(following) and (following[0] in _IN_ORDER or any(phrase in after for phrase in _AFTERWARDS))


def _about_no_human(words: list[str], first: int, sentences: list[list[str]]) -> bool:
    """Whether the subject is an animal or a thing, in this sentence or, if it names no person, in the one before."""
    place = _subject(words, first)
    if place is not None:
        return not _SPEAKER.intersection(words[place:first])
    if _PERSONS.intersection(words):
        return False
    earlier = next((one for one, two in pairwise(sentences) if two is words), words)
    return earlier is not words and _subject(earlier, len(earlier)) is not None


def _subject(words: list[str], end: int) -> int | None:
    """The index of an animal or a thing that is more than a circumstance ("off my horse", "after the movie")."""
    for place in range(end - 1, -1, -1):
        if words[place] in _ANIMALS or words[place] in _THINGS:
            lead = place - 1
            while lead >= 0 and words[lead] in _DETERMINERS:
                lead -= 1
            named = lead < place - 1 or place == 0
            prepositions = _PREPOSITIONS - {"in", "of"} if words[place] in _FICTION else _PREPOSITIONS
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
    if anybody.intersection(words[:first]) and not _FIRST.intersection(words):
        return True
    if level == "crisis":
        return False
    if _asks(words, clause.start) and not _PERSONS.intersection(words[clause.start : clause.end]):
        return True
    return _asks(words, 0) and not _PERSONS.intersection(words)


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
