"""Offer the downloads of the tiny portal as a site on disk, for other people's clients."""

from __future__ import annotations

from pathlib import Path

import pytest

from made_downloads import SITE, collect, lay_out_data, put, read_tables
from portal.downloads import make_downloads


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds every download of the tiny portal at its address."""
    folder = tmp_path_factory.mktemp("site")
    put(collect(make_downloads(read_tables(lay_out_data(tmp_path_factory.mktemp("data"))), SITE)), folder)
    return folder
