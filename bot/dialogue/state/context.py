"""What a chat remembers from one message to the next: ids and enumerated values, carried by the visitor's page.

It is unsigned, so anything may come back: what does not validate is left out, and nothing in it lowers a level.
"""

from typing import NamedTuple

from bot.dialogue.state.slots import NOTHING_TOLD, Slots
from bot.knowledge import Knowledge
from bot.nlu.levels import Level

VERSION = "9"
MAX_BYTES = 1024
"""The longest context that is read or written (docs/api.md)."""

MOST_SEEN = 16
MOST_TOPICS = 3
MOST_OPTIONS = 4
WORDS_ONLY = "*"
"""In the options: a suggestion of words alone, which leads to no entry."""
MOST_MISSES = 3
NO_BOOKING_TURNS = 3
"""The number of replies after a take-back that have no booking link."""

_FLAGS = {
    "c": "crisis", "h": "helped", "t": "taken_back", "m": "minor", "d": "refused", "a": "refused_advice",
    "k": "comforted", "o": "asked_back", "w": "about_others", "s": "crisis_is_sure", "r": "repeated",
    "u": "urgent_too", "b": "about_several", "e": "ended_crisis", "f": "refused_in_short", "n": "contact_is_due",
    "g": "agreed",
}  # fmt: skip
_ALARMS = {level.kind: level for level in (Level.URGENT, Level.CRISIS, Level.EMERGENCY)}


class Context(NamedTuple):
    """The state of one chat; `Context()` is a chat that has just begun."""

    alarm: Level = Level.CALM
    """The alarm in force: URGENT, CRISIS, EMERGENCY, else CALM."""
    crisis: bool = False
    """Whether the alarm in force includes a crisis, whatever was more severe."""
    crisis_is_sure: bool = False
    """Whether the crisis in force, or the one that ended last, was named by a red flag or detected more than once."""
    about_others: bool = False
    """Whether the alarm in force, or else the last report of symptoms, is about somebody other than the visitor."""
    about_several: bool = False
    """Whether the current alarm concerns both the visitor and another person; then no tapped sentence ends it."""
    urgent_too: bool = False
    """Whether an urgent sign was in force before the emergency or crisis now in force: it stays after a take-back."""
    helped: bool = False
    """Whether the visitor says that help is on its way."""
    taken_back: bool = False
    """Whether an alarm of this chat was taken back; the warning line stays."""
    ended: Level = Level.CALM
    """The alarm that ended last; it returns if its end is taken back within `NO_BOOKING_TURNS` replies."""
    ended_crisis: bool = False
    """Whether that alarm included a crisis."""
    agreed: bool = False
    """Whether the visitor said that a clinician agreed to a massage with the reported condition."""
    no_booking: int = 0
    """The number of further replies that have no booking link, 0 to 3."""
    topics: tuple[str, ...] = ()
    """Ids of the entries last talked about, the latest first."""
    seen: tuple[str, ...] = ()
    """Ids of the entries already given in full, the latest first."""
    options: tuple[str, ...] = ()
    """Ids that the last reply suggested, in the order shown; `WORDS_ONLY`, or "" for one that is no longer live."""
    asked_back: bool = False
    """Whether the last reply asked which of them was meant."""
    misses: int = 0
    """How many replies in a row were unknown, 0 to 3."""
    minor: bool = False
    """Whether it is about somebody under 18."""
    refused: bool = False
    """Whether it was said in full that this chat cannot diagnose."""
    refused_advice: bool = False
    """Whether it was said in full that this chat cannot advise on treatment."""
    refused_in_short: bool = False
    """Whether the last reply refused in short."""
    contact_is_due: bool = False
    """Whether the next refusal in short ends with the way to her: every other one of them does."""
    repeated: bool = False
    """Whether the last reply repeated the one before it in another form."""
    comforted: bool = False
    """Whether the chat has said that it is sorry about the pain."""
    slots: Slots = NOTHING_TOLD
    """The body part, complaint and condition reported so far."""

    @property
    def in_emergency_or_crisis(self) -> bool:
        """Whether an emergency or a crisis is in force."""
        return self.alarm >= Level.CRISIS

    @property
    def had_sure_crisis(self) -> bool:
        """Whether such a crisis ended a few replies ago."""
        return self.ended_crisis and self.crisis_is_sure and self.no_booking > 0

    def encode(self) -> str:
        """The string that the page sends back with the next message, at most 1 KB."""
        fields = (
            VERSION,
            self.alarm.kind if self.alarm > Level.CALM else "",
            self.ended.kind if self.ended > Level.CALM else "",
            "".join(letter for letter, name in _FLAGS.items() if getattr(self, name)),
            f"{min(self.misses, MOST_MISSES)}{min(self.no_booking, NO_BOOKING_TURNS)}",
            ",".join(self.topics[:MOST_TOPICS]),
            ",".join(self.seen[:MOST_SEEN]),
            ",".join(self.options[:MOST_OPTIONS]),
            ",".join(self.slots),
        )
        text = "|".join(fields)
        if len(text.encode("utf-8", "replace")) <= MAX_BYTES:
            return text
        return self._shorter().encode()

    def _shorter(self) -> "Context":
        """The same state with fewer ids: the oldest go first."""
        if self.seen:
            return self._replace(seen=self.seen[: len(self.seen) // 2])
        return self._replace(topics=(), options=())

    @staticmethod
    def decode(text: str | None, knowledge: Knowledge) -> "Context":
        """What of `text` is valid for this knowledge; a fresh context where nothing is."""
        fields = text.split("|") if text and len(text) <= MAX_BYTES else []
        if len(fields) != 9 or fields[0] != VERSION:
            return Context()
        _, alarm, ended, flags, counts, topics, seen, options, slots = fields
        misses, no_booking = _digits(counts)
        context = Context(
            alarm=_ALARMS.get(alarm, Level.CALM),
            ended=_ALARMS.get(ended, Level.CALM),
            no_booking=no_booking,
            topics=_live(topics, knowledge)[:MOST_TOPICS],
            seen=_live(seen, knowledge)[:MOST_SEEN],
            options=_options(options, knowledge),
            misses=misses,
            slots=Slots.of(slots.split(",")),
            **{name: letter in flags for letter, name in _FLAGS.items()},
        )
        return context._replace(
            crisis=context.crisis or context.alarm is Level.CRISIS,
            ended_crisis=context.ended_crisis or context.ended is Level.CRISIS,
        )


def _digits(counts: str) -> tuple[int, int]:
    valid = len(counts) == 2 and all(digit in "0123" for digit in counts)
    return (int(counts[0]), int(counts[1])) if valid else (0, 0)


def _live(ids: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of live entries in a comma-separated list, each once, in order."""
    return tuple(dict.fromkeys(id_ for id_ in ids.split(",") if is_live(id_, knowledge)))


def _options(ids: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids in the order shown, "" for one that is not live."""
    known = (id_ for id_ in ids.split(",")[:MOST_OPTIONS])
    found = tuple(id_ if id_ == WORDS_ONLY or is_live(id_, knowledge) else "" for id_ in known)
    return found if any(found) else ()


def is_live(id_: str, knowledge: Knowledge) -> bool:
    """Whether an entry of this id is live now."""
    entry = knowledge.entry(id_)
    return entry is not None and entry.status == "live"
