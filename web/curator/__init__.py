"""The therapist's pages, under /curate: she edits the knowledge, and cannot break it.

In:   her requests, signed in (access.py); the stores and the version that answers, through `web.app_state`.
Out:  pages, and drafts that web/publishing tries out and publishes.
Read: working_copy.py (what every page works on), then the file that is named like the page.
"""

from datetime import UTC, datetime

from flask import Flask

from web.curator import access as access
from web.curator import answer as answer
from web.curator import answers as answers
from web.curator import coverage as coverage
from web.curator import details as details
from web.curator import file_changes as file_changes
from web.curator import first_steps as first_steps
from web.curator import history as history
from web.curator import inbox as inbox
from web.curator import new_article as new_article
from web.curator import numbers as numbers
from web.curator import on_my_site as on_my_site
from web.curator import preview as preview
from web.curator import published as published
from web.curator import review as review
from web.curator import settings as settings
from web.curator import today as today
from web.curator import try_it as try_it
from web.curator import warning_signs as warning_signs
from web.curator import whole_file as whole_file
from web.curator.blueprint import blueprint
from web.security.sign_in import CuratorSessions
from web.settings import Settings


def init_app(app: Flask, settings: Settings) -> None:
    """Register the pages; without a password they do not exist."""
    app.session_interface = CuratorSessions()
    if not settings.curator_password_hash:
        return
    app.config.setdefault("NOW", lambda: datetime.now(UTC))
    app.config.update(WTF_CSRF_CHECK_DEFAULT=False, WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False)
    access.csrf.init_app(app)
    app.register_blueprint(blueprint)
