"""What each kind of reply looks like and leads to."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visitor
from tests.browser.stub import CALLED, CHECKED, MIXED_UP, Stub
from tests.cases import rest_slow

Visit = Callable[..., Visitor]


def test_an_answer_has_its_formatting_source_and_next_questions(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    assert visitor.log.locator("strong").inner_text() == "thigh bone"
    assert visitor.link("From my article").get_attribute("href") == "https://example.com/article"
    expect(visitor.button("Can massage help?")).to_be_visible()


def test_an_emergency_is_a_card_with_a_call_and_nothing_else(visit: Visit) -> None:
    visitor = visit().open().ask("what is it").ask("and more").ask("emergency")
    card = visitor.log.locator(".card")
    assert card.get_by_role("heading").inner_text() == "Emergency advice"
    assert card.get_by_role("link").get_attribute("href") == "tel:911"
    assert visitor.log.get_attribute("aria-live") == "assertive"
    expect(visitor.link("Book")).to_have_count(0)
    assert visitor.next.all_inner_texts() == [CALLED, CHECKED]
    visitor.button("+1 Suggested questions").click()
    expect(visitor.button(MIXED_UP)).to_be_visible()
    expect(visitor.box).to_be_enabled()


@pytest.mark.parametrize("kind", rest_slow(["emergency", "crisis", "urgent"]))
def test_after_a_loud_reply_no_booking_in_the_header_and_a_standing_line(visit: Visit, kind: str) -> None:
    visitor = visit().open().ask("what").ask("what else")
    expect(visitor.link("Book")).to_be_visible()
    visitor.ask(kind).ask("what now")
    expect(visitor.link("Book")).to_have_count(0)
    banner = visitor.page.locator("piriformis-chat .ban")
    href = str(banner.locator("a").get_attribute("href"))
    assert {"emergency": "tel:911", "crisis": "tel:988"}.get(kind, "/help") in href
    visitor.page.reload()
    banner.wait_for()
    visitor.menu("Start over")
    expect(banner).to_be_hidden()


def test_calls_beside_an_ordinary_reply_have_the_colours_of_their_alarm(visit: Visit) -> None:
    visitor = visit().open().ask("emergency").ask(CALLED)
    call = visitor.log.locator(".m:not(.card) .go a")
    assert call.evaluate("e => getComputedStyle(e).backgroundColor") == "rgb(179, 38, 30)"


def test_crisis_offers_988_first(visit: Visit) -> None:
    visitor = visit().open().ask("crisis")
    links = visitor.log.locator(".card .go a")
    assert [link.get_attribute("href") for link in links.all()] == ["tel:988", "tel:911"]


def test_a_diagnostic_reply_names_a_doctor_in_words_then_books_and_warns(visit: Visit) -> None:
    visitor = visit().open().ask("diagnostic")
    doctor, book = visitor.log.locator("p:has(+ .pair), .pair > *").all()
    assert doctor.inner_text() == "See a doctor or another medical professional."
    assert book.get_attribute("href") == "https://example.com/book"
    warning = visitor.log.locator(".war")
    assert warning.inner_text().startswith("Call 911")
    assert str(warning.locator("a").get_attribute("href")).endswith("/help")


@pytest.mark.slow
def test_the_booking_button_comes_into_the_header_with_the_second_answer(visit: Visit) -> None:
    visitor = visit().open().ask("one")
    expect(visitor.link("Book")).to_have_count(0)
    visitor.ask("two")
    book = visitor.link("Book")
    assert book.get_attribute("href") == "https://example.com/book"
    assert (book.get_attribute("target"), book.get_attribute("rel")) == ("_blank", "noopener")


def test_markup_in_an_answer_stays_text_and_script_links_are_dropped(visit: Visit) -> None:
    visitor = visit().open().ask("html").ask("book")
    visitor.page.wait_for_timeout(100)
    assert visitor.page.evaluate("window.__xss") is None
    assert visitor.log.locator("img, script, style, b, [onclick]").count() == 0
    expect(visitor.log).to_contain_text("Seen & bold")
    assert visitor.log.locator("li").count() == 2
    hrefs = [link.get_attribute("href") for link in visitor.log.locator("a[href]").all()]
    assert hrefs == ["https://example.com/a?b=1&c=2", "https://example.com/book"]


@pytest.mark.slow
def test_a_long_answer_is_shown_from_its_start(visit: Visit) -> None:
    visitor = visit().open().ask("long")
    visitor.page.wait_for_timeout(500)
    assert visitor.inside(
        "Math.abs([...root.querySelectorAll('.you')].pop().getBoundingClientRect().top"
        " - root.querySelector('.scr').getBoundingClientRect().top) < 40"
    )


def test_a_long_ordinary_answer_folds_its_rest(visit: Visit) -> None:
    visitor = visit().open().ask("fold")
    expect(visitor.log.get_by_text("Part 30 of a long answer")).to_be_hidden()
    visitor.log.get_by_text("Show more").click()
    expect(visitor.log.get_by_text("Part 30 of a long answer")).to_be_visible()


@pytest.mark.parametrize(("name", "sent"), [("Yes", "true"), ("No", "false")])
def test_yes_or_no_is_counted_once(visit: Visit, stub: Stub, name: str, sent: str) -> None:
    visitor = visit().open().ask("what is it")
    visitor.button(name).click()
    expect(visitor.panel).to_contain_text("Thank you." if name == "Yes" else "I'm sorry.")
    assert stub.received("/api/feedback", {"reply_id": "id-answer", "helpful": sent})
    visitor.page.reload()
    visitor.log.get_by_text("deep in the hip").wait_for()
    expect(visitor.button("Yes")).to_have_count(0)


@pytest.mark.slow
def test_a_tapped_link_is_counted_by_its_role(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("book")
    visitor.page.context.route("https://example.com/**", lambda route: route.fulfill(body="there"))
    with visitor.page.context.expect_page():
        visitor.link("Book a session").click()
    assert stub.received("/api/feedback", {"reply_id": "id-practice", "clicked": "booking"})


def test_keeping_a_question_and_taking_it_back(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("unknown thing")
    expect(visitor.page.locator("piriformis-chat")).to_contain_text(
        "Nobody can reply to it. To get an answer, contact me."
    )
    visitor.button("Keep my question").click()
    visitor.button("Undo").click()
    expect(visitor.status).to_have_text("Taken back. Nothing is kept.")
    sent = [fields for path, fields in stub.forms if path == "/api/keep"]
    assert sent == [
        {"reply_id": "id-unknown", "message": "unknown thing"},
        {"reply_id": "id-unknown", "message": "unknown thing", "undo": "1"},
    ]


@pytest.mark.slow
def test_after_a_refused_choice_the_first_question_is_kept(visit: Visit, stub: Stub) -> None:
    visitor = visit().open().ask("clarify this")
    visitor.button("None of these").click()
    visitor.settle()
    visitor.button("Keep my question").click()
    visitor.button("Undo").wait_for()
    assert stub.received("/api/keep", {"reply_id": "id-clarify", "message": "clarify this"})


def test_no_offer_to_keep_where_the_service_does_not_allow_it(visit: Visit) -> None:
    visitor = visit().open().ask("what is it")
    expect(visitor.button("Keep my question")).to_have_count(0)


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["older", "newer"])
def test_a_reply_of_another_version_is_still_read(visit: Visit, kind: str) -> None:
    visitor = visit().open().ask(kind)
    expect(visitor.log).to_contain_text("An older service speaks." if kind == "older" else "deep in the hip")
    visitor.ask("what is it")
    expect(visitor.log).to_contain_text("deep in the hip")
