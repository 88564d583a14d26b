"""Everybody can read: axe finds nothing on any page family, in both languages, light and dark, phone and desktop."""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, ViewportSize

from .conftest import open_settled
from .test_reading import FAMILIES

# One process does all browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

RULES = {
    "resultTypes": ["violations"],
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
# A scheme changes colours and nothing else.
COLOUR_RULES = {
    "resultTypes": ["violations"],
    "runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}
SIZES: dict[str, ViewportSize] = {
    "phone": {"width": 360, "height": 780},
    "desktop": {"width": 1280, "height": 900},
}


def tell(violations: list[dict[str, Any]]) -> list[str]:
    """Return each violation as one line with the elements that show it."""
    return [f"{violation['id']}: {[node['target'] for node in violation['nodes']][:5]}" for violation in violations]


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
@pytest.mark.parametrize("path", FAMILIES)
def test_axe_finds_nothing(shared_page: Page, base: str, path: str, prefix: str) -> None:
    shared_page.emulate_media(color_scheme="light")
    open_settled(shared_page, f"{base}{prefix}{path}")
    for (size, window), (scheme, rules) in product(SIZES.items(), {"light": RULES, "dark": COLOUR_RULES}.items()):
        shared_page.set_viewport_size(window)
        shared_page.emulate_media(color_scheme=scheme)
        assert (size, scheme, tell(Axe().run(shared_page, options=rules).response["violations"])) == (size, scheme, [])


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
@pytest.mark.parametrize("path", FAMILIES)
def test_text_at_200_percent_still_fits(shared_page: Page, base: str, path: str, prefix: str) -> None:
    shared_page.set_viewport_size(SIZES["desktop"])
    open_settled(shared_page, f"{base}{prefix}{path}")
    shared_page.evaluate("document.documentElement.style.fontSize = '200%'")
    # Enlarged text may round up by a pixel; more would be a sideways scroll.
    assert shared_page.evaluate("document.documentElement.scrollWidth") <= 1280 + 1


def test_skip_link_comes_first_and_leads_to_the_content(open_browser: Callable[..., BrowserContext], base: str) -> None:
    page = open_browser(viewport=SIZES["desktop"]).new_page()
    page.goto(f"{base}phong-trao/kon-tum/2024/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#main"
