"""Whether a reply is nothing but whole curated blocks, in any order that can be put together from them."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from bot import Knowledge, Level, Reply, as_text, frames, read
from bot.triage import Triage, Verdict


def is_sequence_of_blocks(reply: Reply, knowledge: Knowledge, message: str, paused: str | None) -> bool:
    """Whether the text falls apart into curated blocks without a rest."""
    allowed = {as_text(block) for block in _blocks(knowledge, message, paused) if block} - {""}

    @cache
    def fits(start: int) -> bool:
        rest = reply.text[start:]
        return any(
            rest == block or (rest.startswith(f"{block}\n\n") and fits(start + len(block) + 2))
            for block in allowed
        )

    return fits(0)


def _blocks(knowledge: Knowledge, message: str, paused: str | None) -> Iterator[str]:
    says = knowledge.says
    yield from says.values()
    yield from says["distress"].split("\n\n", 1)
    yield paused or ""
    for entry in knowledge.live:
        answer = entry.answer
        for label, detail in knowledge.practice.details.items():
            answer = answer.replace("{" + label.capitalize() + "}", detail)
        yield answer
        yield f"**{entry.question}** {says['not filled in']}"
        yield f"**{says['in general']}** {entry.in_one_sentence}"
    yield from (section.answer for section in knowledge.safety)
    yield from _frames(Triage(knowledge.safety).assess(read(message)))


def _frames(verdict: Verdict) -> Iterator[str]:
    """The built-in blocks for whatever was heard, with what an earlier alarm may add."""
    yield frames.clearance(verdict)
    yield frames.urgent(verdict)
    for levels in ({Level.EMERGENCY}, {Level.CRISIS}, {Level.EMERGENCY, Level.CRISIS}):
        heard = replace(verdict, levels=verdict.levels | levels)
        for shorter in (False, True):
            yield frames.emergency(heard, shorter)
            yield frames.crisis(heard, shorter)
