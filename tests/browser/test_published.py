"""The shipped portal as files: markup without error, pages within their weight, a picture for each campaign."""

from __future__ import annotations

import csv
import gzip
import re
import struct
from pathlib import Path

import pytest

from markup import list_faults
from portal.paths import Paths

# With the browser tests, so that the site is built once.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]

BUDGET = 150_000
# A page's first pictures of the type: regular and bold, Latin and Vietnamese.
FONTS = 4
COMPRESSED = {".html", ".css", ".js", ".svg"}


def test_the_nu_checker_finds_no_error(portal_paths: Paths) -> None:
    assert list_faults(portal_paths.site) == []


def weigh(path: Path) -> int:
    """Return a file's bytes as a static host sends them."""
    body = path.read_bytes()
    return len(gzip.compress(body, 6)) if path.suffix in COMPRESSED else len(body)


def test_every_campaign_page_is_light_before_anything_interactive(portal_paths: Paths) -> None:
    """With its style sheets, scripts, type and every chart, also those that load only as the reader scrolls."""
    site = portal_paths.site
    weights = {}
    for page in site.glob("**/phong-trao/**/index.html"):
        html = page.read_text(encoding="utf-8")
        loads = re.findall(r'<(?:script|img)[^>]* src="([^"]+)"|<link rel="stylesheet" href="([^"]+)"', html)
        files = {(page.parent / (source or sheet)).resolve() for source, sheet in loads}
        fonts = [site / "assets" / "fonts" / name for name in list_fonts(site)]
        weights[page.relative_to(site).as_posix()] = sum(map(weigh, {page.resolve(), *files, *fonts}))
    assert len(weights) > 20
    assert {name: weight for name, weight in weights.items() if weight >= BUDGET} == {}


def list_fonts(site: Path) -> list[str]:
    """Return the faces that a Vietnamese page needs: those of the style sheet without Latin Extended."""
    sheet = (site / "assets" / "portal.css").read_text(encoding="utf-8")
    found = [name for name in re.findall(r"fonts/([a-z0-9-]+\.woff2)", sheet) if "latin-ext" not in name]
    assert len(found) == FONTS
    return found


@pytest.mark.parametrize("prefix", ["", "en/"], ids=["vi", "en"])
def test_every_campaign_has_a_picture_to_be_shared_with(portal_paths: Paths, prefix: str) -> None:
    site = portal_paths.site
    with (site / "data" / "campaigns.csv").open(encoding="utf-8", newline="") as file:
        campaigns = [row["campaign_id"] for row in csv.DictReader(file)]
    for campaign in campaigns:
        path = f"{prefix}phong-trao/{campaign}/"
        html = (site / path / "index.html").read_text(encoding="utf-8")
        found = re.search(rf'property="og:image" content="https://[^"]+/({re.escape(path)}[^"]+\.png)"', html)
        assert found, campaign
        header = (site / found[1]).read_bytes()[:24]
        assert header[:8] == b"\x89PNG\r\n\x1a\n"
        # Wide enough for the large form of a shared link.
        assert struct.unpack(">II", header[16:24]) == (600, 315)
