"""The service: who may ask and how it travels. `create_app` puts the rooms together and connects nothing."""

import os
from contextlib import suppress
from datetime import UTC, datetime

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from web import api, commands, curator, logs, pages, security
from web.database import Database, DatabaseAway, sqlite_url
from web.fields import MAX_BYTES
from web.housekeeping import purge_attempts, purge_daily
from web.inbox import Inbox
from web.limits import Limits, utc_today
from web.live import Live
from web.publishing.instance_folder import InstanceFolder
from web.publishing.jobs import Jobs
from web.publishing.learner import Learner
from web.publishing.model_store import ModelStore
from web.revisions import Revisions
from web.rooms import Rooms
from web.settings import Settings
from web.tally import Tally
from web.tokens import ReplyIds, secret_of


def create_app(settings: Settings | None = None) -> Flask:
    """The application for these settings, or for those of the environment."""
    settings = settings or Settings.from_environment()
    os.umask(0o077)  # database, exports, learned indexes and secrets are for their owner alone
    app = Flask(__name__)
    found = app.extensions["rooms"] = _rooms(settings)
    app.secret_key = found.secret
    app.config.update(
        MAX_CONTENT_LENGTH=MAX_BYTES + 1, MAX_FORM_MEMORY_SIZE=MAX_BYTES + 1, TRUSTED_HOSTS=None
    )
    _trust_proxies(app, settings.trusted_proxies)
    logs.init_app(app)  # first of all, so that it sees every answer last
    app.before_request(found.live.wake)
    security.init_app(app)
    found.limits.init_app(app)
    api.init_app(app)
    pages.init_app(app)
    curator.init_app(app, settings)
    commands.register(app)
    return app


def make_ready(app: Flask) -> None:
    """Before anybody can ask: the tables, where they lie in a file of ours, and a version that is learned."""
    rooms: Rooms = app.extensions["rooms"]
    if rooms.database.is_sqlite:
        with suppress(DatabaseAway):  # the folder cannot be written: replies go on without it
            _keep_house(rooms)
    rooms.live.open()
    rooms.live.learn_missing()


def _rooms(settings: Settings) -> Rooms:
    secret = secret_of(settings)
    database = Database(settings.database_url or sqlite_url(settings.instance_dir))
    revisions, inbox, tally = Revisions(database), Inbox(database), Tally(database, _now)
    jobs = Jobs(settings.instance_dir / "job.lock")
    folder = InstanceFolder(settings.instance_dir)
    models = ModelStore(folder, revisions, Learner(jobs), shared=bool(settings.database_url))
    live = Live(settings, revisions, models, folder, _now, lambda: _keep_house(rooms))
    limits = Limits(settings, secret, utc_today)
    rooms = Rooms(
        settings=settings,
        live=live,
        tally=tally,
        inbox=inbox,
        revisions=revisions,
        database=database,
        jobs=jobs,
        models=models,
        limits=limits,
        reply_ids=ReplyIds(secret),
        secret=secret,
    )
    return rooms


def _keep_house(rooms: Rooms) -> None:
    if not rooms.database.is_migrated():
        rooms.database.migrate()
    rooms.database.forget()
    purge_attempts(rooms, _now())
    purge_daily(rooms, _now())


def _trust_proxies(app: Flask, count: int) -> None:
    """Address and scheme come from the outermost trusted proxy; the host stays the one that was asked for."""
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=0, x_prefix=0)  # type: ignore[method-assign]  # how Flask says to wrap it


def _now() -> datetime:
    return datetime.now(UTC)
