"""What a chat does once danger was heard: it says so, holds to it, and parks what books."""

from dataclasses import replace

from bot.move import Heard, Move, kinds_beside
from bot.triage import Level, Verdict
from bot.weighing import BOOKING_ENTRIES

ALARM = {Level.EMERGENCY: "emergency", Level.CRISIS: "crisis"}


def alarm(heard: Heard) -> Move:
    """An alarm raised now; what an earlier one was about is not forgotten."""
    context = heard.context
    levels = (
        heard.verdict.levels | ({context.held} & set(ALARM)) | ({Level.CRISIS} if context.crisis else set())
    )
    verdict = replace(heard.verdict, level=max(level for level in levels if level in ALARM), levels=levels)
    return _alarmed(heard, verdict, shorter=False)


def hold(heard: Heard) -> Move:
    """After an alarm: who agrees, declines, plays it down or takes it back hears it again, shorter."""
    context = heard.context
    levels = heard.verdict.levels | {context.held} | ({Level.CRISIS} if context.crisis else set())
    return _alarmed(heard, replace(heard.verdict, level=context.held, levels=levels), shorter=True)


def _alarmed(heard: Heard, verdict: Verdict, shorter: bool) -> Move:
    context = replace(
        heard.context,
        held=verdict.level,
        crisis=Level.CRISIS in verdict.levels,
        about=(),
        options=(),
        misses=0,
    )
    kind = ALARM[verdict.level]
    return Move(kind, verdict, context, also=kinds_beside(kind, verdict, ()), shorter=shorter)


def go_on(move: Move) -> Move:
    """A chat that has heard of danger keeps the warning line, and parks what books, whatever it goes on with."""
    if move.context.held is Level.CALM or move.kind in {"urgent", *ALARM.values()}:
        return move
    if any(entry.id in BOOKING_ENTRIES for entry in move.entries):
        entries = tuple(entry for entry in move.entries if entry.id not in BOOKING_ENTRIES)
        move = replace(move, says=("after an emergency", *move.says), entries=entries)
    return replace(move, warns=True, may_keep=False)
