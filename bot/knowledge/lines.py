"""How a single line of a knowledge file reads: pure patterns and functions, without any state."""

import re

ITEM = re.compile(r"^(?:(?:[-–—]\s*)?[•·‣▪◦●]\s*|[-–—]\s*|[*+]\s+|\d{1,2}[.)]\s+)(?=\S)")
"""The mark before an item of a list: a dash, a bullet from Word, a number."""

HEADING = re.compile(r"^(#{1,9})(\s*)(.*?)(?:\s+#+)?\s*$")
"""(# signs, space, title) of a heading."""

HEADING_INSIDE = re.compile(r"\S\s+#{2,3}\s+\S")
"""A heading that does not begin its line."""

_NAME = r"[A-Za-z][A-Za-z0-9 '-]{0,39}?"
LABEL = re.compile(rf"^[*_]{{0,3}}({_NAME})\s*[*_]{{0,3}}\s*[:：](?!//|\d)[*_]{{0,3}}\s*(.*)$")
"""(name, rest) of "Name: rest"."""

BARE_LABEL = re.compile(rf"^[*_]{{0,3}}({_NAME})[*_]{{0,3}}\s*[.;=\-–—]?$")
"""A name alone on its line, the colon forgotten."""

MISMARKED_LABEL = re.compile(rf"^[*_]{{0,3}}({_NAME})[*_]{{0,3}}\s*(?:[;=]|\s[-–—])\s*(.*)$")
"""(name, rest) of "Name; rest" or "Name - rest"."""

DECORATION = re.compile(r"^(?:[-*+•·–—>#\"'“”]\s*|\d{1,2}[.)]\s+)+(?=[A-Za-z*_])")
"""List marks or quotes before what may be a label."""

RULE = re.compile(r"^(?:[-–—_*=•·\s]+|~{3,})$")
"""A line drawn with dashes or stars: it means nothing."""

HALF_NOTE = re.compile(r"^(?:/(?=[\sA-Za-z])|\\\\)")
"""A note to oneself with one slash, or with backslashes."""

_LONG_GAP = re.compile(r" {9,}")
_ENDINGS = re.compile(r"\r\n|\r|\n")
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f\x80-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile("[\t\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_WRAPPED = re.compile(r'^(?:“([^“”]*)”|"([^"]*)"|‘([^‘’]*)’|„([^„“”]*)[“”]|«([^«»]*)»)$')


def lines_of(text: str) -> list[str]:
    """The lines of a text with any line ending; a last line ending adds none."""
    found = _ENDINGS.split(text)
    return found[:-1] if len(found) > 1 and not found[-1] else found


def visible(line: str) -> str:
    """A line with plain spaces, and without invisible characters and trailing spaces."""
    if line.isascii() and line.isprintable():
        return line.rstrip()
    return _SPACES.sub(" ", _UNSEEN.sub("", line)).rstrip()


def narrowed(text: str) -> str:
    """A line with long runs of spaces shortened, so that no pattern spends its time on them."""
    return _LONG_GAP.sub(" ", text.strip())


def unquote(value: str) -> str:
    """A value without the quotes that stand around the whole of it."""
    found = _WRAPPED.match(value.strip())
    inner = next((g for g in found.groups() if g is not None), "") if found else ""
    return inner.strip() or value.strip()


def shown(text: str, most: int = 40) -> str:
    """Her words as a message quotes them, cut so that the message stays readable."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
