"""The public API as OpenAPI 3.1: what a program may send and what it gets."""

from typing import Any

from bot import MAX_CHARACTERS

KINDS = (
    "answer", "clarify", "diagnostic", "treatment", "urgent", "emergency", "crisis", "practice", "smalltalk",
    "unknown",
)  # fmt: skip

_VISIBLE = r"[^\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]"
"""At least one character that somebody can see."""

_TEXT = {"type": "string"}
_MAYBE = {"type": ["string", "null"]}
_SWITCH = {"type": "boolean"}
_LINK = {
    "type": "object",
    "required": ["role", "label", "href"],
    "properties": {
        "role": {"enum": ["booking", "professional", "emergency", "contact", "directions", "source"]},
        "label": _TEXT,
        "href": {"type": ["string", "null"], "pattern": "^(https:|tel:|sms:|mailto:)"},
    },
}
_SUGGESTION = {
    "type": "object",
    "required": ["label", "entry"],
    "properties": {"label": _TEXT, "entry": _MAYBE},
}

_IMAGE = {
    "type": "object",
    "required": ["src", "alt", "width", "height"],
    "properties": {
        "src": {"type": "string", "pattern": "^/images/"},
        "alt": _TEXT,
        "width": {"type": "integer", "minimum": 1},
        "height": {"type": "integer", "minimum": 1},
    },
}


def _list(of: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


_REPLY = {
    "type": "object",
    "required": [
        "kind", "also", "entries", "text", "html", "notice", "links", "suggestions", "image", "confidence",
        "context", "reply_id", "may_keep",
    ],
    "properties": {
        "kind": {"enum": list(KINDS)},
        "also": _list({"enum": list(KINDS)}),
        "entries": _list(_TEXT),
        "text": {"type": "string", "minLength": 1},
        "html": {"type": "string", "minLength": 1},
        "notice": _MAYBE,
        "links": _list(_LINK),
        "suggestions": _list(_SUGGESTION),
        "image": {"oneOf": [{"type": "null"}, _IMAGE]},
        "confidence": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        "context": {"type": "string", "maxLength": 1024},
        "reply_id": _TEXT,
        "may_keep": {"type": "boolean"},
    },
}  # fmt: skip
_ERROR = {
    "type": "object",
    "required": ["error", "notice"],
    "properties": {
        "error": {
            "type": "object",
            "required": ["code", "message"],
            "properties": {"code": _TEXT, "message": _TEXT},
        },
        "notice": _TEXT,
    },
}
_WELCOME = {
    "type": "object",
    "required": [
        "greeting", "suggestions", "notice", "practice_name", "booking_link", "contact_link",
        "contact_label", "phone", "theme_color", "texts", "paused",
    ],
    "properties": {
        "greeting": _TEXT,
        "suggestions": _list(_SUGGESTION),
        "notice": _TEXT,
        "practice_name": _MAYBE,
        "booking_link": _MAYBE,
        "contact_link": _MAYBE,
        "contact_label": _MAYBE,
        "phone": _MAYBE,
        "theme_color": _TEXT,
        "texts": {"type": "object", "additionalProperties": _TEXT},
        "paused": {"type": "boolean"},
    },
}  # fmt: skip
_QUESTIONS = {
    "type": "object",
    "required": ["questions"],
    "properties": {
        "questions": _list(
            {
                "type": "object",
                "required": ["id", "question", "kind", "first"],
                "properties": {
                    "id": _TEXT,
                    "question": _TEXT,
                    "kind": {"enum": ["information", "practice"]},
                    "first": {"description": "The first sentence of the answer.", "type": "string"},
                },
            }
        )
    },
}
_HEALTH = {
    "type": "object",
    "required": ["status", "version", "current", "learned", "paused", "reason", "warnings"],
    "properties": {
        "status": {"enum": ["ok", "degraded", "unavailable"]},
        "version": _TEXT,
        "current": {"type": "boolean"},
        "source": _TEXT,
        "learned": {"type": "boolean"},
        "paused": {"type": "boolean"},
        "since": _MAYBE,
        "reason": _list(_TEXT),
        "warnings": _list(_TEXT),
    },
}
_ASK: dict[str, Any] = {
    "type": "object",
    "required": ["message"],
    "properties": {
        "message": {"type": "string", "minLength": 1, "maxLength": MAX_CHARACTERS, "pattern": _VISIBLE},
        "entry": {"description": "Of a tapped suggestion; anything that is none is ignored."},
        "context": {"description": "Of the last reply; anything that is none is ignored."},
    },
}
_ASK_BY_FORM = {**_ASK, "properties": {**_ASK["properties"], "entry": _TEXT, "context": _TEXT}}
_RATE = {
    "type": "object",
    "required": ["reply_id"],
    "properties": {
        "reply_id": _TEXT,
        "helpful": _SWITCH,
        "clicked": {"enum": ["booking", "professional", "emergency", "contact", "directions", "source"]},
    },
}
_KEEP = {
    "type": "object",
    "required": ["reply_id", "message"],
    "properties": {"reply_id": _TEXT, "message": {"type": "string", "minLength": 1}, "undo": _SWITCH},
}

_WHY = {
    "400": "Malformed or empty.",
    "403": "The asking site is not in ALLOWED_ORIGINS.",
    "409": "Nothing was kept, or it was kept already.",
    "413": "More than 64 KB.",
    "415": "Neither JSON nor a form.",
    "422": f"More than {MAX_CHARACTERS:,} characters.",
    "429": "Too much from one visitor; Retry-After says how long to wait.",
    "500": "An internal error.",
}


def _content(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _answers(good: dict[str, Any], *errors: str) -> dict[str, Any]:
    wrong = {code: {"description": _WHY[code], "content": _content(_ERROR)} for code in errors}
    return {**good, **wrong}


def _body(schema: dict[str, Any], form: dict[str, Any] | None = None) -> dict[str, Any]:
    content = {**_content(schema), "application/x-www-form-urlencoded": {"schema": form or schema}}
    return {"required": True, "content": content}


def _got(schema: dict[str, Any]) -> dict[str, Any]:
    return {"200": {"description": "Done.", "content": _content(schema)}}


_NOTHING = {"204": {"description": "Counted or kept; nothing to say."}}
_SENT = ("400", "403", "413", "415", "422", "429", "500")

DESCRIPTION: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {
        "title": "Piriformis assistant",
        "version": "1.0.0",
        "description": "Answers from one therapist's curated text. General information, not a diagnosis.",
    },
    "paths": {
        "/api/chat": {
            "post": {
                "operationId": "chat",
                "summary": "Answer one message.",
                "requestBody": _body(_ASK, _ASK_BY_FORM),
                "responses": _answers(_got(_REPLY), *_SENT),
            }
        },
        "/api/welcome": {
            "get": {
                "operationId": "welcome",
                "summary": "What the widget shows before the first message.",
                "responses": _answers(_got(_WELCOME), "403", "429", "500"),
            }
        },
        "/api/questions": {
            "get": {
                "operationId": "questions",
                "summary": "Every question that has an answer, to search in; may be kept for five minutes.",
                "responses": _got(_QUESTIONS),
            }
        },
        "/images/{name}": {
            "get": {
                "operationId": "image",
                "summary": "A picture that a reply names.",
                "parameters": [{"name": "name", "in": "path", "required": True, "schema": _TEXT}],
                "responses": {
                    "200": {
                        "description": "The picture.",
                        "content": {kind: {} for kind in ("image/png", "image/webp", "image/svg+xml")},
                    },
                    "404": {"description": "There is no such picture.", "content": {"text/html": {}}},
                },
            }
        },
        "/api/feedback": {
            "post": {
                "operationId": "feedback",
                "summary": "Count whether a reply helped, or which kind of link was tapped.",
                "requestBody": _body(_RATE),
                "responses": _answers(_NOTHING, *_SENT),
            }
        },
        "/api/keep": {
            "post": {
                "operationId": "keep",
                "summary": "Keep an unanswered question for the therapist, or take it back.",
                "requestBody": _body(_KEEP),
                "responses": _answers(_NOTHING, "409", *_SENT),
            }
        },
        "/api/openapi.json": {
            "get": {
                "operationId": "description",
                "summary": "This description.",
                "responses": _got({"type": "object"}),
            }
        },
        "/healthz": {
            "get": {
                "operationId": "health",
                "summary": "Which version answers, and what is doubtful about the set-up.",
                "responses": {
                    **_got(_HEALTH),
                    "503": {"description": "The same report while replies are not real."},
                },
            }
        },
    },
}
"""The whole description, ready to be written as JSON."""
