"""What /healthz says: which version answers, whether it is current, and what is doubtful about the set-up."""

from typing import Any

from bot import EMPTY
from web.security.origins import is_loopback
from web.services import Services

SHOWN_PROBLEMS = 20


def report(services: Services, host: str) -> tuple[dict[str, Any], int]:
    """The report and its status: 503 while replies are not real."""
    active = services.active
    not_ready = active.not_ready
    version, trouble = active.version, active.trouble
    body = {
        "status": "unavailable" if not_ready else "ok" if trouble is None else "degraded",
        "version": version.knowledge.version,
        "current": trouble is None and not_ready is None,
        "source": _source(services),
        "learned": version.models.complete,
        "paused": active.paused is not None,
        "since": None if trouble is None else trouble.since.isoformat(timespec="seconds"),
        "reason": [
            *([not_ready] if not_ready else ()),
            *(trouble.problems[:SHOWN_PROBLEMS] if trouble else ()),
        ],
        "warnings": warnings(services, host),
    }
    return body, 503 if not_ready else 200


def _source(services: Services) -> str:
    version = services.active.version
    if version.knowledge is EMPTY:
        return "what is built in: safety and contact only"
    return "the knowledge folder" if version.number is None else f"revision {version.number}"


def warnings(services: Services, host: str) -> list[str]:
    """What the deployer should look at, each with its repair."""
    active, settings = services.active, services.settings
    found = []
    if active.version.own is not active.version.assistant.knowledge and not is_loopback(host):
        found.append(
            "The booking link is still the sample: set BOOKING_URL, or fill it in the practice details."
        )
    if settings.forgets_disk:
        found.append("This host forgets its disk when it restarts: set DATABASE_URL, or edits are lost.")
    if active.forwarded_unexpectedly:
        found.append(
            "A proxy stands in front: set TRUSTED_PROXIES to how many, or all visitors share one limit."
        )
    if active.database_away_since is not None:
        since = active.database_away_since.isoformat(timespec="seconds")
        found.append(
            f"The database has not answered since {since}: replies go on, nothing is kept or counted."
        )
    if services.limits.redis_is_away:
        found.append("Redis does not answer: each process counts the limits for itself.")
    return found
