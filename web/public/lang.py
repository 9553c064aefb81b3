"""Marks the Spanish words of a reply, so that a screen reader pronounces them."""

import re

_SPANISH = r"[¿¡]|\b(?:por favor|lo siento|usted|nadie|ya l|fue un)"
"""A word of every Spanish text of the service, as in chat.js; its other words are English."""
_PARAGRAPH = re.compile(rf"<p>(?=[^<]*(?:{_SPANISH}))", re.IGNORECASE)


def lang_of(text: str) -> str:
    """The language of a sentence of the service, as an attribute `lang` names it."""
    return "es" if re.search(_SPANISH, text, re.IGNORECASE) else "en"


def marked(html: str) -> str:
    """The HTML of a reply with `lang` on its Spanish paragraphs."""
    return _PARAGRAPH.sub('<p lang="es">', html)
