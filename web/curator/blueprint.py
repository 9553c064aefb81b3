"""The blueprint of the therapist's pages: every view of this package registers on it."""

from flask import Blueprint

blueprint = Blueprint("curate", "web.curator", url_prefix="/curate")
