"""The knowledge folder against the pages: what a new deploy brought that is not published."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot import KnowledgeError, Problem, load
from web.app_state import AppState
from web.curator.differences import Difference, differences
from web.publishing.merge import Merged, merge
from web.publishing.revisions import Revision

_IMPORTED = "imported_texts"


@dataclass(frozen=True, slots=True)
class FileNews:
    """The folder holds other texts than when it was last taken over."""

    texts: Mapping[str, str]
    changes: tuple[Difference, ...]
    """What changed in the folder since then."""
    problems: tuple[Problem, ...] = ()
    """Why the folder cannot be read; nothing is taken from it before it can."""


def note_imported(state: AppState, texts: Mapping[str, str]) -> None:
    """Remember the folder's texts as they are now: what the pages hold includes them."""
    state.database.set_setting(_IMPORTED, json.dumps(dict(texts), ensure_ascii=False))


def imported(state: AppState) -> Mapping[str, str] | None:
    """The folder's texts as they were when they were last taken over."""
    stored = state.database.setting(_IMPORTED)
    return dict(json.loads(stored)) if stored else None


def file_news(state: AppState, published: Revision | None) -> FileNews | None:
    """What is new in the folder; None when nothing is, or while the folder itself answers."""
    before = imported(state)
    if published is None or before is None:
        return None
    folder = state.settings.knowledge_dir
    texts = {name: _text(state, name) for name in before if (folder / name).is_file()}
    if not texts or _mark(texts) == _mark(before):
        return None
    problems = _problems(folder)
    return FileNews(texts, () if problems else differences(before, texts), problems)


def _problems(folder: Path) -> tuple[Problem, ...]:
    try:
        load(folder)
    except KnowledgeError as error:
        return error.problems
    return ()


def with_file(state: AppState, ours: Mapping[str, str], news: FileNews) -> Merged:
    """Our texts with what is new in the folder; where both changed, ours stays and the clash is told."""
    return merge(imported(state) or {}, ours, news.texts)


def _text(state: AppState, name: str) -> str:
    return (state.settings.knowledge_dir / name).read_bytes().decode("utf-8", "replace")


def _mark(texts: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(dict(sorted(texts.items()))).encode()).hexdigest()
