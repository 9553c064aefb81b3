"""What is known of what a message asks: a `Message` becomes `Candidates`."""

from dataclasses import dataclass

from bot.knowledge import Entry


@dataclass(frozen=True, slots=True)
class Candidates:
    """The entries that may answer a message."""

    answers: tuple[Entry, ...] = ()
    """Sure enough to be given, in the order asked, at most three."""
    options: tuple[Entry, ...] = ()
    """Two or three about equally likely ones, to ask back with; empty where there are answers."""
    nearest: tuple[Entry, ...] = ()
    """The best ones, best first, to suggest."""
    confidence: float | None = None
    """The calibrated probability that the first of `answers` or `nearest` is right; None where nothing matched."""
    leant: bool = False
    """Whether the message was read together with what the chat talked about before."""


NOTHING = Candidates()
