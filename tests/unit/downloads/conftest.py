"""Offer the downloads of the tiny portal, made once."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from made_downloads import SITE, collect, lay_out_data, read_tables
from portal.derive import Tables
from portal.downloads import Publication, make_downloads, prepare
from portal.output import unpack


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """Return the published tables of the tiny portal."""
    return read_tables(lay_out_data(tmp_path_factory.mktemp("data")))


@pytest.fixture(scope="session")
def publication(tables: Tables) -> Publication:
    """Return the tiny portal, ready to be published."""
    return prepare(tables, SITE)


@pytest.fixture(scope="session")
def files(publication: Publication) -> Mapping[str, bytes]:
    """Return every download of the tiny portal by its path."""
    return collect(unpack(make_downloads(publication)))
