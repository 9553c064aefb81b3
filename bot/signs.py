"""What a sign is, how loud it is, and the rules that hear it; `signs.txt` holds them, to be read and mended there."""

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

SIGNS_FILE = Path(__file__).with_name("signs.txt")


class Level(IntEnum):
    """How loud the reply has to be; the louder of two wins."""

    CALM = 0
    TREATMENT = 1
    DIAGNOSTIC = 2
    URGENT = 3
    CRISIS = 4
    EMERGENCY = 5


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that a visitor told and that somebody has to look at."""

    name: str
    level: Level
    echo: str
    """Our own wording of it, which the reply gives back; never the visitor's."""


def _read() -> tuple[tuple[Sign, str], ...]:
    """Every sign with its rules; the order in a level is the order of the echo."""
    found: list[tuple[Sign, list[str]]] = []
    for line in SIGNS_FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name, level, echo = (part.strip() for part in line.strip("[]").split("|"))
            found.append((Sign(name, Level[level.upper()], echo), []))
        elif line and not line.startswith("#"):
            found[-1][1].append(line)
    return tuple((sign, ";".join(rules)) for sign, rules in found)


SIGNS = _read()

NAMELESS: dict[Level, Sign] = {
    Level.EMERGENCY: Sign("unnamed emergency", Level.EMERGENCY, "something that can be an emergency"),
    Level.CRISIS: Sign("unnamed crisis", Level.CRISIS, "thoughts of ending your life"),
    Level.URGENT: Sign("unnamed urgent", Level.URGENT, "something that should not wait"),
}
"""What a message may lean to without any rule's having heard a sign."""
