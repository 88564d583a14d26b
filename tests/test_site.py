"""The finished site, looked at as files: links and anchors lead somewhere, nothing is fetched from elsewhere."""

from __future__ import annotations

import csv
import json
import os
import posixpath
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from builds import PROJECT, build_good, lay_out
from portal.generate import html_of
from portal.paths import Paths
from portal.site import read_config

TINY = PROJECT / "tests" / "fixtures" / "tiny" / "datasets"
LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "srcset", "object": "data"}
# Links that say something about the page are not fetched by a browser.
NOT_FETCHED = {"canonical", "alternate", "license", "cite-as", "describedby", "author", "prev", "next"}


@dataclass
class Page(HTMLParser):
    """Collect what a page links to, loads, and offers as anchors."""

    path: str
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    language: str = ""
    base: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values.get("lang", "")
        if "id" in values:
            self.ids.append(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        elif tag in LOADS and LOADS[tag] in values:
            is_fetched = tag != "link" or not set(values.get("rel", "").split()) & NOT_FETCHED
            (self.loads if is_fetched else self.links).append(values[LOADS[tag]])


@pytest.fixture(scope="module")
def portal_paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return the tiny portal, built."""
    paths = lay_out(tmp_path_factory.mktemp("site"), TINY)
    build_good(paths)
    return paths


@pytest.fixture(scope="module")
def pages(portal_paths: Paths) -> dict[str, Page]:
    """Return every HTML page of the site by its path."""
    found = {}
    for path in sorted(portal_paths.site.rglob("*.html")):
        page = Page(path.relative_to(portal_paths.site).as_posix())
        page.feed(path.read_text(encoding="utf-8"))
        found[page.path] = page
    return found


def resolve(page: Page, link: str, site_url: str) -> tuple[str, str] | None:
    """Return the file and anchor that a link leads to, or None where it leads out of the site."""
    if link.startswith(site_url):
        link = "/" + link.removeprefix(site_url)
    elif page.path == "404.html" and link.startswith("/"):
        link = "/" + link.removeprefix(urlsplit(site_url).path)
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return None
    folder = posixpath.dirname(page.path)
    path = unquote(parts.path)
    target = posixpath.normpath(posixpath.join("/", folder, path)) if path else f"/{page.path}"
    if path.endswith("/") or (path and target == "/"):
        target = posixpath.join(target, "index.html")
    return target.lstrip("/"), unquote(parts.fragment)


def broken_links(pages: dict[str, Page], paths: Paths) -> Iterator[str]:
    site_url = read_config(paths).url
    for page in pages.values():
        for link in (*page.links, *page.loads):
            found = resolve(page, link, site_url)
            if found is None:
                continue
            target, anchor = found
            if not (paths.site / target).is_file():
                yield f"{page.path}: {link}: no such file"
            elif anchor and target in pages and anchor not in pages[target].ids:
                yield f"{page.path}: {link}: no such anchor"


def test_every_link_and_anchor_leads_somewhere(pages: dict[str, Page], portal_paths: Paths) -> None:
    assert sorted(set(broken_links(pages, portal_paths))) == []


def test_nothing_is_fetched_from_elsewhere(pages: dict[str, Page], portal_paths: Paths) -> None:
    site_url = read_config(portal_paths).url
    outside = {
        f"{page.path}: {load}"
        for page in pages.values()
        for load in page.loads
        if urlsplit(load).netloc and not load.startswith(site_url)
    }
    assert outside == set()
    for path in portal_paths.site.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//", path.read_text(encoding="utf-8")), path.name


def test_ids_are_unique_on_each_page(pages: dict[str, Page]) -> None:
    assert [page.path for page in pages.values() if len(page.ids) != len(set(page.ids))] == []


def test_each_page_says_its_language_and_has_a_twin(pages: dict[str, Page]) -> None:
    english = {path for path in pages if path.startswith("en/")}
    assert {pages[path].language for path in english} == {"en"}
    alone = [path for path in pages if not path.startswith(("en/", "maintain/", "404")) and f"en/{path}" not in pages]
    assert alone == []


def test_every_target_has_its_permanent_address(pages: dict[str, Page], portal_paths: Paths) -> None:
    with (portal_paths.site / "data" / "targets.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for prefix in ("", "en/"):
                assert row["key"] in pages[f"{prefix}phong-trao/{row['campaign_id']}/index.html"].ids


def read_described(path: Path) -> list[dict[str, str]]:
    """Return what the head of a page tells search engines."""
    head = path.read_text(encoding="utf-8").partition("</head>")[0]
    return [json.loads(text) for text in re.findall(r'<script type="application/ld\+json">(.*?)</script>', head)]


def test_the_head_of_each_page_with_data_describes_them(portal_paths: Paths) -> None:
    with_data = {path.parent.relative_to(portal_paths.site) for path in portal_paths.site.rglob("data.json")}
    assert len(with_data) > 10
    for root in (portal_paths.site, portal_paths.site / "en"):
        (catalog,) = read_described(root / "tai-ve" / "index.html")
        assert catalog["@type"] == "DataCatalog"
        for folder in with_data:
            (described,) = read_described(root / folder / "index.html")
            assert described["@type"] == "Dataset"
            assert described["@id"].endswith(f"{folder.as_posix()}/#data")


def test_each_place_with_changes_leads_to_its_own_feed(portal_paths: Paths, pages: dict[str, Page]) -> None:
    feeds = [path.relative_to(portal_paths.site) for path in portal_paths.site.rglob("dia-phuong/**/feed.xml")]
    assert feeds
    for feed in feeds:
        page = pages[f"{feed.parent.as_posix()}/index.html"]
        found = [resolve(page, link, read_config(portal_paths).url) for link in page.links]
        # Once in the head, for readers of feeds; once where people see it.
        assert found.count((feed.as_posix(), "")) == 2


def test_zensical_builds_the_same_pages(portal_paths: Paths, pages: dict[str, Page], tmp_path: Path) -> None:
    """The successor of the site generator reads the same configuration and makes the same pages."""
    sources = portal_paths.pages.rglob("*.md")
    before = {html_of(path.relative_to(portal_paths.pages).as_posix()) for path in sources}
    assert before <= set(pages)
    done = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--config-file", str(portal_paths.config)],
        cwd=portal_paths.root,
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    after = {path.relative_to(portal_paths.site).as_posix() for path in portal_paths.site.rglob("*.html")}
    assert before - after == set()
    page = next(path for path in before if path.startswith("en/phong-trao/") and path.count("/") > 2)
    assert 'lang="en"' in (portal_paths.site / page).read_text(encoding="utf-8")
