"""Every mistake of a hurried person, through the whole-file page and through every field of the form."""

import difflib
import html
from dataclasses import replace

import pytest

from bot import Knowledge, parse
from tests.bot.knowledge.battery import FILE, HARMLESS, MISTAKES, REFUSED, SAFETY, Mistake
from tests.bot.knowledge.test_parser import typed
from tests.web.conftest import AppFactory, write_folder
from tests.web.curating import Curator
from web.app_state import AppState

pytestmark = pytest.mark.slow

FIELDS = ("question", "answer", "also_asked", "in_one_sentence", "show_next", "source")
MARKS = "-*•·–#"
"""What begins a line of a list or a heading: a field of one line leaves it away."""
BEFORE = parse({"knowledge.md": FILE, "safety.md": SAFETY})


@pytest.fixture
def state(
    make_app: AppFactory, password_hash: str, folder: object, monkeypatch: pytest.MonkeyPatch
) -> AppState:
    """A practice with the battery's file; nothing is tried out, for what counts here is what is saved."""
    monkeypatch.setattr("web.publishing.rehearsal.Rehearsals.begin", lambda *_: None)
    app = make_app(curator_password_hash=password_hash)
    found: AppState = app.extensions["app_state"]
    write_folder(found.settings.knowledge_dir, FILE, safety=SAFETY)
    return found


@pytest.fixture
def curator(state: AppState, make_app: AppFactory, password_hash: str) -> Curator:
    app = make_app(curator_password_hash=password_hash)
    made = Curator(app.test_client())
    made.sign_in()
    return made


def shown(page: str, name: str) -> str:
    """What stands in a field of a page, as the browser would have it."""
    return html.unescape(page.split(f'name="{name}"')[1].split(">\n", 1)[1].split("</textarea>")[0])


def drafted(state: AppState) -> Knowledge | None:
    """The working copy, which must always be readable; discarded again."""
    draft = state.revisions.draft()
    if draft is None:
        return None
    state.revisions.drop_drafts(draft.id)
    return parse(draft.texts)


def test_a_mistake_in_the_whole_file_is_harmless_or_comes_back_as_typed(
    curator: Curator, state: AppState
) -> None:
    for mistake in MISTAKES:
        text = typed(mistake)[0][mistake.file]
        page = curator.post("/file", name=mistake.file, text=text, base="")
        after = drafted(state)
        if mistake.outcome == REFUSED:
            assert page.status_code == 400, mistake.name
            assert ">Line " in page.text, mistake.name
            assert shown(page.text, "text").split() == text.removeprefix("\ufeff").split(), mistake.name
            assert after is None, mistake.name
            continue
        assert page.status_code == 302, mistake.name
        if mistake.outcome == HARMLESS and after is not None:
            assert [e.question for e in after.entries] == [e.question for e in BEFORE.entries], mistake.name


@pytest.mark.parametrize("name", FIELDS)
def test_a_mistake_typed_into_a_field_reaches_no_other_part_of_the_file(
    curator: Curator, state: AppState, name: str
) -> None:
    form = curator.form("/answers/hurt")
    for slip in dict.fromkeys(map(slip_of, MISTAKES)):
        page = curator.post("/answers", **(form | {name: f"{form.get(name, '')}\n{slip}"}))
        after = drafted(state)
        if page.status_code == 400:
            assert after is None, slip
            assert all(word.strip(MARKS) in html.unescape(page.text) for word in slip.split()), slip
            continue
        assert page.status_code == 302, slip
        if after is not None:
            assert rest(after) == rest(BEFORE), slip
            mine = after.entry("hurt")
            assert mine is not None, slip
            assert (mine.status, mine.kind) == ("live", "information"), slip


def slip_of(mistake: Mistake) -> str:
    """The lines that a mistake changes, as somebody might paste them into a field."""
    after = (
        typed(mistake)[0].get("knowledge.md", FILE)
        if mistake.file == "knowledge.md"
        else mistake.edit(SAFETY)
    )
    before = lines_of(FILE if mistake.file == "knowledge.md" else SAFETY)
    changed = [line[2:] for line in difflib.ndiff(before, lines_of(after)) if line.startswith("+ ")]
    return "\n".join(changed[:20])


def rest(known: Knowledge) -> tuple[object, ...]:
    """Everything but the answer that is being typed."""
    others = [replace(entry, line=0) for entry in known.entries if entry.id != "hurt"]
    return others, known.practice, known.says, known.synonyms, known.not_for_chat


def lines_of(text: str) -> list[str]:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
