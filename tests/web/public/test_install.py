"""/install: snippets that name this service, and whether a site may show the chat."""

import re
from dataclasses import replace
from html import unescape

import pytest
from flask.testing import FlaskClient

from tests.web.conftest import words
from web.public import install
from web.settings import Settings

ANY, LISTED = Settings(), replace(Settings(), allowed_origins=frozenset({"https://www.good.test"}))


@pytest.mark.parametrize(
    ("site", "settings", "good", "told"),
    [
        ("https://any.test/page?x", ANY, True, "Any site may"),
        ("any.test", ANY, True, "https://any.test"),
        ("https://www.good.test", LISTED, True, "sandbox"),
        ("https://good.test", LISTED, False, "www, and the port"),
        ("http://www.good.test", LISTED, False, "http or https"),
        ("https://bad.test", LISTED, False, "ALLOWED_ORIGINS has to hold https://bad.test"),
        ("https://chat.test", LISTED, True, ""),
        ("not a site", ANY, False, "https://www.your-practice.com"),
        ("https://", ANY, False, "https://www.your-practice.com"),
        ("javascript:alert(1)", ANY, False, "https://www.your-practice.com"),
        ("https://x:99999", ANY, False, "https://www.your-practice.com"),
        ("https://" + "ä" * 70, ANY, False, "https://www.your-practice.com"),
        ("https://[::1", ANY, False, "https://www.your-practice.com"),
    ],
)
def test_a_site_learns_whether_it_may_show_the_chat(
    site: str, settings: Settings, good: bool, told: str
) -> None:
    verdict = install.judge(site, settings, "https://chat.test")
    assert verdict.good is good
    assert told in " ".join((verdict.title, *verdict.lines))


@pytest.mark.parametrize(
    "site",
    ["http://[::1]:8080", "[2001:db8::1]", "https://www.bad.test:8443/page?x#y", "her@bad.test", "bücher.test",
     "HTTP://BAD.TEST:80"],
)  # fmt: skip
def test_the_site_that_install_names_is_one_that_the_setting_takes(site: str) -> None:
    told = " ".join(install.judge(site, LISTED, "https://chat.test").lines)
    named = re.search(r"has to hold (\S+)", told)
    assert named
    added = Settings.from_environment({"ALLOWED_ORIGINS": f"https://www.good.test {named[1]}"})
    assert named[1] in added.allowed_origins
    assert install.judge(site, added, "https://chat.test").good


def test_a_page_with_https_cannot_load_a_chat_without(visitor: FlaskClient) -> None:
    verdict = install.judge("https://any.test", ANY, "http://chat.test")
    assert "needs https" in " ".join(verdict.lines)
    assert "needs https" in words(visitor.get("/install?site=any.test").text)


def test_typed_markup_is_shown_as_text(visitor: FlaskClient) -> None:
    page = visitor.get("/install", query_string={"site": "<script>alert(1)</script>"}).text
    assert "<script>alert" not in page


def test_the_snippets_name_this_host(visitor: FlaskClient) -> None:
    page = unescape(visitor.get("/install", headers={"Host": "chat.test"}).text)
    assert '<script src="http://chat.test/widget.js" defer' in page
    assert '<iframe src="http://chat.test/embed" title=' in page
    for name in (
        "data-color",
        "data-side",
        "data-offset",
        "data-z-index",
        "data-lang",
        "data-dir",
        "data-open",
    ):
        assert name in page
