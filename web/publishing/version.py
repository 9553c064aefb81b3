"""One version of all that a reply is made of, and what tells a whole knowledge folder from half of one."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bot import EMPTY, Assistant, Knowledge, Models, index_key


@dataclass(frozen=True)
class Version:
    """What answers: a request takes it once, so no reply mixes two versions."""

    knowledge: Knowledge
    """As it was read; the assistants may have another booking link."""
    models: Models
    number: int | None
    """The number of the published revision; None: the knowledge folder, or what is built in."""
    assistant: Assistant
    on_localhost: Assistant
    """The assistant for visitors on localhost, where the sample booking link counts."""

    @cached_property
    def is_learned(self) -> bool:
        """Whether the models were learned from this very knowledge, not from what was there before."""
        index = self.models.index
        return self.models.complete and (
            self.knowledge is EMPTY or (index is not None and index.key == index_key(self.knowledge))
        )


def build_version(knowledge: Knowledge, models: Models, number: int | None, booking_url: str) -> Version:
    """Everything that one version needs; the deployer's link fills an empty or sample booking link."""
    practice = knowledge.practice
    own = public = Assistant(knowledge, models)
    if booking_url and (not practice.booking_link or practice.is_sample):
        own = public = own.with_practice(practice.with_booking_link(booking_url))
    elif practice.is_sample:
        public = own.with_practice(practice.with_booking_link(""))
    return Version(knowledge, models, number, public, own)


def find_cut_off(new: Mapping[str, str], old: Mapping[str, str]) -> str | None:
    """The file that is only the beginning of the one before, as a half-written one is; None: none."""
    for name, before in old.items():
        after = new.get(name, "").rstrip()
        if after != before.rstrip() and before.startswith(after):
            return name
    return None


Stamp = tuple[tuple[str, int, int, int], ...]


def stamp(folder: Path) -> Stamp:
    """Changes whenever a file of the folder does: name, time, size and inode of each."""
    found = []
    for path in sorted(folder.glob("*.md")):
        try:
            status = path.stat()
        except OSError:
            continue
        found.append((path.name, status.st_mtime_ns, status.st_size, status.st_ino))
    return tuple(found)
