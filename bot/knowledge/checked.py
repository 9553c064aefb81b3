"""The "Checked:" line of an answer: on which day the therapist read it, and whether that still counts."""

import re
from datetime import date

FRESH_DAYS = 365
"""An answer that nobody has read for longer may have gone stale."""

_MONTHS = {name: at for at, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}

_WAYS = (
    (r"(\d{4})-(\d{1,2})-(\d{1,2})", (1, 2, 3)),
    (r"(\d{1,2})/(\d{1,2})/(\d{4})", (3, 1, 2)),
    (r"\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", (3, 1, 2)),
    (r"(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?,? (\d{4})", (3, 2, 1)),
)
"""The ways in which Americans write dates, each with the groups of its year, month and day."""


def checked_on(written: str) -> date | None:
    """The day that the line names; None where no date can be read."""
    text = written.casefold()
    for pattern, order in _WAYS:
        found = re.search(pattern, text)
        if found:
            year, month, day = (found[at] for at in order)
            try:
                return date(int(year), int(_MONTHS.get(month, month)), int(day))
            except ValueError:
                continue
    return None


def is_fresh(written: str, today: date) -> bool:
    """Whether the line names a day of the last year."""
    day = checked_on(written)
    return day is not None and 0 <= (today - day).days <= FRESH_DAYS
