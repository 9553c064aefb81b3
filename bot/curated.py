"""The values that the knowledge folder is made of: questions, safety sections, expected answers, facts."""

from dataclasses import dataclass

KINDS = ("information", "practice", "small talk")
BUTTONS = ("book", "call", "directions", "doctor", "none")
STATUSES = ("live", "draft", "off")
LEVELS = ("emergency", "crisis", "urgent", "treatment", "diagnostic")


@dataclass(frozen=True, slots=True)
class Entry:
    """One curated question with its answer."""

    id: str
    question: str
    also_asked: tuple[str, ...] = ()
    answer: str = ""
    """Markdown."""
    in_one_sentence: str = ""
    """The form used inside a diagnostic reply."""
    show_next: tuple[str, ...] = ()
    """Ids of the questions offered after it."""
    source: str = ""
    """The headings or facts of the article that it rests on, with ";" between them."""
    kind: str = "information"
    button: str = "none"
    status: str = "live"
    checked: str = ""
    """When the therapist read it last, and who she is; as written."""
    line: int = 0

    @property
    def phrasings(self) -> tuple[str, ...]:
        """Every way of asking it that is written down, the question first."""
        return (self.question, *self.also_asked)


@dataclass(frozen=True, slots=True)
class SafetySection:
    """What must not be answered like an ordinary question, in the therapist's own words."""

    title: str
    level: str
    when: tuple[str, ...]
    but_not: tuple[str, ...] = ()
    answer: str = ""
    """Added after the built-in block, never in its place."""
    line: int = 0


@dataclass(frozen=True, slots=True)
class ExpectedAnswer:
    """Messages that should get one entry."""

    entry: str
    """The entry's id."""
    messages: tuple[str, ...]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the article says."""

    heading: str
    text: str
    line: int = 0
