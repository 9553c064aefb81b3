"""Eight jobs of a hurried person who is no programmer, each ending in what a visitor reads on /chat."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.practice import Context, gets, signed_in
from tests.browser.practice import practice as practice
from web.app_state import AppState

pytestmark = pytest.mark.slow

Practice = tuple[str, AppState]
PILLS = "should i take pills before the massage"


def published(page: Page) -> None:
    """The page that follows a publish."""
    page.get_by_role("heading", name="Published").wait_for()


def leaves(page: Page, address: str, question: str) -> None:
    """A visitor finds no answer and leaves the question."""
    page.goto(f"{address}/chat")
    visitor = Visitor(page)
    visitor.box.wait_for()
    if visitor.mine.count():
        visitor.menu("Start over")
    visitor.ask(question)
    visitor.button("Keep my question").click()
    visitor.button("Undo").wait_for()


def test_sign_in_and_details(context: Context, practice: Practice) -> None:
    address, _ = practice
    page = signed_in(context(phone=True), address)
    page.get_by_role("link", name="practice details are empty").click()
    page.get_by_label("Prices").fill("An hour is $90.")
    page.get_by_label("Booking link").fill("booking.test/quiet")
    page.get_by_role("button", name="Publish these").click()
    page.get_by_text("Published. Visitors get it").wait_for()
    gets(context().new_page(), f"{address}/chat", "what does a session cost", "An hour is $90.")


def test_three_questions_of_the_inbox(context: Context, practice: Practice) -> None:
    address, state = practice
    visitor = context().new_page()
    for question in ("do you offer cupping", "who painted the mural in your hall", "who mows your lawn"):
        leaves(visitor, address, question)
    page = signed_in(context(), address)
    page.get_by_role("link", name="3 questions in the inbox").click()

    def card(words: str) -> str:
        return f"article:has-text('{words}')"

    mural = page.locator(card("mural"))
    mural.get_by_role("button", name="Write a new answer").click()
    page.get_by_label("Answer", exact=True).fill("A friend of mine painted it.")
    page.get_by_role("button", name="Publish", exact=True).click()
    published(page)
    page.get_by_role("link", name="Back to the inbox (2)").click()
    cupping = page.locator(card("cupping"))
    cupping.get_by_text("Another answer, or other words").click()
    cupping.get_by_label("Another answer", exact=True).select_option("massage-approach")
    cupping.get_by_role("button", name="Add to this answer").click()
    published(page)
    expect(page.get_by_text("“do you offer cupping” gets the answer")).to_be_visible()
    page.get_by_role("link", name="Back to the inbox (1)").click()
    page.get_by_role("button", name="Not for this chat").click()
    published(page)
    assert state.inbox.count_waiting() == 0
    gets(visitor, f"{address}/chat", "do you offer cupping", "Massage can ease tightness")
    gets(visitor, f"{address}/chat", "who painted the mural in your hall", "A friend of mine painted it.")


def test_a_message_that_an_over_cautious_reply_catches(context: Context, practice: Practice) -> None:
    address, _ = practice
    page = signed_in(context(), address)
    page.goto(f"{address}/curate/answers/massage-approach")
    lines = page.get_by_label("Other ways of asking it")
    lines.fill(f"{lines.input_value()}\n{PILLS}")
    expect(page.get_by_text(f"“{PILLS}” gets the reply that I can't advise on treatment")).to_be_visible()
    page.get_by_role("button", name="Answer this all the same").click()
    published(page)
    expect(page.get_by_text(f"“{PILLS}” gets the answer")).to_be_visible()
    reader = context().new_page()
    gets(reader, f"{address}/chat", PILLS, "Massage can ease tightness")
    log = Visitor(reader).log
    expect(log.get_by_text("Call 911 for new trouble")).to_be_visible()
    expect(log.get_by_text("See a doctor or another medical professional")).to_be_visible()
    expect(log.get_by_role("link", name="Book a session")).to_be_visible()


def test_edit_and_undo(context: Context, practice: Practice) -> None:
    address, _ = practice
    page = signed_in(context(phone=True), address)
    page.goto(f"{address}/curate/answers/piriformis-muscle")
    page.get_by_label("Answer", exact=True).fill("It is a flat muscle in the hip.")
    page.get_by_role("button", name="Publish", exact=True).click()
    published(page)
    reader = context().new_page()
    gets(reader, f"{address}/chat", "where is the piriformis", "It is a flat muscle in the hip.")
    # the last of them: a banner may offer the same for an earlier publish
    page.get_by_role("button", name="Take it back").last.click()
    published(page)
    gets(reader, f"{address}/chat", "where is the piriformis", "a small muscle deep in the buttock")


def test_search_and_read(context: Context, practice: Practice) -> None:
    address, state = practice
    page = signed_in(context(), address)
    page.goto(f"{address}/curate/answers")
    page.get_by_label("Search questions, wordings and answers").fill("buttock")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name="What is the piriformis muscle?").click()
    for _ in [entry for entry in state.active.version.knowledge.to_check if not entry.checked]:
        page.get_by_role("button", name="I have read").click()
        page.get_by_text("Noted: you have read").wait_for()
    page.goto(f"{address}/curate/")
    to_check = len(state.active.version.knowledge.to_check)
    expect(page.get_by_text(f"{to_check} of {to_check} answers read by you.")).to_be_visible()
    gets(context().new_page(), f"{address}/chat", "where is the piriformis", "deep in the buttock")


def test_a_file_with_three_mistakes(context: Context, practice: Practice, tmp_path: Path) -> None:
    address, state = practice
    page = signed_in(context(), address)
    text = state.active.version.knowledge.texts["knowledge.md"]
    broken = text.replace("Answer:\nYou can book online.", "Anwser:\nYou can book by phone.")
    broken = broken.replace("## Hello!", "##Hello!").replace("Kind: practice", "Kind: practise", 1)
    (tmp_path / "mine.md").write_text(broken, "utf-8")
    page.goto(f"{address}/curate/file")
    page.get_by_label("Upload a changed knowledge.md").set_input_files(tmp_path / "mine.md")
    page.get_by_role("button", name="Upload", exact=True).click()
    page.get_by_text("lines to put right").wait_for()
    reader = context().new_page()
    gets(reader, f"{address}/chat", "how can i reach you", "You can book online.")
    mended = text.replace("You can book online.", "You can book by phone.")
    page.get_by_label("knowledge.md", exact=True).fill(mended)
    page.get_by_role("button", name="Save and look through").click()
    page.get_by_role("button", name="Publish").click()
    published(page)
    gets(reader, f"{address}/chat", "how can i reach you", "You can book by phone.")


def test_numbers_backup_a_warning_sign_the_site_and_a_pause(context: Context, practice: Practice) -> None:
    address, _ = practice
    page = signed_in(context(), address)
    page.get_by_role("link", name="Numbers").click()
    page.get_by_role("heading", name="What came of it").wait_for()
    page.get_by_role("link", name="Settings").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download a backup").click()
    assert download.value.suggested_filename.startswith("chat-backup")
    page.get_by_role("link", name="Warning signs").click()
    page.get_by_label("What is it?").fill("A fall on the hip")
    page.get_by_label("What visitors write").fill(
        "i fell on my hip yesterday\nslipped on ice and landed on my hip\nfell down the stairs onto my side"
    )
    page.get_by_label("What to add").fill("A fresh fall needs an X-ray first.")
    page.get_by_label("Try it: how else").fill("i slipped and fell onto my hip")
    expect(
        page.get_by_text("“i slipped and fell onto my hip” would get “speak to a doctor today”")
    ).to_be_visible()
    page.get_by_role("button", name="Look through it and publish").click()
    page.get_by_label("What visitors would get").get_by_text("sample questions").wait_for()
    agreed = page.get_by_label("I have looked at these, and I want them.")
    if agreed.count():
        agreed.check()
    page.get_by_role("button", name="Publish").click()
    published(page)
    reader = context().new_page()
    gets(reader, f"{address}/chat", "i slipped and fell onto my hip", "A fresh fall needs an X-ray first.")
    page.get_by_role("link", name="On my site").click()
    page.get_by_role("button", name="Copy").first.wait_for()
    page.get_by_role("link", name="Today").click()
    page.get_by_label("While it is paused, visitors read:").fill("I am on vacation until Monday.")
    page.get_by_role("button", name="Pause the chat").click()
    gets(reader, f"{address}/chat", "how do i book", "I am on vacation until Monday.")
    page.get_by_role("button", name="Switch the chat on again").click()
    page.get_by_text("The chat is on again.").wait_for()


def test_two_windows(context: Context, practice: Practice) -> None:
    address, _ = practice
    browser = context()
    one = signed_in(browser, address)
    two = browser.new_page()
    one.goto(f"{address}/curate/answers/contact")
    two.goto(f"{address}/curate/answers/contact")
    two.get_by_label("Answer", exact=True).fill("From the second window.")
    two.get_by_role("button", name="Publish", exact=True).click()
    published(two)
    one.get_by_label("Answer", exact=True).fill("From the first window.")
    one.get_by_role("button", name="Publish", exact=True).click()
    one.get_by_text("This answer was changed meanwhile").wait_for()
    expect(one.get_by_text("From the second window.").first).to_be_visible()
    reader = context().new_page()
    gets(reader, f"{address}/chat", "how can i reach you", "From the second window.")
    one.get_by_role("button", name="Publish", exact=True).click()
    published(one)
    gets(reader, f"{address}/chat", "how can i reach you", "From the first window.")
