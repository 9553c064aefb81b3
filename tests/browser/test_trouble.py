"""Whatever goes wrong on the way, the question stays, the warning line is there, and so is a way on."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.stub import Stub

pytestmark = pytest.mark.slow

Visit = Callable[..., Visitor]


def trouble(visitor: Visitor) -> None:
    """The state every failure must be in."""
    told = visitor.log.locator(".err")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("Call 911")
    expect(told.get_by_role("link", name="Call 911")).to_have_attribute("href", "tel:911")
    assert str(told.locator(".war a").get_attribute("href")).endswith("/help")
    assert str(visitor.link("Open the chat page").get_attribute("href")).endswith("/chat")
    assert visitor.link("Contact").get_attribute("href") == "https://example.com/contact"


@pytest.mark.parametrize("mode", ["down", "half", "500", "503", "429", "404"])
def test_trouble_is_told_and_trying_again_works(visit: Visit, stub: Stub, mode: str) -> None:
    visitor = visit().open()
    stub.mode = mode
    visitor.ask("what is it")
    trouble(visitor)
    stub.mode = ""
    visitor.button("Try again").click()
    visitor.log.get_by_text("deep in the hip").wait_for()
    expect(visitor.mine).to_have_count(1)
    expect(visitor.log.locator(".err")).to_have_count(0)


def test_an_empty_reply_is_trouble_and_no_empty_bubble(visit: Visit) -> None:
    visitor = visit().open().ask("nothing to say")
    trouble(visitor)


def test_too_many_messages_are_told_in_plain_words(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode = "429"
    visitor.ask("what is it")
    expect(visitor.log.locator(".err")).to_contain_text("Please wait a moment")


def test_a_refused_site_points_to_the_chat_page(visit: Visit, stub: Stub) -> None:
    stub.mode = "403"
    visitor = visit()
    visitor.launch.click()
    visitor.home.get_by_text("Hello").wait_for()
    visitor.ask("what is it")
    expect(visitor.log.locator(".err")).to_contain_text("not switched on for this site")
    expect(visitor.log.locator(".err")).to_contain_text("Call 911")
    expect(visitor.link("Open the chat page")).to_be_visible()
    expect(visitor.button("Try again")).to_have_count(0)


def test_the_whole_service_down_still_greets_and_warns(visit: Visit, stub: Stub) -> None:
    visitor = visit()
    visitor.page.context.route(f"{stub.api}/api/**", lambda route: route.abort())
    visitor.launch.click()
    visitor.home.get_by_text("Hello").wait_for()
    visitor.ask("what is it")
    expect(visitor.log.locator(".err")).to_contain_text("Call 911")
    expect(visitor.link("Open the chat page")).to_be_visible()


def test_offline_the_question_waits_and_goes_by_itself(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    visitor.page.context.set_offline(True)
    visitor.ask("what is it")
    expect(visitor.log.locator(".err")).to_contain_text("You are offline")
    visitor.ask("and this")
    assert visitor.inside("root.querySelector('.log').lastChild.className") == "m err"
    trouble(visitor)
    visitor.page.context.set_offline(False)
    expect(visitor.log.get_by_text("deep in the hip")).to_have_count(2)
    assert [fields["message"] for fields in stub.asked()] == ["what is it", "and this"]
    expect(visitor.log.locator(".err")).to_have_count(0)


def test_what_was_not_answered_says_so_on_the_next_page_too(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode = "503"
    visitor.ask("what is it").ask("chest pain")
    visitor.page.reload()
    trouble(visitor)
    stub.mode = ""
    visitor.button("Try again").click()
    expect(visitor.log.get_by_text("deep in the hip")).to_have_count(2)
    expect(visitor.log.locator(".err")).to_have_count(0)


def test_a_question_that_failed_still_says_so_beside_a_later_answer(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode, stub.times = "503", 1
    visitor.ask("first").ask("second")
    shown = visitor.inside("[...root.querySelector('.log').children].map(e => e.className)")
    assert shown == ["m you", "m err", "m you", "m"]
    visitor.button("Try again").click()
    expect(visitor.log.get_by_text("deep in the hip")).to_have_count(2)


def test_a_question_that_goes_by_itself_takes_no_focus(visit: Visit) -> None:
    visitor = visit().open()
    visitor.page.context.set_offline(True)
    visitor.ask("what is it")
    visitor.page.locator("#field").focus()
    visitor.page.context.set_offline(False)
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert visitor.page.evaluate("document.activeElement.id") == "field"


SLOW_MS = 300
"""How long the widget waits before it says that it looks for an answer."""

WATCH = """status => {
    window.seen = {}
    document.addEventListener("keydown", () => { seen.sent_ms ??= performance.now() }, {capture: true, once: true})
    new MutationObserver(() => {
        if (status.textContent.includes("Finding")) seen.told_ms ??= performance.now()
    }).observe(status, {childList: true, characterData: true, subtree: true})
}"""
"""Notes in the page, whose clock no busy machine can hurry, when a message is sent and when slowness is told."""


def test_slowness_is_told_after_a_moment_and_not_before(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode, stub.hang_s, stub.times = "hang", 1.0, 1
    visitor.box.fill("what is it")
    visitor.status.evaluate(WATCH)
    visitor.box.press("Enter")
    expect(visitor.status).to_have_text("Finding an answer…")
    assert visitor.page.evaluate("seen.told_ms - seen.sent_ms") >= SLOW_MS
    visitor.log.get_by_text("deep in the hip").wait_for()
    expect(visitor.status).not_to_contain_text("Finding")


def test_a_reply_that_arrives_after_starting_over_is_dropped(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode, stub.hang_s, stub.times = "hang", 0.5, 1
    visitor.box.fill("first")
    visitor.box.press("Enter")
    visitor.menu("Start over")
    visitor.settle()
    visitor.page.wait_for_timeout(100)
    expect(visitor.log).not_to_contain_text("deep in the hip")
    visitor.ask("again")
    expect(visitor.log).to_contain_text("deep in the hip")


@pytest.mark.slow
def test_thirty_seconds_without_a_reply_offer_another_try(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    stub.mode, stub.times = "hang", 1
    visitor.box.fill("what is it")
    visitor.box.press("Enter")
    visitor.log.locator(".err").wait_for(timeout=20_000)
    trouble(visitor)


@pytest.mark.parametrize("length", [5_000, 100_000])
def test_what_is_too_long_comes_back_into_the_field_with_a_number_to_call(visit: Visit, length: int) -> None:
    visitor = visit().open().ask("x" * length)
    expect(visitor.status).to_contain_text("4,000 characters")
    assert len(visitor.box.input_value()) == length
    expect(visitor.mine).to_have_count(0)
    expect(visitor.home).to_be_visible()
    expect(visitor.link("Call 911")).to_have_attribute("href", "tel:911")
    visitor.box.fill("short")
    expect(visitor.link("Call 911")).to_have_count(0)


def test_both_ends_of_what_is_too_long_are_looked_at_for_an_alarm(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("emergency" + "x" * 9_000 + "the end")
    sent = stub.asked()[-1]["message"]
    assert len(sent) < 9_000
    assert (sent.startswith("emergency"), sent.endswith("the end")) == (True, True)
    expect(visitor.log.locator(".card").get_by_role("link", name="Call 911")).to_be_visible()
    expect(visitor.box).to_have_value("")


BLOCKED = (
    "Object.defineProperty(window,'sessionStorage',{get(){throw new DOMException('no','SecurityError')}})"
)
FULL = "Storage.prototype.setItem=()=>{throw new DOMException('full','QuotaExceededError')}"
BROKEN = 'sessionStorage.setItem(\'piriformis-chat:1\',\'{"talk":{"a":1},"open":7,"welcome":3\')'
STRANGE = (
    'sessionStorage.setItem(\'piriformis-chat:1\',\'{"talk":[null,{},{"reply":{}},{"you":7}],"welcome":3}\')'
)


@pytest.mark.parametrize(
    "script", [BLOCKED, FULL, BROKEN, STRANGE], ids=["blocked", "full", "broken", "strange"]
)
def test_storage_in_any_state_does_not_stop_the_talk(visit: Visit, script: str) -> None:
    visitor = visit(init=script).open().ask("what is it")
    expect(visitor.log).to_contain_text("deep in the hip")


@pytest.mark.slow
def test_two_hundred_messages_in_one_talk(visit: Visit) -> None:
    visitor = visit().open()
    for number in range(200):
        visitor.ask(f"question {number}")
    expect(visitor.mine).to_have_count(200)
    assert visitor.page.evaluate("sessionStorage.getItem('piriformis-chat:1').length") < 100_000
    visitor.page.reload()
    visitor.log.get_by_text("question 199").wait_for()
