"""The knowledge folder against the pages: what a new deploy brought that is not published."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass

from web.chunks import Merged, merge
from web.differences import Difference, differences
from web.revisions import Revision
from web.rooms import Rooms

_IMPORTED = "imported_texts"


@dataclass(frozen=True, slots=True)
class FileNews:
    """The folder holds other texts than when it was last taken over."""

    texts: Mapping[str, str]
    changes: tuple[Difference, ...]
    """What changed in the folder since then."""


def note_imported(rooms: Rooms, texts: Mapping[str, str]) -> None:
    """Remember the folder's texts as they are now: what the pages hold includes them."""
    rooms.database.set_setting(_IMPORTED, json.dumps(dict(texts), ensure_ascii=False))


def imported(rooms: Rooms) -> Mapping[str, str] | None:
    """The folder's texts as they were when they were last taken over."""
    stored = rooms.database.setting(_IMPORTED)
    return dict(json.loads(stored)) if stored else None


def file_news(rooms: Rooms, published: Revision | None) -> FileNews | None:
    """What is new in the folder; None when nothing is, or while the folder itself answers."""
    before = imported(rooms)
    if published is None or before is None:
        return None
    folder = rooms.settings.knowledge_dir
    texts = {name: _text(rooms, name) for name in before if (folder / name).is_file()}
    if not texts or _mark(texts) == _mark(before):
        return None
    return FileNews(texts, differences(before, texts))


def with_file(rooms: Rooms, ours: Mapping[str, str], news: FileNews) -> Merged:
    """Our texts with what is new in the folder; where both changed, ours stays and the clash is told."""
    return merge(imported(rooms) or {}, ours, news.texts)


def _text(rooms: Rooms, name: str) -> str:
    return (rooms.settings.knowledge_dir / name).read_bytes().decode("utf-8", "replace")


def _mark(texts: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(dict(sorted(texts.items()))).encode()).hexdigest()
