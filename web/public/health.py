"""What /healthz says: which version answers, whether it is current, and what is doubtful about the set-up."""

from typing import Any

from bot import EMPTY
from web.app_state import AppState
from web.doctor import findings
from web.public.replies import current_version
from web.publishing.version import Version

SHOWN_PROBLEMS = 20


def report(state: AppState, host: str) -> tuple[dict[str, Any], int]:
    """The report and its status: 503 while replies are not real."""
    active = state.active
    state.limits.look_meanwhile()
    not_ready = active.not_ready
    version, trouble = current_version(), active.trouble
    body = {
        "status": "unavailable" if not_ready else "ok" if trouble is None else "degraded",
        "version": version.knowledge.version,
        "current": trouble is None and not_ready is None,
        "source": _source(version),
        "learned": version.models.complete,
        "paused": active.paused is not None,
        "since": None if trouble is None else trouble.since.isoformat(timespec="seconds"),
        "reason": [
            *([not_ready] if not_ready else ()),
            *(trouble.problems[:SHOWN_PROBLEMS] if trouble else ()),
        ],
        "warnings": warnings(state, host),
    }
    return body, 503 if not_ready else 200


def _source(version: Version) -> str:
    if version.knowledge is EMPTY:
        return "what is built in: safety and contact only"
    return "the knowledge folder" if version.number is None else f"revision {version.number}"


def warnings(state: AppState, host: str) -> list[str]:
    """What the deployer should look at, each with its repair; trouble with the file is the reason already."""
    told = state.active.trouble is not None or state.active.not_ready is not None
    return [
        finding.says
        for finding in findings(state, host)
        if not finding.fine and not (told and finding.name in ("knowledge", "models"))
    ]
