"""Warning signs: what visitors write that must be taken more seriously, and what to add to the reply."""

import hashlib
from dataclasses import dataclass, replace

from flask import flash, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import NotFound

from bot import Assistant, KnowledgeError, Level, SafetySection, same_words
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.reading import read, without_lines
from web.curator.what_visitors_get import version_of
from web.curator.working_copy import Texts, WorkingCopy, save, working_copy

LEVELS = {
    "urgent": "A doctor should see it soon (urgent)",
    "emergency": "Call 911 now (emergency)",
    "crisis": "Somebody may hurt themselves: 988 (crisis)",
    "treatment": "No advice: ask a doctor or pharmacist (treatment)",
    "diagnostic": "Point to a medical professional (diagnostic)",
}
"""How careful the chat is, the usual one first."""

GETS = {
    "urgent": "“speak to a doctor today”",
    "emergency": "“call 911 now”",
    "crisis": "“call or text 988”",
    "treatment": "“I can't advise on treatment”",
    "diagnostic": "“ask a medical professional”",
}
"""What a message of each level gets, in short."""

MOST_TRIED = 30


@dataclass(frozen=True, slots=True)
class Tried:
    """What one message of hers, said in other words, would get."""

    words: str
    fires: bool
    gets: str
    """What it would get in any case; "" where no safety reply."""
    is_written: bool = False
    """Whether it is one of the messages of the sign."""


@blueprint.get("/warning-signs")
def warning_signs() -> ResponseReturnValue:
    """The list, and the form of one."""
    sections = _sections(working_copy().texts)
    wanted = request.args.get("open", "")
    opened = next((section for section in sections if section.title == wanted), None)
    return _page(opened or SafetySection("", "urgent", ()), was=opened.title if opened else "")


def _sections(texts: Texts) -> list[SafetySection]:
    return [section for section in read(texts).safety if section.level != "calm"]


def _page(section: SafetySection, was: str, problems: tuple[str, ...] = (), *, is_held: bool = False) -> str:
    copy = working_copy()
    return render_template(
        "curate/warning_signs.html",
        sections=_sections(copy.texts) if not copy.problems else [],
        levels=LEVELS,
        section=section,
        was=was,
        tried=_tried(section, was),
        already=_already(section, was),
        told=_trial(section),
        is_held=is_held,
        waiting=_waiting(copy) if not copy.problems else frozenset(),
        to_try=request.form.get("tried", ""),
        problems=problems,
    )


@blueprint.post("/warning-signs")
def save_warning_sign() -> ResponseReturnValue:
    """Put the sign into the working copy: what it does is looked at before it is published."""
    section, was = _typed(), request.form.get("was", "")
    problems = _missing(section)
    if problems or request.form.get("do") == "try":
        return _page(section, was, problems if request.form.get("do") != "try" else ())
    if _lines("tried") and request.form.get("told") != _trial(section):  # pressed before she could read it
        return _page(section, was, is_held=True)

    def change(texts: Texts) -> Texts:
        renamed = was and same_words(was) != same_words(section.title)
        texts = edits.with_section(texts, was, None) if renamed else texts
        return edits.with_section(texts, section.title, section)

    return _saved(change, section, was)


@blueprint.post("/warning-signs/delete")
def delete_warning_sign() -> ResponseReturnValue:
    """Delete a sign, once she has looked at what that does."""
    title = request.form.get("was", "")
    found = next((section for section in _sections(working_copy().texts) if section.title == title), None)
    if found is None:
        raise NotFound
    return _saved(lambda texts: edits.with_section(texts, title, None), found, title)


def _saved(change: edits.Change, section: SafetySection, was: str) -> ResponseReturnValue:
    try:
        saved = save(change, f"Warning sign: {section.title}")
    except KnowledgeError as error:
        return _page(section, was, without_lines(error.problems)), 400
    if saved is None:
        flash("Nothing was changed.")
        return _page(section, was)
    return redirect(url_for("curate.review"))


@blueprint.post("/preview/sign")
def preview_sign() -> ResponseReturnValue:
    """What other words for the sign would get, while it is typed."""
    section, was = _typed(), request.form.get("was", "")
    waits = bool(_lines("tried")) and not section.when
    return render_template(
        "curate/tried_signs.html",
        tried=_tried(section, was),
        waits=waits,
        already=_already(section, was),
        told=_trial(section),
    )


def _typed() -> SafetySection:
    form = request.form
    return SafetySection(
        title=edits.one_line(form.get("title", ""))[:200],
        level=form.get("level", "") if form.get("level") in LEVELS else "urgent",
        when=_lines("when"),
        but_not=_lines("but_not"),
        answer=edits.tidy(form.get("answer", "")),
    )


def _lines(name: str) -> tuple[str, ...]:
    lines = map(edits.one_line, request.form.get(name, "").splitlines())
    return tuple({same_words(line): line for line in lines if line}.values())


def _missing(section: SafetySection) -> tuple[str, ...]:
    wanted = {
        "Give the sign a name.": section.title,
        "Write at least one message that visitors may send.": section.when,
    }
    return tuple(problem for problem, value in wanted.items() if not value)


def _tried(section: SafetySection, was: str) -> tuple[Tried, ...]:
    """Her examples for trying, asked as if the sign were live."""
    lines = _lines("tried")[:MOST_TRIED]
    if not lines or not section.when:
        return ()
    who, written = _assistant(section, was), set(map(same_words, section.when))
    heard = ((line, who.assess(line)) for line in lines)
    return tuple(
        Tried(
            line,
            fires=(section.title or "new") in found.sections,
            gets=GETS.get(found.level.kind, ""),
            is_written=same_words(line) in written,
        )
        for line, found in heard
    )


def _trial(section: SafetySection) -> str:
    """What tells one trial from another: the page sends back the one whose outcome it shows."""
    parts = (section.level, section.when, section.but_not, _lines("tried"))
    return hashlib.sha256(repr(parts).encode()).hexdigest()


def _already(section: SafetySection, was: str) -> tuple[Tried, ...]:
    """Her examples that get a reply as careful without the sign."""
    if not section.when:
        return ()
    who = _assistant(replace(section, when=()), was)
    heard = ((line, who.assess(line).level) for line in section.when[:MOST_TRIED])
    return tuple(
        Tried(line, fires=False, gets=GETS[level.kind])
        for line, level in heard
        if level >= Level[section.level.upper()]
    )


def _waiting(copy: WorkingCopy) -> frozenset[str]:
    """The titles of the signs that are not published as they stand here."""
    live = {replace(section, line=0) for section in _sections(copy.answering)}
    return frozenset(s.title for s in _sections(copy.texts) if replace(s, line=0) not in live)


def _assistant(section: SafetySection, was: str) -> Assistant:
    """Who answers once the sign stands as it is here, in place of what it was."""
    copy = working_copy()
    knowledge = read(copy.texts)
    replaced = {same_words(was), same_words(section.title)}
    others = tuple(each for each in knowledge.safety if same_words(each.title) not in replaced)
    trial = replace(section, title=section.title or "new")
    return version_of(replace(knowledge, safety=(*others, trial)), knowledge).assistant
