"""The same chat in Firefox, where Playwright's is installed: another engine, the same talk."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Playwright

from tests.browser.conftest import Visitor
from tests.browser.stub import Stub

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def firefox(playwright: Playwright) -> Iterator[Browser]:
    if not Path(playwright.firefox.executable_path).exists():
        pytest.skip("Playwright's Firefox is missing: .venv/bin/playwright install firefox")
    browser = playwright.firefox.launch()
    yield browser
    browser.close()


@pytest.mark.parametrize(
    "query", [{}, {"hostile": "1"}, {"csp": "default-src 'none'; script-src {0}; connect-src {0}"}]
)
def test_firefox_holds_the_same_talk(firefox: Browser, stub: Stub, query: dict[str, str]) -> None:
    query = {name: value.format(stub.api) for name, value in query.items()}
    page, errors = firefox.new_page(), list[str]()
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(f"{stub.site}/host.html?{urlencode(query)}")
    visitor = Visitor(page)
    visitor.open().ask("what is it")
    visitor.log.get_by_text("deep in the hip").wait_for()
    color = "getComputedStyle(root.querySelector('.send')).backgroundColor"
    assert visitor.inside(color) == "rgb(11, 92, 84)"
    assert visitor.focused().startswith("TEXTAREA")
    page.keyboard.press("Escape")
    assert "launch" in visitor.focused()
    assert [told for told in errors if "widget" in told or "style-src-elem" in told] == []
    page.close()
