"""The frame around every page: language, Content-Security-Policy, the way to the other language, nothing inline."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest
import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builds import PROJECT

CONFIG: dict[str, Any] = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
ENVIRONMENT = Environment(loader=FileSystemLoader(PROJECT / "docs" / "overrides"), undefined=StrictUndefined)


def frame(url: str, base_url: str, template: str = "main.html", **meta: str) -> str:
    """Return a page as the site generator would frame it."""
    front = {
        "title": "",
        "description": "",
        "lang": "",
        "image": "",
        "charts": "",
        "html": "",
        "feed": "",
        "jsonld": "",
        **meta,
    }
    page = SimpleNamespace(url=url, title="", meta=SimpleNamespace(**front), content="<h1>x</h1>") if meta else None
    return ENVIRONMENT.get_template(template).render(config=CONFIG, page=page, base_url=base_url)


@pytest.mark.parametrize(
    ("url", "lang", "base", "other"),
    [
        ("./", "vi", ".", "./en/"),
        ("en/", "en", "..", "../"),
        ("phong-trao/kon-tum/2024/", "vi", "../../..", "../../../en/phong-trao/kon-tum/2024/"),
        ("en/phong-trao/kon-tum/2024/", "en", "../../../..", "../../../../phong-trao/kon-tum/2024/"),
        ("maintain/", "en", "..", "../"),
    ],
)
def test_language_and_the_way_to_the_other_one(url: str, lang: str, base: str, other: str) -> None:
    html = frame(url, base, lang=lang, title="T", html="<h1>x</h1>")
    assert f'<html lang="{lang}">' in html
    found = re.search(r'<a class="switch" href="([^"]*)" lang="(\w+)"', html)
    assert found
    assert found.groups() == (other, "en" if lang == "vi" else "vi")
    assert CONFIG["extra"]["words"][lang]["skip"] in html


def test_nothing_inline_and_nothing_from_elsewhere() -> None:
    html = frame(
        "chi-tieu/x/", "../..", lang="vi", title="T", html="<h1>x</h1>", charts="true", image="chi-tieu/x/y.png"
    )
    assert re.findall(r"<script(?![^>]*\bsrc=)", html) == []
    assert re.findall(r"<style|\sstyle=|\son\w+=", html) == []
    sources = re.findall(r'(?:src|<link rel="(?:icon|preload|stylesheet)" href)="([^"]+)"', html)
    assert sources
    assert [source for source in sources if not source.startswith("../../assets/")] == []
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert policy
    assert "default-src 'self'" in policy[1]
    assert "unsafe-inline" not in policy[1]
    assert "'unsafe-eval'" not in policy[1]


def test_title_and_description_are_escaped() -> None:
    hostile = '"><script>alert(1)</script>'
    html = frame("chi-tieu/x/", "../..", lang="vi", title=hostile, description=hostile, html="<h1>x</h1>")
    assert "<script>alert" not in html


def test_charts_are_loaded_only_where_there_are_any() -> None:
    assert "charts.js" not in frame("x/", "..", lang="vi", title="T", html="<h1>x</h1>")
    assert "charts.js" in frame("x/", "..", lang="vi", title="T", html="<h1>x</h1>", charts="true")


def test_the_place_in_the_menu_is_marked() -> None:
    assert 'href="../../phong-trao/" aria-current="true"' in frame("phong-trao/x/", "../..", lang="vi", title="T")
    assert 'href="../en/phong-trao/"' in frame("en/", "..", lang="en", title="T")


def test_the_page_for_what_is_not_found_speaks_both_languages() -> None:
    html = frame("", "/chi-tieu-mo/", "404.html")
    assert CONFIG["extra"]["words"]["vi"]["not_found"] in html
    assert CONFIG["extra"]["words"]["en"]["not_found"] in html
    assert 'href="/chi-tieu-mo/assets/portal.css"' in html
    assert "canonical" not in html


def test_both_languages_have_the_same_words() -> None:
    words = CONFIG["extra"]["words"]
    assert set(words["vi"]) == set(words["en"])
    used = set()
    for path in (PROJECT / "docs" / "overrides").rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        used |= set(re.findall(r"(?:say|config\.extra\.words\.\w+)\.(\w+)", text))
    assert used == set(words["vi"])


def test_a_place_names_its_own_feed_and_a_page_with_data_describes_them() -> None:
    html = frame("dia-phuong/x/", "../..", lang="vi", title="X", html="<p>x</p>", feed="dia-phuong/x/feed.xml")
    assert html.count('type="application/atom+xml"') == 2
    assert 'href="../../dia-phuong/x/feed.xml"' in html
    html = frame("chi-tieu/x/", "../..", lang="vi", title="X", html="<p>x</p>", jsonld='{"@type":"Dataset"}')
    assert '<script type="application/ld+json">{"@type":"Dataset"}</script>' in html.partition("</head>")[0]
