"""On my site: what to paste where, a link and a QR code, and the chat beside what can be chosen about it."""

import io
import re

import segno
from flask import Response, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from bot import KnowledgeError
from web.app_state import app_state
from web.curator import edits
from web.curator.blueprint import blueprint
from web.curator.publish import publish_change
from web.curator.published import redirect_after
from web.curator.settings import page as settings_page
from web.curator.working_copy import working_copy
from web.public import install, pages
from web.public.theme import THEME_COLOR

COLOR, SIDE = "site_color", "site_side"
"""The settings that hold what she chose for the snippet."""

MOST_OPENING = 4


@blueprint.get("/on-my-site")
def on_my_site() -> ResponseReturnValue:
    """The page."""
    origin = request.host_url.rstrip("/")
    database, site = app_state().database, request.args.get("site", "").strip()[:300]
    color, side = database.setting(COLOR) or THEME_COLOR, database.setting(SIDE) or "right"
    knowledge = working_copy().knowledge
    return render_template(
        "curate/on_my_site.html",
        chat=f"{origin}/chat",
        color=color,
        side=side,
        snippets=install.snippets(origin, pages.widget_file(), color, side)[:5],
        site=site,
        verdict=install.judge(site, app_state().settings, origin) if site else None,
        greeting=knowledge.says["greeting"],
        opening=_opening(),
        most=MOST_OPENING,
        questions=[entry.question for entry in knowledge.offered if entry.kind != "small talk"],
    )


def _opening() -> list[str]:
    """The questions that a new chat offers."""
    return [suggestion.label for suggestion in app_state().active.assistant.welcome().suggestions]


@blueprint.post("/on-my-site/look")
def save_look() -> ResponseReturnValue:
    """Choose colour and corner: the snippet changes with them."""
    color, side = request.form.get("color", ""), request.form.get("side", "")
    if re.fullmatch(r"#[0-9a-fA-F]{6}", color) and side in ("left", "right"):
        app_state().database.set_setting(COLOR, color)
        app_state().database.set_setting(SIDE, side)
    return redirect(url_for("curate.on_my_site"))


@blueprint.post("/on-my-site/words")
def save_opening() -> ResponseReturnValue:
    """Publish the greeting and the questions that a new chat offers."""
    chosen = [line for line in request.form.getlist("opening") if line][:MOST_OPENING]
    typed = {"Greeting": request.form.get("greeting", ""), "Opening questions": "\n".join(chosen)}
    try:
        saved = publish_change(
            lambda texts: edits.with_sentences(texts, typed), "Greeting and first questions"
        )
    except KnowledgeError as error:
        return settings_page(tuple(problem.text for problem in error.problems)), 400
    return redirect_after(saved) if saved else redirect(url_for("curate.on_my_site"))


@blueprint.get("/on-my-site/code.svg")
def qr_code() -> Response:
    """The address of the chat as a QR code, to print."""
    drawn = io.BytesIO()
    segno.make(f"{request.host_url}chat", error="m").save(drawn, kind="svg", scale=8, border=4)
    return Response(drawn.getvalue(), content_type="image/svg+xml")
