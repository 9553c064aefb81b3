"""docs/api.md names what the OpenAPI description holds, and nothing else."""

import re
from collections.abc import Iterator
from typing import Any

from tests.project.sources import ROOT
from web.public.openapi import DESCRIPTION

DOCUMENT = (ROOT / "docs/api.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (\w+ /\S+)\n(.*?)(?=^## |\Z)", DOCUMENT, re.M | re.S))
CALLS = {
    f"{method.upper()} {path}": call
    for path, methods in DESCRIPTION["paths"].items()
    for method, call in methods.items()
}


def fields(schema: Any) -> Iterator[str]:
    """The names of all properties, however deep."""
    if isinstance(schema, dict):
        for name, value in schema.items():
            if name == "properties":
                yield from value
            yield from fields(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from fields(value)


def own_schemas(call: dict[str, Any]) -> list[Any]:
    """What is sent and what is received where all goes well."""
    good = [answer for status, answer in call["responses"].items() if status < "300"]
    return [call.get("requestBody", {}), good]


def test_every_call_has_a_section_and_every_section_is_a_call() -> None:
    assert set(SECTIONS) == set(CALLS)


def test_every_field_is_named_in_the_section_of_its_call() -> None:
    for name, call in CALLS.items():
        named = set(re.findall(r"`(\w+)`", SECTIONS[name]))
        missing = set(fields(own_schemas(call))) - named
        assert not missing, f"{name}: {sorted(missing)}"


def test_no_field_is_told_that_there_is_not() -> None:
    chat = SECTIONS["POST /api/chat"]
    rows = "".join(re.findall(r"^\| (`[^|]+) \|", chat, re.M))
    kinds = re.findall(r"^\| `(\w+)` \| (?:is|could|asks|holds|speaks)", chat, re.M)
    assert set(re.findall(r"`(\w+)`", rows)) - set(kinds) <= set(fields(own_schemas(CALLS["POST /api/chat"])))


def test_every_kind_and_every_status_of_an_error_is_told() -> None:
    replies = CALLS["POST /api/chat"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert set(re.findall(r"^\| `(\w+)` \|", DOCUMENT, re.M)) >= set(replies["properties"]["kind"]["enum"])
    told = set(re.findall(r"\b[45]\d\d\b", DOCUMENT))
    assert told >= {status for call in CALLS.values() for status in call["responses"] if status >= "400"}
