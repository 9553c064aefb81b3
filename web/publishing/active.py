"""The version that answers: what is newer is loaded aside and swapped in; what is broken never replaces it.

Nothing here runs inside a chat request: a thread of each process looks twice a second.
"""

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from bot import EMPTY, Assistant, Knowledge, KnowledgeError, Models, parse
from web.logs import events
from web.publishing.instance_folder import Copy, InstanceFolder
from web.publishing.jobs import JobFailed
from web.publishing.knowledge_folder import FolderError, KnowledgeFolder
from web.publishing.model_store import ModelStore
from web.publishing.revisions import Revisions, Signal
from web.publishing.version import Version, build_version
from web.publishing.watcher import Watcher
from web.settings import Settings
from web.storage.database import DatabaseAway

RETRY_S = 30.0
"""Wait before a revision that cannot be served is tried again."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why something newer does not answer, and since when."""

    since: datetime
    problems: tuple[str, ...]
    file: str = ""
    """The file of the knowledge folder that has to be fixed; "" where it is none."""


class Active:
    """Holds the version that answers, and keeps it current."""

    def __init__(
        self,
        settings: Settings,
        revisions: Revisions,
        models: ModelStore,
        folder: InstanceFolder,
        now: Callable[[], datetime],
        chores: Callable[[], None] = lambda: None,
    ) -> None:
        self._settings, self._revisions, self._folder = settings, revisions, folder
        self._models = models
        self._now = now
        self._watcher = Watcher(self.look, chores)
        self._version: Version | None = None
        self._opening = threading.RLock()
        self._looking = threading.Lock()
        self._source = KnowledgeFolder(settings.knowledge_dir)
        self._folder_version = ""
        self._refused: tuple[int, float] = (0, 0.0)
        self.trouble: Trouble | None = None
        self.database_away_since: datetime | None = None
        self.paused: str | None = None
        """What a paused chat says; None: the chat is on."""
        self.forwarded_unexpectedly = False
        """A request came through a proxy although none is trusted."""

    @property
    def version(self) -> Version:
        """The version that answers now; take it once a request."""
        return self._version or self.open()

    @property
    def assistant(self) -> Assistant:
        """The Assistant that answers visitors."""
        return self.version.assistant

    @property
    def not_ready(self) -> str | None:
        """Why the replies are not real, in a sentence; None when they are."""
        version = self.version
        if version.knowledge is EMPTY:
            return "The knowledge folder cannot be used: only what is built in answers."
        if version.models.complete:
            return None
        failure = self._models.last_failure(version.knowledge)
        return f"Learning failed: {failure}." if failure else "The answers are being learned."

    def wake(self) -> None:
        """Start the watcher, once in every process: threads do not survive a fork."""
        self._watcher.wake()

    def close(self) -> None:
        """Stop the watcher."""
        self._watcher.close()

    def look(self) -> None:
        """Switch to the newest valid version, if there is one; never raises."""
        try:
            with self._looking:  # a look that began earlier must not undo a later one
                self._look()
        except Exception:  # this thread must outlive whatever a broken file, disk or database throws at it
            events.exception("Looking for a newer version failed")

    def _look(self) -> None:
        version = self.version
        signal = self._signal()
        if signal is not None:
            self.paused = signal.paused
        if signal is not None and signal.newest is not None:
            if signal.newest != version.number:
                self._take_revision(signal.newest)
        elif version.number is None:
            self._take_changed_folder()
        if not self.version.is_learned:
            self._take_models()

    def _signal(self) -> Signal | None:
        try:
            signal = self._revisions.signal()
        except DatabaseAway:
            self.database_away_since = self.database_away_since or self._now()
            return None
        self.database_away_since = None
        return signal

    def open(self) -> Version:
        """The first version of this process: revision, last good copy, folder, or what is built in."""
        with self._opening:
            if self._version is not None:
                return self._version
            signal = self._signal()
            self.paused = signal.paused if signal else None
            if signal is None or signal.newest is None or not self._take_revision(signal.newest):
                self._open_copy_or_folder(database_answers=signal is not None)
            found = self._version or self._serve(EMPTY, Models(self._models.intent()), None)
            return found if found.models.complete else self._open_learned_copy() or found

    def learn_missing(self) -> None:
        """Learn what answers, and wait for it; for the start, before anybody can ask."""
        knowledge = self.version.knowledge
        if knowledge is EMPTY or self.version.models.complete:
            return
        began = time.monotonic()
        events.info("Learning the answers; this takes up to a minute, once for each version")
        try:
            self._models.learn(knowledge)
        except JobFailed:
            return
        self._take_models()
        events.info("Learned in %.1f s", time.monotonic() - began)

    def _open_learned_copy(self) -> Version | None:
        """The last good version while a newer one, from the same source, is not learned yet."""
        copy = self._folder.copy()
        if copy is None or (copy.number is None) != (self._version is None or self._version.number is None):
            return None
        try:
            knowledge = parse(copy.texts)
        except KnowledgeError:
            return None
        models = self._models.find(knowledge)
        if not models.complete:
            return None
        self._source.read_again()
        self._report("A newer version is being learned; until then the last good one answers.")
        return self._serve(knowledge, models, copy.number)

    def _open_copy_or_folder(self, database_answers: bool) -> None:
        copy = self._folder.copy()
        knowledge = self._read_folder(copy.texts if copy and copy.number is None else {})
        if copy is not None and self._copy_wins(copy, knowledge, database_answers):
            self._take_copy(copy)
        elif knowledge is not None:
            self._serve(knowledge, self._models.find(knowledge), None)

    def _copy_wins(self, copy: Copy, knowledge: Knowledge | None, database_answers: bool) -> bool:
        """Over a broken folder always; over a good one while it holds her edits and the folder did not change."""
        if knowledge is None:
            return True
        unchanged = copy.folder_version == knowledge.version
        return copy.number is not None and (unchanged or not database_answers)

    def _take_copy(self, copy: Copy) -> None:
        try:
            knowledge = parse(copy.texts)
        except KnowledgeError:
            return
        self._folder_version = copy.folder_version
        self._serve(knowledge, self._models.find(knowledge), copy.number)

    def _serve(self, knowledge: Knowledge, models: Models, number: int | None) -> Version:
        self._version = version = build_version(knowledge, models, number, self._settings.booking_url)
        if knowledge is not EMPTY and models.complete:
            self._folder.put_copy(Copy(knowledge.texts, number, self._folder_version))
        return version

    def _take_revision(self, number: int) -> bool:
        if self._refused[0] == number and time.monotonic() < self._refused[1]:
            return False
        try:
            revision = self._revisions.published(number)
            if revision is not None and self._swap(parse(revision.texts), number, revision.key):
                return True
        except KnowledgeError as error:
            self._refused = (number, time.monotonic() + RETRY_S)
            self._report(*map(str, error.problems))
        except DatabaseAway:
            self.database_away_since = self.database_away_since or self._now()
        return False

    def _swap(self, knowledge: Knowledge, number: int | None, near: str = "") -> bool:
        """Serve it once its models are there; only the first version of a process need not wait for that.

        near: the key of an index that serves until its own is learned.
        """
        models = self._models.find(knowledge)
        if models.index is None and near:
            models = replace(models, index=self._models.index(near))
        if not models.complete and self._version is not None and self._version.knowledge is not EMPTY:
            self._models.begin(knowledge)
            failure = self._models.last_failure(knowledge)
            if failure:
                self._report(f"What is newer could not be learned ({failure}); what was there answers.")
            return False
        self._serve(knowledge, models, number)
        self.trouble = None
        return True

    def _take_changed_folder(self) -> None:
        if not self._source.has_changed():
            return
        knowledge = self._read_folder(self.version.knowledge.texts)
        if knowledge is None or knowledge.version == self.version.knowledge.version:
            return
        if not self._swap(knowledge, None):
            self._source.read_again()  # it is being learned: look again

    def _read_folder(self, before: Mapping[str, str]) -> Knowledge | None:
        """What the folder holds if it is whole; what is wrong with it is reported."""
        try:
            knowledge = self._source.read(before)
        except FolderError as error:
            self._report(*error.problems, file=error.file)
            return None
        self._folder_version = knowledge.version
        self.trouble = None
        return knowledge

    def _report(self, *problems: str, file: str = "") -> None:
        """Remember why, and print it once."""
        if self.trouble is not None and self.trouble.problems == problems:
            return
        self.trouble = Trouble(self.trouble.since if self.trouble else self._now(), problems, file)
        for problem in problems:
            events.warning("%s", problem)

    def _take_models(self) -> None:
        """Serve with what is learned by now, and have the rest learned."""
        version = self.version
        if version.knowledge is EMPTY:
            return
        found = self._models.find(version.knowledge)
        learned = found.complete
        found = replace(found, index=found.index or version.models.index)
        if found.intent is not version.models.intent or found.index is not version.models.index:
            self._serve(version.knowledge, found, version.number)
        if not learned:
            self._models.begin(version.knowledge)
