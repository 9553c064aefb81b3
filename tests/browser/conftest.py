"""A real Chromium, a service that misbehaves on demand, and a visitor who opens the chat and asks."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from axe_playwright_python.sync_playwright import Axe as AxeCore
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Error,
    Locator,
    Page,
    Playwright,
    expect,
    sync_playwright,
)

from tests import programs
from tests.browser.stub import Stub, serve

HERE = Path(__file__).parent
SHOTS = HERE / "screenshots"
ARGUMENTS = ["--no-sandbox", "--disable-dev-shm-usage"]
PATIENCE_MS = 20_000
"""How long anything may take on a busy machine."""
expect.set_options(timeout=PATIENCE_MS)
STILL = """async () => {
  const talk = document.querySelector("piriformis-chat")?.shadowRoot?.querySelector(".scr");
  const frame = () => new Promise((then) => requestAnimationFrame(then));
  for (let still = 0, at; talk && still < 12; at = talk.scrollTop) {
    await frame();
    still = at === talk.scrollTop ? still + 1 : 0;
  }
}"""
"""Comes to an end once the talk has not scrolled for twelve frames."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder drives a browser."""
    for item in items:
        if HERE in Path(item.fspath).parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as found:
        yield found


@pytest.fixture(scope="session")
def chromium(playwright: Playwright) -> Iterator[Browser]:
    found = programs.browser()
    if not (found or Path(playwright.chromium.executable_path).exists()):
        programs.missing(
            "Chromium is missing: apt-get install chromium, or .venv/bin/playwright install chromium"
        )
    browser = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
    yield browser
    browser.close()


@pytest.fixture(scope="session")
def servers() -> Iterator[Stub]:
    stub = Stub()
    running = serve(stub)
    yield stub
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture
def stub(servers: Stub) -> Iterator[Stub]:
    servers.reset()
    yield servers
    servers.reset()


@pytest.fixture
def context(chromium: Browser, playwright: Playwright) -> Iterator[Callable[..., BrowserContext]]:
    """A fresh visitor; `phone=True` for one with a phone."""
    opened = []

    def make(*, phone: bool = False, **options: Any) -> BrowserContext:
        if phone:
            device = {k: v for k, v in playwright.devices["iPhone 13"].items() if k != "default_browser_type"}
            options = device | options
        found = chromium.new_context(**options)
        found.set_default_timeout(PATIENCE_MS)
        opened.append(found)
        return found

    yield make
    for one in opened:
        one.close()


class Visitor:
    """Somebody on a page with the chat on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launch = page.locator("piriformis-chat .launch")
        self.panel = page.locator("piriformis-chat .panel")
        self.box = page.locator("piriformis-chat textarea")
        self.home = page.locator("piriformis-chat .home")
        self.log = page.locator("piriformis-chat [role=log]")
        self.next = page.locator("piriformis-chat .fold > .chip:visible")
        self.mine = page.locator("piriformis-chat .you")
        self.status = page.locator("piriformis-chat [role=status]")

    def open(self) -> "Visitor":
        """Open the chat and see the greeting."""
        self.launch.click()
        self.home.get_by_text("Hello, and welcome!").wait_for()
        return self

    def ask(self, question: str) -> "Visitor":
        """Type, press Enter, and wait until nothing is under way."""
        self.box.fill(question)
        self.box.press("Enter")
        self.settle()
        return self

    def settle(self) -> None:
        """Wait until the chat is at rest."""
        self.page.wait_for_function("() => !document.querySelector('piriformis-chat').busy")

    def button(self, name: str) -> Locator:
        """A button inside the chat."""
        return self.page.locator("piriformis-chat").get_by_role("button", name=name, exact=True)

    def press(self, button: Locator) -> None:
        """Press a button where it is: a click of Playwright's may scroll first, and takes what sticks along."""
        button.wait_for()
        box = button.bounding_box()
        assert box
        self.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)

    def link(self, name: str) -> Locator:
        """A link inside the chat."""
        return self.page.locator("piriformis-chat").get_by_role("link", name=name)

    def menu(self, name: str) -> None:
        """Choose from the menu."""
        self.button("More").click()
        self.page.locator("piriformis-chat .menu").get_by_role("button", name=name, exact=True).click()

    def focused(self) -> str:
        """Tag and class of what has the focus, through shadow roots."""
        found = self.page.evaluate(
            "() => {let e = document.activeElement;"
            "while (e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;"
            "return e.tagName + '.' + e.className}"
        )
        return str(found)

    def inside(self, script: str) -> Any:
        """Run a script with `chat` and its shadow `root`."""
        return self.page.evaluate(
            f"() => {{const chat = document.querySelector('piriformis-chat'), root = chat.shadowRoot; return {script}}}"
        )


@pytest.fixture
def visit(context: Callable[..., BrowserContext], stub: Stub) -> Callable[..., Visitor]:
    """A visitor on a stranger's page; `query` shapes the page, the rest the browser."""

    def go(
        path: str = "/host.html", query: dict[str, str] | None = None, init: str = "", **options: Any
    ) -> Visitor:
        page = context(**options).new_page()
        if init:
            page.add_init_script(init)
        page.goto(f"{stub.site}{path}?{urlencode(query or {})}")
        visitor = Visitor(page)
        if path != "/plain.html":
            visitor.launch.wait_for(state="attached")
        return visitor

    return go


Axe = Callable[..., list[str]]


@pytest.fixture(scope="session")
def axe() -> Axe:
    """What axe-core finds wrong, in the chat or in the whole page."""
    source = AxeCore().axe_script

    def look(page: Page, within: str | None = "piriformis-chat") -> list[str]:
        page.wait_for_load_state()  # before its stylesheet has come, every link is too small to tap
        page.evaluate(STILL)  # and while the talk scrolls, its edge lies over half a button
        page.evaluate(source)
        scope = {"include": [[within]]} if within else {"include": [["html"]]}
        options = {"runOnly": {"type": "tag", "values": RULES}}
        found = page.evaluate(
            f"async () => (await axe.run({json.dumps(scope)}, {json.dumps(options)})).violations"
            ".map(v => v.id + ': ' + v.nodes.map(n => JSON.stringify(n.target) + n.failureSummary).join(' | '))"
        )
        return [str(one) for one in found]

    return look


@pytest.fixture
def shot() -> Callable[[Page, str], None]:
    """Write a screenshot for review; Chromium now and then refuses one and takes it when asked again."""

    def write(page: Page, name: str, tries: int = 10) -> None:
        SHOTS.mkdir(exist_ok=True)
        try:
            page.screenshot(path=SHOTS / f"{name}.png")
        except Error as refused:
            if tries == 1 or "Unable to capture screenshot" not in refused.message:
                raise
            page.wait_for_timeout(250)
            write(page, name, tries - 1)

    return write
