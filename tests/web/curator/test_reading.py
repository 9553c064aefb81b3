import pytest

from bot import KnowledgeError
from web.curator.reading import in_one_line, read, without_lines

WRONG = {
    f"## What is {n}?\nId: same\nAnswer:\nIt is {n}.\n\n" for n in ("one", "two", "three", "four", "five")
}


def test_every_mistake_of_a_file_is_told_at_once_with_and_without_its_line() -> None:
    text = f"# Practice\n\n# Questions and answers\n\n{''.join(sorted(WRONG))}"
    with pytest.raises(KnowledgeError) as found:
        read({"knowledge.md": text})
    problems = found.value.problems
    assert len(problems) == len(WRONG) - 1
    assert in_one_line(found.value).count("Line ") == len(problems)
    assert all("Line " not in told and told[0] == told[0].upper() for told in without_lines(problems))
