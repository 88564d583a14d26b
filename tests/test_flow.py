"""The flow as a whole, on the tiny portal: the same data give the same bytes, a changed row changes what shows it."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from builds import PROJECT, build_good, lay_out, read_bytes
from portal.build import build
from portal.paths import Paths

TINY = PROJECT / "tests" / "fixtures" / "tiny" / "datasets"
# Everything that names the version or lists all rows changes with any row.
WHOLE_DATA = re.compile(
    r"^(en/)?(data/|tai-ve/|feed\.xml|llms\.txt|sitemap\.xml|index\.html|404\.html|do-phu/|thay-doi/|assets/places)|pagefind/"
)


@pytest.fixture(scope="module")
def tiny_site(tmp_path_factory: pytest.TempPathFactory) -> Paths:
    """Return the tiny portal, built once for this module."""
    paths = lay_out(tmp_path_factory.mktemp("first"), TINY)
    build_good(paths)
    return paths


def test_two_builds_in_two_places_at_two_times_are_the_same_bytes(
    tiny_site: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    second = lay_out(tmp_path / "elsewhere" / "portal", TINY)
    build_good(second)
    first_files, second_files = read_bytes(tiny_site.site), read_bytes(second.site)
    assert set(first_files) == set(second_files)
    assert [path for path in first_files if first_files[path] != second_files[path]] == []


def change(paths: Paths, name: str, edit: Callable[[str], str]) -> None:
    path = paths.datasets / name
    before = path.read_text(encoding="utf-8")
    after = edit(before)
    assert after != before
    path.write_text(after, encoding="utf-8")


def test_a_changed_row_changes_its_page_and_files(tiny_site: Paths, tmp_path: Path) -> None:
    paths = lay_out(tmp_path, TINY)
    targets = sorted((TINY / "campaigns").rglob("targets.csv"))[0]
    with targets.open(encoding="utf-8", newline="") as file:
        statement = next(csv.DictReader(file))["statement_vi"]
    change(paths, targets.relative_to(TINY).as_posix(), lambda text: text.replace(statement, f"{statement} (sửa)", 1))
    build_good(paths)
    before, after = read_bytes(tiny_site.site), read_bytes(paths.site)
    kept = [{path for path in files if not path.startswith("pagefind/")} for files in (before, after)]
    assert kept[0] == kept[1]
    changed = {path for path in kept[0] if before[path] != after[path] and not WHOLE_DATA.search(path)}
    campaign = targets.relative_to(TINY / "campaigns").parent.as_posix()
    assert f"phong-trao/{campaign}/index.html" in changed
    assert f"phong-trao/{campaign}/data.csv" in changed
    assert not any(path.startswith("assets/") for path in changed)


def test_errors_in_the_data_leave_the_last_good_site(tiny_site: Paths, tmp_path: Path) -> None:
    paths = lay_out(tmp_path, TINY)
    build_good(paths)
    before = read_bytes(paths.site)
    targets = sorted((paths.datasets / "campaigns").rglob("targets.csv"))[0]
    targets.write_text(targets.read_text(encoding="utf-8").replace("level", "levle", 1), encoding="utf-8")
    outcome = build(paths)
    assert not outcome.is_good
    assert any(problem.is_error for problem in outcome.problems)
    assert read_bytes(paths.site) == before


def test_every_published_figure_is_in_the_data(tiny_site: Paths) -> None:
    """Each value in the downloaded table of targets stands, with the same digits, in a line of `datasets/`."""

    text = "\n".join(path.read_text(encoding="utf-8") for path in tiny_site.datasets.rglob("*.csv"))
    with (tiny_site.site / "data" / "targets.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    for row in rows:
        for column in ("value", "value_upper", "total", "baseline_value"):
            assert not row[column] or re.search(rf"(?<![\d.]){re.escape(row[column])}(?![\d.])", text), row
