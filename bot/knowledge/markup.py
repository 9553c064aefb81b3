"""Curated Markdown becomes safe HTML and plain text, each the whole of it."""

import html
import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token

TAGS = {"p", "ul", "ol", "li", "strong", "em", "a"}
"""The tags of a reply (the contract of POST /api/chat)."""

SCHEMES = {"https", "tel", "sms", "mailto"}
"""The only addresses that a reply links to."""

_RULES = ["heading", "lheading", "list", "emphasis", "link", "autolink", "newline", "escape", "entity"]
_PARSER = MarkdownIt("zero", {"html": False, "breaks": False}).enable(_RULES)


@lru_cache(maxsize=4096)
def as_html(markdown: str) -> str:
    """Safe HTML of one curated block: paragraphs, lists, emphasis and links only; sub-headings become bold."""
    tokens = _PARSER.parse(_as_markdown(markdown.encode("utf-8", "replace").decode("utf-8")))
    rendered = _PARSER.renderer.render([_plain_heading(token) for token in tokens], _PARSER.options, {})
    return nh3.clean(
        rendered.replace("<h>", "<p><strong>").replace("</h>", "</strong></p>"),
        tags=TAGS,
        attributes={"a": {"href"}},
        attribute_filter=_whole_address,
        url_schemes=SCHEMES,
        link_rel="noopener",
    ).strip()


_BULLET = re.compile(r"(?m)^([ \t]{0,3})[•●▪◦‣∙·][ \t]*(?=\S)")
_BARE_LINK = re.compile(r"(?<![\w/(<\[])https://[^\s<>()\[\]\"'`\\]{1,500}(?<![.,;:!?*_])")


def _as_markdown(typed: str) -> str:
    """What is pasted from elsewhere: a list with bullets is a list, and a bare address is a link."""
    return _BARE_LINK.sub(r"<\g<0>>", _BULLET.sub(r"\1- ", typed))


def _whole_address(tag: str, attribute: str, value: str) -> str | None:
    """An address that says by which way it is reached; without one it would lead into the page around the chat."""
    scheme, colon, _ = value.partition(":")
    return value if attribute != "href" or (colon and scheme.casefold() in SCHEMES) else None


def _plain_heading(token: Token) -> Token:
    if token.type in {"heading_open", "heading_close"}:
        token.tag = "h"
    return token


_ITEM = re.compile(r"(?:<(?:ul|ol)>\s*)?<li>\s*(?:<p>)?")
_BREAK = re.compile(r"</p>\s*|</(?:ul|ol)>\s*")
_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>')
_TAG = re.compile(r"<[^<>]+>")
_GAPS = re.compile(r"\n{3,}")


@lru_cache(maxsize=4096)
def as_text(markdown: str) -> str:
    """The same block as plain text: paragraphs apart by a blank line, list items after a dash."""
    text = _LINK.sub(_spelled_out, as_html(markdown))
    text = re.sub(r"(?:</p>\s*)?</li>\s*", "\n", text)
    text = _BREAK.sub("\n\n", _ITEM.sub("- ", text))
    text = html.unescape(_TAG.sub("", text))
    lines = (line.strip() for line in text.split("\n"))
    return _GAPS.sub("\n\n", "\n".join(lines)).strip()


def _spelled_out(link: re.Match[str]) -> str:
    address, words = link[1], link[2]
    return words if address.split(":", 1)[-1].strip("/") in words else f"{words} ({address})"
