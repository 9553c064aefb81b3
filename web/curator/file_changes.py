"""The file on the server has changed since it was taken over: what is new in it, to take over or to leave out."""

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import KnowledgeError, Problem
from web.app_state import app_state
from web.curator.blueprint import blueprint
from web.curator.folder_changes import FileNews, file_news, note_imported, with_file
from web.curator.reading import read
from web.curator.working_copy import save, working_copy
from web.publishing.merge import Merged


@blueprint.get("/file-changes")
def file_changes() -> ResponseReturnValue:
    """What is new in the file on the server."""
    return _page(file_news(app_state(), working_copy().published))


def _page(news: FileNews | None, problems: tuple[Problem, ...] = ()) -> str:
    copy = working_copy()
    joined = with_file(app_state(), copy.texts, news) if news else None
    return render_template(
        "curate/file_changes.html",
        news=news,
        clashes=joined.clashes if joined else (),
        brings=joined is not None and joined.texts != dict(copy.texts),
        folder=app_state().settings.knowledge_dir,
        problems=news.problems if news and news.problems else problems,
    )


@blueprint.post("/file-changes")
def take_file() -> ResponseReturnValue:
    """Put what is new in the file into the working copy, or leave it out for good."""
    copy = working_copy()
    news = file_news(app_state(), copy.published)
    if news is None:
        return redirect(url_for("curate.today"))
    if news.problems:
        return _page(news), 400
    if request.form.get("take") == "yes":
        return _take(news, with_file(app_state(), copy.texts, news))
    note_imported(app_state(), news.texts)
    flash("Left out.")
    return redirect(url_for("curate.today"))


def _take(news: FileNews, joined: Merged) -> ResponseReturnValue:
    if joined.texts == dict(working_copy().texts):
        return _nothing_taken(news, joined)
    try:
        read(joined.texts)
        save(
            lambda texts: with_file(app_state(), texts, news).texts, "Taken over from the file on the server"
        )
    except KnowledgeError as error:
        return _page(news, error.problems), 400
    note_imported(app_state(), news.texts)
    _tell_clashes(joined)
    flash("Taken over. Look through it and publish.")
    return redirect(url_for("curate.review"))


def _nothing_taken(news: FileNews, joined: Merged) -> ResponseReturnValue:
    if joined.clashes:
        flash("Nothing was taken over: all of it was changed here, too, and stays as it is here.", "bad")
        return redirect(url_for("curate.file_changes"))
    note_imported(app_state(), news.texts)
    flash("What is new in the file stands here already.")
    return redirect(url_for("curate.today"))


def _tell_clashes(joined: Merged) -> None:
    names = ", ".join(f"“{clash.title}”" for clash in joined.clashes)
    if names:
        flash(f"Not taken over, because you changed it here, too: {names}. Yours stays.", "bad")
