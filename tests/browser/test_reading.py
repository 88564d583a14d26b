"""A citizen on a phone: reads a target, its words and its source, takes the data home, finds things by typing."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright

from .conftest import FLAGS, PHONE, find_chromium, open_settled

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
CAMPAIGN = "phong-trao/kon-tum/kon-ray/2024/"
FAMILIES = [
    "",
    "phong-trao/",
    "phong-trao/2024/",
    "phong-trao/kon-tum/2024/",
    "dia-phuong/",
    "dia-phuong/kon-tum/",
    "dia-phuong/quang-ngai-2025/",
    "chi-tieu/",
    "chi-tieu/grdp-growth/",
    "van-ban/",
    "van-ban/2024/",
    "van-ban/ha-lang-2020-directive/",
    "tim-kiem/?q=ho+ngheo",
    "kham-pha/",
    "tai-ve/",
    "tu-dien-du-lieu/",
    "phuong-phap/",
    "phuong-phap/quy-tac/",
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
def test_every_family_fits_its_window_and_keeps_to_itself(shared_page: Page, base: str, path: str, prefix: str) -> None:
    faults, outside = watch(shared_page, base)
    for width in (360, 1280):
        shared_page.set_viewport_size({"width": width, "height": 800})
        open_settled(shared_page, f"{base}{prefix}{path}")
        assert shared_page.evaluate("document.documentElement.scrollWidth") <= width
    assert shared_page.evaluate("document.documentElement.lang") == (prefix.rstrip("/") or "vi")
    assert shared_page.locator("h1").count() == 1
    assert (faults, outside) == ([], [])
    assert shared_page.context.cookies() == []
    assert shared_page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []


@pytest.fixture(scope="module")
def plain_page(playwright_session: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return a page of a browser that runs no scripts."""
    context = playwright_session.chromium.launch_persistent_context(
        str(tmp_path_factory.mktemp("plain")),
        executable_path=find_chromium(),
        args=FLAGS,
        viewport=PHONE,
        java_script_enabled=False,
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
@pytest.mark.parametrize("path", FAMILIES)
def test_every_family_can_be_read_without_scripts(plain_page: Page, base: str, path: str, prefix: str) -> None:
    plain_page.goto(f"{base}{prefix}{path}")
    assert plain_page.locator("h1").is_visible()
    assert len(plain_page.locator("main").inner_text()) > 100
    for hidden in plain_page.locator("main :is(button, [data-search-filters])").all():
        assert not hidden.is_visible() or hidden.get_attribute("type") == "submit"


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
