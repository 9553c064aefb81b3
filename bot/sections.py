"""The therapist's own sections of safety.md: a message that holds all the words of an example fires its section."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.knowledge import SafetySection
from bot.language.text import MATCHED_CHARACTERS, Message, as_typed, clean, fold, same_words, stems, tokenise

_SMALL = frozenset(
    "a an the i i'm i've my me it is am are was be to of in on and or for with that this do does so just".split()
)


@dataclass(frozen=True, slots=True)
class _Section:
    """One section with its lines, as stems."""

    section: SafetySection
    when: tuple[frozenset[str], ...]
    exact: frozenset[str]
    """The `same_words` keys of its examples."""
    but_not: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, section: SafetySection) -> "_Section":
        exact = frozenset(map(same_words, section.when))
        return cls(section, _read(section.when), exact, _read(section.but_not))

    def fits(self, told: frozenset[str]) -> bool:
        """Whether a message holds all the words of an example, and of no exception."""
        return any(map(told.issuperset, self.when)) and not any(map(told.issuperset, self.but_not))


class SectionMatcher:
    """Sections read once; each message is compared with every example of each."""

    def __init__(self, sections: Sequence[SafetySection]) -> None:
        self._read = tuple(_Section.of(section) for section in sections if section.level != "calm")

    def fired(self, message: Message) -> tuple[SafetySection, ...]:
        """The sections that this message belongs to."""
        if not self._read:
            return ()
        whole = len(message.folded) <= MATCHED_CHARACTERS
        told = _content(message.words if whole else tokenise(message.folded))
        key = as_typed(message)
        return tuple([one.section for one in self._read if key in one.exact or one.fits(told)])


def _read(lines: Iterable[str]) -> tuple[frozenset[str], ...]:
    """The stems of each line; lines of small words alone say nothing."""
    return tuple(filter(None, (_content(tokenise(fold(clean(line)))) for line in lines)))


def _content(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stems([word for word in words if word not in _SMALL]))
