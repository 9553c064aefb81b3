"""Where a visitor's words can lie: exactly in the places that docs/privacy.md names."""

import re
from pathlib import Path

import pytest

from tests.web.curating import NOW, Curator
from tests.web.curator.test_what_visitors_get import wait_until_learned
from web.app_state import AppState
from web.storage.tables import tables

MARKER = "quaxmarker"
SIGN = (
    f"## Her own sign\nLevel: urgent\nWhen a visitor writes something like:\n- do you do phrasing {MARKER}\n"
)
"""A draft that changes what a wording gets that she took over, so that the draft's report tells of it."""
PRIVACY = Path(__file__).parents[3] / "docs/privacy.md"


def columns_with_the_marker(state: AppState) -> set[str]:
    """Every column of every table in which the marker stands."""
    found = set()
    with state.database.reading() as connection:
        for table in tables.sorted_tables:
            for row in connection.execute(table.select()).mappings():
                found |= {f"{table.name}.{name}" for name, value in row.items() if MARKER in _text(value)}
    return found


def _text(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def named() -> set[str]:
    """The columns that the document names."""
    return set(
        re.findall(r"`((?:question|keep|revision|learned|setting|tally)\.\w+)`", PRIVACY.read_text("utf-8"))
    )


def use_everywhere(curator: Curator, state: AppState) -> None:
    """Everything that the therapist can do with a kept question."""
    for decision in ("phrasing", "ignore"):
        state.inbox.keep(f"do you do {decision} {MARKER}", ["massage-approach"], NOW, decision)
        (waiting,) = state.inbox.waiting()
        fields = {"decision": decision, "entry": "massage-approach"}
        assert curator.post(f"/inbox/{waiting.id}", **fields).status_code == 302
        assert state.inbox.waiting() == (), decision
    state.inbox.keep(f"how about {MARKER}", [], NOW)
    curator.post("/try", message=f"is it {MARKER}")
    curator.post("/try/expect", message=f"is it {MARKER}", entry="massage-approach", add="yes")
    if state.revisions.draft() is not None:
        curator.publish()
    wait_until_learned(state)
    assert curator.post("/file", name="safety.md", text=SIGN, base="").status_code == 302
    curator.wait_for_report()


@pytest.mark.slow
def test_a_visitors_words_are_stored_only_where_the_document_says(curator: Curator, state: AppState) -> None:
    use_everywhere(curator, state)
    assert columns_with_the_marker(state) == named()


@pytest.mark.slow
def test_deleting_the_questions_leaves_only_what_she_took_over(curator: Curator, state: AppState) -> None:
    use_everywhere(curator, state)
    assert curator.post("/settings/delete").status_code == 302
    left = {place.partition(".")[0] for place in columns_with_the_marker(state)}
    assert left == {"revision", "learned"}
