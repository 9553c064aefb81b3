# ruff: noqa: E501  # pieces of Markdown stay together
"""Curated Markdown becomes HTML that can do no harm, and the same words as plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge import as_html, as_text
from tests.bot.dialogue.test_reply_contract import SCHEMES, Page

PIECES = st.sampled_from(
    ["**bold**", "*em*", "- item\n", "1. one\n", "## Head\n", "\n\n", "  \n", "[a](https://a.example)", "[b](javascript:alert(1))",
     "[c](//c.example)", "[d](/d)", "[e](data:text/html,x)", "[f](jAvAsCrIpT:x)", "<script>x</script>", "<img src=x onerror=y>", "<https://g.example>",
     "&lt;script&gt;", "&amp;", "`code`", "> quote", "| a | b |", "![i](https://i.example/i.png)", "<a href='x' onclick=y>", "\\*", "a < b", "[x][y]",
     "[y]: javascript:alert(1)\n", "[mail](mailto:a@b.example)", "[call](tel:911)", "[z](vbscript:x)", "[n](java&#10;script:x)", "\ud800", "\x00"]
)  # fmt: skip


@given(st.lists(st.one_of(PIECES, st.text(max_size=10)), max_size=8).map("".join))
def test_no_markdown_becomes_harmful_html(markdown: str) -> None:
    page = Page(as_html(markdown))
    assert page.tags <= {"p", "ul", "ol", "li", "strong", "em", "a"}
    assert page.attributes <= {("a", "href"), ("a", "rel")}
    assert all(href.split(":")[0].lower() in SCHEMES for href in page.hrefs)
    as_text(markdown).encode("utf-8")


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("**bold** and *em*", "<p><strong>bold</strong> and <em>em</em></p>"),
        ("### A heading", "<p><strong>A heading</strong></p>"),
        ("<b>hi</b>", "<p>&lt;b&gt;hi&lt;/b&gt;</p>"),
        ("[book](https://a.example/x)", '<p><a href="https://a.example/x" rel="noopener">book</a></p>'),
        ("", ""),
        ("60 minutes: $90\n90 minutes: $130", "<p>60 minutes: $90\n90 minutes: $130</p>"),
        ("• one\n• two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        (
            "see https://a.example/x.",
            '<p>see <a href="https://a.example/x" rel="noopener">https://a.example/x</a>.</p>',
        ),
        ("http://a.example/x", "<p>http://a.example/x</p>"),
        (
            "[https://a.example](https://b.example)",
            '<p><a href="https://b.example" rel="noopener">https://a.example</a></p>',
        ),
        ("two · three", "<p>two · three</p>"),
    ],
)
def test_markdown_becomes_plain_html(markdown: str, html: str) -> None:
    assert as_html(markdown) == html


@pytest.mark.parametrize(
    "address",
    ["/curate", "//evil.example", "page", "?q", "#top", "http://plain.example", "javascript:x", ":x", ""],
)
def test_a_link_without_a_safe_whole_address_leads_nowhere(address: str) -> None:
    html = as_html(f"[words](<{address}>)")
    assert "href" not in html
    assert "words" in html


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("one\n\ntwo", "one\n\ntwo"),
        ("- one\n- two", "- one\n- two"),
        ("Before:\n\n- one\n- two\n\nAfter", "Before:\n\n- one\n- two\n\nAfter"),
        ("**bold** &amp; 2 < 3", "bold & 2 < 3"),
        ("[book](https://a.example/x)", "book (https://a.example/x)"),
        ("<https://a.example/x>", "https://a.example/x"),
        ("[603 555 0100](tel:+16035550100)", "603 555 0100 (tel:+16035550100)"),
        ("### Head\ntext", "Head\n\ntext"),
    ],
)
def test_text_says_the_same_as_the_html(markdown: str, text: str) -> None:
    assert as_text(markdown) == text


def test_blocks_never_run_into_one_another() -> None:
    assert "\n\n\n" not in as_text("a\n\n- b\n\n- c\n\n\n\nd")
