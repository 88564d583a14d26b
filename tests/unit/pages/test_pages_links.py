"""Every link inside the site leads to a page, a file or an anchor that exists; every page is well formed."""

from __future__ import annotations

import posixpath
import re
from collections import Counter
from collections.abc import Mapping
from html.parser import HTMLParser
from urllib.parse import unquote, urldefrag

import pytest

from portal.derive.changes import derive_changes
from portal.derive.tables import Tables
from portal.downloads.page_data import list_pages
from portal.downloads.page_files import PAGE_FILES
from portal.read.history import History

# Written by hand or made by other steps of the build.
ELSEWHERE = re.compile(
    r"^(en/)?(phuong-phap/|dong-gop/)$|^(en/)?feed\.xml$|^do-phu/do-phu\.csv$|^kham-pha/\w+\.json$|^(data/|assets/)"
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr path circle use rect".split())


class Reader(HTMLParser):
    """Collect a page's ids, links, headings and labelled references; check that its tags nest."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.references: list[str] = []
        self.headings: list[int] = []
        self.open: list[str] = []
        self.feed(html)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        if tag not in VOID:
            self.open.append(tag)
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        self.ids += [values["id"] or ""] if "id" in values else []
        self.links += [values["href"] or ""] if "href" in values else []
        self.references += [values[name] or "" for name in ("aria-labelledby", "for") if name in values]
        assert not {"style", "onclick", "onload"} & set(values), "the Content-Security-Policy forbids it"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="session")
def pages(html: Mapping[str, str]) -> Mapping[str, Reader]:
    """Return every page, read."""
    return {address: Reader(text) for address, text in html.items()}


def test_every_link_leads_somewhere(pages: Mapping[str, Reader], tables: Tables) -> None:
    files = {f"{key.folder}{name}" for key in list_pages(tables) for name in PAGE_FILES}
    feeds = {change.locality_id for change in derive_changes(tables, History("none"))}
    files |= {f"{prefix}dia-phuong/{id_}/feed.xml" for prefix in ("", "en/") for id_ in feeds}
    for address, page in pages.items():
        for link in page.links:
            if re.match(r"https?://", link):
                continue
            path, anchor = urldefrag(link)
            target = posixpath.normpath(posixpath.join("/", address, path)).lstrip("/") if path else address
            target += "/" if path.endswith("/") and target else ""
            if anchor:
                assert unquote(anchor) in pages[target].ids, (address, link)
            assert target in pages or target in files or ELSEWHERE.match(target), (address, link)


def test_ids_are_unique_and_references_hold(pages: Mapping[str, Reader]) -> None:
    for address, page in pages.items():
        assert [name for name, number in Counter(page.ids).items() if number > 1] == [], address
        assert set(page.references) <= set(page.ids), address


def test_headings_are_in_order(pages: Mapping[str, Reader]) -> None:
    for address, page in pages.items():
        assert page.headings[0] == 1, address
        assert page.headings.count(1) == 1, address
        assert all(after <= before + 1 for before, after in zip(page.headings, page.headings[1:], strict=False)), (
            address
        )


def test_both_languages_have_the_same_pages(pages: Mapping[str, Reader]) -> None:
    english = {address.removeprefix("en/") for address in pages if address.startswith("en/")}
    assert english == {address for address in pages if not address.startswith("en/")}
