"""Puts the widget together from its three sources: what it says, how it looks, what it does.

Spaces between tokens go, too: without comments and indents alone it is over the packed size that its test allows.
"""

import json
import re
from pathlib import Path

from web.public.theme import THEME_COLOR

FOLDER = Path(__file__).parents[1] / "static" / "widget"
TEXTS, STYLE, COLOR, CODE = "texts.json", "style.css", "theme-color", "chat.js"

_BLOCK_COMMENT = re.compile(r"^\s*/\*.*?\*/", re.DOTALL | re.MULTILINE)
_STRING = r'"(?:[^"\\]|\\.)*"|`[^`]*`'
_PATTERN = r"(?<=[(=,:!?&|>\s])/(?![ /*])(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\\[])+/[gimsu]*"
_WHOLE = re.compile(f"({_STRING}|{_PATTERN})")
"""What no space is taken out of: a text in quotes, and a pattern. A division has a space on both sides."""
_SPACE = re.compile(r" ?([{}()=<>!&|?:;,]+) ?| ([-+*]+) (?![-+])")
_AROUND = re.compile(r"\s*([{};,>])\s*")


def put_together(folder: Path = FOLDER) -> str:
    """The one script that other sites load: the code, with texts, style and colour where it names them."""
    texts = json.loads((folder / TEXTS).read_text("utf-8"))
    if list(texts["es"]) != list(texts["en"]):
        raise ValueError(f"{TEXTS}: Spanish must have the names of English, in the same order")
    texts["es"] = list(texts["es"].values())
    style = smaller_style((folder / STYLE).read_text("utf-8"))
    parts = {TEXTS: texts, STYLE: style, COLOR: THEME_COLOR}
    code = smaller_code((folder / CODE).read_text("utf-8"))
    for name, part in parts.items():
        before, found, after = code.partition(f'"{name}"')
        if not found:
            raise ValueError(f"{CODE} names no {name}")
        code = before + json.dumps(part, ensure_ascii=False, separators=(",", ":")) + after
    return code


def smaller_code(code: str) -> str:
    """The script without comments that have lines of their own, and without spaces that mean nothing.

    No name is changed. A line is joined to the next only where a statement cannot end.
    """
    lines = [line.strip() for line in _BLOCK_COMMENT.sub("", code).splitlines()]
    tight = "\n".join(_tight(line) for line in lines if line and not line.startswith("//"))
    return re.sub(r"(?<=[;{,(\[])\n|[;,]?\n(?=})|\n(?=[\])?.])", "", tight) + "\n"


def _tight(line: str) -> str:
    if line.count("`") % 2:
        raise ValueError(f"{CODE}: a text in backquotes must end on its line: {line}")
    return "".join(
        part if at % 2 else _SPACE.sub(r"\1\2", part) for at, part in enumerate(_WHOLE.split(line))
    )


def smaller_style(style: str) -> str:
    """The style sheet without comments and without spaces that mean nothing."""
    style = _AROUND.sub(r"\1", re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL))
    return re.sub(r"\s+", " ", re.sub(r"(:)\s+|\s+(?=!)", r"\1", style)).replace(";}", "}").strip()
