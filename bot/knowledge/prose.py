"""Plain measures of curated text: its length, how hard it reads, and words that it should not hold."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.language.text import fold

MOST_WORDS = 90
"""Longer answers are not read to the end on a phone (KNOWLEDGE: over 90 words is warned about)."""

HARDEST_GRADE = 9.0
"""Flesch-Kincaid school grade above which an answer is called hard to read: two grades above the reading age
of 12 that is aimed at, because the formula strays by about two on texts this short."""

FEWEST_WORDS_TO_GRADE = 25
"""Shorter texts have too few sentences for the formula."""

_NAMES_OF_THE_SUBJECT = re.compile(
    r"\b(?:piriformis|sciatica|sciatic|syndrome|assessment|diagnos\w+|professional|medical|therap\w+|irritat\w+"
    r"|inflam\w+|appointment|information|exercise\w*|emergency)\b"
)
_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")
_SENTENCE_END = re.compile(r"(?<![.!?:;])[.!?:;]+(?:\s|$)|\n+")
_LINK = re.compile(r"!?\[([^\[\]]{0,300})\]\(\s{0,3}<?([^()\s<>]{0,2000})>?[^()]{0,300}\)")
_BARE_LINK = re.compile(r"(?i)(?<![\w(<])(https?://[^\s<>)]+)")
_UNCLOSED = re.compile(r"\{[^{}\n]*(?=\{|\n|\Z)|\[[^\[\]\n]{1,300}\]\([^()\n]*(?=\n|\Z)")
_MOST_SHOWN = 30
_PLACEHOLDER = re.compile(r"\{([^{}\n]{1,40})\}")

_BANNED = re.compile(
    r"\b(?:(?:un|most )?likely|probabl[ey]|sounds? like|typical (?:of|for)|"
    r"you(?:'ve| (?:may |might |could |must |do |probably )?have)(?! (?:to|any|questions?|a question|been)\b)|"
    r"you(?:'re| are) suffering from|nothing to worry)\b"
)
_PROMISE = re.compile(
    r"\b(?:guarantee[sd]?|(?:will|can|to) (?:cure|heal|fix)|cure[sd]?|heals|heal you\w*|permanent(?:ly)?|"
    r"fix(?:es|ed)? (?:you|it|this)\w*|pain[- ]free|for good|100 ?%|proven|safe for everyone|never (?:come|return)s?|"
    r"promise[sd]?|always works?|risk[- ]free|no side effects)(?!\w)"
)
_YOU_HAVE = re.compile(
    r"(?<!if )(?<!when )(?<!whether )(?<!once )(?<!do )(?<!what )(?<!anything )(?<!questions )"
    r"\byou(?:'ve got| have)\b(?! (?:to|any|questions?|a question|been|read|had|already|felt|told)\b)"
)
_DENIED = re.compile(
    r"\b(?:not|no|never|nor|neither|nobody|without|can't|won't|don't|doesn't|isn't|aren't|didn't)\b"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """How long and how hard a text is."""

    words: int
    grade: float

    @property
    def is_long(self) -> bool:
        """Whether it is longer than an answer should be."""
        return self.words > MOST_WORDS

    @property
    def is_hard(self) -> bool:
        """Whether it reads harder than it should."""
        return self.words >= FEWEST_WORDS_TO_GRADE and self.grade > HARDEST_GRADE


def reading(markdown: str) -> Reading:
    """Measure a text, the names of its subject counted as easy words."""
    text = plain(markdown).lower().replace("’", "'")
    sentences = [words for part in _SENTENCE_END.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return Reading(0, 0.0)
    syllables = sum(_syllables(word) for word in words)
    grade = 0.39 * len(words) / len(sentences) + 11.8 * syllables / len(words) - 15.59
    return Reading(len(words), round(grade, 1))


@lru_cache(maxsize=8192)
def _syllables(word: str) -> int:
    if _NAMES_OF_THE_SUBJECT.fullmatch(word):
        return 2
    silent = len(word) > 3 and re.search(r"[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$", word)
    return max(1, len(re.findall(r"[aeiouy]+", word)) - bool(silent))


def plain(markdown: str) -> str:
    """Markdown without its marks: what is read aloud."""
    text = _LINK.sub(r"\1", markdown)
    return re.sub(r"(?m)^[ \t]*(?:#+|[-*+]|\d+[.)]|>)\s+|[*_`]{1,3}", "", text)


def links(markdown: str) -> tuple[str, ...]:
    """The addresses of all links in a text, written as Markdown or bare."""
    written = tuple(address for _, address in _LINK.findall(markdown))
    return written + tuple(_BARE_LINK.findall(_LINK.sub("", markdown)))


def placeholders(markdown: str) -> tuple[str, ...]:
    """The names in braces, such as Prices in {Prices}."""
    return tuple(_PLACEHOLDER.findall(markdown))


@lru_cache(maxsize=1024)
def unclosed(markdown: str) -> str | None:
    """The first bracket of a detail or of a link that is never closed: visitors would read it; None: none."""
    found = _UNCLOSED.search(markdown)
    return found[0][:_MOST_SHOWN] if found else None


def banned(markdown: str) -> str | None:
    """The first phrase that no diagnostic reply may hold: it would sound like a diagnosis."""
    found = _BANNED.search(fold(plain(markdown)))
    return found[0] if found else None


def promise(markdown: str) -> str | None:
    """The first phrase that promises a cure or tells the reader what they have, unless it is denied."""
    text = fold(plain(markdown))
    for found in (*_PROMISE.finditer(text), *_YOU_HAVE.finditer(text)):
        clause = re.split(r"[.;:!?]", text[max(0, found.start() - 60) : found.start()])[-1]
        if not _DENIED.search(clause):
            return found[0]
    return None
