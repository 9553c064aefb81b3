"""The application: its parts put together, its views and commands registered; nothing is connected yet."""

import os
from contextlib import suppress
from datetime import UTC, datetime

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from web import cli, curator, logs
from web.app_state import AppState
from web.digest import send_when_due
from web.housekeeping import purge_attempts, purge_daily
from web.public import api, pages
from web.public.fields import MAX_BYTES
from web.publishing.active import Active
from web.publishing.instance_folder import InstanceFolder
from web.publishing.jobs import Jobs
from web.publishing.learner import Learner
from web.publishing.model_store import ModelStore
from web.publishing.rehearsal import Rehearsals
from web.publishing.revisions import Revisions
from web.security import headers
from web.security.rate_limit import Limits, utc_today
from web.security.tokens import ReplyIds, secret_of
from web.settings import Settings
from web.storage.counts import Counts
from web.storage.database import Database, DatabaseAway, sqlite_url
from web.storage.inbox import Inbox


def create_app(settings: Settings | None = None) -> Flask:
    """The application for these settings, or for those of the environment."""
    settings = settings or Settings.from_environment()
    os.umask(0o077)  # database, exports, learned indexes and secrets are for their owner alone
    app = Flask("web", static_folder=None)  # web.public.assets serves what may be served
    state = app.extensions["app_state"] = _build_state(settings)
    app.secret_key = state.secret
    app.config.update(
        MAX_CONTENT_LENGTH=MAX_BYTES + 1, MAX_FORM_MEMORY_SIZE=MAX_BYTES + 1, TRUSTED_HOSTS=None
    )
    _trust_proxies(app, settings.trusted_proxies)
    logs.init_app(app)  # first of all, so that it sees every answer last
    app.before_request(state.active.wake)
    headers.init_app(app)
    state.limits.init_app(app)
    api.init_app(app)
    pages.init_app(app)
    curator.init_app(app, settings)
    cli.register(app)
    return app


def make_ready(app: Flask) -> None:
    """Before the port opens: migrate the SQLite file, and load a version that is learned."""
    state: AppState = app.extensions["app_state"]
    if state.database.is_sqlite:
        with suppress(DatabaseAway):  # the folder cannot be written: replies go on without it
            _keep_house(state)
    state.active.open()
    state.active.learn_missing()
    state.active.version.assistant.respond(
        "hello"
    )  # what is read at the first reply, before the workers part


def _build_state(settings: Settings) -> AppState:
    secret = secret_of(settings)
    database = Database(settings.database_url or sqlite_url(settings.instance_dir))
    revisions, inbox, counts = Revisions(database), Inbox(database), Counts(database, _now)
    jobs = Jobs(settings.instance_dir / "job.lock")
    folder = InstanceFolder(settings.instance_dir)
    models = ModelStore(
        folder, settings.built_dir, revisions, Learner(jobs), shared=bool(settings.database_url)
    )
    active = Active(settings, revisions, models, folder, _now, lambda: _keep_house(state))
    limits = Limits(settings, secret, utc_today)
    state = AppState(
        settings=settings,
        active=active,
        counts=counts,
        inbox=inbox,
        revisions=revisions,
        database=database,
        jobs=jobs,
        models=models,
        rehearsals=Rehearsals(models, revisions, inbox, jobs),
        limits=limits,
        reply_ids=ReplyIds(secret),
        secret=secret,
    )
    return state


def _keep_house(state: AppState) -> None:
    state.limits.look_for_redis()
    if not state.database.is_migrated():
        state.database.migrate()
    state.database.forget()
    purge_attempts(state, _now())
    purge_daily(state, _now())
    send_when_due(state, _now())


def _trust_proxies(app: Flask, count: int) -> None:
    """Address and scheme come from the outermost trusted proxy; the host stays the one that was asked for."""
    if count:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=count, x_proto=count, x_host=0, x_prefix=0)  # type: ignore[method-assign]  # how Flask says to wrap it


def _now() -> datetime:
    return datetime.now(UTC)
