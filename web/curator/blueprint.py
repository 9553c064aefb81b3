"""Where the therapist's pages are hung: every view of this package is a view of `blueprint`."""

from flask import Blueprint

blueprint = Blueprint("curate", "web.curator", url_prefix="/curate")
