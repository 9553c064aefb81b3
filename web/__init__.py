"""The service: who may ask and how it travels. `create_app` puts it together (application.py) and connects nothing."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from web.settings import Settings


def create_app(settings: "Settings | None" = None) -> "Flask":
    """The application for these settings, or for those of the environment."""
    from web import application  # here: a background job starts a second sooner without Flask and a database

    return application.create_app(settings)
