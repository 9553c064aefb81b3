"""A small practice written down in memory, and a matcher that ranks what a test tells it to."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from bot.knowledge import PRACTICE_LABELS, SAYS, Entry, Knowledge, Practice, SafetySection
from bot.matcher import Index
from bot.matches import Match
from bot.language.text import Message

BOOKING = "https://book.quiet.example/now"

MUSCLE = Entry(
    id="muscle",
    question="What is the piriformis muscle?",
    also_asked=("where is the piriformis", "tell me about the muscle"),
    answer="It is a small muscle deep in the buttock.",
    in_one_sentence="The piriformis is a small muscle deep in the buttock.",
    show_next=("massage",),
    source="The muscle; More about it",
)
MASSAGE = Entry(
    id="massage",
    question="How does massage help?",
    also_asked=("what does the massage do",),
    answer="Massage can ease tightness around the muscle.",
    in_one_sentence="Massage can ease a tight muscle.",
    show_next=("muscle",),
    button="book",
)
CONTACT = Entry(
    id="contact",
    question="How do I book a session?",
    also_asked=("can i make an appointment",),
    answer="You can book online.",
    kind="practice",
    button="book",
)
PRICES = Entry(
    id="prices", question="What does a session cost?", answer="A session costs {Prices}.", kind="practice"
)
HELLO = Entry(id="hello", question="Hello", answer="Hello to you!", kind="small talk")
DRAFT = Entry(id="draft", question="Is this a draft?", answer="Nobody reads this.", status="draft")
SMALL = (MUSCLE, MASSAGE, CONTACT, PRICES, HELLO, DRAFT)


def practice(**details: str) -> Practice:
    """Practice details by label, `booking_link="https://…"` for "Booking link"."""
    written = {label.replace("_", " ").casefold(): text for label, text in details.items()}
    return Practice(MappingProxyType({label.casefold(): "" for label in PRACTICE_LABELS} | written))


def says(**sentences: str) -> Mapping[str, str]:
    """Every fixed sentence, some of them rewritten."""
    built_in = {label.casefold(): text for label, text in SAYS.items()}
    return MappingProxyType(built_in | {label.replace("_", " "): text for label, text in sentences.items()})


def small_knowledge(
    entries: Sequence[Entry] = SMALL,
    *,
    details: Practice | None = None,
    spoken: Mapping[str, str] | None = None,
    safety: Sequence[SafetySection] = (),
) -> Knowledge:
    """A knowledge value as the files would give it."""
    return Knowledge(
        practice=details or practice(booking_link=BOOKING, phone="603-555-0100", location="New Hampshire"),
        says=spoken or says(),
        entries=tuple(entries),
        safety=tuple(safety),
    )


class Ranked(Index):
    """A matcher that ranks the same for every message; what it says need not be sensible."""

    def __init__(self, ranking: Sequence[tuple[str, float]] = ()) -> None:
        matches = tuple(Match(entry, confidence, confidence, "as told") for entry, confidence in ranking)
        object.__setattr__(self, "matches", matches)
        object.__setattr__(self, "asked", [])

    matches: tuple[Match, ...]
    asked: list[str]

    def rank(self, message: Message, limit: int = 5) -> tuple[Match, ...]:
        """What the test told, for words of any kind; nothing for none."""
        self.asked.append(message.folded)
        return self.matches[:limit] if message.words else ()

    def holds(self, entry: str, words: Sequence[str]) -> bool:
        """Every word counts as the entry's own."""
        return bool(entry and words)

    def knows(self, entries: Sequence[str], words: Sequence[str]) -> bool:
        """No word counts as the article's."""
        return not (entries or words)


class Topical(Ranked):
    """A matcher that knows one word for each entry."""

    def __init__(self, words: Mapping[str, str], confidence: float = 0.95) -> None:
        super().__init__()
        object.__setattr__(self, "words", dict(words))
        object.__setattr__(self, "confidence", confidence)

    words: dict[str, str]
    confidence: float

    def rank(self, message: Message, limit: int = 5) -> tuple[Match, ...]:
        """The entries whose word is in the message, the last said word first."""
        said = [self.words[word] for word in reversed(message.words) if word in self.words]
        found = list(dict.fromkeys(said))
        return tuple(Match(e, self.confidence / (n + 1), 1.0, e) for n, e in enumerate(found))[:limit]
