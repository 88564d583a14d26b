"""The tiny portal: a whole small data folder with its own source archive, for tests to copy and change."""

from __future__ import annotations

import shutil
from pathlib import Path

from portal.paths import Paths

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
TINY = TESTS / "fixtures" / "tiny"


def copy_tiny(root: Path) -> Paths:
    """Copy the tiny portal, with the real schemas and its own source archive, below `root`."""
    shutil.copytree(TINY / "datasets", root / "datasets", dirs_exist_ok=True)
    shutil.copytree(PROJECT / "datasets" / "schemas", root / "datasets" / "schemas", dirs_exist_ok=True)
    shutil.copytree(TINY / "sources", root / "sources", dirs_exist_ok=True)
    return Paths(root)
