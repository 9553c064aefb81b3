"""A typed choice among what was suggested: "the second one", "the massage one", "none of these"."""

import re

from bot.dialogue.reading.follow_ups import END, LEAD
from bot.dialogue.reading.manner import Manner, manner_of
from bot.dialogue.thresholds import SHORT_WORDS
from bot.knowledge import Entry
from bot.language.text import Message, same_words

_NONE_FITS = re.compile(
    rf"{LEAD}none of (?:these|those|them|that|this)(?: (?:fits?|helps?|works?|really))?{END}"
)
_ORDINALS = tuple(
    map(
        frozenset,
        ("1 1st first".split(), "2 2nd second".split(), "3 3rd third".split(), "4 4th fourth".split()),
    )
)
_FILLERS = frozenset(
    "the a one please ok yes i i'll i'd mean meant about option number question that's it to know and what tell me "
    "show like pick choose take with go".split()
)
"""Words that may surround the position or the name of the choice."""


def choose(message: Message, options: tuple[Entry | None, ...], asked_back: bool) -> int | None:
    """The position of the suggestion that a typed message picks, by its number or, after asking back, by its words."""
    meaning = set(message.words) - _FILLERS
    if not any(options) or not meaning or len(message.words) > SHORT_WORDS:
        return None
    places = [at for at, ordinal in enumerate(_ORDINALS[: len(options)]) if meaning <= ordinal]
    if meaning == {"last"}:
        places = [max(at for at, option in enumerate(options) if option)]
    if asked_back and not places:
        asked = [set(same_words(option.question).split()) if option else set() for option in options]
        places = [at for at, words in enumerate(asked) if meaning <= words]
    return places[0] if len(places) == 1 else None


def picks_none(message: Message, asked_back: bool) -> bool:
    """Whether a message only says that none of the suggestions fits; after asking back, a bare "no" does."""
    bare_no = asked_back and manner_of(message) is Manner.NO
    return bare_no or bool(_NONE_FITS.fullmatch(message.folded))
