"""The tables of words: read from text files, each class named once, each used somewhere."""

from pathlib import Path

import pytest

from bot.signs import SIGNS, SIGNS_FILE
from bot.vocabulary import LEXICON, WORDS_FOLDER, tables


def test_a_class_goes_on_over_indented_lines_and_comments_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# heading\n\nlamp: lantern, torch,\n    candle\ndark: night\n", "utf-8")
    assert {name: items.split() for name, items in tables(tmp_path).items()} == {
        "lamp": ["lantern,", "torch,", "candle"],
        "dark": ["night"],
    }


def test_a_class_that_is_named_twice_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("lamp: lantern\n", "utf-8")
    (tmp_path / "b.txt").write_text("lamp: torch\n", "utf-8")
    with pytest.raises(ValueError, match=r"b\.txt: the class lamp is named twice"):
        tables(tmp_path)


@pytest.mark.parametrize("path", sorted(WORDS_FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_file_of_words_says_first_what_it_holds(path: Path) -> None:
    assert path.read_text("utf-8").startswith("# ")


def test_every_sign_has_rules_and_a_name_of_its_own() -> None:
    assert len({sign.name for sign, _ in SIGNS}) == len(SIGNS)
    assert all(rules for _, rules in SIGNS)
    assert SIGNS_FILE.read_text("utf-8").startswith("# What a sign is")


def test_every_class_of_the_tables_is_in_the_lexicon() -> None:
    assert set(LEXICON.names) == set(tables())
