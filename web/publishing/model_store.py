"""Where learned models come from: memory, the instance folder, the build, the database, or a background job."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from bot import Index, IntentModel, Knowledge, Models
from web.logs import events
from web.publishing.instance_folder import InstanceFolder
from web.publishing.learner import Learner
from web.publishing.models import INDEX, MODEL_ERRORS, Lesson, Model, index_lesson, intent_lesson, loads
from web.publishing.revisions import Revisions
from web.storage.database import DatabaseAway


class ModelStore:
    """Finds the models of this machine, and has the missing ones learned."""

    def __init__(
        self,
        folder: InstanceFolder,
        built: Path,
        revisions: Revisions,
        learner: Learner,
        *,
        shared: bool = False,
    ) -> None:
        self._folder, self._revisions, self._learner = folder, revisions, learner
        self._built = InstanceFolder(built)
        """What was learned when the release was built: read by its key, never written."""
        self._shared = shared
        """Whether other machines, too, read the database."""
        self._intent: IntentModel | None = None
        self._newest: Index | None = None
        """The index that was learned or found last, for a folder that cannot be written."""

    def intent(self) -> IntentModel | None:
        """The intent model; None where it has to be learned."""
        if self._intent is None:
            found = self._load(intent_lesson())
            self._intent = found if isinstance(found, IntentModel) else None
        return self._intent

    def find(self, knowledge: Knowledge) -> Models:
        """The learned models of this knowledge, with None for what has to be learned."""
        return Models(self.intent(), self._index(index_lesson(knowledge)))

    def _index(self, lesson: Lesson) -> Index | None:
        if self._newest is None or self._newest.key != lesson.key:
            found = self._load(lesson)
            if not isinstance(found, Index):
                return None
            self._newest = found
        return self._newest

    def index(self, key: str) -> Index | None:
        """A learned index by its key; None where it is not kept any more."""
        return self._index(Lesson(INDEX, key))

    def has_index(self, knowledge: Knowledge) -> bool:
        """Whether the index of this knowledge is learned, without loading it."""
        lesson = index_lesson(knowledge)
        if self._newest is not None and self._newest.key == lesson.key:
            return True
        kept = (folder.model_path(lesson).is_file() for folder in (self._folder, self._built))
        return any(kept) or self._revisions.has_index(lesson.key)

    def content(self, lesson: Lesson) -> bytes | None:
        """The bytes of a learned model; None where it has to be learned."""
        found = next(filter(None, (source(lesson) for source in self._sources())), None)
        if found is None and self._intent is not None and self._intent.key == lesson.key:
            return self._intent.dumps()
        return found

    def learn_index(self, knowledge: Knowledge) -> bytes:
        """The bytes of the index of this knowledge, learned where it is missing; raises `JobFailed`."""
        lesson = index_lesson(knowledge)
        found = self.content(lesson)
        if found is None:
            (found,) = self._learner.learn([lesson], self.content, self._keep)
        return found

    def learn(self, knowledge: Knowledge) -> None:
        """Learn what is missing and wait; raises `JobFailed`."""
        self._learner.learn(list(self._missing(knowledge)), self.content, self._keep)

    def begin(self, knowledge: Knowledge) -> None:
        """Learn what is missing in the background."""
        for lesson in self._missing(knowledge):
            self._learner.begin(lesson, self.content, self._keep)

    def last_failure(self, knowledge: Knowledge) -> str | None:
        """Why something could not be learned the last time; None when it could, or was not tried."""
        failures = (self._learner.last_failure(lesson.key) for lesson in _lessons(knowledge))
        return next(filter(None, failures), None)

    def _missing(self, knowledge: Knowledge) -> Iterator[Lesson]:
        found = self.find(knowledge)
        models = (found.intent, found.index)
        return (lesson for lesson, model in zip(_lessons(knowledge), models, strict=True) if model is None)

    def _load(self, lesson: Lesson) -> Model | None:
        for content in self._sources():
            found = content(lesson)
            if found is None:
                continue
            try:
                model = loads(lesson, found)
            except MODEL_ERRORS:
                self._folder.drop_model(lesson)
                continue
            if content == self._stored:
                self._folder.put_model(lesson, found)
            return model
        return None

    def _sources(self) -> tuple[Callable[[Lesson], bytes | None], ...]:
        return self._folder.content, self._built.content, self._stored

    def _stored(self, lesson: Lesson) -> bytes | None:
        try:
            return self._revisions.index(lesson.key)
        except DatabaseAway:
            return None

    def _keep(self, lesson: Lesson, content: bytes) -> None:
        try:
            model = loads(lesson, content)
        except MODEL_ERRORS as error:
            events.warning("What was learned cannot be used: %s", error)
            return
        self._folder.put_model(lesson, content)
        if isinstance(model, Index):
            self._newest = model
        else:
            self._intent = model
        if self._shared:
            try:
                self._revisions.keep_index(lesson.key, content, datetime.now(UTC))
            except DatabaseAway:
                events.warning("The database is away: other machines will learn the same again")


def _lessons(knowledge: Knowledge) -> tuple[Lesson, Lesson]:
    return intent_lesson(), index_lesson(knowledge)
