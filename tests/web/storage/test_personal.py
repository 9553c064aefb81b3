"""How much of what could tell who somebody is goes before a question is kept, and how much else goes with it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from web.storage.redaction import redact

_ITEM = re.compile(r"\[\[(.*?)\]\]")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]{2,}", text.casefold())


def left(item: str, around: str, kept: str) -> bool:
    """Whether any word or number of a personal item is still there, more often than it stands around the item."""
    there = Counter(words(re.sub(r"\[[a-z-]+\]", " ", kept))) - Counter(words(around))
    return not there.keys().isdisjoint(words(item))


def lines_of(name: str) -> list[str]:
    text = (Path(__file__).parent / name).read_text("utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def measured(lines: list[str]) -> tuple[list[str], int, list[str], int]:
    """Sentences with an item that is still there, items in all; harmless words that went, harmless words in all."""
    missed, items, lost, harmless = [], 0, [], 0
    for line in lines:
        kept = redact(_ITEM.sub(r"\1", line))
        found = _ITEM.findall(line)
        items += len(found)
        missed += [f"{item}: {kept}" for item in found if left(item, _ITEM.sub(" ", line), kept)]
        around = [word for word in words(_ITEM.sub(" ", line)) if word not in words(" ".join(found))]
        there = words(kept)
        harmless += len(around)
        lost += [f"{word}: {kept}" for word in around if word not in there]
    return missed, items, lost, harmless


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("personal.txt", 0.95),
        ("personal-by-another.txt", 0.94),
        ("personal-by-a-third.txt", 0.93),
        ("personal-by-a-fourth.txt", 0.9),
        ("personal-by-a-fifth.txt", 0.95),
        ("personal-by-a-sixth.txt", 0.95),
        ("personal-by-a-seventh.txt", 0.95),
        ("personal-by-an-eighth.txt", 0.95),
        ("personal-by-a-ninth.txt", 0.95),
    ],
)
def test_most_personal_items_go_and_at_most_2_percent_of_harmless_words(name: str, least: float) -> None:
    lines = lines_of(name)
    missed, items, lost, harmless = measured(lines)
    assert len(lines) >= 200
    assert items >= 100
    assert len(missed) <= (1 - least) * items, missed
    assert len(lost) <= 0.02 * harmless, lost
