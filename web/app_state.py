"""The long-lived objects of one application, which its requests share."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from web.publishing.active import Active
from web.publishing.jobs import Jobs
from web.publishing.model_store import ModelStore
from web.publishing.rehearsal import Rehearsals
from web.publishing.revisions import Revisions
from web.security.rate_limit import Limits
from web.security.tokens import ReplyIds
from web.settings import Settings
from web.storage.counts import Counts
from web.storage.database import Database
from web.storage.inbox import Inbox


@dataclass(frozen=True, slots=True)
class AppState:
    """What `create_app` builds once and keeps in `app.extensions["app_state"]`."""

    settings: Settings
    active: Active
    counts: Counts
    inbox: Inbox
    revisions: Revisions
    database: Database
    jobs: Jobs
    models: ModelStore
    rehearsals: Rehearsals
    limits: Limits
    reply_ids: ReplyIds
    secret: str
    """The key in force: SECRET_KEY, or the one kept in the instance folder."""


def app_state() -> AppState:
    """The state of the application that is answering."""
    return cast(AppState, current_app.extensions["app_state"])
