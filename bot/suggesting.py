"""What a visitor may ask next: questions that lead on, none that this chat has answered already."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from bot.knowledge import Entry, Knowledge

OPENING = ("piriformis-syndrome", "difference", "massage-approach", "contact")
"""The four suggestions that a chat opens with: what it is, what else it could be, what I do, how to come."""

POPULAR = (*OPENING, "symptoms", "causes", "treatable", "sciatica-massage", "after-session", "medical-help")
"""What is offered where nothing leads on by itself."""

AFTER_REFERRAL = ("assessment", "medical-help", "not-a-diagnosis", "contact")
"""What helps somebody who was just pointed to a medical professional."""

MOST_SUGGESTIONS = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A question to tap; without `entry` its words are sent as they are."""

    label: str
    entry: str | None


def of_entries(entries: Iterable[Entry]) -> tuple[Suggestion, ...]:
    """The questions of these entries."""
    return tuple([_of(entry.question, entry.id) for entry in entries])


@lru_cache(maxsize=1024)
def _of(question: str, id_: str) -> Suggestion:
    """One object for each question that she wrote: every reply shows three."""
    return Suggestion(question, id_)


def opening(knowledge: Knowledge, seen: tuple[str, ...] = ()) -> tuple[Suggestion, ...]:
    """Four questions to begin with, or to go on with, none of them answered yet."""
    return of_entries(_fresh(POPULAR, knowledge, seen, len(OPENING)))


def onward(
    kind: str, told: tuple[Entry, ...], knowledge: Knowledge, seen: tuple[str, ...]
) -> tuple[Suggestion, ...]:
    """What leads on from a reply of this kind that told these entries."""
    if kind in {"diagnostic", "treatment", "urgent"}:
        return of_entries(_fresh(AFTER_REFERRAL, knowledge, seen, MOST_SUGGESTIONS))
    following = [id_ for entry in told for id_ in entry.show_next]
    done = (*seen, *[entry.id for entry in told])
    return of_entries(_fresh((*following, *POPULAR), knowledge, done, MOST_SUGGESTIONS))


def own_symptoms(knowledge: Knowledge, general: Entry | None) -> tuple[Suggestion, ...]:
    """The three ways on from a bare fragment: general information, my own symptoms, booking."""
    first = of_entries([general]) if general else ()
    booking = knowledge.entry("contact")
    last = of_entries([booking]) if booking and booking.status == "live" else ()
    return (*first, Suggestion(knowledge.says["my own symptoms"], None), *last)


def _fresh(ids: Iterable[str], knowledge: Knowledge, seen: tuple[str, ...], count: int) -> tuple[Entry, ...]:
    fresh: dict[str, Entry] = {}
    for entry in chain(filter(None, map(knowledge.entry, ids)), _informing(knowledge)):
        if entry.status == "live" and not entry.unfilled and entry.id not in seen:
            fresh[entry.id] = entry
            if len(fresh) == count:
                break
    return tuple(fresh.values())


def _informing(knowledge: Knowledge) -> Iterator[Entry]:
    """What is offered when all else is used up."""
    yield from (entry for entry in knowledge.live if entry.kind == "information")
