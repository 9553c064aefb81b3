"""A typed answer to "which of these?": the first, the sciatica one, 2."""

from bot.knowledge import Entry
from bot.language.text import Message, same_words

_ORDINALS = (
    frozenset(["1", "1st", "first", "one", "former", "top"]),
    frozenset(["2", "2nd", "second", "two", "latter", "middle"]),
    frozenset(["3", "3rd", "third", "three", "last", "bottom"]),
)
_FILLERS = frozenset(
    [
        "the",
        "a",
        "one",
        "please",
        "ok",
        "yes",
        "i",
        "mean",
        "meant",
        "about",
        "option",
        "number",
        "no",
        "thats",
        "that's",
        "it",
        "to",
        "know",
    ]
)


def choose(message: Message, options: tuple[Entry, ...]) -> Entry | None:
    """The option that a typed answer means; None when it is no answer to the question."""
    words = set(message.words)
    if len(message.words) > 6 or not options:
        return None
    meaning = words - _FILLERS
    for place, ordinal in enumerate(_ORDINALS[: len(options)]):
        if (meaning or words) <= ordinal:
            return options[place]
    if meaning & {"last", "latter"} and len(meaning) == 1:
        return options[-1]
    shared = [len(meaning & set(same_words(e.question).split())) for e in options]
    best = max(shared)
    return options[shared.index(best)] if best and shared.count(best) == 1 and best == len(meaning) else None
