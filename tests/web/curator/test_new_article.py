"""A new article becomes drafts and an outline; nothing of it reaches visitors by itself."""

import re

from tests.bot.tools.test_article import ARTICLE
from tests.web.curating import SCRIPT, Curator
from web.app_state import AppState


def test_chosen_questions_become_drafts_and_the_outline_follows(curator: Curator, state: AppState) -> None:
    page = curator.post("/new-article", article=ARTICLE).text
    assert "What causes tension headaches?" in page
    assert "Long hours at a screen" in page
    fields = {
        "article": ARTICLE,
        "chosen": "1",
        "question1": "Where do headaches come from?",
        "answer1": "Often",
    }
    page_after = curator.post("/new-article/keep", **fields)
    draft = state.revisions.draft()
    assert draft is not None
    assert "## Where do headaches come from?" in draft.texts["knowledge.md"]
    assert re.search(
        r"From the article: Causes of tension headaches\n.*Status: draft", draft.texts["knowledge.md"], re.S
    )
    assert "- Stress does, too." in draft.texts["outline.md"]
    assert state.revisions.newest() is None
    assert "Where do headaches come from?" in curator.client.get(page_after.headers["Location"]).text
    assert "Stress does, too." in curator.get("/coverage").text


def test_nothing_chosen_and_nothing_found_are_told(curator: Curator, state: AppState) -> None:
    assert "choose at least one" in curator.post("/new-article/keep", article=ARTICLE).text
    assert "No heading" in curator.post("/new-article", article="one two").text
    assert state.revisions.draft() is None


def test_script_in_an_article_stays_text(curator: Curator) -> None:
    assert SCRIPT not in curator.post("/new-article", article=f"{SCRIPT}\n\nSome text. {SCRIPT}").text
