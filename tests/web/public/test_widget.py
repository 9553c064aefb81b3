"""What can be known of the widget without a browser: how it is put together, its size, its words, its colours."""

import gzip
import json
import re
from pathlib import Path

import pytest

from bot import Assistant
from bot.dialogue.alarm.cards import WARNING_LINE
from web.public import assets, widget
from web.public.theme import THEME_COLOR

STATIC = Path(__file__).parents[3] / "web" / "static"
CODE, STYLE = ((widget.FOLDER / name).read_text("utf-8") for name in (widget.CODE, widget.STYLE))
SERVED = widget.put_together()
MAX_PACKED_BYTES = 14 * 1024 + 512

TEXT, LARGE = 4.5, 3.0
"""The contrasts that WCAG 2.2 AA asks of words, and of the edges of what can be pressed."""


def table(source: str, name: str) -> dict[str, str]:
    """The colours of one table."""
    found = re.search(rf"{name}([^}}]+)}}", source)
    assert found
    return dict(re.findall(r"--([a-z]+): ?(#[0-9a-f]{6})", found[1]))


LIGHT, DARK = re.escape(":host {"), r"scheme: dark\) \{\s*:host \{"
PAGE = (STATIC / "page.css").read_text("utf-8")
TABLES = {
    "widget light": table(STYLE, LIGHT) | {"c": THEME_COLOR, "on": "#ffffff"},
    "widget dark": table(STYLE, LIGHT) | table(STYLE, DARK) | {"c": THEME_COLOR, "on": "#ffffff"},
    "page light": table(PAGE, re.escape(":root {")),
    "page dark": table(PAGE, re.escape("@media (prefers-color-scheme: dark) {")),
}


REPEATED = {
    "page.css": "--c: {};",
    "curate.css": "--brand: {};",
    "widget/style.css": "--edge: {};",
    "icon.svg": 'fill="{}"',
}


@pytest.mark.parametrize("name", REPEATED)
def test_style_sheets_and_icon_repeat_the_theme_colour(name: str) -> None:
    assert REPEATED[name].format(THEME_COLOR) in (STATIC / name).read_text("utf-8")


def luminance(colour: str) -> float:
    """The relative luminance of WCAG."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    ("fg", "ground", TEXT), ("mut", "ground", TEXT), ("fg", "bub", TEXT), ("mut", "bub", TEXT), ("on", "c", TEXT),
    ("edge", "ground", LARGE), ("edge", "bub", LARGE), ("mut", "ground", LARGE), ("ink", "red", TEXT),
    ("ink", "amber", TEXT), ("ink", "blue", TEXT), ("red", "ground", LARGE), ("amber", "ground", LARGE),
    ("blue", "ground", LARGE), ("edge", "ground", TEXT),
]  # fmt: skip


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(("one", "other", "least"), PAIRS)
def test_every_colour_can_be_read_on_its_ground(name: str, one: str, other: str, least: float) -> None:
    colours = dict(TABLES[name])
    for ground in (colours.get("bg"), colours.get("card"), colours.get("paper")):
        if ground:
            colours["ground"] = ground
            assert contrast(colours[one], colours[other]) >= least, (one, other)


def test_it_fits_into_fourteen_and_a_half_kilobytes_as_it_is_served() -> None:
    served = assets.asset("widget.js")
    assert served
    assert gzip.decompress(served.packed).decode() == SERVED
    assert len(served.packed) <= MAX_PACKED_BYTES


def test_minifying_loses_no_string() -> None:
    quoted = re.compile(r'"(?:[^"\\\n]|\\.)*"')
    code = re.sub(r"^\s*(//.*|/\*.*?\*/)", "", CODE, flags=re.MULTILINE | re.DOTALL)
    for text in set(quoted.findall(code)) - {
        f'"{name}"' for name in (widget.TEXTS, widget.STYLE, widget.COLOR)
    }:
        assert text in SERVED, text


def test_style_and_code_agree_on_what_is_small() -> None:
    found = re.search(r'SMALL = "([^"]+)"', CODE)
    assert found
    assert f"@media {found[1]} {{" in STYLE


def texts(lang: str) -> dict[str, str]:
    """The widget's own words in one language."""
    found: dict[str, str] = json.loads((widget.FOLDER / widget.TEXTS).read_text("utf-8"))[lang]
    return found


def test_spanish_has_every_text() -> None:
    english, spanish = texts("en"), texts("es")
    assert list(spanish) == list(english)
    assert all(spanish.values())
    assert {name for name in english if english[name] == spanish[name]} <= {"no"}


def test_every_text_is_used_and_every_used_text_exists() -> None:
    named = {
        "emergency",
        "crisis",
        "urgent",
        "offline",
        "notAllowedHere",
        "tooFast",
        "somethingWentWrong",
        "unkept",
    }
    for name in texts("en"):
        assert name in named or f"T.{name}" in CODE, name
    assert set(re.findall(r"\bT\.(\w+)", CODE)) <= set(texts("en")) | {"paused"}


def test_the_questions_that_it_suggests_by_itself_get_an_answer(shipped: Assistant) -> None:
    first = json.loads((widget.FOLDER / widget.TEXTS).read_text("utf-8"))["first"]
    assert [shipped.respond(question).kind for question in first] == ["answer", "answer", "practice"]


def test_the_warning_line_is_the_built_in_one() -> None:
    assert texts("en")["notice"] == WARNING_LINE
    assert texts("es")["notice"].startswith("Llame al 911")
    assert len(texts("es")["notice"].split()) <= 25


def test_no_way_for_markup_or_code_to_get_in() -> None:
    for wrong in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "DOMParser", ".srcdoc",
                  "createContextualFragment", "localStorage", "document.cookie"):  # fmt: skip
        assert wrong not in SERVED
