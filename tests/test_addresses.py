"""No address of the last release vanishes: the kept list is compared with what is built from the data of today."""

from __future__ import annotations

from itertools import chain

import pytest

from builds import PROJECT
from made_pages import render_all
from portal.addresses import find_vanished, list_addresses, parse_addresses
from portal.assets import collect_assets
from portal.derive import derive_tables
from portal.downloads import make_downloads, prepare
from portal.output import unpack
from portal.paths import Paths
from portal.read import read_datasets
from portal.read.history import read_history

PATHS = Paths(PROJECT)
SITE = "https://example.org/"


def test_every_address_of_the_last_release_is_still_there() -> None:
    """One that has to go gets a row in `datasets/redirects.csv`; `make release` takes the new list."""
    if not PATHS.addresses.exists():
        pytest.skip("no release has been made yet (releases/addresses.txt)")
    sources = read_datasets(PATHS)
    tables, history = derive_tables(sources), read_history(PATHS)
    publication = prepare(tables, SITE)
    downloads = unpack(make_downloads(publication, history, sources.redirects))
    present = list_addresses(chain(collect_assets(PATHS), render_all(publication, history=history), downloads))
    kept = parse_addresses(PATHS.addresses.read_text(encoding="utf-8"))
    assert find_vanished(kept, present, sources.redirects) == []
