"""The flow as a whole, on the tiny portal: the same data give the same bytes, a changed row changes what shows it."""

from __future__ import annotations

import csv
import re
import shutil
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from builds import build_good, lay_out, read_bytes
from portal.build import build
from portal.derive import derive_tables
from portal.paths import Paths
from portal.read import read_datasets
from tiny import PROJECT

TINY = PROJECT / "tests" / "fixtures" / "tiny" / "datasets"
# What tells the version of all data, or holds all of it, changes with any row.
WHOLE = frozenset(
    {f"data/{name}" for name in ("CHECKSUMS.sha256", "citation.bib", "citation.ris", "citation.txt")}
    | {
        f"data/{name}"
        for name in ("catalog.jsonld", "catalog.ttl", "current.json", "datapackage.json", "index.json", "openapi.json")
    }
    | {"data/tiny.xlsx", "data/tiny.zip", "llms.txt", "kham-pha/vi.json", "kham-pha/en.json"}
    | {"tai-ve/index.html", "en/tai-ve/index.html", "thay-doi/index.html", "en/thay-doi/index.html"}
)
# The cells of a row that say a figure and what it is of.
FIGURES = (
    "indicator_id",
    "period",
    "comparator",
    "value",
    "value_upper",
    "total",
    "baseline_value",
    "unit_id",
    "quote",
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


def list_both(*paths: str) -> set[str]:
    """Return files in both languages."""
    return {f"{root}{path}" for root in ("", "en/") for path in paths}


def list_page(path: str) -> set[str]:
    """Return a page in both languages, which cites the version of its own data, and its downloads."""
    names = ("citation.bib", "citation.ris", "data.csv", "data.json", "data.xlsx", "data.zip")
    return {f"{path}/{name}" for name in names} | list_both(f"{path}/index.html")


def list_table(name: str) -> set[str]:
    """Return the downloads of one table; the wide one has no JSON of its own."""
    endings = ("csv", "parquet") if name == "targets-wide" else ("csv", "json", "parquet")
    return {f"data/{name}.{ending}" for ending in endings}


def list_chart(path: str, name: str) -> set[str]:
    """Return a chart in both languages and its table."""
    return list_both(*(f"{path}/{name}.{ending}" for ending in ("png", "svg", "vl.json"))) | {f"{path}/{name}.csv"}


def build_changed(good: Paths, root: Path, name: str, edit: Callable[[str], str]) -> dict[str, bytes]:
    """Return the files of the tiny site after an edit to one data file; charts drawn already are taken over."""
    paths = lay_out(root, TINY)
    shutil.copytree(good.cache, paths.cache)
    change(paths, name, edit)
    build_good(paths)
    return read_bytes(paths.site)


def find_changed(before: dict[str, bytes], after: dict[str, bytes]) -> tuple[set[str], set[str]]:
    """Return the paths that differ or are on one side only: those of the search index apart."""
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    index = {path for path in changed if path.startswith("pagefind/")}
    return changed - index, index


def test_a_changed_target_changes_exactly_what_shows_it(tiny_site: Paths, tmp_path: Path) -> None:
    """Its Vietnamese statement stands on the pages of campaign, place, indicator and (in Vietnamese) document."""
    statement, name = "Tăng trưởng GRDP từ 9% trở lên", "campaigns/song-may/2023/targets.csv"
    before = read_bytes(tiny_site.site)
    after = build_changed(
        tiny_site, tmp_path, name, lambda text: text.replace(f"{statement},", f"{statement} (sửa),", 1)
    )
    changed, index = find_changed(before, after)
    assert changed == (
        WHOLE
        | list_table("targets")
        | list_table("targets-wide")
        | list_page("phong-trao/song-may/2023")
        | list_page("dia-phuong/song-may")
        | list_page("chi-tieu/grdp-growth")
        | {"van-ban/song-may-2023-news/index.html"}
        | {"kham-pha/song-may/2023-vi.json", "kham-pha/song-may/text-vi.json"}
    )
    # The statement is what the Vietnamese index searches: one lean page is indexed anew, the English index stays.
    assert len({path for path in index if path.startswith("pagefind/fragment/") and path in after}) == 1
    assert not {path for path in index if Path(path).name.startswith("en_")}


def test_a_changed_result_changes_exactly_what_shows_it(tiny_site: Paths, tmp_path: Path) -> None:
    """It stands on the pages of campaign, place and indicator and in their charts, and a status rests on it."""
    before = read_bytes(tiny_site.site)
    name = "observations/song-may.csv"
    after = build_changed(
        tiny_site, tmp_path, name, lambda text: text.replace("58.5,", "58.6,").replace("58,5%", "58,6%")
    )
    changed, index = find_changed(before, after)
    assert changed == (
        WHOLE
        | list_table("observations")
        | list_table("assessments")
        | list_table("targets-wide")
        | list_page("phong-trao/song-may/2024")
        | list_chart("phong-trao/song-may/2024", "ket-qua")
        | list_page("dia-phuong/song-may")
        | list_page("chi-tieu/trained-labour")
        | {f"kham-pha/song-may/{name}.json" for name in ("2024-vi", "2024-en", "figures")}
    )
    assert not index


def test_a_dropped_result_changes_exactly_what_named_it(tiny_site: Paths, tmp_path: Path) -> None:
    """Beside the places that showed it: counts of results and statuses, the shared picture, news, the chart's frame."""
    before = read_bytes(tiny_site.site)
    name = "observations/song-may.csv"
    after = build_changed(
        tiny_site, tmp_path, name, lambda text: re.sub("^new-enterprises,2024,.*\n", "", text, flags=re.M)
    )
    changed, index = find_changed(before, after)
    assert changed == (
        WHOLE
        | list_table("observations")
        | list_table("assessments")
        | list_table("targets-wide")
        | list_page("phong-trao/song-may/2024")
        | list_chart("phong-trao/song-may/2024", "ket-qua")
        | list_both("embed/phong-trao/song-may/2024/ket-qua/index.html")
        | list_page("dia-phuong/song-may")
        | list_page("chi-tieu/new-enterprises")
        | list_both("index.html", "phong-trao/index.html", "phong-trao/2024/index.html", "chi-tieu/index.html")
        | list_both("phong-trao/song-may/2024/chia-se.png")
        | list_both("feed.xml", "dia-phuong/song-may/feed.xml")
        | list_both("tim-kiem/index.html")
        | {f"kham-pha/{name}.json" for name in ("columns", "song-may/2024-vi", "song-may/2024-en", "song-may/figures")}
    )
    # The search shows statuses: in each language the one lean page of the campaign is indexed anew.
    assert len({path for path in index if path.startswith("pagefind/fragment/") and path in after}) == 2


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


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("datasets", [TINY, PROJECT / "datasets"], ids=["tiny", "shipped"])
def test_every_published_number_traces_to_a_line_of_the_data(datasets: Path, tmp_path: Path) -> None:
    """Each figure of a target, revision or result stands with the same digits in the row it was read from;

    each result of an assessment is that of a row it names, or the change between two of them.
    """
    shutil.copytree(datasets, tmp_path / "datasets")
    shutil.copytree(PROJECT / "datasets" / "schemas", tmp_path / "datasets" / "schemas", dirs_exist_ok=True)
    tables = derive_tables(read_datasets(Paths(tmp_path)))
    traced = 0
    for name in ("targets", "revisions"):
        for row in tables.rows(name):
            lines = read_rows(datasets / "campaigns" / row["campaign_id"] / f"{name}.csv")
            traced += is_one_of(row, [line for line in lines if line["key"] == row["key"]])
    for row in tables.rows("observations"):
        lines = read_rows(datasets / "observations" / f"{row['locality_id']}.csv")
        traced += is_one_of(row, lines)
    results = {row["observation_id"]: row for row in tables.rows("observations")}
    assert traced == len(tables.frames["targets"]) + len(tables.frames["revisions"]) + len(results)
    for row in tables.rows("assessments"):
        if row["observed_value"]:
            used = [results[one] for one in row["observation_ids"].split("|")]
            figures = {one["value"] for one in used}
            changes = {f"{abs(Decimal(a['value']) - Decimal(b['value'])):f}" for a in used for b in used}
            assert row["observed_value"] in figures | changes, row["target_id"]


def is_one_of(row: Mapping[str, str], lines: list[dict[str, str]]) -> bool:
    """Tell whether a published row's figures, with what says what they are, stand in one of the lines."""
    names = [name for name in FIGURES if name in row and lines and name in lines[0]]
    return any(all(row[name] == line[name] for name in names) for line in lines)
