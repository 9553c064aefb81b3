"""Names that no cue announces: a first name, or a capital in the middle of a sentence on a word of no language.

"my pt Brennan says" tells a name by its capital alone, "priya said" by a first name that is no word. What has a
capital and is no name (towns, brands, remedies, days) stands in `personal_words.PROPER`.
"""

import re
import unicodedata
from functools import cache

from bot import common_words
from web.storage.personal_words import FIRST_NAMES, INTRODUCED, PROPER, RELATIVES, WORDS_TOO, listed

_FIRST = r"[A-ZÀ-ÖØ-Þ](?:[a-zà-öø-ÿ]|c[A-Z]|['’][A-Z])[\w'’-]{0,28}"
_NEXT = r"[A-ZÀ-ÖØ-Þ](?:\.|['’]?\w[\w'’-]{0,28})(?!\w)"
_CAPITALISED = re.compile(rf"(?<![\w@#/.'’-]){_FIRST}(?: {_NEXT})*")
"""One word with a capital and those with one that follow."""
_STARTERS = frozenset('.?!¿¡:;…("“”*-')
"""What stands before the first word of a sentence, which has a capital whatever it is."""
_SIGNS = re.compile(r"[.]?\s*$|,? \[(?:number|e-mail)\]")
"""What stands after a signature."""
_SAINT_OR_MOUNT = re.compile(r"\b(?:san|santa|st|saint|mt)\.? $", re.IGNORECASE)
"""What stands before the name of a place."""
_BEFORE = 10
"""Characters before a name that are looked at: not all, so that the time stays linear."""
_ENDING = re.compile(r"['’]s?$")

_OPENING = re.compile(
    r"^((?:(?:hi|hello|hey|hola)[,!.]? )?)([^\W\d_][\w'’-]{1,29})"
    r"(?= here\b(?:[,.!]| again| from|$)| from (?:the|your)\b)",
    re.IGNORECASE,
)
"""Who begins with a first name, whatever its letters: "grace here", "grace from the school". "nurse here" is none."""

_ANY_CASE = re.compile(
    r"(?<![\w@#/.'’-])([^\W\d_]{3,20})((?: [A-Za-z]\.?(?= ))?(?: [^\W\d_]{3,20})?)(?![\w-])"
)
"""A word, perhaps an initial, perhaps another word: a first name and the family's."""
_INTRODUCED = re.compile(
    rf"(\b(?i:it['’]?s|this is|i['’]?m|i am|im|from|with|tell|ask|call|for|and|to|my (?:{RELATIVES}),?) )"
    r"([A-ZÀ-ÖØ-Þ][a-zà-ÿ]{1,20})(?! \d)(?![\w-])"
)
"""A word with a capital where somebody is named: "it's Will", "make it out to Grace"."""
_SHOUTED = re.compile(
    rf"\b((?:MY (?:{RELATIVES.upper()})|SOY|IT['’]?S|THIS IS|MY NAME(?: IS)?),? )"
    r"([^\W\d_]{3,20})((?: [A-Z]\.)?(?: [^\W\d_]{3,20})?)(?![\w'’])"
)
"""In a text of capitals, a word where only a name can follow."""
_ALONE = re.compile(r"((?:^|[.!?…] ))([A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2,20})(?=[.!]? *(?:$|[.!?]))")
"""A word with a capital that is a whole sentence: "Pete. can i come"."""
_SIGNED = re.compile(r"((?:[.!?,;\]] ?| )[-–—~] ?)([^\W\d_]{2,20})(?=\s*$)")
"""A word after a dash that ends a text, whatever its letters: "thx. -jb"."""
_SMALL = re.compile(
    r"(\b(?:under|me again|(?:it['’]?s|this is)(?: me)?|my name is|"
    r"thanks|thx|thank you|ty|gracias|cheers|xo|love)[,.!]* )"
    r"([^\W\d_]{2,20})(?=\s*(?:$|[.,!]| i\b))|"
    r"([.!?] )([^\W\d_]{3,20}(?: [a-z])?)(?=,? \[(?:number|e-mail)\])",
    re.IGNORECASE,
)
"""A name that is also a word, where somebody signs or gives a name, whatever its letters: "thx bev"."""
_INITIAL = re.compile(
    r"(?<![\w.])(?!P\.? ?S\.)[A-Z]\. (?:[A-Z]\. )?[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{2,20}(?:-[A-ZÀ-Þ][a-zà-ÿ]{2,20})?(?![\w-])"
)
"""An initial before a family's name: "T. Okafor-Reyes"."""
_ONE_LETTER = re.compile(r"^[A-Za-z]\.?(?= (?:here|again)\b)")
_LETTERS_ACT = re.compile(
    r"\b(?!(?:PT|OT|MD|DO|NP|PA|RN|GP|OB|DR|DC|ER|ED|MRI|CT|EMG|ENT|MA|NH|VT|ME|US|AI|HR|IT|TV)\b)"
    r"[A-Z]{2,3}(?= (?:said|says|told|sent|wants)\b)"
)
"""Letters that stand for a person: "d. again", "JT said"."""
_HAS_CAPITAL = re.compile(r"\b(?!I\b)[A-ZÀ-ÖØ-Þ][a-zà-ÿ']")
_MONTHS_TOO = frozenset(["april", "may", "june", "august"])
_ACTS = (
    r"says?|said|told|thinks|is|was|has|had|wants|needs|got|gave|sent|handles|recommended|suggested|referred"
)
_WHO_ACTS = re.compile(
    rf"((?i:\b(?:it['’]?s me|my (?:pt|{RELATIVES}),?) |^|[.?!] ))([^\W\d_]{{3,20}})"
    rf"(?=(?i: (?:{_ACTS})\b| from (?:the|your)\b| here\b))"
)
"""Who does what people do, after words that lead to a name or at the beginning of a sentence."""

_SHORT_FORMS = frozenset(
    "wont cant dont doesnt isnt didnt hasnt couldnt shouldnt wouldnt havent wasnt".split()
)
"""Words without their apostrophe, which no dictionary knows."""

FEWEST_WORDS, MOST_CAPITALS = 4, 0.65
"""A text of so many words, two thirds of them with a capital, Is Written Like This: its capitals tell nothing."""


def without_names(text: str, instead: str) -> str:
    """The text with every such name replaced."""
    text = _without_shouted(text, instead) if text.isupper() else _without_capitals(text, instead)
    text = _without_first_names(text, instead)
    around = re.compile(
        rf"((?:\b[A-ZÀ-ÖØ-Þ][a-zà-ÿ]{{1,20}} )?){re.escape(instead)}((?: [^\W\d_]{{3,20}})?)(?![\w'’-])"
    )
    small = not _HAS_CAPITAL.search(text)  # then a family's name has no capital either
    return around.sub(lambda found: _whole(found, instead, small), text)


def _whole(found: re.Match[str], instead: str, small: bool) -> str:
    """A name with what stands around it: a first name that is also a word before, a family's name behind."""
    first, family = found[1].strip(), found[2].strip()
    before = "" if first and _introduces(first) else found[1]
    is_name = (
        family and (small or family[0].isupper()) and not _is_known(family) and family not in _SHORT_FORMS
    )
    return before + instead + ("" if is_name else found[2])


def _without_shouted(text: str, instead: str) -> str:
    """A text of capitals without the names that follow a relative."""

    def replaced(found: re.Match[str]) -> str:
        cue, name, family = found.groups()
        if _is_known(name) and not _introduces(name):
            return found[0]
        return cue + instead + (family if family and _is_known(family.split()[-1]) else "")

    return _SHOUTED.sub(replaced, text)


def _without_first_names(text: str, instead: str) -> str:
    """Without first names that are no word, whatever their letters, and the family's name with them."""
    return _ANY_CASE.sub(lambda found: _first_replaced(found, text, instead), text)


def _first_replaced(found: re.Match[str], text: str, instead: str) -> str:
    first, rest = found.groups()
    if _SAINT_OR_MOUNT.search(f"{first} "):
        return found[0]
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if _only_names().isdisjoint(_spellings(first)) or _SAINT_OR_MOUNT.search(before):
        return first + _without_first_names(rest, instead)
    family = rest.rpartition(" ")[2]
    return instead + (rest if family and _is_known(family) else "")


def _without_capitals(text: str, instead: str) -> str:
    """Without names that a capital or their place tells."""
    text = _OPENING.sub(lambda found: found[1] + instead if _introduces(found[2]) else found[0], text)
    text = _INTRODUCED.sub(
        lambda found: found[1] + instead if _is_introduced(*found.groups()) else found[0], text
    )
    text = _WHO_ACTS.sub(lambda found: found[0] if _is_known(found[2]) else found[1] + instead, text)
    text = _INITIAL.sub(instead, text)
    text = _ONE_LETTER.sub(instead, _LETTERS_ACT.sub(instead, text))
    text = _SMALL.sub(lambda found: _small(found, instead), text)
    text = _ALONE.sub(lambda found: found[1] + instead if _introduces(found[2]) else found[0], text)
    text = _SIGNED.sub(lambda found: found[1] + instead if may_be_name(found[2]) else found[0], text)
    words = text.split()
    if len(words) >= FEWEST_WORDS and sum(w[:1].isupper() for w in words) > MOST_CAPITALS * len(words):
        return text
    return _CAPITALISED.sub(lambda found: _replaced(found, text, instead), text)


def _replaced(found: re.Match[str], text: str, instead: str) -> str:
    """The run of capitalised words with its names replaced: from the first that is one to the end of the run."""
    before = text[max(0, found.start() - _BEFORE) : found.start()]
    if _SAINT_OR_MOUNT.search(before):
        return found[0]
    begins = not before.strip() or before.rstrip()[-1] in _STARTERS
    signs = found.start() > 0 and bool(_SIGNS.match(text, found.end()))
    words = found[0].split(" ")
    for at, word in enumerate(words):
        if at and _SAINT_OR_MOUNT.search(f"{words[at - 1]} "):
            continue
        if _is_first_name(word) or (not (begins and at == 0 and not signs) and not _is_word(word)):
            kept = [other for other in words[at + 1 :] if _plain(other) in PROPER]
            first = at - 1 if at and not _is_word(words[at - 1]) else at  # "Vik Ramaswamy here"
            return " ".join([*words[:first], instead, *kept])
    return found[0]


def _plain(word: str) -> str:
    return _ENDING.sub("", word).casefold()


def _spellings(word: str) -> set[str]:
    """A word as written and without its accents: "Fabián" is Fabian."""
    letters = unicodedata.normalize("NFD", _plain(word))
    return {_plain(word), "".join(letter for letter in letters if not unicodedata.combining(letter))}


def _is_first_name(word: str) -> bool:
    return not _first_names().isdisjoint(_spellings(word))


def _introduces(word: str) -> bool:
    return _is_first_name(word) or _plain(word) in INTRODUCED


def _small(found: re.Match[str], instead: str) -> str:
    cue, name = (found[1], found[2]) if found[1] else (found[3], found[4])
    unknown = cue.casefold().startswith(("xo", "love", "cheers")) or not found[1]
    named = _introduces(name.split()[0]) or (unknown and not _is_known(name))
    return cue + instead if named else found[0]


def may_be_name(word: str) -> bool:
    """Whether a word that stands where a name may stand is one: a name that is also a word, or no word."""
    return _introduces(word) or not _is_known(word)


def _is_introduced(cue: str, word: str) -> bool:
    """Whether such a word is a name here; a month needs a cue that no month follows."""
    months = _plain(word) in _MONTHS_TOO and cue.casefold().rstrip() in {"from", "for", "and", "to", "with"}
    return _plain(word) in INTRODUCED and not months


def _is_word(word: str) -> bool:
    """Whether it is no name: a word of the language, an abbreviation, something known to have a capital."""
    return word.isupper() or _is_known(word)


def _is_known(word: str) -> bool:
    return all(part in _words() or part.removesuffix("s") in _words() for part in _plain(word).split("-"))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(FIRST_NAMES.split("|"))


@cache
def _only_names() -> frozenset[str]:
    return _first_names() - WORDS_TOO - PROPER


@cache
def _words() -> frozenset[str]:
    return common_words() | PROPER | frozenset(listed("words.txt"))
