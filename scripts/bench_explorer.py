"""Measure the explorer at national size: its files, and in headless Chromium its first view, filters, order, search.

python scripts/bench_explorer.py NATION (a folder made by make_nation.py) prints sizes as a host sends them, times, the
work of the page's own thread, and memory. The page and its scripts are those of site/; CHROMIUM names the browser.
"""

from __future__ import annotations

import argparse
import gzip
import time
from functools import partial
from itertools import chain
from pathlib import Path

from playwright.sync_api import CDPSession, Page

from portal.derive import derive_tables
from portal.downloads import prepare
from portal.pages import open_editions
from portal.pages.explore import make_explore_heads, make_explore_parts
from portal.paths import Paths
from portal.read import read_datasets
from portal.write import File, write_files
from static_host import DESKTOP, LEVEL, StaticHost, open_browser, serve_folders

ROOT = Path(__file__).parent.parent
SITE = "https://example.org/"
# Act, then wait until the explorer has shown all that it was asked for.
SETTLE = """async ([selector, value, event]) => {
  const started = performance.now();
  const element = document.querySelector(selector);
  if (event === "click") element.click();
  else { element.value = value; element.dispatchEvent(new Event(event)); }
  const root = document.querySelector("[data-explore]");
  const said = root.querySelector("[data-explore-status]");
  await new Promise((done) => {
    new MutationObserver((_, all) => { all.disconnect(); done(); }).observe(said, { childList: true });
  });
  const first = performance.now() - started;
  while (root.hasAttribute("aria-busy")) await new Promise((done) => setTimeout(done, 10));
  return [first, performance.now() - started, said.textContent];
}"""


def make_files(nation: Path) -> Path:
    """Make the explorer's files of a nation, say how large they are, and return the folder that holds them."""
    tables = derive_tables(read_datasets(Paths(nation)))
    editions = open_editions(prepare(tables, SITE))
    started = time.process_time()
    files = list(chain(make_explore_heads(editions), make_explore_parts(editions, (0, 1))))
    took = time.process_time() - started
    print(f"{len(tables.rows('targets'))} targets: {len(files)} files in {took:.1f} s of one processor")
    tell_sizes(files)
    folder = nation / "explorer"
    write_files(folder, files)
    return folder


def tell_sizes(files: list[File]) -> None:
    """Print how many files of each kind there are in Vietnamese, and how large."""
    kinds = {"names": "vi.json", "codes": "columns.json", "figures": "figures.json", "search": "text-vi.json"}
    groups = {kind: [file for file in files if file.path.endswith(f"/{name}")] for kind, name in kinds.items()}
    groups["rows"] = [file for file in files if file.path.endswith("-vi.json") and file not in groups["search"]]
    for kind, found in groups.items():
        raw = sum(len(file.content) for file in found) / 1e6
        packed = [len(gzip.compress(file.content, LEVEL)) / 1e3 for file in found]
        sizes = f"{raw:7.2f} MB, packed {sum(packed):8.1f} kB, each at most {max(packed):.1f} kB"
        print(f"  {kind:8} {len(found):4} files {sizes}")


class Meter:
    """Count what the host sends, and the browser's work and memory."""

    def __init__(self, host: StaticHost, client: CDPSession) -> None:
        """Listen to the browser; its clock counts the page's own thread, which other work does not lengthen."""
        self.host = host
        self.client = client
        self.busy = 0.0
        client.send("Performance.enable", {"timeDomain": "threadTicks"})

    def tell(self, name: str, first: float, last: float, note: str = "") -> None:
        """Print one measurement and start counting anew."""
        work = self._ask("TaskDuration") - self.busy
        self.client.send("HeapProfiler.collectGarbage")
        sent = [size for _, size in self.host.take()]
        heap = self._ask("JSHeapUsedSize")
        print(
            f"  {name:35} shown {first:5.0f} ms, all {last:5.0f} ms, work {work * 1000:5.0f} ms,"
            f" {sum(sent) / 1e3:6.1f} kB in {len(sent):3} answers, heap {heap / 1e6:5.1f} MB  {note}",
            flush=True,
        )
        self.busy = self._ask("TaskDuration")

    def _ask(self, name: str) -> float:
        """Return one of the browser's own measures."""
        metrics = self.client.send("Performance.getMetrics")["metrics"]
        return float(next(one["value"] for one in metrics if one["name"] == name))


def measure(host: StaticHost, page: Page) -> None:
    """Use the explorer and print what each use took: until something was shown, and until all was."""
    meter = Meter(host, page.context.new_cdp_session(page))

    def act(name: str, selector: str, value: str = "", event: str = "click") -> None:
        first, last, note = page.evaluate(SETTLE, [selector, value, event])
        page.wait_for_timeout(200)
        meter.tell(name, first, last, note)

    page.goto(f"{host.base}kham-pha/")
    page.locator(".explore.ready").wait_for()
    ready = page.evaluate("performance.getEntriesByName('explore-ready')[0].startTime")
    page.wait_for_load_state("networkidle")
    meter.tell("first view", ready, ready)
    page.locator("[data-facet=place] summary").click()
    act("filter by a province", "[data-facet=place] input[value='kon-tum']")
    act("search within the province", "#explore-q", "tang truong", "input")
    act("back to the province", "#explore-q", "", "input")
    act("back to the country", "[data-facet=place] input[value='kon-tum']")
    page.locator("[data-facet=year] summary").click()
    act("filter by a year", "[data-facet=year] input[value='2020']")
    act("back to the country", "[data-facet=year] input[value='2020']")
    act("order by outcome", "[data-sort=status]")
    act("order by figure (loads all figures)", "[data-sort=bound]")
    act("order by figure, downwards", "[data-sort=bound]")
    act("search the country, first time", "#explore-q", "tang truong", "input")
    act("search the country, again", "#explore-q", "tang truong kon ray 2024", "input")
    act("search for words of no name", "#explore-q", "dat tren 45%", "input")


def main() -> None:
    """Make a nation's files and measure their use."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("nation", type=Path, help="folder made by make_nation.py")
    parser.add_argument("--site", type=Path, default=ROOT / "site", help="the built portal, whose page is used")
    arguments = parser.parse_args()
    folder = make_files(arguments.nation.resolve())
    with serve_folders(folder, arguments.site) as host:
        # A host has its files compressed; a first visitor has them compressed here too.
        for use in (lambda page: page.goto(f"{host.base}kham-pha/", wait_until="networkidle"), partial(measure, host)):
            with open_browser(viewport=DESKTOP) as context:
                use(context.new_page())
                host.take()


if __name__ == "__main__":
    main()
