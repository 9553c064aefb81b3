from hypothesis import given
from hypothesis import strategies as st

from web.curator.differences import Run, compare, differences


def test_only_the_words_that_changed_are_marked() -> None:
    runs = compare("You can book online.", "You can book by phone.")
    assert [(run.how, run.text) for run in runs] == [
        ("same", "You can book "),
        ("old", "online."),
        ("new", "by phone."),
    ]


def test_each_piece_says_whether_it_came_went_or_changed() -> None:
    old, new = {"k": "## A\n1\n## B\n2\n"}, {"k": "## A\n3\n## C\n2\n"}
    assert [(each.title, each.how) for each in differences(old, new)] == [
        ("A", "changed"),
        ("C", "added"),
        ("B", "removed"),
    ]


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_texts_can_be_read_from_the_runs_of_short_pieces(old: str, new: str) -> None:
    runs = compare(old, new)
    assert "".join(run.text for run in runs if run.how in ("same", "old")) == old
    assert "".join(run.text for run in runs if run.how in ("same", "new")) == new


def test_long_unchanged_stretches_are_cut() -> None:
    runs = compare("word " * 500 + "end", "word " * 500 + "END")
    assert sum(len(run.text) for run in runs) < 200


def test_a_very_long_piece_is_compared_line_by_line() -> None:
    old = "".join(f"line {number} with words\n" for number in range(5000))
    changed = [
        run for run in compare(old, old.replace("line 4000 ", "LINE 4000 ")) if run.how in ("old", "new")
    ]
    assert changed == [Run("old", "line 4000 with words\n"), Run("new", "LINE 4000 with words\n")]
