"""A page becomes front matter that YAML reads back unchanged, whatever its text holds."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from portal.pages.addresses import public_url
from portal.pages.page import Link, Page
from portal.pages.render import render, squeeze

HOSTILE = [
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "--- \n---\nlang: xx",
    "{{ 7 * 7 }} {% raw %}",
    "# heading [link](javascript:alert(1)) `code` | cell | <b>",
    "a\x00b\x85c\u2028d\ufeffe",
    "&lt; &amp; %",
]


@dataclass(frozen=True)
class Context:
    """Hold what the search page prints."""

    title: str
    description: str
    crumbs: tuple[Link, ...] = ()
    ways: tuple[Link, ...] = ()
    filters: tuple[object, ...] = ()


def read(page: Page) -> tuple[dict[str, str], str]:
    text = render(page).content.decode()
    front, _, body = text.removeprefix("---\n").partition("\n---\n")
    return dict(yaml.safe_load(front)), body


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_hostile_text_stays_text(text: str, language: str) -> None:
    context = Context(text, text, (Link(text, "x/"),), (Link(text, "x/"),))
    front, body = read(Page("tim-kiem/", "search.html", context, language))
    assert set(front) == {"title", "description", "lang", "html"}
    assert front["lang"] == language
    assert "<script" not in front["html"]
    assert "<img" not in front["html"]
    assert "<b>" not in front["html"]
    assert "<" not in body
    assert "](" not in body


@given(st.text())
def test_any_text_survives_the_front_matter(text: str) -> None:
    front, _ = read(Page("tim-kiem/", "search.html", Context(f"a{text}", "b", ways=(Link(text, "x/"),)), "vi"))
    assert front["html"].startswith('<div class="page search"')
    assert front["html"].rstrip().endswith("</div>")


def test_addresses_are_relative_to_the_page() -> None:
    page = Page("tim-kiem/", "search.html", Context("a", "b", ways=(Link("c", "en/van-ban/"),)), "en")
    front, _ = read(page)
    assert render(page).path == "en/tim-kiem/index.md"
    assert 'href="../../en/van-ban/"' in front["html"]


def test_squeeze_leaves_preformatted_text() -> None:
    assert squeeze("<p>\n  a\n\n\n  b</p>\n<pre>\n  x\n\n  y</pre>\n\n<p>c</p>") == (
        "<p>\na\nb</p>\n<pre>\n  x\n\n  y</pre>\n<p>c</p>"
    )


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://", False),
        ("http://[broken", False),
        ("", False),
    ],
)
def test_only_public_addresses_become_links(url: str, kept: bool) -> None:
    assert public_url(url) == (url if kept else "")
