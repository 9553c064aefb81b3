"""What has to go by itself: kept questions, drafts and counts whose time is over."""

from datetime import datetime, timedelta

from web.publishing.models import intent_lesson
from web.rooms import Rooms
from web.signin import forget_attempts

COUNT_DAYS = 800
"""Counts stay for two years and a bit, so that a month can be compared with the same month before."""

_PURGED_ON = "purged_on"


def purge(rooms: Rooms, now: datetime) -> int:
    """Delete what is over; how much went."""
    return (
        rooms.inbox.purge(now)
        + rooms.revisions.purge(now, [intent_lesson().key])
        + rooms.tally.purge(now.date() - timedelta(days=COUNT_DAYS))
    )


def purge_attempts(rooms: Rooms, now: datetime) -> None:
    """Forget wrong passwords of more than a quarter of an hour ago."""
    forget_attempts(rooms.database, now)


def purge_daily(rooms: Rooms, now: datetime) -> None:
    """Purge once a day, whichever process is the first to ask."""
    today = now.date().isoformat()
    if rooms.database.setting(_PURGED_ON) == today:
        return
    purge(rooms, now)
    rooms.database.set_setting(_PURGED_ON, today)
