"""What has to go by itself: kept questions, drafts and counts whose time is over."""

from datetime import datetime, timedelta

from web.publishing.models import intent_lesson
from web.security.tries import forget_attempts
from web.services import Services
from web.storage.backup import forget_before

COUNT_DAYS = 800
"""Counts stay for two years and a bit, so that a month can be compared with the same month before."""

_PURGED_ON = "purged_on"


def purge(services: Services, now: datetime) -> int:
    """Delete what is over; how much went."""
    forget_before(services.database, now)
    return (
        services.inbox.purge(now)
        + services.revisions.purge(now, [intent_lesson().key])
        + services.counts.purge(now.date() - timedelta(days=COUNT_DAYS))
    )


def purge_attempts(services: Services, now: datetime) -> None:
    """Forget wrong passwords of more than a quarter of an hour ago."""
    forget_attempts(services.database, now)


def purge_daily(services: Services, now: datetime) -> None:
    """Purge once a day, whichever process is the first to ask."""
    today = now.date().isoformat()
    if services.database.setting(_PURGED_ON) == today:
        return
    purge(services, now)
    services.database.set_setting(_PURGED_ON, today)
