"""Build whole portals in folders of their own, for tests that look at the result."""

from __future__ import annotations

import shutil
from pathlib import Path

from portal.build import Outcome, build
from portal.paths import Paths
from tiny import PROJECT


def lay_out(root: Path, datasets: Path) -> Paths:
    """Lay out a portal below `root`: data from `datasets`, words and configuration from the project."""
    shutil.copytree(datasets, root / "datasets", dirs_exist_ok=True)
    shutil.copytree(PROJECT / "datasets" / "schemas", root / "datasets" / "schemas", dirs_exist_ok=True)
    shutil.copytree(PROJECT / "docs", root / "docs", dirs_exist_ok=True)
    shutil.copy(PROJECT / "mkdocs.yml", root / "mkdocs.yml")
    (root / "node_modules").symlink_to(PROJECT / "node_modules")
    return Paths(root)


def build_good(paths: Paths) -> Outcome:
    """Build, and fail the test where the data are not good."""
    outcome = build(paths)
    assert outcome.is_good, [problem.as_text("en") for problem in outcome.problems]
    return outcome


def read_bytes(folder: Path) -> dict[str, bytes]:
    """Return every file below `folder` by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
