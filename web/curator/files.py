"""Texts as files to keep."""

from flask import Response


def as_file(text: str, name: str, kind: str = "text/markdown") -> Response:
    """A text as a file to keep."""
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(text.encode("utf-8", "replace"), content_type=f"{kind}; charset=utf-8", headers=headers)
