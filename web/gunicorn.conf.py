# ruff: noqa: N999  # the name that gunicorn looks for
"""How gunicorn serves: settings and documented hooks only; measured in tests/bench, attacked in tests/faults."""

import gc
import os

from web.rooms import Rooms
from web.settings import Settings, SettingsError

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
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108  # a heartbeat, no content
control_socket_disable = True  # nobody talks to it, and it would be a file in somebody's home
forwarded_allow_ips = ""  # proxies are trusted in one place: TRUSTED_PROXIES
accesslog = None  # web.logs writes the line, without an address
logconfig_dict = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "web.logs.formatter"}},
    "handlers": {"console": {"class": "web.logs.StdoutHandler", "formatter": "lines"}},
    "root": {"level": "WARNING", "handlers": ["console"]},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": ["console"], "propagate": False},
        "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
    },
}


def when_ready(server: object) -> None:
    """Everything loaded so far stays: the collector need not touch, and so copy, the shared pages."""
    gc.collect()
    gc.freeze()


def post_worker_init(worker: object) -> None:
    """Begin to look for newer versions at once, not at the first visitor."""
    rooms = _rooms(worker)
    if rooms is not None:
        rooms.live.wake()


def worker_exit(server: object, worker: object) -> None:
    """Carry the last counts to the database and let the learning child go."""
    rooms = _rooms(worker)
    if rooms is not None:
        rooms.live.close()
        rooms.tally.close()
        rooms.learner.close()


def _rooms(worker: object) -> Rooms | None:
    """The rooms of the application; None for another one, such as the bare route of the benchmark."""
    application = getattr(worker, "wsgi", None)
    return None if application is None else application.extensions.get("rooms")
