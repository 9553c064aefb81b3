# ruff: noqa: N999  # the name that gunicorn looks for
"""How gunicorn serves: settings and documented hooks only; measured in tests/bench, attacked in tests/faults."""

import gc
import logging.config
import os
import sys
from typing import Any

from web.app_state import AppState
from web.settings import Settings, SettingsError
from web.startup import announce

# What is loaded now is never garbage: until it is frozen (when_ready), looking for some only delays the start.
gc.disable()

# Before NumPy is imported: one visitor's reply is too small for more than one thread of arithmetic.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

try:
    _settings = Settings.from_environment()
except SettingsError as wrong:
    raise SystemExit(f"The service does not start:\n{wrong}") from None

# On a host with a proxy in front, every address is the proxy's side; elsewhere only this machine gets in.
bind = f"{'[::]' if _settings.host else '127.0.0.1'}:{_settings.port}"
workers = _settings.web_concurrency
worker_class = "gthread"
threads = 64  # a slow client holds one while it sends: more than 60 of them are a proxy's business
worker_connections = 900  # below the 1,024 open files that many systems allow
preload_app = True  # the workers share one copy of the libraries and the models
timeout = 20
graceful_timeout = 20  # below the 30 s that hosts give before they kill
keepalive = 95  # above the 90 s of Heroku's router, so that it never meets a closed connection
backlog = 128
limit_request_line = 2048
limit_request_fields = 50
limit_request_field_size = 4096
worker_tmp_dir = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None  # noqa: S108  # a heartbeat, no content
control_socket_disable = True  # nobody talks to it, and it would be a file in somebody's home
forwarded_allow_ips = ""  # proxies are trusted in one place: TRUSTED_PROXIES
loglevel = "warning" if sys.stdout.isatty() else "info"  # at a terminal only what web.startup says
errorlog = None  # gunicorn's news go where dictConfig says below
accesslog = None  # web.logs writes the line, without an address
logging.config.dictConfig({  # logconfig_dict would have gunicorn put an access line together for each request
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "web.logs.formatter"}},
    "handlers": {"console": {"class": "web.logs.StdoutHandler", "formatter": "lines"}},
    "root": {"level": "WARNING", "handlers": ["console"]},
    "loggers": {"gunicorn.error": {"handlers": ["console"], "propagate": False}},
})  # fmt: skip


def when_ready(server: Any) -> None:
    """Say where to look; and keep the collector from touching, and so copying, the pages that workers share."""
    state = _app_state(server.app.wsgi())
    if state is not None:
        announce(state)
    gc.freeze()
    gc.enable()


def post_worker_init(worker: Any) -> None:
    """Begin to look for newer versions at once, not at the first visitor."""
    state = _app_state(worker.wsgi)
    if state is not None:
        state.active.wake()


def worker_exit(server: object, worker: Any) -> None:
    """Carry the last counts to the database and end the background job."""
    state = _app_state(worker.wsgi)
    if state is not None:
        state.active.close()
        state.counts.close()
        state.jobs.close()


def _app_state(application: Any) -> AppState | None:
    """The state of the application; None for another one, such as the bare route of the benchmark."""
    extensions: dict[str, Any] = getattr(application, "extensions", {})
    return extensions.get("app_state")
