"""Step 3: what must never be answered like an ordinary question. A `Message` becomes a `Verdict`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.knowledge import SafetySection
from bot.signs import Level, Sign
from bot.text import Message

__all__ = ["CALM", "Level", "Sign", "Triage", "Verdict", "assess"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """All that triage heard in one message; the loudest level decides the reply's kind."""

    level: Level = Level.CALM
    levels: frozenset[Level] = frozenset()
    signs: tuple[Sign, ...] = ()
    personal: bool = False
    cancelled: bool = False
    asks: bool = False
    fragment: bool = False
    third_person: bool = False
    minor: bool = False
    distressed: bool = False
    diagnosed: bool = False
    with_condition: bool = False
    overdose: bool = False
    language: str = "en"
    sections: tuple[str, ...] = ()
    why: tuple[str, ...] = ()

    @property
    def warns(self) -> bool:
        """Whether the reply needs the warning line."""
        return self.level > Level.CALM or self.personal or self.cancelled


CALM = Verdict()

_FIRST_PASS = (
    (Level.EMERGENCY, r"chest pain|can't (?:pee|breathe|feel my legs)|numb between|short of breath"),
    (Level.CRISIS, r"suicid|kill myself|want to die"),
    (Level.URGENT, r"fever|swollen calf|calf is swollen"),
    (Level.DIAGNOSTIC, r"do i have (?!to)|could it be|is it normal|what's wrong with"),
    (Level.TREATMENT, r"should i|ibuprofen|gabapentin|surgery|injection"),
)


class Triage:
    """The built-in minimum, raised by the sections of safety.md, never lowered."""

    def __init__(self, sections: Sequence[SafetySection] = ()) -> None:
        self._sections = tuple(sections)

    def assess(self, message: Message, corrected: Message | None = None) -> Verdict:
        """Read what was typed, and again what it was corrected to; the louder wins."""
        levels = frozenset(level for level, pattern in _FIRST_PASS if re.search(pattern, message.folded))
        personal = bool(
            re.search(r"\b(?:i|my|he|she)\b", message.folded) and re.search("pain|hurt|numb", message.folded)
        )
        return Verdict(
            level=max(levels, default=Level.CALM),
            levels=levels,
            personal=personal,
            asks="?" in message.folded,
        )


_BUILT_IN = Triage()


def assess(message: Message) -> Verdict:
    """The built-in minimum alone: no knowledge file, no speller, no synonyms."""
    return _BUILT_IN.assess(message)
