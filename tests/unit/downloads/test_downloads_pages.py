"""Each page has its own data: complete, closed, and touched only by what it shows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from made_downloads import SITE, collect, lay_out_data, read_tables
from portal.derive import Tables
from portal.downloads import PageKey, Publication, has_downloads, list_pages, make_downloads, prepare, select_page
from portal.downloads.page_files import PAGE_FILES
from portal.output import unpack
from portal.paths import Paths


def edit(paths: Paths, name: str, old: str, new: str) -> None:
    path = paths.datasets / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_every_campaign_and_every_place_and_indicator_with_figures_has_files(
    tables: Tables, files: Mapping[str, bytes]
) -> None:
    pages = list(list_pages(tables))
    assert {key.id for key in pages if key.kind == "campaign"} == {r["campaign_id"] for r in tables.rows("campaigns")}
    for key in pages:
        assert has_downloads(tables, key.kind, key.id)
        assert {f"{key.folder}{name}" for name in PAGE_FILES} <= set(files)


def test_a_place_without_figures_has_none(tables: Tables, files: Mapping[str, bytes]) -> None:
    assert not has_downloads(tables, "locality", "song-may/suoi-ngoc")
    assert not any(path.startswith("dia-phuong/song-may/suoi-ngoc/") for path in files)


def test_a_page_holds_every_row_that_its_rows_point_at(publication: Publication) -> None:
    for key in list_pages(publication.tables):
        page = select_page(publication, key)
        for name, rows in page.tables.items():
            for link in publication.described[name].links:
                there = link.table or name
                if there in page.tables and len(link.columns) == 1:
                    known = set(publication.cells(there, link.targets[0], page.tables[there]))
                    missing = set(publication.cells(name, link.columns[0], rows)) - known
                    assert not missing or (name, there) == ("campaigns", "campaigns"), (key, name, link, missing)


def test_rows_of_a_page_stand_in_the_order_of_the_table(publication: Publication) -> None:
    for key in list_pages(publication.tables):
        for name, rows in select_page(publication, key).tables.items():
            whole = publication.rows(name)
            places = [whole.index(row) for row in rows]
            assert len(set(places)) == len(places)
            if name != "locality-events":
                assert places == sorted(places), (key, name)


def test_a_change_touches_the_pages_that_show_it_and_no_other(files: Mapping[str, bytes], tmp_path: Path) -> None:
    paths = lay_out_data(tmp_path)
    edit(paths, "campaigns/song-may/doi-che/2024/targets.csv", ",le,1.2,", ",le,1.3,")
    changed = collect(unpack(make_downloads(prepare(read_tables(paths), SITE))))
    assert set(changed) == set(files)
    touched = {path for path in files if changed[path] != files[path]}
    pages = {path for path in touched if not path.startswith("data/") and path != "llms.txt"}
    assert {path.rpartition("/")[0] for path in pages} == {
        "phong-trao/song-may/doi-che/2024",
        "dia-phuong/song-may/doi-che",
        "chi-tieu/population-growth",
    }
    tables = {path for path in touched if path.startswith("data/") and path.endswith(".csv")}
    assert tables <= {"data/targets.csv", "data/targets-wide.csv", "data/assessments.csv"}


def test_a_dropped_row_is_in_no_file(tmp_path: Path) -> None:
    paths = lay_out_data(tmp_path)
    path = paths.datasets / "campaigns/song-may/doi-che/2024/targets.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith("relocated-barns,")), encoding="utf-8")
    files = collect(unpack(make_downloads(prepare(read_tables(paths), SITE))))
    assert not any(path.startswith("chi-tieu/relocated-barns/") for path in files)
    page = json.loads(files["phong-trao/song-may/doi-che/2024/data.json"])
    assert "relocated-barns" not in {row["key"] for row in page["targets"]}


def test_the_version_of_a_page_is_of_its_own_rows(publication: Publication) -> None:
    campaign = select_page(publication, PageKey("campaign", "song-may/2023"))
    assert campaign.version.startswith("2025.1+")
    assert campaign.updated_on == "2025-01"
    assert campaign.version != publication.version
