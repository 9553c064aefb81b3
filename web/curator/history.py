"""Who changed what, when; undo one version, go back to another, keep a copy."""

from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from itertools import groupby
from zipfile import ZIP_DEFLATED, ZipFile

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import KnowledgeError
from web.app_state import app_state
from web.curator.blueprint import blueprint
from web.curator.differences import differences
from web.curator.looked_at import note_looked_at
from web.curator.publish import publish_change, published
from web.curator.published import redirect_after
from web.curator.reading import in_one_line
from web.curator.working_copy import Texts, row_id
from web.publishing.merge import merge

PAGE = 20


@blueprint.get("/history")
def history() -> ResponseReturnValue:
    """The list, newest first."""
    before = request.args.get("before", type=row_id)
    found = app_state().revisions.history(PAGE + 1, before)
    shown = found[:PAGE]
    runs = [list(run) for _, run in groupby(shown, key=lambda version: (version.note, version.author))]
    return render_template("curate/history.html", versions=shown, runs=runs, more=len(found) > PAGE)


def _texts_before(number: int) -> Texts:
    before = app_state().revisions.published(number - 1)
    return before.texts if before else {}


@blueprint.get("/history/<int(max=999999999):number>")
def version(number: int) -> ResponseReturnValue:
    """One version, with what changed in it."""
    found, newest = published(number), app_state().revisions.newest()
    changes = differences(_texts_before(number), found.texts) if number > 1 else ()
    is_newest = newest is not None and newest.number == number
    return render_template("curate/version.html", version=found, changes=changes, is_newest=is_newest)


@blueprint.post("/history/<int(max=999999999):number>/undo")
def undo(number: int) -> ResponseReturnValue:
    """Take back what changed in one version, and leave everything later."""
    found, before = published(number), _texts_before(number)
    if not before:
        raise NotFound
    clashes: list[str] = []

    def change(texts: Texts) -> Texts:
        joined = merge(found.texts, texts, before)
        clashes[:] = [clash.title for clash in joined.clashes]
        return joined.texts

    return _change(change, f"Version {number} taken back", [number], clashes)


@blueprint.post("/history/<int(max=999999999):number>/back")
def go_back(number: int) -> ResponseReturnValue:
    """Everything as it was in one version."""
    found, newest = published(number), app_state().revisions.signal().newest or number
    return _change(lambda _: found.texts, f"Back to version {number}", range(number + 1, newest + 1))


def _change(
    change: Callable[[Texts], Texts], note: str, undone: Iterable[int], clashes: Sequence[str] = ()
) -> ResponseReturnValue:
    """Publish it; what the versions that are undone did to other questions is then answered."""
    try:
        saved = publish_change(change, note)
    except KnowledgeError as error:
        flash("This cannot be done: " + in_one_line(error), "bad")
        return redirect(url_for("curate.history"))
    for title in clashes:
        flash(f'"{title}" was changed again later, so it stays as it is.', "bad")
    if saved and saved.number and not clashes:
        note_looked_at([*undone, saved.number])
    return redirect_after(saved)


@blueprint.get("/history/<int(max=999999999):number>.zip")
def download_version(number: int) -> Response:
    """All files of one version."""
    found, packed = published(number), BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as folder:
        for name, text in found.texts.items():
            folder.writestr(name, text.encode("utf-8", "replace"))
    headers = {"Content-Disposition": f'attachment; filename="version-{number}.zip"'}
    return Response(packed.getvalue(), content_type="application/zip", headers=headers)
