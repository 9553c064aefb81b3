"""What /install shows: snippets for every kind of site, and whether a given site may show the chat."""

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from web.parse_settings import origin_of
from web.public.assets import Asset
from web.public.theme import THEME_COLOR
from web.security.origins import is_loopback
from web.settings import Settings

OPTIONS = (
    (
        f'data-color="{THEME_COLOR}"',
        "The colour of the button; the text on it turns dark or white by itself.",
    ),
    ('data-side="right"', "The corner: right or left."),
    ('data-offset="20"', "How far from the bottom, in pixels, for example above a cookie notice."),
    ('data-z-index="2147483000"', "Lower it if the chat lies over something that should be on top."),
    ('data-lang="es"', "The chat's own buttons in Spanish; the answers stay English."),
    ('data-dir="rtl"', "For a page that is read from right to left."),
    ('data-open="once"', "Opens by itself once on a large screen; “never” keeps it closed on the next page."),
)
"""(attribute, what it does), in the order of docs/api.md."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """Something to copy, and where it goes."""

    id: str
    title: str
    steps: tuple[str, ...]
    code: str

    @property
    def how(self) -> str:
        """The steps in one paragraph."""
        return " ".join(self.steps)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a site may show the chat, and why."""

    good: bool
    title: str
    lines: tuple[str, ...]
    address: str = ""
    """The site's own address."""


_SCRIPT = """\
<script src="{origin}/widget.js" defer data-color="{color}" data-side="{side}"></script>
<noscript><a href="{origin}/chat">Questions about piriformis pain? Ask here</a></noscript>"""
_FRAME = """\
<iframe src="{origin}/embed" title="Questions about piriformis pain?" loading="lazy"
  style="width:100%;height:640px;border:0;color-scheme:light dark"></iframe>"""
_LINK = '<a href="{origin}/chat" data-chat-open="How do I book a session?">Ask about booking</a>'
_PINNED = """\
<script src="{origin}/widget.{digest}.js" defer crossorigin="anonymous"
  integrity="{integrity}"></script>"""

SNIPPETS = (
    Snippet(
        "squarespace",
        "Squarespace",
        (
            "Open Settings, Developer tools, Code injection.",
            "Paste the text under Footer, and save.",
            "On a plan without code injection, add an Embed block and paste the frame into it.",
        ),
        _SCRIPT,
    ),
    Snippet(
        "wix",
        "Wix",
        (
            "Open Settings, Custom code (the site must be published on a domain of its own).",
            "Add the text to the end of the body, for all pages, and apply.",
            "Without a domain of its own: Add, Embed, HTML code, and paste the frame.",
        ),
        _SCRIPT,
    ),
    Snippet(
        "wordpress",
        "WordPress",
        (
            "On one page: add a block “Custom HTML”, paste the text, and update the page.",
            "On every page: paste it into the footer part of a plugin for header and footer code.",
            "On a WordPress.com plan that takes no scripts, use the frame.",
        ),
        _SCRIPT,
    ),
    Snippet("html", "Any page (HTML)", ("Paste it just before </body>.",), _SCRIPT),
    Snippet(
        "frame", "A frame (where scripts are not allowed)", ("Paste it where the chat should stand.",), _FRAME
    ),
    Snippet(
        "link", "A link that opens the chat", ("Works as a plain link, too, with no script at all.",), _LINK
    ),
    Snippet(
        "pinned",
        "Pinned to this very version",
        ("The browser refuses any other file.", "When the chat is updated, copy it anew."),
        _PINNED,
    ),
)
"""Every way to put the chat on a site, its code still a template."""


def snippets(
    origin: str, widget: Asset, color: str = THEME_COLOR, side: str = "right"
) -> tuple[Snippet, ...]:
    """Every way to put the chat of this address on a site."""
    values = {
        "origin": origin, "color": color, "side": side, "digest": widget.digest, "integrity": widget.integrity,
    }  # fmt: skip
    return tuple(replace(snippet, code=snippet.code.format(**values)) for snippet in SNIPPETS)


def judge(site: str, settings: Settings, own: str) -> Verdict:
    """Whether this site may show the chat, why not, and what to do."""
    origin = _origin(site)
    if not origin:
        return Verdict(
            False, "I cannot read this address.", ("Write it as in https://www.your-practice.com",)
        )
    lines = _warnings(origin, own)
    if not settings.allowed_origins:
        return Verdict(
            True,
            f"Yes: {origin} may show the chat.",
            ("Any site may, because no list is set.", *lines),
            origin,
        )
    if origin in settings.allowed_origins or urlsplit(origin).netloc == urlsplit(own).netloc:
        return Verdict(True, f"Yes: {origin} may show the chat.", (*lines, _frames(settings)), origin)
    return Verdict(
        False, f"No: {origin} is not on the list of sites.", (_why(origin, settings), _frames(settings))
    )


def _why(origin: str, settings: Settings) -> str:
    near = [site for site in settings.allowed_origins if _bare(site) == _bare(origin)]
    if near:
        return f"The list has {near[0]}, which is not the same: http or https, www, and the port all count."
    return f"Whoever runs the chat can add it: ALLOWED_ORIGINS has to hold {origin}"


def _bare(origin: str) -> str:
    return (urlsplit(origin).hostname or "").removeprefix("www.")


def _frames(settings: Settings) -> str:
    if "null" in settings.allowed_origins:
        return "Site builders that put the frame into a sandbox may show it, because “null” is on the list."
    return (
        "Some site builders put the frame into a sandbox that hides the site's name. There the chat answers only "
        "if ALLOWED_ORIGINS also holds the word null."
    )


def _warnings(origin: str, own: str) -> tuple[str, ...]:
    if origin.startswith("https:") and own.startswith("http:"):
        return ("A page with https does not load a chat without it: this chat needs https, too.",)
    if is_loopback(urlsplit(own).netloc):
        return ("This chat runs on your own machine, so only you can see it there.",)
    return ()


def _origin(site: str) -> str:
    """The origin of what was typed, with or without its https://; "" where it is none."""
    try:
        return origin_of(site if "://" in site else f"https://{site}")
    except ValueError:
        return ""
