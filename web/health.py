"""What /healthz says: which version answers, whether it is current, and what is doubtful about the set-up."""

from typing import Any

from bot import EMPTY
from web.rooms import Rooms
from web.security import is_loopback

SHOWN_PROBLEMS = 20


def report(rooms: Rooms, host: str) -> tuple[dict[str, Any], int]:
    """The report and its status: 503 while replies are not real."""
    live = rooms.live
    not_ready = live.not_ready
    serving, trouble = live.serving, live.trouble
    body = {
        "status": "unavailable" if not_ready else "ok" if trouble is None else "degraded",
        "version": serving.knowledge.version,
        "current": trouble is None and not_ready is None,
        "source": _source(rooms),
        "learned": serving.models.complete,
        "paused": live.paused is not None,
        "since": None if trouble is None else trouble.since.isoformat(timespec="seconds"),
        "reason": [
            *([not_ready] if not_ready else ()),
            *(trouble.problems[:SHOWN_PROBLEMS] if trouble else ()),
        ],
        "warnings": warnings(rooms, host),
    }
    return body, 503 if not_ready else 200


def _source(rooms: Rooms) -> str:
    serving = rooms.live.serving
    if serving.knowledge is EMPTY:
        return "what is built in: safety and contact only"
    return "the knowledge folder" if serving.number is None else f"revision {serving.number}"


def warnings(rooms: Rooms, host: str) -> list[str]:
    """What the deployer should look at, each with its repair."""
    live, settings = rooms.live, rooms.settings
    found = []
    if live.serving.own is not live.serving.assistant.knowledge and not is_loopback(host):
        found.append(
            "The booking link is still the sample: set BOOKING_URL, or fill it in the practice details."
        )
    if settings.forgets_disk:
        found.append("This host forgets its disk when it restarts: set DATABASE_URL, or edits are lost.")
    if live.forwarded_unexpectedly:
        found.append(
            "A proxy stands in front: set TRUSTED_PROXIES to how many, or all visitors share one limit."
        )
    if live.database_away_since is not None:
        since = live.database_away_since.isoformat(timespec="seconds")
        found.append(
            f"The database has not answered since {since}: replies go on, nothing is kept or counted."
        )
    if rooms.limits.redis_is_away:
        found.append("Redis does not answer: each process counts the limits for itself.")
    return found
