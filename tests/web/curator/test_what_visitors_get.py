"""What the pages say that visitors get is what the chat gives; "all the same" never touches an emergency."""

import time
from functools import cache, lru_cache

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import Assistant, Index, Models, described, parse
from bot.examples import load
from tests.web import learned
from tests.web.conftest import SMALL
from tests.web.curating import NOW, Curator, live
from web.app_state import AppState
from web.curator.edits import with_calm_example
from web.curator.what_visitors_get import Told
from web.publishing.rehearsal import rehearsal_of
from web.publishing.try_out import collect_messages

LOUD = {"emergency", "crisis", "urgent"}
CAREFUL = st.deferred(
    lambda: st.sampled_from(
        [row.text for row in load()[::7] if row.kind in {*LOUD, "diagnostic", "treatment"}]
    )
)
PILLS = "should i take pills before the massage"


@cache
def index() -> Index:
    """What is learned of `SMALL`."""
    return learned.index(parse({"knowledge.md": SMALL}))


@lru_cache(maxsize=8)
def assistant(insisted: str = "") -> Assistant:
    """Who answers from `SMALL`, with one message that gets the answer on massage all the same."""
    texts = {"knowledge.md": SMALL}
    if insisted:
        texts = dict(with_calm_example(texts, "massage-approach", insisted))
    knowledge = parse(texts)
    return Assistant(knowledge, Models(learned.intent(), index()))


@pytest.mark.slow
@settings(deadline=None, max_examples=60)
@given(CAREFUL, st.sampled_from(["", " please", "!"]))
def test_answered_all_the_same_never_lowers_an_alarm(message: str, more: str) -> None:
    before = assistant().respond(message + more)
    after = assistant(message).respond(message + more)
    if before.kind in LOUD:
        assert (after.kind, after.html, after.links) == (before.kind, before.html, before.links)
    elif before.kind in {"diagnostic", "treatment"} and after.entries == ("massage-approach",):
        roles = {link.role for link in after.links}
        assert after.notice
        assert "professional" in roles
        assert {"booking", "contact"} & roles


def test_a_message_that_an_over_cautious_reply_caught_is_answered_all_the_same(
    curator: Curator, state: AppState, curate_app: Flask
) -> None:
    visitor = curate_app.test_client()

    def got() -> dict[str, object]:
        reply: dict[str, object] = visitor.post("/api/chat", json={"message": PILLS}).get_json()
        return reply

    assert got()["kind"] == "treatment"
    fields = curator.form("/answers/massage-approach") | {"also_asked": PILLS}
    told = curator.post("/preview/wordings", **fields).text
    assert f"“{PILLS}” gets the reply that I can&#39;t advise on treatment instead" in told
    assert "These words weighed most: " in told
    assert "pills" in told.split("weighed most")[1]
    assert "Answer this all the same" in told
    page = curator.post("/answers", **fields, insist=PILLS)
    state.active.look()
    reply = got()
    assert reply["entries"] == ["massage-approach"]
    assert reply["notice"]
    assert {link["role"] for link in reply["links"]} >= {"professional", "booking"}  # type: ignore[attr-defined]
    assert f"“{PILLS}” gets the answer" in curator.client.get(page.headers["Location"]).text


@pytest.mark.parametrize("message", ["i cannot pee and my legs are numb", "i want to kill myself"])
def test_the_page_offers_no_way_around_an_emergency(curator: Curator, message: str) -> None:
    fields = curator.form("/answers/massage-approach") | {"also_asked": message}
    told = curator.post("/preview/wordings", **fields).text
    assert "gets the emergency reply instead" in told or "gets the crisis reply instead" in told
    assert "Answer this all the same" not in told


def test_a_draft_is_told_to_be_invisible(curator: Curator) -> None:
    fields = curator.form("/answers/massage-approach") | {"status": "draft"}
    told = curator.post("/preview/wordings", **fields).text
    assert "Your answer is a draft" in told
    frame = curator.post("/preview/edit", **fields).text
    assert "as it looks once it is given" in frame


@pytest.mark.slow
def test_the_review_says_what_the_chat_then_does(curator: Curator, state: AppState, kept: int) -> None:
    assert kept
    first = parse({"knowledge.md": SMALL})
    form = curator.form("/answers/contact")
    curator.post("/answers", **(form | {"also_asked": form["also_asked"] + "which muscle is it then"}))
    curator.post("/answers", **(curator.form("/answers/hello") | {"status": "off"}))
    report = curator.wait_for_report()
    draft = state.revisions.draft()
    assert draft is not None
    found = rehearsal_of(draft).report
    second = parse(draft.texts)
    messages = list(collect_messages(first, second, ["do you do cupping"]))
    before = {m: described(state.active.assistant.respond(m), first) for m in messages}
    curator.publish()
    wait_until_learned(state)
    after = {m: described(state.active.assistant.respond(m), second) for m in messages}
    said = {
        c["message"]: (c["before"], c["after"])
        for n in ("better", "worse", "changed", "written", "own")
        for c in found[n]
    }
    really = {m: (before[m], after[m]) for m in messages if before[m] != after[m]}
    assert said == really
    assert really
    told = " ".join(report.split())
    assert "Your new wording gets its answer." in told
    assert f"Of {len(messages) - 1} other sample questions {len(really) - 1} get another answer: " in told
    assert "are those of answers that are off or deleted now, as you wanted" in told


def wait_until_learned(state: AppState) -> None:
    """Wait until the newest version answers with what was learned from it."""
    until = time.monotonic() + 120
    while True:
        state.active.look()
        version, newest = state.active.version, state.revisions.newest()
        if newest and version.number == newest.number and version.is_learned:
            return
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_dismissed_question_is_shown_with_what_its_visitor_gets(curator: Curator, state: AppState) -> None:
    state.inbox.keep("zither lessons", [], NOW)
    page = curator.post(f"/inbox/{state.inbox.waiting()[0].id}", decision="ignore")
    told = " ".join(curator.client.get(page.headers["Location"]).text.split())
    assert "“zither lessons” gets the reply &#34;I don&#39;t have an answer to that&#34;" in told
    assert "Nothing was near enough" in told


@pytest.mark.slow
def test_an_excluded_question_is_shown_with_what_its_visitor_gets(
    curator: Curator, state: AppState, kept: int
) -> None:
    page = curator.post(f"/inbox/{kept}", decision="not for chat")
    told = " ".join(curator.client.get(page.headers["Location"]).text.split())
    assert "“do you do cupping” gets the reply &#34;I don&#39;t have an answer to that&#34;" in told
    assert "- do you do cupping" in live(state)


def test_before_it_has_learned_the_page_blames_no_wording(
    curator: Curator, state: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    form = curator.form("/answers/contact")
    curator.post(
        "/answers",
        **(form | {"also_asked": form["also_asked"] + "do you have suction cups", "then": "publish"}),
    )
    newest = state.revisions.newest()
    assert newest is not None
    lost = Told("do you have suction cups", "no answer", is_meant=False, why=("Nothing was near enough.",))
    monkeypatch.setattr("web.curator.published.try_message", lambda *_: lost)
    for is_learned, blamed in ((False, False), (True, True)):
        monkeypatch.setattr("web.curator.published.is_learned", lambda _, now=is_learned: now)
        page = curator.get(f"/published/{newest.number}").text
        assert ('class="other"' in page) is blamed
        assert ("“do you have suction cups” is being learned." in page) is not blamed
