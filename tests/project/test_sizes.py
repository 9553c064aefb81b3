"""Files stay small enough to be read in one sitting, and are named for what they hold."""

from pathlib import Path

import pytest

from tests.project.sources import ROOT, SOURCES, tracked

LONGEST = 300
COMFORTABLE = 250
VAGUE = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "service",
    "handler",
    "data",
    "common",
    "misc",
    "base",
    "core",
}


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_is_short(path: Path) -> None:
    lines = len(path.read_text("utf-8").splitlines())
    name = str(path.relative_to(ROOT))
    if lines > COMFORTABLE:
        print(f"{name}: {lines} lines")  # noqa: T201  # what to split next
    assert lines <= LONGEST


def test_a_module_is_named_for_what_it_holds() -> None:
    vague = [path for path in tracked() if path.suffix == ".py" and path.stem in VAGUE]
    assert not vague
