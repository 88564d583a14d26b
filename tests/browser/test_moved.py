"""A mended id: its old address leads on in a browser, anchor included; nothing of the last release's list is lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from builds import PROJECT, build_good, lay_out
from portal.addresses import find_vanished, list_addresses
from portal.paths import Paths
from portal.read import read_datasets
from portal.serve import make_server
from portal.write import read_tree

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
TINY = PROJECT / "tests" / "fixtures" / "tiny" / "datasets"
REDIRECTS = """\
kind,old_id,new_id,changed_on,reason_vi,reason_en
campaign,song-mai/2024,song-may/2024,2025-03-01,Sai chính tả,A misspelling
target,song-may/2024/grdp,song-may/2024/grdp-growth,2025-03-01,Khóa quá ngắn,The key was too short
"""


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return the tiny portal, built with two mended ids."""
    root: Path = tmp_path_factory.mktemp("moved")
    paths = lay_out(root, TINY)
    (paths.datasets / "redirects.csv").write_text(REDIRECTS, encoding="utf-8")
    build_good(paths)
    return paths


@pytest.fixture(scope="module")
def served(moved: Paths) -> Iterator[str]:
    """Serve it; yield its address."""
    server = make_server(moved.site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("prefix", ["", "en/"])
def test_the_old_address_leads_to_the_target_that_was_asked_for(
    open_browser: Callable[..., BrowserContext], served: str, prefix: str
) -> None:
    page = open_browser().new_page()
    page.goto(f"{served}{prefix}phong-trao/song-mai/2024/#grdp-growth")
    page.wait_for_url(f"{served}{prefix}phong-trao/song-may/2024/#grdp-growth")
    assert page.locator("tr#grdp-growth").count() == 1
    page.goto(f"{served}{prefix}phong-trao/song-may/2024/#grdp")
    assert page.locator("tr#grdp-growth #grdp").count() == 1


def test_every_old_address_counts_as_kept(moved: Paths) -> None:
    present = list_addresses(read_tree(moved.site))
    redirects = read_datasets(moved).redirects
    kept = {"phong-trao/song-mai/2024/": present["phong-trao/song-may/2024/"]}
    assert {"#grdp", "#grdp-growth", ".", "en:.", "data.json"} <= kept["phong-trao/song-mai/2024/"]
    assert find_vanished(kept, present, redirects) == []
    assert find_vanished({"phong-trao/song-mai/2023/": frozenset({"."})}, present, redirects) == [
        "phong-trao/song-mai/2023/"
    ]
