"""The kinds of reply, as the API names them, and the groups of kinds that share a rule."""

from enum import StrEnum


class Kind(StrEnum):
    """What a reply is; for a message that needs care the kind of its level."""

    EMERGENCY = "emergency"
    CRISIS = "crisis"
    URGENT = "urgent"
    DIAGNOSTIC = "diagnostic"
    TREATMENT = "treatment"
    PRACTICE = "practice"
    ANSWER = "answer"
    SMALL_TALK = "smalltalk"
    CLARIFY = "clarify"
    UNKNOWN = "unknown"


EMERGENCY_OR_CRISIS = frozenset({Kind.EMERGENCY, Kind.CRISIS})
"""Kinds that hold a card and nothing else."""

DANGERS = EMERGENCY_OR_CRISIS | {Kind.URGENT}
"""Kinds that have a card; none of them ever shows a booking link."""

REFUSALS = frozenset({Kind.DIAGNOSTIC, Kind.TREATMENT})
"""Kinds that refuse a verdict or advice, and refer to a professional."""
