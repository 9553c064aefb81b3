"""The whole file: the Markdown itself with line numbers, problems beside the lines, upload and download."""

import codecs
from collections import Counter
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from flask import Response, flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import KnowledgeError, Problem, load, problems, why_unreadable
from web.app_state import app_state
from web.curator.blueprint import blueprint
from web.curator.files import as_file
from web.curator.working_copy import FILES, Texts, WorkingCopy, row_id, save, working_copy
from web.publishing.merge import merge

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
    folder: Path | None = None
    """The folder of a file that is shown as stored on the server; None: the working copy."""


@blueprint.get("/file")
def whole_file() -> ResponseReturnValue:
    """The editor."""
    name, copy = request.args.get("name", FILES[0]), working_copy()
    if name not in FILES:
        raise NotFound
    trouble = app_state().active.trouble
    if request.args.get("on") == "server" and trouble and trouble.file:
        return _editor(_on_server(name, _base(copy)))
    found = tuple(p for p in problems(copy.texts) if p.file == name)
    return _editor(Sheet(name, copy.texts.get(name, ""), _base(copy), found))


def _on_server(name: str, base: str) -> Sheet:
    """A file of the knowledge folder as it is stored, with its problems."""
    folder = app_state().settings.knowledge_dir
    try:
        load(folder)
        found: tuple[Problem, ...] = ()
    except KnowledgeError as error:
        found = tuple(p for p in error.problems if p.file == name)
    path = folder / name
    return Sheet(name, _readable(path.read_bytes()) if path.is_file() else "", base, found, folder)


def _readable(content: bytes) -> str:
    """A file as its author sees it, in whatever encoding it was saved."""
    is_wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if is_wide else ("utf-8", "cp1252"):
        with suppress(UnicodeDecodeError):
            return content.decode(encoding)
    return content.decode("utf-8", "replace")


def _editor(sheet: Sheet) -> str:
    return render_template("curate/whole_file.html", sheet=sheet, files=FILES, join_alike=join_alike)


def join_alike(problems: Iterable[Problem]) -> list[tuple[Problem, int]]:
    """Problems that say the same, once, each with how many more there are."""
    counts = Counter(problem.text for problem in problems)
    first = {problem.text: problem for problem in reversed(list(problems))}
    return [(first[text], count - 1) for text, count in counts.items()]


def _base(copy: WorkingCopy) -> str:
    row = copy.draft or copy.published
    return str(row.id) if row else ""


@blueprint.post("/file")
def save_file() -> ResponseReturnValue:
    """Put the file as typed into the working copy; with problems it comes back as it was typed."""
    name = request.form.get("name", "")
    if name not in FILES:
        raise NotFound
    return _keep(name, request.form.get("text", ""), request.form.get("base", ""))


@blueprint.post("/file/upload")
def upload() -> ResponseReturnValue:
    """Put an uploaded file into the working copy."""
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
        flash(f"This is {why_unreadable(content)}", "bad")
        return redirect(url_for("curate.whole_file", name=name))
    return _keep(name, text, _base(working_copy()))


def _keep(name: str, typed: str, base: str) -> ResponseReturnValue:
    copy = working_copy()
    text = _as_it_was(typed, copy.texts.get(name, ""))
    before = _opened(copy, base)
    try:
        saved = save(lambda texts: _joined(before, {**before, name: text}, texts), f"Changed {name}")
    except KnowledgeError as error:
        found = tuple(p for p in error.problems if p.file == name) or error.problems
        return _editor(Sheet(name, text, base, found)), 400
    flash("Saved. Look through it and publish when you like." if saved else "Nothing was changed.")
    return redirect(url_for("curate.review") if saved else url_for("curate.whole_file", name=name))


def _opened(copy: WorkingCopy, base: str) -> Texts:
    """The texts that this editor was opened with."""
    try:
        found = app_state().revisions.get(row_id(base))
    except ValueError:
        found = None
    return found.texts if found else copy.texts


def _joined(before: Texts, ours: Texts, copy: Texts) -> Texts:
    """What was typed, with what somebody else saved meanwhile."""
    if dict(before) == dict(copy):
        return ours
    joined = merge(before, ours, copy)
    for clash in joined.clashes:
        flash(f'Somebody else changed "{clash.title}" too. Yours is kept; theirs is in the history.', "bad")
    return joined.texts


def _as_it_was(typed: str, old: str) -> str:
    """Typed text with the line endings and the byte order mark of the file: a browser sends others."""
    text = typed.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    if old.count("\r\n") > old.count("\n") / 2:
        text = text.replace("\n", "\r\n")
    return "\ufeff" + text if old.startswith("\ufeff") else text


@blueprint.get("/file/<name>")
def download(name: str) -> Response:
    """One file of the working copy."""
    texts = working_copy().texts
    if name not in texts:
        raise NotFound
    return as_file(texts[name], name)
