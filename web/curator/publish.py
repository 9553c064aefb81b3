"""Publishing: a change is live within a second; only what must be looked at first waits in the working copy."""

from collections.abc import Callable
from dataclasses import replace

from flask import flash, g
from werkzeug.exceptions import NotFound

from bot import Index, Knowledge, KnowledgeError, SafetySection, lost, safety_problems
from web.app_state import app_state
from web.curator.answered import ask_again
from web.curator.folder_changes import note_imported
from web.curator.reading import read
from web.curator.what_visitors_get import assistant
from web.curator.working_copy import SAVE_TRIES, Texts, WorkingCopy, file_texts, now, save, working_copy
from web.publishing.models import INDEX, Lesson, index_lesson
from web.publishing.revisions import Conflict, Moved, Revision

Change = Callable[[Texts], Texts]

MOST_GONE = 0.1
"""An index serves other texts until theirs is learned while so much of what it knows is gone from them at most."""


def publish_change(change: Change, note: str, *, tries_out: bool = True) -> Revision | None:
    """Make a change live, on top of what answers now, and carry the working copy along.

    A revision without a number: it waits in the working copy, because she must look at it, or because it has to be
    learned first. None: nothing changes. Raises `KnowledgeError` for what stops a publish.
    """
    for _ in range(SAVE_TRIES):
        copy = working_copy()
        texts = dict(change(copy.answering))
        if texts == dict(copy.answering):
            return save(change, note) if copy.draft else None
        refuse_unsafe(copy.answering, texts)
        key = serving_key(texts)
        if key is None or _waits(copy.answering, texts):
            return save(change, note)
        try:
            published = _publish(copy, texts, key, note)
        except Conflict:
            continue
        _carry_along(copy, change, published)
        if tries_out:
            app_state().rehearsals.begin(published, copy.answering, now())
        ask_again(published.texts)
        return published
    raise Moved


def _waits(before: Texts, texts: Texts) -> bool:
    return app_state().settings.forgets_disk or needs_a_look(before, texts) or loses_answers(before, texts)


def published(number: int) -> Revision:
    """A published version by its number; raises `NotFound`."""
    found = app_state().revisions.published(number)
    if found is None:
        raise NotFound
    return found


def refuse_unsafe(before: Texts, texts: Texts) -> None:
    """Raise `KnowledgeError` for texts that cannot be read, or whose safety examples do not do what they say."""
    knowledge = read(texts)
    if knowledge.safety != read(before).safety:
        found = safety_problems(knowledge, app_state().active.version.models)
        stopping = tuple(problem for problem in found if problem.stops)
        if stopping:
            raise KnowledgeError(stopping)


def needs_a_look(before: Texts, texts: Texts) -> bool:
    """Whether her safety sections change: what these do to visitors' messages is shown first, and asked about."""
    return _sections(read(before)) != _sections(read(texts))


def _sections(knowledge: Knowledge) -> list[SafetySection]:
    return [replace(section, line=0) for section in knowledge.safety if section.level != "calm"]


def loses_answers(before: Texts, texts: Texts) -> bool:
    """Whether a message of tests.md would miss its answer, as far as the chat can tell before it has learned."""
    if _deciding(read(before)) == _deciding(read(texts)):
        return False
    return any(True for _ in lost(assistant(before), assistant(texts)))


def _deciding(knowledge: Knowledge) -> tuple[object, ...]:
    """What decides which answer a message gets."""
    entries = [(entry.id, entry.phrasings, entry.status, entry.kind) for entry in knowledge.entries]
    expected = [(test.entry, test.messages) for test in knowledge.expected]
    safety = [replace(section, line=0) for section in knowledge.safety]
    return entries, knowledge.synonyms, knowledge.not_for_chat, safety, expected


def serving_key(texts: Texts) -> str | None:
    """The key of the stored index that can serve these texts now: their own, else the one that answers."""
    knowledge = read(texts)
    own = index_lesson(knowledge)
    if app_state().models.has_index(knowledge):
        return _stored(own)
    serving = app_state().active.version.models.index
    return _stored(Lesson(INDEX, serving.key), serving) if serving and _fits(serving, knowledge) else None


def _fits(index: Index, knowledge: Knowledge) -> bool:
    live = {entry.id for entry in knowledge.live}
    gone = sum(entry not in live for entry in index.entries)
    return gone <= max(1, MOST_GONE * len(index.entries))


def _stored(lesson: Lesson, index: Index | None = None) -> str | None:
    """The key of an index that every machine finds in the database."""
    if not app_state().revisions.has_index(lesson.key):
        content = app_state().models.content(lesson) or (index.dumps() if index else None)
        if content is None:
            return None
        app_state().revisions.keep_index(lesson.key, content, now())
    return lesson.key


def _publish(copy: WorkingCopy, texts: Texts, key: str, note: str) -> Revision:
    based_on = copy.number if copy.published else begin_history()
    return app_state().revisions.publish_at_once(texts, based_on, g.visit.name, note, key, now())


def begin_history() -> int | None:
    """The file as it came becomes version 1, so that she can always go back to it."""
    texts = file_texts()
    note_imported(app_state(), texts)
    key = serving_key(texts)
    if key is None:
        return None
    note = "As it came with the chat"
    begun = app_state().revisions.publish_at_once(texts, None, "The file", note, key, now()).number
    flash(
        "From now on visitors get what you publish here. The files in the folder "
        f"{app_state().settings.knowledge_dir} are no longer read; when somebody changes them, you are shown "
        "the difference."
    )
    return begun


def _carry_along(copy: WorkingCopy, change: Change, published: Revision) -> None:
    """The working copy with the same change, on top of the new version; gone when nothing is left in it."""
    draft, revisions = copy.draft, app_state().revisions
    if draft is None:
        return
    try:
        texts = change(draft.texts)
        read(texts)
    except KnowledgeError:
        return  # it stays as it was, and is put on top of the new version when she looks through it
    if dict(texts) == dict(published.texts):
        revisions.drop_drafts(draft.id)
        return
    is_current = draft.based_on == copy.number
    moved = revisions.save_draft(
        texts, published.number if is_current else draft.based_on, draft.author, draft.note, now(), after=draft.id
    )  # fmt: skip
    app_state().rehearsals.begin(moved, published.texts, now())
