"""A backup brings back exactly what it was made from, or nothing: whatever was done to the file."""

import copy
import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.test_cli import NOW, filled
from web.storage import backup
from web.storage.database import Database


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Database, str]:
    """A database that holds something of everything, and its backup."""
    kept = Database(f"sqlite:///{tmp_path_factory.mktemp('kept') / 'kept.db'}")
    kept.migrate()
    filled(kept)
    return kept, backup.export(kept, NOW)


def refused(made: tuple[Database, str], content: str) -> bool:
    """Whether a file is refused, and what was kept is as it was."""
    database, before = made
    with pytest.raises(backup.NotABackup):
        backup.restore(database, content)
    return backup.export(database, NOW) == before


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to everything that a document holds."""
    if not isinstance(value, dict | list):
        return [path]
    named = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(leaf for name, part in named for leaf in leaves(part, (*path, name)))]


def change(document: Any, path: tuple[Any, ...], change: Callable[[Any, Any], None]) -> str:
    """The document with one place changed."""
    changed = copy.deepcopy(document)
    holder = changed
    for name in path[:-1]:
        holder = holder[name]
    change(holder, path[-1])
    return json.dumps(changed)


VALUES: st.SearchStrategy[Any] = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.just([]) | st.just({})
)


@given(st.data())
def test_a_changed_value_restores_nothing(made: tuple[Database, str], data: st.DataObject) -> None:
    document = json.loads(made[1])
    path = data.draw(st.sampled_from([path for path in leaves(document) if path]))
    value = data.draw(VALUES)

    def put(holder: Any, name: Any) -> None:
        same = type(holder[name]) is type(value) and holder[name] == value
        holder[name] = f"not {value}" if same else value

    assert refused(made, change(document, path, put))


@given(st.data())
def test_a_backup_with_a_missing_or_doubled_part_restores_nothing(
    made: tuple[Database, str], data: st.DataObject
) -> None:
    document = json.loads(made[1])
    path = data.draw(st.sampled_from([path for path in leaves(document) if path]))

    def take_out_or_double(holder: Any, name: Any) -> None:
        if isinstance(holder, list) and data.draw(st.booleans()):
            holder.append(holder[name])
        else:
            del holder[name]

    assert refused(made, change(document, path, take_out_or_double))


@given(st.data())
def test_a_flipped_character_restores_nothing_or_the_very_same(
    made: tuple[Database, str], data: st.DataObject
) -> None:
    database, before = made
    at = data.draw(st.integers(0, len(before) - 1))
    content = before[:at] + data.draw(st.characters(codec="utf-8")) + before[at + 1 :]
    with suppress(backup.NotABackup):
        backup.restore(database, content)
    assert backup.export(database, NOW) == before


@given(st.data())
def test_half_a_file_restores_nothing(made: tuple[Database, str], data: st.DataObject) -> None:
    assert refused(made, made[1][: data.draw(st.integers(0, len(made[1]) - 3))])


def test_a_file_that_signs_somebody_in_is_refused_even_with_its_checksum(made: tuple[Database, str]) -> None:
    document = json.loads(made[1])
    document["tables"]["setting"].append({"name": "session_epoch", "value": ""})
    document["checksum"] = backup._checksum(document["made_at"], document["tables"])
    assert refused(made, json.dumps(document))


FORGED = {
    "a number beyond the column": ("question", {"count": 10**30}),
    "half a character": ("question", {"text": "\ud800"}),
    "no state": ("question", {"state": "bogus"}),
    "no list": ("question", {"guesses": "{}"}),
    "no JSON": ("question", {"guesses": "["}),
    "no texts": ("revision", {"texts": "[]"}),
    "texts of numbers": ("revision", {"texts": '{"knowledge.md": 1}'}),
    "no choice of days": ("setting", {"name": "retention_days", "value": "36500"}),
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_checksum_brings_in_nothing_that_cannot_be_read(
    made: tuple[Database, str], name: str
) -> None:
    document = json.loads(made[1])
    table, fields = FORGED[name]
    document["tables"][table][0].update(fields)
    document["checksum"] = backup._checksum(document["made_at"], document["tables"])
    assert refused(made, json.dumps(document))


def test_a_forged_checksum_brings_in_nothing_that_the_tables_do_not_take(made: tuple[Database, str]) -> None:
    document = json.loads(made[1])
    document["tables"]["revision"].append(document["tables"]["revision"][0])
    document["checksum"] = backup._checksum(document["made_at"], document["tables"])
    assert refused(made, json.dumps(document))
