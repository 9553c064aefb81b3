"""Before, while and after a visitor opens the chat on somebody's site."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.stub import Stub

Visit = Callable[..., Visitor]


def test_one_request_and_nothing_written_before_use(visit: Visit, stub: Stub) -> None:
    visitor = visit()
    visitor.page.mouse.move(100, 100)
    visitor.page.wait_for_timeout(300)
    assert [hit for hit in stub.hits if "host" not in hit and "favicon" not in hit] == ["GET /widget.js"]
    assert visitor.page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [
        0,
        0,
        "",
    ]
    assert not visitor.page.context.cookies()


def test_keyboard_round_trip(visit: Visit) -> None:
    visitor = visit()
    visitor.launch.focus()
    visitor.page.keyboard.press("Enter")
    assert visitor.focused() == "TEXTAREA."
    visitor.page.keyboard.type("what is it")
    visitor.page.keyboard.press("Enter")
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert visitor.focused() == "TEXTAREA."
    visitor.page.keyboard.press("Escape")
    expect(visitor.panel).to_be_hidden()
    assert visitor.focused() == "BUTTON.launch"


def test_the_launcher_is_words_and_says_what_it_opens(visit: Visit) -> None:
    visitor = visit()
    assert visitor.launch.inner_text() == "Ask about piriformis pain"
    assert visitor.launch.get_attribute("aria-expanded") == "false"
    visitor.open()
    assert visitor.launch.get_attribute("aria-expanded") == "true"
    expect(visitor.launch).to_be_hidden()


def test_an_opening_suggestion_is_sent_with_its_entry(visit: Visit, stub: Stub) -> None:
    visitor = visit().open()
    visitor.button("What is piriformis syndrome?").click()
    visitor.settle()
    assert stub.asked() == [{"message": "What is piriformis syndrome?", "entry": "piriformis-syndrome"}]
    assert visitor.focused() == "TEXTAREA."


def test_a_question_travels_as_a_form_without_preflight(visit: Visit, stub: Stub) -> None:
    visit().open().ask("what is it")
    assert not [hit for hit in stub.hits if hit.startswith("OPTIONS")]
    assert stub.headers[0]["Content-Type"].startswith("application/x-www-form-urlencoded")
    assert "Cookie" not in stub.headers[0]
    assert not [hit for hit in stub.hits if "?" in hit]


def test_the_context_of_the_last_reply_travels_back(visit: Visit, stub: Stub) -> None:
    visit().open().ask("what is it").ask("and then")
    assert "context" not in stub.asked()[0]
    assert stub.asked()[1]["context"] == "after-answer"


def test_the_talk_is_there_on_the_next_page_and_takes_no_focus(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it")
    visitor.page.reload()
    visitor.log.get_by_text("deep in the hip").wait_for()
    expect(visitor.panel).to_be_visible()
    assert visitor.page.evaluate("document.activeElement.tagName") == "BODY"
    assert stub.hits.count("GET /api/welcome") == 1
    visitor.ask("and then")
    assert stub.asked()[1]["context"] == "after-answer"


@pytest.mark.slow
def test_a_closed_chat_stays_closed_on_the_next_page(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    visitor.page.keyboard.press("Escape")
    visitor.page.reload()
    visitor.launch.wait_for()
    expect(visitor.panel).to_have_count(0)
    visitor.launch.click()
    expect(visitor.log).to_contain_text("deep in the hip")


def test_start_over_forgets_the_talk_everywhere(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it")
    visitor.menu("Start over")
    expect(visitor.mine).to_have_count(0)
    expect(visitor.log).not_to_contain_text("deep in the hip")
    assert "what is it" not in str(visitor.page.evaluate("JSON.stringify({...sessionStorage})"))
    visitor.ask("again")
    assert "context" not in stub.asked()[-1]


@pytest.mark.slow
def test_two_tabs_are_two_talks(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("what is it")
    other = Visitor(visitor.page.context.new_page())
    other.page.goto(f"{stub.site}/host.html")
    other.open()
    expect(other.mine).to_have_count(0)


def test_a_link_of_the_page_opens_the_chat_and_asks(visit: Visit, stub: Stub) -> None:
    visitor = visit()
    before = visitor.page.url
    visitor.page.locator("#lnk").click()
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert visitor.page.url == before
    assert stub.asked() == [{"message": "How do I book?"}]
    assert visitor.inside("chat.talk[0].entry === null")  # words of the page, not the visitor's own


def test_a_link_with_a_modifier_is_left_alone(visit: Visit, stub: Stub) -> None:
    visitor = visit()
    with visitor.page.context.expect_page():
        visitor.page.locator("#lnk").click(modifiers=["Control"])
    assert stub.asked() == []


def test_calls_before_the_script_has_loaded_are_kept(visit: Visit, stub: Stub) -> None:
    visitor = visit(query={"script": "window.PiriformisChat=[['open'],['ask','queued']];"})
    visitor.log.get_by_text("deep in the hip").wait_for()
    assert stub.asked() == [{"message": "queued"}]


EVENTS = (
    "window.__seen=[];for(const n of ['open','close','question','answer','error','feedback'])"
    "document.addEventListener('piriformis-chat:'+n,e=>__seen.push([n,JSON.stringify(e.detail)||'']));"
)


@pytest.mark.slow
def test_events_tell_what_happened_and_never_the_words(visit: Visit) -> None:
    visitor = visit(query={"script": EVENTS}).open().ask("my secret question")
    visitor.button("Yes").click()
    visitor.page.keyboard.press("Escape")
    seen = visitor.page.evaluate("__seen")
    assert [name for name, _ in seen] == ["open", "question", "answer", "feedback", "close"]
    assert "secret" not in str(seen)


def test_the_api_opens_closes_toggles_resets_and_leaves(visit: Visit) -> None:
    visitor = visit()
    call = visitor.page.evaluate
    call("window.__n=0; PiriformisChat.on('open', () => __n++); PiriformisChat.open()")
    expect(visitor.panel).to_be_visible()
    call("PiriformisChat.toggle()")
    expect(visitor.panel).to_be_hidden()
    call("PiriformisChat.ask('what is it')")
    visitor.log.get_by_text("deep in the hip").wait_for()
    call("PiriformisChat.reset()")
    expect(visitor.mine).to_have_count(0)
    call("PiriformisChat.destroy()")
    assert visitor.page.locator("piriformis-chat").count() == 0
    visitor.page.evaluate("dispatchEvent(new Event('turbo:load'))")
    assert visitor.page.locator("piriformis-chat").count() == 0
    assert call("__n") == 2


def test_opens_by_itself_only_once_and_only_where_the_site_says_so(visit: Visit) -> None:
    visitor = visit(query={"data": 'data-open="once"'})
    visitor.panel.wait_for()
    assert visitor.page.evaluate("document.activeElement.tagName") == "BODY"
    visitor.button("Close chat").click()
    visitor.page.reload()
    visitor.launch.wait_for()
    expect(visitor.panel).to_have_count(0)


def test_spanish_is_complete_and_chosen_by_the_site(visit: Visit) -> None:
    visitor = visit(query={"data": 'data-lang="es"'})
    assert visitor.launch.inner_text() == "Pregunte sobre el dolor piriforme"
    visitor.launch.click()
    visitor.home.get_by_text("¡Hola!").wait_for()
    assert visitor.box.get_attribute("placeholder") == "Escriba su pregunta"
    assert visitor.inside("chat.lang") == "es"
