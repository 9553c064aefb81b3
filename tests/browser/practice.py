"""The service of a small practice with the therapist's pages switched on, and who signs in and asks there."""

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page
from werkzeug.serving import make_server

from tests.browser.conftest import Visitor
from tests.browser.test_service import WATCH
from tests.web import learned
from tests.web.conftest import SMALL, close, write_folder
from web import create_app
from web.app_state import AppState
from web.publishing.jobs import LEARN, Jobs
from web.security.passwords import hash_password
from web.settings import Settings

PASSWORD = "four random words here"
PATIENCE_MS = 60_000
"""Trying out starts a process, on a machine that may be busy."""

Context = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, AppState]]:
    """The service with a small knowledge folder and the therapist's pages switched on."""
    place = tmp_path_factory.mktemp("practice")
    folder, instance = write_folder(place / "knowledge"), place / "instance"
    instance.mkdir()
    learned.keep(instance, SMALL)
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
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    run = Jobs.run

    def learn_quickly(
        jobs: Jobs, task: str, question: Mapping[str, Any], ready: Callable[[], bytes | None] = lambda: None
    ) -> bytes:
        return learned.learn(question) if task == LEARN else run(jobs, task, question, ready)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Jobs, "run", learn_quickly)
        yield f"http://127.0.0.1:{server.server_port}", state
    server.shutdown()
    thread.join()
    server.server_close()
    close(app)


def signed_in(browser: BrowserContext, address: str) -> Page:
    """A page of somebody who has signed in, by keyboard alone."""
    browser.set_default_timeout(PATIENCE_MS)
    page = browser.new_page()
    page.add_init_script(WATCH)
    page.goto(f"{address}/curate/")
    page.get_by_label("Your name").focus()
    page.keyboard.type("Owner")
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Hello Owner").wait_for()
    return page


def gets(page: Page, chat: str, question: str, answer: str) -> None:
    """Ask on the page of the chat until the answer is there: a publish reaches visitors within a second."""
    until = time.monotonic() + PATIENCE_MS / 1000
    while True:
        page.goto(chat)
        visitor = Visitor(page)
        if visitor.mine.count():
            visitor.menu("Start over")
        visitor.ask(question)
        if visitor.log.get_by_text(answer).count():
            return
        assert time.monotonic() < until, visitor.log.inner_text()
