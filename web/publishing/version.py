"""One version of all that a reply is made of."""

from dataclasses import dataclass
from functools import cached_property

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
