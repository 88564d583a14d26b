"""Measure what each page family costs a reader: requests and compressed bytes before anything is touched.

python scripts/bench_pages.py loads the pages of site/ with an empty cache on a phone and a desktop, in headless
Chromium (CHROMIUM names it), then lets every picture load.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from static_host import DESKTOP, PHONE, StaticHost, open_browser, serve_folders
from take_screenshots import FAMILIES, SHOW_PICTURES

ROOT = Path(__file__).parent.parent
BUDGET = 150_000
# These answer a question as they open; their budgets are those of bench_search.py and bench_explorer.py.
ANSWERS = {"search", "explorer"}


def measure(host: StaticHost, path: str, size: dict[str, int]) -> tuple[int, int, int]:
    """Return requests and bytes of a page as it opens, and bytes with every picture of it."""
    with open_browser(viewport=size) as context:
        page = context.new_page()
        host.take()
        page.goto(host.base + path)
        page.wait_for_load_state("networkidle")
        opened = host.take()
        page.evaluate(SHOW_PICTURES)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(200)
        first = sum(sent for _, sent in opened)
        return len(opened), first, first + sum(sent for _, sent in host.take())


def main() -> None:
    """Measure every family of the built site."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=ROOT / "site")
    arguments = parser.parse_args()
    with serve_folders(arguments.site) as host:
        print(f"{'family':20} {'phone':>22} {'desktop':>22}   (requests, kB as it opens, kB with every picture)")
        for name, path in FAMILIES.items():
            found = [measure(host, path, size) for size in (PHONE, DESKTOP)]
            cells = [f"{count:6} {first / 1000:7.0f} {whole / 1000:7.0f}" for count, first, whole in found]
            is_over = name not in ANSWERS and any(first > BUDGET for _, first, _ in found)
            print(f"{name:20} {cells[0]:>22} {cells[1]:>22}{'  OVER BUDGET' if is_over else ''}", flush=True)


if __name__ == "__main__":
    main()
