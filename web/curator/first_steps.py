"""First steps: six details, the hours, reading the answers, the site; a bar shows how far she is."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import KnowledgeError
from web.app_state import app_state
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.details import normalise, problem_with
from web.curator.publish import publish_change
from web.curator.settings import SEVERAL_LINES
from web.curator.today import empty_details
from web.curator.working_copy import now, working_copy

EXAMPLES = {
    "Name": "Quiet Hands Massage",
    "Booking link": "quiethands.example/book",
    "Phone": "603-555-0100",
    "E-mail": "hello@quiethands.example",
    "Location": "12 Main Street, Concord, New Hampshire",
    "Prices": "An hour is $90. I take cash and cards.",
}
"""The six details that visitors ask for most, each with an example."""

WEEK = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

ON_SITE = "on_my_site"
"""The setting that says that she has put the chat on her site."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step and how far she is with it."""

    title: str
    done: int
    total: int

    @property
    def is_done(self) -> bool:
        """Whether nothing of it is left."""
        return self.done >= self.total


def steps() -> tuple[Step, ...]:
    """The four steps."""
    knowledge, day = working_copy().knowledge, now().date()
    empty, to_read = empty_details(knowledge), knowledge.to_check
    return (
        Step("The six details asked for most", sum(label not in empty for label in EXAMPLES), len(EXAMPLES)),
        Step("When you are open", int("Hours" not in empty), 1),
        Step("Read the answers", sum(entry.is_read(day) for entry in to_read), len(to_read)),
        Step("On your site", int(app_state().database.setting(ON_SITE) is not None), 1),
    )


@blueprint.get("/first-steps")
def first_steps() -> ResponseReturnValue:
    """The page."""
    return _page()


def _page(
    typed: Mapping[str, str] = MappingProxyType({}), problems: Mapping[str, str] = MappingProxyType({})
) -> str:
    knowledge, found = working_copy().knowledge, steps()
    known = {label: knowledge.practice.detail(label) for label in EXAMPLES}
    if knowledge.practice.is_sample:
        known["Booking link"] = ""
    unread = (entry for entry in knowledge.to_check if not entry.is_read(now().date()))
    return render_template(
        "curate/first_steps.html",
        steps=found,
        share=sum(step.done / max(step.total, 1) for step in found) / len(found),
        examples=EXAMPLES,
        values=known | dict(typed),
        wrong=problems,
        several_lines=SEVERAL_LINES,
        hours=knowledge.practice.hours,
        days=days_of(knowledge.practice.hours),
        week=WEEK,
        unread=next(unread, None),
    )


@blueprint.post("/first-steps")
def save_steps() -> ResponseReturnValue:
    """Publish what is typed on the page: the six details, and the hours where any are written."""
    typed = {label: normalise(label, request.form.get(label, "")) for label in EXAMPLES}
    hours = _typed_hours()
    problems = {label: said for label, value in typed.items() if (said := problem_with(label, value))}
    if problems:
        return _page(typed, problems), 400
    return _saved(typed | ({"Hours": hours} if hours else {}))


def _typed_hours() -> str:
    """A sentence for each run of days that are alike, or her own words; empty boxes remove nothing."""
    days = {day: " ".join(request.form.get(day, "").split())[:60] for day in WEEK}
    closed = " ".join(request.form.get("closed", "").split())[:200]
    return edits.tidy(request.form.get("hours", "")).strip() or hours_in_words(days, closed)


def days_of(hours: str) -> Mapping[str, str] | None:
    """What `hours_in_words` wrote, by day, "closed" for the closed days; None for hours in her own words."""
    days = dict.fromkeys(WEEK, "")
    for line in hours.splitlines():
        name, _, said = (part.strip() for part in line.partition(":"))
        first, _, last = name.partition(" to ")
        if name == "Closed":
            days["closed"] = said
        elif said and (run := _run(first, last or first)):
            days.update(dict.fromkeys(run, "" if said == "closed" else said))
        else:
            return None
    return days


def _run(first: str, last: str) -> tuple[str, ...]:
    """The days from one to another; none where they are no days, or in the other order."""
    return WEEK[WEEK.index(first) : WEEK.index(last) + 1] if {first, last} <= set(WEEK) else ()


def hours_in_words(days: Mapping[str, str], closed: str) -> str:
    """The hours as a visitor reads them; "" when nothing was written."""
    if not any(days.values()) and not closed:
        return ""
    lines = []
    for hours, run in groupby(WEEK, key=lambda day: days.get(day, "")):
        names = list(run)
        name = names[0] if len(names) == 1 else f"{names[0]} to {names[-1]}"
        if any(days.values()):
            lines.append(f"{name}: {hours or 'closed'}")
    return "\n".join([*lines, *([f"Closed: {closed}"] if closed else [])])


@blueprint.post("/first-steps/site")
def note_site() -> ResponseReturnValue:
    """She has put the chat on her site."""
    app_state().database.set_setting(ON_SITE, now().date().isoformat())
    return redirect(url_for("curate.first_steps"))


def _saved(typed: Mapping[str, str]) -> ResponseReturnValue:
    try:
        saved = publish_change(lambda texts: edits.with_details(texts, typed), "Practice details")
    except KnowledgeError as error:
        flash(" ".join(problem.text for problem in error.problems[:2]), "bad")
        return redirect(url_for("curate.first_steps"))
    flash("Published. Visitors get it within a second." if saved else "Nothing was changed.")
    return redirect(url_for("curate.first_steps"))
