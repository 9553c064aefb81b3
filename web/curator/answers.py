"""The answers: a list to search, in three views, the one that needs her most on top."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from flask import render_template, request
from flask.typing import ResponseReturnValue

from bot import Entry, as_text, same_words
from web.app_state import app_state
from web.curator.answer import KINDS
from web.curator.blueprint import blueprint
from web.curator.working_copy import now, working_copy
from web.storage.counts import ENTRY, HELPFUL, UNHELPFUL

MONTH = timedelta(days=30)

SHOWN = {"all": "All", "unread": "Not read by me yet", "draft": "Drafts", "off": "Off"}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the list."""

    entry: Entry
    asked: int
    helpful: int
    unhelpful: int
    is_read: bool
    found: str
    """The wording or the piece of the answer that was searched for; "" where the question itself holds it."""


@blueprint.get("/answers")
def answers() -> ResponseReturnValue:
    """The page."""
    show, kind = request.args.get("show", "all"), request.args.get("kind", "")
    typed = " ".join(request.args.get("q", "").split())[:100]
    rows = [row for row in _rows(typed) if _is_wanted(row, show)]
    kinds = {name: [row for row in rows if row.entry.kind == name] for name in KINDS}
    to_check, day = working_copy().knowledge.to_check, now().date()
    return render_template(
        "curate/answers.html",
        groups={name: found for name, found in kinds.items() if found and kind in ("", name)},
        kinds={name: (title, len(kinds[name])) for name, title in KINDS.items()},
        kind=kind,
        show=show,
        states=SHOWN,
        q=typed,
        read=sum(entry.is_read(day) for entry in to_check),
        to_read=len(to_check),
    )


def _rows(typed: str) -> list[Row]:
    """What holds every word that was typed, the most unhelpful and the most asked first."""
    day = now().date()
    counts: Counter[tuple[str, str]] = Counter()
    for count in app_state().counts.between(day - MONTH, day):
        counts[count.what, count.name] += count.count
    found = ((entry, holds(entry, typed)) for entry in working_copy().knowledge.entries)
    rows = [
        Row(entry, counts[ENTRY, entry.id], counts[HELPFUL, entry.id], counts[UNHELPFUL, entry.id],
            entry.is_read(day), where)
        for entry, where in found if where is not None
    ]  # fmt: skip
    return sorted(rows, key=lambda row: (-row.unhelpful, -row.asked))


def holds(entry: Entry, typed: str) -> str | None:
    """Where an answer holds every word that was typed: "" for the question itself, None for nowhere."""
    words = same_words(typed).split()
    if _has(entry.question, words):
        return ""
    texts: Iterable[str] = (*entry.also_asked, *entry.answer.split("\n\n"), entry.in_one_sentence)
    return next((as_text(text) for text in texts if _has(text, words)), None)


def _has(text: str, words: list[str]) -> bool:
    folded = same_words(text)
    return all(word in folded for word in words)


def _is_wanted(row: Row, show: str) -> bool:
    if show == "unread":
        return not row.is_read and row.entry.status == "live" and not row.entry.is_built_in
    return show not in ("draft", "off") or row.entry.status == show
