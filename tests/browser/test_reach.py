"""Everybody reaches everything: screen readers, small screens, large text, dark, forced colours, right to left."""

import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe, Visitor

pytestmark = pytest.mark.slow

Visit = Callable[..., Visitor]
MODES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"color_scheme": "dark"},
    "forced-colours": {"forced_colors": "active"},
    "less-motion": {"reduced_motion": "reduce"},
    "phone": {"phone": True},
    "phone-dark": {"phone": True, "color_scheme": "dark"},
    "right-to-left": {"query": {"dir": "rtl", "data": 'data-dir="rtl"'}},
}


WIDER = (
    "[...root.querySelectorAll('.panel, .scr, form, .row, header')]"
    ".filter(e => e.scrollWidth > e.clientWidth + 1).map(e => e.className)"
)
"""What is wider than its place."""

CUT = (
    "[...root.querySelectorAll('button, .go a')]"
    ".filter(e => e.scrollWidth > e.clientWidth + 2).map(e => e.textContent)"
)

SPACING = """(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}'
    + 'p{margin-bottom:2em!important}');
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
})()"""
"""The spacing of WCAG 1.4.12."""

OUTLINE = """() => {
  let e = document.activeElement;
  while (e.shadowRoot && e.shadowRoot.activeElement) e = e.shadowRoot.activeElement;
  return e.tagName === 'BODY' ? 3 : parseFloat(getComputedStyle(e).outlineWidth);
}"""
LARGE = "addEventListener('DOMContentLoaded',()=>document.documentElement.style.fontSize='200%')"


FAST = {"light"}


def chosen(names: Iterable[str]) -> list[Any]:
    """Every mode; those that a quick run can do without are slow."""
    return [name if name in FAST else pytest.param(name, marks=pytest.mark.slow) for name in names]


@pytest.mark.parametrize("mode", chosen(MODES))
def test_axe_finds_nothing(visit: Visit, axe: Axe, shot: Callable[[Page, str], None], mode: str) -> None:
    visitor = visit(**MODES[mode])
    assert axe(visitor.page) == []
    shot(visitor.page, f"widget-{mode}-0-closed")
    visitor.open()
    visitor.page.wait_for_timeout(250)
    assert axe(visitor.page) == []
    shot(visitor.page, f"widget-{mode}-1-welcome")
    for number, question in enumerate(
        ("what is it", "diagnostic", "unknown", "urgent", "crisis", "emergency"), 2
    ):
        visitor.ask(question)
        if question in ("unknown", "emergency"):  # the log holds the others by then
            assert axe(visitor.page) == [], question
        shot(visitor.page, f"widget-{mode}-{number}-{question.replace(' ', '-')}")


def test_a_screen_reader_finds_dialog_log_and_names(visit: Visit) -> None:
    tree = visit().open().ask("what is it").panel.aria_snapshot()
    assert 'dialog "Questions about piriformis pain?"' in tree
    assert 'log "Conversation"' in tree
    assert 'textbox "Type your question"' in tree
    for name in ("Close chat", "More", "Send", "Yes", "No"):
        assert f'button "{name}"' in tree


def test_only_words_of_the_talk_are_read_out_and_once(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    assert visitor.log.locator("button").count() == 0
    assert visitor.page.locator("piriformis-chat [aria-live]:not([role=log])").count() == 0
    assert visitor.page.locator("piriformis-chat [role=alert]").count() == 0


def test_no_focus_is_moved_when_a_reply_arrives(visit: Visit) -> None:
    visitor = visit().open()
    visitor.box.fill("what is it")
    visitor.box.press("Enter")
    visitor.page.keyboard.press("Tab")
    before = visitor.focused()
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert visitor.focused() == before


def test_a_phone_gets_the_whole_screen_large_targets_and_no_keyboard(visit: Visit) -> None:
    visitor = visit(phone=True)
    visitor.launch.tap()
    visitor.home.get_by_text("Hello").wait_for()
    box, view = visitor.panel.bounding_box(), visitor.page.viewport_size
    assert box
    assert view
    assert (round(box["width"]), round(box["height"])) == (view["width"], view["height"])
    assert visitor.focused().startswith("H2")
    visitor.box.fill("diagnostic")
    visitor.button("Send").tap()
    visitor.settle()
    for target in visitor.page.locator("piriformis-chat button:visible, piriformis-chat .go a:visible").all():
        size = target.bounding_box()
        assert size
        assert min(size["width"], size["height"]) > 43.5, target.inner_text()
    seen = set()
    for _ in range(20):
        visitor.page.keyboard.press("Tab")
        seen.add(visitor.page.evaluate("document.activeElement.tagName"))
    assert seen <= {"PIRIFORMIS-CHAT", "BODY"}  # the page behind is out of reach


def test_a_tap_on_a_phone_leaves_the_focus_in_the_chat(visit: Visit) -> None:
    visitor = visit(phone=True)
    visitor.launch.tap()
    for _ in range(2):
        visitor.page.locator("piriformis-chat .fold > .chip:visible").first.tap()
        visitor.settle()
        assert visitor.focused() == "DIV.scr"
    visitor.menu("Home")
    visitor.button("Back to the talk").tap()
    assert visitor.focused() == "DIV.scr"


SLOW_SIZES = [pytest.param(*size, marks=pytest.mark.slow) for size in ((320, 568), (640, 360), (1280, 720))]


@pytest.mark.parametrize(("width", "height"), [(320, 256), (568, 320), *SLOW_SIZES])
def test_everything_fits(visit: Visit, shot: Callable[[Page, str], None], width: int, height: int) -> None:
    visitor = visit(viewport={"width": width, "height": height}).open().ask("long").ask("diagnostic")
    visitor.page.wait_for_timeout(300)
    shot(visitor.page, f"widget-fits-{width}x{height}")
    assert visitor.inside(WIDER) == []
    send, middle = (
        visitor.button("Send").bounding_box(),
        visitor.page.locator("piriformis-chat .scr").bounding_box(),
    )
    assert send
    assert middle
    assert send["x"] + send["width"] <= width
    assert send["y"] + send["height"] <= height
    assert middle["height"] >= 60


def test_at_200_percent_zoom_send_and_close_stay_visible(
    visit: Visit, shot: Callable[[Page, str], None]
) -> None:
    visitor = visit(viewport={"width": 640, "height": 400}, device_scale_factor=2).open().ask("diagnostic")
    shot(visitor.page, "widget-zoom-200")
    expect(visitor.button("Send")).to_be_in_viewport()
    expect(visitor.button("Close chat")).to_be_in_viewport()


def test_turning_the_phone_keeps_the_chat_whole(visit: Visit) -> None:
    visitor = visit(phone=True).open().ask("diagnostic")
    visitor.page.set_viewport_size({"width": 750, "height": 342})
    expect(visitor.button("Send")).to_be_in_viewport()
    box = visitor.panel.bounding_box()
    assert box
    assert (round(box["width"]), round(box["height"])) == (750, 342)


def test_wider_spacing_of_text_cuts_nothing(visit: Visit) -> None:
    visitor = visit(viewport={"width": 390, "height": 700}).open().ask("diagnostic")
    visitor.inside(SPACING)
    cut = visitor.inside(CUT)
    assert cut == []


def test_motion_only_where_it_is_welcome(visit: Visit) -> None:
    opened = "(chat.launch.click(), root.querySelector('.panel').getAnimations({subtree: true}).length)"
    assert visit(reduced_motion="reduce").inside(opened) == 0
    assert visit(reduced_motion="no-preference").inside(opened) == 1


def test_right_to_left_mirrors_the_field_and_stays_on_the_screen(visit: Visit) -> None:
    visitor = visit(query={"dir": "rtl", "data": 'data-dir="rtl"'}).open()
    send, field, panel = (one.bounding_box() for one in (visitor.button("Send"), visitor.box, visitor.panel))
    assert send
    assert field
    assert panel
    assert send["x"] < field["x"]
    assert panel["x"] >= 0
    assert panel["x"] + panel["width"] <= 1280


def test_words_of_another_direction_read_their_own_way(visit: Visit) -> None:
    visitor = visit().open().ask("ما هي متلازمة الكمثري")
    assert visitor.mine.get_attribute("dir") == "auto"


def test_focus_can_be_seen(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    for _ in range(8):
        visitor.page.keyboard.press("Shift+Tab")
        width = visitor.page.evaluate(OUTLINE)
        assert width >= 2


def test_the_launchers_words_hold_at_any_text_size(visit: Visit) -> None:
    visitor = visit(
        viewport={"width": 320, "height": 568},
        init=LARGE,
    )
    box = visitor.launch.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 320
    assert re.fullmatch(r"Ask about piriformis pain", visitor.launch.inner_text())
