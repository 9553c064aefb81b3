"""Decide whether a sign is asserted: apart from the signs themselves, in the manner of NegEx and ConText.

Five states. Who doubts lets a sign stand: it is taken back only by plain words near it.
"""

from typing import Literal

from bot.nlu.clauses import SUBJECTS, Clause

State = Literal["asserted", "negated", "past", "general", "not_human"]

_NEGATORS = frozenset(
    "no not never without don't doesn't didn't haven't hasn't hadn't isn't wasn't aren't weren't ain't won't "
    "wouldn't can't denies denied nor none zero nunca sin".split()
)
_NO_NEGATION = frozenset(
    "only just sure doubt idea matter joking joke kidding insurance doctor wonder getting know think why because "
    "help better sleep improving working surprised dramatic lying going where".split()
)
"""After a negator these make no negation of what follows: "no doubt", "not sure", "don't know why"."""

_SCOPE = 4
_SCOPE_OF_A_LIST = 9
"""How many words before a sign a negator reaches: further where "or" joins a list ("no fever, chills or ...")."""

_AFTERWARDS = ("ruled out", "no more", "is negative", "was negative", "came back negative", "is gone", "has gone away",
               "went away for good", "never happened")  # fmt: skip

_LONG_AGO = (
    "years ago", "year ago", "decades ago", "yrs ago", "last year", "as a kid", "as a child", "as a teen", "as a boy",
    "as a girl", "when i was a kid", "when i was little", "when i was young", "back in the", "long ago", "long sorted",
    "used to", "history of", "years back", "yrs back", "in my teens", "in my twenties", "in my 20s", "in college",
    "since childhood", "all better now", "fine now", "okay now", "ok now", "fully recovered", "recovered fully",
    "long gone", "has healed", "healed up", "hace años", "hace anos", "months ago", "in the past", "once had",
    "fine since", "well since", "that was before", "years since", "since polio", "for years", "over a decade",
)  # fmt: skip
_NOT_OVER = frozenset(
    "again still today tonight yesterday worse worsening new suddenly lately since back now returning hoy ahora".split()
)
"""Beside a mark of the past these say that it is not over."""

_PERSONS = frozenset(
    "i i'm i've i'd i'll me my mine myself im ive he he's him his himself she she's her hers herself we we're our us "
    "husband wife hubby mom mum mother dad father papa mama son daughter brother sister friend boyfriend girlfriend "
    "partner grandma grandpa nan gran granny grandmother grandfather uncle aunt roommate bf gf kid baby toddler mate "
    "buddy cousin neighbor neighbour patient client yo mi me mis".split()
)
_QUESTION = frozenset("what what's when where which how how's why who whose explain define describe".split())
_MODAL = frozenset("can could does do is are should would will may might did has".split())
_NO_QUESTION = frozenset("not barely hardly no only never just longer".split())
_GENERAL = (
    "signs of", "symptoms of", "symptom of", "difference between", "causes of", "cause of", "meaning of", "definition",
    "what causes", "list of", "red flags", "warning signs", "for an exam", "for my exam", "for class", "my essay",
    "textbook", "homework", "quiz", "newsletter", "what would happen", "in case i", "if i ever", "if someone",
    "if somebody", "if a person", "if anyone", "if people", "hypothetically", "what if", "for a novel", "for a book",
)  # fmt: skip
_ANYBODY = frozenset("people clients patients person anyone someone somebody everyone men women folks those".split())
_FIRST = frozenset("i i'm i've i'd me my myself we our he he's his she she's her".split())

_ANIMALS = frozenset(
    "dog dogs dog's cat cats cat's puppy pup kitten horse mare pony gelding rabbit bunny hamster cow goat sheep hen "
    "parrot bird labrador lab retriever dachshund corgi pug beagle terrier perro gata gato pet ferret".split()
)
_THINGS = frozenset(
    "movie film show series novel book song game episode scene character laptop phone car truck engine faucet sink "
    "printer computer toy doll plant machine speaker speakers mower app website battery".split()
)
_BESIDE = frozenset("off from with by on for to of after during at in into over than like and a the my walking "
                    "feeding under watching riding".split())  # fmt: skip
_PREPOSITIONS = _BESIDE - {"a", "the", "my", "and"}


def state_of(clause: Clause, places: list[int], sentences: list[list[str]]) -> State:
    """The state of a sign whose words stand at `places` of the clause's sentence."""
    first, taken = min(places), frozenset(places)
    if _negated(clause, first, taken):
        return "negated"
    text = f" {' '.join(clause.sentence)} "
    if _about_no_human(clause.sentence, first, sentences):
        return "not_human"
    if _general(clause, text):
        return "general"
    return "past" if _past(clause.sentence, text, taken) else "asserted"


def _negated(clause: Clause, first: int, taken: frozenset[int]) -> bool:
    words = clause.sentence
    before = range(max(clause.start, first - _SCOPE_OF_A_LIST), first)
    listed = any(words[place] in ("or", "nor") for place in before)
    reach = _SCOPE_OF_A_LIST if listed else _SCOPE
    for place in reversed(before):
        if first - place > reach or (words[place] in SUBJECTS and words[place] not in ("the", "my", "any")):
            break
        if words[place] in _NEGATORS and place not in taken:
            return words[place + 1] not in _NO_NEGATION
    after = " ".join(words[max(taken) + 1 : max(taken) + 5])
    return any(after.startswith(phrase) or f" {phrase}" in after for phrase in _AFTERWARDS)


def _about_no_human(words: list[str], first: int, sentences: list[list[str]]) -> bool:
    """Whether an animal or a thing is named before the sign, as its subject, and no person in between."""
    place = _last_subject(words, first)
    if place is None:
        return not _PERSONS.intersection(words) and any(
            _last_subject(sentence, len(sentence)) is not None for sentence in _before(words, sentences)
        )
    return not any(word in ("i", "i'm", "i've", "me", "myself", "wife", "husband") for word in words[place:first])


def _before(words: list[str], sentences: list[list[str]]) -> list[list[str]]:
    """The sentence that stands before this one, if any."""
    for earlier, sentence in zip(sentences, sentences[1:], strict=False):
        if sentence is words and earlier is not words:
            return [earlier]
    return []


def _last_subject(words: list[str], before: int) -> int | None:
    for place in range(before - 1, -1, -1):
        if words[place] in _ANIMALS or words[place] in _THINGS:
            lead = place - 1
            while lead >= 0 and words[lead] in ("a", "the", "my", "our", "his", "her", "old", "new", "little", "this"):
                lead -= 1
            return None if lead >= 0 and words[lead] in _PREPOSITIONS else place
    return None


def _general(clause: Clause, text: str) -> bool:
    """A question or a lesson without a person in it: "what are the signs of ..."."""
    words = clause.sentence
    if any(f" {phrase}" in text for phrase in _GENERAL):
        return True
    if _ANYBODY.intersection(words) and not _FIRST.intersection(words):
        return True
    return not _PERSONS.intersection(words) and any(_asks(words, start) for start in (0, clause.start))


def _asks(words: list[str], start: int) -> bool:
    opening, following = words[start], words[start + 1] if start + 1 < len(words) else ""
    return opening in _QUESTION or (opening in _MODAL and following not in _NO_QUESTION)


def _past(words: list[str], text: str, taken: frozenset[int]) -> bool:
    mark = next((phrase for phrase in _LONG_AGO if f" {phrase}" in text), None)
    if mark is None and not any(len(word) == 4 and word[:2] in ("19", "20") and word.isdigit() for word in words):
        return False
    of_mark = mark.split() if mark else ()
    return not any(
        word in _NOT_OVER and word not in of_mark for place, word in enumerate(words) if place not in taken
    )
