"""Promises of docs/security.md and verdicts of docs/asvs.md name tests; those and the ones in docs/privacy.md exist."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

from tests.project.sources import ROOT

DOCUMENTS = ("security.md", "asvs.md", "privacy.md")
_NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")


def text(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


@cache
def names_of_tests(path: Path) -> set[str]:
    return {
        node.name
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_test_that_is_named_exists(name: str) -> None:
    named = _NAMED.findall(text(name))
    assert len(named) > 20
    for file, test in named:
        assert (ROOT / file).is_file(), file
        assert not test or test in names_of_tests(ROOT / file), f"{file}::{test}"


def test_every_promise_names_a_test() -> None:
    promises = text("security.md").split("## What is promised", 1)[1].split("## What is not promised", 1)[0]
    rows = [line for line in promises.splitlines() if line.startswith("| ") and not line.startswith("| ---")]
    rows = [row for row in rows if not row.startswith("| the promise")]
    assert len(rows) > 20
    assert [row for row in rows if not _NAMED.search(row)] == []


def test_every_requirement_is_met_by_a_test_or_says_why_not() -> None:
    rows = re.findall(r"^\| (\d+\.\d+\.\d+)[^|]*\|[^|]*\| ([^|]+)\|$", text("asvs.md"), re.M)
    assert len(rows) > 100
    assert len({number for number, _ in rows}) == len(rows), "each requirement once"
    for number, verdict in rows:
        assert verdict.startswith(("met", "met in part", "not met", "not applicable")), number
        if verdict.startswith("met"):
            assert _NAMED.search(verdict) or "docs/" in verdict or "by nature" in verdict, number
        else:
            assert ":" in verdict, number
