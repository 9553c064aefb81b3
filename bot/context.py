"""What a chat remembers from one message to the next: ids and enumerated values, carried by the visitor's page.

It is unsigned, so anything may come back. Whatever does not validate is left out, and nothing in it can
lower a level: `dialogue` only ever uses it to raise one, to resolve "it", and not to repeat itself.
"""

from dataclasses import dataclass, replace

from bot.knowledge import Knowledge
from bot.tellings import CODES, MOST_TOLD
from bot.triage import Level

VERSION = "3"
MAX_BYTES = 1024
"""The longest context that is read or written (the contract of POST /api/chat)."""

MAX_SEEN = 16
"""Entries already answered that are remembered: a longer chat may hear one again."""

MAX_ABOUT = 3
MAX_OPTIONS = 3
MAX_MISSES = 3
_FLAGS = {"c": "crisis", "s": "scolded", "m": "minor"}
_HELD = {"emergency": Level.EMERGENCY, "crisis": Level.CRISIS, "urgent": Level.URGENT}
_NAME_OF_HELD = {level: name for name, level in _HELD.items()}


@dataclass(frozen=True, slots=True)
class Context:
    """The state of one chat; `Context()` is a chat that has just begun."""

    held: Level = Level.CALM
    """The loudest of URGENT, CRISIS and EMERGENCY that a reply of this chat has had, else CALM."""
    crisis: bool = False
    """A reply of this chat was about a crisis, whatever was louder."""
    about: tuple[str, ...] = ()
    """Ids of the entries last talked about, the latest first."""
    seen: tuple[str, ...] = ()
    """Ids of the entries already answered, the latest first."""
    options: tuple[str, ...] = ()
    """Ids that the last reply asked the visitor to choose from, in the order shown."""
    misses: int = 0
    """How many replies in a row did not know, 0 to 3."""
    scolded: bool = False
    """Abuse was answered once already."""
    minor: bool = False
    """The visitor, or whoever it is about, is under 18."""
    told: tuple[str, ...] = ()
    """Codes of what was told of somebody's body, the latest first (`tellings.CODES`)."""

    def encode(self) -> str:
        """The string that the page sends back with the next message, at most 1 KB."""
        about, seen = ",".join(self.about[:MAX_ABOUT]), ",".join(self.seen[:MAX_SEEN])
        options, told = ",".join(self.options[:MAX_OPTIONS]), ",".join(self.told[:MOST_TOLD])
        flags = "".join([letter for letter, name in _FLAGS.items() if getattr(self, name)])
        held = _NAME_OF_HELD.get(self.held, "")
        text = f"{VERSION}|{held}|{about}|{seen}|{options}|{self.misses}|{flags}|{told}"
        if len(text) <= MAX_BYTES:
            return text
        return replace(self, about=self.about[:1], seen=()).encode() if self.seen else VERSION

    @staticmethod
    def decode(text: str | None, knowledge: Knowledge) -> "Context":
        """What of `text` is valid for this knowledge; a fresh context where nothing is."""
        if not text or len(text) > MAX_BYTES:
            return Context()
        parts = text.split("|")
        if len(parts) != 8 or parts[0] != VERSION:
            return Context()
        return Context(
            held=_HELD.get(parts[1], Level.CALM),
            about=_known(parts[2], knowledge)[:MAX_ABOUT],
            seen=_known(parts[3], knowledge)[:MAX_SEEN],
            options=_known(parts[4], knowledge)[:MAX_OPTIONS],
            misses=int(parts[5]) if parts[5] in {"1", "2", "3"} else 0,
            told=tuple(code for code in dict.fromkeys(parts[7].split(",")) if code in CODES)[:MOST_TOLD],
            **{name: letter in parts[6] for letter, name in _FLAGS.items()},
        )


def _known(ids: str, knowledge: Knowledge) -> tuple[str, ...]:
    """The ids of live entries in a comma-separated list, each once, in order."""
    return tuple(dict.fromkeys([id_ for id_ in ids.split(",") if is_live(id_, knowledge)])) if ids else ()


def is_live(id_: str, knowledge: Knowledge) -> bool:
    """Whether an entry of this id is live now."""
    entry = knowledge.entry(id_)
    return entry is not None and entry.status == "live"
