"""Offer the downloads of the tiny portal, with the page that offers them, as a site for other people's clients."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from made_downloads import SITE, collect, lay_out_data, put, read_tables
from portal.downloads import Shelf, make_downloads, prepare
from portal.output import unpack
from portal.pages import open_editions, tell_downloads
from portal.serve import make_server


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds every download of the tiny portal, and the pages of downloads, at their addresses."""
    folder = tmp_path_factory.mktemp("site")
    publication, shelf = prepare(read_tables(lay_out_data(tmp_path_factory.mktemp("data"))), SITE), Shelf()
    put(collect(unpack(make_downloads(publication, shelf=shelf))), folder)
    for file in tell_downloads(open_editions(publication, shelf=shelf)):
        front = yaml.safe_load(file.content.decode().split("\n---\n", 1)[0].removeprefix("---\n"))
        put({file.path.replace(".md", ".html"): front["html"].encode()}, folder)
    return folder


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Serve that folder on loopback; yield its address."""
    server = make_server(site, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
