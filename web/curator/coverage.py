"""What the article says and no answer rests on."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from bot import Fact, Knowledge, same_words
from web.curator.desk import desk


def register(blueprint: Blueprint) -> None:
    """Hang the page on the blueprint."""
    blueprint.add_url_rule("/coverage", "coverage", page)


def page() -> ResponseReturnValue:
    """The page."""
    knowledge = desk().knowledge
    return render_template("curate/coverage.html", facts=knowledge.facts, unused=unused(knowledge))


def unused(knowledge: Knowledge) -> tuple[Fact, ...]:
    """The facts that no live answer names, by themselves or by their heading."""
    named = {same_words(part) for entry in knowledge.live for part in entry.source.split(";")}
    return tuple(f for f in knowledge.facts if not {same_words(f.heading), same_words(f.text)} & named)
