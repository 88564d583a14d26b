"""Build the shipped portal once, serve it on loopback, and open it in headless Chromium."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from builds import PROJECT, build_good, lay_out
from portal.paths import Paths
from portal.serve import make_server

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PHONE = {"width": 360, "height": 780}
DESKTOP = {"width": 1280, "height": 900}
SETTLED = """() => document.readyState === 'complete' && document.fonts.status === 'loaded'
    && !document.querySelector('[aria-busy]')
    && [...document.querySelectorAll('[data-search-status], [data-explore-status]')].every((part) => part.textContent)
"""


@pytest.fixture(scope="session")
def portal_paths(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return the shipped portal, built in a folder of its own (with the project's drawn charts, where it has any)."""
    paths = lay_out(tmp_path_factory.mktemp("portal"), PROJECT / "datasets")
    if Paths(PROJECT).cache.is_dir():
        shutil.copytree(Paths(PROJECT).cache, paths.cache)
    build_good(paths)
    return paths


@pytest.fixture(scope="session")
def base(portal_paths: Paths) -> Iterator[str]:
    """Return the address at which the portal is served."""
    server = make_server(portal_paths.site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def playwright_session() -> Iterator[Playwright]:
    """Return Playwright, started once."""
    with sync_playwright() as playwright:
        yield playwright


Open = Callable[..., BrowserContext]


def open_settled(page: Page, address: str) -> None:
    """Open a page and wait until all that it draws by itself stands there: fonts, an answer, a table."""
    page.goto(address)
    page.wait_for_function(SETTLED)


def find_chromium() -> str:
    """Return the browser's program; skip the test where the machine has none."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium") or ""
    if not chromium:
        pytest.skip("no Chromium on this machine and none could be installed")
    return chromium


@pytest.fixture
def open_browser(playwright_session: Playwright, tmp_path: Path) -> Iterator[Open]:
    """Return a function that opens a fresh browser: `open_browser(viewport=…, java_script_enabled=…)`."""
    chromium = find_chromium()
    contexts: list[BrowserContext] = []

    def open_one(**options: object) -> BrowserContext:
        context = playwright_session.chromium.launch_persistent_context(
            str(tmp_path / f"profile-{len(contexts)}"),
            executable_path=chromium,
            args=FLAGS,
            **{"viewport": PHONE, "accept_downloads": True, **options},  # type: ignore[arg-type]
        )
        contexts.append(context)
        return context

    yield open_one
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def shared_page(playwright_session: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """Return one page for many looks at many addresses; a test sets the window and the scheme that it wants."""
    context = playwright_session.chromium.launch_persistent_context(
        str(tmp_path_factory.mktemp("profile")), executable_path=find_chromium(), args=FLAGS, reduced_motion="reduce"
    )
    # What the page's own policy forbids must show as a fault, not pass unseen.
    context.add_init_script(
        "document.addEventListener('securitypolicyviolation', (event) => console.error("
        "`policy: ${event.violatedDirective} ${event.blockedURI}`))"
    )
    yield context.new_page()
    context.close()
