"""Who changed what, when; undo one version, go back to another, keep a copy."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import KnowledgeError
from web.chunks import merge
from web.curator.desk import Texts, row_id, save
from web.differences import differences
from web.revisions import Revision
from web.rooms import rooms

PAGE = 20


def register(blueprint: Blueprint) -> None:
    """Hang the pages on the blueprint."""
    blueprint.add_url_rule("/history", "history", history)
    blueprint.add_url_rule("/history/<int(max=999999999):number>", "version", version)
    blueprint.add_url_rule("/history/<int(max=999999999):number>/undo", "undo", undo, methods=["POST"])
    blueprint.add_url_rule("/history/<int(max=999999999):number>/back", "go_back", go_back, methods=["POST"])
    blueprint.add_url_rule("/history/<int(max=999999999):number>.zip", "download_version", download_version)


def history() -> ResponseReturnValue:
    """The list, newest first."""
    before = request.args.get("before", type=row_id)
    found = rooms().revisions.history(PAGE + 1, before)
    return render_template("curate/history.html", versions=found[:PAGE], more=len(found) > PAGE)


def _version(number: int) -> Revision:
    found = rooms().revisions.published(number)
    if found is None:
        raise NotFound
    return found


def _texts_before(number: int) -> Texts:
    before = rooms().revisions.published(number - 1)
    return before.texts if before else {}


def version(number: int) -> ResponseReturnValue:
    """One version, with what changed in it."""
    found, newest = _version(number), rooms().revisions.newest()
    changes = differences(_texts_before(number), found.texts) if number > 1 else ()
    is_newest = newest is not None and newest.number == number
    return render_template("curate/version.html", version=found, changes=changes, is_newest=is_newest)


def undo(number: int) -> ResponseReturnValue:
    """Take back what changed in one version, and leave everything later."""
    found, before = _version(number), _texts_before(number)
    if not before:
        raise NotFound

    def change(texts: Texts) -> Texts:
        joined = merge(found.texts, texts, before)
        for clash in joined.clashes:
            flash(f'"{clash.title}" was changed again later, so it stays as it is.', "bad")
        return joined.texts

    return _change(change, f"Version {number} taken back")


def go_back(number: int) -> ResponseReturnValue:
    """Everything as it was in one version."""
    found = _version(number)
    return _change(lambda _: found.texts, f"Back to version {number}")


def _change(change: Callable[[Texts], Texts], note: str) -> ResponseReturnValue:
    try:
        saved = save(change, note)
    except KnowledgeError as error:
        flash("This cannot be done: " + " ".join(map(str, error.problems[:3])), "bad")
        return redirect(url_for("curate.history"))
    if saved is None:
        flash("Everything is like that already.")
        return redirect(url_for("curate.history"))
    flash("Prepared. Look through it and publish.")
    return redirect(url_for("curate.review"))


def download_version(number: int) -> Response:
    """All files of one version."""
    found, packed = _version(number), BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as folder:
        for name, text in found.texts.items():
            folder.writestr(name, text.encode("utf-8", "replace"))
    headers = {"Content-Disposition": f'attachment; filename="version-{number}.zip"'}
    return Response(packed.getvalue(), content_type="application/zip", headers=headers)
