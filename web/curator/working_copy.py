"""The therapist's working copy: the published version, and her changes that are not published yet."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from flask import current_app, g

from bot import EMPTY, Knowledge, KnowledgeError
from web.app_state import app_state
from web.curator.differences import differences
from web.curator.folder_changes import FileNews, file_news
from web.curator.looked_at import to_look_at
from web.curator.reading import Texts as Texts
from web.curator.reading import read
from web.curator.samples import Effects, effects_of
from web.publishing.rehearsal import rehearsal_of
from web.publishing.revisions import Moved, Revision

FILES = ("knowledge.md", "safety.md", "tests.md", "outline.md")
MOST_DIGITS = 10
"""No row has a number of so many digits: PostgreSQL could not hold it."""

MOST_NEWS = 3
"""How many versions with news are shown above a page."""

SAVE_TRIES = 5
"""How often a change is put on top of what somebody else saved meanwhile."""


@dataclass(frozen=True, slots=True)
class WorkingCopy:
    """The published version and the working copy on top of it."""

    published: Revision | None
    """None: nothing was published from these pages yet, the file answers."""
    draft: Revision | None
    texts: Texts
    """The working copy: her changes included."""
    knowledge: Knowledge
    """The same, read; without a question when it cannot be read."""
    problems: tuple[str, ...]
    """Why it cannot be read."""

    @property
    def number(self) -> int | None:
        """What her changes are based on."""
        return self.published.number if self.published else None

    @property
    def answering(self) -> Texts:
        """The texts without her changes."""
        return self.published.texts if self.published else file_texts()


def now() -> datetime:
    """The moment of this request."""
    moment: datetime = current_app.config["NOW"]()
    return moment


def row_id(typed: str) -> int:
    """A number as a row of the database may have it; `ValueError` for any other."""
    if not (typed.isascii() and typed.isdecimal() and len(typed) < MOST_DIGITS):
        raise ValueError(typed)
    return int(typed)


def working_copy() -> WorkingCopy:
    """The working copy as it is now."""
    revisions = app_state().revisions
    published, draft = revisions.newest(), revisions.draft()
    texts = draft.texts if draft else published.texts if published else file_texts()
    knowledge, problems = _readable(texts)
    return WorkingCopy(published, draft, texts, knowledge, problems)


def file_texts() -> Texts:
    """The texts of the knowledge folder as they answer; as they are stored when they cannot be read."""
    version = app_state().active.version
    if version.number is None and version.knowledge.texts:
        return version.knowledge.texts
    return folder_texts(app_state().settings.knowledge_dir)


def folder_texts(folder: Path) -> dict[str, str]:
    """The files of the folder, byte for byte but for what is no UTF-8."""
    paths = [folder / name for name in FILES if (folder / name).is_file()]
    return {path.name: path.read_bytes().decode("utf-8", "replace") for path in paths}


def _readable(texts: Texts) -> tuple[Knowledge, tuple[str, ...]]:
    try:
        return read(texts), ()
    except KnowledgeError as error:
        return EMPTY, tuple(map(str, error.problems))


def save(change: Callable[[Texts], Texts], note: str) -> Revision | None:
    """Put a change into the working copy; None when it changes nothing, `KnowledgeError` when it cannot be read.

    When somebody else saved meanwhile, the change is made again on top of theirs.
    """
    for _ in range(SAVE_TRIES):
        copy = working_copy()
        texts = dict(change(copy.texts))
        if texts == dict(copy.texts):
            return None
        if copy.draft and texts == dict(copy.answering):
            app_state().revisions.drop_drafts(copy.draft.id)
            return None
        read(texts)
        try:
            return put(copy, texts, note, based_on=copy.draft.based_on if copy.draft else copy.number)
        except Moved:
            continue
    raise Moved


def put(copy: WorkingCopy, texts: Texts, note: str, *, based_on: int | None) -> Revision:
    """Keep texts as the newest draft and begin to try them out; raises `Moved` when another was saved."""
    draft = copy.draft
    author, notes = g.visit.name, [note]
    if draft:
        author = author if author in draft.author.split(", ") else f"{draft.author}, {author}"
        notes = [line for line in draft.note.split("\n") if line != note] + notes
    saved = app_state().revisions.save_draft(
        texts, based_on, author, "\n".join(notes)[-400:], now(),
        after=draft.id if draft else 0,
    )  # fmt: skip
    app_state().rehearsals.begin(saved, copy.answering, now())
    return saved


@dataclass(frozen=True, slots=True)
class News:
    """What a published version did to other questions."""

    number: int
    note: str
    found: Effects | None


@dataclass(frozen=True, slots=True)
class Banners:
    """What every page says above its own content."""

    pending: int
    """How many of her changes are not published yet, as the review counts them."""
    forgets: bool
    """Whether what is saved here is gone after a restart."""
    paused: bool
    file: FileNews | None
    trouble: tuple[str, ...]
    """Why something newer does not answer."""
    broken: str
    """The file on the server that has to be fixed for it; "" where it is none."""
    folder: Path
    """The knowledge folder on the server."""
    number: int | None
    """The newest version."""
    waiting: int
    """Questions in the inbox."""
    news: tuple[News, ...]
    """What published versions did to other questions, until she answers it; the oldest first."""


def banners() -> Banners:
    """What every page says above its own content, looked up when a page asks for it."""
    found, copy = app_state(), working_copy()
    trouble = found.active.trouble
    if trouble and trouble.file and copy.published:  # the folder does not answer any more: `file` tells it
        trouble = None
    return Banners(
        pending=max(1, len(differences(copy.answering, copy.texts))) if copy.draft else 0,
        forgets=found.settings.forgets_disk,
        paused=found.revisions.signal().paused is not None,
        file=file_news(found, copy.published),
        trouble=(*copy.problems, *(trouble.problems if trouble else ())),
        broken=trouble.file if trouble else "",
        folder=found.settings.knowledge_dir,
        number=copy.number,
        waiting=found.inbox.count_waiting(),
        news=_news() if copy.published else (),
    )


def _news() -> tuple[News, ...]:
    return tuple(_news_of(version) for version in to_look_at()[:MOST_NEWS])


def _news_of(version: Revision) -> News:
    number = version.number or 0
    earlier = app_state().revisions.published(number - 1)
    changed = differences(earlier.texts, version.texts) if earlier else ()
    return News(number, version.note.split("\n")[-1], effects_of(rehearsal_of(version), changed))
