"""Comforts on top of whole pages: sorting, filtering, cards on a phone, sharing, the theme, languages, print."""

from __future__ import annotations

import re
from collections.abc import Callable

import pypdfium2
import pytest
from playwright.sync_api import BrowserContext, Page, expect

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
DESKTOP = {"width": 1280, "height": 900}
CAMPAIGN = "phong-trao/kon-tum/2024/"


def test_a_table_sorts_by_its_header_and_filters_without_diacritics(shared_page: Page, base: str) -> None:
    shared_page.set_viewport_size({"width": 1280, "height": 900})
    shared_page.goto(f"{base}phong-trao/")
    table = shared_page.locator("table[data-sortable]")
    header = table.locator("thead th").nth(1)
    header.locator("button").press("Enter")
    assert header.get_attribute("aria-sort") == "ascending"
    years = table.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert years == sorted(years)
    assert len(set(years)) > 1
    shared_page.locator(".filter input").fill("kon ray")
    seen = [row for row in table.locator("tbody tr").all() if row.is_visible()]
    assert 0 < len(seen) < len(years)
    assert all("Kon Rẫy" in row.inner_text() for row in seen)
    shared_page.locator(".filter input").fill("zzzz")
    expect(shared_page.locator(".filter [role=status]")).to_be_visible()


def test_rows_are_cards_on_a_phone_that_name_their_cells(shared_page: Page, base: str) -> None:
    shared_page.set_viewport_size({"width": 360, "height": 780})
    shared_page.goto(f"{base}phong-trao/")
    row = shared_page.locator("table.data tbody tr").first
    assert row.evaluate("row => getComputedStyle(row).display") == "block"
    name = row.locator("td").first.evaluate("cell => getComputedStyle(cell, '::before').content")
    assert "Năm" in name


def test_the_theme_is_the_only_thing_remembered(open_browser: Open, base: str) -> None:
    page = open_browser(viewport=DESKTOP, color_scheme="light").new_page()
    page.goto(f"{base}{CAMPAIGN}")
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.locator("[data-theme-switch]").click()
    dark = page.evaluate(paper)
    assert dark != light
    page.reload()
    assert page.evaluate(paper) == dark
    assert page.evaluate("Object.keys(localStorage)") == ["theme"]
    assert page.context.cookies() == []


def test_the_page_and_a_target_are_shared_by_their_address(open_browser: Open, base: str) -> None:
    context = open_browser(viewport=DESKTOP)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{base}{CAMPAIGN}")
    page.evaluate("delete Navigator.prototype.share")
    button = page.locator("button[data-share]")
    said = button.inner_text()
    button.click()
    expect(button).not_to_have_text(said)
    assert page.evaluate("navigator.clipboard.readText()").endswith(CAMPAIGN)
    row = page.locator("#grdp-growth")
    row.locator("summary").click()
    row.locator("[data-share]").click()
    page.wait_for_url("**#grdp-growth")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{CAMPAIGN}#grdp-growth")
    page.evaluate("navigator.share = async (told) => { window.told = told; }")
    row.locator("[data-share]").click()
    told = page.evaluate("told")
    assert "GRDP" in told["title"]
    assert told["url"].endswith(f"{CAMPAIGN}#grdp-growth")


@pytest.mark.parametrize("path", ["", CAMPAIGN, "dia-phuong/kon-tum/", "chi-tieu/grdp-growth/", "tai-ve/"])
def test_the_language_switch_leads_to_the_same_page_and_back(shared_page: Page, base: str, path: str) -> None:
    shared_page.goto(f"{base}{path}")
    shared_page.locator("a.switch").click()
    shared_page.wait_for_url(f"{base}en/{path}")
    shared_page.locator("a.switch").click()
    shared_page.wait_for_url(f"{base}{path}")


def test_names_on_english_pages_say_that_they_are_vietnamese(shared_page: Page, base: str) -> None:
    shared_page.goto(f"{base}en/{CAMPAIGN}")
    shared_page.locator("#grdp-growth summary").click()
    assert shared_page.locator("#grdp-growth blockquote").first.get_attribute("lang") == "vi"
    bare = shared_page.evaluate(
        """() => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const found = [];
            while (walker.nextNode()) {
                const { data, parentElement } = walker.currentNode;
                if (/[ăđơưạ-ỹ]/i.test(data) && !parentElement.closest('[lang="vi"], script')) found.push(data);
            }
            return found;
        }"""
    )
    assert bare == []


def test_motion_is_only_for_those_who_want_it(open_browser: Open, base: str) -> None:
    for choice, scrolling in (("reduce", "auto"), ("no-preference", "smooth")):
        page = open_browser(reduced_motion=choice).new_page()
        page.goto(base)
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == scrolling


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_a_campaign_prints_as_a_few_clean_pages(shared_page: Page, base: str, prefix: str) -> None:
    shared_page.goto(f"{base}{prefix}{CAMPAIGN}")
    shared_page.evaluate(
        "Promise.all([...document.images].map((picture) => { picture.loading = 'eager'; return picture.decode(); }))"
    )
    document = pypdfium2.PdfDocument(shared_page.pdf(prefer_css_page_size=True))
    assert len(document) <= 6
    first = document[0]
    assert (round(first.get_width()), round(first.get_height())) == (595, 842)
    texts = [page.get_textpage().get_text_range() for page in document]
    text = "\n".join(texts)
    assert "10%" in text
    assert re.search(r"20\d\d[.\d]*\+[0-9a-f]{8}", texts[0]) and CAMPAIGN in texts[0].replace("\r\n", "")
    assert f"1 / {len(document)}" in texts[0]
    words = {"": ("Trình đơn", "Ảnh PNG"), "en/": ("Main menu", "PNG image")}[prefix]
    assert [word for word in words if re.search(word, text)] == []
