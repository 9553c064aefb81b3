"""What strangers' pages do to the chat, and what it must never do to them."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.stub import Stub

pytestmark = pytest.mark.slow

Visit = Callable[..., Visitor]

WATCH = (
    "window.__v=[];document.addEventListener('securitypolicyviolation',"
    "e=>__v.push(e.violatedDirective+' '+e.sourceFile))"
)


ROOT_FONT = "addEventListener('DOMContentLoaded',()=>document.documentElement.style.fontSize='{}')"


def test_a_strict_policy_with_trusted_types_is_never_violated(visit: Visit, stub: Stub) -> None:
    policy = (
        f"default-src 'none'; script-src {stub.api}; connect-src {stub.api}; style-src 'none'; base-uri 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    visitor = visit(query={"csp": policy}, init=WATCH).open().ask("html").ask("emergency").ask("fold")
    assert [one for one in visitor.page.evaluate("__v") if "widget" in one or "style-src-elem" in one] == []
    assert (
        visitor.page.evaluate("getComputedStyle(document.querySelector('piriformis-chat')).position")
        == "fixed"
    )


def test_hostile_styles_do_not_get_in(visit: Visit) -> None:
    calm, attacked = (visit(query=query).open().ask("diagnostic") for query in ({}, {"hostile": "1"}))
    look = (
        "['.send', 'textarea', '.m p', '.pair a', 'h2'].map(s => {const c = getComputedStyle(root.querySelector(s));"
        "return [c.fontFamily, c.fontSize, c.color, c.backgroundColor, c.letterSpacing, c.boxSizing, c.display]})"
    )
    assert attacked.inside(look) == calm.inside(look)
    assert attacked.inside("getComputedStyle(chat).opacity") in (
        "1",
        "0.2",
    )  # opacity of the host is its own affair
    expect(attacked.panel).to_be_visible()


def test_the_chat_does_not_change_the_page(visit: Visit) -> None:
    visitor = visit()
    look = "[...document.querySelectorAll('main, main *')].map(e => JSON.stringify(e.getBoundingClientRect())).join()"
    before = visitor.page.evaluate(look)
    visitor.open().ask("what is it")
    assert visitor.page.evaluate(look) == before
    assert set(visitor.page.evaluate("Object.keys(window).filter(k => /chat/i.test(k))")) == {
        "PiriformisChat"
    }


def test_a_small_root_font_does_not_shrink_the_chat(visit: Visit) -> None:
    visitor = visit(init=ROOT_FONT.format("62.5%")).open()
    assert visitor.inside("getComputedStyle(root.querySelector('textarea')).fontSize") == "16px"


def test_a_visitors_larger_font_is_respected(visit: Visit) -> None:
    visitor = visit(init=ROOT_FONT.format("150%")).open()
    assert visitor.inside("getComputedStyle(root.querySelector('textarea')).fontSize") == "24px"


def test_the_pages_shortcuts_stay_silent_while_typing(visit: Visit) -> None:
    visitor = visit().open()
    visitor.box.press_sequentially("s/?k")
    assert visitor.page.evaluate("__keys") == []


def test_enter_of_an_input_method_sends_nothing(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    visitor.box.fill("かな")
    for extra in ("isComposing: true", "keyCode: 229"):
        visitor.inside(
            "root.querySelector('textarea').dispatchEvent(new KeyboardEvent('keydown',"
            f"{{key: 'Enter', {extra}, bubbles: true, composed: true, cancelable: true}}))"
        )
    assert stub.asked() == []
    visitor.box.press("Shift+Enter")
    assert visitor.box.input_value() == "かな\n"


def test_several_snippets_make_one_chat(visit: Visit) -> None:
    visitor = visit("/two.html").open().ask("what is it")
    assert visitor.page.locator("piriformis-chat").count() == 1
    visitor.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        "{src: document.scripts[document.scripts.length - 1].src}))"
    )
    visitor.page.wait_for_timeout(200)
    assert visitor.page.locator("piriformis-chat").count() == 1
    expect(visitor.log).to_contain_text("deep in the hip")


def test_a_swapped_body_keeps_the_chat_and_its_talk(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    for event in ("turbo:load", "astro:page-load"):
        visitor.page.evaluate(
            f"document.body.replaceWith(document.createElement('body')); document.dispatchEvent(new Event('{event}'))"
        )
        expect(visitor.log).to_contain_text("deep in the hip")
    visitor.ask("and more")
    expect(visitor.mine).to_have_count(2)


def test_a_cached_copy_of_the_body_makes_no_second_chat(visit: Visit) -> None:
    visitor = visit().open()
    visitor.page.evaluate(
        "document.body.replaceWith(document.body.cloneNode(true)); document.dispatchEvent(new Event('turbo:load'))"
    )
    assert visitor.page.locator("piriformis-chat").count() == 1


def test_going_back_brings_the_talk_back(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it")
    visitor.page.goto(f"{stub.site}/plain.html")
    visitor.page.go_back()
    expect(visitor.log).to_contain_text("deep in the hip")


def test_bad_options_fall_back_to_the_defaults(visit: Visit) -> None:
    data = (
        "data-color='red;}*{x:y' data-side=middle data-offset='1e9' data-z-index=top data-lang=xx data-dir=up"
    )
    visitor = visit(query={"data": data}).open()
    assert visitor.inside("getComputedStyle(root.querySelector('.top')).backgroundColor") == "rgb(11, 92, 84)"
    box = visitor.panel.bounding_box()
    assert box
    assert box["x"] > 600


def test_options_are_obeyed(visit: Visit) -> None:
    data = "data-color='#ffd54a' data-side=left data-offset=80 data-z-index=5"
    visitor = visit(query={"data": data})
    box = visitor.launch.bounding_box()
    assert box
    assert (box["x"], round(720 - box["y"] - box["height"])) == (20, 80)
    assert visitor.inside("getComputedStyle(root.querySelector('.launch')).color") == "rgb(16, 32, 29)"
    assert visitor.inside("getComputedStyle(chat).zIndex") == "5"


def test_on_a_phone_the_launcher_leaves_the_pages_own_fields_alone(visit: Visit) -> None:
    visitor = visit(phone=True)
    visitor.page.locator("#field").focus()
    expect(visitor.launch).to_be_hidden()
    visitor.page.locator("#other").focus()
    expect(visitor.launch).to_be_visible()


def test_print_shows_the_page_alone(visit: Visit) -> None:
    visitor = visit().open()
    visitor.page.emulate_media(media="print")
    assert (
        visitor.page.evaluate("getComputedStyle(document.querySelector('piriformis-chat')).display") == "none"
    )


@pytest.mark.parametrize(
    "named",
    [
        '<img name="currentScript" src="//127.0.0.1:9/x.js" data-color="#ff0000">',
        '<form name="currentScript"></form>',
    ],
)
def test_a_name_in_the_page_redirects_no_message(visit: Visit, stub: Stub, named: str) -> None:
    """Markup of strangers, such as a comment on a blog, may hold a name that hides `document.currentScript`."""
    visitor = visit(query={"named": named})
    visitor.open().ask("what is it")
    assert [asked["message"] for asked in stub.asked()] == ["what is it"]
    shown = visitor.inside("getComputedStyle(root.querySelector('.top')).backgroundColor")
    assert shown == "rgb(11, 92, 84)"


def test_nobody_else_is_asked_for_anything(visit: Visit, stub: Stub) -> None:
    asked: list[str] = []
    visitor = visit()
    visitor.page.on("request", lambda request: asked.append(request.url))
    visitor.page.reload()
    visitor.open().ask("what is it").ask("emergency")
    assert {re.match(r"https?://[^/]+", url)[0] for url in asked} <= {stub.api, stub.site}  # type: ignore[index]
