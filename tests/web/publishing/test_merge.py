"""Joining two sets of changes: nothing is lost on either side, and a clash is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.publishing.merge import merge, split, with_piece

BASE = """# Practice
Phone: 1

# Questions and answers

## One?
Id: one
Answer:
First.

## Two?
Id: two
Answer:
Second.
"""


def joined(ours: str, theirs: str, base: str = BASE) -> tuple[str, list[str]]:
    found = merge({"k": base}, {"k": ours}, {"k": theirs})
    return found.texts["k"], [clash.title for clash in found.clashes]


@given(st.text(alphabet="#\r\n abAB:-", max_size=60))
def test_the_pieces_of_any_text_join_to_the_text(text: str) -> None:
    assert "".join(chunk.text for chunk in split(text)) == text


ONE = BASE.replace("First.", "First, mended.")
TWO = BASE.replace("Second.", "Second, mended.")
BOTH = ONE.replace("Second.", "Second, mended.")
WITHOUT_TWO = BASE[: BASE.index("## Two?")]
THREE = BASE + "\n## Three?\nId: three\nAnswer:\nThird.\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted", "clashes"),
    [
        (BASE, BASE, BASE, []),
        (ONE, BASE, ONE, []),
        (BASE, TWO, TWO, []),
        (ONE, TWO, BOTH, []),
        (ONE, ONE, ONE, []),
        (ONE, BASE.replace("First.", "Other."), ONE, ["One?"]),
        (BASE, WITHOUT_TWO, WITHOUT_TWO, []),
        (WITHOUT_TWO, BASE, WITHOUT_TWO, []),
        (TWO, WITHOUT_TWO, TWO, ["Two?"]),
        (ONE, THREE, THREE.replace("First.", "First, mended."), []),
    ],
    ids=["same", "ours", "theirs", "apart", "alike", "clash", "gone", "dropped", "gone and changed", "added"],
)
def test_two_sets_of_changes_are_joined_or_clash(
    ours: str, theirs: str, wanted: str, clashes: list[str]
) -> None:
    text, told = joined(ours, theirs)
    assert text == wanted
    assert told == clashes


def test_changes_in_different_lines_of_one_answer_are_joined() -> None:
    base = BASE.replace("First.", "a\nb\nc\nd\ne")
    text, told = joined(base.replace("a\n", "A\n"), base.replace("\ne", "\nE"), base)
    assert text == base.replace("a\n", "A\n").replace("\ne", "\nE")
    assert told == []


def test_a_renamed_question_stays_the_same_question_by_its_id() -> None:
    renamed = BASE.replace("## One?", "## The first one?")
    text, told = joined(renamed, BASE.replace("First.", "First, mended."))
    assert text == renamed.replace("First.", "First, mended.")
    assert told == []


@given(st.lists(st.sampled_from([ONE, TWO, BOTH, WITHOUT_TWO, THREE, BASE]), min_size=2, max_size=2))
def test_joining_never_loses_what_only_one_side_has(sides: list[str]) -> None:
    text, told = joined(*sides)
    for side in sides:
        for line in side.splitlines():
            if line not in BASE.splitlines():
                assert line in text.splitlines() or told


def test_one_piece_alone_is_changed_added_or_removed() -> None:
    base = {"knowledge.md": "# P\n\n## A\nId: a\none\n\n## B\nId: b\ntwo\n"}
    mine = {"knowledge.md": "# P\n\n## A\nId: a\nnew\n\n## C\nId: c\nthree\n", "tests.md": "## A\n- x\n"}
    assert with_piece(base, mine, ("knowledge.md", "id a"))["knowledge.md"] == base["knowledge.md"].replace(
        "one", "new"
    )
    assert "three" in with_piece(base, mine, ("knowledge.md", "id c"))["knowledge.md"]
    assert "two" in with_piece(base, mine, ("knowledge.md", "id c"))["knowledge.md"]
    assert "two" not in with_piece(base, mine, ("knowledge.md", "id b"))["knowledge.md"]
    assert with_piece(base, mine, ("tests.md", "a")) == base | {"tests.md": "## A\n- x\n"}
    assert with_piece(base, mine, ("knowledge.md", "nothing")) == base


DETAILS = "# Practice\nPhone: 1\nHours:\nPrices: $1\nDiscounts:\n\n# Questions and answers\n"


@pytest.mark.parametrize(
    ("ours", "theirs", "wanted", "clashes"),
    [
        (["Prices: $1=Prices: $2"], ["Discounts:=Discounts: Ten percent."], "$2;Ten percent.", []),
        (
            ["Prices: $1=Prices: $2"],
            ["Prices: $1=Prices: $9", "Hours:=Hours: Monday"],
            "$2;Monday",
            ["Prices"],
        ),
        (["Prices: $1=Prices: $2"], ["Prices: $1=Prices:  $2"], "$2", []),
        (["Discounts:=Discounts: Ten.\nOr five."], ["Prices: $1\n="], "Ten.;Or five.", []),
        (
            ["Discounts:=Discounts: Ten."],
            ["Discounts:=Discounts:\nParking: Behind the house."],
            "Ten.;Behind",
            [],
        ),
    ],
    ids=["beside", "both and beside", "alike", "gone beside", "added beside"],
)
def test_practice_details_are_joined_label_by_label(
    ours: list[str], theirs: list[str], wanted: str, clashes: list[str]
) -> None:
    def changed(changes: list[str]) -> str:
        text = DETAILS
        for change in changes:
            old, new = change.split("=")
            text = text.replace(old, new, 1)
        return text

    text, told = joined(changed(ours), changed(theirs), DETAILS)
    assert told == clashes
    assert all(words in text for words in wanted.split(";"))
    assert [text.count(f"\n{label}:") for label in ("Phone", "Hours", "Discounts")] == [1, 1, 1]


@given(st.lists(st.sampled_from(["Phone: 1", "Hours: 2", "and more", "", "Phone: 3", "- x"]), max_size=8))
def test_a_part_of_labels_that_one_side_changed_stays_byte_for_byte(lines: list[str]) -> None:
    ours = "\n".join(["# Practice", *lines, "", ""])
    assert joined(ours, DETAILS, DETAILS)[0].startswith(ours)
    assert joined(DETAILS, ours, DETAILS)[1] == []
