"""The therapist's own sections of safety.md: a message that holds all the words of an example fires its section."""

from collections.abc import Iterable, Sequence

from bot.knowledge import SafetySection
from bot.text import MATCHED_CHARACTERS, Message, as_typed, clean, fold, same_words, stems, tokenise

_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "i",
        "i'm",
        "i've",
        "my",
        "me",
        "it",
        "is",
        "am",
        "are",
        "was",
        "be",
        "to",
        "of",
        "in",
        "on",
        "and",
        "or",
        "for",
        "with",
        "that",
        "this",
        "do",
        "does",
        "so",
        "just",
    ]
)


class SectionMatcher:
    """Sections read once; each message is compared with every example of each."""

    def __init__(self, sections: Sequence[SafetySection]) -> None:
        self._sections = tuple(
            (section, tuple(_stems(line) for line in section.when), frozenset(map(same_words, section.when)),
             tuple(_stems(line) for line in section.but_not))
            for section in sections
        )  # fmt: skip

    def fired(self, message: Message) -> tuple[SafetySection, ...]:
        """The sections that this message belongs to."""
        if not self._sections:
            return ()
        whole = len(message.folded) <= MATCHED_CHARACTERS
        told = _content(message.words if whole else tokenise(message.folded))
        key = as_typed(message)
        return tuple(
            section
            for section, examples, exact, exceptions in self._sections
            if key in exact or _fits(told, examples, exceptions)
        )


def _fits(
    told: frozenset[str], examples: Iterable[frozenset[str]], exceptions: Iterable[frozenset[str]]
) -> bool:
    best = max((len(example) for example in examples if example and example <= told), default=0)
    return best > 0 and not any(exception and exception <= told for exception in exceptions)


def _stems(line: str) -> frozenset[str]:
    return _content(tokenise(fold(clean(line))))


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stems([word for word in words if word not in _SMALL]))
