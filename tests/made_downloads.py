"""Make downloads from the tiny portal, for tests of the files themselves and of other people's clients."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from portal.derive import Tables, derive_tables
from portal.paths import Paths
from portal.read import read_datasets
from portal.write import File

TESTS = Path(__file__).parent
PROJECT = TESTS.parent
SITE = "https://example.org/"


def lay_out_data(root: Path) -> Paths:
    """Copy the tiny portal's data, with the real schemas, below `root`."""
    shutil.copytree(TESTS / "fixtures" / "tiny" / "datasets", root / "datasets")
    shutil.copytree(PROJECT / "datasets" / "schemas", root / "datasets" / "schemas")
    return Paths(root)


def read_tables(paths: Paths) -> Tables:
    """Return the published tables of a data folder."""
    return derive_tables(read_datasets(paths))


def collect(files: Iterable[File]) -> Mapping[str, bytes]:
    """Return the files by path; no path comes twice."""
    found: dict[str, bytes] = {}
    for file in files:
        assert file.path not in found
        found[file.path] = file.content
    return found


def put(files: Mapping[str, bytes], folder: Path) -> None:
    """Write files below a folder."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
