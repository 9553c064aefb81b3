"""What the article says and no answer rests on."""

from flask import render_template
from flask.typing import ResponseReturnValue

from bot import coverage
from web.curator.blueprint import blueprint
from web.curator.working_copy import working_copy


@blueprint.get("/coverage", endpoint="coverage")
def page() -> ResponseReturnValue:
    """The page."""
    knowledge = working_copy().knowledge
    return render_template("curate/coverage.html", facts=knowledge.facts, unused=coverage(knowledge).untold)
