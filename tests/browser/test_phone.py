"""What a phone changes: one row of tools above the page, parts that fold, places found by a few letters, no jumps."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from .conftest import PHONE

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
DESKTOP = {"width": 1280, "height": 900}
# The largest sum of jumps that readers are found not to mind.
STEADY = 0.1
GATHER_JUMPS = """new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.jumps = (window.jumps ?? 0) + entry.value;
}).observe({ type: "layout-shift", buffered: true })"""


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_name_tools_and_menu_share_one_row(shared_page: Page, base: str, prefix: str) -> None:
    shared_page.set_viewport_size(PHONE)
    shared_page.goto(f"{base}{prefix}phong-trao/")
    middles = {
        round((box["y"] + box["height"] / 2) / 4)
        for name in (".name", ".head-tools", ".menu-button")
        if (box := shared_page.locator(name).bounding_box())
    }
    assert len(middles) == 1


def test_what_stands_behind_a_chart_folds_on_a_phone_only(shared_page: Page, base: str) -> None:
    shared_page.set_viewport_size(PHONE)
    shared_page.goto(f"{base}dia-phuong/kon-tum/")
    part = shared_page.locator(".series > .fold").first
    expect(part.locator("table")).not_to_be_visible()
    part.locator("summary").click()
    expect(part.locator("table")).to_be_visible()
    part.locator("summary").click()
    shared_page.set_viewport_size(DESKTOP)
    expect(part.locator("table")).to_be_visible()
    expect(part.locator("summary")).not_to_be_visible()


@pytest.mark.parametrize("path", ["", "dia-phuong/"], ids=["home", "places"])
def test_a_few_letters_find_a_place_by_its_own_name(shared_page: Page, base: str, path: str) -> None:
    shared_page.goto(f"{base}{path}")
    shared_page.locator("#find-place").press_sequentially("kon")
    options = shared_page.locator("form[data-place-finder] [data-href] .suggestion-text")
    expect(options.first).to_be_visible()
    own = [name.split(",")[0] for name in options.all_inner_texts()[:4]]
    assert "Huyện Kon Rẫy" in own
    assert all("Kon " in f"{name} " for name in own)


@pytest.mark.parametrize("path", ["phong-trao/", "kham-pha/", "tim-kiem/?q=ho+ngheo"])
def test_nothing_jumps_while_a_slow_page_loads(open_browser: Open, base: str, path: str) -> None:
    page = open_browser(viewport=PHONE).new_page()
    network = page.context.new_cdp_session(page)
    slow = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 75_000}
    network.send("Network.emulateNetworkConditions", slow)
    page.add_init_script(GATHER_JUMPS)
    page.goto(f"{base}{path}")
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.jumps ?? 0") < STEADY
