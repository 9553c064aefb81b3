"""The therapist's pages, under /curate: she mends and grows the knowledge, and cannot break it."""

from datetime import UTC, datetime

from flask import Blueprint, Flask

from web.curator import answers as answers
from web.curator import beside as beside
from web.curator import coverage as coverage
from web.curator import gate as gate
from web.curator import history as history
from web.curator import numbers as numbers
from web.curator import practice as practice
from web.curator import questions as questions
from web.curator import review as review
from web.curator import today as today
from web.curator import trial as trial
from web.curator import whole_file as whole_file
from web.rooms import rooms
from web.settings import Settings
from web.signin import CuratorSessions

PAGES = (
    gate, today, questions, answers, beside, review, whole_file, trial, history, numbers, practice, coverage,
)  # fmt: skip


def init_app(app: Flask, settings: Settings) -> None:
    """Hang the pages on the application; without a password they do not exist."""
    app.session_interface = CuratorSessions()
    if not settings.curator_password_hash:
        return
    app.config.setdefault("NOW", lambda: datetime.now(UTC))
    app.config.update(WTF_CSRF_CHECK_DEFAULT=False, WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False)
    with app.app_context():
        app.secret_key = app.secret_key or rooms().secret
    gate.csrf.init_app(app)
    blueprint = Blueprint("curate", __name__, url_prefix="/curate")
    for page in PAGES:
        page.register(blueprint)
    app.register_blueprint(blueprint)
