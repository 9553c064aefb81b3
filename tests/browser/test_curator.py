"""The therapist's pages in a real browser: from a question to its answer, and who can use them."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Axe, Visitor
from tests.browser.practice import PASSWORD, PATIENCE_MS, Context, gets, signed_in
from tests.browser.practice import practice as practice
from tests.browser.test_reach import chosen
from tests.browser.test_service import MODES
from web.app_state import AppState

PAGES = (
    "", "inbox", "answers", "answers/new", "answers/contact", "try", "file", "history", "numbers",
    "settings", "coverage", "review", "preview", "warning-signs", "on-my-site", "first-steps",
    "answers?q=muscle", "new-article",
)  # fmt: skip


def test_from_a_visitors_question_to_its_answer(
    context: Context, practice: tuple[str, AppState], axe: Axe, shot: Callable[[Page, str], None]
) -> None:
    address, _ = practice
    visitor = Visitor(context().new_page())
    visitor.page.goto(f"{address}/chat")
    visitor.box.wait_for()
    visitor.ask("do you offer cupping")
    visitor.button("Keep my question").click()
    visitor.button("Undo").wait_for()

    page = signed_in(context(), address)
    page.get_by_role("link", name="1 question in the inbox").click()
    shot(page, "curate-inbox")
    assert axe(page, None) == []
    page.get_by_text("Another answer, or other words").click()
    page.get_by_label("Another answer", exact=True).select_option("massage-approach")
    page.get_by_role("button", name="Add to this answer").click()
    page.get_by_role("heading", name="Published").wait_for()
    expect(page.get_by_text("“do you offer cupping” gets the answer")).to_be_visible()
    shot(page, "curate-published")
    assert axe(page, None) == []

    gets(
        visitor.page,
        f"{address}/chat",
        "do you offer cupping",
        "Massage can ease tightness around the muscle.",
    )

    page.goto(f"{address}/curate/history/2")
    expect(page.locator("ins").first).to_contain_text("do you offer cupping")
    assert axe(page, None) == []


def test_enter_goes_on_with_a_list_and_ends_it(context: Context, practice: tuple[str, AppState]) -> None:
    page = signed_in(context(), practice[0])
    page.goto(f"{practice[0]}/curate/answers/contact")
    answer = page.get_by_label("Answer", exact=True)
    answer.fill("- one")
    answer.press("End")
    answer.press("Enter")
    answer.press_sequentially("two")
    answer.press("Enter")
    answer.press("Enter")
    answer.press_sequentially("done")
    expect(answer).to_have_value("- one\n- two\n\ndone")


def test_a_new_answer_that_she_publishes_is_what_the_chat_says(
    context: Context, practice: tuple[str, AppState]
) -> None:
    address, state = practice
    visitor = Visitor(context().new_page())
    visitor.page.goto(f"{address}/chat")
    visitor.ask("who painted the mural in your hall")
    visitor.button("Keep my question").click()
    visitor.button("Undo").wait_for()

    page = signed_in(context(), address)
    page.get_by_role("link", name="1 question in the inbox").click()
    page.get_by_role("button", name="Write a new answer").click()
    page.get_by_label("Question", exact=True).fill("Whose is the mural in the hall?")
    page.get_by_label("Answer", exact=True).fill("A friend of mine painted it.")
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("heading", name="Published").wait_for()
    assert state.inbox.count_waiting() == 0

    gets(
        visitor.page, f"{address}/chat", "who painted the mural in your hall", "A friend of mine painted it."
    )


@pytest.mark.slow
@pytest.mark.parametrize("mode", chosen(MODES))
def test_every_page_is_clean_in_every_mode(
    context: Context, practice: tuple[str, AppState], axe: Axe, shot: Callable[[Page, str], None], mode: str
) -> None:
    address, _ = practice
    page = signed_in(context(**MODES[mode]), address)
    for path in PAGES:
        page.goto(f"{address}/curate/{path}")
        shot(page, f"curate-{mode}-{path.replace('/', '-') or 'today'}")
        assert axe(page, None) == [], path
        assert page.evaluate("window.__wrong") == [], path
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{path} scrolls sideways"


@pytest.mark.slow
def test_the_pages_can_be_read_at_four_times_the_size(
    context: Context, practice: tuple[str, AppState]
) -> None:
    address, _ = practice
    page = signed_in(context(viewport={"width": 320, "height": 256}), address)
    for path in PAGES:
        page.goto(f"{address}/curate/{path}")
        wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0, f"{path} scrolls sideways"


def test_the_chat_beside_a_page_is_as_high_as_its_frame(
    context: Context, practice: tuple[str, AppState]
) -> None:
    page = signed_in(context(), practice[0])
    page.goto(f"{practice[0]}/curate/try")
    talk = page.frame_locator("iframe.chat").locator("piriformis-chat .scr")
    expect(talk).to_be_visible(timeout=PATIENCE_MS)
    box = talk.bounding_box()
    assert box is not None
    assert box["height"] > 200


@pytest.mark.slow
def test_the_preview_follows_the_typing(context: Context, practice: tuple[str, AppState]) -> None:
    address, _ = practice
    page = signed_in(context(), address)
    page.goto(f"{address}/curate/answers/massage-approach")
    page.get_by_label("Answer", exact=True).fill("Massage **may** ease what is tight.")
    preview = page.frame_locator("iframe").locator("piriformis-chat")
    expect(preview.get_by_text("may ease what is tight.")).to_be_visible(timeout=PATIENCE_MS)
    page.on("dialog", lambda dialog: dialog.accept())


@pytest.mark.slow
def test_what_visitors_would_get_is_told_beside_the_typing(
    context: Context, practice: tuple[str, AppState], axe: Axe, shot: Callable[[Page, str], None]
) -> None:
    address, state = practice
    page = signed_in(context(viewport={"width": 390, "height": 844}), address)
    page.goto(f"{address}/curate/answers/massage-approach")
    page.get_by_text("wordings lead to this answer").wait_for()
    lines = page.get_by_label("Other ways of asking it")
    lines.fill(lines.input_value() + "\nwhere is the piriformis muscle")
    told = page.get_by_text('Visitors who ask much like "where is the piriformis muscle" would')
    expect(told).to_be_visible()
    told.scroll_into_view_if_needed()
    shot(page, "curate-beside")
    assert axe(page, None) == []
    assert page.evaluate("window.__wrong") == []
    assert state.revisions.draft() is None
    page.on("dialog", lambda dialog: dialog.accept())


@pytest.mark.slow
def test_a_problems_link_leads_to_its_line(context: Context, practice: tuple[str, AppState]) -> None:
    address, _ = practice
    page = signed_in(context(), address)
    page.goto(f"{address}/curate/file")
    text = page.get_by_label("knowledge.md", exact=True)
    text.fill(text.input_value().replace("Kind: small talk", "Kidn: small talk"))
    page.get_by_role("button", name="Save and look through").click()
    page.get_by_role("alert").get_by_role("link").first.click()
    chosen_text = "t => t.value.slice(t.selectionStart, t.selectionEnd)"
    assert text.evaluate(chosen_text) == "Kidn: small talk"
    assert page.locator(".gutter .wrong").count() == 1


@pytest.mark.slow
def test_without_javascript_an_answer_can_be_changed(
    context: Context, practice: tuple[str, AppState]
) -> None:
    address, state = practice
    page = signed_in(context(java_script_enabled=False), address)
    page.goto(f"{address}/curate/answers/contact")
    page.get_by_label("Answer", exact=True).fill("You can book online or call.")
    page.get_by_role("button", name="Show what visitors would get").click()
    expect(page.locator("blockquote")).to_contain_text("You can book online or call.")
    expect(page.get_by_text("wordings lead to this answer")).to_be_visible()
    assert state.revisions.draft() is None
    page.get_by_role("button", name="Publish", exact=True).click()
    page.get_by_role("heading", name="Published").wait_for()
    newest = state.revisions.newest()
    assert newest is not None
    assert "You can book online or call." in newest.texts["knowledge.md"]


@pytest.mark.slow
def test_a_session_that_ended_loses_no_text(context: Context, practice: tuple[str, AppState]) -> None:
    address, state = practice
    browser = context()
    page = signed_in(browser, address)
    page.goto(f"{address}/curate/answers/contact")
    page.get_by_label("Answer", exact=True).fill("A long text\n\nthat took an hour.")
    state.database.set_setting("session_epoch", "signed out everywhere")
    page.get_by_role("button", name="Save for later", exact=True).click()
    page.get_by_text("what you typed is safe").wait_for()
    page.get_by_label("Your name").fill("Owner")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.get_by_role("button", name="Send it again").click()
    page.get_by_text("Saved for later.").wait_for()
    draft = state.revisions.draft()
    assert draft is not None
    assert "that took an hour." in draft.texts["knowledge.md"]
    state.revisions.drop_drafts(draft.id)


@pytest.mark.slow
@pytest.mark.parametrize(("pest", "waits"), [("wasp", True), ("bee", False)])
def test_what_she_tries_for_a_warning_sign_is_told_before_it_is_saved(
    context: Context, practice: tuple[str, AppState], pest: str, *, waits: bool
) -> None:
    page = signed_in(context(), practice[0])
    page.goto(f"{practice[0]}/curate/warning-signs")
    page.get_by_label("What is it?").fill(f"A {pest} swarm")
    page.get_by_label("What visitors write").fill(f"a {pest} swarm lives in my treatment towel")
    page.get_by_label("Try it").fill("where is the piriformis")
    told = page.get_by_text("“where is the piriformis” would not get it")
    save = page.get_by_role("button", name="Look through it and publish")
    if not waits:
        save.click()
        page.get_by_text("then press the button again").wait_for()
    told.wait_for()
    save.click()
    page.get_by_role("heading", name="Look through and publish").wait_for()
