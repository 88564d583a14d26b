"""Offer every test its own copy of the tiny portal."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.paths import Paths
from portal.read import Sources, read_datasets
from tiny import copy_tiny


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Paths:
    """Return the paths of a fresh copy of the tiny portal; PORTAL_SOURCES names its archive."""
    paths = copy_tiny(tmp_path)
    monkeypatch.setenv("PORTAL_SOURCES", str(tmp_path / "sources"))
    return paths


@pytest.fixture
def tiny_sources(tiny: Paths) -> Sources:
    """Return the tables of the tiny portal as they are read from disk."""
    return read_datasets(tiny)
