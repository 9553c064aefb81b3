"""Practice details: each field is checked, and fixed where possible."""

from collections.abc import Mapping

from flask import request
from flask.typing import ResponseReturnValue

from bot import LINK_LABELS, PRACTICE_LABELS, KnowledgeError, Practice
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.settings import page, published_or_not


def normalise(label: str, typed: str) -> str:
    """A detail as it is kept: an address without its beginning gets it."""
    value = edits.tidy(typed).strip()
    if label.casefold() in LINK_LABELS:
        return _with_scheme(value)
    return value.removeprefix("mailto:").strip() if label == "E-mail" else value


def _with_scheme(address: str) -> str:
    """`example.com/book` as a browser understands it; what is no address stays as it was typed."""
    bare = address.removeprefix("http://")
    host = bare.partition("/")[0]
    is_bare = "." in host.strip(".") and not any(sign in host for sign in " @:,")
    return f"https://{bare}" if is_bare else address


def problem_with(label: str, value: str) -> str:
    """What is wrong with a detail, in words for its field; "" when nothing is."""
    practice = Practice({label.casefold(): value})
    if not value:
        return ""
    if label == "Phone" and not practice.phone_href:
        return "This does not look like a phone number. Write it like 603-555-0100."
    if label == "E-mail" and not practice.email_href:
        return "This does not look like an e-mail address. Write it like name@example.com."
    links = {
        "Booking link": practice.booking_link,
        "Contact page": practice.contact_page,
        "Article link": practice.article_link,
    }
    if not links.get(label, value):
        return "This does not look like the address of a web page. Copy it from your browser's address bar."
    return ""


@blueprint.post("/settings/details")
def save_details() -> ResponseReturnValue:
    """Publish the practice details; a wrong one comes back with a sentence at its field."""
    typed = {
        label: normalise(label, request.form[label]) for label in PRACTICE_LABELS if label in request.form
    }
    problems = {label: said for label, value in typed.items() if (said := problem_with(label, value))}
    if problems:
        return page(typed=typed, wrong=problems), 400
    try:
        return published_or_not(_change(typed), "Practice details")
    except KnowledgeError as error:
        return page(tuple(problem.text for problem in error.problems), typed=typed), 400


def _change(typed: Mapping[str, str]) -> edits.Change:
    return lambda texts: edits.with_details(texts, typed)
