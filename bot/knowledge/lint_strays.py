"""Finds the bracket of a detail or of a link that is never closed: visitors would read it."""

from collections.abc import Iterator

from bot.knowledge import prose
from bot.knowledge.lines import shown
from bot.knowledge.model import Problem


def lint_strays(file: str, line: int, where: str, text: str) -> Iterator[Problem]:
    """The first such bracket of a text; `where` names the question, label or section that holds it."""
    found = prose.unclosed(text)
    if not found:
        return
    said = (
        'brace is never closed, so visitors read it. Take it out, or write a detail such as "{Prices}".'
        if found.startswith("{")
        else 'bracket of the link is never closed, so visitors read it. Write "[words](https://…)".'
    )
    yield Problem(
        file, line, f'"{shown(found, 20)}" in "{shown(where)}": the {said}', stops=False, visible=True
    )
