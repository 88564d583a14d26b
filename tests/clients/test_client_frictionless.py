"""The stock command `frictionless validate` passes on the whole and on a page's package, and sees what is broken."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any


def validate(folder: Path, path: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "frictionless", "validate", path, "--json"],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    report: dict[str, Any] = json.loads(done.stdout)
    assert (done.returncode == 0) == report["valid"], done.stderr
    return report


def test_the_whole_is_valid(site: Path) -> None:
    report = validate(site, "data/datapackage.json")
    assert report["valid"], report
    assert report["stats"]["tasks"] == 19
    assert report["stats"]["warnings"] == 0


def test_the_package_of_a_page_is_valid(site: Path, tmp_path: Path) -> None:
    for page in ("phong-trao/song-may/2024", "dia-phuong/song-may/doi-che", "chi-tieu/poverty-reduction"):
        with zipfile.ZipFile(site / page / "data.zip") as package:
            package.extractall(tmp_path)
        report = validate(tmp_path, f"tiny-{page.replace('/', '-')}/datapackage.json")
        assert report["valid"], report


def test_a_changed_byte_and_a_lost_key_are_seen(site: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(site / "data" / "tiny.zip") as package:
        package.extractall(tmp_path)
    units = tmp_path / "tiny" / "units.csv"
    units.write_bytes(units.read_bytes().replace(b"\r\npercent,", b"\r\nper-cent,"))
    kinds = {error["type"] for task in validate(tmp_path, "tiny/datapackage.json")["tasks"] for error in task["errors"]}
    assert {"hash-count", "foreign-key"} <= kinds
