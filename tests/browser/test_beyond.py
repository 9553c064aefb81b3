"""What the chat offers beside the talk: home and search, a larger panel, something to take along, a picture."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe, Visitor
from tests.browser.stub import MIXED_UP, WELCOME, Stub
from tests.browser.test_limits import LAPTOP, SMALL_SCREEN, letters
from tests.browser.test_reach import CUT, WIDER

pytestmark = pytest.mark.slow

Visit = Callable[..., Visitor]


# --- home ---


def test_home_holds_suggestions_search_booking_and_contact(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    assert visitor.link("Book a session").get_attribute("href") == "https://example.com/book"
    assert visitor.link("Contact me").get_attribute("href") == "https://example.com/contact"
    assert "GET /api/questions" not in stub.hits
    visitor.ask("what is it")
    expect(visitor.home).to_be_hidden()
    visitor.button("Home").click()
    expect(visitor.home).to_be_visible()
    expect(visitor.log).to_be_hidden()
    visitor.button("Back to the talk").click()
    expect(visitor.log).to_contain_text("deep in the hip")


def test_after_an_alarm_home_books_nothing(visit: Visit) -> None:
    visitor = visit().open().ask("emergency")
    visitor.menu("Home")
    expect(visitor.link("Contact me")).to_be_visible()
    expect(visitor.link("Book a session")).to_have_count(0)


def test_after_an_alarm_no_contact_leads_to_the_booking_page(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(WELCOME, "contact_link", WELCOME["booking_link"])
    visitor = visit().open()
    expect(visitor.link("Contact me")).to_be_visible()
    visitor.ask("emergency").menu("Home")
    expect(visitor.home).to_be_visible()
    expect(visitor.link("Contact me")).to_have_count(0)


def test_typing_filters_all_questions_and_the_keyboard_chooses(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    field = visitor.page.locator("piriformis-chat input")
    field.press_sequentially("EASE tight")
    found = visitor.page.locator("piriformis-chat .found button")
    expect(found).to_have_text(["Can massage help?"])
    expect(visitor.status).to_have_text("Questions found: 1")
    field.fill("is")
    expect(found).to_have_text(
        ["What is piriformis syndrome?", "Is the café near by?", "Can massage help?"][:2]
    )
    field.press("ArrowDown")
    visitor.page.keyboard.press("ArrowDown")
    visitor.page.keyboard.press("ArrowUp")
    visitor.page.keyboard.press("Enter")
    visitor.settle()
    assert stub.asked() == [{"message": "What is piriformis syndrome?", "entry": "piriformis-syndrome"}]
    assert stub.hits.count("GET /api/questions") == 1


def test_enter_in_the_search_asks_what_was_typed_whatever_was_found(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    field = visitor.page.locator("piriformis-chat input")
    field.fill("massage")
    visitor.page.locator("piriformis-chat .found button").first.wait_for()
    field.press("Enter")
    visitor.settle()
    assert stub.asked() == [{"message": "massage"}]


def test_escape_empties_the_search_before_it_closes_the_chat(visit: Visit) -> None:
    visitor = visit().open()
    field = visitor.page.locator("piriformis-chat input")
    field.fill("ease")
    field.press("Escape")
    expect(field).to_have_value("")
    expect(field).to_be_visible()
    field.press("Escape")
    expect(field).to_be_hidden()


def test_a_search_without_results_can_be_asked(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    field = visitor.page.locator("piriformis-chat input")
    field.fill("elephants")
    expect(visitor.status).to_contain_text("Nothing found")
    field.press("Enter")
    visitor.settle()
    assert stub.asked() == [{"message": "elephants"}]


def test_a_failed_search_leaves_the_rest(visit: Visit) -> None:
    visitor = visit()
    visitor.page.context.route("**/api/questions", lambda route: route.abort())
    visitor.open()
    visitor.page.locator("piriformis-chat input").fill("massage")
    expect(visitor.status).to_contain_text("Nothing found")
    visitor.ask("what is it")
    expect(visitor.log).to_contain_text("deep in the hip")


# --- larger ---


def test_a_larger_panel_is_remembered_in_the_tab(visit: Visit) -> None:
    visitor = visit(viewport=LAPTOP).open()
    before = visitor.panel.bounding_box()
    visitor.menu("Larger")
    visitor.ask("what is it")
    after = visitor.panel.bounding_box()
    assert before
    assert after
    assert after["width"] >= 600
    assert after["height"] > before["height"]
    visitor.page.reload()
    again = visitor.panel.bounding_box()
    assert again
    assert again["width"] == after["width"]
    visitor.menu("Smaller")
    smaller = visitor.panel.bounding_box()
    assert smaller
    assert smaller["width"] == before["width"]


# --- to take along ---


def test_the_talk_can_be_copied(visit: Visit) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"]).open().ask("what is it").ask("urgent")
    visitor.menu("Copy talk")
    expect(visitor.status).to_have_text("Copied.")
    text = visitor.page.evaluate("navigator.clipboard.readText()")
    assert "You said:\nwhat is it" in text
    assert "deep in the hip" in text
    assert "Call 911 for new trouble" in text


def test_the_talk_can_be_printed_on_a_page_of_its_own(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it").ask("html")
    with visitor.page.context.expect_page() as opened:
        visitor.menu("Print talk")
    page = opened.value
    expect(page.get_by_role("heading", level=1)).to_have_text("Questions about piriformis pain?")
    expect(page.locator("body")).to_contain_text("what is it")
    expect(page.locator("body")).to_contain_text("deep in the hip")
    assert page.evaluate("[window.__xss, document.images.length, document.title]")[:2] == [None, 0]


def test_for_the_doctor_there_are_own_words_and_warnings_only(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    visitor.button("Can massage help?").click()
    visitor.settle()
    visitor.ask("how do i book").ask("diagnostic, i think").ask("emergency my groin is numb").ask(
        "emergency again"
    )
    visitor.button("+1 Suggested questions").click()
    visitor.button(MIXED_UP).click()
    visitor.settle()
    before = len(stub.hits)
    with visitor.page.context.expect_page() as opened:
        visitor.menu("For my doctor")
    page = opened.value
    own = ["diagnostic, i think", "emergency my groin is numb", "emergency again"]
    expect(page.locator("blockquote")).to_have_text([*own, MIXED_UP])
    expect(page.get_by_text("Please call 911")).to_have_count(1)
    expect(page.locator("body")).to_contain_text("Taken back with:")
    expect(page.locator("body")).to_contain_text("Call 911 for new trouble")
    assert page.get_by_text("deep in the hip").count() == 0
    assert len(stub.hits) == before


def test_a_blocked_print_window_is_reported(visit: Visit) -> None:
    visitor = visit(init="window.open = () => null").open().ask("what is it")
    visitor.menu("Print talk")
    expect(visitor.status).to_have_text("That did not work. Please try again.")


# --- a picture ---


def test_a_picture_stands_beside_its_answer(visit: Visit) -> None:
    visitor = visit(viewport=SMALL_SCREEN).open().ask("muscle")
    picture = visitor.log.locator("img")
    expect(picture).to_have_attribute("alt", "Where the muscle lies")
    visitor.page.wait_for_function(
        "document.querySelector('piriformis-chat').shadowRoot.querySelector('img').complete"
    )
    assert picture.evaluate("e => e.naturalWidth") > 0
    assert visitor.inside(WIDER) == []


@pytest.mark.parametrize(
    "src",
    ["https://elsewhere.test/x.svg", "//elsewhere.test/x.svg", "javascript:1", "data:image/svg+xml,<svg/>"],
)
def test_a_picture_of_another_site_is_not_shown(visit: Visit, stub: Stub, src: str) -> None:
    visitor = visit()
    answer = {
        "kind": "answer",
        "html": "<p>Words.</p>",
        "image": {"src": src, "alt": "x", "width": 1, "height": 1},
    }
    visitor.page.context.route(
        "**/api/chat", lambda route: route.fulfill(json=answer, headers={"Access-Control-Allow-Origin": "*"})
    )
    visitor.open().ask("what")
    expect(visitor.log).to_contain_text("Words.")
    assert visitor.log.locator("img").count() == 0


def test_a_page_that_forbids_pictures_keeps_the_words(visit: Visit, stub: Stub) -> None:
    policy = f"default-src 'none'; script-src {stub.api}; connect-src {stub.api}"
    visitor = visit(query={"csp": policy}).open().ask("muscle")
    expect(visitor.log).to_contain_text("deep in the hip")
    expect(visitor.log.locator("img")).to_have_count(0)


# --- every state ---

LOOKS: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced": {"forced_colors": "active"},
}
SIZES = [(320, 568), (375, 667), (768, 1024), (1280, 800), (1440, 900)]


def states(visitor: Visitor, stub: Stub) -> Any:
    """Bring the chat into every state, one after the other."""
    yield "closed"
    visitor.open()
    yield "home"
    visitor.page.locator("piriformis-chat input").fill("is")
    visitor.page.locator("piriformis-chat .found button").first.wait_for()
    yield "search"
    visitor.ask("muscle").ask("next to a long answer")
    yield "talk"
    visitor.button("No").click()
    yield "no"
    visitor.button("More").click()
    yield "menu"
    visitor.page.keyboard.press("Escape")
    visitor.ask("diagnostic")
    yield "diagnostic"
    stub.mode = "500"
    visitor.ask("what")
    yield "error"
    stub.mode = ""
    visitor.box.fill("x" * 4001)
    visitor.box.press("Enter")
    yield "long"
    visitor.box.fill("")
    visitor.menu("Start over")
    yield "undo"
    for kind in ("urgent", "crisis", "emergency"):
        visitor.ask(kind)
        yield kind
    visitor.button("More").click()
    if visitor.button("Larger").is_visible():
        visitor.button("Larger").click()
        yield "larger"


@pytest.mark.parametrize(
    "look", ["light", *(pytest.param(x, marks=pytest.mark.slow) for x in ("dark", "forced"))]
)
def test_axe_finds_nothing_in_any_state(visit: Visit, stub: Stub, axe: Axe, look: str) -> None:
    visitor = visit(viewport=LAPTOP, reduced_motion="reduce", **LOOKS[look])
    for state in states(visitor, stub):
        assert axe(visitor.page) == [], state


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("text", [16, 24, 32])
def test_every_state_fits_every_screen(
    visit: Visit, stub: Stub, shot: Callable[[Page, str], None], size: tuple[int, int], look: str, text: int
) -> None:
    width, height = size
    visitor = visit(viewport={"width": width, "height": height}, reduced_motion="reduce", **LOOKS[look])
    letters(visitor.page, text)
    for number, state in enumerate(states(visitor, stub)):
        visitor.page.wait_for_timeout(80)
        shot(visitor.page, f"{width}-{look}-{text}-{number:02}-{state}")
        if state != "closed":
            assert visitor.inside(WIDER) == [], state
            assert visitor.inside(CUT) == [], state
            assert visitor.inside("root.querySelector('.scr').clientHeight") >= 80, state
