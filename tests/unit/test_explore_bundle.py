"""The explorer's scripts as they are published: few, the same every time, within the security policy."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from builds import PROJECT
from portal.paths import Paths
from portal.site import INSIDE, SiteError, bundle_scripts

FORBIDDEN = re.compile(r"\bWorker\(|\bblob:|\beval\(|\bnew Function\(|sourceMappingURL")


def bundle(root: Path) -> dict[str, bytes]:
    """Bundle the project's scripts in a folder of its own."""
    root.mkdir()
    (root / "docs").symlink_to(PROJECT / "docs")
    (root / "node_modules").symlink_to(PROJECT / "node_modules")
    return {file.path.removeprefix("assets/explore/"): file.content for file in bundle_scripts(Paths(root))}


def test_scripts_are_bundled_alike_and_obey_the_policy(tmp_path: Path) -> None:
    files = bundle(tmp_path / "one")
    assert files == bundle(tmp_path / "two")
    scripts = {name: content.decode() for name, content in files.items() if name.endswith(".js")}
    assert {name: FORBIDDEN.findall(text) for name, text in scripts.items() if FORBIDDEN.search(text)} == {}
    # What a reader's first view runs stays small; workbook and chart come when they are wanted.
    assert len(gzip.compress(files["main.js"])) < 25_000
    assert len(scripts) > 2
    assert all(name in files["LICENSES.txt"].decode() for name in INSIDE)


def test_a_missing_bundler_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "node_modules").mkdir()
    with pytest.raises(SiteError, match="make setup"):
        list(bundle_scripts(Paths(tmp_path)))
