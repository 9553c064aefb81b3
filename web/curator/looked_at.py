"""Which of the newest versions she has still to look at: their news stay until she answers them."""

from collections.abc import Iterable

from web.app_state import app_state
from web.publishing.rehearsal import rehearsal_of
from web.publishing.revisions import Revision

LOOKED_AT = "looked_at"
"""The setting: the versions of which she has seen what they did to other questions."""

MOST_OPEN = 12
"""How many of the newest versions can have news."""


def note_looked_at(numbers: Iterable[int | None]) -> None:
    """She has seen what these versions did to other questions."""
    newest = app_state().revisions.signal().newest or 0
    seen = {*_looked_at(), *(number for number in numbers if number)}
    kept = sorted(number for number in seen if number > newest - MOST_OPEN)
    app_state().database.set_setting(LOOKED_AT, " ".join(map(str, kept)))


def to_look_at() -> tuple[Revision, ...]:
    """The versions whose news wait for her, the oldest first."""
    seen = _looked_at()
    found = [version for version in app_state().revisions.history(MOST_OPEN) if version.number not in seen]
    return tuple(version for version in reversed(found) if (version.number or 0) > 1 and _has_news(version))


def _looked_at() -> set[int]:
    return set(map(int, (app_state().database.setting(LOOKED_AT) or "").split()))


def _has_news(version: Revision) -> bool:
    """Whether somebody gets something else who was well served before."""
    report = rehearsal_of(version).report
    return any(report.get(name) for name in ("asked", "lost", "worse", "changed"))
