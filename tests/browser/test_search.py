"""Search as people type: with, without or with wrong diacritics, by number, by filter and by keyboard."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
CAMPAIGN = "phong-trao/kon-tum/kon-ray/2024/"
POVERTY = f"{CAMPAIGN}#poverty-reduction"
PRODUCTION_LAND = f"{CAMPAIGN}#ethnic-minority-production-land"
INSURANCE = "phong-trao/kon-tum/2024/#health-insurance-coverage"


def search(page: Page, base: str, query: str, prefix: str = "", **filters: str) -> None:
    """Open the results for a query and wait until the answer stands there."""
    chosen = "".join(f"&{name}={value}" for name, value in filters.items())
    page.goto(f"{base}{prefix}tim-kiem/?q={quote(query)}{chosen}")
    expect(page.locator("[data-search-status]")).not_to_have_text("", timeout=15000)
    expect(page.locator("[data-search-status]")).not_to_contain_text("…", timeout=15000)


@pytest.mark.parametrize(
    "query",
    [
        "ho ngheo kon ray 2024",
        "hộ nghèo Kon Rẫy",
        "HỘ NGHÈO kon rẫy",
        unicodedata.normalize("NFD", "hộ nghèo kon rẫy"),
        "hô ngheo kon rây",
        "tỉ lệ hộ nghèo kon rẫy",
        "ty le ho ngheo kon ray",
    ],
)
def test_search_finds_what_the_district_promised(shared_page: Page, base: str, query: str) -> None:
    search(shared_page, base, query)
    link = shared_page.locator(f'[data-search-list] a[href$="{POVERTY}"]')
    assert "4,5" in link.first.locator("xpath=..").inner_text()


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("08/CT-UBND", "phong-trao/kon-tum/2024/"),
        ("08/ct-ubnd", "van-ban/kon-tum-2024-directive/"),
        ("BHYT kon tum 2024", INSURANCE),
        ("bao hiem y te kon tum 2024", INSURANCE),
        ("bảo hiểm y tế kon tum 2024", INSURANCE),
        ("dat san xuat", PRODUCTION_LAND),
        ("đất sản xuất", PRODUCTION_LAND),
        ("đât san xuât", PRODUCTION_LAND),
        ("dak glei", "dia-phuong/kon-tum/dak-glei/"),
        ("Đăk Glei", "dia-phuong/kon-tum/dak-glei/"),
        ("Đắk Glei", "dia-phuong/kon-tum/dak-glei/"),
        ("kon đak glei", "dia-phuong/kon-tum/dak-glei/"),
        ("do thi", "chi-tieu/"),
        ("đô thị", "chi-tieu/"),
        ("Quảng Ngãi", "dia-phuong/quang-ngai-2025/"),
        ("Hoà Bình", "dia-phuong/hoa-binh/"),
        ("Hòa Bình", "dia-phuong/hoa-binh/"),
        ("NTM kon tum 2024", "phong-trao/kon-tum/2024/#"),
        ("nông thôn mới kon tum 2024", "phong-trao/kon-tum/2024/#"),
        ("PCI", "chi-tieu/pci"),
        ("GRDP", "chi-tieu/grdp-growth/"),
    ],
)
def test_search_meets_people_halfway(shared_page: Page, base: str, query: str, target: str) -> None:
    search(shared_page, base, query)
    wanted = shared_page.locator(f'[data-search-list] a[href*="{target}"]')
    more = shared_page.locator(".search-more")
    while not wanted.count() and more.is_visible():
        count = shared_page.locator("[data-search-list] > li").count()
        more.click()
        expect(shared_page.locator("[data-search-list] > li").nth(count)).to_be_attached(timeout=15000)
    assert wanted.count()


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("poverty kon ray", POVERTY),
        ("health insurance kon tum 2024", INSURANCE),
        ("production land", PRODUCTION_LAND),
        ("Dak Glei", "dia-phuong/kon-tum/dak-glei/"),
    ],
)
def test_search_in_english(shared_page: Page, base: str, query: str, target: str) -> None:
    search(shared_page, base, query, "en/")
    assert shared_page.locator(f'[data-search-list] a[href*="en/{target}"]').count()


def test_exact_spelling_ranks_first(shared_page: Page, base: str) -> None:
    """`đạt chuẩn` and `đất` fold to the same letters; who types the tone means the word."""
    search(shared_page, base, "đất sản xuất", kind="campaign")
    first = shared_page.locator(".result-parts a").first.inner_text().lower()
    assert "đất sản xuất" in first


def test_filters_narrow_the_results_and_stand_in_the_address(shared_page: Page, base: str) -> None:
    shared_page.set_viewport_size({"width": 1280, "height": 900})
    search(shared_page, base, "hộ nghèo")
    before = shared_page.locator("[data-search-list] > li").count()
    shared_page.locator("#filter-province").select_option("cao-bang")
    expect(shared_page.locator("[data-search-list] > li")).not_to_have_count(before, timeout=15000)
    assert parse_qs(urlsplit(shared_page.url).query) == {"q": ["hộ nghèo"], "province": ["cao-bang"]}
    assert all("cao-bang" in link for link in links(shared_page))
    shared = shared_page.url
    shared_page.goto("about:blank")
    shared_page.goto(shared)
    expect(shared_page.locator("[data-search-list] > li").first).to_be_visible(timeout=15000)
    assert shared_page.locator("#filter-province").input_value() == "cao-bang"
    assert all("cao-bang" in link for link in links(shared_page))
    shared_page.locator("[data-search-clear]").click()
    expect(shared_page.locator("[data-search-list] > li")).to_have_count(before, timeout=15000)
    shared_page.go_back()
    expect(shared_page.locator("#filter-province")).to_have_value("cao-bang")


def links(page: Page) -> list[str]:
    """Return where the results lead."""
    found: list[str] = page.locator(".result-title").evaluate_all("links => links.map((link) => link.pathname)")
    return found


def test_a_status_shows_the_targets_that_have_it(shared_page: Page, base: str) -> None:
    search(shared_page, base, "", status="met", year="2023")
    assert shared_page.locator(".result-parts li").count() >= 1
    assert set(shared_page.locator(".result-status").all_inner_texts()) == {"Đạt"}


@pytest.mark.parametrize(("prefix", "word"), [("", "Hãy"), ("en/", "Try")], ids=["vi", "en"])
def test_an_empty_result_says_what_to_try(shared_page: Page, base: str, prefix: str, word: str) -> None:
    search(shared_page, base, "zzzzxqwv", prefix)
    status = shared_page.locator("[data-search-status]").inner_text()
    assert "zzzzxqwv" in status
    assert word in status
    assert shared_page.locator(".search-help a").first.is_visible()


def test_the_header_box_suggests_and_leads_on_by_keyboard(open_browser: Open, base: str) -> None:
    page = open_browser(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{base}{CAMPAIGN}")
    box = page.locator("header form[data-search-box] input[type=search]").first
    box.click()
    box.press_sequentially("ho ngheo", delay=30)
    page.locator(".search-suggestions li").first.wait_for(timeout=15000)
    box.press("ArrowDown")
    assert page.locator('.search-suggestions li[aria-selected="true"]').count() == 1
    box.press("Escape")
    assert not page.locator(".search-suggestions").first.is_visible()
    box.press("Enter")
    page.wait_for_url("**/tim-kiem/?q=ho+ngheo")
    expect(page.locator(".result-title").first).to_be_visible(timeout=15000)


def test_the_words_are_marked_in_the_result_and_on_the_page_it_leads_to(open_browser: Open, base: str) -> None:
    page = open_browser().new_page()
    search(page, base, "ho ngheo kon ray")
    link = page.locator(f'[data-search-list] a[href$="{POVERTY}"]').first
    assert {"hộ", "nghèo"} <= set(link.locator("mark").all_inner_texts())
    link.press("Enter")
    page.wait_for_url(f"**/{POVERTY}")
    page.wait_for_function("CSS.highlights.has('found')")
    marked = page.evaluate("[...CSS.highlights.get('found')].map((range) => range.toString())")
    assert {"hộ", "nghèo"} <= set(marked)
    assert page.locator("#poverty-reduction details").first.evaluate("part => part.open")


@pytest.mark.parametrize(
    ("typed", "place", "ended"),
    [("kon ray", "dia-phuong/kon-tum/kon-ray/", "30/06/2025"), ("Quảng Ngãi", "dia-phuong/quang-ngai-2025/", "")],
)
def test_the_home_page_finds_places_by_old_and_new_names(
    shared_page: Page, base: str, typed: str, place: str, ended: str
) -> None:
    shared_page.goto(base)
    box = shared_page.locator("#find-place")
    box.press_sequentially(typed)
    option = shared_page.locator("form[data-place-finder] [data-href]").first
    expect(option).to_be_visible()
    assert ended in option.inner_text()
    box.press("Enter")
    shared_page.wait_for_url(f"**/{place}")
