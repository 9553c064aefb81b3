"""Deletes kept questions, drafts and counts whose time is over."""

from datetime import datetime, timedelta

from web.app_state import AppState
from web.publishing.models import intent_lesson
from web.security.tries import forget_attempts
from web.storage.backup import forget_before

COUNT_DAYS = 800
"""Counts stay for two years and a bit, so that a month can be compared with the same month before."""

_PURGED_ON = "purged_on"


def purge(state: AppState, now: datetime) -> int:
    """Delete what has expired; returns how much."""
    forget_before(state.database, now)
    return (
        state.inbox.purge(now)
        + state.revisions.purge(now, [intent_lesson().key])
        + state.counts.purge(now.date() - timedelta(days=COUNT_DAYS))
    )


def purge_attempts(state: AppState, now: datetime) -> None:
    """Forget wrong passwords of more than a quarter of an hour ago."""
    forget_attempts(state.database, now)


def purge_daily(state: AppState, now: datetime) -> None:
    """Purge once a day, whichever process is the first to ask."""
    today = now.date().isoformat()
    if state.database.setting(_PURGED_ON) == today:
        return
    purge(state, now)
    state.database.set_setting(_PURGED_ON, today)
