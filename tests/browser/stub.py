"""A service that misbehaves on demand, and the pages of strangers that embed the chat; both speak plain HTTP."""

import json
import threading
import time
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from bot import MAX_CHARACTERS
from bot.dialogue.alarm import cards
from bot.nlu.levels import Level
from tests.browser import hosts
from web.public.widget import put_together

WIDGET = put_together().encode()
MUSCLE = Path(__file__).parents[2] / "knowledge" / "images" / "muscle.svg"
WARNING = "Call 911 for new trouble peeing or pooping, numbness between the legs, weak legs or chest pain."
ANSWER = (
    "<p>The piriformis is a muscle deep in the hip.</p>"
    "<p>It runs from the sacrum to the <strong>thigh bone</strong>.</p>"
)
LONG = "".join(
    f"<p>Part {n} of a long answer about a muscle, and how sitting affects it.</p>" for n in range(40)
)
BOOK = {"role": "booking", "label": "Book a session", "href": "https://example.com/book"}
CONTACT = {"role": "contact", "label": "Contact me", "href": "https://example.com/contact"}
DOCTOR = {"role": "professional", "label": "See a doctor or another medical professional", "href": None}
SOURCE = {"role": "source", "label": "From my article", "href": "https://example.com/article"}
CALL = {"role": "emergency", "label": "Call 911", "href": "tel:911"}
LIFELINE = {"role": "emergency", "label": "Call 988", "href": "tel:988"}
NEXT = [{"label": "Can massage help?", "entry": "treatable"}, {"label": "How do I book?", "entry": "contact"}]

MANY = [
    {"label": f"How is piriformis syndrome different from number {n}?", "entry": f"other-{n}"}
    for n in range(4)
]


def reply(kind: str, html: str, **more: Any) -> dict[str, Any]:
    """A reply of the service as docs/api.md describes it."""
    base = {
        "kind": kind, "also": [], "entries": ["piriformis-muscle"], "text": html, "html": html, "notice": None,
        "links": [], "suggestions": [], "confidence": 0.9, "context": f"after-{kind}", "reply_id": f"id-{kind}",
        "may_keep": False,
    }  # fmt: skip
    return base | more


CALLED = cards.CALLED[Level.EMERGENCY][0]["en"]
CHECKED, MIXED_UP = cards.CHECKED[Level.EMERGENCY]["en"], cards.MIXED_UP["en"]


def spoken(*sentences: str) -> list[dict[str, str | None]]:
    """Suggestions that are sent in their own words."""
    return [{"label": sentence, "entry": None} for sentence in sentences]


REPLIES: dict[str, dict[str, Any]] = {
    "emergency": reply(
        "emergency",
        "<p>Please call 911 or go to the nearest emergency room now.</p><p>Don't drive yourself.</p>",
        links=[CALL],
        suggestions=spoken(CALLED, CHECKED, MIXED_UP),
    ),
    CALLED.lower(): reply("smalltalk", "<p>Good. Please do as they tell you.</p>", links=[CALL]),
    MIXED_UP.lower(): reply("smalltalk", "<p>I'm glad to hear that.</p>", notice=WARNING),
    "ayuda": reply(
        "emergency",
        "<p>Por favor, llame al 911.</p><p>Please call 911.</p>",
        links=[CALL],
        suggestions=spoken(cards.CALLED[Level.EMERGENCY][0]["es"], MIXED_UP),
    ),
    "crisis": reply("crisis", "<p>I'm so sorry.</p><p>Call or text 988.</p>", links=[LIFELINE, CALL]),
    "urgent": reply(
        "urgent",
        "<p>Please speak to a doctor today.</p>",
        notice=WARNING,
        links=[DOCTOR],
        suggestions=spoken(CHECKED, MIXED_UP),
    ),
    "diagnostic": reply(
        "diagnostic",
        "<p>This chat can't tell you what is causing this.</p>",
        notice=WARNING,
        links=[DOCTOR, BOOK],
    ),
    "clarify": reply(
        "clarify",
        "<p>Which of these is closest?</p>",
        suggestions=[*NEXT, {"label": "None of these", "entry": None}],
    ),
    "unknown": reply(
        "unknown", "<p>I don't have an answer to that.</p>", may_keep=True, suggestions=NEXT, links=[CONTACT]
    ),
    "none of these": reply("unknown", "<p>I don't have an answer then.</p>", may_keep=True),
    "long": reply("clarify", LONG),
    "fold": reply("answer", LONG),
    "book": reply(
        "practice",
        "<p>You can book a session online.</p>",
        links=[BOOK, {"role": "contact", "label": "Wicked", "href": "javascript:window.__xss=1"}],
    ),
    "html": reply(
        "answer",
        '<p onclick="window.__xss=1">Seen &amp; <b>bold</b> <img src=x onerror="window.__xss=1">'
        '<a href="javascript:window.__xss=1">tap</a> <a href="https://example.com/a?b=1&amp;c=2">good</a></p>'
        "<script>window.__xss=1</script><ul><li>one<li>two</ul><style>*{display:none}</style>",
    ),
    "older": {"kind": "answer", "text": "An older service speaks.\n\nIn two parts."},
    "newer": reply(
        "hologram", ANSWER, links=[{"role": "teleport", "label": "Beam", "href": None}], extra={"x": [1]}
    ),
    "next to": reply("answer", LONG, suggestions=NEXT),
    "many": reply("answer", ANSWER, suggestions=MANY),
    "muscle": reply(
        "answer",
        ANSWER,
        image={"src": "/images/muscle.svg", "alt": "Where the muscle lies", "width": 320, "height": 280},
    ),
    "nothing": {"kind": "answer", "html": None, "text": ""},
}
WELCOME = {
    "greeting": "Hello, and welcome!\n\nI'm an automated chat.",
    "suggestions": [{"label": "What is piriformis syndrome?", "entry": "piriformis-syndrome"}, *NEXT],
    "notice": WARNING, "practice_name": None, "booking_link": "https://example.com/book",
    "contact_link": "https://example.com/contact", "contact_label": None,
    "phone": "tel:+16035550100", "theme_color": "#0b5c54",
    "texts": {"greeting": "Hello, and welcome!\n\nI'm an automated chat.", "kept": "Kept for later."}, "paused": False,
}  # fmt: skip

QUESTIONS = [
    {"id": id_, "question": question, "kind": "information", "first": first}
    for id_, question, first in (
        ("piriformis-syndrome", "What is piriformis syndrome?", "A muscle presses on a nerve."),
        ("treatable", "Can massage help?", "It can ease tightness."),
        ("cafe", "Is the café near by?", "Yes."),
    )
]


@dataclass
class Stub:
    """What the service does next, and what it was asked."""

    api: str = ""
    site: str = ""
    mode: str = ""
    """"": well; "down": closes the connection; "half": half a body; "hang"; or a status such as "429"."""
    times: int = 0
    """How many chat calls the mode holds for; 0: all."""
    hang_s: float = 30.0
    welcome: threading.Event = field(default_factory=threading.Event)
    """Set while the welcome may come; a test that clears it holds the welcome back."""
    hits: list[str] = field(default_factory=list)
    forms: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.welcome.set()

    def reset(self) -> None:
        """Well again, and nothing remembered."""
        self.mode, self.times, self.hang_s = "", 0, 30.0
        self.welcome.set()
        self.hits.clear()
        self.forms.clear()
        self.headers.clear()

    def next_mode(self) -> str:
        """What the next chat call meets."""
        mode = self.mode
        if self.times:
            self.times -= 1
            self.mode = mode if self.times else ""
        return mode

    def asked(self) -> list[dict[str, str]]:
        """The fields of every chat call."""
        return [fields for path, fields in self.forms if path == "/api/chat"]

    def received(self, path: str, fields: dict[str, str], timeout_s: float = 10.0) -> bool:
        """Whether a form arrived, soon: the page does not wait for what it sends in passing."""
        until = time.monotonic() + timeout_s
        while (path, fields) not in self.forms and time.monotonic() < until:
            time.sleep(0.02)
        return (path, fields) in self.forms


def answer_to(message: str) -> dict[str, Any]:
    """The reply whose key the message begins with; an ordinary answer otherwise."""
    for key, found in REPLIES.items():
        if message.lower().startswith(key):
            return found
    return reply("answer", ANSWER, suggestions=NEXT, links=[SOURCE])


def is_refused(message: str) -> bool:
    """Whether a message is too long and no alarm."""
    return len(message) > MAX_CHARACTERS and not message.startswith("emergency")


def restrictions(told: dict[str, Any], message: str, context: str) -> dict[str, Any]:
    """The reply with a context that holds the alarm in force, as the second field of a real one does."""
    ended = message.lower().startswith((MIXED_UP.lower(), "sorry, it was my dog"))
    before = "" if ended else context.partition("|")[2]
    alert = told["kind"] if told["kind"] in ("emergency", "crisis", "urgent") else before
    return told | {"context": f"{told['context']}|{alert}"} if alert and "context" in told else told


class Handler(BaseHTTPRequestHandler):
    """Answers as the stub says; a subclass carries the stub."""

    protocol_version = "HTTP/1.1"
    stub: Stub

    def do_GET(self) -> None:
        """The widget, the welcome, a stranger's page, or somewhere else."""
        path = urlsplit(self.path).path
        self.stub.hits.append(f"GET {path}")
        if path == "/widget.js":
            self.send("text/javascript", WIDGET, {"Cross-Origin-Resource-Policy": "cross-origin"})
        elif path == "/api/welcome":
            status = int(self.stub.mode) if self.stub.mode.isdigit() else 200
            self.stub.welcome.wait(60)
            self.send("application/json", json.dumps(WELCOME).encode(), {}, status)
        elif path == "/api/questions":
            self.send("application/json", json.dumps({"questions": QUESTIONS}).encode(), {})
        elif path == "/images/muscle.svg":
            self.send("image/svg+xml", MUSCLE.read_bytes(), {"Cross-Origin-Resource-Policy": "cross-origin"})
        elif path.endswith(".html"):
            query = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
            page = hosts.page(path, self.stub.api, query).encode()
            self.send("text/html; charset=utf-8", page, hosts.headers(query))
        else:
            self.send("text/html", b"<!doctype html><title>elsewhere</title>", {})

    def do_POST(self) -> None:
        """A chat message, or something to be counted or kept."""
        path = urlsplit(self.path).path
        self.stub.hits.append(f"POST {path}")
        self.stub.headers.append(dict(self.headers.items()))
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        fields = {name: values[0] for name, values in parse_qs(body, keep_blank_values=True).items()}
        self.stub.forms.append((path, fields))
        if path == "/api/chat":
            self.chat(fields)
        else:
            self.send("text/plain", b"", {}, 204)

    def do_OPTIONS(self) -> None:
        """A preflight, which no call of the widget may need."""
        self.stub.hits.append(f"OPTIONS {self.path}")
        self.send("text/plain", b"", {}, 204)

    def chat(self, fields: dict[str, str]) -> None:
        """A reply, or whatever the mode puts in its place."""
        mode = self.stub.next_mode()
        if mode == "down":
            self.close_connection = True
            self.connection.close()
        elif mode == "half":
            self.send("application/json", b'{"kind": "answer", "html": "<p>Half of', {})
        elif mode.isdigit() or is_refused(fields.get("message", "")):
            told = {"error": {"code": "x", "message": "Told by the service."}, "notice": WARNING}
            self.send("application/json", json.dumps(told).encode(), {"Retry-After": "5"}, int(mode or 422))
        else:
            time.sleep(self.stub.hang_s if mode == "hang" else 0)
            told = answer_to(fields.get("message", ""))
            told = restrictions(told, fields.get("message", ""), fields.get("context", ""))
            self.send("application/json", json.dumps(told).encode(), {})

    def send(self, kind: str, body: bytes, headers: dict[str, str], status: int = 200) -> None:
        """One response; a visitor who has gone meanwhile is no trouble."""
        usual = {"Content-Type": kind, "Content-Length": str(len(body)), "Access-Control-Allow-Origin": "*"}
        try:
            self.send_response(status)
            for name, value in (usual | {"Cache-Control": "no-store"} | headers).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class names it
        """Say nothing: a test's own output matters."""


def serve(stub: Stub) -> list[ThreadingHTTPServer]:
    """Two servers, the service and a stranger's site, so that every test crosses origins."""
    bound = type("Bound", (Handler,), {"stub": stub})
    servers = []
    for _ in range(2):
        server = ThreadingHTTPServer(("127.0.0.1", 0), bound)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
    stub.api, stub.site = (f"http://127.0.0.1:{server.server_address[1]}" for server in servers)
    return servers
