"""The whole file: the Markdown itself with line numbers, problems beside the lines, upload and download."""

from contextlib import closing
from dataclasses import dataclass

from flask import Blueprint, Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import KnowledgeError, Problem, problems
from web.chunks import merge
from web.curator.desk import FILES, Desk, Texts, desk, row_id, save
from web.curator.review import as_file
from web.filed import file_news, note_imported, with_file
from web.rooms import rooms

MOST_BYTES = 1_000_000
"""A knowledge file of a thousand questions has half of this."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file in the editor."""

    name: str
    text: str
    base: str
    """Which version the text was opened from."""
    problems: tuple[Problem, ...] = ()


def register(blueprint: Blueprint) -> None:
    """Hang the pages on the blueprint."""
    blueprint.add_url_rule("/file", "whole_file", whole_file)
    blueprint.add_url_rule("/file", "save_file", save_file, methods=["POST"])
    blueprint.add_url_rule("/file/upload", "upload", upload, methods=["POST"])
    blueprint.add_url_rule("/file/<name>", "download", download)
    blueprint.add_url_rule("/file-changes", "file_changes", file_changes)
    blueprint.add_url_rule("/file-changes", "take_file", take_file, methods=["POST"])


def whole_file() -> ResponseReturnValue:
    """The editor."""
    name, lying = request.args.get("name", FILES[0]), desk()
    if name not in FILES:
        raise NotFound
    found = tuple(p for p in problems(lying.texts) if p.file == name)
    return _editor(Sheet(name, lying.texts.get(name, ""), _base(lying), found))


def _editor(sheet: Sheet) -> str:
    return render_template("curate/whole_file.html", sheet=sheet, files=FILES)


def _base(lying: Desk) -> str:
    row = lying.draft or lying.published
    return str(row.id) if row else ""


def save_file() -> ResponseReturnValue:
    """Put the file as typed on the desk; with problems it comes back as it was typed."""
    name = request.form.get("name", "")
    if name not in FILES:
        raise NotFound
    return _keep(name, request.form.get("text", ""), request.form.get("base", ""))


def upload() -> ResponseReturnValue:
    """Put an uploaded file on the desk."""
    name, sent = request.form.get("name", ""), request.files.get("file")
    if name not in FILES or sent is None:
        raise NotFound
    with closing(sent):
        content = sent.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        flash("That file is larger than one million characters. Is it the right one?", "bad")
        return redirect(url_for("curate.whole_file", name=name))
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        flash("That file is not plain text in UTF-8. Save it as plain text and upload it again.", "bad")
        return redirect(url_for("curate.whole_file", name=name))
    return _keep(name, text, _base(desk()))


def _keep(name: str, typed: str, base: str) -> ResponseReturnValue:
    lying = desk()
    text = _as_it_was(typed, lying.texts.get(name, ""))
    before = _opened(lying, base)
    try:
        saved = save(lambda texts: _joined(before, {**before, name: text}, texts), f"Changed {name}")
    except KnowledgeError as error:
        found = tuple(p for p in error.problems if p.file == name) or error.problems
        return _editor(Sheet(name, text, base, found)), 400
    flash("Saved. Look through it and publish when you like." if saved else "Nothing was changed.")
    return redirect(url_for("curate.review") if saved else url_for("curate.whole_file", name=name))


def _opened(lying: Desk, base: str) -> Texts:
    """The texts that this editor was opened with."""
    try:
        found = rooms().revisions.get(row_id(base))
    except ValueError:
        found = None
    return found.texts if found else lying.texts


def _joined(before: Texts, ours: Texts, lying: Texts) -> Texts:
    """What was typed, with what somebody else saved meanwhile."""
    if dict(before) == dict(lying):
        return ours
    joined = merge(before, ours, lying)
    for clash in joined.clashes:
        flash(f'Somebody else changed "{clash.title}" too. Yours is kept; theirs is in the history.', "bad")
    return joined.texts


def _as_it_was(typed: str, old: str) -> str:
    """Typed text with the line endings and the byte order mark of the file: a browser sends others."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if old.count("\r\n") > old.count("\n") / 2:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if old.startswith("\ufeff") else text


def download(name: str) -> Response:
    """One file as it lies on the desk."""
    texts = desk().texts
    if name not in texts:
        raise NotFound
    return as_file(texts[name], name)


def file_changes() -> ResponseReturnValue:
    """What is new in the file on the server."""
    news = file_news(rooms(), desk().published)
    clashes = with_file(rooms(), desk().texts, news).clashes if news else ()
    return render_template("curate/file_changes.html", news=news, clashes=clashes)


def take_file() -> ResponseReturnValue:
    """Put what is new in the file on the desk, or leave it out for good."""
    room, news = rooms(), file_news(rooms(), desk().published)
    if news is None:
        return redirect(url_for("curate.today"))
    if request.form.get("take") == "yes":
        try:
            save(lambda texts: with_file(room, texts, news).texts, "Taken over from the file on the server")
        except KnowledgeError as error:
            flash("It cannot be taken over: " + " ".join(map(str, error.problems[:3])), "bad")
            return redirect(url_for("curate.file_changes"))
    note_imported(room, news.texts)
    flash("Taken over. Look through it and publish." if request.form.get("take") == "yes" else "Left out.")
    return redirect(
        url_for("curate.review") if request.form.get("take") == "yes" else url_for("curate.today")
    )
