"""Measure a reader's search at national size: bytes of the first and of further queries, and seconds to an answer.

python scripts/bench_search.py FOLDER indexes the synthetic nation that make_nation.py wrote there, and asks its index
through the pages of site/, in headless Chromium (CHROMIUM names it).
"""

from __future__ import annotations

import argparse
import os
import time
from pathlib import Path

from playwright.sync_api import Page

from portal.derive import derive_tables
from portal.output import write_lean
from portal.paths import Paths
from portal.read import read_datasets
from portal.search import make_lean_pages
from portal.site import index_site
from static_host import DESKTOP, StaticHost, open_browser, serve_folders

ROOT = Path(__file__).parent.parent
QUERIES = {
    "": [
        "tang truong kinh te kon ray 2024",
        "tốc độ tăng trưởng GRDP",
        "GRDP bình quân Đắk Lắk 2020",
        "thu nhập bình quân",
        "01/CT-UBND",
        "Hà Giang",
    ],
    "en/": ["economic growth Kon Ray 2024", "growth rate", "GRDP per capita Dak Lak 2020", "Ha Giang", "exports"],
}
FIRST, FURTHER, SECONDS = 300_000, 80_000, 0.5


def index_nation(folder: Path) -> Path:
    """Index a nation's lean pages and return the folder that holds the index."""
    paths = Paths(folder)
    if not paths.tools.exists():
        paths.tools.symlink_to(ROOT / "node_modules")
    tables = derive_tables(read_datasets(paths))
    started = time.perf_counter()
    write_lean(paths.lean, list(make_lean_pages(tables)), os.cpu_count() or 1)
    print(f"lean pages: {time.perf_counter() - started:.1f} s")
    started = time.perf_counter()
    index_site(paths, paths.lean)
    print(f"index: {time.perf_counter() - started:.1f} s")
    return paths.staging


def ask(page: Page, query: str) -> float:
    """Ask for a query on the search page and return the seconds until its answer stands there."""
    return float(
        page.evaluate(
            """async (query) => {
                const status = document.querySelector('[data-search-status]');
                const input = document.querySelector('[data-search-page] input[name=q]');
                status.textContent = '';
                input.value = query;
                const started = performance.now();
                input.form.requestSubmit();
                while (!status.textContent.includes(query)) await new Promise(requestAnimationFrame);
                return (performance.now() - started) / 1000;
            }""",
            query,
        )
    )


def settle(page: Page, host: StaticHost) -> tuple[int, int]:
    """Wait until nothing more is fetched; return how many answers were sent and their bytes."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)
    sent = host.take()
    return len(sent), sum(size for _, size in sent)


def measure(host: StaticHost) -> None:
    """Print a line for each query, with what the page itself cost apart."""
    for prefix, queries in QUERIES.items():
        with open_browser(viewport=DESKTOP) as context:
            page = context.new_page()
            page.goto(f"{host.base}{prefix}tim-kiem/")
            requests, size = settle(page, host)
            print(f"{prefix or 'vi/'} the page itself: {requests} requests, {size / 1000:.0f} kB")
            for number, query in enumerate(queries):
                seconds = ask(page, query)
                requests, size = settle(page, host)
                limit = FURTHER if number else FIRST
                verdict = "" if size <= limit and (seconds <= SECONDS or not number) else "  OVER BUDGET"
                line = f"  {query:28} {requests:3} requests {size / 1000:6.0f} kB {seconds:6.2f} s"
                print(f"{line}{verdict}", flush=True)


def main() -> None:
    """Index and measure what the arguments name."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("nation", type=Path, help="folder made by make_nation.py")
    parser.add_argument("--indexed", action="store_true", help="take the index that is there")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built portal, whose pages ask")
    arguments = parser.parse_args()
    nation = arguments.nation.resolve()
    index = Paths(nation).staging if arguments.indexed else index_nation(nation)
    with serve_folders(index, arguments.site) as host:
        measure(host)


if __name__ == "__main__":
    main()
