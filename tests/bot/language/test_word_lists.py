from pathlib import Path

from bot.language.word_lists import WordLists


def test_a_list_holds_words_and_phrases_in_order_over_several_lines(tmp_path: Path) -> None:
    file = tmp_path / "words.txt"
    text = "# a comment\n[before]\nno = no, not,\n    in no way\n# another\n[after]\nfine = all right\n"
    file.write_text(text, "utf-8")
    lists = WordLists.read(file)
    assert lists.phrases("no") == ("no", "not", "in no way")
    assert lists.words("no", "fine") == {"no", "not", "in no way", "all right"}
