"""Charts: a picture first; interactive when asked, with tooltips in the page's language; every file of the menu."""

from __future__ import annotations

import csv
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from portal.serve import make_server

from .conftest import open_settled
from .test_reading import watch

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

Open = Callable[..., BrowserContext]
DESKTOP = {"width": 1280, "height": 900}
CAMPAIGN = "phong-trao/kon-tum/2024/"
PLACE = "dia-phuong/kon-tum/"


def open_chart(page: Page, address: str) -> Locator:
    """Open a page and return its first chart."""
    open_settled(page, address)
    return page.locator("figure.chart").first


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("prefix", "word"), [("", "Chỉ tiêu"), ("en/", "Target")], ids=["vi", "en"])
def test_a_chart_becomes_interactive_only_when_asked(
    open_browser: Open, base: str, prefix: str, word: str, scheme: str
) -> None:
    page = open_browser(viewport=DESKTOP, color_scheme=scheme).new_page()
    faults, outside = watch(page, base)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(base)))
    chart = open_chart(page, f"{base}{prefix}{CAMPAIGN}")
    assert [url for url in asked if "vega" in url or url.endswith(".vl.json")] == []
    chart.locator(".chart-tools button").click()
    expect(chart.locator(".chart-canvas svg")).to_be_visible(timeout=30000)
    assert [url for url in asked if "vega" in url] == ["assets/vega/vega-bundle.js"]
    mark = chart.locator(".chart-canvas .mark-symbol path").first
    mark.hover(force=True)
    expect(page.locator(".chart-tip")).to_contain_text(word)
    expect(page.locator(".chart-tip")).to_contain_text("10%")
    chart.locator(".chart-tools button").click()
    expect(chart.locator("img")).to_be_visible()
    assert (faults, outside) == ([], [])


def save(page: Page, link: Locator) -> Path:
    """Press something that downloads and return the file."""
    with page.expect_download() as download:
        link.click()
    return Path(download.value.path())


@pytest.mark.parametrize("address", [CAMPAIGN, f"en/{CAMPAIGN}", PLACE], ids=["campaign", "english", "place"])
def test_every_file_of_the_menu_is_what_it_says(open_browser: Open, base: str, address: str) -> None:
    page = open_browser(viewport=DESKTOP).new_page()
    faults, _ = watch(page, base)
    chart = open_chart(page, f"{base}{address}")
    menu = chart.locator(".chart-menu")
    assert save(page, menu.locator("li").first.locator("a, button")).read_bytes()[:8] == b"\x89PNG\r\n\x1a\n"
    assert "<svg" in save(page, menu.locator('a[href$=".svg"]')).read_text(encoding="utf-8")[:200]
    with save(page, menu.locator('a[href$=".csv"]')).open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) > 1
    specification = json.loads(save(page, menu.locator('a[href$=".vl.json"]')).read_text(encoding="utf-8"))
    assert "vega-lite" in specification["$schema"]
    assert faults == []


def test_the_embed_code_shows_the_chart_on_another_site(open_browser: Open, base: str, tmp_path: Path) -> None:
    context = open_browser(viewport=DESKTOP)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    chart = open_chart(page, f"{base}{CAMPAIGN}")
    chart.locator(".chart-menu button").last.click()
    expect(chart.locator(".chart-menu [role=status]").last).not_to_be_empty()
    code = page.evaluate("navigator.clipboard.readText()")
    other = context.new_page()
    faults, _ = watch(other, base)
    html = f'<!doctype html><title>x</title><link rel="icon" href="data:,">{code}'
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    server = make_server(tmp_path, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    other.goto(f"http://127.0.0.1:{server.server_address[1]}/")
    frame = other.frame_locator("iframe")
    expect(frame.locator("img")).to_be_visible(timeout=15000)
    assert frame.locator("img").evaluate("picture => picture.decode().then(() => picture.naturalWidth)") > 100
    assert frame.locator("script").count() == 0
    link = frame.locator("a[target=_top]")
    assert CAMPAIGN in (link.get_attribute("href") or "")
    assert "Nguồn:" in frame.locator("main").inner_text()
    assert faults == []
    server.shutdown()
    server.server_close()
