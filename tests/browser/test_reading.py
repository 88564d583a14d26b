"""A citizen on a phone: reads a target, its words and its source, takes the data home, finds things by typing."""

from __future__ import annotations

import csv
from collections.abc import Callable
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
CAMPAIGN = "phong-trao/kon-tum/kon-ray/2024/"
FAMILIES = [
    "",
    "phong-trao/",
    "phong-trao/kon-tum/2024/",
    "dia-phuong/",
    "dia-phuong/kon-tum/",
    "dia-phuong/quang-ngai-2025/",
    "chi-tieu/",
    "chi-tieu/grdp-growth/",
    "van-ban/",
    "van-ban/ha-lang-2020-directive/",
    "tim-kiem/?q=ho+ngheo",
    "tai-ve/",
    "tu-dien-du-lieu/",
    "phuong-phap/",
    "thay-doi/",
    "do-phu/",
    "loi-du-lieu/",
    "dong-gop/",
]


def watch(page: Page, base: str) -> tuple[list[str], list[str]]:
    """Return lists that fill with errors and with requests to other hosts while the page is used."""
    faults: list[str] = []
    outside: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.on(
        "request",
        lambda request: (
            outside.append(request.url) if urlsplit(request.url).netloc not in ("", urlsplit(base).netloc) else None
        ),
    )
    return faults, outside


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_reads_a_target_its_words_its_source_and_its_data(open_browser: Open, base: str, scripts: bool) -> None:
    page = open_browser(java_script_enabled=scripts).new_page()
    page.goto(f"{base}{CAMPAIGN}#poverty-reduction")
    row = page.locator("#poverty-reduction")
    assert "4,5 điểm %" in row.inner_text().replace("\u00a0", " ")
    if not row.locator("details").first.evaluate("part => part.open"):
        row.locator("summary").first.click()
    words = row.locator("blockquote").first
    assert "giảm ít nhất: 4,5%" in words.inner_text()
    assert row.locator('a[href*="van-ban/kon-ray-2024-plan"]').first.is_visible()
    with page.expect_download() as download:
        page.locator('a[href$="data.csv"]').first.click()
    with download.value.path().open(encoding="utf-8", newline="") as file:
        rows = {row["key"]: row for row in csv.DictReader(file)}
    assert rows["poverty-reduction"]["value"] == "4.5"
    assert rows["sown-area"]["value"] == "13136.1"


def test_a_restated_passage_is_never_shown_as_a_quotation(open_browser: Open, base: str) -> None:
    page = open_browser().new_page()
    page.goto(f"{base}phong-trao/kon-tum/2023/")
    assert page.locator("table blockquote, .target blockquote").count() == 0


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
@pytest.mark.parametrize("path", FAMILIES)
def test_every_family_fits_a_phone_and_fetches_nothing_from_elsewhere(
    open_browser: Open, base: str, path: str, prefix: str
) -> None:
    page = open_browser().new_page()
    faults, outside = watch(page, base)
    page.goto(f"{base}{prefix}{path}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert page.evaluate("document.documentElement.lang") == (prefix.rstrip("/") or "vi")
    assert page.locator("h1").count() == 1
    assert (faults, outside) == ([], [])


@pytest.mark.parametrize(
    "query",
    [
        "ho ngheo kon ray 2024",
        "hộ nghèo Kon Rẫy",
        "HỘ NGHÈO kon rẫy",
        "hộ nghèo kon rẫy".encode().decode(),
        "hô ngheo kon rây",
    ],
)
def test_search_finds_what_the_district_promised(open_browser: Open, base: str, query: str) -> None:
    page = open_browser().new_page()
    page.goto(f"{base}tim-kiem/?q={quote(query)}")
    link = page.locator(f'a[href*="{CAMPAIGN}#poverty-reduction"]')
    link.first.wait_for(timeout=15000)
    assert "4,5" in link.first.locator("xpath=..").inner_text()


@pytest.mark.parametrize(
    ("query", "target"),
    [
        ("08/CT-UBND", "phong-trao/kon-tum/2024/"),
        ("BHYT kon tum 2024", "phong-trao/kon-tum/2024/#health-insurance-coverage"),
        ("bảo hiểm y tế kon tum 2024", "phong-trao/kon-tum/2024/#health-insurance-coverage"),
        ("dat san xuat", "phong-trao/kon-tum/kon-ray/2024/#ethnic-minority-production-land"),
        ("đất sản xuất", "phong-trao/kon-tum/kon-ray/2024/#ethnic-minority-production-land"),
        ("dak glei", "dia-phuong/kon-tum/dak-glei/"),
        ("Đăk Glei", "dia-phuong/kon-tum/dak-glei/"),
        ("tỉ lệ hộ nghèo kon rẫy", "phong-trao/kon-tum/kon-ray/2024/#poverty-reduction"),
        ("quảng ngãi", "dia-phuong/quang-ngai-2025/"),
        ("NTM kon tum 2024", "phong-trao/kon-tum/2024/#"),
        ("GRDP", "chi-tieu/grdp-growth/"),
    ],
)
def test_search_meets_people_halfway(open_browser: Open, base: str, query: str, target: str) -> None:
    page = open_browser().new_page()
    page.goto(f"{base}tim-kiem/?q={quote(query)}")
    page.locator("[data-search-list] li").first.wait_for(timeout=15000)
    for _ in range(8):
        if page.locator(f'[data-search-list] a[href*="{target}"]').count():
            return
        more = page.locator(".search-more")
        if not more.is_visible():
            break
        more.click()
        page.wait_for_timeout(400)
    assert page.locator(f'[data-search-list] a[href*="{target}"]').count()


def test_search_in_english(open_browser: Open, base: str) -> None:
    page = open_browser().new_page()
    page.goto(f"{base}en/tim-kiem/?q=poverty+kon+ray")
    link = page.locator(f'a[href*="en/{CAMPAIGN}#poverty-reduction"]')
    link.first.wait_for(timeout=15000)


def test_an_empty_result_says_what_to_try(open_browser: Open, base: str) -> None:
    page = open_browser().new_page()
    page.goto(f"{base}tim-kiem/?q=zzzzxqwv")
    page.locator(".search-empty").wait_for(timeout=15000)
    assert "zzzzxqwv" in page.locator("[data-search-status]").inner_text()


def test_the_header_box_suggests_and_leads_on_by_keyboard(open_browser: Open, base: str) -> None:
    page = open_browser(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(f"{base}{CAMPAIGN}")
    box = page.locator("header form[data-search-box] input[type=search]").first
    box.click()
    box.press_sequentially("ho ngheo", delay=30)
    page.locator(".search-suggestions li").first.wait_for(timeout=15000)
    box.press("ArrowDown")
    assert page.locator('.search-suggestions li[aria-selected="true"]').count() == 1
    box.press("Enter")
    page.wait_for_load_state()
    assert urlsplit(page.url).path != f"/{CAMPAIGN}" or urlsplit(page.url).fragment


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_the_kon_tum_2024_story_is_three_clicks_from_home_without_scripts(
    open_browser: Open, base: str, prefix: str
) -> None:
    page = open_browser(java_script_enabled=False).new_page()
    page.goto(f"{base}{prefix}")
    page.locator('main a[href*="phong-trao/kon-tum/2024/"]').first.click()
    row = page.locator("#grdp-growth")
    text = row.inner_text().replace("\u00a0", " ")
    assert ("thấp hơn mức tối thiểu 10%" if not prefix else "10%") in text
    assert ("8,2%" if not prefix else "8.2%") in text
    row.locator("summary").first.click()
    assert row.locator('a[href^="http"]').count()
