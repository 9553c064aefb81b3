"""Where a learned model comes from: memory, the instance folder, the database, or a background job."""

from collections.abc import Callable

from bot import Knowledge
from web.database import DatabaseAway
from web.publishing.instance_folder import InstanceFolder
from web.publishing.learner import Learner
from web.publishing.models import Model, key_of
from web.revisions import Revisions


class ModelStore:
    """Finds the models of this machine, and has the missing ones learned."""

    def __init__(self, folder: InstanceFolder, revisions: Revisions, learner: Learner) -> None:
        self._folder, self._revisions, self._learner = folder, revisions, learner
        self._newest: tuple[str, Model] | None = None
        """The model that was learned last, for a folder that cannot be written."""

    def find(self, knowledge: Knowledge) -> Model | None:
        """The learned model of this knowledge; None where it has to be learned."""
        key = key_of(knowledge)
        if self._newest is not None and self._newest[0] == key:
            return self._newest[1]
        model = self._folder.model(key)
        if model is None:
            content = self._stored(key)
            model = self._folder.put_model(key, content) if content else None
        return model

    def learn(self, knowledge: Knowledge) -> None:
        """Learn it and wait; raises `JobFailed`."""
        key = key_of(knowledge)
        self._keep(key, self._learner.learn(key, knowledge.texts, self._finder(key)))

    def begin(self, knowledge: Knowledge) -> None:
        """Learn it in the background."""
        key = key_of(knowledge)
        self._learner.begin(key, knowledge.texts, self._finder(key), lambda content: self._keep(key, content))

    def failure(self, knowledge: Knowledge) -> str | None:
        """Why it could not be learned the last time; None when it could, or was not tried."""
        return self._learner.failure(key_of(knowledge))

    def _finder(self, key: str) -> Callable[[], bytes | None]:
        return lambda: self._folder.content(key) or self._stored(key)

    def _stored(self, key: str) -> bytes | None:
        try:
            return self._revisions.index(key)
        except DatabaseAway:
            return None

    def _keep(self, key: str, content: bytes) -> None:
        model = self._folder.put_model(key, content)
        if model is not None:
            self._newest = (key, model)
