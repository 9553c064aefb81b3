"""How long a new answer takes from Publish to what a visitor reads: `python -m tests.bench publishing`."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from flask.testing import FlaskClient

from bot import load, models
from tests.web.conftest import close
from tests.web.curating import PASSWORD, Curator
from web import create_app
from web.app_state import AppState
from web.security.passwords import hash_password
from web.settings import ROOT, Settings

ROUNDS = 5
PAUSE_S = 0.1
PATIENCE_S = 120.0
NEW = {
    "question": "Who painted the mural?",
    "answer": "A friend of mine.",
    "kind": "practice",
    "also_asked": "who made the picture in the hall\nwhose is the wall painting\nis that mural by a local artist",
    "then": "publish",
}
OWN_WORDS, OTHER_WORDS = "who painted the mural", "who made the big picture in your hall"


@contextmanager
def practice(learned: Path) -> Iterator[tuple[Curator, FlaskClient]]:
    """The service with the shipped knowledge and what is learned of it: the therapist's pages, and a visitor."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:  # a job may still write
        folder, instance = Path(place) / "knowledge", Path(place) / "instance"
        shutil.copytree(ROOT / "knowledge", folder)
        shutil.copytree(learned, instance)
        settings = Settings(
            knowledge_dir=folder,
            instance_dir=instance,
            rate_limits=False,
            curator_password_hash=hash_password(PASSWORD),
        )
        app = create_app(settings)
        state: AppState = app.extensions["app_state"]
        state.database.migrate()
        state.active.open()
        state.active.wake()
        curator = Curator(app.test_client())
        curator.sign_in()
        try:
            yield curator, app.test_client()
        finally:
            close(app)


def seconds_until_told(visitor: FlaskClient, message: str, began: float) -> float:
    """From `began` until a visitor who asks this gets the new answer."""
    while NEW["answer"] not in visitor.post("/api/chat", json={"message": message}).get_json()["text"]:
        if time.perf_counter() - began > PATIENCE_S:
            raise TimeoutError(message)
        time.sleep(PAUSE_S)
    return time.perf_counter() - began


def main() -> None:
    """A new answer published anew in each round."""
    with tempfile.TemporaryDirectory() as place:
        learned = Path(place) / "learned"
        models.learn(load(ROOT / "knowledge"), learned, print)
        for _ in range(ROUNDS):
            with practice(learned) as (curator, visitor):
                began = time.perf_counter()
                curator.post("/answers", **NEW)
                own = seconds_until_told(visitor, OWN_WORDS, began)
                other = seconds_until_told(visitor, OTHER_WORDS, began)
            print(f"her own words {own:6.2f} s   other words {other:6.2f} s", flush=True)


if __name__ == "__main__":
    main()
