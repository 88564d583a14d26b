"""Offer every test its own copy of the tiny portal."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

from portal.paths import Paths
from portal.read import Sources, read_datasets
from tiny import copy_tiny

settings.register_profile("desk", print_blob=True)
# The same examples on every run: a build fails only for what was changed.
settings.register_profile("ci", derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


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
