"""What the chat shows before the first message: the therapist's greeting, first questions, links and texts."""

from typing import Any

from bot import Assistant, contact_label, warning_line
from web.app_state import app_state
from web.public.replies import current_assistant
from web.public.theme import THEME_COLOR

WIDGET_TEXTS = (
    "Greeting", "Too fast", "Something went wrong", "Offline", "Not allowed here", "Keep my question", "Kept",
    "Paused",
)  # fmt: skip
"""What the widget itself says, from the therapist's "What the chat says"."""


def write_greeting(assistant: Assistant | None = None) -> dict[str, Any]:
    """The answer of /api/welcome, which our own pages carry with them, so that nothing on them moves later.

    assistant: of a version that is tried out; else of the one that answers.
    """
    assistant = assistant or current_assistant()
    practice, says = assistant.knowledge.practice, assistant.knowledge.says
    first = assistant.welcome()
    return {
        "greeting": first.text,
        "suggestions": first.as_json()["suggestions"],
        "notice": warning_line(assistant.knowledge),
        "practice_name": practice.name or None,
        "booking_link": practice.booking_link or None,
        "contact_link": practice.contact_href or None,
        "contact_label": None if practice.contact_page else contact_label(practice),
        "phone": practice.phone_href or None,
        "theme_color": THEME_COLOR,
        "texts": {_camel(label): says[label.casefold()] for label in WIDGET_TEXTS},
        "paused": app_state().active.paused is not None,
    }


def _camel(label: str) -> str:
    first, *rest = label.split()
    return first.lower() + "".join(word.capitalize() for word in rest)
