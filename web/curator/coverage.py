"""What the article says and no answer rests on."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from bot import coverage
from web.curator.desk import desk


def register(blueprint: Blueprint) -> None:
    """Hang the page on the blueprint."""
    blueprint.add_url_rule("/coverage", "coverage", page)


def page() -> ResponseReturnValue:
    """The page."""
    knowledge = desk().knowledge
    return render_template("curate/coverage.html", facts=knowledge.facts, unused=coverage(knowledge).untold)
