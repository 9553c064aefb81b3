"""The widget at its limits: large text, a phone's keyboard, impatience, busy sites, dead ends."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.stub import CALLED, MIXED_UP, Stub
from tests.browser.test_reach import WIDER

pytestmark = pytest.mark.slow

Visit = Callable[..., Visitor]

SMALL_SCREEN = {"width": 320, "height": 568}
LAPTOP = {"width": 1440, "height": 900}

KEYBOARD = """
window.__view = Object.assign(new EventTarget(), {height: innerHeight, width: innerWidth, offsetTop: 0, scale: 1});
Object.defineProperty(window, 'visualViewport', {get: () => __view});
window.__keyboard = (height, offsetTop) => {
  Object.assign(__view, {height, offsetTop});
  __view.dispatchEvent(new Event('resize'));
};
"""
"""A phone's keyboard: the page keeps its size, only the part that can be seen shrinks."""


def letters(page: Page, size: int) -> None:
    """The visitor's browser has larger letters."""
    page.context.new_cdp_session(page).send(
        "Page.setFontSizes", {"fontSizes": {"standard": size, "fixed": size}}
    )


def seen(visitor: Visitor, selector: str, least: float = 0.99) -> bool:
    """Whether the last of these can be seen: inside the window and the scroller, under nothing else."""
    script = f"""(() => {{
      const one = [...root.querySelectorAll({json.dumps(selector)})].filter(e => e.offsetHeight).pop();
      if (!one) return false;
      const box = one.getBoundingClientRect(), scr = root.querySelector('.scr'), view = scr.getBoundingClientRect();
      const next = root.querySelector('.next').getBoundingClientRect(), inside = scr.contains(one);
      const talk = inside && !one.closest('.next'), covered = next.top < view.bottom ? next.top : view.bottom;
      const floor = talk ? covered : inside ? view.bottom : innerHeight;
      const top = Math.max(box.top, inside ? view.top : 0), bottom = Math.min(box.bottom, floor);
      return (bottom - top) / box.height >= {least} && box.left >= 0 && box.right <= innerWidth + 1;
    }})()"""
    return bool(visitor.inside(script))


def tall(visitor: Visitor, selector: str) -> float:
    """How high it is, in pixels."""
    return float(visitor.inside(f"root.querySelector({json.dumps(selector)}).getBoundingClientRect().height"))


# --- 1: large text ---


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(1440, 900, 24), (1440, 900, 32), (320, 568, 32), (640, 512, 32), (320, 256, 16)],
)
def test_large_letters_leave_room_for_the_talk_and_the_call(
    visit: Visit, width: int, height: int, size: int
) -> None:
    visitor = visit(viewport={"width": width, "height": height})
    letters(visitor.page, size)
    visitor.open().ask("emergency")
    visitor.page.wait_for_timeout(400)
    assert tall(visitor, ".scr") >= 80
    assert visitor.inside(WIDER) == []
    assert seen(visitor, ".ban a")
    expect(visitor.button("Send")).to_be_in_viewport(ratio=0.99)
    expect(visitor.button("Close chat")).to_be_in_viewport(ratio=0.99)
    if height > 600:
        assert seen(visitor, ".card .go a")


# --- 2: a message typed while a reply is on its way ---


def test_what_is_typed_meanwhile_waits_in_sight_and_goes_next(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode, stub.hang_s, stub.times = "hang", 0.6, 1
    for words in ("first", "second", "third"):
        visitor.box.fill(words)
        visitor.box.press("Enter")
    assert visitor.box.input_value() == ""
    assert "Waiting" not in visitor.mine.first.inner_text()
    expect(visitor.mine.nth(1)).to_contain_text("Waiting")
    assert seen(visitor, ".you")
    visitor.settle()
    kinds = visitor.inside("[...root.querySelector('.log').children].map(e => e.classList.contains('you'))")
    assert kinds == [True, False] * 3
    assert [fields["message"] for fields in stub.asked()] == ["first", "second", "third"]
    assert stub.asked()[1]["context"] == "after-answer"
    expect(visitor.log).not_to_contain_text("Waiting")


def test_an_empty_field_makes_send_look_empty(visit: Visit) -> None:
    visitor = visit().open()
    look = "getComputedStyle(root.querySelector('.send')).backgroundColor"
    empty = visitor.inside(look)
    visitor.box.fill("words")
    assert visitor.inside(look) != empty


# --- 3: a phone's keyboard ---


def test_an_open_keyboard_hides_neither_header_nor_call_nor_input(visit: Visit) -> None:
    visitor = visit(init=KEYBOARD, viewport=SMALL_SCREEN, has_touch=True).open().ask("what").ask("emergency")
    for height, offset in ((268, 0), (268, 120)):
        visitor.inside(f"__keyboard({height}, {offset})")
        visitor.page.wait_for_timeout(400)
        box = visitor.panel.bounding_box()
        assert box
        assert (round(box["y"]), round(box["height"])) == (offset, height)
        for one in (
            visitor.button("Close chat"),
            visitor.box,
            visitor.page.locator("piriformis-chat .ban a"),
        ):
            place = one.bounding_box()
            assert place
            assert place["y"] >= offset
            assert place["y"] + place["height"] <= offset + height
        assert seen(visitor, ".m", 0.15)
    visitor.inside("__keyboard(568, 0)")
    assert round(tall(visitor, ".panel")) == 568


# --- 4: follow-ups in sight ---


@pytest.mark.parametrize("size", [SMALL_SCREEN, LAPTOP])
@pytest.mark.parametrize("words", ["what is it", "next to a long answer"])
def test_the_next_questions_and_the_own_one_stay_in_sight(
    visit: Visit, size: dict[str, int], words: str
) -> None:
    visitor = visit(viewport=size).open().ask("what").ask("what else").ask(words)
    visitor.page.wait_for_timeout(500)
    assert seen(visitor, ".fold > .chip")
    assert seen(visitor, ".you")
    lines = set(
        visitor.inside(
            "[...root.querySelectorAll('.next .fold .chip')].filter(e => e.offsetHeight).map(e => e.offsetTop)"
        )
    )
    assert len(lines) <= 2


def test_more_below_is_said_and_a_button_leads_there(visit: Visit) -> None:
    visitor = visit(viewport=SMALL_SCREEN).open().ask("next to a long answer")
    visitor.settle()
    before = visitor.inside("root.querySelector('.scr').scrollTop")
    visitor.press(visitor.button("More below"))
    visitor.page.wait_for_function(
        "(before) => document.querySelector('piriformis-chat').shadowRoot.querySelector('.scr').scrollTop > before",
        arg=before,
    )
    visitor.inside("root.querySelector('.scr').scrollTo({top: 1e6, behavior: 'instant'})")
    expect(visitor.button("More below")).to_be_hidden()


def test_suggestions_beyond_two_lines_wait_behind_a_button(visit: Visit) -> None:
    visitor = visit(viewport=SMALL_SCREEN).open().ask("many suggestions")
    assert visitor.next.count() < 4
    visitor.page.locator("piriformis-chat .next").get_by_role("button", name="+").click()
    assert visitor.next.count() == 4


OVERLAPS = """(() => {
  const box = (e) => e.getBoundingClientRect(), down = box(root.querySelector('.down'));
  const next = box(root.querySelector('.next'));
  const lies = (b) => b.left < down.right && b.right > down.left && b.top < down.bottom && b.bottom > down.top;
  const chips = [...root.querySelectorAll('.next .row .chip')].filter(e => e.offsetHeight && lies(box(e)));
  return chips.length + (down.top < next.top || down.bottom > next.bottom + 1);
})()"""
"""How much the button lies over: suggestions beside it, and what is above the place of both."""


@pytest.mark.parametrize("words", ["", "next to a long answer", "many suggestions"])
def test_more_below_has_a_place_of_its_own(visit: Visit, words: str) -> None:
    visitor = visit(
        viewport=SMALL_SCREEN if words != "many suggestions" else {"width": 320, "height": 500}
    ).open()
    if words:
        visitor.ask(words)
    expect(visitor.button("More below")).to_be_visible()
    assert visitor.inside(OVERLAPS) == 0


BESIDE = """(() => {
  const fold = root.querySelector('.next .fold'), shown = [...fold.children].filter((one) => one.checkVisibility());
  return [root.querySelector('.next'), fold.nextSibling, ...shown].map((one) => one.getBoundingClientRect().toJSON());
})()"""
"""The edges of the place, of the button and of the suggestions at one moment: the talk may still scroll."""


@pytest.mark.parametrize(("height", "size"), [(400, 16), (568, 16), (640, 32)])
def test_the_button_to_more_suggestions_stands_beside_them(visit: Visit, height: int, size: int) -> None:
    visitor = visit(viewport={"width": 320, "height": height})
    letters(visitor.page, size)
    visitor.open().ask("many suggestions")
    place, more, *chips = visitor.inside(BESIDE)
    assert place["top"] <= more["top"]
    assert more["bottom"] <= place["bottom"]
    assert chips
    for chip in chips:
        assert chip["right"] <= more["left"] or chip["bottom"] <= more["top"]


def test_more_below_leads_on_while_an_alarm_is_in_force(visit: Visit) -> None:
    visitor = visit(viewport=SMALL_SCREEN).open().ask("emergency").ask("next to a long answer")
    expect(visitor.button("More below")).to_be_visible()


def test_the_panel_uses_the_height_there_is(visit: Visit) -> None:
    visitor = visit(viewport=LAPTOP).open()
    assert tall(visitor, ".panel") >= 0.85 * 900


# --- 5: too long ---


def test_too_long_is_told_at_the_field_and_counted(visit: Visit, stub: Stub) -> None:
    visitor = visit(viewport={"width": 1280, "height": 720}).open().ask("long")
    visitor.box.fill("x" * 3499)
    expect(visitor.page.locator("piriformis-chat .n")).to_have_text("")
    visitor.box.fill("x" * 3500)
    expect(visitor.page.locator("piriformis-chat .n")).to_have_text("3,500 / 4,000")
    visitor.box.fill("x" * 4001)
    visitor.box.press("Enter")
    expect(visitor.status).to_contain_text("4,000 characters")
    assert visitor.box.get_attribute("aria-invalid") == "true"
    assert seen(visitor, ".st")
    status, field = visitor.status.bounding_box(), visitor.box.bounding_box()
    assert status
    assert field
    assert status["y"] + status["height"] <= field["y"]
    expect(visitor.log).to_contain_text("Part 39 of a long answer")
    visitor.box.fill("short")
    assert visitor.box.get_attribute("aria-invalid") is None
    expect(visitor.status).to_have_text("")


# --- 6 and 7: after an alarm ---

ALARMS = {"emergency": "Emergency advice", "crisis": "Help, day and night", "urgent": "Urgent advice"}


@pytest.mark.parametrize("kind", ALARMS)
def test_the_call_is_a_large_button_and_the_closed_chat_says_so(visit: Visit, kind: str) -> None:
    visitor = visit().open().ask(kind)
    call = visitor.page.locator("piriformis-chat .ban a")
    box = call.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 44
    red = call.evaluate("e => getComputedStyle(e).backgroundColor")
    assert kind != "emergency" or red == "rgb(179, 38, 30)"
    visitor.button("Close chat").click()
    assert visitor.launch.inner_text() == ALARMS[kind]
    visitor.page.reload()
    assert visitor.launch.inner_text() == ALARMS[kind]


def test_after_an_alarm_buttons_say_what_happened(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("emergency")
    banner = visitor.page.locator("piriformis-chat .ban")
    visitor.button(CALLED).click()
    visitor.settle()
    expect(banner).to_be_visible()
    for _ in range(2):  # offered with every alarm
        visitor.ask("urgent")
        visitor.button(MIXED_UP).click()
        visitor.settle()
        assert stub.asked()[-1]["message"] == MIXED_UP
        expect(banner).to_be_hidden()
    expect(visitor.link("Book")).to_have_count(0)  # an alarm in the talk: nothing that books


def test_the_banner_stays_until_the_service_ends_the_alarm(visit: Visit) -> None:
    visitor = visit().open().ask("urgent")
    banner = visitor.page.locator("piriformis-chat .ban")
    for text in ("what is it", "none of these"):
        visitor.ask(text)
        expect(banner).to_be_visible()
    visitor.ask("sorry, it was my dog")  # typed, not tapped
    expect(banner).to_be_hidden()


def test_a_tapped_choice_leaves_the_banner(visit: Visit) -> None:
    visitor = visit().open().ask("urgent").ask("clarify")
    visitor.button("None of these").click()
    visitor.settle()
    expect(visitor.page.locator("piriformis-chat .ban")).to_be_visible()


# --- 8: starting over ---


def test_starting_over_can_be_undone_and_is_apart_from_closing(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it")
    visitor.box.fill("a draft")
    expect(visitor.button("Start over")).to_have_count(0)
    menu, close = visitor.button("More").bounding_box(), visitor.button("Close chat").bounding_box()
    assert menu
    assert close
    assert close["x"] - menu["x"] - menu["width"] >= 8
    visitor.menu("Start over")
    assert "what is it" not in str(visitor.page.evaluate("JSON.stringify({...sessionStorage})"))
    visitor.button("Undo").click()
    expect(visitor.log).to_contain_text("deep in the hip")
    assert visitor.box.input_value() == "a draft"
    visitor.ask("and then")
    assert stub.asked()[-1]["context"] == "after-answer"
    visitor.page.reload()
    expect(visitor.mine).to_have_count(2)


def test_undo_leaves_after_ten_seconds(visit: Visit) -> None:
    visitor = visit()
    visitor.page.clock.install()
    visitor.open().ask("what is it").menu("Start over")
    visitor.page.clock.run_for(9_000)
    expect(visitor.button("Undo")).to_be_visible()
    visitor.button("Undo").focus()
    visitor.page.clock.run_for(2_000)
    expect(visitor.button("Undo")).to_have_count(0)
    assert visitor.focused() == "TEXTAREA."


def test_thanks_leave_after_ten_seconds_and_take_no_focus(visit: Visit) -> None:
    visitor = visit()
    visitor.page.clock.install()
    visitor.open().ask("what is it")
    visitor.button("Yes").click()
    expect(visitor.status).to_have_text("Thank you.")
    visitor.page.locator("#field").focus()
    visitor.page.clock.run_for(11_000)
    expect(visitor.status).to_have_text("")
    assert visitor.page.evaluate("document.activeElement.id") == "field"


def test_the_menu_works_with_the_keyboard(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    visitor.button("More").focus()
    visitor.page.keyboard.press("Enter")
    menu = visitor.page.locator("piriformis-chat .menu")
    assert menu.locator("> *").all_inner_texts()[:4] == ["Home", "Start over", "Copy talk", "Print talk"]
    for name in ("All questions", "Privacy"):
        expect(menu.get_by_role("link", name=name)).to_be_visible()
    visitor.page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(visitor.panel).to_be_visible()
    assert visitor.button("More").evaluate("e => e === e.getRootNode().activeElement")
    visitor.button("More").click()
    visitor.page.keyboard.press("Shift+Tab")
    visitor.page.keyboard.press("Shift+Tab")
    expect(menu).to_be_hidden()
    visitor.button("More").click()
    visitor.log.click(position={"x": 5, "y": 5})
    expect(menu).to_be_hidden()


# --- 9: drafts ---


def test_a_draft_survives_a_suggestion_and_a_reload(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    visitor.box.fill("half a thought")
    visitor.button("Can massage help?").click()
    visitor.settle()
    assert visitor.box.input_value() == "half a thought"
    visitor.page.reload()
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert visitor.box.input_value() == "half a thought"
    visitor.box.press("Enter")
    visitor.settle()
    assert stub.asked()[-1]["message"] == "half a thought"
    assert visitor.page.evaluate("sessionStorage.getItem('piriformis-chat:draft')") is None


# --- 10: a slow network ---


def test_the_first_view_stands_at_once_and_takes_her_words_when_they_come(visit: Visit, stub: Stub) -> None:
    stub.welcome.clear()
    visitor = visit()
    visitor.launch.click()
    expect(visitor.home).to_contain_text("Hello! I can answer questions")
    expect(visitor.button("How does massage help piriformis syndrome?")).to_be_visible()
    stub.welcome.set()
    expect(visitor.home).to_contain_text("I'm an automated chat.")
    expect(visitor.button("Can massage help?")).to_be_visible()


def test_a_failed_welcome_changes_nothing_else(visit: Visit, stub: Stub) -> None:
    visitor = visit()
    visitor.page.context.route("**/api/welcome", lambda route: route.abort())
    visitor.launch.click()
    visitor.button("How does massage help piriformis syndrome?").click()
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert stub.asked() == [{"message": "How does massage help piriformis syndrome?"}]


# --- 11: what was cut off ---


@pytest.mark.parametrize("data", ["", 'data-lang="es"'])
def test_the_title_is_whole_on_the_smallest_phone(visit: Visit, data: str) -> None:
    visitor = visit(viewport=SMALL_SCREEN, query={"data": data})
    visitor.launch.click()
    visitor.ask("one").ask("two")
    assert visitor.inside(
        "(t => t.scrollHeight <= t.clientHeight + 1 && t.scrollWidth <= t.clientWidth + 1)(root.querySelector('h2'))"
    )
    assert tall(visitor, ".top") < 90


def test_note_and_privacy_are_there_at_any_height(visit: Visit) -> None:
    visitor = visit(viewport={"width": 568, "height": 320}).open()
    note = visitor.page.locator("piriformis-chat .note")
    note.scroll_into_view_if_needed()
    expect(note).to_be_in_viewport()
    expect(note.get_by_role("link", name="Privacy")).to_be_visible()


def test_forced_colours_keep_the_launchers_picture(visit: Visit) -> None:
    visitor = visit(forced_colors="active")
    shown = visitor.inside(
        "(s => [s.backgroundColor, getComputedStyle(root.querySelector('.launch')).backgroundColor])"
        "(getComputedStyle(root.querySelector('.launch'), '::before'))"
    )
    assert shown[0] != shown[1]
    assert shown[0] != "rgba(0, 0, 0, 0)"


# --- 12: busy sites ---


def test_the_offset_moves_the_panel_too(visit: Visit) -> None:
    visitor = visit(query={"data": "data-offset=90"}).open()
    box = visitor.panel.bounding_box()
    assert box
    assert round(720 - box["y"] - box["height"]) == 90
    assert box["y"] >= 0


def test_a_bar_above_everything_covers_no_input(visit: Visit) -> None:
    visitor = visit(query={"bar": "1"})
    visitor.inside("chat.open()")
    visitor.home.get_by_text("Hello, and welcome!").wait_for()
    visitor.page.wait_for_timeout(300)
    visitor.box.click()
    visitor.button("Send").click(trial=True)
    visitor.page.get_by_role("button", name="Fine").click()  # and the page stays usable


SWAPS = {
    "body": "document.body.replaceWith(document.createElement('body'))",
    "children": "document.body.replaceChildren(document.createElement('main'))",
    "markup": "document.body.innerHTML = '<main>Another view</main>'",
}


@pytest.mark.parametrize("swap", SWAPS)
@pytest.mark.parametrize("phone", [False, True])
def test_an_app_that_replaces_the_body_keeps_the_chat(visit: Visit, swap: str, phone: bool) -> None:
    visitor = visit(phone=phone).open().ask("what is it")
    visitor.page.evaluate(SWAPS[swap])
    expect(visitor.log).to_contain_text("deep in the hip")
    expect(visitor.panel).to_be_visible()
    visitor.ask("and more")
    expect(visitor.mine).to_have_count(2)
    visitor.page.evaluate("PiriformisChat.destroy()")
    visitor.page.evaluate(SWAPS[swap])
    visitor.page.wait_for_timeout(100)
    assert visitor.page.locator("piriformis-chat").count() == 0


def test_a_page_that_fights_the_chat_wins(visit: Visit) -> None:
    visitor = visit()
    visitor.page.evaluate(
        "new MutationObserver(() => document.querySelector('piriformis-chat')?.remove())"
        ".observe(document.body, {childList: true}); document.querySelector('piriformis-chat').remove()"
    )
    visitor.page.wait_for_timeout(500)
    assert visitor.page.evaluate("1 + 1") == 2
    assert visitor.page.locator("piriformis-chat").count() == 0


def test_right_to_left_is_read_from_the_page(visit: Visit) -> None:
    visitor = visit(query={"dir": "rtl"}).open()
    send, field = visitor.button("Send").bounding_box(), visitor.box.bounding_box()
    assert send
    assert field
    assert send["x"] < field["x"]
    assert visit(query={"dir": "rtl", "data": 'data-dir="ltr"'}).inside("chat.dir") == "ltr"


def test_right_to_left_fills_a_phone_from_edge_to_edge(visit: Visit) -> None:
    visitor = visit(query={"dir": "rtl"}, viewport={"width": 390, "height": 844}).open()
    box = visitor.page.locator("piriformis-chat dialog").bounding_box()
    assert box
    assert (box["x"], box["width"]) == (0, 390)


@pytest.mark.parametrize("kind", ["emergency", "crisis"])
def test_nothing_covers_the_numbers_to_call(visit: Visit, kind: str) -> None:
    visitor = visit(viewport=SMALL_SCREEN).open().ask(kind)
    expect(visitor.button("More below")).to_be_hidden()


def test_spanish_words_are_marked_as_spanish(visit: Visit) -> None:
    visitor = visit(query={"data": 'data-lang="es"'})
    visitor.launch.click()
    visitor.ask("ayuda")
    parts = "root.querySelectorAll('.card h3, .card .sr, .card p, .next .fold .chip')"
    langs = visitor.inside(f"[...{parts}].map(e => e.lang)")
    assert langs == ["es", "es", "es", "en", "es", "en"]


def test_english_answers_are_marked_as_english_in_a_spanish_chat(visit: Visit) -> None:
    visitor = visit(query={"data": 'data-lang="es"'})
    visitor.launch.click()
    visitor.ask("hi")
    assert visitor.inside("root.querySelector('.log .m:not(.you)').lang") == "en"


# --- 13: dead ends ---


def test_an_unhelpful_reply_offers_the_therapist_questions_and_the_list(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it")
    visitor.button("No").click()
    assert visitor.link("Contact me").get_attribute("href") == "https://example.com/contact"
    assert visitor.next.all_inner_texts()[:2] == ["Can massage help?", "How do I book?"]
    visitor.button("Keep my question").click()
    visitor.button("Undo").wait_for()
    assert stub.received("/api/keep", {"reply_id": "id-answer", "message": "what is it"})


def test_what_was_asked_is_not_offered_again(visit: Visit) -> None:
    visitor = visit().open()
    visitor.button("Can massage help?").click()
    visitor.settle()
    assert visitor.next.all_inner_texts() == ["How do I book?"]


def test_a_doctor_link_without_an_address_is_plain_text(visit: Visit) -> None:
    visitor = visit().open().ask("urgent")
    expect(visitor.log.get_by_text("See a doctor or another medical professional")).to_be_visible()
    expect(visitor.link("See a doctor")).to_have_count(0)
    expect(visitor.log.locator(".war a")).to_contain_text("When to get help")


# --- 14: for those who hear the page ---


def test_suggestions_are_announced(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    expect(visitor.status).to_contain_text("Suggested questions: 2")


def test_the_page_gets_no_second_banner(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    assert "banner" not in visitor.page.locator("body").aria_snapshot()


def test_focus_goes_back_to_what_opened_the_chat(visit: Visit) -> None:
    visitor = visit()
    visitor.page.locator("#lnk").focus()
    visitor.page.keyboard.press("Enter")
    visitor.log.get_by_text("deep in the hip").wait_for()
    visitor.page.keyboard.press("Escape")
    assert visitor.page.evaluate("document.activeElement.id") == "lnk"
    visitor.launch.click()
    visitor.page.keyboard.press("Escape")
    assert visitor.focused().startswith("BUTTON.launch")


def test_the_chat_page_prints_the_whole_talk_in_black(visit: Visit, stub: Stub) -> None:
    visitor = visit("/plain.html")
    visitor.page.evaluate(
        "src => {document.body.innerHTML = '<piriformis-chat inline></piriformis-chat>';"
        "document.body.append(Object.assign(document.createElement('script'), {src}))}",
        f"{stub.api}/widget.js",
    )
    visitor.ask("long").ask("what is it")
    visitor.page.emulate_media(media="print")
    shown = "(s => [s.color, s.backgroundColor])(getComputedStyle(root.querySelector('.you')))"
    assert visitor.inside(shown) == ["rgb(0, 0, 0)", "rgba(0, 0, 0, 0)"]
    assert visitor.inside("root.querySelector('.scr').clientHeight") > 1000
    expect(visitor.box).to_be_hidden()
