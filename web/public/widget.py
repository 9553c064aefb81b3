"""Puts the widget together from its three sources: what it says, how it looks, what it does."""

import json
from pathlib import Path

from rcssmin import cssmin
from rjsmin import jsmin

from web.public.theme import THEME_COLOR

FOLDER = Path(__file__).parents[1] / "static" / "widget"
TEXTS, STYLE, COLOR, CODE = "texts.json", "style.css", "theme-color", "chat.js"


def put_together(folder: Path = FOLDER) -> str:
    """The one script that other sites load, minified: the code, with texts, style and colour where it names them."""
    texts = json.loads((folder / TEXTS).read_text("utf-8"))
    if list(texts["es"]) != list(texts["en"]):
        raise ValueError(f"{TEXTS}: Spanish must have the names of English, in the same order")
    texts["es"] = list(texts["es"].values())
    style = cssmin((folder / STYLE).read_text("utf-8"))
    parts = {TEXTS: texts, STYLE: style, COLOR: THEME_COLOR}
    code: str = jsmin((folder / CODE).read_text("utf-8"))
    for name, part in parts.items():
        before, found, after = code.partition(f'"{name}"')
        if not found:
            raise ValueError(f"{CODE} names no {name}")
        code = before + json.dumps(part, ensure_ascii=False, separators=(",", ":")) + after
    return code
