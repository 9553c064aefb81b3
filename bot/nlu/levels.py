"""How severe a message is, and so how urgent the reply."""

from enum import IntEnum


class Level(IntEnum):
    """The kinds that need care, by severity; of two levels the higher one counts."""

    CALM = 0
    TREATMENT = 1
    DIAGNOSTIC = 2
    URGENT = 3
    CRISIS = 4
    EMERGENCY = 5

    @property
    def kind(self) -> str:
        """The kind of a reply at this level, as the API names it."""
        return self.name.lower()
