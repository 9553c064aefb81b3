"""The sentences of an answer, as a reader would count them."""

import re

from bot.knowledge import Entry, as_text

_END = re.compile(r"(?<=[.!?])\s+")


def sentences(entry: Entry) -> list[str]:
    """Every sentence and every list item of an answer, then its one-sentence form."""
    texts = (as_text(entry.answer), entry.in_one_sentence)
    lines = [line.removeprefix("- ") for text in texts for line in text.splitlines() if line.strip()]
    return [sentence for line in lines for sentence in _END.split(line)]
