"""The words for massage, listed once for the two questions that are asked about it."""

_MASSAGE = r"massag\w*|sessions?"

SESSION = rf"{_MASSAGE}|book\w*|appointments?"
"""A pattern of what a visitor books."""
HANDS = rf"{_MASSAGE}|rub|rubbed|rubbing|press|pressure|knead(?:ed|ing)?|cupping"
"""A pattern of what hands do to a body."""
