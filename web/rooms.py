"""What a request may reach, in one frozen bundle: no room looks another one up by itself."""

from dataclasses import dataclass
from typing import cast

from flask import current_app

from web.database import Database
from web.inbox import Inbox
from web.limits import Limits
from web.live import Live
from web.publishing.jobs import Jobs
from web.publishing.model_store import ModelStore
from web.revisions import Revisions
from web.settings import Settings
from web.tally import Tally
from web.tokens import ReplyIds


@dataclass(frozen=True, slots=True)
class Rooms:
    """The rooms of one application; `app.extensions["rooms"]` holds them."""

    settings: Settings
    live: Live
    tally: Tally
    inbox: Inbox
    revisions: Revisions
    database: Database
    jobs: Jobs
    models: ModelStore
    limits: Limits
    reply_ids: ReplyIds
    secret: str
    """The key in force: SECRET_KEY, or the one kept in the instance folder."""


def rooms() -> Rooms:
    """The rooms of the application that is answering."""
    return cast(Rooms, current_app.extensions["rooms"])
