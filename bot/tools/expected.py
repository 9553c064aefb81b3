"""The messages of tests.md that do not get the answer that they should."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.assistant import Assistant
from bot.knowledge import ExpectedAnswer
from bot.tools.replay import described


@dataclass(frozen=True, slots=True)
class Missed:
    """One message with what it gets instead."""

    message: str
    test: ExpectedAnswer
    gets: str
    """The reply in words."""


def missed(assistant: Assistant) -> Iterator[Missed]:
    """Every message that misses its answer, in the order of the file."""
    for test in assistant.knowledge.expected:
        for message in test.messages:
            reply = assistant.respond(message)
            if test.entry not in reply.entries:
                yield Missed(message, test, described(reply, assistant.knowledge))


def lost(before: Assistant, after: Assistant) -> Iterator[Missed]:
    """What misses its answer and had it before, as far as that answer is still there to be given."""
    for found in missed(after):
        entry = after.knowledge.entry(found.test.entry)
        is_live = entry is not None and entry.status == "live"
        if is_live and found.test.entry in before.respond(found.message).entries:
            yield found
