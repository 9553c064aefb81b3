"""The first page: how the week was, what to do next, and the switch that pauses the chat."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import PRACTICE_LABELS, Knowledge
from web.app_state import app_state
from web.curator.blueprint import blueprint
from web.curator.reading import visible_mistakes
from web.curator.working_copy import WorkingCopy, now, working_copy
from web.doctor import in_her_words
from web.publishing.revisions import PAUSED
from web.security.origins import is_loopback
from web.storage.counts import CLICKED, KIND, MISSING, WHILE_PAUSED, Count

REFERRED = ("emergency", "crisis", "urgent", "diagnostic", "treatment")
"""The kinds that send a visitor to a medical professional."""


@dataclass(frozen=True, slots=True)
class ToDo:
    """One thing that waits for her."""

    text: str
    href: str
    why: str = ""


@blueprint.get("/")
def today() -> ResponseReturnValue:
    """The page."""
    state, copy = app_state(), working_copy()
    day = now().date()
    state.counts.flush()
    paused = state.revisions.signal().paused
    return render_template(
        "curate/today.html",
        week=week_in_words(state.counts.between(day - timedelta(days=6), day)),
        read=read_in_words(copy.knowledge, day),
        todo=_todo(copy, day),
        warnings=_warnings(copy.knowledge),
        paused=paused,
        pause_text=copy.knowledge.says["paused"],
    )


@blueprint.post("/pause")
def pause() -> ResponseReturnValue:
    """Pause the chat with her text, or switch it on again."""
    if request.form.get("pause") == "off":
        app_state().database.set_setting(PAUSED, None)
        flash("The chat is on again.")
    else:
        text = " ".join(request.form.get("text", "").split())[:600]
        app_state().database.set_setting(PAUSED, text or working_copy().knowledge.says["paused"])
        flash("The chat is paused. Visitors see it within a second.")
    return redirect(url_for("curate.today"))


def week_in_words(counts: tuple[Count, ...]) -> str:
    """What visitors asked, in one sentence."""
    kinds: Counter[str] = Counter()
    for count in counts:
        if count.what == KIND:
            kinds[count.name] += count.count
    asked = kinds.total()
    if not asked:
        return "Nobody asked anything in this time."
    clicks = sum(count.count for count in counts if count.what == f"{CLICKED}booking")
    messages = "message" if asked == 1 else "messages"
    times = "once" if clicks == 1 else f"{clicks} times"
    parts = ", ".join(_outcomes_in_words(kinds))
    return f"Visitors sent {asked} {messages}: {parts}. The booking link was pressed {times}."


def _outcomes_in_words(kinds: Counter[str]) -> Iterator[str]:
    """What came of the messages; what happened to none of them is mostly left out."""
    referred = sum(kinds[kind] for kind in REFERRED)
    others = ("unknown", "clarify", MISSING, WHILE_PAUSED)
    yield f"{kinds.total() - referred - sum(kinds[kind] for kind in others)} got an answer"
    if kinds["clarify"]:
        yield f"{kinds['clarify']} got a choice of questions"
    yield f"{kinds['unknown']} did not"
    yield f"{referred} {'was' if referred == 1 else 'were'} sent to a medical professional"
    if kinds[MISSING]:
        yield f"{kinds[MISSING]} asked for a practice detail that is empty"
    if kinds[WHILE_PAUSED]:
        yield f"{kinds[WHILE_PAUSED]} came while the chat was paused"


def read_in_words(knowledge: Knowledge, day: date) -> str:
    """How many answers she has read herself."""
    live = knowledge.to_check
    read = sum(entry.is_read(day) for entry in live)
    return f"{read} of {len(live)} answers read by you."


def _todo(copy: WorkingCopy, day: date) -> list[ToDo]:
    waiting = app_state().inbox.count_waiting()
    unread = sum(not entry.is_read(day) for entry in copy.knowledge.to_check)
    drafts = sum(entry.status == "draft" for entry in copy.knowledge.entries)
    found = []
    if waiting:
        text = f"{waiting} question{'' if waiting == 1 else 's'} in the inbox"
        found.append(ToDo(text, url_for("curate.inbox"), "Visitors asked these and found no answer."))
    if drafts:
        text = f"{drafts} answer{'' if drafts == 1 else 's'} that you began"
        found.append(ToDo(text, url_for("curate.answers", show="draft")))
    details = _empty_to_fill(copy.knowledge)
    if details and not _is_filled(copy.knowledge):  # nobody can reach her yet
        found.insert(0, details)
    if unread:
        text = f"{unread} answer{'' if unread == 1 else 's'} to read"
        why = "Read each one once, so that every word is yours."
        found.append(ToDo(text, url_for("curate.answers", show="unread"), why))
    if details and details not in found:
        found.append(details)
    return found


def _empty_to_fill(knowledge: Knowledge) -> ToDo | None:
    empty = len(empty_details(knowledge))
    reached = "" if _is_filled(knowledge) else "Visitors cannot reach you yet: no phone, e-mail or page. "
    why = f"{reached}For an empty detail the chat says that it does not know."
    text = f"{empty} practice detail{' is' if empty == 1 else 's are'} empty"
    return ToDo(text, url_for("curate.first_steps"), why) if empty else None


def empty_details(knowledge: Knowledge) -> list[str]:
    """The practice details that are not filled in, a sample booking link among them."""
    practice = knowledge.practice
    return [
        label for label in PRACTICE_LABELS
        if not practice.detail(label) or (label == "Booking link" and practice.is_sample)
    ]  # fmt: skip


def _is_filled(knowledge: Knowledge) -> bool:
    practice = knowledge.practice
    return bool(practice.phone or practice.email or practice.contact_page)


def _warnings(knowledge: Knowledge) -> list[str]:
    settings = app_state().settings
    found = []
    if knowledge.practice.is_sample and not settings.booking_url:
        here = "on this computer the chat shows it, but " if is_loopback(request.host) else ""
        found.append(
            "The booking link is still the sample. Put your own into Settings: "
            f"{here}visitors of a real site get no booking link."
        )
    elif not knowledge.practice.booking_link and not settings.booking_url:
        found.append("There is no booking link yet. Put yours into Settings.")
    return [*visible_mistakes(knowledge.warnings), *found, *in_her_words(app_state())]
