"""The real service in a real browser: its pages, with and without JavaScript, and the chat on them."""

import re
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect
from werkzeug.serving import make_server

from tests.browser.conftest import Axe, Visitor
from tests.browser.stub import Stub
from tests.cases import rest_slow
from tests.web import learned
from tests.web.conftest import SMALL, close, write_folder
from web import create_app
from web.settings import Settings

PAGES = ("demo", "chat", "embed", "install?site=https://any.test", "questions", "help", "privacy")
MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced-colours": {"forced_colors": "active"},
    "phone": {"phone": True},
    "phone-dark": {"phone": True, "color_scheme": "dark"},
}
WATCH = """
window.__wrong = [];
window.__shift = 0;
document.addEventListener('securitypolicyviolation', e => __wrong.push(e.violatedDirective + ' ' + e.blockedURI));
addEventListener('error', e => __wrong.push(String(e.message)));
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) __shift += entry.value;
}).observe({type: 'layout-shift', buffered: true});
"""
EMERGENCY = "i cant pee since yesterday and my groin is numb"
Context = Callable[..., BrowserContext]


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the service with a small knowledge folder."""
    place = tmp_path_factory.mktemp("service")
    folder, instance = write_folder(place / "knowledge"), place / "instance"
    instance.mkdir()
    learned.keep(instance, SMALL)
    app = create_app(Settings(knowledge_dir=folder, instance_dir=instance, rate_limits=False))
    app.extensions["app_state"].active.open()
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()
    close(app)


def go(context: BrowserContext, address: str) -> Page:
    """Open a page and watch what goes wrong on it."""
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address)
    return page


@pytest.mark.slow
@pytest.mark.parametrize("mode", MODES)
def test_every_page_is_clean_in_every_mode(
    context: Context, service: str, axe: Axe, shot: Callable[[Page, str], None], mode: str
) -> None:
    visitor = context(**MODES[mode])
    for path in PAGES:
        page = go(visitor, f"{service}/{path}")
        page.wait_for_timeout(150)
        shot(page, f"page-{mode}-{path.partition('?')[0]}")
        assert page.evaluate("__wrong") == [], path
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        violations = axe(page, None)
        assert violations == [], path
        page.close()


def late(route: Route) -> None:
    """Let a request through after half a second."""
    time.sleep(0.5)
    route.continue_()


@pytest.mark.parametrize("path", rest_slow(["chat", "demo", "questions"]))
def test_nothing_on_a_page_jumps(context: Context, service: str, path: str) -> None:
    for phone in (False, True):
        visitor = context(phone=phone)
        # As on a slow line: the page stands long before its script comes.
        visitor.route("**/widget.*", late)
        page = go(visitor, f"{service}/{path}")
        if path != "questions":
            page.wait_for_function("document.querySelector('piriformis-chat')?.shadowRoot")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("__shift") == 0


def test_the_chat_page_brings_its_greeting_along(context: Context, service: str) -> None:
    visitor = context()
    visitor.route("**/api/welcome", lambda route: route.abort())
    page = go(visitor, f"{service}/chat")
    expect(Visitor(page).button("What is the piriformis muscle?")).to_be_visible()
    assert page.evaluate("__wrong") == []


@pytest.mark.slow
def test_a_page_asks_nobody_else(context: Context, service: str) -> None:
    asked: list[str] = []
    visitor = context()
    visitor.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        go(visitor, f"{service}/{path}").close()
    assert [url for url in asked if not url.startswith(service)] == []
    assert visitor.cookies() == []


@pytest.mark.slow
@pytest.mark.parametrize(("width", "height"), [(320, 256), (640, 400)])
def test_no_page_scrolls_sideways(context: Context, service: str, width: int, height: int) -> None:
    visitor = context(viewport={"width": width, "height": height})
    for path in PAGES:
        page = go(visitor, f"{service}/{path}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        page.close()


# --- without JavaScript ---


def test_the_whole_chat_works_without_javascript(
    context: Context, service: str, shot: Callable[[Page, str], None]
) -> None:
    page = go(context(phone=True, java_script_enabled=False), f"{service}/chat")
    shot(page, "plain-0-welcome")
    page.get_by_label("Your question").fill("what is the piriformis muscle")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("small muscle deep in the buttock")).to_be_visible()
    shot(page, "plain-1-answer")
    page.get_by_label("Your question").fill("my leg is tingling, do i have piriformis syndrome")
    page.get_by_role("button", name="Send").click()
    expect(page.get_by_text("See a doctor or another medical professional.")).to_be_visible()
    expect(page.locator(".pair a")).to_have_count(1)
    shot(page, "plain-2-diagnostic")
    page.get_by_label("Your question").fill(EMERGENCY)
    page.get_by_role("button", name="Send").click()
    expect(page.locator(".card.emergency").get_by_role("link", name="Call 911")).to_have_attribute(
        "href", "tel:911"
    )
    expect(page.get_by_role("link", name="Book")).to_have_count(0)
    shot(page, "plain-3-emergency")
    page.get_by_role("link", name="Start over").click()
    page.locator(".chips button").first.click()
    expect(page.locator(".asked")).to_have_count(1)


@pytest.mark.slow
def test_the_plain_chat_is_reachable_for_everybody(context: Context, service: str, axe: Axe) -> None:
    blocked = context(bypass_csp=True)
    blocked.route("**/widget.*", lambda route: route.abort())
    page = blocked.new_page()
    page.goto(f"{service}/chat")
    for question in (
        "what is the piriformis muscle",
        "my leg is tingling, do i have piriformis syndrome",
        EMERGENCY,
    ):
        page.get_by_label("Your question").fill(question)
        page.get_by_role("button", name="Send").click()
        expect(page.locator(".asked").last).to_contain_text(question)
        assert axe(page, None) == []


def test_a_talk_begun_before_the_script_came_goes_on_with_it(context: Context, service: str) -> None:
    visitor = context()
    visitor.route("**/widget.*", lambda route: route.abort())
    page = go(visitor, f"{service}/chat")
    page.get_by_label("Your question").fill("what is the piriformis muscle")
    visitor.unroute("**/widget.*")
    page.get_by_role("button", name="Send").click()
    talk = Visitor(page)
    expect(talk.log).to_contain_text("small muscle deep in the buttock")
    expect(talk.mine).to_have_count(1)
    talk.ask("how does massage help")
    expect(talk.log).to_contain_text("ease tightness")
    assert page.evaluate("__wrong") == []


# --- with it ---


def test_the_chat_page_answers_and_remembers(
    context: Context, service: str, shot: Callable[[Page, str], None]
) -> None:
    page = go(context(phone=True), f"{service}/chat")
    talk = Visitor(page)
    talk.button("What is the piriformis muscle?").click()
    talk.settle()
    expect(talk.log).to_contain_text("small muscle deep in the buttock")
    talk.ask("my leg is tingling, do i have piriformis syndrome")
    shot(page, "chat-phone-talk")
    page.reload()
    expect(talk.log).to_contain_text("small muscle deep in the buttock")
    talk.ask(EMERGENCY)
    expect(talk.log.get_by_role("link", name="Call 911")).to_be_visible()
    shot(page, "chat-phone-emergency")
    assert page.evaluate("__wrong") == []


@pytest.mark.parametrize("path", ["chat", "embed"])
@pytest.mark.parametrize(("width", "height"), [(320, 568), (360, 640)])
def test_large_letters_on_a_small_phone_leave_call_and_field_visible(
    context: Context, service: str, path: str, width: int, height: int
) -> None:
    page = go(context(viewport={"width": width, "height": height}, has_touch=True), f"{service}/{path}")
    page.evaluate("document.documentElement.style.fontSize = '32px'")
    talk = Visitor(page)
    talk.ask(EMERGENCY)
    expect(talk.panel.locator(".ban a")).to_have_attribute("href", "tel:911")
    for one in (talk.panel.locator(".ban a"), talk.box, talk.button("Send")):
        expect(one).to_be_in_viewport(ratio=0.99)


def test_a_sandboxed_frame_on_a_strangers_site_answers(context: Context, service: str, stub: Stub) -> None:
    query = {"frame": "allow-scripts allow-forms allow-popups", "src": f"{service}/embed"}
    page = context().new_page()
    page.goto(f"{stub.site}/plain.html?{urlencode(query)}")
    frame = page.frame_locator("iframe")
    frame.locator("piriformis-chat textarea").fill("what is the piriformis muscle")
    frame.locator("piriformis-chat textarea").press("Enter")
    expect(frame.get_by_text("small muscle deep in the buttock")).to_be_visible()


@pytest.mark.slow
def test_a_site_that_isolates_itself_shows_widget_and_frame(
    context: Context, service: str, stub: Stub
) -> None:
    scripts = "allow-scripts allow-forms allow-same-origin"
    query = {"frame": scripts, "src": f"{service}/embed", "coep": "require-corp"}
    page = context().new_page()
    page.goto(f"{stub.site}/host.html?{urlencode(query)}")
    frame = page.frame_locator("iframe")
    frame.locator("piriformis-chat textarea").fill("what is the piriformis muscle")
    frame.locator("piriformis-chat textarea").press("Enter")
    expect(frame.get_by_text("small muscle deep in the buttock")).to_be_visible()
    expect(page.locator("piriformis-chat")).to_be_attached()


def test_a_frame_without_scripts_answers_too(context: Context, service: str, stub: Stub) -> None:
    query = {"frame": "allow-forms", "src": f"{service}/embed"}
    page = context().new_page()
    page.goto(f"{stub.site}/plain.html?{urlencode(query)}")
    frame = page.frame_locator("iframe")
    frame.get_by_label("Your question").fill("what is the piriformis muscle")
    frame.get_by_role("button", name="Send").click()
    expect(frame.get_by_text("small muscle deep in the buttock")).to_be_visible()


@pytest.mark.slow
def test_the_demonstration_opens_the_chat_from_its_links(
    context: Context, service: str, shot: Callable[[Page, str], None]
) -> None:
    page = go(context(), f"{service}/demo")
    page.get_by_role("link", name="How do I book?").click()
    talk = Visitor(page)
    expect(talk.log.get_by_role("link", name="Book a session")).to_have_attribute(
        "href", "https://booking.test/quiet"
    )
    talk.ask("my leg is tingling, do i have piriformis syndrome")
    page.wait_for_timeout(250)
    shot(page, "demo-talk")
    assert page.url == f"{service}/demo"
    assert page.evaluate("__wrong") == []


def test_the_widget_and_the_service_agree_on_keeping_a_question(context: Context, service: str) -> None:
    talk = Visitor(go(context(), f"{service}/chat"))
    talk.ask("what is the best paint for a fence")
    talk.button("Keep my question").click()
    talk.button("Undo").click()
    expect(talk.status).to_have_text("Taken back. Nothing is kept.")


def test_a_snippet_is_copied_with_one_press(context: Context, service: str) -> None:
    page = go(context(permissions=["clipboard-read", "clipboard-write"]), f"{service}/install")
    page.get_by_role("button", name="Copy").first.click()
    expect(page.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith(
        f'<script src="{service}/widget.js" defer'
    )


@pytest.mark.slow
def test_a_pinned_snippet_is_accepted_by_the_browser(context: Context, service: str, stub: Stub) -> None:
    page = go(context(), f"{service}/install")
    code = page.locator("#pinned ~ .snippet code").inner_text()
    found = re.search(r'src="([^"]+)".*crossorigin="anonymous".*integrity="([^"]+)"', code, re.DOTALL)
    assert found
    page.goto(f"{stub.site}/plain.html")
    pinned = {"src": found[1], "crossOrigin": "anonymous", "integrity": found[2]}
    page.evaluate("all => document.body.append(Object.assign(document.createElement('script'), all))", pinned)
    expect(page.locator("piriformis-chat")).to_have_count(1)


def test_an_answer_opens_with_the_keyboard(context: Context, service: str) -> None:
    page = go(context(), f"{service}/questions")
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("small muscle deep in the buttock")).to_be_visible()


def test_the_first_tab_skips_to_the_content(context: Context, service: str) -> None:
    page = go(context(), f"{service}/questions")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.hash") == "#main"


def test_screenshots_are_written_outside_version_control() -> None:
    ignored = (Path(__file__).parents[2] / ".gitignore").read_text("utf-8")
    assert "/tests/browser/screenshots/" in ignored
